"""Each finding of the checks of wording, with its place and its exact words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.blocks import Block, Callout, FigureBlock, FigureLabel, ItemList, ListItem, Paragraph
from kiosk.domain.level import Level
from kiosk.domain.pack import Chapter, Chart, ChartPart, GlossaryTerm, Pack, PackIdentity, Screen
from kiosk.domain.text import words
from kiosk.packs.screens import LineMap
from kiosk.packs.uses import Place
from kiosk.packs.wording import check_wording

PATH = "en/learn/one.md"
EASY = "You lie flat."


def screen(*blocks: Block, title: str = "Rest", name: str = "one", level: Level | None = None) -> Screen:
    return Screen(name, words(title), blocks, level)


def pack(*screens: Screen, language: str = "en", terms: tuple[GlossaryTerm, ...] = ()) -> Pack:
    return Pack(
        identity=PackIdentity("p", "1.0.0", ""),
        language=language,
        languages=(language,),
        title="Patch",
        tagline=EASY,
        cover="",
        chapters=(Chapter("day", "The day", "day", tuple(each.id for each in screens)),),
        screens={each.id: each for each in screens},
        danger_screens=(),
        glossary={term.id: term for term in terms},
    )


def line_map(*screens: Screen) -> LineMap:
    lines = LineMap()
    for each in screens:
        path = f"en/learn/{each.id}.md"
        lines.titles[each.id] = Place(path, 1)
        for number, block in enumerate(each.blocks):
            lines.blocks[each.id, number] = Place(path, 10 * (number + 1))
            parts = len(block.items) if isinstance(block, ItemList) else 0
            for index in range(parts):
                lines.items[each.id, number, index] = Place(path, 10 * (number + 1) + index)
    return lines


def findings(*screens: Screen, terms: tuple[str | GlossaryTerm, ...] = (), language: str = "en") -> list[str]:
    entries = tuple(GlossaryTerm(t, t, words(EASY), (t,)) if isinstance(t, str) else t for t in terms)
    return [str(each) for each in check_wording(pack(*screens, language=language, terms=entries), line_map(*screens))]


def test_easy_words_give_no_finding() -> None:
    assert findings(screen(Paragraph(words(EASY)))) == []


def test_a_sentence_of_twenty_words_passes_and_one_of_twenty_one_does_not() -> None:
    assert findings(screen(Paragraph(words("word " * 19 + "end.")))) == []
    assert findings(screen(Paragraph(words("word " * 20 + "end.")))) == [
        (
            f'{PATH}:10: this sentence has 21 words: "word word word word word word word word …"; '
            "make two of it; at most 20 words are easy to follow"
        ),
    ]


def test_the_words_for_a_picture_are_measured_too() -> None:
    found = findings(screen(FigureBlock("f", "word " * 21)))
    assert [each.split(":")[1] for each in found] == ["10"]


def test_a_paragraph_of_four_sentences_is_found_and_one_of_three_is_not() -> None:
    assert findings(screen(Paragraph(words("Sit. Lie. Rest.")))) == []
    assert findings(screen(Callout("note", words("Sit. Lie. Rest. Wait.")))) == [
        f'{PATH}:10: this paragraph has 4 sentences: "Sit. Lie. Rest. Wait."; make two of it; at most 3 stand together',
    ]


def a_list(length: int) -> ItemList:
    return ItemList(tuple(ListItem(words("A rash")) for _ in range(length)))


def test_a_list_of_eight_lines_is_found_and_one_of_seven_is_not() -> None:
    assert findings(screen(a_list(7))) == []
    assert findings(screen(a_list(8), level=Level.URGENT)) == [
        f"{PATH}:10: this list has 8 lines; keep at most 7, or make a second screen",
    ]


def test_the_eight_signs_of_an_emergency_stand_on_one_screen() -> None:
    assert findings(screen(a_list(8), level=Level.EMERGENCY)) == []
    assert findings(screen(a_list(9), level=Level.EMERGENCY)) == [
        f"{PATH}:10: this list has 9 lines; keep at most 8, or make a second screen",
    ]


def test_a_screen_over_grade_six_is_found_with_its_longest_sentence_and_words() -> None:
    text = "The doctor carefully injects medicine beneath the surface of the tender tissue beside the vertebra."
    assert findings(screen(Paragraph(words(text)))) == [
        (
            f'{PATH}:1: this screen reads at grade 8.9, over 6; shorten "The doctor carefully injects medicine beneath '
            'the surface …", or use shorter words for "carefully", "medicine", "vertebra"'
        ),
    ]


def test_labels_and_the_words_of_a_picture_do_not_make_a_screen_easier() -> None:
    hard = Paragraph(words("The surgeon carefully examines injured tissue."))
    labels = tuple(FigureLabel(f"a{number}", words("It is so.")) for number in range(5))
    assert findings(screen(hard)) == findings(screen(FigureBlock("f", "It is so. " * 3, labels), hard))


def chapter_of_thirty(text: str) -> tuple[Screen, ...]:
    block = Paragraph(words(f"{text} {text} {text}"))
    easy = (Paragraph(words("It is so. It is so.")),) * 3
    return tuple(screen(block, *easy, title="Rest", name=f"s{number}") for number in range(3))


def test_a_long_chapter_over_smog_eight_is_found_at_its_first_screen() -> None:
    found = [each for each in findings(*chapter_of_thirty("Hospital medicine helps family.")) if "SMOG" in each]
    assert found == [
        (
            'en/learn/s0.md:1: the chapter "The day", which begins here, has SMOG grade 8.5, over 8; '
            'use shorter words for "hospital", "medicine", "family", or declare a term in pack.yaml'
        ),
    ]


def test_a_declared_term_is_set_aside() -> None:
    screens = chapter_of_thirty("Hospital medicine helps family.")
    given = check_wording(pack(*screens), line_map(*screens), ("medicine",))
    assert not [each for each in given if "SMOG" in each.what]


def test_a_chapter_of_fewer_than_thirty_sentences_has_no_smog_grade() -> None:
    screens = chapter_of_thirty("Hospital medicine helps family.")[:2]
    assert not [each for each in findings(*screens) if "SMOG" in each]


def test_a_word_of_four_syllables_without_an_entry_is_found_once_a_file() -> None:
    block = Paragraph(words("We use an epidural. The epidural helps. It is so."))
    assert findings(screen(block, block)) == [
        (
            f'{PATH}:10: "epidural" has 4 syllables and no glossary entry; '
            "use an easier word, or explain it in glossary.md"
        ),
    ]


@pytest.mark.parametrize(
    "term", ["epidural", "Epidural", GlossaryTerm("e", "thin space", (), ("thin space", "epidural"))]
)
def test_titles_and_forms_of_the_glossary_explain_a_word(term: str | GlossaryTerm) -> None:
    assert findings(screen(Paragraph(words("We use an epidural. It is so."))), terms=(term,)) == []


def test_a_form_of_several_words_explains_them_together_and_not_one_alone() -> None:
    both = Paragraph(words("The epidural space is thin. The epidural helps you."))
    assert [each.split(":")[1] for each in findings(screen(both), terms=("epidural space",))] == ["10"]
    assert findings(screen(Paragraph(words("The epidural space is thin."))), terms=("epidural space",)) == []


def test_another_form_of_an_explained_word_asks_for_that_form() -> None:
    assert findings(screen(Paragraph(words("We use epidurals. They help."))), terms=("epidural",)) == [
        (
            f'{PATH}:10: "epidurals" has 4 syllables and no glossary entry; '
            'add it to also="…" of "epidural", or use an easier word'
        ),
    ]


@pytest.mark.parametrize(
    "text",
    ["Take 1,777 mL.", "Call 0044 777.", "Go to Alabama.", "Bring it face-to-face and so on.", "It is 38.77 C."],
)
def test_numbers_units_and_names_need_no_entry(text: str) -> None:
    assert [each for each in findings(screen(Paragraph(words(text)))) if "glossary" in each] == []


def test_each_part_of_a_hyphenated_word_is_looked_at_alone() -> None:
    assert '"epidural" has 4' in findings(screen(Paragraph(words("A post-epidural ache."))))[-1]


def test_a_language_without_a_formula_is_measured_in_sentences_only() -> None:
    hard = Paragraph(words("Inmediatamente comuniquese telefonicamente. " * 4))
    assert [each.split(": ")[1] for each in findings(screen(hard), language="es")] == ["this paragraph has 4 sentences"]


def test_titles_glossary_and_questions_are_looked_at() -> None:
    given = pack(screen(Paragraph(words(EASY))), terms=(GlossaryTerm("x", "x", words("An epidural."), ("x",)),))
    lines = line_map(*given.screens.values())
    lines.glossary["x"] = Place("en/glossary.md", 7)
    assert [str(each).split(";")[0] for each in check_wording(given, lines)] == [
        'en/glossary.md:7: "epidural" has 4 syllables and no glossary entry',
    ]


def test_a_chapter_title_and_a_chart_are_found_at_their_lines() -> None:
    chart = Chart("c", 10, (ChartPart("helped", 10, "epidural"),), "It is so.", "", 2026)
    given = pack(screen(Paragraph(words(EASY))))
    given = replace(given, chapters=(replace(given.chapters[0], title="Medication"),), charts={"c": chart})
    lines = line_map(*given.screens.values())
    lines.chapters["day"] = Place("en/pack.md", 7)
    lines.charts["c"] = Place("en/pack.md", 20)
    assert [str(each).split(" has")[0] for each in check_wording(given, lines)] == [
        'en/pack.md:7: "Medication"',
        'en/pack.md:20: "epidural"',
    ]


def test_a_quoted_sentence_begins_with_no_name() -> None:
    quoted = Paragraph(words("“Epidurals help?” you may ask. They do."))
    assert [each for each in findings(screen(quoted)) if "Epidurals" in each]
