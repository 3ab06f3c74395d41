"""A patient at the self-check in the real window: touches what is told apart by its words alone."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from PySide6.QtGui import QAccessible

from kiosk import paths
from kiosk.domain.level import Level
from kiosk.domain.self_check import NO, TIME, YES, Phase, Symptom
from kiosk.domain.triage import triage_for
from kiosk.session.check_state import About, CheckState
from kiosk.session.checking import told_in
from kiosk.session.places import Checking, CheckScreen, Emergency, Home
from kiosk.session.state import Session, new_session
from kiosk.viewmodels.interface_words import read_words
from tests.support.driver import Driver, Spoken
from tests.support.shipped import PACK, shipped_rules, shipped_words

_LEVELS = {QAccessible.Role.Heading, QAccessible.Role.StaticText}
_MOST_QUESTIONS = 40


@cache
def _interface() -> dict[str, str]:
    return read_words(paths.assets() / "interface" / "kiosk_en.ts")


def said(name: str, *arguments: object) -> str:
    """Return the interface's English words of that id."""
    words = _interface()[name]
    for number, argument in enumerate(arguments, 1):
        words = words.replace(f"%{number}", str(argument))
    return words


def shown_levels(at: Driver) -> list[Level]:
    """Return the levels of urgency whose words stand on the screen."""
    names = [each.name for each in at.spoken() if each.role in _LEVELS]
    return [level for level in Level if said(f"level-{level}") in names]


class Patient:
    """Somebody who answers for themselves, at a window that shows the pack that comes with the program."""

    def __init__(self, at: Driver) -> None:
        self.at = at
        self.rules, self.words = shipped_rules(), shipped_words()

    @property
    def screen(self) -> CheckScreen | None:
        """The screen of the check; None elsewhere, as in an emergency."""
        place = self.at.session.place
        return place.at if isinstance(place, Checking) else None

    @property
    def name(self) -> str:
        """The question, list, area or sign that the screen is about."""
        place = self.at.session.place
        return place.name if isinstance(place, Checking) else ""

    @property
    def in_emergency(self) -> bool:
        """Whether the emergency is shown."""
        return isinstance(self.at.session.place, Emergency)

    def home(self) -> Patient:
        """Be at home, with nothing told."""
        fresh = new_session(self.at.session.rules, self.at.session.library)
        self.at.visit.present(replace(fresh, pack_id=PACK, place=Home()))
        return self

    def at_areas(self, phase: Phase) -> Patient:
        """Be where symptoms are tapped, with no danger sign, and the treatment either still to come or today."""
        self.home()
        self.at.visit.present(areas_session(self.at.session, phase))
        return self

    def opens_check(self) -> Patient:
        """Touch the way into the check."""
        self.at.touch(said("home-check"))
        return self

    def has_no_danger_sign(self, phase: Phase = Phase.AFTER, time: str = "under-24-hours") -> Patient:
        """Go from the danger signs to where symptoms are tapped."""
        self.at.touch(said("check-none"), said("check-about-me"))
        self.tile(said("check-not-yet") if phase is Phase.BEFORE else self.answer_words(TIME, time))
        return self

    def tile(self, words: str) -> None:
        """Touch a tile, on whichever page it stands."""
        while words not in self.at.names():
            page = self.at.session.place
            self.at.touch(said("bar-more"))
            assert self.at.session.place != page, f'"{words}" stands on no page; there are {self.at.names()}'
        self.at.touch(words)

    def taps(self, symptom: Symptom) -> Patient:
        """Open the area of a symptom and touch it, and say that this is all there; an emergency is said yes to."""
        self.tile(self.words.areas[symptom.area])
        self.tile(self.words.symptoms[symptom.id].label.me)
        if self.screen is CheckScreen.WARNING:
            self.at.touch(said("check-warning-yes"))
        if not self.in_emergency:
            self.at.touch(said("check-area-done"))
        return self

    def is_done(self) -> Patient:
        """Say that there is nothing else."""
        while said("bar-more") in self.at.names():
            self.at.touch(said("bar-more"))
        begun = bool(self.at.session.check.taps)
        self.at.touch(said("check-areas-done") if begun else said("check-areas-nothing"))
        return self

    def choices(self) -> Sequence[str]:
        """Return the answers of the question on the screen, the best first, as their words."""
        question = triage_for(self.rules).question(self.name)
        return [self.answer_words(self.name, answer.id) for answer in question.answers]

    def answer_words(self, name: str, answer: str) -> str:
        """Return the words on the tile of an answer."""
        if answer in (YES, NO):
            return said(f"check-{answer}")
        return self.words.questions[name].answers[answer].label.me

    def answers_best(self) -> list[str]:
        """Answer all that is asked with what says least, and return the names of what was asked."""
        asked: list[str] = []
        while self.screen in (CheckScreen.LIST, CheckScreen.QUESTION):
            asked.append(self.name)
            assert len(asked) < _MOST_QUESTIONS, asked
            self.tile(said("check-none") if self.screen is CheckScreen.LIST else self.choices()[0])
        return asked

    def answers_one(self, dice: random.Random) -> None:
        """Answer what is asked: seven times of ten with what says least, else with anything, "not sure" as well."""
        least = dice.random() < 0.7
        if self.screen is CheckScreen.WARNING:
            self.at.touch(said("check-warning-no"))
        elif self.screen is CheckScreen.QUESTION:
            self.tile(self.choices()[0] if least else dice.choice([*self.choices(), said("check-not-sure")]))
        elif least or dice.random() < 0.3:
            self.tile(said("check-none" if least else "check-not-sure"))
        elif self.screen is CheckScreen.DANGER:
            self.tile(dice.choice(self.tiles()))
        else:
            for words in dice.sample(self.tiles(), dice.choice([1, min(2, len(self.tiles()))])):
                self.tile(words)
            while said("bar-more") in self.at.names():
                self.at.touch(said("bar-more"))
            # Tiles that were ticked on an earlier visit of the list may have lost their tick.
            self.at.touch(said("bar-continue") if said("bar-continue") in self.at.names() else said("check-none"))

    def tiles(self) -> list[str]:
        """Return the words of the tiles of the present page: symptoms, signs of a list, or what was told."""
        model = self.at.visit.check.told if self.screen is CheckScreen.ANSWERS else self.at.visit.check.tiles  # type: ignore[attr-defined]
        return [row.label for row in model.rows if row.label in self.at.names()]

    def engine_level(self) -> Level | None:
        """Return the level that the engine gives for what was told in this visit."""
        return triage_for(self.rules).verdict(told_in(self.at.session)).level

    def level(self) -> Level | None:
        """Return the one level on the screen, after checking it with the engine; None when no level is shown."""
        levels = shown_levels(self.at)
        if self.screen is CheckScreen.RESULT or self.in_emergency:
            assert levels == [self.engine_level()]
            return levels[0]
        assert not levels
        return None

    def control(self, words: str) -> Spoken:
        """Return the one control of those words."""
        return self.at.find(words)


def areas_session(base: Session, phase: Phase) -> Session:
    """Return a visit where symptoms are tapped, as it is once no danger sign was found."""
    rules = shipped_rules()
    answers = dict.fromkeys(rules.lists[rules.first].items, NO)
    if phase is Phase.AFTER:
        answers[TIME] = rules.questions[TIME].answers[0].id
    check = CheckState(About.ME, phase, answers=answers, rules_hash=rules.rules_hash)
    return replace(base, place=Checking(CheckScreen.AREAS), trail=(Home(),), check=check)
