"""What all packs share and may name: the pictograms, the regions of the body map and the colours of the looks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_REGION = re.compile(r'<g id="([^"]+)"')
_COLOUR = re.compile(r"^\s*(?:required\s+)?property\s+color\s+(\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class SharedAssets:
    """The names a pack may use. None for any of them means that its names are not checked."""

    pictograms: frozenset[str] | None = None
    colours: frozenset[str] | None = None
    regions: frozenset[str] | None = None


def read_shared(assets: Path, look: Path | None = None) -> SharedAssets:
    """Return the names in ``assets/pictograms`` and on the body map, and those of the colours a look file declares.

    *look* is the QML file that declares each colour of a look by name. Raises OSError when it cannot be read.
    """
    pictograms = frozenset(path.stem for path in (assets / "pictograms").glob("*.svg"))
    colours = frozenset(_COLOUR.findall(look.read_text(encoding="utf-8"))) if look is not None else None
    regions = frozenset(_REGION.findall((assets / "body-map" / "body.svg").read_text(encoding="utf-8")))
    return SharedAssets(pictograms, colours, regions)
