"""The words of ``kiosk run``, ``preview`` and ``tour``: what shows screens, or makes pictures of them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.arguments import (
    PACK_HELP,
    Parser,
    add_clinic,
    add_packs,
    file_faults_are_misuse,
    pack_folder,
    size,
    want_display,
)

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Parser]

_LOOKS = ("day", "dim", "contrast")
_TEXT_SIZES = ("normal", "large", "largest")
_SIZES = ("1920x1080", "1080x1920", "1280x800")


def add_run(commands: Commands) -> None:
    """Add the command that opens the kiosk to those of the command line."""
    run = commands.add_parser("run", help="Open the kiosk.", description="Open the kiosk.")
    run.set_defaults(command=_run)
    add_clinic(run)
    add_packs(run)
    run.add_argument("--language", help="Start in this language, such as en.")
    run.add_argument(
        "--windowed", action="store_true", help="In a window, for looking at it; patients see it full screen."
    )


def add_pictures(commands: Commands) -> None:
    """Add the commands that show screens to an author to those of the command line."""
    says = "Show a pack's real screens in a window, and redraw them when a file is saved."
    preview = commands.add_parser("preview", help=says, description=says)
    preview.set_defaults(command=_preview)
    preview.add_argument("pack", type=pack_folder, metavar="PACK", help=PACK_HELP)

    says = "Make a picture of every screen into the folder OUT, with a contact sheet and an index."
    more = "--look, --text-size and --size may be given several times."
    tour = commands.add_parser("tour", help=says, description=f"{says} {more}")
    tour.set_defaults(command=_tour)
    tour.add_argument("out", type=Path, metavar="OUT", help="The folder, made when it is not there.")
    add_packs(tour)
    add_clinic(tour)
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


def _run(asked: argparse.Namespace) -> int:
    want_display()
    from kiosk import app, logs

    logs.start_logging(private=True)
    return app.run(asked.clinic, asked.packs, asked.language, asked.windowed)


def _preview(asked: argparse.Namespace) -> int:
    want_display()
    from kiosk import app

    return app.preview(asked.pack)


def _tour(asked: argparse.Namespace) -> int:
    with file_faults_are_misuse():
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
