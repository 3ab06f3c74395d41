"""The command line. Exit codes: 0 in order, 1 findings or a fault, 2 misuse.

Each command imports what it needs, so that ``kiosk check`` starts without Qt. The options are read by argparse, which
PySide loads anyway: any other library would be between a patient and the first screen.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Mapping

from kiosk import __version__
from kiosk.arguments import MisuseError, Parser
from kiosk.screen_commands import add_run

FINDINGS = 1
MISUSE = 2


def command_line(*, run_alone: bool = False) -> tuple[Parser, Mapping[str, Parser]]:
    """Return the parser of the command line, and those of its commands by name.

    With *run_alone* it has that one command: nothing of the others is between a patient and the first screen.
    """
    kiosk = Parser(
        prog="kiosk", description="Touch screens that explain a medical procedure, read from Markdown packs."
    )
    kiosk.add_argument("--version", action="version", version=f"kiosk, version {__version__}")
    commands = kiosk.add_words("command", "commands")
    add_run(commands)
    if not run_alone:
        from kiosk.pack_commands import add_pack_commands
        from kiosk.pin_command import add_pin
        from kiosk.records_command import add_records
        from kiosk.report_command import add_report
        from kiosk.screen_commands import add_pictures

        for add in (add_pack_commands, add_pictures, add_pin, add_records, add_report):
            add(commands)
    return kiosk, commands.choices


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
    parser, _ = command_line(run_alone=words[0] == "run")
    parser.want_known(words)
    return parser.parse_args(words)


def _internal_error(command: str, fault: Exception) -> int:
    from kiosk import logs

    file = logs.start_logging(private=command == "run")
    logging.getLogger("kiosk").error("kiosk %s failed", command, exc_info=fault)
    where = f"The log says where: {file}" if file else "The log could not be written."
    print(f"Something went wrong inside the kiosk; it is not your mistake. {where}", file=sys.stderr)
    return FINDINGS
