"""The command line. Exit codes: 0 in order, 1 findings or a fault, 2 misuse.

Each command imports what it needs, so that ``kiosk check`` starts without Qt. The options are read by argparse, which
PySide loads anyway: any other library would be between a patient and the first screen.
"""

from __future__ import annotations

import argparse
import errno
import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kiosk import __version__
from kiosk.arguments import (
    MisuseError,
    Parser,
    existing_file,
    existing_packs,
    pack_folder,
    pack_place,
    size,
    suggestion,
)
from kiosk.pin_command import add_pin
from kiosk.records_command import add_records
from kiosk.report_command import add_report

FINDINGS = 1
MISUSE = 2

_LOOKS = ("day", "dim", "contrast")
_TEXT_SIZES = ("normal", "large", "largest")
_SIZES = ("1920x1080", "1080x1920", "1280x800")
_PACK_HELP = "The folder of a pack, or the id of one that comes with the program."
_PLACE_HELP = f"{_PACK_HELP[:-1]}, or a bundle."


def command_line() -> tuple[Parser, Mapping[str, Parser]]:
    """Return the parser of the command line, and those of its commands by name."""
    kiosk = Parser(
        prog="kiosk", description="Touch screens that explain a medical procedure, read from Markdown packs."
    )
    kiosk.add_argument("--version", action="version", version=f"kiosk, version {__version__}")
    commands = kiosk.add_subparsers(title="commands", metavar="COMMAND", required=True)

    run = commands.add_parser("run", help="Open the kiosk.", description="Open the kiosk.")
    run.set_defaults(command=_run)
    _add_clinic(run)
    _add_packs(run)
    run.add_argument("--language", help="Start in this language, such as en.")
    run.add_argument(
        "--windowed", action="store_true", help="In a window, for looking at it; patients see it full screen."
    )

    says = "Say what is wrong with packs: file, line, and how to mend it."
    more = "Without PACK, every pack that comes with the program is checked; with --clinic, every bundle of the clinic."
    check = commands.add_parser("check", help=says, description=f"{says} {more}")
    check.set_defaults(command=_check)
    check.add_argument("places", nargs="*", type=pack_place, metavar="PACK", help=_PLACE_HELP)
    _add_clinic(check)
    _add_packs(check)
    check.add_argument("--json", action="store_true", help="One JSON object, for programs.")

    says = "Check a pack and make one file of it, which a clinic's kiosk opens."
    more = "A pack on which check has a finding is not made. The same pack always gives the same file."
    build = commands.add_parser("build", help=says, description=f"{says} {more}")
    build.set_defaults(command=_build)
    build.add_argument("pack", type=pack_folder, metavar="PACK", help=_PACK_HELP)
    more = "Without it: the folder packs beside the clinic's file, or this folder."
    build.add_argument("out", nargs="?", type=Path, metavar="OUT", help=f"The file, or a folder for it. {more}")
    _add_clinic(build)

    says = "Show a pack's real screens in a window, and redraw them when a file is saved."
    preview = commands.add_parser("preview", help=says, description=says)
    preview.set_defaults(command=_preview)
    preview.add_argument("pack", type=pack_folder, metavar="PACK", help=_PACK_HELP)

    says = "Make a picture of every screen into the folder OUT, with a contact sheet and an index."
    more = "--look, --text-size and --size may be given several times."
    tour = commands.add_parser("tour", help=says, description=f"{says} {more}")
    tour.set_defaults(command=_tour)
    tour.add_argument("out", type=Path, metavar="OUT", help="The folder, made when it is not there.")
    _add_packs(tour)
    _add_clinic(tour)
    tour.add_argument("--language", help="The language of the pictures, such as en.")
    tour.add_argument("--look", action="append", choices=_LOOKS, help=f"Without it: {_LOOKS[0]}.")
    tour.add_argument("--text-size", action="append", choices=_TEXT_SIZES, help=f"Without it: {_TEXT_SIZES[0]}.")
    tour.add_argument(
        "--size",
        action="append",
        type=size,
        metavar="WIDTHxHEIGHT",
        help=f"Of the screen, in pixels. Without it: {_SIZES[0]}. The panels that are tested: {', '.join(_SIZES)}.",
    )

    says = "Make the sheet that patients take home: two pages as a PDF."
    leaflet = commands.add_parser("leaflet", help=says, description=says)
    leaflet.set_defaults(command=_leaflet)
    leaflet.add_argument("pack", type=pack_place, metavar="PACK", help=_PLACE_HELP)
    leaflet.add_argument("out", type=Path, metavar="OUT", help="The PDF, written over when it is there.")
    leaflet.add_argument("--language", help="The language of the leaflet, such as en. Without it: the pack's own.")
    _add_clinic(leaflet)

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

    add_pin(commands)
    add_records(commands)
    add_report(commands)

    says = "Make a small pack in the folder PACK that passes check."
    new = commands.add_parser("new", help=says, description=says)
    new.set_defaults(command=_new)
    new.add_argument("target", nargs="?", type=Path, metavar="PACK", help="The folder, which must not be there yet.")
    new.add_argument("--clinic", action="store_true", help="A commented clinic file instead; PACK is then its name.")
    return kiosk, commands.choices


