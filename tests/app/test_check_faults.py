"""Whatever fails in the self-check, the visitor reads "Tell a member of staff now", and nothing is silent or lower."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.domain.pack import Pack
from kiosk.domain.self_check import NO, Phase
from kiosk.domain.triage import Triage
from kiosk.session.check_state import About, CheckState
from kiosk.session.library import Library
from kiosk.session.places import Checking, CheckScreen, Emergency, Home, NurseScreen, Nursing, Place
from kiosk.session.state import Rules, Session, new_session
from tests.conftest import ExpectLog
from tests.support.check_pack import DANGER, RULES, TODAY, check_library, check_pack, check_words, me
from tests.support.driver import Driver, settle, visitor
from tests.support.nurse_pack import tell_us_library
from tests.support.packs import library

STAFF = "Tell a member of staff now"
FAILED = "The self-check failed with"
FAULT = Checking(CheckScreen.FAULT)
SETTLED = {**dict.fromkeys(RULES.lists[DANGER].items, NO), "time": TODAY, "hot": NO, "stiff-neck": NO}


def session_at(place: Place, shown: Library | None = None) -> Session:
    """Return a visit of someone who feels "worry" at that place of the check."""
    check = CheckState(About.ME, Phase.AFTER, frozenset({"worry"}), SETTLED, done=True, rules_hash=RULES.rules_hash)
    base = new_session(Rules(), shown or check_library())
    return replace(base, pack_id="knee", place=place, trail=(Home(),), check=check)


@pytest.fixture
def at() -> Iterator[Driver]:
    with visitor(check_library()) as driver:
        driver.visit.start("")
        driver.visit.check.open()  # type: ignore[attr-defined]
        settle()
        yield driver


def broken(*_: object, **__: object) -> Any:
    raise ZeroDivisionError("a visitor's own word")


def calls_staff(at: Driver, caplog: pytest.LogCaptureFixture | None = None) -> None:
    assert at.says(STAFF), [each.name for each in at.spoken()]
    assert at.session.place == FAULT or isinstance(at.session.place, Emergency)
    assert caplog is None or "a visitor's own word" not in caplog.text


@pytest.mark.parametrize("part", ["verdict", "next_to_ask", "known"])
def test_an_exception_in_the_engine_calls_staff(
    at: Driver, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog, caplog: pytest.LogCaptureFixture, part: str
) -> None:
    at.visit.present(session_at(Checking(CheckScreen.AREAS)))
    monkeypatch.setattr(Triage, part, broken)
    expect_log(f"{FAILED} ZeroDivisionError in")
    at.touch("That is all")
    calls_staff(at, caplog)


def test_after_a_fault_nothing_that_was_told_is_left_and_the_next_check_works(
    at: Driver, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    at.visit.present(session_at(Checking(CheckScreen.AREAS)))
    expect_log(FAILED)
    with monkeypatch.context() as patched:
        patched.setattr(Triage, "verdict", broken)
        at.touch("That is all")
    assert at.session.check == CheckState()
    at.touch("Back to the start", "Check how you feel", "None of these")
    assert at.session.place == Checking(CheckScreen.ABOUT)


@pytest.mark.parametrize("part", ["body_map.region_at", "body_map.read_regions", "check.About"])
def test_an_exception_in_a_slot_calls_staff(
    at: Driver, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog, caplog: pytest.LogCaptureFixture, part: str
) -> None:
    monkeypatch.setattr(f"kiosk.viewmodels.{part}", broken)
    expect_log(f"{FAILED} ZeroDivisionError in")
    if part == "check.About":
        at.touch("None of these", "Me")
    else:
        at.visit.present(session_at(Checking(CheckScreen.AREAS)))
        settle()
        at.visit.check.touchBody(160.0, 40.0)  # type: ignore[attr-defined]
        settle()
    calls_staff(at, caplog)


@pytest.mark.qt_log_ignore("Failed to get image from provider", extend=True)
def test_a_body_map_without_its_regions_calls_staff(
    at: Driver, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog, tmp_path: Path
) -> None:
    at.visit.present(session_at(Checking(CheckScreen.AREAS)))
    settle()
    monkeypatch.setattr("kiosk.paths.assets", lambda: tmp_path)
    expect_log(f"{FAILED} FileNotFoundError in")
    at.visit.check.touchBody(160.0, 40.0)  # type: ignore[attr-defined]
    settle()
    calls_staff(at)


def missing_word(kind: str, name: str) -> Pack:
    """Return the pack without one of its words, or for an answer without those of all answers of its question."""
    words = check_words()
    if kind == "answers":
        bare = replace(words.questions[name], answers={})
        return replace(check_pack(), check_words=replace(words, questions={**words.questions, name: bare}))
    kept = dict(getattr(words, kind))
    del kept[name]
    return replace(check_pack(), check_words=replace(words, **{kind: kept}))


MISSING = [
    ("symptoms", "worry", Checking(CheckScreen.AREA, "other")),
    ("symptoms", "worry", Checking(CheckScreen.RESULT)),
    ("questions", "severity", Checking(CheckScreen.QUESTION, "severity")),
    ("questions", "hot", Checking(CheckScreen.LIST, "signs")),
    ("answers", "severity", Checking(CheckScreen.QUESTION, "severity")),
    ("questions", "danger-legs", Checking(CheckScreen.DANGER, DANGER)),
    ("questions", "danger-legs", Checking(CheckScreen.WARNING, "danger-legs")),
    ("lists", "signs", Checking(CheckScreen.LIST, "signs")),
    ("areas", "head", Checking(CheckScreen.AREAS)),
    ("results", "doctor-after", Checking(CheckScreen.RESULT)),
    ("always", "after", Checking(CheckScreen.RESULT)),
    ("results", "emergency-after", Emergency()),
    ("always", "after", Emergency()),
    ("results", "nothing-tapped", Checking(CheckScreen.NOTHING_TAPPED)),
    ("results", "under-16", Checking(CheckScreen.UNDER_16)),
]


@pytest.mark.parametrize(("kind", "name", "place"), MISSING)
def test_a_missing_word_calls_staff(at: Driver, expect_log: ExpectLog, kind: str, name: str, place: Place) -> None:
    # One step before the place, so that a touch leads to it.
    before = session_at(place, library(missing_word(kind, name)))
    at.visit.present(replace(before, place=Home(), trail=(place,)))
    expect_log(f"{FAILED} KeyError in")
    at.visit.goBack()
    settle()
    calls_staff(at)


@pytest.mark.parametrize("gone", ["self_check", "check_words"])
def test_missing_rules_or_words_call_staff(at: Driver, expect_log: ExpectLog, gone: str) -> None:
    at.visit.present(new_session(Rules(), library(replace(check_pack(), **{gone: None}))))  # type: ignore[arg-type]
    at.visit.start("")
    expect_log(f"{FAILED} ValueError in")
    at.visit.check.open()  # type: ignore[attr-defined]
    settle()
    calls_staff(at)


@pytest.mark.parametrize("gone", ["self_check", "check_words"])
def test_a_language_without_the_rules_or_the_words_calls_staff(at: Driver, expect_log: ExpectLog, gone: str) -> None:
    both = ("en", "ar")
    other = replace(check_pack(language="ar", languages=both), **{gone: None})  # type: ignore[arg-type]
    at.visit.present(session_at(Checking(CheckScreen.LIST, "signs"), library(check_pack(languages=both), other)))
    expect_log(f"{FAILED} ValueError in")
    at.visit.bar.chooseLanguage("ar")  # type: ignore[attr-defined]
    settle()
    calls_staff(at)


class Failing:
    """A device of which everything fails."""

    start = stop = chime = erase = tell_time = staticmethod(broken)


def test_a_sound_device_that_fails_leaves_the_emergency_on_the_screen_and_its_timer_running(
    at: Driver, expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    at.effects.sound = Failing()
    expect_log("Chime failed with ZeroDivisionError in")
    at.touch(me("danger-legs"), "Yes, I have this now")
    assert isinstance(at.session.place, Emergency)
    assert "emergency" in at.clock.running
    calls_staff(at, caplog)
    at.advance(300)
    calls_staff(at)


@pytest.mark.parametrize("device", ["clock", "tell_time"])
def test_a_clock_that_fails_leaves_the_emergency_on_the_screen(at: Driver, expect_log: ExpectLog, device: str) -> None:
    at.touch(me("danger-legs"))
    setattr(at.effects, device, Failing() if device == "clock" else broken)
    expect_log("failed with ZeroDivisionError in")
    at.visit.check.confirm(True)  # type: ignore[attr-defined]
    settle()
    assert isinstance(at.session.place, Emergency)
    calls_staff(at)


def test_a_clock_that_fails_in_the_midst_of_the_check_calls_staff(at: Driver, expect_log: ExpectLog) -> None:
    at.effects.clock = Failing()
    expect_log(f"{FAILED} ZeroDivisionError in")
    expect_log("StartTimer failed with ZeroDivisionError in")
    at.touch("None of these")
    assert at.session.place == FAULT
    calls_staff(at)


def test_a_sound_device_that_fails_at_a_result_calls_staff(at: Driver, expect_log: ExpectLog) -> None:
    at.effects.sound = Failing()
    at.visit.present(session_at(Checking(CheckScreen.AREAS)))
    expect_log(f"{FAILED} ZeroDivisionError in")
    expect_log("Chime failed with ZeroDivisionError in")
    at.touch("That is all")
    calls_staff(at)


SCREENS: dict[str, Checking | Nursing | Emergency] = {
    "ListQuestion": Checking(CheckScreen.DANGER, DANGER),
    "Warning": Checking(CheckScreen.WARNING, "danger-legs"),
    "About": Checking(CheckScreen.ABOUT),
    "CheckQuestion": Checking(CheckScreen.QUESTION, "severity"),
    "Areas": Checking(CheckScreen.AREAS),
    "Area": Checking(CheckScreen.AREA, "head"),
    "Result": Checking(CheckScreen.RESULT),
    "Answers": Checking(CheckScreen.ANSWERS),
    "TakeAlong": Checking(CheckScreen.TAKE_ALONG),
    "NoLevel": Checking(CheckScreen.NOTHING_TAPPED),
    "Emergency": Emergency(),
    "LeaveEmergency": Emergency(leaving=True),
    "TellFirst": Nursing(NurseScreen.TELL),
    "ShowNurse": Nursing(NurseScreen.SHOW),
    "NurseCode": Nursing(NurseScreen.CODE),
    "StaffPin": Nursing(NurseScreen.PIN),
    "NurseList": Nursing(NurseScreen.LIST),
}
BREAKS = {"half a file": "import QtQuick\nItem {", "a type nobody knows": "import QtQuick\nNobody {}", "no file": ""}


@pytest.fixture
def qml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the QML that windows are built of from now on."""
    copy = Path(shutil.copytree(paths.qml(), tmp_path / "qml"))
    monkeypatch.setattr("kiosk.paths.qml", lambda: copy)
    return copy / "Kiosk" / "Screens"


