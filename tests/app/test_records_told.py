"""What staff are told of the records on the kiosk: what is known of them, and nothing that only seems so."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.app import record_keeping
from kiosk.app.record_keeping import RecordKeeper
from kiosk.domain.clinic import Clinic, help_lines
from kiosk.records.keeping_requests import Answer, RecordSettings
from kiosk.records.sealing import new_identity
from kiosk.session.agenda import talk_of
from kiosk.session.moves import Continue
from kiosk.session.pin_moves import PinChecked, TryPin, TypePin
from kiosk.session.staff_moves import OpenStaff
from kiosk.session.state import Rules, new_session
from kiosk.session.talk_moves import KeepRecord, OpenItem
from kiosk.session.talk_state import Keeping
from kiosk.viewmodels.visit import VisitModel
from tests.support.briefing_pack import PIN, briefing_library, session_in_talk
from tests.support.clinics import write_clinic
from tests.support.folders import KNEE_TALK, add_pack
from tests.support.probe import in_kiosk
from tests.support.talk_program import KEEP, TALK
from tests.viewmodels.test_visit import ignore


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:  # noqa: ARG001 - an application must stand before a window
    return QObject()


@pytest.fixture
def visit(owner: QObject) -> VisitModel:
    """Return a kiosk at which staff have opened their menu."""
    session = new_session(Rules(keeps_records=True), briefing_library())
    visit = VisitModel(session, help_lines(None), ignore, owner, settle_ms=0)
    for move in (OpenStaff(), TypePin(PIN), TryPin(), PinChecked(True)):
        visit.dispatch(move)
    return visit


def keeper(visit: VisitModel, monkeypatch: pytest.MonkeyPatch, program: str) -> RecordKeeper:
    """Return a keeper of records whose process is *program*."""
    monkeypatch.setattr(record_keeping, "COMMAND", (sys.executable, "-I", "-c", program))
    return RecordKeeper(visit, Clinic(), RecordSettings(state="nowhere"), visit)


def test_records_that_cannot_be_looked_at_are_not_told_to_be_none(
    visit: VisitModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper(visit, monkeypatch, "raise SystemExit('The disk has a fault.')").look()
    qtbot.waitUntil(lambda: bool(visit.session.library.notes), timeout=30_000)
    assert [note.text for note in visit.session.library.notes] == ["The disk has a fault."]
    assert visit.session.waiting is None


def test_how_many_wait_is_told_with_each_sentence_once(
    visit: VisitModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = json.dumps(asdict(Answer(waiting=3, told=("The place is not there.",))))
    keeper(visit, monkeypatch, f"print({answer!r})").look()
    qtbot.waitUntil(lambda: visit.session.waiting is not None, timeout=30_000)
    assert visit.session.waiting == 3
    assert [note.text for note in visit.session.library.notes] == ["The place is not there."]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="files of the owner alone are a matter of POSIX")
def test_records_that_wait_are_carried_off_though_the_key_was_taken_out_of_the_clinic_file(tmp_path: Path) -> None:
    home, place = tmp_path / "home", tmp_path / "office"
    pack, key = add_pack(tmp_path / "authors", KNEE_TALK, KNEE_TALK), new_identity()[1]
    file = write_clinic(tmp_path, pack, f"public_keys: [{key}]", f"records_to: {place}")
    kept = in_kiosk(home, TALK + KEEP, "--clinic", str(file))
    assert kept.splitlines()[-1].startswith("kept")
    place.mkdir()
    file.write_text(file.read_text("utf-8").replace(f"public_keys: [{key}]\n", ""), "utf-8")
    told = in_kiosk(home, UNTIL_LOOKED, "--clinic", str(file))
    assert "No public key is set" in told
    assert list((home / "state").rglob("*.kioskrecord")) == []
    assert len(list(place.glob("*.kioskrecord"))) == 1


UNTIL_LOOKED = """
    import time
    until = time.monotonic() + 40
    def told():
        return [note.text for note in visit.session.library.notes if note.subject == "records"]
    while not told() and time.monotonic() < until:
        app.processEvents()
    print(told())
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="POSIX alone has such a limit")
def test_a_kiosk_that_dies_leaves_no_dump_of_what_was_said(tmp_path: Path) -> None:
    program = "import resource\nprint(resource.getrlimit(resource.RLIMIT_CORE))"
    assert in_kiosk(tmp_path, program).splitlines()[-1] == "(0, 0)"


def test_a_keeper_that_is_stopped_is_not_told_to_have_kept_nothing(
    qtbot: QtBot, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = VisitModel(session_in_talk(rules=Rules(keeps_records=True)), help_lines(None), ignore, owner, settle_ms=0)
    monkeypatch.setattr(record_keeping, "_MOST_SECONDS", 0.2)
    slow = keeper(visit, monkeypatch, "import time; time.sleep(60)")
    for move in (OpenItem("close"), Continue(), Continue(), Continue(), KeepRecord()):
        visit.dispatch(move)
    slow.seal()
    qtbot.waitUntil(lambda: talk_of(visit.session).keeping is Keeping.FAILED, timeout=30_000)
    assert "It may be on this kiosk all the same" in talk_of(visit.session).why_not
