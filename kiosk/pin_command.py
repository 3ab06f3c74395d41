"""The words of ``kiosk new-pin`` and ``kiosk unlock``: the PIN of staff, for whoever looks after a kiosk."""

from __future__ import annotations

import argparse
from itertools import pairwise
from typing import TYPE_CHECKING

from kiosk.arguments import MisuseError, Parser

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Parser]

_FINDINGS = 1


def add_pin(commands: Commands) -> None:
    """Add the commands to those of the command line."""
    says = "Make the line for a clinic file that holds the PIN of staff as a hash. It asks for the PIN twice."
    new_pin = commands.add_parser("new-pin", help=says, description=says)
    new_pin.set_defaults(command=_new_pin)

    says = "Open the PIN pad of this kiosk again after wrong PINs."
    more = "Run it on the kiosk as the user who runs the kiosk, for the count of wrong PINs is kept for that user."
    unlock = commands.add_parser("unlock", help=says, description=f"{says} {more}")
    unlock.set_defaults(command=_unlock)


def _new_pin(_asked: argparse.Namespace) -> int:
    from getpass import getpass

    from argon2 import PasswordHasher

    pin = getpass("The new PIN, of 4 to 12 digits: ")
    why_not = _why_not(pin)
    if why_not:
        raise MisuseError(why_not)
    if getpass("Once more: ") != pin:
        raise MisuseError("The two are not the same. Type the PIN twice.")
    print(f"pin_hash: {PasswordHasher().hash(pin)}")
    return 0


def _why_not(pin: str) -> str:
    """Return why this cannot be a PIN, without telling it; empty when it can."""
    from kiosk.domain.clinic import DEMONSTRATION_PIN
    from kiosk.session.pin import LEAST_DIGITS, MOST_DIGITS

    if not (LEAST_DIGITS <= len(pin) <= MOST_DIGITS and pin.isascii() and pin.isdigit()):
        return f"That is no PIN. Choose {LEAST_DIGITS} to {MOST_DIGITS} digits: the pad has no other keys."
    if pin == DEMONSTRATION_PIN:
        return "That is the PIN which every demonstration shows. Choose another."
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        return "Anyone would try that first: the same digit, or digits in a row. Choose another."
    return ""


def _unlock(_asked: argparse.Namespace) -> int:
    from kiosk.devices.pin_lock import PinLock, lock_file

    file = lock_file()
    lock = PinLock(file)
    if not lock.is_set:
        print(f"No wrong PIN is counted in {file}. Is this the user who runs the kiosk?")
        return _FINDINGS
    try:
        lock.clear()
    except OSError as fault:
        raise MisuseError(f"{fault.filename}: {fault.strerror}. Run this as the user who runs the kiosk.") from fault
    print("The PIN pad is open again.")
    return 0
