"""``kiosk report``: what it makes of the counts of a kiosk, and what it says when it cannot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk import cli, paths
from kiosk.counts_report import pack_names
from kiosk.records.counts import Key
from kiosk.records.counts_file import write_sums
from tests.support.paper import Paper

Run = Callable[..., tuple[int, str, str]]
PACK = "epidural-blood-patch"
CLINIC = 'format: 1\nname: Riverside\ncountry: GB\nnumber: "999"\nnumber_again: "999"\npacks: [epidural-blood-patch]\n'


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            cli.main(["report", *words])
        out, err = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, out, err

    return run


def counts(file: str, folder: Path, *days: str) -> Path:
    sums: dict[Key, tuple[int, int]] = {
        (f"{day}T10", PACK, "1.0.0", kind, "screen:what-is-it"): (20, 0) for day in days for kind in ("shown", "left")
    }
    write_sums(folder / file, sums, date(2026, 11, 20))
    return folder


@pytest.fixture
def state(tmp_path: Path) -> Path:
    folder = tmp_path / "state"
    folder.mkdir()
    return counts("demonstration-counts.sqlite3", folder, "2026-11-01", "2026-11-19")


def test_it_makes_a_page_and_a_pdf_with_the_titles_of_the_packs_screens(run: Run, state: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "report"
    code, said, _ = run("--state", str(state), str(out))
    assert code == 0
    assert said.strip() == f"Made {out / 'report.html'} and {out / 'report.pdf'}."
    title = pack_names(paths.content(), None, "en")[PACK].screens["what-is-it"]
    assert title in (out / "report.html").read_text("utf-8")
    assert title in Paper((out / "report.pdf").read_bytes()).text


@pytest.mark.parametrize("ending", [".html", ".pdf"])
def test_a_name_with_an_ending_makes_that_file_alone(run: Run, state: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"counts{ending}"
    assert run("--state", str(state), str(out))[0] == 0
    assert {each.name for each in tmp_path.iterdir()} >= {out.name, "state"}
    assert len([each for each in tmp_path.iterdir() if each.suffix in (".html", ".pdf")]) == 1


def test_the_days_asked_for_are_counted_and_no_others(run: Run, state: Path, tmp_path: Path) -> None:
    out = tmp_path / "days.html"
    run("--state", str(state), "--from", "2026-11-02", "--to", "2026-11-30", str(out))
    assert "November 19, 2026 to November 19, 2026" in out.read_text("utf-8")


def test_a_clinics_report_holds_nothing_of_a_demonstration(run: Run, state: Path, tmp_path: Path) -> None:
    clinic = tmp_path / "clinic.yaml"
    clinic.write_text(CLINIC, "utf-8")
    out = tmp_path / "clinic.html"
    code, said, _ = run("--clinic", str(clinic), "--state", str(state), str(out))
    assert code == 0
    assert f"Nothing was counted in these days; looked for in {state / 'counts.sqlite3'}" in said
    counts("counts.sqlite3", state, "2026-11-03")
    run("--clinic", str(clinic), "--state", str(state), str(out))
    text = out.read_text("utf-8")
    assert "Riverside" in text
    assert "November 3, 2026" in text
    assert "not patients" not in text


def test_without_a_state_folder_it_is_that_of_the_user(run: Run, tmp_path: Path) -> None:
    code, said, _ = run(str(tmp_path / "out.html"))
    assert code == 0
    assert "looked for in" in said


def test_a_damaged_file_is_told_and_no_report_made(run: Run, state: Path, tmp_path: Path) -> None:
    (state / "demonstration-counts.sqlite3").write_bytes(b"not a database, and long enough to be read" * 99)
    out = tmp_path / "none.html"
    code, said, _ = run("--state", str(state), str(out))
    assert (code, out.exists()) == (1, False)
    assert "is damaged" in said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--from", "yesterday"), "Write year, month and day"),
        (("--from", "2026-11-02", "--to", "2026-11-01"), "Turn them round"),
        (("--state", "no-such-folder"), 'There is no folder "no-such-folder"'),
    ],
)
def test_a_mistake_is_told_with_what_to_write(run: Run, tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    code, _, err = run(*words, str(tmp_path / "out.html"))
    assert code == 2
    assert told in err


def test_a_place_that_cannot_be_written_is_told(run: Run, state: Path, tmp_path: Path) -> None:
    code, _, err = run("--state", str(state), str(tmp_path / "no-such-folder" / "out.html"))
    assert code == 2
    assert "Choose another place" in err
