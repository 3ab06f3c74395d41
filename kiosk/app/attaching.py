"""Attaches the devices to a visit, once its first screen stands: none of them is needed before."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from kiosk import logs, paths
from kiosk.app.counting import Counter
from kiosk.app.effects import Effects
from kiosk.devices.pin import PinChecker
from kiosk.devices.pin_lock import PinLock, lock_file
from kiosk.devices.sound import ChimePlayer
from kiosk.domain.clinic import Clinic, ThisKiosk
from kiosk.session.check_moves import TimeTold
from kiosk.session.library import COUNTS
from kiosk.session.pin_moves import PinChecked
from kiosk.session.staff_moves import StaffNoted
from kiosk.session.talk_moves import MomentTold
from kiosk.viewmodels.visit import VisitModel

# What a note for staff is about.


def attach_devices(
    effects: Effects, visit: VisitModel, clinic: Clinic | None, this_kiosk: ThisKiosk, pin_hash: str, parent: QObject
) -> Callable[[], None]:
    """Give *effects* the devices that this clinic and this machine have; what comes of them is told to *visit*.

    Call what is returned when the kiosk ends: it writes what was counted last.
    """
    _dump_no_memory()
    if this_kiosk.sound:
        effects.sound = ChimePlayer(paths.assets() / "sounds", parent)
    effects.tell_time = lambda: visit.dispatch(TimeTold(f"{_now():%H:%M}"))
    effects.tell_moment = lambda: visit.dispatch(MomentTold(time.monotonic(), _now().isoformat(timespec="seconds")))
    effects.pins = PinChecker(
        pin_hash, lambda right, wait: visit.dispatch(PinChecked(right, wait)), PinLock(lock_file()), parent
    )
    if visit.session.rules.printer:
        from kiosk.app.printing import Press

        printer = this_kiosk.printer or (clinic.printer if clinic is not None else "")
        effects.put_on_paper = Press(visit, clinic, printer, parent).put_on_paper
    if clinic is not None:
        _attach_keeper(effects, visit, clinic, this_kiosk.kiosk_name, parent)
    counter = Counter(logs.log_file().parent, clinic, lambda told: visit.dispatch(StaffNoted(COUNTS, (told,))), parent)
    visit.observe(counter.observe)
    return counter.close


def _attach_keeper(effects: Effects, visit: VisitModel, clinic: Clinic, kiosk_name: str, parent: QObject) -> None:
    from kiosk.records.keeping_requests import settings_for, state_folder

    # Where the keys were taken out of the clinic file, records may still wait to be carried off.
    if not visit.session.rules.keeps_records and not state_folder().exists():
        return
    from kiosk.app.record_keeping import RecordKeeper

    keeper = RecordKeeper(visit, clinic, settings_for(clinic, kiosk_name), parent)
    effects.seal_record, effects.look_at_records = keeper.seal, keeper.look
    # The kiosk begins anew after each talk, which may have cut the carrying short.
    keeper.look()


def _dump_no_memory() -> None:
    """Have the system write nothing of what is said from now on to the disk, should the kiosk die."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _now() -> datetime:
    return datetime.now().astimezone()
