"""What ``kiosk records`` says and does: sealed records opened and verified, what waits on a kiosk, and new keys.

Each function returns what is printed, and whether all is in order.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from kiosk.arguments import MisuseError
from kiosk.domain.clinic import Clinic
from kiosk.records import opening
from kiosk.records.carrying import carry_off
from kiosk.records.keeping import looked, place_of
from kiosk.records.keeping_requests import RecordSettings, settings_for, state_folder
from kiosk.records.sealing import Opened, SealError, new_identity
from kiosk.records.signing import KeyFaultError, PublicKey
from kiosk.records.store import Store, Waiting
from kiosk.records.store_faults import in_words

Report = tuple[str, bool]

_OWNER_ONLY = 0o600
_KEY_FILES = ("records-office.key", "spare.key")
_GROUP = 4


def opened(file: Path, identity: Path, kiosk_keys: Sequence[str], out: Path | None) -> Report:
    """Open one sealed record with the secret key in *identity*, and write what it holds into *out*, if that is given.

    *kiosk_keys* are the kiosks that may have sealed it, each a key or a file with one. Raises MisuseError when a key
    is none.
    """
    identities, pinned = _keys(identity, kiosk_keys)
    try:
        record = opening.open_record(file, identities, pinned)
        written = _written(record, out)
    except SealError as fault:
        return f"{file}: {fault}", False
    except OSError as fault:
        return in_words(fault), False
    return "\n".join((*_about(record, bool(pinned)), *written)), True


def opened_all(folder: Path, identity: Path, kiosk_keys: Sequence[str], out: Path | None) -> Report:
    """Open every sealed record in a folder, as ``opened`` does, and tell which are missing, swapped or changed."""
    identities, pinned = _keys(identity, kiosk_keys)
    lines: list[str] = []

    def take(record: Opened) -> None:
        lines.append(f"{record.header.name}: record {record.header.number}, {_hour(record.header.hour)}")
        if out is not None:
            opening.write_contents(record, out)

    try:
        checked = opening.open_all(folder, identities, pinned, take)
    except OSError as fault:
        return "\n".join((*lines, in_words(fault))), False
    summary = f"Records that are in order by themselves: {checked.opened}. What is wrong: {len(checked.problems)}."
    return "\n".join((*lines, *checked.problems, summary)), not checked.problems


def listed(clinic_file: Path | None, state: Path | None) -> Report:
    """Tell which records wait on this kiosk and what is wrong with its store; nothing is opened or changed."""
    settings = _settings(clinic_file, state)
    store = _store(settings)
    try:
        found = store.look()
        told = looked(store, settings).told if clinic_file is not None else found.problems
    except (OSError, KeyFaultError) as fault:
        return _in_words(fault), False
    summary = f"Waiting: {len(found.waiting)}. Carried off: {found.carried}."
    return "\n".join((*map(_line, found.waiting), summary, *told)), not found.problems


def carried(clinic_file: Path, state: Path | None) -> Report:
    """Carry off what waits on this kiosk. Raises MisuseError when the clinic file names no place for it."""
    settings = _settings(clinic_file, state)
    place = place_of(settings)
    if place is None:
        raise MisuseError(f'{clinic_file} names no place for records. Write "records_to: …" into it.')
    try:
        done = carry_off(_store(settings), place)
    except (OSError, KeyFaultError) as fault:
        return _in_words(fault), False
    summary = f"Carried off to {place}: {done.carried}. Waiting: {done.waiting}."
    return "\n".join((*done.told, summary)), not done.waiting


def kiosk_key(state: Path | None) -> Report:
    """Show the public key of this kiosk, which is made at first use."""
    try:
        key = Store(state or state_folder()).public_key()
    except (OSError, KeyFaultError) as fault:
        return _in_words(fault), False
    return f"Public key of this kiosk: {key.text}\nFingerprint: {_spaced(key.fingerprint)}", True


def new_keys(folder: Path) -> Report:
    """Make the secret keys of the records office and a spare one in *folder*. Raises MisuseError when one is there."""
    files = [folder / name for name in _KEY_FILES]
    for file in files:
        if file.exists():
            raise MisuseError(f"{file} is there already, and no key is written over. Choose another folder.")
    public = []
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for file in files:
            secret, open_to_all = new_identity()
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
            with os.fdopen(handle, "w", encoding="ascii", newline="\n") as written:
                written.write(f"# public key: {open_to_all}\n{secret}\n")
            public.append(open_to_all)
    except OSError as fault:
        return in_words(fault), False
    office, spare = files
    return (
        f"Made {office}: it opens records. It stays with the records office, and never comes near a kiosk.\n"
        f"Made {spare}: it opens them too. Lock it away in another place, and delete it here.\n"
        f"This line goes into the clinic file of each kiosk:\n\npublic_keys: [{', '.join(public)}]"
    ), True


def _keys(identity: Path, kiosk_keys: Sequence[str]) -> tuple[tuple[str, ...], tuple[PublicKey, ...]]:
    try:
        return opening.read_identities(identity), tuple(map(opening.pinned_key, kiosk_keys))
    except (SealError, KeyFaultError) as fault:
        raise MisuseError(str(fault)) from fault
    except OSError as fault:
        raise MisuseError(in_words(fault)) from fault


def _written(record: Opened, out: Path | None) -> list[str]:
    if out is None:
        return ["Nothing was written. To have the PDF and the FHIR JSON, give --out FOLDER."]
    return [f"Wrote {file}, which anybody can read who gets at it." for file in opening.write_contents(record, out)]


def _about(record: Opened, pinned: bool) -> list[str]:
    header = record.header
    name = f"{record.kiosk_name}, " if record.kiosk_name else ""
    lines = [
        f"Record {header.number}, {_hour(header.hour)}, by the kiosk {name}{_spaced(header.kiosk)}.",
        "Its seal, its hashes and the signature of that kiosk are right.",
    ]
    if not pinned:
        lines.append(
            "Whether that kiosk is yours was not asked: compare its fingerprint with what kiosk records key shows on "
            "it, or give --kiosk-key."
        )
    return lines


def _settings(clinic_file: Path | None, state: Path | None) -> RecordSettings:
    return settings_for(_clinic(clinic_file) if clinic_file is not None else Clinic(), state=state)


def _clinic(file: Path) -> Clinic:
    from kiosk.check_report import read_clinic_file

    clinic, findings = read_clinic_file(file)
    if clinic is None or findings:
        raise MisuseError(f"{file} has mistakes. See them with: kiosk check --clinic {file}")
    return clinic


def _store(settings: RecordSettings) -> Store:
    return Store(Path(settings.state), Path(settings.folder))


def _line(record: Waiting) -> str:
    if not record.hour:
        return f"{record.name}: cannot be read, {record.size} bytes"
    return f"{record.name}: record {record.number}, {_hour(record.hour)}, {record.size} bytes"


def _hour(hour: str) -> str:
    day, _, time = hour.removesuffix("Z").partition("T")
    return f"sealed on {day} in the hour from {time}:00 UTC"


def _spaced(fingerprint: str) -> str:
    return " ".join(fingerprint[at : at + _GROUP] for at in range(0, len(fingerprint), _GROUP))


def _in_words(fault: OSError | KeyFaultError) -> str:
    return in_words(fault) if isinstance(fault, OSError) else str(fault)
