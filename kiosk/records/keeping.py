"""Keeps records, in a process of its own, ``python -m kiosk.records.keeping``: it reads one request and answers it.

What was said in a briefing comes in by the input and leaves sealed; nothing readable of it stands in a file or in the
words of the command. The answer is written when the record is on the disk and in the chain, both synced: see
``kiosk.records.keeping_requests``. When anything goes wrong the last line of the error output says what, for staff.
"""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.domain.briefing_record import record_from_data
from kiosk.records.carrying import carry_off, numbers_at, what_waits
from kiosk.records.keeping_requests import Answer, RecordSettings, Task
from kiosk.records.sealing import Contents, SealError
from kiosk.records.signing import KeyFaultError
from kiosk.records.store import Store
from kiosk.records.store_faults import in_words
from kiosk.records.typesetting import Sheet

Maker = Callable[[Mapping[str, Any]], Contents]
PRINT_IT = "The record was not kept: print it, and put it into the file of the patient."


def main(make: Maker | None = None) -> int:
    """Answer the request on the input, with *make* for the contents of a record; return 0, or 1 when it cannot be.

    What an exception says is not repeated: it may hold what somebody said in the briefing.
    """
    _dump_no_memory()
    task = ""
    try:
        asked = json.loads(sys.stdin.buffer.read())
        task = asked["task"]
        answer = answered(asked, make or contents_of)
    except OSError as fault:
        return _refused(task, in_words(fault))
    except (SealError, KeyFaultError) as fault:
        return _refused(task, str(fault))
    except Exception as fault:
        return _refused(task, f"The kiosk has a fault ({type(fault).__name__}). Tell whoever looks after it.")
    print(answer.as_json(), flush=True)
    return 0


def answered(asked: Mapping[str, Any], make: Maker) -> Answer:
    """Return the answer to a request. Raises OSError, SealError, KeyFaultError, and anything for what is no request."""
    read = asked["settings"]
    settings = RecordSettings(**{**read, "recipients": tuple(read["recipients"])})
    store = Store(Path(settings.state), Path(settings.folder))
    match Task(asked["task"]):
        case Task.KEEP:
            return _kept(store, settings, make(asked))
        case Task.LOOK:
            return looked(store, settings)
        case Task.CARRY:
            done = carry_off(store, place_of(settings))
            return Answer(carried=done.carried, waiting=done.waiting, told=done.told)


def contents_of(asked: Mapping[str, Any]) -> Contents:
    """Return what is sealed of a request to keep a record: its page set in type, and the same as FHIR JSON."""
    from kiosk.records.briefing_fhir import bundle
    from kiosk.records.briefing_sheet import record_pdf

    record, page = record_from_data(asked["record"]), asked["sheet"]
    pdf = record_pdf(Sheet(page["template"], page["data"], tuple(page["sizes"]))).pdf
    fhir = bundle(record, pdf, asked["words"])
    return Contents(pdf, json.dumps(fhir, ensure_ascii=False).encode())


def looked(store: Store, settings: RecordSettings) -> Answer:
    """Return what waits, and what staff should know before a briefing."""
    found = store.look()
    told = (*_about_keys(settings), *found.problems, *what_waits(len(found.waiting), place_of(settings)))
    return Answer(waiting=len(found.waiting), can_keep=bool(settings.recipients), told=told)


def place_of(settings: RecordSettings) -> Path | None:
    """Return the place that records are carried to, or None when none is set."""
    return Path(settings.records_to) if settings.records_to else None


def _kept(store: Store, settings: RecordSettings, contents: Contents) -> Answer:
    own = store.public_key().fingerprint
    taken = () if store.chain_file.exists() else numbers_at(place_of(settings), own)
    kept = store.keep(
        contents,
        settings.recipients,
        now=datetime.datetime.now(tz=datetime.UTC),
        kiosk_name=settings.kiosk_name,
        taken=taken,
    )
    return Answer(name=kept.name, number=kept.number, waiting=len(store.names()), told=kept.healed)


def _about_keys(settings: RecordSettings) -> Iterator[str]:
    if not settings.recipients:
        yield "No public key is set: no record can be kept on this kiosk. Write public_keys into the clinic file."
    elif len(settings.recipients) == 1:
        yield "Only one public key is set: if the key that belongs to it is lost, no record can be read. Add a spare."


def _refused(task: str, why: str) -> int:
    # One line: whoever started this process reads the last one.
    print(f"{why} {PRINT_IT}" if task == Task.KEEP else why, file=sys.stderr)
    return 1


def _dump_no_memory() -> None:
    """Have the system write nothing of this process to the disk, should it die."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
