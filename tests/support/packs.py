"""Small packs made of domain values, so that tests need no files: one of every kind of screen in each."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.blocks import (
    Block,
    Callout,
    ChartBlock,
    FigureBlock,
    FigureLabel,
    Heading,
    ItemList,
    ListItem,
    Paragraph,
)
from kiosk.domain.drawing import Anchor, Drawing
from kiosk.domain.level import Level
from kiosk.domain.pack import (
    Chapter,
    Chart,
    ChartPart,
    Cover,
    GlossaryTerm,
    Motion,
    MotionScript,
    MotionStep,
    Pack,
    PackIdentity,
    Screen,
)
from kiosk.domain.text import Span, words
from kiosk.session.library import Library, StaffNote

ENGLISH = "en"
ARABIC = "ar"
SPANISH = "es"

# What marks that a pack is written from right to left: the letters are Arabic, the words mean nothing.
_TITLES = {ENGLISH: "Cold for a knee", ARABIC: "برد للركبة", SPANISH: "Frío para la rodilla"}
_ALSO = {ENGLISH: "", ARABIC: " عربي", SPANISH: " en español"}

_MARKUP = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1120 1000">
<rect class="f-plate" width="1120" height="1000"/>
<rect class="f-blood" x="70" y="80" width="200" height="840"/>
<g id="layer-drop"><circle class="f-fluid s-fluidLine" stroke-width="6" cx="800" cy="300" r="80"/></g>
</svg>"""
_ANCHORS = (Anchor("left", 400, 400, 320, 400), Anchor("right", 700, 600, 780, 600))


def drawing(name: str) -> Drawing:
    """Return a drawing with a red bar on its left, two anchors and one layer."""
    return Drawing(name, _MARKUP, 1120.0, 1000.0, _ANCHORS, ("layer-drop",))


def pack(pack_id: str = "knee", language: str = ENGLISH, languages: tuple[str, ...] = (ENGLISH,)) -> Pack:
    """Return a pack of three chapters: a story with every kind of block, a chart, and two lists of danger signs."""
    also = _ALSO[language]
    screens = [
        _screen("what-is-it", f"What is it?{also}", _figure(also), *_story_blocks(also)),
        _screen("how-long", f"How long?{also}", Paragraph(words(f"Keep it on for 20 min.{also}"), ("time",))),
        _screen("it-moves", f"It moves{also}", FigureBlock("moving", f"A drop falls.{also}"), _paragraph("It falls.")),
        _screen(
            "does-it-help", f"Does it help?{also}", ChartBlock("helped", "70 of 100 were helped"), _paragraph("70.")
        ),
        _danger("call-now", f"Call now{also}", Level.EMERGENCY),
        _danger("see-doctor", f"See a doctor{also}", Level.DOCTOR),
    ]
    return Pack(
        identity=PackIdentity(pack_id, "1.0.0", f"hash-of-{pack_id}"),
        language=language,
        languages=languages,
        title=f"{_TITLES[language]}" if pack_id == "knee" else f"{_TITLES[language]}: {pack_id}",
        tagline=f"What it is, and when to get help.{also}",
        cover="cover",
        chapters=(
            Chapter("what-it-is", f"What it is{also}", "the-day", ("what-is-it", "how-long", "it-moves")),
            Chapter("how-well", f"How well it works{also}", "how-well", ("does-it-help",)),
            Chapter("danger", f"Danger signs{also}", "danger-signs", ("call-now", "see-doctor")),
        ),
        screens={screen.id: screen for screen in screens},
        danger_screens=("call-now", "see-doctor"),
        charts={"helped": _chart(also)},
        glossary={"cold-pack": _term(also)},
        questions=(f"Does it hurt?{also}", f"How long does it take?{also}"),
        figures={name: drawing(name) for name in ("cover", "knee", "moving", "still-1", "still-2")},
        motions={"moving": _motion()},
    )


