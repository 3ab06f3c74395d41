"""What a telephone takes along as a text: the result of a self-check, or the danger signs and the numbers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import qtTrId

from kiosk.domain.clinic import HelpLines
from kiosk.domain.level import Level
from kiosk.domain.pack import Pack
from kiosk.domain.self_check import Phase
from kiosk.domain.take_home import TakeHome, emergency_signs, emergency_title, take_home_text
from kiosk.session.state import Session
from kiosk.viewmodels.check_shown import ResultView
from kiosk.viewmodels.result_view import number_for


def result_text(session: Session, view: ResultView, lines: HelpLines) -> str:
    """Return the text of the result shown; empty when no result is shown."""
    pack = session.pack
    if not view.level or pack is None or pack.self_check is None:
        return ""
    level = Level(view.level)
    return take_home_text(
        replace(
            _for_home(pack, lines, (level, Level.EMERGENCY)),
            level=qtTrId(f"level-{level}"),
            act=view.act,
            lines=view.lines,
            always=view.always,
        )
    )


def home_text(pack: Pack, lines: HelpLines) -> str:
    """Return the danger signs, the numbers and what is always to be said after the treatment, without a result."""
    always = pack.check_words.always[Phase.AFTER.value] if pack.check_words is not None else ""
    # One number may be both: it is then called that of the daytime, which promises nobody an answer at night.
    levels = (Level.EMERGENCY, Level.DOCTOR, Level.URGENT)
    return take_home_text(replace(_for_home(pack, lines, levels), always=always))


def _for_home(pack: Pack, lines: HelpLines, levels: tuple[Level, ...]) -> TakeHome:
    """Return what stands on either, with the numbers that the levels want called, in their order."""
    identity, rules = pack.identity, pack.self_check.rules_hash[:8] if pack.self_check is not None else ""
    return TakeHome(
        level="",
        act="",
        numbers=_numbers(levels, lines),
        signs_title=emergency_title(pack),
        signs=emergency_signs(pack),
        pack=f"{identity.id} {identity.version} {rules}".strip(),
        mark=qtTrId("banner-demonstration") if lines.demonstration else "",
    )


def _numbers(levels: tuple[Level, ...], lines: HelpLines) -> tuple[str, ...]:
    at_home = replace(lines, number=lines.number_at_home)
    wanted: dict[str, str] = {}
    for number, line in (number_for(level, at_home) for level in levels):
        wanted.setdefault(number, line)
    return tuple(f"{qtTrId(f'check-line-{line}')}: {number}" for number, line in wanted.items() if number)
