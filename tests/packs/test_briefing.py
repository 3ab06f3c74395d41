"""briefing.yaml, briefing.md and teach-back.md become the talk before consent, with the clinic's settings in force."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from kiosk.domain.briefing import (
    AgendaItem,
    AgendaKind,
    Briefing,
    BriefingWords,
    SuccessProfile,
    TeachBackItem,
    TeachBackWords,
    ToldFigure,
    ToldKind,
)
from kiosk.domain.clinic import Clinic
from kiosk.domain.pack import ChartPart, Pack
from kiosk.packs.assemble import ReadResult
from kiosk.packs.check import check_pack
from kiosk.packs.read import read_pack
from kiosk.packs.reviews import read_reviews, review_hash
from kiosk.packs.settings import MISSING
from kiosk.packs.source import FolderSource
from kiosk.packs.translations import source_hash
from tests.packs.pack_cases import GOOD, SHARED, good_pack

PACK = "knee-talk"
RULES, WORDS, TEACH_BACK = "briefing.yaml", "en/briefing.md", "en/teach-back.md"
NOTHING_SET: Mapping[str, str] = MappingProxyType({})
AUDIT = {"audit_people": "1420", "audit_year": "2025", "audit_helped": "82", "audit_partly": "7"}


def read(pack: Path = GOOD / PACK, language: str = "en", settings: Mapping[str, str] = NOTHING_SET) -> ReadResult:
    lines = {name: number for number, name in enumerate(settings, start=1)}
    return read_pack(FolderSource(pack), language, Clinic(settings=dict(settings), setting_lines=lines), SHARED)


def pack_of(pack: Path = GOOD / PACK, language: str = "en", settings: Mapping[str, str] = NOTHING_SET) -> Pack:
    result = read(pack, language, settings)
    assert [str(finding) for finding in (*result.findings, *result.clinic_findings)] == []
    assert result.pack is not None
    return result.pack


def briefing_of(pack: Path = GOOD / PACK, settings: Mapping[str, str] = NOTHING_SET) -> Briefing:
    briefing = pack_of(pack, settings=settings).briefing
    assert briefing is not None
    return briefing


def words_of(
    pack: Path = GOOD / PACK, language: str = "en", settings: Mapping[str, str] = NOTHING_SET
) -> BriefingWords:
    words = pack_of(pack, language, settings).briefing_words
    assert words is not None
    return words


def edited(pack: Path, name: str, old: str, new: str) -> Path:
    file = pack / name
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    file.write_text(text.replace(old, new), encoding="utf-8")
    return pack


def findings(pack: Path) -> list[str]:
    return [str(finding) for finding in check_pack(FolderSource(pack), shared=SHARED).findings]


def test_a_pack_may_be_without_a_briefing() -> None:
    pack = pack_of(GOOD / "cold-pack")
    assert pack.briefing is None
    assert pack.briefing_words is None


def test_the_whole_check_finds_nothing_in_a_good_briefing() -> None:
    assert findings(GOOD / PACK) == []


def test_the_agenda_is_in_the_order_of_the_file() -> None:
    agenda = briefing_of().agenda
    assert [item.kind for item in agenda[:3]] == [AgendaKind.FLAGS, AgendaKind.SCREENS, AgendaKind.SCREENS]
    assert agenda[1] == AgendaItem("what-it-is", AgendaKind.SCREENS, "day", ("what-is-it",))
    assert agenda[-1] == AgendaItem("the-end", AgendaKind.CLOSE, "day")


def test_a_told_figure_and_a_question_are_as_the_file_says() -> None:
    briefing = briefing_of()
    assert briefing.told[0] == ToldFigure(
        "cold-helps", "CB-01", ToldKind.BENEFIT, "how-well", "helped", ("many-helped",)
    )
    assert briefing.question("blue-toes") == TeachBackItem(
        "blue-toes", "TB3", "call-now", ("wait", "sleep"), "call-now", must=True, facts=("call-signs",)
    )
    assert not briefing.question("where").must
    assert briefing.priorities == ("less-pain", "walk-soon")
    assert briefing.confirmations == ("right-patient", "leaflet-given")


def test_the_words_are_there_by_id() -> None:
    words = words_of()
    assert words.agenda["other-ways"] == "Other ways"
    assert words.profiles["most"] == "Most people"
    assert words.told["cold-helps"] == "Cold helps 70 of 100 people."
    assert words.priorities["less-pain"] == "Less pain"
    assert words.confirmations["leaflet-given"] == "The leaflet was given"
    assert words.teach_back["where"] == TeachBackWords(
        "Where can you do this?",
        {"at-home-too": "At home", "never-there": "Only with us"},
        "You can do it at home.",
    )


def test_settings_decide_which_screens_are_shown_and_what_is_told_and_asked_of_them() -> None:
    home, clinic = briefing_of(), briefing_of(settings={"place": "clinic"})
    assert home.item("other-ways").screens == ("at-home",)
    assert clinic.item("other-ways").screens == ("with-us",)
    assert "no-cold" in [figure.id for figure in home.told]
    assert "no-cold" not in [figure.id for figure in clinic.told]
    assert [question.id for question in clinic.teach_back] == ["on-the-skin", "blue-toes"]


def test_an_item_whose_screens_are_all_left_out_is_left_out(tmp_path: Path) -> None:
    pack = edited(good_pack(tmp_path, PACK), RULES, "      - {id: with-us, when: {place: [clinic]}}\n", "")
    (pack / "en" / "learn" / "with-us.md").unlink()
    assert "other-ways" in [item.id for item in briefing_of(pack).agenda]
    assert "other-ways" not in [item.id for item in briefing_of(pack, settings={"place": "clinic"}).agenda]


def test_a_screen_that_only_the_briefing_shows_is_in_no_chapter() -> None:
    pack = pack_of()
    assert "burnt-skin" in pack.screens
    assert pack.chapter_of("burnt-skin") is None


def test_a_profile_that_the_clinic_gave_no_figures_for_is_not_offered() -> None:
    pack = pack_of()
    assert pack.briefing is not None
    assert pack.briefing.profiles == (SuccessProfile("most", ("how-well",)),)
    assert "audit" not in pack.charts
    assert MISSING in pack.screens["how-well-here"].spoken


def test_a_clinic_s_own_audit_makes_a_chart_and_a_profile() -> None:
    pack = pack_of(settings=AUDIT)
    assert pack.briefing is not None
    assert pack.briefing_words is not None
    assert pack.briefing.profile("counted-here").screens == ("how-well-here",)
    assert pack.briefing.screens_of(pack.briefing.item("how-well"), "counted-here") == ("how-well-here",)
    chart = pack.charts["audit"]
    assert chart.parts == (
        ChartPart("helped", 82, "were helped"),
        ChartPart("perhaps", 7, "were partly helped"),
        ChartPart("not_helped", 11, "were not helped"),
    )
    assert (chart.source_title, chart.source_year) == ("What we counted", 2025)
    assert chart.caveat == "These are 1,420 people seen here in 2025."
    assert pack.briefing_words.told["helped-here"] == "Here it helped 82 of 100 people in 2025."
    assert pack.briefing_words.profiles["counted-here"] == "The 1,420 people we saw"


def refused(**settings: str) -> list[str]:
    result = read(settings={**AUDIT, **settings})
    assert result.pack is not None
    assert "audit" not in result.pack.charts
    assert result.pack.briefing is not None
    assert [profile.id for profile in result.pack.briefing.profiles] == ["most"]
    return [str(finding) for finding in result.clinic_findings]


def test_figures_that_are_more_than_all_people_are_refused() -> None:
    assert refused(audit_partly="20") == [
        (
            'clinic.yaml:4: the chart "audit" is not shown, because its parts do not add up to 100; '
            "correct them: they are of 100 people"
        )
    ]


def test_figures_that_are_not_all_given_are_refused() -> None:
    assert refused(audit_year="none", audit_partly="none") == [
        (
            'clinic.yaml:4: the chart "audit" is not shown, because these settings are missing: audit_partly, '
            "audit_year; give all of its figures, or none"
        )
    ]


def test_parts_of_people_are_refused() -> None:
    assert refused(audit_helped="81.5") == [
        (
            'clinic.yaml:4: the chart "audit" is not shown, because these are no whole numbers: audit_helped; '
            "count whole people"
        )
    ]


def test_too_few_people_are_refused() -> None:
    assert refused(audit_people="3")[0] == (
        'clinic.yaml:1: the setting "audit_people" is "3", so the default "none" is used; write a value from 20 to 9999'
    )


def test_figures_that_are_refused_leave_the_other_settings_as_they_are() -> None:
    result = read(settings={**AUDIT, "audit_partly": "20", "place": "clinic"})
    assert result.values["place"] == "clinic"
    assert {result.values[name] for name in AUDIT} == {"none"}


def test_a_part_may_be_what_the_others_leave() -> None:
    assert [(part.kind, part.count) for part in pack_of().charts["sore-skin"].parts] == [
        ("perhaps", 5),
        ("not_helped", 95),
    ]


def test_every_profile_shows_charts_out_of_the_same_number_as_the_screens_beside_it(tmp_path: Path) -> None:
    pack = good_pack(tmp_path, PACK)
    edited(pack, RULES, "success, pictogram: day}", "success, pictogram: day, screens: [sore-skin]}")
    edited(pack, RULES, "[sore-skin, burnt-skin]", "[burnt-skin]")
    assert findings(pack) == []
    old = "{helped: 70, perhaps: 10, not_helped: 20}"
    edited(pack, "pack.yaml", f"{{out_of: 100, parts: {old}", "{out_of: 50, parts: {helped: 35, not_helped: 15}")
    edited(pack, "en/pack.md", "- perhaps: may have been helped\n", "")
    assert findings(pack) == [
        (
            'briefing.yaml:11: the chart "sore-skin" is out of 100, and "helped" before it out of 50; '
            "count both out of the same number of people"
        )
    ]


@pytest.mark.parametrize("fact", ["can heal without cold", "keeps the skin safe"])
def test_a_fact_that_only_the_briefing_names_is_used(tmp_path: Path, fact: str) -> None:
    line = f"{fact}.\n    sources: [leaflet]\n"
    pack = edited(good_pack(tmp_path, PACK), "facts.yaml", f"{line}    kept_for: briefing\n", line)
    assert findings(pack) == []


def test_the_hash_of_the_content_covers_the_three_files(tmp_path: Path) -> None:
    pack = good_pack(tmp_path, PACK)
    hashes = [pack_of(pack).identity.content_hash]
    edited(pack, RULES, "[less-pain, walk-soon]", "[walk-soon, less-pain]")
    hashes.append(pack_of(pack).identity.content_hash)
    edited(pack, WORDS, "## Less pain", "## Less of the pain")
    hashes.append(pack_of(pack).identity.content_hash)
    edited(pack, TEACH_BACK, "Go to bed", "Go to sleep")
    hashes.append(pack_of(pack).identity.content_hash)
    assert len(set(hashes)) == 4


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (RULES, "[less-pain, walk-soon]", "[walk-soon, less-pain]"),
        (WORDS, "## Less pain", "## Less of the pain"),
        (TEACH_BACK, "Go to bed", "Go to sleep"),
    ],
)
def test_a_review_ends_with_any_change_of_the_briefing(tmp_path: Path, name: str, old: str, new: str) -> None:
    pack = good_pack(tmp_path, PACK)
    covers = review_hash(FolderSource(pack), "en", ["en"])
    review = "language: en, name: A, role: B, date: 2026-01-01, review_by: 2027-01-01"
    (pack / "review.yaml").write_text(f"reviews:\n  - {{{review}, covers: {covers}}}\n", encoding="utf-8")
    assert read_reviews(FolderSource(pack), ["en"], date(2026, 6, 1)).reviewed == {"en"}
    edited(pack, name, old, new)
    assert read_reviews(FolderSource(pack), ["en"], date(2026, 6, 1)).reviewed == frozenset()


def test_rules_with_a_mistake_are_not_blamed_on_words_and_facts(tmp_path: Path) -> None:
    pack = edited(good_pack(tmp_path, PACK), RULES, "{id: no-cold, row", "{id: no-cold, rwo")
    assert [finding.path for finding in read(pack).findings] == [RULES]


def in_arabic(tmp_path: Path) -> Path:
    pack = good_pack(tmp_path, PACK)
    shutil.copytree(pack / "en", pack / "ar")
    edited(pack, "pack.yaml", "[en]", "[en, ar]")
    source = FolderSource(pack)
    names = [path.removeprefix("en/") for path in source.paths if path.startswith("en/")]
    lines = [f"  {name}: {source_hash(source, f'en/{name}')}\n" for name in names]
    (pack / "ar" / "translation.yaml").write_text("of:\n" + "".join(lines), encoding="utf-8")
    return pack


def test_a_whole_translation_has_no_finding(tmp_path: Path) -> None:
    assert findings(in_arabic(tmp_path)) == []


def test_numbers_are_set_apart_in_a_right_to_left_language(tmp_path: Path) -> None:
    pack = edited(in_arabic(tmp_path), "ar/teach-back.md", "Go to bed", "Sleep for 8 hours")
    words = words_of(pack, "ar")
    assert words.told["sore-skin"] == "The skin is sore in \u20665 of\u2069 \u2066100 people\u2069."
    assert words.teach_back["blue-toes"].answers["sleep"] == "Sleep for \u20668 hours\u2069"


def test_a_translation_without_one_of_the_files_is_not_shown(tmp_path: Path) -> None:
    pack = in_arabic(tmp_path)
    (pack / "ar" / "teach-back.md").unlink()
    assert "ar/teach-back.md:1: the translation of en/teach-back.md is missing; translate it" in findings(pack)
    assert read(pack, "ar").pack is None
    assert read(pack, "en").pack is not None


def test_a_translation_without_a_screen_of_the_briefing_is_not_shown(tmp_path: Path) -> None:
    pack = in_arabic(tmp_path)
    (pack / "ar" / "learn" / "burnt-skin.md").unlink()
    assert next(str(finding) for finding in read(pack, "ar").findings) == (
        "ar/learn/burnt-skin.md:1: the translation of en/learn/burnt-skin.md is missing; translate it"
    )


def test_a_translation_has_the_words_of_every_id(tmp_path: Path) -> None:
    pack = edited(in_arabic(tmp_path), "ar/briefing.md", "{#walk-soon}", "{#wak-soon}")
    edited(pack, "ar/teach-back.md", "- sleep: Go to bed\n", "")
    assert findings(pack) == [
        'ar/briefing.md:45: there is no priority "wak-soon"; did you mean "walk-soon"?',
        (
            'ar/teach-back.md:14: the answer "sleep" of the question "blue-toes" has no words; '
            'add a line "- sleep: …" below it'
        ),
    ]


def test_a_translation_is_told_when_its_source_changed(tmp_path: Path) -> None:
    pack = edited(in_arabic(tmp_path), TEACH_BACK, "Go to bed", "Go to sleep")
    [finding] = findings(pack)
    assert "en/teach-back.md was changed after it was translated" in finding


def test_a_translation_cites_what_its_source_cites(tmp_path: Path) -> None:
    pack = edited(in_arabic(tmp_path), "ar/teach-back.md", "[^cloth]", "[^skin]")
    edited(pack, "ar/briefing.md", "## Here it helped {{ audit_helped }} of 100", "## Here it helped many of 100")
    assert findings(pack) == [
        "ar/briefing.md:1: the settings of the source are not all here: audit_helped; let both say the same",
        "ar/teach-back.md:1: the facts cited are more than those of the source: skin; let both say the same",
        "ar/teach-back.md:1: the facts cited of the source are not all here: cloth; let both say the same",
    ]


def test_the_parts_of_the_words_may_be_named_in_another_language(tmp_path: Path) -> None:
    pack = edited(in_arabic(tmp_path), "ar/briefing.md", "# Staff confirm", "# تأكيد {#staff-confirm}")
    assert words_of(pack, "ar").confirmations["leaflet-given"] == "The leaflet was given"


def test_what_staff_confirm_is_not_measured(tmp_path: Path) -> None:
    pack = good_pack(tmp_path, PACK)
    edited(pack, WORDS, "## The leaflet was given", "## " + "Considerable documentation was satisfactorily given " * 5)
    assert findings(pack) == []
