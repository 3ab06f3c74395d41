"""The result as a code to take along: read by a stranger's decoder from the pixels of the screen, in every look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.app.check_stops import check_stops
from kiosk.app.panels import panel_for_size
from kiosk.domain.clinic import HelpLines
from kiosk.domain.level import Level
from kiosk.domain.self_check import Phase
from kiosk.session.check_state import About, CheckState
from kiosk.session.places import Checking, CheckScreen
from kiosk.session.preferences import Look, Preferences
from kiosk.viewmodels.qr import LEAST_MODULE_MM
from tests.support.driver import LANDSCAPE, PORTRAIT, TABLET, Driver, settle, visitor
from tests.support.patient import Patient, areas_session, said
from tests.support.qr_reader import qr_texts
from tests.support.shipped import shipped_library, shipped_rules

MOST_BYTES = 800
LONG = HelpLines("9 999", "", "+44 20 7946 0123 4567", "+44 20 7946 0999 4567")
SIZES = {"landscape": LANDSCAPE, "portrait": PORTRAIT, "tablet": TABLET}


@pytest.fixture(scope="module")
def window(qapp: object) -> Iterator[Driver]:  # noqa: ARG001 - an application must stand before a window
    with visitor(shipped_library(), lines=LONG) as at:
        yield at


def take_home(at: Driver) -> str:
    return str(at.visit.result.take_home())  # type: ignore[attr-defined]


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("panel", SIZES)
@pytest.mark.usefixtures("qapp")
def test_the_code_is_read_from_the_screen_in_every_look_and_says_the_result(panel: str, look: Look) -> None:
    with visitor(shipped_library(), size=SIZES[panel], lines=LONG) as at:
        patient = Patient(at)
        base = replace(patient.home().at.session, preferences=Preferences("en", look=look))
        at.visit.present(areas_session(base, Phase.AFTER))
        settle()
        patient.taps(shipped_rules().symptoms["headache-back"]).is_done().answers_best()
        level = patient.level()
        assert level is not None
        at.touch(said("check-take-along"))
        picture = at.window.grabWindow()
        texts = qr_texts(picture)
        assert texts == [take_home(at)]
        assert said(f"level-{level}") in texts[0]
        assert LONG.clinic_line in texts[0]
        code = next(item for item in at.items() if str(item.property("source") or "").find("image://qr/") >= 0)
        per_mm = panel_for_size(*SIZES[panel]).pixels_per_mm
        assert _module(code.width(), texts[0]) / per_mm >= LEAST_MODULE_MM


def _module(width: float, text: str) -> float:
    """Return the side of a module in pixels, of a code so wide with its quiet edge of four modules."""
    import segno

    made = segno.make(text, encoding="utf-8", eci=not text.isascii(), error="l", boost_error=True, micro=False)
    return width / made.symbol_size(border=4)[0]


def test_no_result_makes_a_longer_text_than_an_old_phone_reads_and_none_says_who_or_what_was_felt(
    window: Driver,
) -> None:
    rules, base = shipped_rules(), Patient(window).home().at.session
    seen = set()
    for story in rules.vignettes:
        if story.level in (None, Level.EMERGENCY):
            continue
        check = CheckState(About.OTHER, story.phase, frozenset(story.taps), story.answers, done=True)
        known = replace(check, rules_hash=rules.rules_hash)
        # A story may leave questions open: its result is then not shown.
        session = replace(areas_session(base, story.phase), place=Checking(CheckScreen.AREAS), check=known)
        window.visit.present(session)
        window.visit.check.doneTapping()  # type: ignore[attr-defined]
        if window.session.place != Checking(CheckScreen.RESULT):
            continue
        text = take_home(window)
        assert 0 < len(text.encode()) <= MOST_BYTES, story.story
        for tap in story.taps:
            assert Patient(window).words.symptoms[tap].label.me not in text
        seen.add((story.level, story.phase))
    assert len(seen) >= 5


def test_the_code_is_gone_with_the_visit(window: Driver) -> None:
    result = next(
        session for name, session in check_stops(Patient(window).home().at.session) if name == "check-take-along"
    )
    window.visit.present(result)
    settle()
    assert qr_texts(window.window.grabWindow())
    window.touch(said("end-finish"))
    assert take_home(window) == ""
    assert not qr_texts(window.window.grabWindow())
    assert window.visit.code_text("") == ""
