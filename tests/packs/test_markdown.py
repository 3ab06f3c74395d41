"""Markdown becomes typed blocks that know their lines."""

from __future__ import annotations

import pytest

from kiosk.domain.text import Span, plain_text
from kiosk.packs.findings import Finding
from kiosk.packs.markdown import (
    CalloutBlock,
    HeadingBlock,
    ImageBlock,
    ListBlock,
    ParagraphBlock,
    ParsedBlock,
    line_of,
    parse_markdown,
)


def _parse(text: str, **values: str) -> tuple[ParsedBlock, ...]:
    found: list[Finding] = []
    blocks = parse_markdown(text, "a.md", found, values, set())
    assert [str(finding) for finding in found] == []
    assert blocks is not None
    return blocks


def test_every_block_knows_the_line_it_begins_in() -> None:
    text = "# A\n\n\n![w](figure:f)\n\n- one\n- two\n\ntext\nmore\n\n> [!note]\n> words\n\n1. a\n2. b\n"
    assert [line_of(block) for block in _parse(text)] == [1, 4, 6, 9, 12, 15]


def test_a_setting_longer_than_its_line_moves_no_line() -> None:
    _first, second = _parse("{{ a }} [^x]\n\nb [^y]", a="very long words " * 20)
    assert line_of(second) == 3


def test_citations_are_gathered_with_their_lines_and_leave_no_gap() -> None:
    (block,) = _parse("One [^a], two.\nThree. [^b] [^a]")
    assert isinstance(block, ParagraphBlock)
    assert plain_text(block.inline.words) == "One, two. Three."
    assert [(cited.name, cited.line) for cited in block.inline.cited] == [("a", 1), ("b", 2), ("a", 2)]
    assert block.inline.facts == ("a", "b")


def test_bold_words_are_spans() -> None:
    (block,) = _parse("Lie **still** now. {.plain}")
    assert isinstance(block, ParagraphBlock)
    assert block.inline.words == (Span("Lie "), Span("still", bold=True), Span(" now."))
    assert block.inline.plain


def test_marks_of_a_heading() -> None:
    (block,) = _parse('## thin space {#thin also="epidural space, epidural"}')
    assert isinstance(block, HeadingBlock)
    assert block.depth == 2
    assert dict(block.inline.attributes) == {"id": "thin", "also": "epidural space, epidural"}


def test_a_picture_alone_is_a_block() -> None:
    (block,) = _parse("![A bed,\nand a clock.](figure:lie-flat)")
    assert isinstance(block, ImageBlock)
    assert (block.image.alternative, block.image.target) == ("A bed, and a clock.", "figure:lie-flat")


def test_two_callouts_one_below_the_other_stay_two() -> None:
    blocks = _parse("> [!ask]\n> One. {.plain}\n\n> [!warning]\n> Two. {.plain}")
    assert [block.kind for block in blocks if isinstance(block, CalloutBlock)] == ["ask", "warning"]
    assert [line_of(block) for block in blocks] == [1, 4]


def test_items_with_empty_lines_between_them_are_one_list() -> None:
    (block,) = _parse("- one [^a]\n\n- two [^b]")
    assert isinstance(block, ListBlock)
    assert [(plain_text(item.words), item.line) for item in block.items] == [("one", 1), ("two", 3)]


@pytest.mark.parametrize("value", ["555 *0199*", "[call](x)", "# 7", "<b>", "a_b_c", "1. x", "![x](y)", "{.plain}"])
def test_the_signs_of_a_given_number_stay_signs(value: str) -> None:
    from kiosk.packs.markdown_lines import escaped

    found: list[Finding] = []
    blocks = parse_markdown("Call {{ line }} now [^a]", "a.md", found, {"line": escaped(value)}, set())
    assert blocks is not None
    assert isinstance(blocks[0], ParagraphBlock)
    assert plain_text(blocks[0].inline.words) == f"Call {value} now"


def test_signs_of_arithmetic_and_words_with_underscores_are_plain_text() -> None:
    (block,) = _parse("5 * 3 < 20 & a_b_c [^x]")
    assert isinstance(block, ParagraphBlock)
    assert plain_text(block.inline.words) == "5 * 3 < 20 & a_b_c"


def test_several_mistakes_are_told_at_once() -> None:
    found: list[Finding] = []
    parse_markdown("*a*\n\n[b](c)\n\n- d\n\n> e", "a.md", found, {}, set())
    assert [finding.line for finding in sorted(found)] == [1, 3, 7]
