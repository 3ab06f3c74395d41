"""What may stand in a command line, sizes, files and packs, and what is said when it is not there."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

PACK_HELP = "The folder of a pack, or the id of one that comes with the program."


class MisuseError(Exception):
    """What was asked for is not there or cannot be done; the text says what to do instead."""


class Parser(argparse.ArgumentParser):
    """A parser that takes options by their whole name alone, and raises MisuseError instead of ending the process."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)
        self._noun = ""
        self._choices: Mapping[str, Parser] = {}

    def add_words(self, noun: str, title: str) -> argparse._SubParsersAction[Parser]:
        """Let the first word be one of several, each with a parser of its own; *noun* says what such a word is."""
        words = self.add_subparsers(title=title, metavar=noun.upper(), required=True, prog=self.prog)
        self._noun, self._choices = noun, words.choices
        return words

    def want_known(self, words: Sequence[str]) -> None:
        """Raise MisuseError for a first word that is none, or is missing, here and in what it leads to."""
        known = sorted(self._choices)
        if not known:
            return
        if not words:
            raise MisuseError(f"{self.prog} wants one of: {', '.join(known)}. What each does: {self.prog} --help")
        name, *others = words
        if name in self._choices:
            self._choices[name].want_known(others)
        elif not name.startswith("-"):
            hint = suggestion(name, known) or f"The {self._noun}s are: {', '.join(known)}."
            raise MisuseError(f'There is no {self._noun} "{name}". {hint}')

    def error(self, message: str) -> NoReturn:
        """Raise MisuseError with *message* and how the command is used."""
        raise MisuseError(f"{self.format_usage()}{message}")


def size(text: str) -> tuple[int, int]:
    """Return the width and height in pixels of a size such as 1920x1080; each is from 320 to 8000."""
    width, times, height = text.lower().partition("x")
    if not (times and width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f'"{text}" is not a size. Write width x height in pixels, such as 1920x1080.')
    sides = int(width), int(height)
    if not all(320 <= side <= 8000 for side in sides):
        raise argparse.ArgumentTypeError(f'"{text}" is out of range. Each side is from 320 to 8000 pixels.')
    return sides


def pack_folder(text: str) -> Path:
    """Return the folder of a pack by its path or, for one that comes with the program, its id.

    Raises ArgumentTypeError when there is none, naming the pack that was probably meant.
    """
    from kiosk import paths

    folder = Path(text)
    if folder.is_dir():
        return folder
    shipped = paths.content() / text
    if shipped.is_dir():
        return shipped
    if folder.exists():
        raise argparse.ArgumentTypeError(f'"{text}" is a file. Give the folder of the pack, which holds pack.yaml.')
    known = [str(near) for near in _packs_in(folder.parent)] + [near.name for near in _packs_in(paths.content())]
    hint = suggestion(text, known) or "Give the folder that holds pack.yaml."
    raise argparse.ArgumentTypeError(f'There is no folder "{text}". {hint}')


def pack_place(text: str) -> Path:
    """Return the folder of a pack as ``pack_folder`` does, or the file of a bundle."""
    return Path(text) if is_bundle(Path(text)) else pack_folder(text)


def is_bundle(path: Path) -> bool:
    """Return whether there is a bundle at *path*, by its name."""
    from kiosk.packs.read import BUNDLE_SUFFIX

    return path.suffix == BUNDLE_SUFFIX and path.is_file()


def existing_file(text: str) -> Path:
    """Return the path of a file; raises ArgumentTypeError when it is not there or a folder."""
    if not Path(text).is_file():
        raise argparse.ArgumentTypeError(f'There is no file "{text}".')
    return Path(text)


def existing_packs(text: str) -> Path:
    """Return the path of a folder of packs, or of one bundle; raises ArgumentTypeError when it is neither."""
    place = Path(text)
    if place.is_dir() or is_bundle(place):
        return place
    raise argparse.ArgumentTypeError(f'There is no folder "{text}".')


def add_clinic(parser: argparse.ArgumentParser) -> None:
    """Let a command take the clinic's file."""
    says = "The clinic's settings. Without it: a demonstration."
    parser.add_argument("--clinic", type=existing_file, metavar="FILE", help=says)


def add_packs(parser: argparse.ArgumentParser) -> None:
    """Let a command take the place of the packs."""
    says = "Where the packs lie. Without it: those shipped or, with --clinic, the folder packs beside that file."
    parser.add_argument("--packs", type=existing_packs, metavar="FOLDER", help=says)


def want_display() -> None:
    """Raise MisuseError where no window can be opened."""
    in_memory = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] == "offscreen"
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform == "linux" and not shown and not in_memory:
        raise MisuseError(
            "There is no display to open a window on. Start this in a desktop session, or with DISPLAY set. "
            "Without a display, pictures can be made: kiosk tour out/tour"
        )


@contextmanager
def file_faults_are_misuse() -> Iterator[None]:
    """Tell of a file that cannot be read or written as of misuse: raises MisuseError in place of OSError."""
    try:
        yield
    except OSError as fault:
        # A name that cannot be says itself what is wanted; to every other fault a place is the answer.
        advice = "" if fault.errno == errno.EINVAL else " Choose another place, or change its rights."
        raise MisuseError(f"{fault.filename}: {fault.strerror}.{advice}") from fault


def suggestion(name: str, known: list[str]) -> str:
    """Return a question for the known name that is near *name*, or nothing when none is."""
    import difflib

    near = difflib.get_close_matches(name, known, n=1)
    return f'Did you mean "{near[0]}"?' if near else ""


def _packs_in(parent: Path) -> list[Path]:
    entries = parent.iterdir() if parent.is_dir() else ()
    return sorted(path for path in entries if path.is_dir() or is_bundle(path))
