"""The words of the blood patch's self-check: kind, short, whole, and without what would harm."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kiosk import paths
from kiosk.domain.check_words import CheckWords, Phrase
from kiosk.domain.clinic import Clinic, demonstration_clinic
from kiosk.domain.level import Level
from kiosk.domain.self_check import SelfCheck
from kiosk.packs.read import read_pack
from kiosk.packs.readability import words_of
from kiosk.packs.source import FolderSource

FOLDER = paths.content() / "epidural-blood-patch"
WORDS_OF_EMERGENCY_SCREEN = 40
LONGEST_TILE = 68
TILES_OVER_48 = 6
OF_ONESELF = re.compile(r"\b(I|me|my|myself|you|your|yourself)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def words() -> CheckWords:
    return words_for(demonstration_clinic())


@pytest.fixture(scope="module")
def rules() -> SelfCheck:
    pack = read_pack(FolderSource(FOLDER)).draft
    assert pack is not None
    assert pack.self_check is not None
    return pack.self_check


def words_for(clinic: Clinic) -> CheckWords:
    pack = read_pack(FolderSource(FOLDER), "en", clinic).draft
    assert pack is not None
    assert pack.check_words is not None
    return pack.check_words


def phrases(words: CheckWords) -> Iterator[Phrase]:
    yield from (symptom.label for symptom in words.symptoms.values())
    yield from (given.title for given in words.lists.values())
    yield from (question.question for question in words.tell_us.values())
    for question in words.questions.values():
        yield from (each for each in (question.title, question.label, question.told) if each is not None)
        yield from (phrase for answer in question.answers.values() for phrase in (answer.label, answer.told))


def meanings(words: CheckWords) -> Iterator[str]:
    yield from (symptom.meaning for symptom in words.symptoms.values())
    yield from (question.meaning for question in words.questions.values())
    yield from (question.meaning for question in words.tell_us.values())


def texts_of(words: CheckWords, name: str) -> str:
    return " ".join((words.results[name].act, *words.results[name].lines))


def everything(words: CheckWords) -> str:
    said = [text for phrase in phrases(words) for text in (phrase.me, phrase.they)]
    results = [texts_of(words, name) for name in words.results]
    return "\n".join([*said, *meanings(words), *results, *words.advice.values(), *words.always.values()])


def test_nothing_said_for_a_helper_is_said_of_oneself(words: CheckWords) -> None:
    assert [phrase.they for phrase in phrases(words) if OF_ONESELF.search(phrase.they)] == []


def test_every_tile_is_short(words: CheckWords) -> None:
    labels = [question.label for question in words.questions.values() if question.label is not None]
    tiles = [phrase.me for phrase in (*labels, *(symptom.label for symptom in words.symptoms.values()))]
    assert max(map(len, tiles)) <= LONGEST_TILE
    assert len([tile for tile in tiles if len(tile) > 48]) <= TILES_OVER_48


def test_every_sign_and_every_question_says_what_it_means(words: CheckWords) -> None:
    assert all(question.meaning for question in words.questions.values())
    assert all(symptom.meaning for symptom in words.symptoms.values())


@pytest.mark.parametrize(
    ("sign", "parts"),
    [
        ("danger-legs", ["weak", "heavy", "numb"]),
        ("danger-numb-between", ["numb", "between my legs", "bottom"]),
        ("danger-bladder", ["cannot pee", "leak pee or poop"]),
        ("danger-fit-or-confused", ["fit", "confused", "sleepy"]),
        ("danger-sudden-headache", ["headache", "all at once", "worst"]),
        ("danger-face-speech-side", ["face", "speech", "side is weak"]),
        ("danger-breath-chest", ["breath", "chest pain", "heart", "coughing blood", "faint"]),
        ("danger-rash", ["rash", "glass"]),
    ],
)
def test_each_danger_sign_names_all_that_belongs_to_it(words: CheckWords, sign: str, parts: list[str]) -> None:
    label = words.questions[sign].label
    assert label is not None
    assert [part for part in parts if part not in label.me] == []


def test_the_first_screen_holds_the_eight_danger_signs(rules: SelfCheck) -> None:
    assert len(rules.lists[rules.first].items) == 8


@pytest.mark.parametrize("clinic", [Clinic(), Clinic(emergency_number="112"), demonstration_clinic()])
@pytest.mark.parametrize("phase", ["before", "after"])
def test_an_emergency_says_staff_then_the_number_in_forty_words(clinic: Clinic, phase: str) -> None:
    words = words_for(clinic)
    result = words.results[f"emergency-{phase}"]
    assert "staff" in result.act
    assert result.lines[0].startswith("Not in the clinic? Call ")
    assert "Do not drive yourself." in result.lines
    screen = f"{texts_of(words, f'emergency-{phase}')} {words.always[phase]}"
    assert len(words_of(screen)) <= WORDS_OF_EMERGENCY_SCREEN


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("phase", ["before", "after"])
def test_each_result_is_short_and_names_the_number_for_when_it_gets_worse(
    words: CheckWords, level: Level, phase: str
) -> None:
    result = words.results[f"{level}-{phase}"]
    assert len(result.lines) <= 4
    assert "911" in texts_of(words, f"{level}-{phase}")


@pytest.mark.parametrize(("night", "told"), [("555 0100", "555 0100"), ("", "call your doctor now")])
def test_urgent_names_the_line_of_the_clinic_or_what_to_do_without_one(night: str, told: str) -> None:
    text = texts_of(words_for(Clinic(night_line=night)), "urgent-after")
    assert told in text
    assert "No answer in 10 minutes? Go to the nearest ER (A&E)." in text


def test_what_is_expected_says_how_long_and_when_to_call(words: CheckWords) -> None:
    assert "in the first 24 hours" in words.advice["headache-first-day"]
    assert "up to 2 days" in words.advice["ache-time"]
    assert "a few days" in words.advice["bruise-days"]
    text = texts_of(words, "expected-after")
    assert "Worse, or not gone by then? Worried? Tell us" in text


@pytest.mark.parametrize(
    "word", [r"\bcured?\b", r"you are (fine|well|ok)", r"\ball clear\b", r"\bnothing (is )?wrong\b", r"\bno need to\b"]
)
def test_nobody_is_told_that_all_is_well(words: CheckWords, word: str) -> None:
    assert not re.search(word, everything(words), re.IGNORECASE)


def test_fever_is_never_called_normal(words: CheckWords) -> None:
    for sentence in re.split(r"(?<=[.?!])\s|\n", everything(words)):
        if re.search(r"\bfever|\bhot\b|\bwarm\b", sentence, re.IGNORECASE):
            assert not re.search(r"\bnormal\b|\bfine\b|\bcommon\b", sentence, re.IGNORECASE), sentence


def test_nobody_is_told_to_stop_or_go_on_with_a_blood_thinner(words: CheckWords) -> None:
    for meaning in (words.questions["blood-thinner"].meaning, words.tell_us["blood-thinner"].meaning):
        assert "Do not stop or start one on your own." in meaning
    assert not re.search(r"(?<!not )\b(stop|keep|go on) (taking|with)", everything(words), re.IGNORECASE)


def test_a_change_of_the_skin_is_told_for_brown_and_black_skin_too(words: CheckWords) -> None:
    for name in ("rash-under-glass", "very-ill-shaking", "spot-red-or-sore", "limb-off-colour"):
        assert "brown or black skin" in words.symptoms[name].meaning, name
    assert "brown or black skin" in words.questions["danger-rash"].meaning


def test_words_name_no_publisher_of_a_source(words: CheckWords) -> None:
    assert not re.search(r"drugs\.com|parkview|healthline|utah", everything(words), re.IGNORECASE)
