"""Carries sealed records off: copied to the clinic's place, read back and compared, then removed from the kiosk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.records import store_disk
from kiosk.records.chain import Step, begins_with, read_chain
from kiosk.records.sealing import SealError, hash_of, read_envelope
from kiosk.records.store import Store, numbers_of, what_stands
from kiosk.records.store_faults import in_words


class NotCarriedError(Exception):
    """A record stays on the kiosk; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class CarriedOff:
    """How many records were carried off now, how many wait still, and sentences for staff."""

    carried: int
    waiting: int
    told: tuple[str, ...]


def carry_off(store: Store, place: Path | None) -> CarriedOff:
    """Carry every record that waits to *place*, a folder that has to be there; it is never made.

    A record leaves the kiosk only after its copy was synced, read back and found to be the same. What cannot be
    carried waits, and is told. Raises OSError and KeyFaultError when the kiosk's own folders cannot be used.
    """
    with store.recovered() as at:
        names, told = store.names(), list(at.healed)
    if place is None:
        return CarriedOff(0, len(names), (*told, *what_waits(len(names), place)))
    carried = 0
    try:
        _look_at(place, store)
        with store_disk.locked(store.state / "carrying.lock", wait=False):
            for name in names:
                try:
                    told += _carry(store, place, name)
                    carried += 1
                except NotCarriedError as fault:
                    told.append(str(fault))
            told += _leave_chain(store, place)
    except BlockingIOError:
        told.append("Records are being carried off already.")
    except NotCarriedError as fault:
        told.append(str(fault))
    except OSError as fault:
        told.append(in_words(fault))
    return CarriedOff(carried, len(names) - carried, tuple(told))


def numbers_at(place: Path | None, fingerprint: str) -> list[int]:
    """Return the numbers of a kiosk's records at the place; none when it cannot be reached."""
    try:
        return numbers_of(fingerprint, [each.name for each in place.iterdir()]) if place else []
    except OSError:
        return []


def what_waits(waiting: int, place: Path | None) -> Iterator[str]:
    """Yield what staff should know of the place, where records wait because of it."""
    if place is not None and not place.is_dir():
        yield _not_there(place)
    if waiting and place is None:
        yield "No place to carry records to is set: write records_to into the clinic file."


def _look_at(place: Path, store: Store) -> None:
    if not place.is_dir():
        raise NotCarriedError(_not_there(place))
    if place.samefile(store.folder) or place.samefile(store.state):
        raise NotCarriedError(f"The place for records, {place}, is the kiosk's own folder. Name another one.")


def _carry(store: Store, place: Path, name: str) -> Iterator[str]:
    """Carry one record off. Yields what is to be said of it, raises NotCarriedError when it stays."""
    local, target = store.folder / name, place / name
    data = local.read_bytes()
    with store.recovered() as at:
        number = at.number_of(name)
        link, _ = at.chain.find(number)
    if number and (link is None or link.record != hash_of(data)):
        raise NotCarriedError(f"{name} stays on the kiosk, for it is not what was sealed: {what_stands(data, number)}")
    if not number and _is_damaged(local):
        raise NotCarriedError(f"{name} stays on the kiosk, for it is no record. Take it away.")
    _copy(data, local, target)
    with store.recovered() as at:
        if link and not at.chain.find(number)[1]:
            at.write(Step.CARRIED, number, link.record, link.previous)
        store_disk.remove(local)
    if not number:
        yield f"{name} was sealed with another key than this kiosk has now. It was carried off all the same."


def _copy(data: bytes, local: Path, target: Path) -> None:
    if not target.exists() or _is_damaged(target):
        store_disk.put(target, data)
    elif target.samefile(local):
        raise NotCarriedError(f"{target} is the record on the kiosk itself, by another way. Name another place.")
    else:
        # It may stem from a kiosk that was stopped before it had synced it.
        store_disk.sync(target)
    if store_disk.read_from_medium(target) != data:
        mend = "Compare the two, and take the wrong one away"
        raise NotCarriedError(f"{target} is there and is not the same as the record on the kiosk. {mend}.")


def _is_damaged(file: Path) -> bool:
    """Return whether a file is what a stick leaves of a copy when it is pulled out too soon."""
    try:
        read_envelope(file.read_bytes())
    except SealError:
        return True
    return False


def _leave_chain(store: Store, place: Path) -> Iterator[str]:
    """Leave a copy of the chain beside the records, for whoever opens them."""
    with store.locked():
        chain = store.chain_file.read_bytes()
        target = place / store.chain_file.name
    there = target.read_bytes() if target.exists() else b""
    if not begins_with(read_chain(chain), read_chain(there)):
        mend = "Lines of the kiosk's own chain were lost or changed: docs/records.md says what to do"
        yield f"{target} does not fit the chain of the kiosk, and was left as it is. {mend}."
    elif there != chain:
        store_disk.put(target, chain)


def _not_there(place: Path) -> str:
    mend = "Plug it in or connect it, or correct records_to in the clinic file"
    return f"The place for records, {place}, is not there. {mend}."
