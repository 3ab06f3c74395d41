"""The screens of a pack as plain web pages without script: the words, drawings, fonts and places of the kiosk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from kiosk import paths
from kiosk.domain.blocks import Block, Callout, ChartBlock, FigureBlock, Heading, ItemList, Paragraph
from kiosk.domain.drawing import Drawing
from kiosk.domain.pack import Pack, Screen
from kiosk.domain.text import Words
from tests.benchmarks.display import HEIGHT, WIDTH

_COLOUR = re.compile(r'^\s+(\w+): "(#[0-9A-Fa-f]{6})"', re.MULTILINE)
_SAFE = (980.0, 840.0)
_STAGE = HEIGHT - 104 - 136 - 39
_PLATE_WIDTH = min(round(WIDTH * 0.583), round(_STAGE * 1120 / 840))

_STYLE = """
* { box-sizing: border-box; margin: 0; }
body { width: 1920px; height: 1080px; overflow: hidden; background: %(page)s; color: %(ink)s;
  font: 37px/1.42 "Noto Sans"; cursor: none; user-select: none; }
h1 { font: bold 58px/1.16 "Noto Serif"; }
a { color: inherit; text-decoration: none; }
header, footer, .banner { position: absolute; left: 0; width: 1920px; padding: 0 64px; display: flex;
  align-items: center; }
header { top: 0; height: 104px; font-size: 27px; gap: 14px; }
header .where { margin-right: auto; font-weight: bold; }
header .bar { border: 3px solid %(edge)s; border-radius: 16px; height: 68px; padding: 0 20px; display: flex;
  gap: 12px; align-items: center; }
header .help { background: %(em)s; color: %(onem)s; border-color: %(emedge)s; font-weight: bold; }
header img, footer img { width: 34px; height: 34px; }
footer { bottom: 39px; height: 136px; font-size: 33px; gap: 28px; }
footer .button { height: 92px; border: 3px solid %(edge)s; border-radius: 22px; min-width: 210px; display: flex;
  gap: 28px; align-items: center; justify-content: center; }
footer .bare { border: 0; }
footer .on { margin-left: auto; min-width: 360px; background: %(accent)s; color: %(onaccent)s; font-weight: bold; }
.banner { bottom: 0; height: 39px; background: %(soft)s; color: %(onsoft)s; font-size: 27px; justify-content: center; }
.stage { position: absolute; left: 0; top: 104px; width: 1920px; height: %(stage)spx; }
.words { position: absolute; left: 64px; top: 0; height: 100%%; display: flex; flex-direction: column;
  justify-content: center; gap: 26px; }
.line { display: flex; gap: 20px; align-items: center; }
.line img { width: 84px; height: 84px; }
.callout { background: %(soft)s; border-radius: 16px; padding: 20px; }
.plate { position: absolute; right: 0; top: 0; height: 100%%; background: %(plate)s; overflow: hidden;
  border-radius: 36px 0 0 36px; }
.plate > img { position: absolute; }
.label { position: absolute; font-size: 27px; line-height: 1.3; }
.people { display: grid; grid-template-columns: repeat(10, 1fr); padding: 60px 160px; height: 100%%; }
.people img { width: 100%%; height: 100%%; object-fit: contain; }
.rest { top: 0; height: 1041px; }
.display { font: bold 104px/1.16 "Noto Serif"; }
.start { position: absolute; left: 0; top: 669px; width: 560px; height: 132px; border-radius: 30px;
  background: %(accent)s; color: %(onaccent)s; font-size: 46px;
  font-weight: bold; display: flex; align-items: center; justify-content: center; }
.tile { position: absolute; border: 3px solid %(edge)s; border-radius: 26px; background: %(card)s; padding: 28px;
  display: flex; gap: 28px; align-items: center; font-size: 36px; overflow: hidden; }
