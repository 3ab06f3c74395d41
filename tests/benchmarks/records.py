"""How long it takes to keep a record, beside writing the same bytes: ``python -m tests.benchmarks.records``."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from kiosk.records.briefing_fhir import bundle
from kiosk.records.briefing_sheet import record_pdf, record_sheet
from kiosk.records.briefing_words import record_words
from kiosk.records.chain import Step, read_chain
from kiosk.records.keeping_requests import COMMAND, RecordSettings, keep_request
from kiosk.records.sealing import NOTHING_BEFORE, Contents, hash_of, new_identity, seal
from kiosk.records.signing import read_or_make_key
from kiosk.records.store import Store
from tests.benchmarks.table import percentile
from tests.records.briefing_examples import full
from tests.support.paper import english

_ROUNDS = 500
_STARTS = 40
_MANY = 10_000
_NOW = datetime.datetime(2026, 11, 21, 18, tzinfo=datetime.UTC)


def main() -> None:
    """Print the table in Markdown; the disk is that of the folder for temporary files, or of TMPDIR."""
    with tempfile.TemporaryDirectory() as folder:
        for line in table(Path(folder), _ROUNDS, _STARTS, _MANY):
            print(line)


def table(folder: Path, rounds: int, starts: int, many: int) -> Iterator[str]:
    """Yield the lines of the table; what is compared is done by turns, *rounds* times."""
    record, stationery = full(), english()
    sheet, words = record_sheet(record, stationery), record_words(stationery.words)
    pdf = record_pdf(sheet).pdf
    contents = Contents(pdf, json.dumps(bundle(record, pdf, words)).encode())
    recipients = tuple(new_identity()[1] for _ in range(2))
    key = read_or_make_key(folder / "kiosk.key")
    store, old = Store(folder / "state"), _store_with_chain(folder / "old", many)
    sealed = seal(contents, recipients, key, number=1, previous=NOTHING_BEFORE, now=_NOW)
    done = by_turns(
        {
            "the same bytes, plain": lambda: _plain(folder / "plain", sealed, synced=False),
            "the same bytes, plain and synced": lambda: _plain(folder / "plain", sealed, synced=True),
            "sealed and signed in memory": lambda: seal(
                contents, recipients, key, number=1, previous=NOTHING_BEFORE, now=_NOW
            ),
            "sealed, written, chained, all synced": lambda: _kept(store, contents, recipients),
            f"the same after {many:,} records": lambda: _kept(old, contents, recipients),
        },
        rounds,
    )
    settings = RecordSettings(str(folder / "process"), recipients)
    request = keep_request(settings, record, sheet, words)
    done |= by_turns({"the whole process: page set, sealed, kept": lambda: _asked(request)}, starts)
    plain, synced = (median(done[f"the same bytes, plain{also}"]) for also in ("", " and synced"))
    yield "| | p50, ms | p99, ms | p50 of plain | p50 of plain and synced |"
    yield "|---|---|---|---|---|"
    for name, times in done.items():
        middle, last = median(times), percentile(times, 0.99)
        yield (f"| {name} | {middle * 1e3:.2f} | {last * 1e3:.2f} | {middle / plain:.1f} | {middle / synced:.1f} |")
    yield ""
    yield (
        f"A record of {len(sealed):,} bytes; {rounds} by turns, the whole process {starts} times; load "
        f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores."
    )


def by_turns(work: dict[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Return the seconds that each piece of work took each time; a first turn is not counted."""
    times: dict[str, list[float]] = {name: [] for name in work}
    for number in range(rounds + 1):
        for name, each in work.items():
            start = time.perf_counter()
            each()
            if number:
                times[name].append(time.perf_counter() - start)
    return times


def _plain(file: Path, data: bytes, *, synced: bool) -> None:
    with file.open("wb") as out:
        out.write(data)
        if synced:
            out.flush()
            os.fsync(out.fileno())


def _kept(store: Store, contents: Contents, recipients: tuple[str, ...]) -> None:
    name = store.keep(contents, recipients, now=_NOW).name
    # As after carrying off: it is taken from the folder, and stays in the chain.
    (store.folder / name).unlink()


def _store_with_chain(folder: Path, records: int) -> Store:
    """Return a store whose chain says that so many records were sealed and carried off."""
    store = Store(folder)
    with store.recovered() as at:
        previous, chain, lines = NOTHING_BEFORE, read_chain(b""), []
        for number in range(1, records + 1):
            record = hash_of(str(number).encode())
            for step in (Step.SEALED, Step.CARRIED):
                lines.append(chain.next_line(step, number, record, previous, at.key))
                # The last line alone is looked at to write the next one.
                chain = read_chain(lines[-1])
            previous = record
        store.chain_file.write_bytes(b"".join(lines))
    return store


def _asked(request: bytes) -> None:
    subprocess.run(COMMAND, input=request, capture_output=True, check=True)


if __name__ == "__main__":
    main()
