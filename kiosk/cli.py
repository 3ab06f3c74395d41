"""The command line. Exit codes: 0 in order, 1 findings or a fault, 2 misuse.

Each command imports what it needs, so that ``kiosk check`` starts without Qt.
"""

from __future__ import annotations

import difflib
import errno
import json
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from kiosk import __version__

FINDINGS = 1
MISUSE = 2

_LOOKS = ("day", "dim", "contrast")
_TEXT_SIZES = ("normal", "large", "largest")
_SIZES = ("1920x1080", "1080x1920", "1280x800")


class Commands(click.Group):
    """The group of commands, which says what a mistyped one was probably meant to be."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that was asked for; raises UsageError with a suggestion when there is none."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            names = self.list_commands(ctx)
            hint = _suggestion(name, names) or f"The commands are: {', '.join(names)}."
            raise click.UsageError(f'There is no command "{name}". {hint}', ctx)
        return super().resolve_command(ctx, args)


class Size(click.ParamType[tuple[int, int]]):
    """A size of a window in pixels, written as 1920x1080."""

    name = "WIDTHxHEIGHT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """Return width and height; fails unless both are from 320 to 8000."""
        if isinstance(value, tuple):
            return value
        width, times, height = str(value).lower().partition("x")
        if not (times and width.isdecimal() and height.isdecimal()):
            self.fail(f'"{value}" is not a size. Write width x height in pixels, such as 1920x1080.', param, ctx)
        size = int(width), int(height)
        if not all(320 <= side <= 8000 for side in size):
            self.fail(f'"{value}" is out of range. Each side is from 320 to 8000 pixels.', param, ctx)
        return size


class PackFolder(click.ParamType[Path]):
    """A folder of a pack, or the id of a pack that comes with the program."""

    name = "PACK"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the folder; fails when there is none, naming the pack that was probably meant."""
        from kiosk import paths

        folder = Path(value)
        if folder.is_dir():
            return folder
        shipped = paths.content() / str(value)
        if shipped.is_dir():
            return shipped
        if folder.exists():
            self.fail(f'"{value}" is a file. Give the folder of the pack, which holds pack.yaml.', param, ctx)
        known = [str(near) for near in _folders(folder.parent)] + [near.name for near in _folders(paths.content())]
        hint = _suggestion(str(value), known) or "Give the folder that holds pack.yaml."
        self.fail(f'There is no folder "{value}". {hint}', param, ctx)


_existing_file = click.Path(exists=True, dir_okay=False, path_type=Path)
_existing_folder = click.Path(exists=True, file_okay=False, path_type=Path)
_clinic = click.option("--clinic", type=_existing_file, help="The clinic's settings. Without it: a demonstration.")
_packs = click.option("--packs", type=_existing_folder, help="The folder of the packs, instead of those shipped.")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kiosk")
def kiosk() -> None:
    """Touch screens that explain a medical procedure, read from Markdown packs."""


@kiosk.command()
@_clinic
@_packs
@click.option("--language", help="Start in this language, such as en.")
@click.option("--windowed", is_flag=True, help="In a window, for looking at it; patients see it full screen.")
def run(clinic: Path | None, packs: Path | None, language: str | None, windowed: bool) -> int:
    """Open the kiosk."""
    _want_display()
    from kiosk import app, logs

    logs.start_logging(private=True)
    return app.run(clinic, packs, language, windowed)


@kiosk.command()
@click.argument("packs", nargs=-1, type=PackFolder(), metavar="[PACK]...")
@_clinic
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
def check(packs: tuple[Path, ...], clinic: Path | None, as_json: bool) -> int:
    """Say what is wrong with packs: file, line, and how to mend it.

    Without PACK, every pack that comes with the program is checked.
    """
    from kiosk import check_report

    checked = check_report.check(packs, clinic)
    if as_json:
        click.echo(json.dumps(check_report.as_data(checked), ensure_ascii=False, indent=2))
    else:
        click.echo(check_report.as_text(checked))
    return 0 if checked.in_order else FINDINGS


