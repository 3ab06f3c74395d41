"""Everything that a screen about the nurse shows, looked up at once, so that a missing word is noticed there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import qtTrId

from kiosk.domain.check_words import TellUsWords
from kiosk.domain.clinic import HelpLines
from kiosk.domain.nurse_text import NurseNote, nurse_text
from kiosk.domain.self_check import TellUs
from kiosk.session.check_state import About
from kiosk.session.nursing import Flag, asked_of, flags_of, open_count, tell_us_of
from kiosk.session.places import NurseScreen, Nursing, SheetKind
from kiosk.session.state import Session
from kiosk.viewmodels.check_shown import MeaningRow
from kiosk.viewmodels.check_view import words_of
from kiosk.viewmodels.nurse import NurseRow


@dataclass(frozen=True, slots=True)
class NurseView:
    """What a screen about the nurse shows; what it does not need is empty.

    ``flags`` are the texts that staff read, ``still_open`` is how many of the ``tell_count`` questions have no
    answer. ``opens_check`` is true when a flag has more to it that the self-check asks. ``code`` is the text of the
    code.
    """

    rows: tuple[NurseRow, ...] = ()
    meanings: tuple[MeaningRow, ...] = ()
    flags: tuple[str, ...] = ()
    still_open: int = 0
    tell_count: int = 0
    opens_check: bool = False
    code: str = ""


def nurse_view(session: Session, lines: HelpLines) -> NurseView:
    """Return what the present place shows. Raises KeyError or ValueError when a word is missing."""
    place = session.place
    if not isinstance(place, Nursing):
        return NurseView()
    flags = flags_of(session)
    rows = _rows(session, place.at, flags)
    return NurseView(
        rows=rows,
        meanings=_meanings(session, rows),
        flags=tuple(_flag_text(session, flag) for flag in flags),
        still_open=open_count(session),
        tell_count=len(tell_us_of(session)),
        opens_check=any(flag.rule.opens for flag in flags),
        code=_code(session, lines, flags) if place.at is NurseScreen.CODE else "",
    )


def _rows(session: Session, at: NurseScreen, flags: tuple[Flag, ...]) -> tuple[NurseRow, ...]:
    if at is NurseScreen.TELL:
        return tuple(_question(session, rule) for rule in tell_us_of(session))
    if at is NurseScreen.LIST:
        told = (NurseRow(f.rule.id, _flag_text(session, f), kind="unsure" if f.unsure else "flag") for f in flags)
        asked = (NurseRow(f"ask-{n}", text, kind="question") for n, text in enumerate(asked_of(session)))
        return (*told, *asked)
    return ()


def _meanings(session: Session, rows: tuple[NurseRow, ...]) -> tuple[MeaningRow, ...]:
    sheet = session.sheet
    asked = sheet.term.split() if sheet is not None and sheet.kind is SheetKind.MEANING else ()
    return tuple(MeaningRow(row.text, row.meaning) for row in rows if row.name in asked and row.meaning)


def _question(session: Session, rule: TellUs) -> NurseRow:
    words = _words(session, rule)
    helper = session.check.about is About.OTHER
    return NurseRow(rule.id, words.question.for_helper(helper), rule.pictogram, words.meaning)


def _flag_text(session: Session, flag: Flag) -> str:
    text = _words(session, flag.rule).flag
    return qtTrId("check-told-unsure").replace("%1", text) if flag.unsure else text


def _words(session: Session, rule: TellUs) -> TellUsWords:
    return words_of(session).tell_us[rule.id]


def _code(session: Session, lines: HelpLines, flags: tuple[Flag, ...]) -> str:
    pack, still_open = session.pack, open_count(session)
    assert pack is not None
    rules = pack.self_check.rules_hash[:8] if pack.self_check is not None else ""
    told = bool(session.tell_us)
    note = NurseNote(
        title=qtTrId("nurse-code-title"),
        tell_title=qtTrId("nurse-code-tell"),
        flags=tuple(_flag_text(session, flag) for flag in flags),
        still_open=_open_text(still_open, len(tell_us_of(session))) if told and still_open else "",
        ask_title=qtTrId("nurse-code-ask"),
        questions=asked_of(session),
        pack=f"{pack.identity.id} {pack.identity.version} {rules}".strip(),
        mark=qtTrId("banner-demonstration") if lines.demonstration else "",
    )
    return nurse_text(note)


def _open_text(still_open: int, total: int) -> str:
    return qtTrId("nurse-open").replace("%1", str(still_open)).replace("%2", str(total))
