"""Where sealed records wait on the kiosk: each is written in one synced step, and the chain after it.

The record comes first and its line in the chain second, so that a power cut between the two leaves a whole record whose
line is missing: the next recovery writes it. The other way round never comes from a power cut.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.records import store_disk
from kiosk.records.chain import Chain, Step, chain_name, problems, read_chain
from kiosk.records.sealing import (
    NOTHING_BEFORE,
    SUFFIX,
    Contents,
    SealError,
    hash_of,
    number_in,
    read_envelope,
    record_name,
    seal,
    signed_by,
)
from kiosk.records.signing import KioskKey, PublicKey, read_key, read_or_make_key

_WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Kept:
    """A record that is on the disk and in the chain, both synced; ``healed`` says what the recovery before it did."""

    number: int
    name: str
    healed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sealed record on the kiosk: what anybody may see of it. ``hour`` is empty when its header cannot be read."""

    name: str
    number: int
    hour: str
    size: int


@dataclass(frozen=True, slots=True)
class Look:
    """What is in the store; ``problems`` are sentences for staff, and ``carried`` counts the records carried off."""

    waiting: tuple[Waiting, ...]
    carried: int
    problems: tuple[str, ...]


@dataclass(slots=True)
class Store:
    """The records of one kiosk: key and chain in ``state``, sealed records in ``folder`` until they are carried off.

    ``folder`` has to be there, but for the one inside ``state`` that is used without another.
    """

    state: Path
    folder: Path = field(default_factory=Path)

    def __post_init__(self) -> None:
        if self.folder == Path():
            self.folder = self.state / _WAITING

    @property
    def key_file(self) -> Path:
        """Where the kiosk's own key is."""
        return self.state / "kiosk.key"

    @property
    def chain_file(self) -> Path:
        """Where the chain of the kiosk's present key is; the key has to be there."""
        return self.state / chain_name(read_key(self.key_file).public.fingerprint)

    def public_key(self) -> PublicKey:
        """Return the half of the kiosk's key that may be shown, made at first use.

        Raises OSError and KeyFaultError.
        """
        with self.locked():
            return read_or_make_key(self.key_file).public

    def keep(
        self,
        contents: Contents,
        recipients: Sequence[str],
        *,
        now: datetime.datetime,
        kiosk_name: str = "",
        taken: Sequence[int] = (),
    ) -> Kept:
        """Seal a record and write it; when this returns, a power cut loses nothing of it.

        *taken* are numbers that this kiosk gave to records which lie elsewhere. Raises OSError, SealError and
        KeyFaultError; the record may then be on the disk all the same, and the next recovery says so.
        """
        with self.recovered() as at:
            own = at.key.public.fingerprint
            number = max((at.last_number, *numbers_of(own, self.names()), *taken)) + 1
            last = at.chain.last
            previous = last.record if last else NOTHING_BEFORE
            data = seal(contents, recipients, at.key, number=number, previous=previous, now=now, kiosk_name=kiosk_name)
            name = record_name(own, number)
            store_disk.put(self.folder / name, data)
            at.write(Step.SEALED, number, hash_of(data), previous)
            return Kept(number, name, tuple(at.healed))

    def look(self) -> Look:
        """Return what is there and what is wrong with it; nothing is changed. Raises OSError and KeyFaultError."""
        if not self.key_file.exists():
            return self._look_without_key()
        with self.locked():
            key, chain = read_key(self.key_file).public, self._chain()
            waiting = {name: (self.folder / name).read_bytes() for name in self.names()}
            parts = self._parts()
        wrong = [*problems(chain, key), *_wrong_files(waiting, chain, key)]
        if parts:
            wrong.append("A record was not written to its end. What is left of it goes away with the next record.")
        return Look(tuple(_waiting(name, data) for name, data in waiting.items()), len(chain.carried), tuple(wrong))

    def _look_without_key(self) -> Look:
        names = self.names() if self.folder.is_dir() else []
        lost = "The kiosk's own key is not there, and records wait that it signed. The next record makes a new key."
        waiting = (_waiting(name, (self.folder / name).read_bytes()) for name in names)
        return Look(tuple(waiting), 0, (lost,) if names else ())

    def names(self) -> list[str]:
        """Return the names of the records that wait, in the order of their numbers. Raises OSError."""
        names = [each.name for each in self.folder.iterdir() if each.name.endswith(SUFFIX)]
        return sorted((name for name in names if not store_disk.is_part(name)), key=lambda name: number_in(name) or 0)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the store, as long as it takes to read or to write a few files."""
        store_disk.make_folder(self.state)
        if self.folder.parent == self.state:
            store_disk.make_folder(self.folder)
        with store_disk.locked(self.state / "store.lock"):
            yield

    @contextmanager
    def recovered(self) -> Iterator[Recovered]:
        """Hold the store, mended after whatever stopped the kiosk."""
        with self.locked():
            key = read_or_make_key(self.key_file)
            # What is there may stem from a kiosk that was stopped before it had synced it.
            if not self.chain_file.exists():
                store_disk.sync_way_to(self.state)
                store_disk.put(self.chain_file, b"")
            store_disk.sync_folder(self.state)
            recovered = Recovered(self, key, self._chain())
            for part in self._parts():
                store_disk.remove(part)
            recovered.mend()
            yield recovered

    def _chain(self) -> Chain:
        return read_chain(self.chain_file.read_bytes() if self.chain_file.exists() else b"")

    def _parts(self) -> list[Path]:
        return [
            each for folder in (self.state, self.folder) for each in folder.iterdir() if store_disk.is_part(each.name)
        ]


@dataclass(slots=True)
class Recovered:
    """A store that is held: its key, its chain, and what was ``healed`` to get there, in words for staff."""

    store: Store
    key: KioskKey
    chain: Chain
    healed: list[str] = field(default_factory=list)

    @property
    def last_number(self) -> int:
        """The number of the record that was sealed last; 0 when there is none."""
        last = self.chain.last
        return last.number if last else 0

    def number_of(self, name: str) -> int:
        """Return the number in the name of a file when the present key gave it, else 0."""
        return next(iter(numbers_of(self.key.public.fingerprint, [name])), 0)

    def write(self, step: Step, number: int, record: str, previous: str) -> None:
        """Write a line to the end of the chain."""
        line = self.chain.next_line(step, number, record, previous, self.key)
        store_disk.add(self.store.chain_file, line)
        self.chain = self.chain.with_line(line)

    def mend(self) -> None:
        """Cut the torn end off the chain, and give each whole record that has no line its line."""
        if self.chain.torn:
            store_disk.cut(self.store.chain_file, self.chain.whole_bytes)
            self.chain = Chain(self.chain.lines, b"")
        for name in self.store.names():
            if self.number_of(name) > self.last_number:
                self._take_in(self.store.folder / name)

    def _take_in(self, file: Path) -> None:
        data = file.read_bytes()
        with suppress(SealError):
            envelope = read_envelope(data)
            header = envelope.header
            if signed_by(envelope, self.key.public) and header.name == file.name:
                # Whether its name was synced is not known.
                store_disk.sync(file)
                self.write(Step.SEALED, header.number, hash_of(data), header.previous)
                self.healed.append(
                    f"Record {header.number} was on the disk, but not yet in the chain: the kiosk stopped while "
                    "writing it. It is whole, and in the chain now."
                )


def numbers_of(fingerprint: str, names: Iterable[str]) -> list[int]:
    """Return the numbers that the kiosk with that key gave to the records with these names of files."""
    numbers = [(name, number_in(name)) for name in names]
    return [number for name, number in numbers if number and name == record_name(fingerprint, number)]


def _waiting(name: str, data: bytes) -> Waiting:
    try:
        header = read_envelope(data).header
    except SealError:
        return Waiting(name, number_in(name) or 0, "", len(data))
    return Waiting(name, header.number, header.hour, len(data))


def _wrong_files(waiting: dict[str, bytes], chain: Chain, key: PublicKey) -> Iterator[str]:
    """Yield in words what does not fit between the records that are there and the chain."""
    sealed = chain.sealed
    there = set()
    for name, data in waiting.items():
        number = number_in(name)
        if number is None or name != record_name(key.fingerprint, number):
            yield f"{name} was not sealed with the key of this kiosk. It is carried off, without a line in the chain."
            continue
        there.add(number)
        if number not in sealed:
            yield f"Record {number} is not in the chain."
        elif hash_of(data) != sealed[number].record:
            yield f"Record {number} is not the one that was sealed: {what_stands(data, number)}"
    for number in sorted(set(sealed) - there - chain.carried):
        yield f"Record {number} is missing: it was sealed, it was not carried off, and it is not there any more."


def what_stands(data: bytes, number: int) -> str:
    """Return in words what a file holds that should hold the record of that number."""
    try:
        header = read_envelope(data).header
    except SealError as fault:
        return str(fault)
    if header.number != number:
        return f"record {header.number} stands in its place."
    return "another one of the same number stands in its place."
