"""Sets sheets in type: a template and its data become a tagged PDF, which screen readers read in order.

The kiosk runs this in a process of its own, ``python -m kiosk.records.typesetting``: what a visitor was told goes in by
its input, and the PDF comes out, so that nothing of it stays in the memory of the kiosk or on its disk.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

TEMPLATES = Path(__file__).parent / "paper"
# The archival and the accessible PDF (ISO 19005-2, ISO 14289-1): whoever prints or reads it finds all of it inside.
_STANDARDS: list[Any] = ["a-2a", "ua-1"]
_TOO_LONG = "too-long:"
# Where Debian, Arch and Fedora keep the Noto fonts. Elsewhere those of the system are looked through.
_FONT_FOLDERS = (
    "/usr/share/fonts/truetype/noto",
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/noto",
    "/usr/share/fonts/google-noto",
)


class TooLongError(Exception):
    """The words do not fit the pages of the sheet, even in the smallest type; ``part`` is the one that is too long."""

    def __init__(self, part: str) -> None:
        super().__init__(f'the part "{part}" of the sheet does not fit its page')
        self.part = part


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet before it is set: the name of its template, the data, and the sizes to try, the best first.

    Each of ``sizes`` holds at least ``size``, that of the type in points.
    """

    template: str
    data: Mapping[str, Any]
    sizes: tuple[Mapping[str, float], ...]

    def as_json(self) -> str:
        """Return the sheet as ``sheet_from_json`` reads it."""
        return json.dumps(asdict(self))


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet as a PDF, and the size of its type in points."""

    pdf: bytes
    size: float


def sheet_from_json(text: str) -> Sheet:
    """Return a sheet that another process wrote. Raises ValueError or KeyError for anything else."""
    read = json.loads(text)
    return Sheet(read["template"], read["data"], tuple(read["sizes"]))


def typeset(sheet: Sheet) -> Printed:
    """Return the sheet in the largest of its sizes that fits. Raises TooLongError when none does."""
    import typst

    folders = [folder for folder in _FONT_FOLDERS if Path(folder).is_dir()]
    fonts = typst.Fonts(include_system_fonts=not folders, font_paths=folders)
    compiler = typst.Compiler(TEMPLATES / f"{sheet.template}.typ", root=TEMPLATES, font_paths=fonts)
    # Where one size fits, so does every smaller one.
    fitting, part, first, last = None, "", 0, len(sheet.sizes)
    while first < last:
        middle = (first + last) // 2
        sizes = sheet.sizes[middle]
        # As a value and never as markup: whatever a word holds, it is set as it is.
        inputs = {"data": json.dumps({**sheet.data, **sizes})}
        try:
            pdf = compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=_STANDARDS)
        except typst.TypstError as error:
            _before, too_long, part = error.message.partition(_TOO_LONG)
            if not too_long:
                raise
            first = middle + 1
        else:
            assert isinstance(pdf, bytes)
            fitting, last = Printed(pdf, sizes["size"]), middle
    if fitting is None:
        raise TooLongError(part)
    return fitting


def main() -> int:
    """Read a sheet from the input and write its PDF to the output; say what is too long, and return 1."""
    try:
        printed = typeset(sheet_from_json(sys.stdin.buffer.read().decode()))
    except TooLongError as fault:
        print(fault, file=sys.stderr)
        return 1
    sys.stdout.buffer.write(printed.pdf)
    return 0


if __name__ == "__main__":
    sys.exit(main())
