"""self-check.md becomes the words of the check, and is held against its rules."""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk.domain.check_words import AnswerWords, CheckWords, Phrase, ResultWords, SymptomWords, TellUsWords
from kiosk.domain.clinic import Clinic
from kiosk.packs.assemble import ReadResult
from kiosk.packs.check import check_pack
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from kiosk.packs.translations import source_hash
from tests.packs.pack_cases import GOOD, SHARED, good_pack

PACK = "knee-check"
WORDS = "en/self-check.md"
RULES = "self-check.yaml"


def read(pack: Path, language: str = "en") -> ReadResult:
    return read_pack(FolderSource(pack), language, Clinic(), SHARED)


def words_of(pack: Path = GOOD / PACK, language: str = "en") -> CheckWords:
    result = read(pack, language)
    assert [str(finding) for finding in result.findings] == []
    assert result.pack is not None
    assert result.pack.check_words is not None
    return result.pack.check_words


def edited(pack: Path, name: str, old: str, new: str) -> Path:
    file = pack / name
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    file.write_text(text.replace(old, new), encoding="utf-8")
    return pack


def findings(pack: Path) -> list[str]:
    return [str(finding) for finding in check_pack(FolderSource(pack), shared=SHARED).findings]


def test_a_pack_may_be_without_a_self_check() -> None:
    result = read(GOOD / "cold-pack")
    assert result.pack is not None
    assert result.pack.check_words is None


def test_every_name_of_the_rules_has_its_words() -> None:
    result = read(GOOD / PACK)
    assert result.pack is not None
    rules, words = result.pack.self_check, result.pack.check_words
    assert rules is not None
    assert words is not None
    assert list(words.areas) == [area.id for area in rules.areas]
    assert list(words.symptoms) == list(rules.symptoms)
    assert set(words.questions) == set(rules.questions)
    assert list(words.tell_us) == [question.id for question in rules.tell_us]


def test_a_symptom_is_said_of_oneself_and_of_another_person() -> None:
    assert words_of().symptoms["no-feeling"] == SymptomWords(
        Phrase("I cannot feel my foot", "They cannot feel their foot"), "A touch on the foot is not felt."
    )


def test_words_for_a_helper_may_be_left_away_where_they_are_the_same() -> None:
    assert words_of().lists["also"].title == Phrase("Is one of these true too?", "Is one of these true too?")


def test_a_question_of_a_list_has_its_short_form_and_tells_it_unless_it_says_otherwise() -> None:
    questions = words_of().questions
    assert questions["cold-toes"].label == Phrase("My toes are cold", "Their toes are cold")
    assert questions["cold-toes"].told == questions["cold-toes"].label
    assert questions["numb-foot"].told == Phrase("I cannot feel my foot", "They cannot feel their foot")


def test_an_answer_is_told_as_it_stands_on_its_tile_unless_it_says_otherwise() -> None:
    answers = words_of().questions["pain"].answers
    assert list(answers) == ["mild", "medium", "severe"]
    assert answers["mild"] == AnswerWords(
        Phrase("I can walk", "They can walk"), Phrase("The pain lets me walk", "The pain lets them walk")
    )
    assert answers["severe"].told == answers["severe"].label


def test_a_result_has_its_call_to_action_and_the_lines_below_it() -> None:
    results = words_of().results
    assert results["emergency-after"] == ResultWords("Tell staff now.", ("Not here? Call for help.", "Do not wait."))
    assert results["emergency-before"].lines == ()


def test_advice_what_to_say_and_the_flags_for_staff_are_there() -> None:
    words = words_of()
    assert words.advice == {"go-now": "Go now. Do not call first."}
    assert words.always["after"] == "Say that you had a cold pack."
    assert words.tell_us["infection"] == TellUsWords(
        Phrase("Do you have a fever?", "Do they have a fever?"), "Fever", "Hot, or hot and then cold."
    )


def test_a_yes_that_stands_in_no_list_says_how_a_result_repeats_it(tmp_path: Path) -> None:
    pack = good_pack(tmp_path, PACK)
    edited(pack, RULES, "symptoms:\n", "  - {id: limps, row: Q-LIMP, answers: {no: keep, yes: doctor}}\nsymptoms:\n")
    edited(pack, RULES, "ask: [pain]", "ask: [pain, limps]")
    edited(pack, WORDS, "# Results", "## Do you limp? {#limps}\n\n- means: You walk on one leg. {.plain}\n\n# Results")
    told = [str(finding) for finding in read(pack).findings]
    assert told == [
        f'{WORDS}:121: "limps" does not say how a result repeats a yes; add a line "- told: …" below it',
    ]


