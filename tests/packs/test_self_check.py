"""self-check.yaml becomes the rules of the engine, with the settings in force filled in."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.clinic import Clinic
from kiosk.domain.level import Level
from kiosk.domain.self_check import AllOf, Answered, Phase, SelfCheck, Tapped
from kiosk.domain.triage import Told, Triage
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from tests.packs.pack_cases import GOOD, SHARED, good_pack

PACK = "knee-check"


def rules_of(pack: Path, **settings: str) -> SelfCheck:
    result = read_pack(FolderSource(pack), clinic=Clinic(settings=settings), shared=SHARED)
    assert [str(finding) for finding in result.findings] == []
    assert result.draft is not None
    assert result.draft.self_check is not None
    return result.draft.self_check


def edited(tmp_path: Path, old: str, new: str) -> Path:
    pack = good_pack(tmp_path, PACK)
    file = pack / "self-check.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return pack


def test_a_pack_may_be_without_a_self_check() -> None:
    result = read_pack(FolderSource(GOOD / "cold-pack"), shared=SHARED)
    assert result.pack is not None
    assert result.pack.self_check is None


def test_every_vignette_of_the_good_pack_ends_at_its_level() -> None:
    rules = rules_of(GOOD / PACK)
    triage = Triage(rules)
    assert len(rules.vignettes) == 20
    for story in rules.vignettes:
        told = Told(story.phase, frozenset(story.taps), story.answers)
        assert triage.verdict(told).level == story.level, story.story


def test_questions_and_lists_keep_the_order_of_the_file() -> None:
    rules = rules_of(GOOD / PACK)
    assert rules.order[:5] == ("danger", "cold-toes", "numb-foot", "signs", "hot")
    assert rules.lists["signs"].items == ("hot", "red")


def test_a_symptom_of_both_phases_is_offered_in_both() -> None:
    rules = rules_of(GOOD / PACK)
    assert rules.symptoms["no-feeling"].phases == (Phase.BEFORE, Phase.AFTER)
    assert rules.symptoms["sore"].phases == (Phase.AFTER,)


def test_a_windows_question_has_an_answer_for_each_window_and_no_level() -> None:
    time = rules_of(GOOD / PACK).questions["time"]
    assert [answer.id for answer in time.answers] == ["under-1-day", "1-to-2-days", "2-to-3-days", "over-3-days"]
    assert {answer.level for answer in time.answers} == {None}


def test_answers_of_a_story_are_spelt_out_question_by_question() -> None:
    story = rules_of(GOOD / PACK).vignettes[1]
    assert story.answers["hot"] == "yes"
    assert story.answers["red"] == "yes"
    assert story.answers["cold-toes"] == "no"
    assert story.answers["temperature"] == "not-sure"


def test_further_symptoms_of_a_story_are_answered_as_the_list_also() -> None:
    assert rules_of(GOOD / PACK).vignettes[0].answers["red-skin"] == "no"


def test_a_story_without_a_level_has_none() -> None:
    assert rules_of(GOOD / PACK).vignettes[2].level is None


def test_time_beyond_a_setting_is_the_first_window_that_ends_later() -> None:
    def window(sore_time: str) -> object:
        rules = rules_of(GOOD / PACK, sore_time=sore_time)
        return next(rule.when for rule in rules.raises if rule.id == "still-sore")

    def found(answer: str) -> object:
        return AllOf((Tapped("sore"), Answered("time", answer)))

    assert window("48 h") == found("2-to-3-days")
    assert window("47 h") == found("1-to-2-days")
    assert window("1 day") == found("1-to-2-days")
    assert window("3 days") == found("over-3-days")


def test_a_symptom_is_hidden_by_its_setting_and_still_counts() -> None:
    assert rules_of(GOOD / PACK).hidden == ()
    rules = rules_of(GOOD / PACK, foot_row="off")
    assert rules.hidden == ("no-feeling",)
    assert Triage(rules).verdict(Told(taps=frozenset({"no-feeling"}))).level is Level.EMERGENCY


def test_the_hash_of_the_rules_changes_with_a_rule_and_with_a_setting_they_ask_for(tmp_path: Path) -> None:
    rules = rules_of(GOOD / PACK)
    assert len(rules.rules_hash) == 64
    other = rules_of(edited(tmp_path, "severe: urgent", "severe: emergency"))
    shorter = rules_of(GOOD / PACK, sore_time="47 h")
    sooner = rules_of(GOOD / PACK, sore_time="49 h")
    hashes = {rules.rules_hash, other.rules_hash, shorter.rules_hash, sooner.rules_hash}
    assert len(hashes) == 4


def test_the_hash_of_the_rules_tells_all_from_any(tmp_path: Path) -> None:
    other = rules_of(edited(tmp_path, "{any: [red-skin", "{all: [red-skin"))
    assert other.rules_hash != rules_of(GOOD / PACK).rules_hash


def test_comments_and_stories_leave_the_hash_of_the_rules(tmp_path: Path) -> None:
    other = rules_of(edited(tmp_path, "symptoms:", "# What can be touched.\nsymptoms:"))
    assert other.rules_hash == rules_of(GOOD / PACK).rules_hash
    assert other.symptoms["sore"].line == rules_of(GOOD / PACK).symptoms["sore"].line + 1


def test_the_facts_and_settings_of_the_rules_count_as_used() -> None:
    result = read_pack(FolderSource(GOOD / PACK), shared=SHARED)
    assert result.pack is not None
    assert {"toes", "fever", "two-days"} <= result.pack.facts.keys()


def test_a_symptom_a_question_and_a_raise_can_say_why_they_are_kept(tmp_path: Path) -> None:
    pack = edited(tmp_path, "level: urgent}", "level: urgent, kept-because: It stands in the leaflet.}")
    text = (pack / "self-check.yaml").read_text(encoding="utf-8")
    text = text.replace("severe: urgent}", "severe: urgent}, kept-because: It is asked alone.", 1)
    text = text.replace("to: doctor}", "to: doctor, kept-because: The doctor wants to know.}", 1)
    (pack / "self-check.yaml").write_text(text, encoding="utf-8")
    rules = rules_of(pack)
    assert rules.symptoms["red-skin"].kept_because == "It stands in the leaflet."
    assert rules.questions["pain"].kept_because == "It is asked alone."
    assert [rule.kept_because for rule in rules.raises] == ["", "The doctor wants to know.", ""]
    assert rules.rules_hash == rules_of(GOOD / PACK).rules_hash
