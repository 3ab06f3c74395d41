"""The proofs that rest on stories: each names the story that is wrong, or the rule that no story would miss."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.level import Level
from kiosk.domain.proof_mutations import every_entry_has_its_story, every_level_has_its_story
from kiosk.domain.proof_visits import stories_end_at_their_level
from kiosk.domain.self_check import (
    YES,
    Phase,
    QuestionList,
    SelfCheck,
)
from kiosk.domain.triage import Triage
from tests.support.small_check import WELL, faults, small_check, story, with_symptom

RULES = small_check()


def without_story(level: Level, *taps: str, **answers: str) -> SelfCheck:
    wanted = story(level, *taps, phase=Phase.AFTER, **answers)
    rest = tuple(each for each in RULES.vignettes if each != wanted)
    assert len(rest) == len(RULES.vignettes) - 1
    return replace(RULES, vignettes=rest)


def test_a_wrong_story_says_what_was_expected_what_came_and_why() -> None:
    rules = replace(RULES, vignettes=(*RULES.vignettes, story(Level.URGENT, "worry")))
    [fault] = stories_end_at_their_level(Triage(rules)).faults
    assert (fault.line, fault.what) == (99, "expected urgent, got doctor because worry")


def test_a_story_that_is_not_told_to_its_end_counts_at_its_worst() -> None:
    answers = {name: answer for name, answer in WELL.items() if name != "pain"}
    open_story = replace(story(Level.URGENT, "sore"), answers=answers)
    assert not faults(stories_end_at_their_level, replace(RULES, vignettes=(open_story,)))


def test_a_story_that_rests_on_what_is_never_asked_is_named() -> None:
    rules = replace(RULES, vignettes=(story(Level.URGENT, "worry", pain="worst"),))
    [fault] = faults(stories_end_at_their_level, rules)
    assert fault == "expected urgent, got doctor in a visit that asks danger, time, signs"


def test_a_story_of_nothing_tapped_has_no_level() -> None:
    rules = replace(RULES, vignettes=(story(Level.EXPECTED),))
    assert faults(stories_end_at_their_level, rules) == ["expected expected, got no level"]


@pytest.mark.parametrize(
    ("rules", "named"),
    [
        (without_story(Level.EMERGENCY, "limp"), 'the level of the symptom "limp"'),
        (without_story(Level.EMERGENCY, "sore", numb=YES), 'the level of the answer "yes" of "numb"'),
        (without_story(Level.DOCTOR, "sore", pain="bad"), 'the level of the answer "bad" of "pain"'),
        (without_story(Level.DOCTOR, "sore", time="long-ago"), 'the raise "old"'),
    ],
)
def test_a_rule_that_no_story_singles_out_is_named(rules: SelfCheck, named: str) -> None:
    assert f"no story would notice without {named}" in faults(every_level_has_its_story, rules)


@pytest.mark.parametrize(
    ("rules", "named"),
    [
        (without_story(Level.EMERGENCY, "sore", numb=YES), '"numb" in the list "danger"'),
        (without_story(Level.DOCTOR, "sore", worry=YES), '"worry" in also of "sore"'),
        (without_story(Level.EMERGENCY, "worry", hot=YES, temperature="high", sick="not-sure"), '"throwing-up"'),
        (
            without_story(Level.EMERGENCY, "sore", hot=YES, temperature="high", pain="worst"),
            '"pain=worst" in the raise "feverish"',
        ),
    ],
)
def test_an_entry_that_no_story_would_miss_is_named(rules: SelfCheck, named: str) -> None:
    stories = tuple(each for each in rules.vignettes if not (named == '"throwing-up"' and each.answers["sick"] == YES))
    found = faults(every_entry_has_its_story, replace(rules, vignettes=stories))
    assert any(named in fault for fault in found), found


def test_without_stories_every_entry_that_matters_is_named() -> None:
    found = faults(every_entry_has_its_story, replace(RULES, vignettes=()))
    for named in (
        '"pain" in ask of "sore"',
        '"worry" in also of "sore"',
        '"temperature" in opens of "hot"',
        '"throwing-up" in taps of "sick"',
        '"signs" in every-row',
        '"hot" in the list "signs"',
        '"temperature=high" in the term "fever"',
    ):
        assert f"no story would notice without {named}" in found, named


def test_an_entry_that_changes_nothing_needs_no_story() -> None:
    rules = with_symptom("worry", ask=("signs",))
    assert not faults(every_entry_has_its_story, rules)
    listed = replace(RULES, lists={**RULES.lists, "again": QuestionList("again", ("numb",))})
    assert not faults(every_entry_has_its_story, listed)


def test_lowering_any_rule_for_real_makes_a_story_fail() -> None:
    """The short cut of the proof, the only cause of a story, means what it says."""
    for symptom in RULES.symptoms.values():
        for level in Level:
            if level is not symptom.level:
                assert faults(stories_end_at_their_level, with_symptom(symptom.id, level=level)), (symptom.id, level)
    for place in range(len(RULES.raises)):
        raises = (*RULES.raises[:place], *RULES.raises[place + 1 :])
        assert faults(stories_end_at_their_level, replace(RULES, raises=raises))