def test_a_list_whose_questions_stand_in_others_needs_no_words_and_takes_none(tmp_path: Path) -> None:
    pack = good_pack(tmp_path, PACK)
    edited(pack, RULES, "symptoms:\n", "  - {id: feet, row: Q-FEET, items: [cold-toes, numb-foot]}\nsymptoms:\n")
    edited(pack, RULES, "ask: [pain]", "ask: [pain, feet]")
    assert "feet" not in words_of(pack).lists
    edited(pack, WORDS, "# Questions", "## Is it your feet? {#feet}\n\n# Questions")
    assert [str(finding) for finding in read(pack).findings] == [
        f'{WORDS}:55: the list "feet" is never asked itself: its questions stand in others; take its words out',
    ]


def test_rules_with_a_mistake_are_not_blamed_on_the_words(tmp_path: Path) -> None:
    pack = edited(good_pack(tmp_path, PACK), RULES, "level: expected, ask", "level: expcted, ask")
    assert [finding.path for finding in read(pack).findings] == [RULES]


def test_words_that_cannot_be_read_are_told_once(tmp_path: Path) -> None:
    pack = edited(good_pack(tmp_path, PACK), WORDS, "# Lists", "<b>all</b>\n\n# Lists")
    assert [str(finding).split(";")[0] for finding in read(pack).findings] == [
        f"{WORDS}:43: HTML or an address in < > stands here",
    ]


def in_arabic(tmp_path: Path) -> Path:
    pack = good_pack(tmp_path, PACK)
    shutil.copytree(pack / "en", pack / "ar")
    edited(pack, "pack.yaml", "[en]", "[en, ar]")
    source = FolderSource(pack)
    names = [path.removeprefix("en/") for path in source.paths if path.startswith("en/")]
    lines = [f"  {name}: {source_hash(source, f'en/{name}')}\n" for name in names]
    (pack / "ar" / "translation.yaml").write_text("of:\n" + "".join(lines), encoding="utf-8")
    return pack


def test_numbers_are_set_apart_in_a_right_to_left_language(tmp_path: Path) -> None:
    words = words_of(in_arabic(tmp_path), "ar")
    assert words.questions["temperature"].answers["under-cutoff"].label.me == "Under \u206638 °C\u2069"
    assert words.questions["temperature"].answers["cutoff-or-more"].told.me == "It was \u206638 °C\u2069 or more"
    assert words.symptoms["sore"].meaning == "It hurts for up to \u20662 days\u2069."
    assert words.results["expected-after"].lines == ("It can be sore for \u20662 days\u2069.",)
    assert words.areas == words_of(GOOD / PACK).areas


def test_a_whole_translation_has_no_finding(tmp_path: Path) -> None:
    assert findings(in_arabic(tmp_path)) == []


def test_a_translation_without_the_words_of_the_check_is_not_shown(tmp_path: Path) -> None:
    pack = in_arabic(tmp_path)
    (pack / "ar" / "self-check.md").unlink()
    assert "ar/self-check.md:1: the translation of en/self-check.md is missing; translate it" in findings(pack)
    assert read(pack, "ar").pack is None
    assert read(pack, "en").pack is not None


def test_a_translation_has_the_words_of_every_rule(tmp_path: Path) -> None:
    pack = edited(in_arabic(tmp_path), "ar/self-check.md", "{#dizzy}", "{#dizy}")
    assert findings(pack) == ['ar/self-check.md:22: there is no symptom "dizy"; did you mean "dizzy"?']


def test_a_translation_says_what_its_source_says_and_no_more(tmp_path: Path) -> None:
    pack = in_arabic(tmp_path)
    edited(pack, "ar/self-check.md", "- Do not wait. [^call-signs]\n", "")
    edited(pack, "ar/self-check.md", "- means: It hurts for up to 2 days. [^call-signs]\n", "")
    edited(pack, "ar/self-check.md", "- they: Their skin is red\n", "- means: It burns. [^fever]\n")
    assert findings(pack) == [
        'ar/self-check.md:32: the line "means" of "red-skin" is not in the source; let both say the same',
        'ar/self-check.md:38: the line "means" of "sore" in the source is missing here; let both say the same',
        'ar/self-check.md:122: line 2 of "emergency-after" in the source is missing here; let both say the same',
    ]


def test_a_translation_cites_what_its_source_cites(tmp_path: Path) -> None:
    text = (in_arabic(tmp_path) / "ar" / "self-check.md").read_text(encoding="utf-8")
    (tmp_path / PACK / "ar" / "self-check.md").write_text(text.replace("[^toes]", "[^fever]"), encoding="utf-8")
    assert findings(tmp_path / PACK) == [
        "ar/self-check.md:1: the facts cited of the source are not all here: toes; let both say the same",
    ]