@kiosk.command()
@click.argument("pack", type=PackFolder())
def preview(pack: Path) -> int:
    """Show a pack's real screens in a window, and redraw them when a file is saved."""
    _want_display()
    from kiosk import app

    return app.preview(pack)


@kiosk.command()
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@_packs
@_clinic
@click.option("--language", help="The language of the pictures, such as en.")
@click.option("--look", "looks", multiple=True, type=click.Choice(_LOOKS), default=["day"], show_default=True)
@click.option(
    "--text-size", "text_sizes", multiple=True, type=click.Choice(_TEXT_SIZES), default=["normal"], show_default=True
)
@click.option(
    "--size", "sizes", multiple=True, type=Size(), default=["1920x1080"], show_default=True,
    help="Of the screen, in pixels. The panels that are tested: " + ", ".join(_SIZES) + ".",
)  # fmt: skip
def tour(
    out: Path,
    packs: Path | None,
    clinic: Path | None,
    language: str | None,
    looks: tuple[str, ...],
    text_sizes: tuple[str, ...],
    sizes: tuple[tuple[int, int], ...],
) -> int:
    """Make a picture of every screen into the folder OUT, with a contact sheet and an index.

    --look, --text-size and --size may be given several times.
    """
    with _file_faults_are_misuse():
        out.mkdir(parents=True, exist_ok=True)
    from kiosk import app

    return app.tour(out, packs=packs, clinic=clinic, language=language, looks=looks, text_sizes=text_sizes, sizes=sizes)


@kiosk.command()
@click.argument("target", required=False, type=click.Path(path_type=Path), metavar="PACK")
@click.option("--clinic", is_flag=True, help="A commented clinic file instead; PACK is then its name.")
def new(target: Path | None, clinic: bool) -> int:
    """Make a small pack in the folder PACK that passes check."""
    from kiosk.packs import template

    if target is None and not clinic:
        raise click.UsageError("Name the folder of the new pack: kiosk new content/my-pack. Or ask for --clinic.")
    path = target or Path("clinic.yaml")
    if path.exists():
        raise click.UsageError(f'"{path}" is there already, and nothing is written over. Choose another name.')
    with _file_faults_are_misuse():
        if clinic:
            template.new_clinic(path)
        else:
            template.new_pack(path)
    click.echo(f"Made {path}.")
    return 0


def main(arguments: list[str] | None = None) -> None:
    """Run the command line with *arguments*, by default those of the process, and exit."""
    words = sys.argv[1:] if arguments is None else arguments
    sys.exit(_run(words or ["run"]))


def _run(words: list[str]) -> int:
    try:
        result = kiosk.main(words, prog_name="kiosk", standalone_mode=False)
    except click.Abort:
        click.echo("Stopped.", err=True)
        return FINDINGS
    except click.ClickException as misuse:
        misuse.show()
        return MISUSE
    except Exception as fault:
        return _internal_error(words[0], fault)
    return result if isinstance(result, int) else 0


def _internal_error(command: str, fault: Exception) -> int:
    from kiosk import logs

    file = logs.start_logging(private=command == "run")
    logging.getLogger("kiosk").error("kiosk %s failed", command, exc_info=fault)
    where = f"The log says where: {file}" if file else "The log could not be written."
    click.echo(f"Something went wrong inside the kiosk; it is not your mistake. {where}", err=True)
    return FINDINGS


def _want_display() -> None:
    in_memory = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] == "offscreen"
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform == "linux" and not shown and not in_memory:
        raise click.UsageError(
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
        raise click.UsageError(f"{fault.filename}: {fault.strerror}.{advice}") from fault


def _suggestion(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f'Did you mean "{near[0]}"?' if near else ""


def _folders(parent: Path) -> list[Path]:
    return sorted(path for path in parent.iterdir() if path.is_dir()) if parent.is_dir() else []