def long_pack(pack_id: str = "long") -> Pack:
    """Return a pack whose first screen has more words than one page holds at any size."""
    told = tuple(_paragraph(f"This is sentence {n} of a long screen, and it says little more.") for n in range(30))
    long_screen = Screen("what-is-it", words("A long screen"), told)
    base = pack(pack_id)
    return replace(base, screens={**base.screens, "what-is-it": long_screen})


def without_danger(base: Pack) -> Pack:
    """Return the pack with no list of danger signs and no chapter for them."""
    kept = tuple(chapter for chapter in base.chapters if chapter.id != "danger")
    return replace(base, chapters=kept, danger_screens=())


def library(*packs: Pack, complete: bool = True, notes: tuple[StaffNote, ...] = ()) -> Library:
    """Return a library of the packs, with their covers."""
    covers = tuple(cover(each) for each in packs)
    return Library(covers, {(each.identity.id, each.language): each for each in packs}, notes, complete)


def cover(of: Pack) -> Cover:
    """Return the cover of a pack."""
    return Cover(of.identity.id, of.language, of.languages, of.title, of.tagline, of.figures.get(of.cover))


def one_pack() -> Library:
    """Return a library of one pack in English."""
    return library(pack())


def two_languages() -> Library:
    """Return a library of one pack in English and in a right-to-left language."""
    both = (ENGLISH, ARABIC)
    return library(pack(languages=both), pack(language=ARABIC, languages=both))


def several_packs() -> Library:
    """Return a library of three packs in English."""
    return library(pack("knee"), pack("elbow"), pack("wrist"))


def _screen(name: str, title: str, *blocks: Block) -> Screen:
    return Screen(name, words(title), blocks)


def _danger(name: str, title: str, level: Level) -> Screen:
    signs = ItemList(
        (
            ListItem((Span("Cold, "), Span("blue toes", bold=True)), ("signs",), pictogram="legs-weak"),
            ListItem(words("You cannot feel your foot"), ("signs",), pictogram="fever"),
        )
    )
    return Screen(name, words(title), (signs, Paragraph(words("Call us."), ("signs",))), level)


def _figure(also: str) -> FigureBlock:
    labels = (
        FigureLabel("left", words(f"The cold pack{also}"), ("eases",), strong=True),
        FigureLabel("right", words(f"Your knee{also}"), ("eases",)),
    )
    return FigureBlock("knee", f"A cold pack lies on a bent knee.{also}", labels)


def _story_blocks(also: str) -> tuple[Block, ...]:
    return (
        Paragraph((Span("A "), Span("cold pack", term="cold-pack"), Span(f" goes on your knee.{also}")), ("eases",)),
        Heading(words(f"First{also}")),
        _list("Sit down.", "Drink 200 mL of water.", ordered=True),
        Callout("ask", words(f"Need the toilet? Ask us.{also}"), plain=True),
    )


def _paragraph(text: str) -> Paragraph:
    return Paragraph(words(text), ("eases",))


def _list(*lines: str, ordered: bool = False) -> ItemList:
    return ItemList(tuple(ListItem(words(line), ("eases",)) for line in lines), ordered)


def _chart(also: str) -> Chart:
    parts = (
        ChartPart("helped", 70, f"were helped{also}"),
        ChartPart("perhaps", 10, f"may have been helped{also}"),
        ChartPart("not_helped", 20, f"were not helped{also}"),
    )
    return Chart("helped", 100, parts, f"These are other people.{also}", "A short book", 2026)


def _term(also: str) -> GlossaryTerm:
    return GlossaryTerm(
        "cold-pack", "cold pack", words(f"A bag that is cold.{also}"), ("cold packs",), "knee", "A bag."
    )


def _motion() -> MotionScript:
    fall = MotionStep("drop", Motion.MOVE, 0.0, 1.0, 0.0, 200.0)
    return MotionScript((fall,), ("still-1", "still-2"))
