"""Moves of visits are counted into a file, unless the clinic wants none; counting never hinders a visit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.app.counting import Counter
from kiosk.domain.clinic import Clinic, help_lines
from kiosk.records.counts import Kind, counts_file
from kiosk.records.counts_file import read_period
from kiosk.session.moves import Finish, GoTo, Move, Start
from kiosk.session.places import Home, Reading
from kiosk.session.state import Rules, Session, new_session
from kiosk.viewmodels.visit import VisitModel
from tests.conftest import ExpectLog
from tests.support.packs import one_pack
from tests.viewmodels.test_visit import ignore

VISIT: tuple[Move, ...] = (Start(), GoTo(Reading("what-is-it")), Finish())


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:  # noqa: ARG001 - an application must stand before a window
    return QObject()


def visited(owner: QObject, observer: Callable[[Session, Session, Move], None]) -> VisitModel:
    visit = VisitModel(new_session(Rules(), one_pack()), help_lines(None), ignore, owner, settle_ms=0)
    visit.observe(observer)
    for move in VISIT:
        visit.dispatch(move)
    return visit


def test_what_a_visit_showed_is_in_the_file_when_the_kiosk_has_ended(owner: QObject, tmp_path: Path) -> None:
    counter = Counter(tmp_path, Clinic(), lambda _: None, owner)
    visited(owner, counter.observe)
    counter.close()
    today = datetime.now(tz=UTC).astimezone().date()
    rows = read_period(counts_file(tmp_path, demonstration=False), today, today).rows
    counted = {(row.kind, row.name) for row in rows}
    assert {(Kind.SHOWN, "screen:what-is-it"), (Kind.ENDED_FINISHED, "screen:what-is-it")} <= counted


def test_a_clinic_that_wants_no_counts_has_no_file(owner: QObject, tmp_path: Path) -> None:
    counter = Counter(tmp_path, Clinic(counts=False), lambda _: None, owner)
    visited(owner, counter.observe)
    counter.close()
    assert list(tmp_path.iterdir()) == []


def test_staff_are_told_what_is_the_matter_with_the_counts(
    owner: QObject, tmp_path: Path, qtbot: QtBot, expect_log: ExpectLog
) -> None:
    in_the_way = tmp_path / "state"
    in_the_way.write_text("no folder")
    told: list[str] = []
    counter = Counter(in_the_way, Clinic(), told.append, owner)
    expect_log("counts")
    visited(owner, counter.observe)
    counter.close()
    qtbot.waitUntil(lambda: bool(told))
    assert "cannot be written" in told[0]


def test_a_fault_in_counting_is_logged_and_the_visit_goes_on(owner: QObject, expect_log: ExpectLog) -> None:
    def fails(*_: object) -> None:
        raise ValueError

    expect_log("A move was not observed")
    visit = visited(owner, fails)
    visit.dispatch(Start())
    assert visit.session.place == Home()


@pytest.mark.parametrize("clinic", [None, Clinic()])
def test_a_demonstration_and_a_clinic_have_files_of_their_own(
    owner: QObject, tmp_path: Path, clinic: Clinic | None
) -> None:
    counter = Counter(tmp_path, clinic, lambda _: None, owner)
    visited(owner, counter.observe)
    counter.close()
    assert counts_file(tmp_path, demonstration=clinic is None).exists()
    assert not counts_file(tmp_path, demonstration=clinic is not None).exists()
