"""The real kiosk prints where its settings name a printer."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.support.clinics import write_clinic
from tests.support.folders import add_pack
from tests.support.paper import Paper
from tests.support.probe import in_kiosk
from tests.support.programs import Programs

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts of the shell"),
]

PROGRAM = """
    import time
    until = time.monotonic() + 30
    while not visit.session.library.complete and time.monotonic() < until:
        app.processEvents()
    from kiosk.session.effects import Paper
    from kiosk.session.moves import GoTo, Start
    from kiosk.session.places import TakeHome
    from kiosk.session.print_moves import PutOnPaper
    for move in (Start(), GoTo(TakeHome()), PutOnPaper(Paper.LEAFLET)):
        visit.dispatch(move)
    while visit.session.printing == "going" and time.monotonic() < until:
        app.processEvents()
    print(visit.session.rules.printer, visit.session.printing, [note.text for note in visit.session.library.notes])
"""


@pytest.fixture
def clinic_file(tmp_path: Path) -> Path:
    """Return the file of a clinic that has approved a pack with a leaflet, which lies beside it as a bundle."""
    folder = add_pack(tmp_path / "authors")
    manifest = folder / "pack.yaml"
    manifest.write_text(manifest.read_text("utf-8") + "\nleaflet: [how-long]\n", "utf-8")
    return write_clinic(tmp_path, folder, "printer: Ward 3")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    programs = Programs(tmp_path, monkeypatch)
    programs.put("lp", reads=True)
    return programs


def test_the_leaflet_comes_from_the_printer_of_the_clinic(
    tmp_path: Path, clinic_file: Path, programs: Programs
) -> None:
    assert in_kiosk(tmp_path / "home", PROGRAM, "--clinic", str(clinic_file)) == "True done []\n"
    assert programs.words("lp")[:2] == ["-d", "Ward 3"]
    paper = Paper(programs.input("lp"))
    assert "Checked by A. Byrne" in paper.text


def test_a_machine_s_own_printer_comes_before_the_clinic_s(
    tmp_path: Path, clinic_file: Path, programs: Programs
) -> None:
    clinic_file.with_name("this-kiosk.yaml").write_text("format: 1\nprinter: Desk\n", "utf-8")
    assert in_kiosk(tmp_path / "home", PROGRAM, "--clinic", str(clinic_file)) == "True done []\n"
    assert programs.words("lp")[:2] == ["-d", "Desk"]


def test_without_a_printer_nothing_is_printed(tmp_path: Path, clinic_file: Path, programs: Programs) -> None:
    clinic_file.write_text(clinic_file.read_text("utf-8").replace("printer: Ward 3\n", ""), "utf-8")
    assert in_kiosk(tmp_path / "home", PROGRAM, "--clinic", str(clinic_file)) == "False none []\n"
    assert programs.calls("lp") == 0
