"""Opens records on the computer of the records office, and looks whether any is missing, swapped or damaged."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.records.chain import chain_name, problems, read_chain
from kiosk.records.sealing import SUFFIX, Header, Opened, SealError, hash_of, unseal
from kiosk.records.signing import PublicKey, public_key
from kiosk.records.store import numbers_of

_BEGINS = "AGE-SECRET-KEY-"
_OWNER_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a folder: how many records are in order by themselves, and what is wrong, in words."""

    opened: int
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """What is remembered of a record that was opened; ``hash`` is that of its whole file."""

    header: Header
    hash: str


def read_identities(file: Path) -> tuple[str, ...]:
    """Return the secret keys in a file as age writes it. Raises SealError when there is none, OSError."""
    lines = [line.strip() for line in file.read_text(encoding="utf-8", errors="replace").splitlines()]
    found = tuple(line for line in lines if line.startswith(_BEGINS))
    if not found:
        wanted = f"a line that begins with {_BEGINS}1"
        raise SealError(f"There is no secret key of age in {file}; wanted is {wanted}. Take another file.")
    return found


def pinned_key(text: str) -> PublicKey:
    """Return a kiosk's public key given as its one word, or as a file that holds it. Raises KeyFaultError, OSError."""
    file = Path(text)
    return public_key(file.read_text(encoding="utf-8").strip() if file.is_file() else text)


def open_record(file: Path, identities: Sequence[str], pinned: Sequence[PublicKey] = ()) -> Opened:
    """Return what a sealed record holds, once everything about it was found to be right.

    With *pinned* it must have been sealed by one of these kiosks. Raises SealError and OSError.
    """
    return _opened(file.read_bytes(), identities, pinned)


def open_all(
    folder: Path,
    identities: Sequence[str],
    pinned: Sequence[PublicKey] = (),
    each: Callable[[Opened], None] = lambda _: None,
) -> Checked:
    """Open the records in a folder one after the other, and compare them with the chains of their kiosks.

    *each* is called with every record that is in order by itself. Raises OSError, and what *each* raises.
    """
    wrong: list[str] = []
    by_kiosk: dict[PublicKey, dict[int, _Found]] = {key: {} for key in pinned}
    names = sorted(file.name for file in folder.glob(f"*{SUFFIX}"))
    for name in names:
        data = (folder / name).read_bytes()
        try:
            opened = _opened(data, identities, pinned)
        except SealError as fault:
            wrong.append(f"{name}: {fault}")
            continue
        header = opened.header
        if header.name != name:
            wrong.append(f"{name}: record {header.number} stands here, which belongs into {header.name}.")
            continue
        by_kiosk.setdefault(opened.kiosk_key, {})[header.number] = _Found(header, hash_of(data))
        each(opened)
    for key, records in by_kiosk.items():
        unreadable = set(numbers_of(key.fingerprint, names)) - set(records)
        told = _about_kiosk(folder / chain_name(key.fingerprint), key, records, unreadable)
        wrong += (f"Kiosk {key.fingerprint}: {text}" for text in told)
    return Checked(sum(map(len, by_kiosk.values())), tuple(wrong))


def write_contents(opened: Opened, folder: Path) -> tuple[Path, Path]:
    """Write the PDF and the FHIR JSON of a record into *folder*, and return where they are.

    Nothing is written over: raises FileExistsError when either is there, and OSError.
    """
    stem = opened.header.name.removesuffix(SUFFIX)
    files = {folder / f"{stem}.pdf": opened.contents.pdf, folder / f"{stem}.json": opened.contents.fhir}
    for file in files:
        if file.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for file, data in files.items():
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _OWNER_ONLY)
        with os.fdopen(handle, "wb") as out:
            out.write(data)
    pdf, fhir = files
    return pdf, fhir


def _opened(data: bytes, identities: Sequence[str], pinned: Sequence[PublicKey]) -> Opened:
    opened = unseal(data, identities)
    if pinned and opened.kiosk_key not in pinned:
        fingerprint = opened.kiosk_key.fingerprint
        raise SealError(f"The record was sealed by a kiosk that was not named: {fingerprint}. Ask whose it is.")
    return opened


def _about_kiosk(
    chain_file: Path, key: PublicKey, records: Mapping[int, _Found], unreadable: Collection[int]
) -> Iterator[str]:
    if not chain_file.is_file():
        yield (
            f"the copy of its chain, {chain_file.name}, is not there. Bring it along: without it a record that is "
            "missing at the end does not show."
        )
        yield from _gaps(records, unreadable)
        return
    chain = read_chain(chain_file.read_bytes())
    yield from problems(chain, key)
    sealed = chain.sealed
    for number, link in sorted(sealed.items()):
        found = records.get(number)
        if found is not None and found.hash != link.record:
            yield f"Record {number} is not the one that the chain names: it was swapped."
        elif found is None and number in chain.carried and number not in unreadable:
            yield f"Record {number} is missing: it was carried off, and is not in this folder."
    for number in sorted(set(records) - set(sealed)):
        yield f"Record {number} is not in the chain: the copy of the chain is older, or was cut off."


def _gaps(records: Mapping[int, _Found], unreadable: Collection[int]) -> Iterator[str]:
    """Yield what the records say of each other: each one names the hash of the one before."""
    for number in range(1, max(records, default=0) + 1):
        if number not in records:
            if number not in unreadable:
                yield f"Record {number} is missing."
        elif number - 1 in records and records[number].header.previous != records[number - 1].hash:
            yield f"Record {number} does not follow this record {number - 1}: one of the two was swapped."