def _add_clinic(parser: argparse.ArgumentParser) -> None:
    says = "The clinic's settings. Without it: a demonstration."
    parser.add_argument("--clinic", type=existing_file, metavar="FILE", help=says)


def _add_packs(parser: argparse.ArgumentParser) -> None:
    says = "Where the packs lie. Without it: those shipped or, with --clinic, the folder packs beside that file."
    parser.add_argument("--packs", type=existing_packs, metavar="FOLDER", help=says)


def _run(asked: argparse.Namespace) -> int:
    _want_display()
    from kiosk import app, logs

    logs.start_logging(private=True)
    return app.run(asked.clinic, asked.packs, asked.language, asked.windowed)


def _check(asked: argparse.Namespace) -> int:
    import json

    from kiosk import check_report

    checked = check_report.check(asked.places, asked.clinic, asked.packs)
    if asked.json:
        print(json.dumps(check_report.as_data(checked), ensure_ascii=False, indent=2))
    else:
        print(check_report.as_text(checked))
    return 0 if checked.in_order else FINDINGS


def _build(asked: argparse.Namespace) -> int:
    from kiosk import building, check_report
    from kiosk.packs.bundle import CannotBundleError

    try:
        with _file_faults_are_misuse():
            made = building.build(asked.pack, asked.out, asked.clinic)
    except CannotBundleError as fault:
        print(f"Nothing was made. {fault}")
        return FINDINGS
    if isinstance(made, check_report.Checked):
        print(check_report.as_text(made))
        print("Nothing was made: mend what stands above.")
        return FINDINGS
    print(building.as_text(made))
    return 0


def _preview(asked: argparse.Namespace) -> int:
    _want_display()
    from kiosk import app

    return app.preview(asked.pack)


def _tour(asked: argparse.Namespace) -> int:
    with _file_faults_are_misuse():
        asked.out.mkdir(parents=True, exist_ok=True)
    from kiosk import app

    return app.tour(
        asked.out,
        packs=asked.packs,
        clinic=asked.clinic,
        language=asked.language,
        looks=tuple(asked.look or _LOOKS[:1]),
        text_sizes=tuple(asked.text_size or _TEXT_SIZES[:1]),
        sizes=tuple(asked.size or (size(_SIZES[0]),)),
    )


def _leaflet(asked: argparse.Namespace) -> int:
    from kiosk import app

    with _file_faults_are_misuse():
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
        return FINDINGS
    return 0


def _new(asked: argparse.Namespace) -> int:
    from kiosk.packs import template

    if asked.target is None and not asked.clinic:
        raise MisuseError("Name the folder of the new pack: kiosk new content/my-pack. Or ask for --clinic.")
    path = asked.target or Path("clinic.yaml")
    if path.exists():
        raise MisuseError(f'"{path}" is there already, and nothing is written over. Choose another name.')
    with _file_faults_are_misuse():
        if asked.clinic:
            template.new_clinic(path)
        else:
            template.new_pack(path)
    print(f"Made {path}.")
    return 0


def main(arguments: list[str] | None = None) -> None:
    """Run the command line with *arguments*, by default those of the process, and exit."""
    words = sys.argv[1:] if arguments is None else arguments
    sys.exit(_exit_code(words or ["run"]))


def _exit_code(words: list[str]) -> int:
    try:
        asked = _parsed(words)
        code: int = asked.command(asked)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return FINDINGS
    except BrokenPipeError:
        # Whoever read has read enough; Python would complain when it writes out the rest at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINDINGS
    except MisuseError as misuse:
        print(misuse, file=sys.stderr)
        return MISUSE
    except Exception as fault:
        return _internal_error(words[0], fault)
    return code


def _parsed(words: list[str]) -> argparse.Namespace:
    parser, commands = command_line()
    name = words[0]
    if name not in commands and not name.startswith("-"):
        names = sorted(commands)
        hint = suggestion(name, names) or f"The commands are: {', '.join(names)}."
        raise MisuseError(f'There is no command "{name}". {hint}')
    return parser.parse_args(words)


def _internal_error(command: str, fault: Exception) -> int:
    from kiosk import logs

    file = logs.start_logging(private=command == "run")
    logging.getLogger("kiosk").error("kiosk %s failed", command, exc_info=fault)
    where = f"The log says where: {file}" if file else "The log could not be written."
    print(f"Something went wrong inside the kiosk; it is not your mistake. {where}", file=sys.stderr)
    return FINDINGS


def _want_display() -> None:
    in_memory = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] == "offscreen"
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform == "linux" and not shown and not in_memory:
        raise MisuseError(
            "There is no display to open a window on. Start this in a desktop session, or with DISPLAY set. "
            "Without a display, pictures can be made: kiosk tour out/tour"
        )


@contextmanager
def _file_faults_are_misuse() -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        # A name that cannot be says itself what is wanted; to every other fault a place is the answer.
        advice = "" if fault.errno == errno.EINVAL else " Choose another place, or change its rights."
        raise MisuseError(f"{fault.filename}: {fault.strerror}.{advice}") from fault
