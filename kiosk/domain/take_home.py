"""A result as a text that a telephone reads from a QR code: no network, no identity, at most 800 bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kiosk.domain.blocks import Callout, ItemList
from kiosk.domain.level import Level
from kiosk.domain.pack import Pack, Screen
from kiosk.domain.text import Words, plain_text
from kiosk.domain.value import value

MOST_BYTES = 800
_ISOLATES = re.compile("[\u2066\u2069]")
_MORE = "…"
# Where even the short words are too long, each text is cut to ever fewer bytes.
CUTS = range(120, 11, -4)


@value
class Sign:
    """A sign of an emergency in its own words, and the few of them that stand for it where there is no room."""

    words: str
    short: str


@value
class TakeHome:
    """A result in plain texts, without anything of the person whose result it is.

    ``level`` is its word ("Get care today") and ``act`` the one thing to do; ``lines`` say more of it. Each of the
    ``numbers`` is a line of its own that says whose it is. ``signs_title`` stands over the ``signs`` of an emergency.
    ``always`` is what to say wherever one asks for help. ``mark`` says that this is a demonstration, and is empty when
    it is none. ``pack`` names the pack, its version and its rules.
    """

    level: str
    act: str
    numbers: tuple[str, ...]
    signs_title: str
    signs: tuple[Sign, ...]
    pack: str
    lines: tuple[str, ...] = ()
    always: str = ""
    mark: str = ""

    @property
    def text(self) -> str:
        """All of it, a thing a line."""
        signs = tuple(f"- {sign.words}" for sign in self.signs)
        # "Get care today" over "Get care today." says nothing more.
        level = "" if self.act.casefold().startswith(self.level.casefold()) else self.level
        parts = (
            (self.mark,),
            (level, self.act, *self.lines),
            self.numbers,
            (self.signs_title if signs else "", *signs),
            (self.always,),
            (self.pack,),
        )
        return "\n".join(line for part in parts for line in part if line)


def take_home_text(result: TakeHome) -> str:
    """Return the result as a text of at most ``MOST_BYTES`` bytes in UTF-8.

    Where it is too long, these go, one by one and from the last, until it fits: the further lines; the long words of
    the signs; what is always to be said. After that each text but the numbers and the pack is cut. No sign and no
    number is ever left away. Raises ValueError when the numbers and the pack alone are too long.
    """
    for shorter in _ever_shorter(result):
        text = shorter.text
        if len(text.encode()) <= MOST_BYTES:
            return text
    raise ValueError(f"The numbers and the name of the pack leave no room in {MOST_BYTES} bytes: {result.numbers}")


def emergency_signs(pack: Pack) -> tuple[Sign, ...]:
    """Return the signs of an emergency as the pack lists them, the warning below the list included."""
    blocks = [block for screen in _emergency_screens(pack) for block in screen.blocks]
    listed = [item.words for block in blocks if isinstance(block, ItemList) for item in block.items]
    warned = [block.words for block in blocks if isinstance(block, Callout)]
    return tuple(Sign(plain_text(words), _short(words)) for words in (*listed, *warned))


def emergency_title(pack: Pack) -> str:
    """Return the title over the signs of an emergency, or an empty text when the pack lists none."""
    return next((plain_text(screen.title) for screen in _emergency_screens(pack)), "")


def _emergency_screens(pack: Pack) -> list[Screen]:
    screens = [pack.screens[name] for name in pack.danger_screens]
    return [screen for screen in screens if screen.level is Level.EMERGENCY]


def _short(words: Words) -> str:
    bold = " ".join(span.text.strip(" ,.;:") for span in words if span.bold)
    return bold or plain_text(words)


def _ever_shorter(result: TakeHome) -> Iterator[TakeHome]:
    yield result
    for count in reversed(range(len(result.lines))):
        result = replace(result, lines=result.lines[:count])
        yield result
    for index in reversed(range(len(result.signs))):
        short = Sign(result.signs[index].short, result.signs[index].short)
        result = replace(result, signs=(*result.signs[:index], short, *result.signs[index + 1 :]))
        yield result
    result = replace(result, always="")
    yield result
    for most in CUTS:
        yield _cut_each(result, most)


def _cut_each(result: TakeHome, most: int) -> TakeHome:
    return replace(
        result,
        level=cut(result.level, most),
        act=cut(result.act, most),
        signs_title=cut(result.signs_title, most),
        signs=tuple(replace(sign, words=cut(sign.words, most)) for sign in result.signs),
        mark=cut(result.mark, most),
    )


def cut(text: str, most: int) -> str:
    """Return the beginning of the text in at most *most* bytes, ending with a word where the script has spaces."""
    if len(text.encode()) <= most:
        return text
    room = most - len(_MORE.encode())
    kept = _ISOLATES.sub("", text).encode()[:room].decode(errors="ignore")
    whole_words = kept.rpartition(" ")[0]
    return (whole_words or kept).rstrip(" ,.;:") + _MORE
