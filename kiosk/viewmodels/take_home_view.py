"""The result of a self-check as the text that a telephone takes along."""

from __future__ import annotations

from PySide6.QtCore import qtTrId

from kiosk.domain.clinic import HelpLines
from kiosk.domain.level import Level
from kiosk.domain.take_home import TakeHome, emergency_signs, emergency_title, take_home_text
from kiosk.session.state import Session
from kiosk.viewmodels.check_view import CheckView, number_for


def result_text(session: Session, view: CheckView, lines: HelpLines) -> str:
    """Return the text of the result shown; empty when no result is shown."""
    pack = session.pack
    if not view.level or pack is None or pack.self_check is None:
        return ""
    identity = pack.identity
    result = TakeHome(
        level=qtTrId(f"level-{view.level}"),
        act=view.act,
        numbers=_numbers(Level(view.level), lines),
        signs_title=emergency_title(pack),
        signs=emergency_signs(pack),
        pack=f"{identity.id} {identity.version} {pack.self_check.rules_hash[:8]}",
        lines=view.lines,
        always=view.always,
        mark=qtTrId("banner-demonstration") if lines.demonstration else "",
    )
    return take_home_text(result)


def _numbers(level: Level, lines: HelpLines) -> tuple[str, ...]:
    """Return the emergency number, and before it the one that the level wants called."""
    wanted = dict.fromkeys([number_for(level, lines), number_for(Level.EMERGENCY, lines)])
    return tuple(f"{qtTrId(f'check-line-{line}')}: {number}" for number, line in wanted if number)
