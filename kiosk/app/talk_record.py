"""Makes the record of a talk from what the visit holds, as one value that outlives it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.app.paper import shown_approval
from kiosk.domain.briefing import AgendaKind, BriefingWords
from kiosk.domain.briefing_record import (
    BriefingRecord,
    RecordedAnswer,
    RecordedConfirmation,
    RecordedFlag,
    Role,
    SeenScreen,
    Signature,
    Support,
    ToldLine,
)
from kiosk.domain.clinic import Clinic
from kiosk.domain.pack import Pack
from kiosk.domain.text import plain_text
from kiosk.session.agenda import (
    briefing_of,
    is_screen_seen,
    is_seen,
    item_key,
    items_of_talk,
    steps_of,
    talk_of,
)
from kiosk.session.nursing import flags_of, open_count, tell_us_of
from kiosk.session.state import Session
from kiosk.session.talk_state import Signer, TalkState
from kiosk.session.talk_told import is_right, missing_of, understood_of
from kiosk.viewmodels.languages import own_name


def record_of(session: Session, clinic: Clinic | None) -> BriefingRecord:
    """Return the record of the talk as it stands now. Raises ValueError or KeyError when there is no talk, or no word.

    What the patient was told and asked is in the talk's language; what staff note, in that of the clinic.
    """
    return _Talk(session, clinic).record()


def staff_language(session: Session, clinic: Clinic | None) -> str:
    """Return the language of staff: the first of the clinic's, or the one that the kiosk starts in."""
    return clinic.languages[0] if clinic is not None and clinic.languages else session.rules.language


def in_its_language(session: Session) -> Session:
    """Return the visit in the language of its talk, where one goes on: staff may have read the last parts in theirs."""
    if session.talk is None:
        return session
    return replace(session, preferences=replace(session.preferences, language=session.talk.language))


class _Talk:
    def __init__(self, visit: Session, clinic: Clinic | None) -> None:
        session = in_its_language(visit)
        pack = session.pack
        if pack is None or pack.briefing_words is None:
            raise ValueError("The pack of the talk has no words for a briefing.")
        self._session = session
        self._clinic = clinic
        self._pack: Pack = pack
        self._talk: TalkState = talk_of(session)
        self._words: BriefingWords = pack.briefing_words
        self._staff_language = staff_language(session, clinic)
        self._staff_pack = session.library.pack(pack.identity.id, self._staff_language) or pack

    def record(self) -> BriefingRecord:
        clinic, pack, talk = self._clinic, self._pack, self._talk
        opening, rules = talk.opening, pack.self_check
        return BriefingRecord(
            id=talk.id,
            started=talk.started,
            ended=talk.ended,
            clinic=clinic.name if clinic else "",
            country=clinic.country.code if clinic and clinic.country else "",
            procedure=pack.title,
            identity=pack.identity,
            rules_hash=rules.rules_hash if rules is not None else "",
            demonstration=clinic is None,
            approved=shown_approval(clinic, pack.identity) is not None,
            language=pack.language,
            language_name=self._languages(),
            staff_language=self._staff_language,
            support=opening.support or Support.NOBODY,
            reference=opening.reference,
            staff_initials=opening.initials,
            staff_role=opening.role or Role.OTHER,
            profile=self._staff_words.profiles[opening.profile],
            agenda_skipped=self._skipped(),
            screens=self._screens(),
            told=self._told(),
            tell_us_asked=len(tell_us_of(self._session)),
            tell_us_answered=len(tell_us_of(self._session)) - open_count(self._session),
            flags=self._flags(),
            questions=tuple(pack.questions[number] for number in talk.asked),
            note_strokes=talk.note,
            note_aspect=talk.note_aspect,
            teach_back=self._teach_back(),
            priorities=self._priorities(),
            decision=talk.decision,
            confirmations=self._confirmations(),
            patient_signature=talk.signatures.get(Signer.PATIENT, Signature()),
            staff_signature=talk.signatures.get(Signer.STAFF, Signature()),
            copy_given=talk.copy_given,
            complete=not missing_of(self._session),
        )

    @property
    def _staff_words(self) -> BriefingWords:
        return self._staff_pack.briefing_words or self._words

    def _languages(self) -> str:
        """The language of the talk, after the one in which it began where that is another."""
        led = dict.fromkeys((self._talk.opening.language, self._pack.language))
        return ", ".join(own_name(language) for language in led)

    def _skipped(self) -> tuple[str, ...]:
        """What was left out, never opened, or passed by.

        What was left out stays so where a screen of it was shown elsewhere, after a wrong answer.
        """
        items = (item for item in items_of_talk(self._session) if item.kind is not AgendaKind.CLOSE)
        return tuple(
            self._words.agenda[item.id]
            for item in items
            if item.id in self._talk.skipped or not is_seen(self._session, item.id)
        )

    def _screens(self) -> tuple[SeenScreen, ...]:
        """All that was shown, however shortly, in the order of the talk; an item without screens has its own title."""
        seconds = self._talk.seconds
        shown: dict[str, str] = {}
        for item in items_of_talk(self._session):
            if item.kind in (AgendaKind.SCREENS, AgendaKind.SUCCESS):
                for step in steps_of(self._session, item.id):
                    shown.setdefault(step, plain_text(self._pack.screens[step].title))
            shown[item_key(item.id)] = self._words.agenda[item.id]
        for name, screen in self._pack.screens.items():
            shown.setdefault(name, plain_text(screen.title))
        return tuple(SeenScreen(name, title, round(seconds[name])) for name, title in shown.items() if name in seconds)

    def _told(self) -> tuple[ToldLine, ...]:
        """The figures whose screen was shown for long enough to be seen."""
        return tuple(
            ToldLine(told.id, told.kind.value, self._words.told[told.id])
            for told in briefing_of(self._session).told
            if is_screen_seen(self._session, told.screen)
        )

    def _flags(self) -> tuple[RecordedFlag, ...]:
        words = self._staff_pack.check_words or self._pack.check_words
        if words is None:
            return ()
        return tuple(
            RecordedFlag(flag.rule.id, words.tell_us[flag.rule.id].flag, flag.unsure)
            for flag in flags_of(self._session)
        )

    def _priorities(self) -> tuple[str, ...]:
        chosen = self._talk.priorities
        return tuple(self._words.priorities[name] for name in briefing_of(self._session).priorities if name in chosen)

    def _teach_back(self) -> tuple[RecordedAnswer, ...]:
        return tuple(self._answer(question.id) for question in briefing_of(self._session).teach_back)

    def _answer(self, name: str) -> RecordedAnswer:
        question = briefing_of(self._session).question(name)
        words, understood = self._words.teach_back[name], understood_of(self._session, name)
        return RecordedAnswer(
            id=name,
            question=words.question,
            given=words.answers[understood.given] if understood.given else "",
            right=is_right(self._session, question),
            repeats=understood.repeats,
            must=question.must,
            own_words=understood.own_words,
            explained_again=understood.explained_again,
            reason=understood.reason,
        )

    def _confirmations(self) -> tuple[RecordedConfirmation, ...]:
        words, confirmed = self._staff_words.confirmations, self._talk.confirmed
        return tuple(
            RecordedConfirmation(name, words[name], name in confirmed)
            for name in briefing_of(self._session).confirmations
        )
