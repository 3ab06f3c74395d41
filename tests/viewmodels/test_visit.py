"""The visit as QML calls it: faults, echoes of touches, and that QML hears of everything."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QObject

from kiosk.domain.clinic import help_lines
from kiosk.session.effects import Effect, StartTimer
from kiosk.session.library import Library
from kiosk.session.moves import ChooseLanguage
from kiosk.session.places import Home, Reading
from kiosk.session.preferences import Look, TextSize
from kiosk.session.state import Rules, new_session
from kiosk.viewmodels.visit import SETTLE_MS, VisitModel
from tests.conftest import ExpectLog
from tests.qml_types import own_properties, view_models
from tests.support.packs import library, one_pack, pack, several_packs, two_languages

SECRET = "visitors-own-word"


def ignore(effect: Effect) -> None:
    """Do nothing of what a move asks for."""


def visit_of(owner: QObject, shown: Library | None = None, settle_ms: int = 0) -> VisitModel:
    session = new_session(Rules(), one_pack() if shown is None else shown)
    return VisitModel(session, help_lines(None), ignore, owner, settle_ms)


def test_every_property_of_every_view_model_tells_of_its_changes_or_has_none() -> None:
    checked = [(model, declared) for model in view_models() for declared in own_properties(model)]
    assert len(checked) > 40
    assert not [
        f"{model.__name__}.{declared.name()!s}"
        for model, declared in checked
        if not declared.hasNotifySignal() and not declared.isConstant()
    ]


def test_every_property_of_every_view_model_can_be_read_in_every_state(owner: QObject) -> None:
    visit = visit_of(owner, Library())
    for shown in (Library(), Library(complete=True), several_packs(), two_languages(), one_pack()):
        visit.takeLibrary(shown)
        visit.start("")
        visit.learn()
        for part in (visit.bar, visit.place, visit.reading, visit.sheet):
            meta = part.metaObject()  # type: ignore[attr-defined]
            values = [getattr(part, str(meta.property(index).name())) for index in range(1, meta.propertyCount())]
            assert None not in values


def test_a_fault_on_the_way_is_logged_without_the_visitor_s_words_and_the_visit_starts_anew(
    owner: QObject, expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(effect: Effect) -> None:
        if isinstance(effect, StartTimer) and visit.session.preferences.language == SECRET:
            raise KeyError(SECRET)

    visit = VisitModel(new_session(Rules(), one_pack()), help_lines(None), broken, owner, settle_ms=0)
    visit.start("")
    visit.learn()
    expect_log("started anew after KeyError in")
    visit.bar.chooseLanguage(SECRET)  # type: ignore[attr-defined]
    assert visit.session == new_session(Rules(), visit.session.library)
    assert SECRET not in caplog.text


def test_after_a_fault_the_next_visitor_can_begin(owner: QObject, expect_log: ExpectLog) -> None:
    faults = [KeyError("once")]

    def broken_once(effect: Effect) -> None:
        if faults:
            raise faults.pop() from KeyError(str(effect))

    visit = VisitModel(new_session(Rules(), one_pack()), help_lines(None), broken_once, owner, settle_ms=0)
    expect_log("started anew after KeyError")
    visit.start("")
    visit.start("")
    assert visit.session.place == Home()


def test_the_echo_of_a_touch_counts_only_when_the_screen_has_settled(owner: QObject) -> None:
    visit = visit_of(owner, settle_ms=60_000)
    visit.start("")
    visit.learn()
    assert visit.session.place == Home()
    visit.openHelp()
    assert visit.sheet.kind == "help"  # type: ignore[attr-defined]


def test_a_screen_settles_before_a_person_means_the_next_touch() -> None:
    assert 150 <= SETTLE_MS <= 400


def test_a_change_of_text_size_lets_the_next_touch_count_at_once(owner: QObject) -> None:
    visit = visit_of(owner)
    visit.start("")
    later = visit_of(owner, settle_ms=60_000)
    later.present(visit.session)
    later._gate._since_change.invalidate()
    later.bar.chooseTextSize("large")  # type: ignore[attr-defined]
    later.bar.chooseLook("dim")  # type: ignore[attr-defined]
    assert (later.session.preferences.text_size, later.session.preferences.look) == (TextSize.LARGE, Look.DIM)


def test_another_language_is_announced_once(owner: QObject) -> None:
    visit = visit_of(owner, two_languages())
    heard: list[str] = []
    visit.languageChanged.connect(heard.append)
    visit.start("ar")
    visit.learn()
    visit.finish()
    assert heard == ["ar", "en"]


def test_fifty_thousand_changes_leave_the_interpreter_alive(owner: QObject) -> None:
    visit = visit_of(owner, two_languages())
    heard: list[str] = []
    visit.languageChanged.connect(heard.append)
    visit.changed.connect(lambda: None)
    visit.start("")
    moves = (ChooseLanguage("ar"), ChooseLanguage("en"))
    for part in (visit.bar, visit.place, visit.reading, visit.sheet):
        for _ in range(12_500):
            part.changed.emit()  # type: ignore[attr-defined]
    for n in range(200):
        visit.dispatch(moves[n % 2])
    gc.collect()
    assert len(heard) == 200
    assert [bool(1), bool(0), None] == [True, False, None]


def test_a_missing_figure_or_term_leaves_words_and_no_fault(owner: QObject) -> None:
    from dataclasses import replace

    bare = replace(pack(), figures={}, charts={}, glossary={}, motions={})
    visit = visit_of(owner, library(bare))
    visit.start("")
    for screen in bare.screens:
        visit.openScreen(screen)
        assert visit.session.place == Reading(screen)
    visit.openTerm("cold-pack")
    assert visit.sheet.meaning == ""  # type: ignore[attr-defined]
