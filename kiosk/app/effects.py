"""Hands what a visit asks of the world to the devices that do it."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.session.effects import (
    AskMoment,
    AskTime,
    CheckPin,
    Chime,
    Effect,
    Leave,
    LookAtRecords,
    Paper,
    Print,
    Restart,
    SealRecord,
    StartTimer,
    StopTimer,
    Wipe,
)
from kiosk.session.ports import Clock, Eraser, Pins, Sound


class Effects:
    """Hands each effect to the device that does it; without the device for it, nothing happens."""

    def __init__(self) -> None:
        self.clock: Clock | None = None
        self.eraser: Eraser | None = None
        self.pins: Pins | None = None
        self.sound: Sound | None = None
        self.tell_time: Callable[[], None] | None = None
        self.tell_moment: Callable[[], None] | None = None
        self.put_on_paper: Callable[[Paper], None] | None = None
        self.seal_record: Callable[[], None] | None = None
        self.look_at_records: Callable[[], None] | None = None
        self.restart: Callable[[], None] | None = None
        self.leave: Callable[[], None] | None = None

    def perform(self, effect: Effect) -> None:
        """Do what *effect* asks."""
        match effect:
            case StartTimer(timer, seconds) if self.clock:
                self.clock.start(timer, seconds)
            case StopTimer(timer) if self.clock:
                self.clock.stop(timer)
            case Wipe() if self.eraser:
                self.eraser.erase()
            case CheckPin(pin) if self.pins:
                self.pins.check(pin)
            case Chime(level) if self.sound:
                self.sound.chime(level)
            case Print(what) if self.put_on_paper:
                self.put_on_paper(what)
            case _:
                self._call(effect)

    def _call(self, effect: Effect) -> None:
        calls = {
            AskTime: self.tell_time,
            AskMoment: self.tell_moment,
            SealRecord: self.seal_record,
            LookAtRecords: self.look_at_records,
            Restart: self.restart,
            Leave: self.leave,
        }
        call = calls.get(type(effect))
        if call is not None:
            call()