.tile img { width: 104px; height: 104px; }
.hero { flex-direction: column; justify-content: flex-end; }
.hero img { width: 100%%; height: 78%%; object-fit: cover; }
"""


@dataclass(slots=True)
class Pages:
    """A folder of pages; ``story`` are the ids of the screens in order, each a page that leads to the next."""

    folder: Path
    story: tuple[str, ...]

    @property
    def first(self) -> Path:
        """The page that waits for a visitor."""
        return self.folder / "attract.html"


def day_colours() -> dict[str, str]:
    """Return the colours of the look Day by name."""
    return dict(_COLOUR.findall((paths.qml() / "Kiosk" / "Theme" / "DayLook.qml").read_text("utf-8")))


def write_pages(pack: Pack, folder: Path) -> Pages:
    """Write the attract screen, home and every screen of the story of *pack* into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    colours = day_colours()
    (folder / "style.css").write_text(_STYLE % {**colours, "stage": _STAGE}, "utf-8")
    for name, drawing in pack.figures.items():
        (folder / f"{name}.svg").write_text(drawing.painted(colours), "utf-8")
    for kind in ("icons", "pictograms", "charts"):
        _shared(kind, folder, colours)
    story = tuple(screen for chapter in pack.chapters for screen in chapter.screens)
    (folder / "attract.html").write_text(_attract(pack), "utf-8")
    (folder / "home.html").write_text(_home(pack, story[0]), "utf-8")
    for number, name in enumerate(story):
        following = story[number + 1] if number + 1 < len(story) else "home"
        before = story[number - 1] if number else "home"
        (folder / f"{name}.html").write_text(
            _step(pack, pack.screens[name], before, following, number, len(story)), "utf-8"
        )
    return Pages(folder, story)


def _shared(kind: str, folder: Path, colours: Mapping[str, str]) -> None:
    for path in (paths.assets() / kind).glob("*.svg"):
        drawing = Drawing(path.stem, path.read_text("utf-8"), 0, 0)
        (folder / f"{kind}-{path.name}").write_text(drawing.painted(colours), "utf-8")
        if kind == "icons":
            light = {**colours, "ink": colours["onaccent"]}
            (folder / f"light-{path.name}").write_text(drawing.painted(light), "utf-8")


def _page(body: str) -> str:
    head = '<meta charset="utf-8"><title>Kiosk</title><link rel="stylesheet" href="style.css">'
    return f"<!doctype html><html lang=en><head>{head}</head><body>{body}{_BANNER}</body></html>"


_BANNER = '<div class="banner">Demonstration: not approved for patients</div>'


def _attract(pack: Pack) -> str:
    drawing = pack.figures[pack.cover]
    plate = _plate(pack.cover, drawing, round(WIDTH * 0.47), 1041)
    words = (
        f'<div class="words" style="left: 96px; width: 800px"><p class="display">{escape(pack.title)}</p>'
        f'<p>{escape(pack.tagline)}</p><p>&nbsp;</p><a class="start" href="home.html">Touch to start</a></div>'
    )
    return _page(f'<div class="stage rest">{words}{plate}</div>')


def _home(pack: Pack, first: str) -> str:
    tiles = [("level-emergency", "Danger signs"), ("parts", "All parts"), ("questions-ask", "Questions to ask")]
    height = (_STAGE - 96 - 40) // 3
    side = "".join(
        f'<a class="tile" style="left: 974px; top: {96 + n * (height + 20)}px; width: 882px; height: {height}px">'
        f'<img src="pictograms-{picture}.svg" alt="">{text}</a>'
        for n, (picture, text) in enumerate(tiles)
    )
    figure = "home-learn" if "home-learn" in pack.figures else pack.cover
    hero = (
        f'<a class="tile hero" href="{first}.html"'
        f' style="left: 64px; top: 96px; width: 882px; height: {_STAGE - 96}px">'
        f'<img src="{figure}.svg" alt=""><b>Learn about it</b></a>'
    )
    title = '<h1 style="margin-left: 64px">What would you like to do?</h1>'
    return _page(f'{_header(pack.title)}<div class="stage">{title}{hero}{side}</div>{_footer("attract", None)}')


