"""Keeps records and carries them off until it is killed; says each one that is kept: STATE PLACE PUBLIC-KEY…"""

from __future__ import annotations

import datetime
import sys
from itertools import count
from pathlib import Path

from kiosk.records.carrying import carry_off
from kiosk.records.sealing import Contents
from kiosk.records.store import Store


def main() -> None:
    """Do it."""
    state, place, *recipients = sys.argv[1:]
    store = Store(Path(state))
    print("ready", flush=True)
    for number in count(1):
        contents = Contents(b"%PDF" * 5000, b"{}" * number)
        kept = store.keep(contents, recipients, now=datetime.datetime.now(tz=datetime.UTC))
        print(kept.name, flush=True)
        if number % 2 == 0:
            carry_off(store, Path(place))


if __name__ == "__main__":
    main()
