"""The words of ``kiosk report``: one page on what was counted, for staff and for authors."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.arguments import MisuseError, Parser, existing_file, existing_packs

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Parser]

_FINDINGS = 1


def add_report(commands: Commands) -> None:
    """Add the command to those of the command line."""
    says = "Make a page on what was counted: what was not understood, where people stopped, and what to rewrite."
    report = commands.add_parser("report", help=says, description=says)
    report.set_defaults(command=_report)
    more = "A file that ends in .html or .pdf, or a folder for both, made when it is not there."
    report.add_argument("out", type=Path, metavar="OUT", help=more)
    more = "The clinic's settings. Without it: what was counted in a demonstration."
    report.add_argument("--clinic", type=existing_file, metavar="FILE", help=more)
    more = "Where the packs lie, for their words. Without it: as for run."
    report.add_argument("--packs", type=existing_packs, metavar="FOLDER", help=more)
    more = "Where the kiosk keeps its counts. Without it: the folder of the user who runs this."
    report.add_argument("--state", type=_folder, metavar="FOLDER", help=more)
    report.add_argument("--from", dest="first", type=_day, metavar="DAY", help="The first day, as in 2026-11-01.")
    report.add_argument("--to", dest="last", type=_day, metavar="DAY", help="The last day.")


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f'There is no folder "{text}".')
    return Path(text)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as fault:
        raise argparse.ArgumentTypeError(f'"{text}" is no day. Write year, month and day, as in 2026-11-01.') from fault


def _report(asked: argparse.Namespace) -> int:
    if asked.first is not None and asked.last is not None and asked.first > asked.last:
        raise MisuseError(f"--from {asked.first} is after --to {asked.last}. Turn them round.")
    from kiosk import counts_report

    try:
        print(
            counts_report.make(
                asked.out,
                clinic_file=asked.clinic,
                packs=asked.packs,
                state=asked.state,
                first=asked.first,
                last=asked.last,
            )
        )
    except counts_report.CannotReportError as fault:
        print(f"No report was made. {fault}")
        return _FINDINGS
    except OSError as fault:
        raise MisuseError(f"{fault.filename}: {fault.strerror}. Choose another place, or change its rights.") from fault
    return 0
