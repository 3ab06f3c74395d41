"""The chain: a line for each record that was sealed or carried off, each bound to the line before and signed.

It is what shows that a record is missing, was swapped or was changed. It names no patient and nothing of a record but
its number and hashes, and it stays when the records have gone.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cached_property

from kiosk.records.sealing import NOTHING_BEFORE, hash_of, name_of_kiosk
from kiosk.records.signing import KioskKey, PublicKey


class Step(StrEnum):
    """What happened to a record."""

    SEALED = "sealed"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True)
class Link:
    """A line of the chain.

    ``record`` is the SHA-256 of the record's whole file, ``previous`` that of the record sealed before it, and
    ``before`` that of the whole line before this one.
    """

    step: Step
    number: int
    record: str
    previous: str
    before: str


@dataclass(frozen=True)
class Chain:
    """A chain as it was read: ``lines`` are whole lines without their ends, ``torn`` is what follows the last one.

    After years there are many thousand lines; what a new record needs stands at the end, and no more is read for it.
    """

    lines: tuple[bytes, ...]
    torn: bytes

    @property
    def whole_bytes(self) -> int:
        """How long the chain is without its torn end."""
        return sum(len(line) + 1 for line in self.lines)

    @cached_property
    def links(self) -> tuple[Link | None, ...]:
        """What each line says; None where that cannot be read."""
        return tuple(map(_link, self.lines))

    @property
    def sealed(self) -> dict[int, Link]:
        """The lines of the sealed records by number."""
        return {link.number: link for link in self.links if link and link.step is Step.SEALED}

    @property
    def carried(self) -> frozenset[int]:
        """The numbers of the records that were carried off."""
        return frozenset(link.number for link in self.links if link and link.step is Step.CARRIED)

    @property
    def last(self) -> Link | None:
        """The line of the record that was sealed last."""
        return next((link for link in self._backwards() if link.step is Step.SEALED), None)

    def find(self, number: int) -> tuple[Link | None, bool]:
        """Return the line of that sealed record, None when there is none, and whether it was carried off."""
        carried = False
        for link in self._backwards():
            if link.number == number and link.step is Step.SEALED:
                return link, carried
            carried |= link.number == number
        return None, carried

    def _backwards(self) -> Iterator[Link]:
        return (link for line in reversed(self.lines) if (link := _link(line)))

    def next_line(self, step: Step, number: int, record: str, previous: str, key: KioskKey) -> bytes:
        """Return the line to be written next, with its end."""
        before = hash_of(self.lines[-1]) if self.lines else NOTHING_BEFORE
        body = json.dumps(asdict(Link(step, number, record, previous, before)), separators=(",", ":")).encode()
        return body + b"\t" + base64.b64encode(key.sign(body)) + b"\n"

    def with_line(self, line: bytes) -> Chain:
        """Return the chain after a line of ``next_line`` was written."""
        return Chain((*self.lines, line.removesuffix(b"\n")), b"")


def chain_name(fingerprint: str) -> str:
    """Return the name of the chain of a kiosk, and of the copy that lies beside its records."""
    return f"{name_of_kiosk(fingerprint)}.chain"


def read_chain(data: bytes) -> Chain:
    """Return the chain that stands in *data*, whatever stands there; ``problems`` judges it."""
    *lines, torn = data.split(b"\n")
    return Chain(tuple(lines), torn)


def problems(chain: Chain, key: PublicKey) -> Iterator[str]:
    """Yield in words what is wrong with a chain itself, without a look at the records."""
    before, previous, number = NOTHING_BEFORE, NOTHING_BEFORE, 0
    for place, (line, link) in enumerate(zip(chain.lines, chain.links, strict=True), 1):
        if link is None or not _is_signed(line, key):
            yield f"Line {place} of the chain was changed: its signature is not that of this kiosk."
        elif link.before != before:
            yield f"Line {place} of the chain does not follow line {place - 1}: lines were removed or reordered."
        elif link.step is Step.SEALED:
            if link.number != number + 1:
                yield f"The chain goes from record {number} to record {link.number}: what is between has no line in it."
            elif link.previous != previous:
                yield f"Record {link.number} does not follow the record that the chain names before it."
        before = hash_of(line)
        if link is not None and link.step is Step.SEALED:
            previous, number = link.record, link.number
    if chain.torn:
        yield "The last line of the chain is torn: the kiosk stopped while writing it. It mends itself with the next."


def begins_with(chain: Chain, older: Chain) -> bool:
    """Return whether *older* is the chain as it was once: nothing but whole lines were added since."""
    return chain.lines[: len(older.lines)] == older.lines


def _is_signed(line: bytes, key: PublicKey) -> bool:
    body, _, signature = line.partition(b"\t")
    return key.signed(body, base64.b64decode(signature))


def _link(line: bytes) -> Link | None:
    body, _, signature = line.partition(b"\t")
    try:
        base64.b64decode(signature, validate=True)
        read = json.loads(body)
        link = Link(Step(read["step"]), read["number"], read["record"], read["previous"], read["before"])
    except (ValueError, TypeError, KeyError, binascii.Error, RecursionError):
        return None
    return link if type(link.number) is int and _are_texts((link.record, link.previous, link.before)) else None


def _are_texts(values: Sequence[object]) -> bool:
    return all(isinstance(each, str) for each in values)