def spoil(file: Path, way: str) -> None:
    assert file.is_file()
    if BREAKS[way]:
        file.write_text(BREAKS[way], "utf-8")
    else:
        file.unlink()


BROKEN = [(screen, "half a file") for screen in SCREENS]
BROKEN += [(screen, way) for way in ("a type nobody knows", "no file") for screen in ("Result", "Emergency")]


@pytest.mark.qt_log_ignore("Screen.qml", extend=True)
@pytest.mark.parametrize(("screen", "way"), BROKEN)
def test_a_screen_that_cannot_be_loaded_calls_staff(qml: Path, expect_log: ExpectLog, screen: str, way: str) -> None:
    spoil(qml / f"{screen}Screen.qml", way)
    place = SCREENS[screen]
    with visitor(check_library()) as at:
        at.visit.present(replace(session_at(place), place=Home(), trail=(place,)))
        settle()
        where = "the emergency" if isinstance(place, Emergency) else place.at
        expect_log(f"{FAILED} a screen that cannot be shown in {where}")
        at.visit.goBack()
        settle()
        calls_staff(at)


@pytest.mark.qt_log_ignore("Sheet.qml", extend=True)
@pytest.mark.parametrize(
    ("shown", "place"),
    [(check_library(), Checking(CheckScreen.LIST, "signs")), (tell_us_library(), Nursing(NurseScreen.TELL))],
    ids=["check", "nurse"],
)
def test_meanings_that_cannot_be_loaded_call_staff(
    qml: Path, expect_log: ExpectLog, shown: Library, place: Checking | Nursing
) -> None:
    spoil(qml / "MeaningSheet.qml", "half a file")
    with visitor(shown, session=replace(session_at(place, shown), pack_id=shown.covers[0].id)) as at:
        expect_log(f"{FAILED} a screen that cannot be shown in {place.at}")
        at.touch("What do these mean?")
        calls_staff(at)


@pytest.mark.qt_log_ignore("Failed to get image from provider", extend=True)
def test_a_missing_picture_leaves_the_words_of_the_signs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shutil.copytree(paths.assets() / "interface", tmp_path / "interface")
    monkeypatch.setattr("kiosk.paths.assets", lambda: tmp_path)
    with visitor(check_library(), session=session_at(Checking(CheckScreen.DANGER, DANGER))) as at:
        assert at.find(me("danger-legs"))
        assert at.find("None of these")