def _step(pack: Pack, screen: Screen, before: str, following: str, number: int, count: int) -> str:
    chapter = pack.chapter_of(screen.id)
    where = f"{chapter.title if chapter else ''} · Step {number + 1} of {count}"
    picture = screen.picture
    width = WIDTH - 128 - (_PLATE_WIDTH - 24 if picture else 0)
    blocks = "".join(_block(block) for block in screen.text_blocks)
    words = f'<div class="words" style="width: {width}px"><h1>{_text(screen.title)}</h1>{blocks}</div>'
    drawn = _picture(pack, picture)
    return _page(f'{_header(where)}<div class="stage">{words}{drawn}</div>{_footer(before, following)}')


def _header(where: str) -> str:
    bars = (("text-size", "Text size"), ("look-dim", "Dim"))
    items = "".join(f'<span class="bar"><img src="icons-{icon}.svg" alt="">{text}</span>' for icon, text in bars)
    return (
        f'<header><span class="where">{escape(where)}</span>{items}<span class="bar help">Get help now</span></header>'
    )


def _footer(before: str, following: str | None) -> str:
    on = (
        f'<a class="button on" href="{following}.html">Continue<img src="light-forward.svg" alt=""></a>'
        if following
        else ""
    )
    back = f'<a class="button" href="{before}.html"><img src="icons-back.svg" alt="">Back</a>'
    again = '<a class="button bare" href="home.html"><img src="icons-start-again.svg" alt="">Start again</a>'
    return f"<footer>{back}{again}{on}</footer>"


def _picture(pack: Pack, picture: FigureBlock | ChartBlock | None) -> str:
    if isinstance(picture, ChartBlock):
        parts = pack.charts[picture.chart].parts
        people = "".join(f'<img src="charts-person-{part.kind}.svg" alt="">' * part.count for part in parts)
        return f'<div class="plate people" style="width: {_PLATE_WIDTH}px">{people}</div>'
    if picture is None or picture.figure not in pack.figures:
        return ""
    drawing = pack.figures[picture.figure]
    anchors = {anchor.name: anchor for anchor in drawing.anchors}
    labels = [(anchors[one.anchor], one.words) for one in picture.labels if one.anchor in anchors]
    return _plate(
        picture.figure,
        drawing,
        _PLATE_WIDTH,
        _STAGE,
        [(anchor.text_x, anchor.text_y, words) for anchor, words in labels],
    )


def _plate(
    name: str, drawing: Drawing, width: int, height: int, labels: Iterable[tuple[float, float, Words]] = ()
) -> str:
    scale = min(width / _SAFE[0], height / _SAFE[1])
    across, down = drawing.width * scale, drawing.height * scale
    left, top = (width - across) / 2, (height - down) / 2
    placed = "".join(
        f'<span class="label" style="left: {left + x * scale:.0f}px; top: {top + y * scale - 18:.0f}px">'
        f"{_text(words)}</span>"
        for x, y, words in labels
    )
    image = (
        f'<img src="{name}.svg" alt="" style="left: {left:.0f}px; top: {top:.0f}px; width: {across:.0f}px;'
        f' height: {down:.0f}px">'
    )
    return f'<div class="plate" style="width: {width}px">{image}{placed}</div>'


def _block(block: Block) -> str:
    match block:
        case Heading(words):
            return f"<h2>{_text(words)}</h2>"
        case Paragraph(words=words):
            return f"<p>{_text(words)}</p>"
        case Callout(words=words):
            return f'<p class="callout">{_text(words)}</p>'
        case ItemList(items):
            return "".join(_line(item.pictogram or "still", item.words) for item in items)
        case _:
            return ""


def _line(pictogram: str, words: Words) -> str:
    return f'<div class="line"><img src="pictograms-{pictogram}.svg" alt=""><p>{_text(words)}</p></div>'


def _text(words: Words) -> str:
    return "".join(f"<b>{escape(span.text)}</b>" if span.bold else escape(span.text) for span in words)
