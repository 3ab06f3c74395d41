"""Whatever is wrong, patients see calm words, staff see what and why, and the good packs go on."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.kiosk import read_settings
from kiosk.app.shelf import Shelf
from kiosk.domain.clinic import help_lines
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from kiosk.session.library import Library, StaffNote
from kiosk.session.moves import LibraryChanged
from kiosk.session.places import Attract, Home, Unavailable
from tests.conftest import ExpectLog
from tests.support.driver import settle, visitor
from tests.support.folders import add_pack, spoil
from tests.support.packs import library, one_pack, pack
from tests.support.probe import in_kiosk

STAFF = "Please ask our team"
CLINIC = """
format: 1
name: Test Clinic
country: GB
number: "999"
number_again: "999"
"""


def read(folder: Path) -> Library:
    """Return the library once all packs have been tried."""
    reported: list[Library] = []
    Shelf(folder).read(reported.append, "en")
    assert reported[-1].complete
    return reported[-1]


def test_a_pack_with_a_mistake_is_not_shown_and_staff_see_which_file_and_why(tmp_path: Path) -> None:
    add_pack(tmp_path, "alpha")
    spoil(add_pack(tmp_path, "beta"))
    add_pack(tmp_path, "gamma")
    shown = read(tmp_path)
    assert shown.offered() == ("alpha", "gamma")
    assert [note.subject for note in shown.notes] == ["beta"]
    assert "pack.yaml:" in shown.notes[0].text
    assert "no-such-screen" in shown.notes[0].text


def test_a_pack_with_many_mistakes_gives_staff_the_first_and_the_command_for_the_rest(tmp_path: Path) -> None:
    broken = add_pack(tmp_path, "alpha")
    for screen in (broken / "en" / "learn").iterdir():
        screen.write_text("no title\n", "utf-8")
    notes = read(tmp_path).notes
    assert len(notes) == 4
    assert "more: kiosk check alpha" in notes[-1].text


def test_a_fault_of_ours_in_one_pack_does_not_take_the_others_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    add_pack(tmp_path, "alpha")
    add_pack(tmp_path, "beta")

    def failing(source: FolderSource, *rest: object) -> object:
        if source.name == "alpha":
            raise ZeroDivisionError
        return read_pack(source, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("kiosk.packs.read.read_pack", failing)
    expect_log("A pack could not be read")
    shown = read(tmp_path)
    assert shown.offered() == ("beta",)
    assert "ZeroDivisionError" in shown.notes[0].text


def test_a_folder_that_cannot_be_read_is_told_to_staff_instead_of_waiting_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    def refused(folder: Path) -> list[FolderSource]:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr("kiosk.packs.read.find_packs", refused)
    expect_log("The folder of the packs could not be read")
    shown = read(tmp_path)
    assert not shown.packs
    assert [note.subject for note in shown.notes] == [tmp_path.name]
    assert Shelf(tmp_path).covers("en").covers == ()


@pytest.mark.parametrize("folder", [".", "not-there"])
def test_a_folder_without_packs_is_told_to_staff(tmp_path: Path, folder: str) -> None:
    shown = read(tmp_path / folder)
    assert not shown.packs
    assert "no pack" in shown.notes[0].text


def test_a_kiosk_without_a_good_pack_shows_calm_words_and_help_and_staff_see_why() -> None:
    note = StaffNote("cold-pack", "pack.yaml:3: what is wrong; how to mend it")
    with visitor(Library(notes=(note,), complete=True)) as at:
        assert at.session.place == Unavailable()
        assert at.says(STAFF)
        assert not at.says("pack.yaml")
        at.touch("Staff: notes (1)")
        assert at.says("pack.yaml:3: what is wrong; how to mend it")
        at.touch("Close", "Get help now")
        assert at.says("Tell a member of staff now")


def test_a_touch_while_packs_are_read_is_answered_when_they_fail() -> None:
    with visitor(Library()) as at:
        at.touch("Touch to start")
        assert at.says("Opening")
        at.visit.dispatch(LibraryChanged(Library(complete=True)))
        settle()
        assert at.says(STAFF)


def test_staff_see_on_the_attract_screen_that_a_pack_is_missing() -> None:
    with visitor(library(pack(), notes=(StaffNote("beta", "pack.yaml:1: no"),))) as at:
        at.touch("Staff: notes (1)")
        assert at.says("beta")
        at.touch("Close")
        assert at.session.place == Attract()


def test_a_missing_figure_leaves_its_words_on_the_screen() -> None:
    with visitor(library(replace(pack(), figures={}))) as at:
        at.touch("Touch to start", "Learn about it")
        assert at.says("A cold pack lies on a bent knee.")


@pytest.mark.slow
def test_an_exception_in_a_slot_is_logged_without_its_words_and_the_visit_goes_on(tmp_path: Path) -> None:
    program = """
        from PySide6.QtCore import QTimer
        visit.start("")
        for _ in range(2):
            QTimer.singleShot(0, lambda: visit.bar.chooseLook("visitors-own-word"))
            for _ in range(5):
                app.processEvents()
        print("alive", window.isVisible())
    """
    packs = tmp_path / "packs"
    add_pack(packs)
    home = tmp_path / "home"
    assert in_kiosk(home, program, "--packs", str(packs)) == "alive True\n"
    log = (home / "state" / "kiosk" / "kiosk.log").read_text("utf-8")
    assert log.count("ValueError") == 2
    assert "visitors-own-word" not in log


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "clinic.yaml"),
        ("country: GB\nname: [", "clinic.yaml:2"),
        (CLINIC.replace('number_again: "999"', 'number_again: "112"'), "clinic.yaml"),
        (CLINIC.replace("name: Test Clinic", "nmae: Test Clinic"), "nmae"),
    ],
)
def test_a_fault_in_the_clinic_file_is_told_to_staff_and_never_raises(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "clinic.yaml"
    file.write_text(text, "utf-8")
    _, _, notes = read_settings(file)
    assert any(told in note.text for note in notes)
    assert {note.subject for note in notes} == {"clinic.yaml"}


def test_a_fault_in_the_machine_s_own_file_leaves_its_defaults(tmp_path: Path) -> None:
    (tmp_path / "clinic.yaml").write_text(CLINIC, "utf-8")
    (tmp_path / "this-kiosk.yaml").write_text("pixels_per_mm: many\nviewing_distance: hand\n", "utf-8")
    clinic, machine, notes = read_settings(tmp_path / "clinic.yaml")
    assert clinic is not None
    assert clinic.name == "Test Clinic"
    assert machine.pixels_per_mm is None
    assert {note.subject for note in notes} == {"this-kiosk.yaml"}
    assert any("pixels_per_mm" in note.text for note in notes)


def test_no_clinic_file_is_a_demonstration_without_notes() -> None:
    clinic, _, notes = read_settings(None)
    assert clinic is None
    assert notes == ()
    assert help_lines(clinic).demonstration


def test_packs_are_read_in_a_thread_and_shown_where_the_window_is(tmp_path: Path) -> None:
    add_pack(tmp_path)
    shelf = Shelf(tmp_path)
    reported: list[Library] = []
    with visitor(shelf.covers("en")) as at:
        at.touch("Touch to start")
        assert at.session.place == Attract(starting=True)
        reader = threading.Thread(target=shelf.read, args=(reported.append, "en"))
        reader.start()
        reader.join()
        for each in reported:
            at.visit.takeLibrary(each)
        settle()
        assert at.session.place == Home()
        assert at.says("Cold for a sore knee")


def test_the_cover_of_the_first_pack_is_known_before_any_pack_is_read(tmp_path: Path) -> None:
    add_pack(tmp_path, "alpha")
    add_pack(tmp_path, "beta")
    covers = Shelf(tmp_path).covers("en")
    assert [cover.title for cover in covers.covers] == ["Cold for a sore knee"]
    assert not covers.complete
    assert covers.expected == 2
    assert one_pack().expected == 1
