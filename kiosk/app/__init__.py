"""The composition root: reads, builds, opens a window. The only room that knows all the others."""

from __future__ import annotations

from pathlib import Path


def run(clinic: Path | None, packs: Path | None, language: str | None, windowed: bool) -> int:
    """Open the kiosk and return the exit code of the program."""
    from kiosk.app.kiosk import run_kiosk

    return run_kiosk(clinic, packs, language, windowed=windowed)


def preview(pack: Path) -> int:
    """Show the screens of the pack in *pack* in a window and redraw them when a file is saved."""
    from kiosk.app.previewing import run_preview

    return run_preview(pack)


def tour(
    out: Path,
    *,
    packs: Path | None,
    clinic: Path | None,
    language: str | None,
    looks: tuple[str, ...],
    text_sizes: tuple[str, ...],
    sizes: tuple[tuple[int, int], ...],
) -> int:
    """Make a picture of every screen into *out* for each look, text size and window size; return the exit code."""
    from kiosk.app.pictures import make_tour

    return make_tour(
        out, packs=packs, clinic=clinic, language=language, looks=looks, text_sizes=text_sizes, sizes=sizes
    )


def leaflet(pack: Path, out: Path, language: str | None, clinic: Path | None) -> int:
    """Write the sheet to take home of the pack in *pack* to *out* as a PDF; return the exit code."""
    from kiosk.app.paper import make_leaflet

    return make_leaflet(pack, out, language, clinic)
