"""A small pack and a clinic file to begin with, made from the files in ``templates``."""

from __future__ import annotations

import datetime
import errno
import re
from pathlib import Path

_TEMPLATES = Path(__file__).parent / "templates"
_PACK_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BY_PACK = "PACK-ID"
_BY_DAY = "TODAY"


def new_pack(folder: Path, today: datetime.date | None = None) -> None:
    """Make a small pack in *folder*, which is in order; its sources were read *today*, by default this day.

    Raises FileExistsError when *folder* is there already, so that nothing is written over, and OSError when its name
    cannot be a pack's id or when it cannot be written.
    """
    name = folder.absolute().name
    if not _PACK_ID.fullmatch(name):
        raise OSError(
            errno.EINVAL, "A pack is named with small letters, digits and hyphens, as in my-pack", str(folder)
        )
    day = (today or datetime.datetime.now(tz=datetime.UTC).astimezone().date()).isoformat()
    folder.mkdir(parents=True)
    for template in sorted((_TEMPLATES / "pack").rglob("*")):
        target = folder / template.relative_to(_TEMPLATES / "pack")
        if template.is_dir():
            target.mkdir()
        else:
            text = template.read_text(encoding="utf-8")
            _write_new(target, text.replace(_BY_PACK, name).replace(_BY_DAY, day))


def new_clinic(path: Path) -> None:
    """Make a commented clinic file at *path*.

    Its name, country and number are left empty on purpose: whoever sets the kiosk up must decide them, and until then
    ``kiosk check`` asks for them. Raises FileExistsError when *path* is there already, and OSError when it cannot be
    written.
    """
    _write_new(path, (_TEMPLATES / "clinic.yaml").read_text(encoding="utf-8"))


def _write_new(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
