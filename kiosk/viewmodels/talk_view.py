"""What the frame of a talk shows, looked up in the session and in the words of the briefing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import qtTrId

from kiosk.domain.bidi import is_right_to_left
from kiosk.domain.briefing import AgendaItem, AgendaKind, BriefingWords
from kiosk.session.agenda import briefing_of, is_seen, items_of_talk, kind_shown, seconds_of, step_shown, talk_of
from kiosk.session.nursing import Flag, flags_of, open_count, tell_us_of
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.state import Session
from kiosk.session.talk_agenda import can_move, is_close
from kiosk.viewmodels.check_view import words_of
from kiosk.viewmodels.talk import AgendaRow, FlagRow

NOW, SEEN, SKIPPED, OPEN = "now", "seen", "skipped", "open"


@dataclass(frozen=True, slots=True)
class TalkView:
    """The frame of one place of a talk."""

    title: str
    whose: str
    figures: str
    number: int
    agenda: tuple[AgendaRow, ...]
    flags: tuple[FlagRow, ...]
    flag_count: int
    answered: int
    tell_count: int


def talk_view(session: Session) -> TalkView:
    """Return what the frame shows at a place of a talk that is not locked. Raises KeyError when a word is missing."""
    talk, words = talk_of(session), _words(session)
    shown = _item_shown(session)
    flags = _flags(session)
    tell_count = len(tell_us_of(session))
    return TalkView(
        title=words.agenda[shown] if shown else "",
        whose=_whose(session),
        figures=_figures(session, words),
        number=talk.agenda.index(shown) + 1 if shown else 0,
        agenda=tuple(_row(session, words, item, number) for number, item in enumerate(items_of_talk(session), start=1)),
        flags=(*flags, *_questions(session)),
        flag_count=len(flags),
        answered=tell_count - open_count(session),
        tell_count=tell_count,
    )


def _words(session: Session) -> BriefingWords:
    pack = session.pack
    if pack is None or pack.briefing_words is None:
        raise KeyError("briefing_words")
    return pack.briefing_words


def _whose(session: Session) -> str:
    """Return when the talk began, with the day where that is over, and its reference."""
    talk = talk_of(session)
    reference = _as_written(session, talk.opening.reference)
    if not talk.started:
        return reference
    began, last = (datetime.fromisoformat(time) for time in (talk.started, talk.ended or talk.started))
    moment = f"{began:%H:%M}" if began.date() == last.date() else f"{began:%Y-%m-%d %H:%M}"
    words = qtTrId("talk-whose") if reference else qtTrId("talk-whose-bare")
    return words.replace("%1", _as_written(session, moment)).replace("%2", reference)


def _figures(session: Session, words: BriefingWords) -> str:
    """Return which people the figures on the screen are about; empty on every other screen."""
    if kind_shown(session) is not AgendaKind.SUCCESS:
        return ""
    profile = talk_of(session).opening.profile
    about = step_shown(session) in briefing_of(session).profile(profile).screens
    return qtTrId("talk-figures").replace("%1", words.profiles[profile]) if about else ""


def _as_written(session: Session, text: str) -> str:
    """Return what is read from left to right, set apart where all else is not."""
    turned = text and is_right_to_left(session.preferences.language)
    return f"\u2066{text}\u2069" if turned else text


def _item_shown(session: Session) -> str:
    place = session.place
    shown = isinstance(place, Talk) and place.at in (TalkScreen.ITEM, TalkScreen.AGAIN)
    return place.item if isinstance(place, Talk) and shown else ""


def _row(session: Session, words: BriefingWords, item: AgendaItem, number: int) -> AgendaRow:
    minutes = _number(session, item.id)
    return AgendaRow(
        item=item.id,
        number=number,
        title=words.agenda[item.id],
        pictogram=item.pictogram,
        progress=_progress(session, item.id),
        seen=is_seen(session, item.id),
        note=_note(session, item.id),
        time=qtTrId("talk-time").replace("%1", minutes) if minutes else "",
        minutes=minutes,
        can_skip=not is_close(session, item.id),
        can_go_up=can_move(session, item.id, -1),
        can_go_down=can_move(session, item.id, 1),
    )


def _progress(session: Session, item: str) -> str:
    if item == _item_at(session):
        return NOW
    if item in talk_of(session).skipped:
        return SKIPPED
    return SEEN if is_seen(session, item) else OPEN


def _note(session: Session, item: str) -> str:
    progress = _progress(session, item)
    if progress == SKIPPED:
        return qtTrId("talk-skipped")
    minutes = _minutes(session, item)
    if progress == NOW:
        return qtTrId("talk-now-seen").replace("%1", minutes) if minutes else qtTrId("talk-now")
    return qtTrId("talk-seen").replace("%1", minutes) if progress == SEEN else ""


def _minutes(session: Session, item: str) -> str:
    """Return for how long an item was shown, in words; empty while no time has passed with it."""
    if not is_seen(session, item):
        return ""
    minutes = _whole_minutes(session, item)
    if minutes == 0:
        return qtTrId("talk-minutes-none")
    return qtTrId("talk-minutes-one") if minutes == 1 else qtTrId("talk-minutes").replace("%1", str(minutes))


def _number(session: Session, item: str) -> str:
    """Return for how many minutes an item was shown, as short as can be; empty before anything of it was."""
    if not is_seen(session, item):
        return ""
    return str(_whole_minutes(session, item) or "<1")


def _whole_minutes(session: Session, item: str) -> int:
    return int(seconds_of(session, item) / 60 + 0.5)


def _item_at(session: Session) -> str:
    """Return the item that the talk is at, shown or behind the agenda; none when it was left out there."""
    place = session.place
    at = place.item if isinstance(place, Talk) else ""
    return "" if at in talk_of(session).skipped else at


def _flags(session: Session) -> tuple[FlagRow, ...]:
    flags = flags_of(session)
    words = words_of(session).tell_us if flags else {}
    return tuple(_flag(flag, words[flag.rule.id].flag) for flag in flags)


def _flag(flag: Flag, text: str) -> FlagRow:
    if flag.unsure:
        return FlagRow(flag.rule.id, qtTrId("check-told-unsure").replace("%1", text), "unsure")
    return FlagRow(flag.rule.id, text, "flag")


def _questions(session: Session) -> tuple[FlagRow, ...]:
    questions = session.pack.questions if session.pack is not None else ()
    asked = talk_of(session).asked
    return tuple(FlagRow(f"ask-{number}", questions[number], "question") for number in asked)
