"""The words of ``kiosk records``: what the records office and whoever looks after a kiosk do with sealed records."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.arguments import MisuseError, Parser, existing_file, file_faults_are_misuse

if TYPE_CHECKING:
    from collections.abc import Callable

    Commands = argparse._SubParsersAction[Parser]

_FINDINGS = 1
_USAGE = """usage of each:
  kiosk records open FILE --identity KEY [--kiosk-key KEY] [--out FOLDER]
  kiosk records open FOLDER --all --identity KEY [--kiosk-key KEY] [--out FOLDER]
  kiosk records list [--clinic FILE] [--state FOLDER]
  kiosk records carry --clinic FILE [--state FOLDER]
  kiosk records key [--state FOLDER]
  kiosk records new-keys FOLDER"""


def add_records(commands: Commands) -> None:
    """Add the command to those of the command line."""
    says = "Open sealed records of briefings, say what waits on a kiosk, and make keys."
    # As it stands: wrapped, the lines could not be told apart.
    shape = argparse.RawDescriptionHelpFormatter
    records = commands.add_parser("records", help=says, description=says, epilog=_USAGE, formatter_class=shape)
    actions = records.add_words("action", "what to do")

    says = "Open and verify a sealed record, on the computer of the records office."
    opening = actions.add_parser("open", help=says, description=says)
    opening.set_defaults(command=_open)
    opening.add_argument("place", type=Path, metavar="FILE", help="A sealed record; with --all a folder of them.")
    more = "A file with the secret key of the records office, or the spare one."
    opening.add_argument("--identity", type=existing_file, metavar="KEY", required=True, help=more)
    more = "The public key that kiosk records key shows on the kiosk, or a file with it. May be given several times."
    opening.add_argument("--kiosk-key", action="append", default=[], metavar="KEY", help=more)
    more = "Where the PDF and the FHIR JSON are written, readable. Without it the record is only verified."
    opening.add_argument("--out", type=Path, metavar="FOLDER", help=more)
    more = "Every record in the folder, and whether one is missing, swapped or changed."
    opening.add_argument("--all", action="store_true", help=more)

    says = "Say what waits on this kiosk and what is wrong with it, without what stands in it."
    listing = actions.add_parser("list", help=says, description=says)
    listing.set_defaults(command=_list)
    _add_clinic(listing, required=False)
    _add_state(listing)

    says = "Carry off what waits on this kiosk, to the place named in the clinic file."
    carrying = actions.add_parser("carry", help=says, description=says)
    carrying.set_defaults(command=_carry)
    _add_clinic(carrying, required=True)
    _add_state(carrying)

    says = "Show the public key of this kiosk and its fingerprint."
    key = actions.add_parser("key", help=says, description=says)
    key.set_defaults(command=_key)
    _add_state(key)

    says = "Make the keys of the records office and a spare, on a computer that is not the kiosk."
    making = actions.add_parser("new-keys", help=says, description=says)
    making.set_defaults(command=_new_keys)
    making.add_argument("out", type=Path, metavar="FOLDER", help="Where they are written; made when it is not there.")


def _add_clinic(parser: argparse.ArgumentParser, *, required: bool) -> None:
    says = "The clinic's settings, which name the folders."
    parser.add_argument("--clinic", type=existing_file, metavar="FILE", required=required, help=says)


def _add_state(parser: argparse.ArgumentParser) -> None:
    says = "Where the kiosk keeps its key and chain. Without it: the folder of the user who runs this."
    parser.add_argument("--state", type=Path, metavar="FOLDER", help=says)


def _open(asked: argparse.Namespace) -> int:
    from kiosk import records_report

    if asked.all and not asked.place.is_dir():
        raise MisuseError(f'With --all, "{asked.place}" should be a folder with sealed records. There is none.')
    if not asked.all and asked.place.is_dir():
        raise MisuseError(f'"{asked.place}" is a folder. Name one sealed record in it, or add --all.')
    if not asked.all and not asked.place.is_file():
        raise MisuseError(f'There is no file "{asked.place}". Name a sealed record; its name ends in .kioskrecord.')
    if asked.all:
        _want_records(asked.place, bool(asked.kiosk_key))
    return _said(
        lambda: (records_report.opened_all if asked.all else records_report.opened)(
            asked.place, asked.identity, tuple(asked.kiosk_key), asked.out
        )
    )


def _want_records(folder: Path, kiosk_named: bool) -> None:
    """Raise MisuseError for a folder in which nothing can be verified: nobody may take it for one in order."""
    from fnmatch import filter as matching

    from kiosk.records.chain import chain_name
    from kiosk.records.sealing import SUFFIX

    with file_faults_are_misuse():
        names = [file.name for file in folder.iterdir()]
    if matching(names, f"*{SUFFIX}"):
        return
    found = f'There is no sealed record in "{folder}". Looked for: *{SUFFIX}.'
    if not matching(names, chain_name("*")):
        raise MisuseError(f"{found} Name the folder to which the kiosk carried its records.")
    if not kiosk_named:
        raise MisuseError(
            f"{found} The chain of a kiosk is there: name that kiosk with --kiosk-key, to see which are missing."
        )


def _list(asked: argparse.Namespace) -> int:
    from kiosk import records_report

    return _said(lambda: records_report.listed(asked.clinic, asked.state))


def _carry(asked: argparse.Namespace) -> int:
    from kiosk import records_report

    return _said(lambda: records_report.carried(asked.clinic, asked.state))


def _key(asked: argparse.Namespace) -> int:
    from kiosk import records_report

    return _said(lambda: records_report.kiosk_key(asked.state))


def _new_keys(asked: argparse.Namespace) -> int:
    from kiosk import records_report

    return _said(lambda: records_report.new_keys(asked.out))


def _said(report: Callable[[], tuple[str, bool]]) -> int:
    """Print what a report says; return 0 when it is in order, else 1."""
    text, in_order = report()
    print(text)
    return 0 if in_order else _FINDINGS
