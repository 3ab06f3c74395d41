"""The words of ``kiosk check``, ``build``, ``leaflet``, ``triage`` and ``new``: what is done with files of packs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.arguments import (
    PACK_HELP,
    MisuseError,
    Parser,
    add_clinic,
    add_packs,
    file_faults_are_misuse,
    pack_folder,
    pack_place,
)

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Parser]

_FINDINGS = 1
_PLACE_HELP = f"{PACK_HELP[:-1]}, or a bundle."


def add_pack_commands(commands: Commands) -> None:
    """Add the commands to those of the command line."""
    says = "Say what is wrong with packs: file, line, and how to mend it."
    more = "Without PACK, every pack that comes with the program is checked; with --clinic, every bundle of the clinic."
    check = commands.add_parser("check", help=says, description=f"{says} {more}")
    check.set_defaults(command=_check)
    check.add_argument("places", nargs="*", type=pack_place, metavar="PACK", help=_PLACE_HELP)
    add_clinic(check)
    add_packs(check)
    check.add_argument("--json", action="store_true", help="One JSON object, for programs.")

    says = "Check a pack and make one file of it, which a clinic's kiosk opens."
    more = "A pack on which check has a finding is not made. The same pack always gives the same file."
    build = commands.add_parser("build", help=says, description=f"{says} {more}")
    build.set_defaults(command=_build)
    build.add_argument("pack", type=pack_folder, metavar="PACK", help=PACK_HELP)
    more = "Without it: the folder packs beside the clinic's file, or this folder."
    build.add_argument("out", nargs="?", type=Path, metavar="OUT", help=f"The file, or a folder for it. {more}")
    add_clinic(build)

    says = "Make the sheet that patients take home: two pages as a PDF."
    leaflet = commands.add_parser("leaflet", help=says, description=says)
    leaflet.set_defaults(command=_leaflet)
    leaflet.add_argument("pack", type=pack_place, metavar="PACK", help=_PLACE_HELP)
    leaflet.add_argument("out", type=Path, metavar="OUT", help="The PDF, written over when it is there.")
    leaflet.add_argument("--language", help="The language of the leaflet, such as en. Without it: the pack's own.")
    add_clinic(leaflet)

    says = "Say which level the rules of a self-check give to what a patient told."
    triage = commands.add_parser("triage", help=says, description=says)
    triage.set_defaults(command=_triage)
    triage.add_argument("pack", type=pack_place, metavar="PACK", help=_PLACE_HELP)
    triage.add_argument("--taps", default="", metavar="A,B", help="What was touched: symptoms by id.")
    more = "A list takes none, not-sure, or what was ticked, joined by +."
    triage.add_argument("--answers", default="", metavar="Q=V,…", help=f"Answers to questions and lists. {more}")
    triage.add_argument("--phase", choices=("before", "after"), help="Of the treatment. Without it: after.")
    triage.add_argument("--json", action="store_true", help="One JSON object, for programs.")
    triage.add_argument("--table", action="store_true", help="All rules as a page of Markdown, for a clinician.")

    says = "Make a small pack in the folder PACK that passes check."
    new = commands.add_parser("new", help=says, description=says)
    new.set_defaults(command=_new)
    new.add_argument("target", nargs="?", type=Path, metavar="PACK", help="The folder, which must not be there yet.")
    new.add_argument("--clinic", action="store_true", help="A commented clinic file instead; PACK is then its name.")


def _check(asked: argparse.Namespace) -> int:
    import json

    from kiosk import check_report

    checked = check_report.check(asked.places, asked.clinic, asked.packs)
    if asked.json:
        print(json.dumps(check_report.as_data(checked), ensure_ascii=False, indent=2))
    else:
        print(check_report.as_text(checked))
    return 0 if checked.in_order else _FINDINGS


def _build(asked: argparse.Namespace) -> int:
    from kiosk import building, check_report
    from kiosk.packs.bundle import CannotBundleError

    try:
        with file_faults_are_misuse():
            made = building.build(asked.pack, asked.out, asked.clinic)
    except CannotBundleError as fault:
        print(f"Nothing was made. {fault}")
        return _FINDINGS
    if isinstance(made, check_report.Checked):
        print(check_report.as_text(made))
        print("Nothing was made: mend what stands above.")
        return _FINDINGS
    print(building.as_text(made))
    return 0


def _leaflet(asked: argparse.Namespace) -> int:
    from kiosk import app

    with file_faults_are_misuse():
        return app.leaflet(asked.pack, asked.out, asked.language, asked.clinic)


def _triage(asked: argparse.Namespace) -> int:
    from kiosk import triage_report

    if asked.table and (asked.taps or asked.answers or asked.phase or asked.json):
        raise MisuseError("--table shows all rules. Give it alone, or leave it away.")
    try:
        print(triage_report.said(asked.pack, asked.taps, asked.answers, asked.phase, asked.json, asked.table))
    except triage_report.NotKnownError as unknown:
        raise MisuseError(str(unknown)) from unknown
    except triage_report.NotInOrderError as findings:
        print(findings)
        return _FINDINGS
    return 0


def _new(asked: argparse.Namespace) -> int:
    from kiosk.packs import template

    if asked.target is None and not asked.clinic:
        raise MisuseError("Name the folder of the new pack: kiosk new content/my-pack. Or ask for --clinic.")
    path = asked.target or Path("clinic.yaml")
    if path.exists():
        raise MisuseError(f'"{path}" is there already, and nothing is written over. Choose another name.')
    with file_faults_are_misuse():
        if asked.clinic:
            template.new_clinic(path)
        else:
            template.new_pack(path)
    print(f"Made {path}.")
    return 0
