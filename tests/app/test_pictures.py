"""Every screen as a stop, and the tour that makes a picture of each."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.app.pictures import make_tour
from kiosk.app.stops import Stop, all_stops
from kiosk.session.library import StaffNote
from kiosk.session.places import Reading, SheetKind
from kiosk.session.preferences import Look, Preferences, TextSize
from tests.support.folders import add_pack, spoil
from tests.support.packs import library, one_pack, pack, several_packs, two_languages
from tests.support.shipped import shipped_library

DAY = Preferences("en")


def names(stops: list[Stop]) -> list[str]:
    return [stop.name for stop in stops]


def test_every_screen_of_a_pack_is_a_stop_and_those_around_it_too() -> None:
    stops = names(list(all_stops(two_languages(), DAY)))
    around = {"attract", "home", "chapters", "end", "help", "appearance", "languages", "still-there", "unavailable"}
    assert set(stops) >= around | set(pack().screens) | {"word-cold-pack", "staff-notes"}
    assert len(stops) == len(set(stops))


def test_every_sheet_is_a_stop() -> None:
    libraries = (two_languages(), shipped_library())
    shown = {stop.session.sheet.kind for each in libraries for stop in all_stops(each, DAY) if stop.session.sheet}
    assert shown == set(SheetKind)


def test_several_packs_have_a_chooser_and_names_of_their_own() -> None:
    stops = names(list(all_stops(several_packs(), DAY)))
    assert "chooser" in stops
    assert {"knee-home", "elbow-home", "wrist-home"} <= set(stops)
    assert len(stops) == len(set(stops))


def test_stops_are_in_the_language_size_and_look_that_was_asked_for() -> None:
    wanted = Preferences("ar", TextSize.LARGEST, Look.DIM)
    assert all(stop.session.preferences == wanted for stop in all_stops(two_languages(), wanted))


@pytest.mark.parametrize(("page", "letter"), [(0, "a"), (7, "h"), (25, "z"), (26, "27")])
def test_the_pages_of_a_stop_have_letters(page: int, letter: str) -> None:
    stop = next(stop for stop in all_stops(one_pack(), DAY) if stop.name == "how-long").on_page(page)
    assert stop.name == f"how-long-{letter}"
    assert stop.session.place == Reading("how-long", page)


def test_a_stop_without_pages_is_itself_on_every_page() -> None:
    stop = next(iter(all_stops(one_pack(), DAY)))
    assert stop.on_page(3) is stop


def test_a_library_without_packs_still_has_its_screens() -> None:
    assert {"attract", "unavailable", "staff-notes"} <= set(names(list(all_stops(library(), DAY))))


def test_the_notes_of_staff_are_those_of_the_library_where_there_are_any() -> None:
    note = StaffNote("beta", "pack.yaml:1: no")
    stop = next(s for s in all_stops(library(pack(), notes=(note,)), DAY) if s.name == "staff-notes")
    assert stop.session.library.notes == (note,)


def tour(out: Path, packs: Path, sizes: tuple[tuple[int, int], ...] = ((640, 400),)) -> int:
    return make_tour(out, packs=packs, clinic=None, language=None, looks=("day",), text_sizes=("normal",), sizes=sizes)


def test_a_tour_makes_pictures_a_contact_sheet_and_an_index(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_pack(tmp_path / "packs")
    out = tmp_path / "tour"
    out.mkdir()
    assert tour(out, tmp_path / "packs") == 0
    folder = out / "640x400-day-normal"
    pictures = sorted(folder.glob("[0-9]*.png"))
    shown = {picture.stem[4:].removesuffix("-a") for picture in pictures}
    assert shown >= {"attract", "home", "chapters", "what-is-it", "does-it-help", "call-now", "end", "help"}
    assert all((QImage(str(picture)).width(), QImage(str(picture)).height()) == (640, 400) for picture in pictures)
    sheet = QImage(str(folder / "contact-sheet.png"))
    assert sheet.width() > 6 * 480
    index = (out / "index.html").read_text("utf-8")
    assert all(picture.name in index for picture in pictures)
    assert f"{len(pictures)} pictures" in capsys.readouterr().out


def test_a_second_tour_leaves_no_picture_of_the_first(tmp_path: Path) -> None:
    add_pack(tmp_path / "packs")
    old = tmp_path / "640x400-day-normal" / "999-old.png"
    old.parent.mkdir()
    old.write_bytes(b"")
    assert tour(tmp_path, tmp_path / "packs") == 0
    assert not old.exists()


def test_a_tour_says_which_pack_is_not_in_the_pictures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_pack(tmp_path / "packs", "alpha")
    spoil(add_pack(tmp_path / "packs", "beta"))
    assert tour(tmp_path, tmp_path / "packs") == 1
    assert "Not in the pictures: beta: pack.yaml:" in capsys.readouterr().err


def test_the_screens_differ_from_each_other(tmp_path: Path) -> None:
    add_pack(tmp_path / "packs")
    tour(tmp_path, tmp_path / "packs")
    pictures = sorted((tmp_path / "640x400-day-normal").glob("[0-9]*.png"))
    assert len({picture.read_bytes() for picture in pictures}) == len(pictures)
