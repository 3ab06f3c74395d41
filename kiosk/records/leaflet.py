"""The sheet to take home after a treatment: two pages, one for the days at home and one for danger signs."""

from __future__ import annotations

import datetime
from typing import Any

from babel.dates import format_date

from kiosk.domain.blocks import Block, Callout, ChartBlock, FigureBlock, Heading, ItemList, Paragraph
from kiosk.domain.clinic import Approval
from kiosk.domain.drawing import Drawing
from kiosk.domain.home_lines import HomeLines
from kiosk.domain.pack import Pack, Screen
from kiosk.domain.text import plain_text
from kiosk.records.stationery import Stationery, made_by, spans
from kiosk.records.typesetting import Sheet

PAGES = 2
# Points, from the best to the least that most people read without effort; from there on things stand closer.
SIZES = (
    *({"size": size} for size in (13.5, 13.0, 12.75, 12.5, 12.25, 12.0)),
    *({"size": 12.0, "tight": tight} for tight in (0.25, 0.5, 0.75, 1.0)),
)
# What is drawn outside this part of a canvas of 1120 by 1000 is ground: docs/drawing.md.
_CANVAS, _SAFE = 'viewBox="0 0 1120 1000"', 'viewBox="70 80 980 840"'


def leaflet(
    pack: Pack, lines: HomeLines, stationery: Stationery, clinic: str = "", approval: Approval | None = None
) -> Sheet:
    """Return the leaflet of a pack, to be set in type.

    *clinic* is its name. *approval* is the clinic's for exactly this content and these settings: without one the sheet
    is marked as not approved.
    """
    word = stationery.word
    return Sheet(
        "leaflet",
        {
            **stationery.page(),
            "pages": PAGES,
            "title": pack.title,
            "subtitle": word("paper-leaflet"),
            "clinic": clinic,
            "mark": stationery.mark(lines, approval is not None),
            "home": [_screen(pack.screens[name], pack, stationery) for name in pack.leaflet],
            "danger": danger_parts(pack, stationery),
            "numbers_title": word("paper-numbers"),
            "numbers": stationery.numbers(lines),
            "write_in": [word("paper-date"), word("paper-next-visit")],
            "foot": {
                "checked": _checked(approval, stationery),
                "made_by": made_by(pack.identity),
                "pages": stationery.pages(PAGES),
            },
        },
        SIZES,
    )


def danger_parts(pack: Pack, stationery: Stationery) -> list[dict[str, Any]]:
    """Return the danger signs of a pack as a template takes them, the most urgent first."""
    return [_level(pack.screens[name], pack, stationery) for name in pack.danger_screens]


def too_long(part: str) -> str:
    """Return, for an author, what to do about the part that does not fit its page."""
    where = "the first page (the screens named in leaflet)" if part == "home" else "the second page (the danger signs)"
    mend = "name fewer screens in pack.yaml, or shorten them" if part == "home" else "shorten them"
    return f"{where} does not fit, even in type of {SIZES[-1]['size']:g} pt; {mend}"


def _checked(approval: Approval | None, stationery: Stationery) -> str:
    if approval is None:
        return stationery.word("paper-not-approved")
    language = stationery.language.replace("-", "_")
    day = format_date(datetime.date.fromisoformat(approval.date), "long", language)
    return stationery.word("paper-checked", approval.name, approval.role, day)


def _screen(screen: Screen, pack: Pack, stationery: Stationery) -> dict[str, Any]:
    picture = screen.picture
    drawing = pack.figures.get(picture.figure) if isinstance(picture, FigureBlock) else None
    told = [_block(block, stationery) for block in screen.blocks if not isinstance(block, FigureBlock)]
    figure = _figure(screen, picture, drawing, stationery) if isinstance(picture, FigureBlock) and drawing else None
    return {"title": spans(screen.title), "blocks": told, "figure": figure}


def _level(screen: Screen, pack: Pack, stationery: Stationery) -> dict[str, Any]:
    return {
        **_screen(screen, pack, stationery),
        "level": screen.level,
        "word": stationery.level_word(screen.level, plain_text(screen.title)),
        "shape": stationery.pictogram(f"level-{screen.level}"),
    }


def _figure(screen: Screen, picture: FigureBlock, drawing: Drawing, stationery: Stationery) -> dict[str, Any]:
    """Return the drawing with the labels that say what the words beside it do not."""
    told = " ".join(block.spoken for block in screen.text_blocks).casefold()
    labels = [label.words for label in picture.labels if not label.plain]
    return {
        "svg": stationery.painted(drawing).replace(_CANVAS, _SAFE, 1),
        "alternative": picture.alternative,
        "labels": [spans(words) for words in labels if plain_text(words).casefold() not in told],
    }


def _block(block: Block, stationery: Stationery) -> dict[str, Any]:
    match block:
        case Heading(words):
            return {"type": "heading", "words": spans(words)}
        case Paragraph(words):
            return {"type": "paragraph", "words": spans(words)}
        case Callout(kind, words):
            return {"type": "callout", "kind": kind, "words": spans(words)}
        case ItemList(items, ordered):
            lines = [
                {"words": spans(item.words), "picture": stationery.pictogram(item.pictogram or "")} for item in items
            ]
            return {"type": "list", "ordered": ordered, "items": lines}
        case FigureBlock(_, alternative) | ChartBlock(_, alternative):
            return {"type": "paragraph", "words": [{"text": alternative, "bold": False}]}
