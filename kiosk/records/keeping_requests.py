"""What the kiosk asks of the process that keeps records, and what that answers: JSON on its input and output.

The kiosk itself loads neither age nor a signing key: it starts ``COMMAND``, feeds it a request and reads the answer.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk import logs
from kiosk.domain.briefing_record import BriefingRecord, as_data
from kiosk.domain.clinic import Clinic
from kiosk.records.typesetting import Sheet

COMMAND = (sys.executable, "-I", "-m", "kiosk.records.keeping")


class Task(StrEnum):
    """What is asked: to keep a record, to look at what waits, or to carry it off."""

    KEEP = "keep"
    LOOK = "look"
    CARRY = "carry"


@dataclass(frozen=True, slots=True)
class RecordSettings:
    """What the store needs to know of the clinic and the machine.

    ``recipients`` are public keys of age; ``folder`` is where sealed records wait, or empty for the one below
    ``state``; ``records_to`` is where they are carried, or empty.
    """

    state: str
    recipients: tuple[str, ...] = ()
    folder: str = ""
    records_to: str = ""
    kiosk_name: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the process answers.

    ``name`` and ``number`` are those of the record just kept, and empty and 0 otherwise. ``carried`` counts the
    records carried off now, ``waiting`` those that wait. ``told`` are sentences for staff. ``can_keep`` is false where
    no key is set, so that a record can only be printed.
    """

    name: str = ""
    number: int = 0
    carried: int = 0
    waiting: int = 0
    can_keep: bool = True
    told: tuple[str, ...] = ()

    def as_json(self) -> str:
        """Return the answer as one line, as ``answer_from`` reads it."""
        return json.dumps(asdict(self), ensure_ascii=False)


def state_folder() -> Path:
    """Return where the key, the chain and what waits are: below the state folder of the user, beside the log."""
    return logs.log_file().parent / "records"


def settings_for(clinic: Clinic, kiosk_name: str = "", state: Path | None = None) -> RecordSettings:
    """Return the settings of a clinic's kiosk; *kiosk_name* is the machine's own name, where its file gives one."""
    return RecordSettings(
        state=str(state or state_folder()),
        recipients=clinic.public_keys,
        folder=clinic.folder,
        records_to=clinic.records_to,
        kiosk_name=kiosk_name or clinic.kiosk_name,
    )


def keep_request(settings: RecordSettings, record: BriefingRecord, sheet: Sheet, words: Mapping[str, str]) -> bytes:
    """Return the request to keep a record.

    *sheet* is its page, not yet set in type; *words* are those of ``kiosk.records.briefing_words.record_words``.
    """
    return _request(Task.KEEP, settings, record=as_data(record), sheet=asdict(sheet), words=dict(words))


def look_request(settings: RecordSettings) -> bytes:
    """Return the request to say what waits and what staff should know before a briefing."""
    return _request(Task.LOOK, settings)


def carry_request(settings: RecordSettings) -> bytes:
    """Return the request to carry off what waits; to be asked after each record that was kept."""
    return _request(Task.CARRY, settings)


def answer_from(output: bytes) -> Answer:
    """Return the answer that the process wrote. Raises ValueError, KeyError or TypeError for anything else."""
    read = json.loads(output)
    return Answer(**{**read, "told": tuple(read["told"])})


def _request(task: Task, settings: RecordSettings, **more: Any) -> bytes:
    return json.dumps({"task": task, "settings": asdict(settings), **more}, ensure_ascii=False).encode()
