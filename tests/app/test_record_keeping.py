"""The real kiosk seals the record of a talk, keeps it, and carries it off; what cannot be kept is told."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from kiosk.records.opening import open_record
from kiosk.records.sealing import new_identity
from tests.support.clinics import write_clinic
from tests.support.folders import KNEE_TALK, add_pack
from tests.support.paper import Paper
from tests.support.probe import in_kiosk
from tests.support.talk_program import KEEP, TALK, TOKEN

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="files of the owner alone are a matter of POSIX"),
]


@pytest.fixture
def office() -> tuple[str, str]:
    """Return the identity of the records office and its public key."""
    return new_identity()


def clinic(tmp_path: Path, *lines: str) -> Path:
    return write_clinic(tmp_path, add_pack(tmp_path / "authors", KNEE_TALK, KNEE_TALK), *lines)


def waiting(home: Path) -> list[Path]:
    return sorted((home / "state").rglob("*.kioskrecord"))


def test_the_record_of_a_talk_is_sealed_to_the_office_and_holds_page_and_fhir(
    tmp_path: Path, office: tuple[str, str]
) -> None:
    identity, key = office
    file = clinic(tmp_path, f"public_keys: [{key}]")
    assert in_kiosk(tmp_path / "home", TALK + KEEP, "--clinic", str(file)).splitlines()[-1].startswith("kept")
    (record,) = waiting(tmp_path / "home")
    assert TOKEN.encode() not in record.read_bytes()
    opened = open_record(record, [identity])
    page = Paper(opened.contents.pdf)
    assert TOKEN in page.text
    assert "Test Clinic" in page.text
    assert "not the consent form" in page.text
    fhir = json.loads(opened.contents.fhir)
    kinds = [entry["resource"]["resourceType"] for entry in fhir["entry"]]
    assert "Consent" not in kinds
    assert {"Questionnaire", "QuestionnaireResponse", "Procedure", "DocumentReference"} <= set(kinds)


def test_it_is_carried_off_to_where_the_clinic_wants_it(tmp_path: Path, office: tuple[str, str]) -> None:
    identity, key = office
    place = tmp_path / "office"
    place.mkdir()
    file = clinic(tmp_path, f"public_keys: [{key}]", f"records_to: {place}")
    out = in_kiosk(tmp_path / "home", TALK + KEEP + UNTIL_CARRIED, "--clinic", str(file))
    assert out.splitlines()[-1] == "carried"
    assert waiting(tmp_path / "home") == []
    (record,) = place.glob("*.kioskrecord")
    assert TOKEN in Paper(open_record(record, [identity]).contents.pdf).text


UNTIL_CARRIED = """
    from pathlib import Path
    import os
    state = Path(os.environ["XDG_STATE_HOME"])
    while list(state.rglob("*.kioskrecord")) and time.monotonic() < until:
        app.processEvents()
    print("carried" if not list(state.rglob("*.kioskrecord")) else "still there")
"""


def test_where_the_disk_refuses_staff_are_told_why_and_the_talk_goes_on(
    tmp_path: Path, office: tuple[str, str]
) -> None:
    _, key = office
    file = clinic(tmp_path, f"public_keys: [{key}]")
    out = in_kiosk(tmp_path / "home", BLOCK + TALK + KEEP, "--clinic", str(file))
    assert out.splitlines()[-1].startswith("failed")
    assert "print it" in out
    assert waiting(tmp_path / "home") == []


BLOCK = """
    from kiosk.records.keeping_requests import state_folder
    state_folder().parent.mkdir(parents=True, exist_ok=True)
    state_folder().write_text("in the way")
"""


def test_without_a_key_nothing_can_be_kept_and_nothing_is_written(tmp_path: Path) -> None:
    out = in_kiosk(tmp_path / "home", TALK + KEEP, "--clinic", str(clinic(tmp_path)))
    assert out.splitlines()[-1].startswith("not-asked")
    assert waiting(tmp_path / "home") == []


def test_after_the_end_nothing_that_was_typed_drawn_or_chosen_is_on_the_disk(
    tmp_path: Path, office: tuple[str, str]
) -> None:
    home = tmp_path / "home"
    (home / "tmp").mkdir(parents=True)
    file = clinic(tmp_path, f"public_keys: [{office[1]}]")
    out = in_kiosk(home, TALK + KEEP + CLOSE, "--clinic", str(file), TMPDIR=str(home / "tmp"))
    assert out.splitlines()[-1] == "Attract None"
    files = [path for path in home.rglob("*") if path.is_file()]
    assert {"kiosk.log", "counts.sqlite3"} <= {path.name for path in files}
    said = (TOKEN, "wants-time", "WANTS_TIME", "0.1, 0.2", "[0.1", "'AB'")
    left = [(path, word) for path in files for word in said if word.encode() in path.read_bytes()]
    assert left == []
    assert list((home / "tmp").iterdir()) == []


CLOSE = """
    from kiosk.session.talk_moves import CloseTalk
    visit.dispatch(CloseTalk())
    for _ in range(50):
        app.processEvents()
    print(type(visit.session.place).__name__, visit.session.talk)
"""


def test_without_a_printer_the_page_is_handed_to_the_folder_of_the_clinic(tmp_path: Path) -> None:
    pages = tmp_path / "print"
    pages.mkdir()
    file = clinic(tmp_path, f"pages_to: {pages}")
    assert in_kiosk(tmp_path / "home", TALK + PRINT, "--clinic", str(file)).splitlines()[-1] == "done"
    (page,) = pages.glob("*.pdf")
    assert TOKEN in Paper(page.read_bytes()).text


PRINT = """
    from kiosk.session.effects import Paper
    from kiosk.session.print_moves import PutOnPaper
    visit.dispatch(PutOnPaper(Paper.RECORD))
    while visit.session.printing == "going" and time.monotonic() < until:
        app.processEvents()
    print(visit.session.printing)
"""
