"""Drawings are read without their anchors, with their layers, and paint in any look."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.drawing import Anchor
from kiosk.packs.drawings import read_drawing
from kiosk.packs.findings import Finding
from kiosk.packs.source import FolderSource
from tests.packs.pack_cases import GOOD, SHARED

START = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1120 1000">'


def _faults(tmp_path: Path, body: str) -> list[str]:
    (tmp_path / "a.svg").write_text(f"{START}\n{body}\n</svg>\n", encoding="utf-8")
    found: list[Finding] = []
    read_drawing(FolderSource(tmp_path), "a.svg", found, SHARED.colours)
    return [str(finding) for finding in found]


def test_a_drawing_has_its_anchors_and_layers_and_paints_none_of_the_anchors() -> None:
    drawing = read_drawing(FolderSource(GOOD / "cold-pack"), "figures/knee.svg", [], SHARED.colours)
    assert drawing is not None
    assert (drawing.id, drawing.width, drawing.height) == ("knee", 1120, 1000)
    assert drawing.anchors == (Anchor("pack", 545, 400, 310, 400), Anchor("knee", 600, 600, 810, 600))
    assert drawing.layers == ("layer-drop",)
    assert "anchor" not in drawing.markup
    assert drawing.colour_names() == SHARED.colours - {"ink"} if SHARED.colours else False


def test_a_drawing_paints_in_the_colours_of_a_look() -> None:
    drawing = read_drawing(FolderSource(GOOD / "cold-pack"), "figures/knee.svg", [])
    assert drawing is not None
    painted = drawing.painted(dict.fromkeys(drawing.colour_names(), "#123456"), frozenset())
    assert 'fill="#123456"' in painted
    assert "circle" not in painted


@pytest.mark.parametrize(
    "body",
    [
        '<a href="https://example.org"><path d="M0 0" fill="none"/></a>',
        '<use href="other.svg#a"/>',
        '<use xlink:href="#a"/>',
        '<path d="M0 0" fill="url(#g)"/>',
        '<path d="M0 0" fill="none" filter="url(#f)"/>',
        '<g clip-path="url(https://example.org/#c)"/>',
        '<animate attributeName="x"/>',
        '<path d="M0 0; alert(1)" fill="none"/>',
        '<g transform="translate(expression(1))"/>',
        '<path d="M0 0" fill="none" onload="x()"/>',
        '<style>@import "x.css";</style>',
        '<path d="M0 0" class="f-ink" opacity="0.5"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        "&external;",
    ],
)
def test_what_could_fetch_run_or_dim_is_refused_in_its_line(tmp_path: Path, body: str) -> None:
    faults = _faults(tmp_path, body)
    assert len(faults) >= 1
    assert all(fault.startswith("a.svg:2: ") for fault in faults)


def test_several_faults_are_told_at_once(tmp_path: Path) -> None:
    faults = _faults(tmp_path, "<script/>\n<text/>\n<path d='M0 0'/>\n<rect class='f-inc'/>")
    assert sorted(fault.split(":")[1] for fault in faults) == ["2", "3", "4", "5"]


def test_more_than_five_anchors_are_too_many(tmp_path: Path) -> None:
    lines = "".join(f'<line id="anchor-a{n}" x1="1" y1="2" x2="3" y2="4"/>' for n in range(6))
    assert _faults(tmp_path, f'<g id="anchors">{lines}</g>') == [
        "a.svg:2: the drawing has 6 anchors; keep at most 5, so that the labels have room"
    ]


def test_an_anchor_at_no_number_is_told_once(tmp_path: Path) -> None:
    body = '<g id="anchors"><line id="anchor-a" x1=":545" y1="2" x2="3" y2="4"/></g>'
    assert len(_faults(tmp_path, body)) == 1


def _anchored(*places: tuple[int, int, int, int]) -> str:
    names = "abcde"
    lines = (
        f'<line id="anchor-{name}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>'
        for name, (x1, y1, x2, y2) in zip(names, places, strict=False)
    )
    return '<g id="anchors" fill="none">\n' + "\n".join(lines) + "\n</g>"


@pytest.mark.parametrize(
    "places",
    [
        [(500, 400, 300, 400), (500, 490, 300, 490)],
        [(500, 400, 820, 400), (500, 310, 820, 310)],
        [(500, 400, 300, 400), (600, 400, 820, 400)],
        [(70, 80, 400, 80), (1050, 920, 700, 920)],
        [(500, 400, 310, 300), (500, 400, 310, 500)],
    ],
    ids=["apart", "apart-to-the-right", "one-at-each-side", "at-the-edge", "from-one-spot"],
)
def test_labels_with_room_are_no_fault(tmp_path: Path, places: list[tuple[int, int, int, int]]) -> None:
    assert _faults(tmp_path, _anchored(*places)) == []


@pytest.mark.parametrize(
    ("places", "faults"),
    [
        (
            [(500, 400, 299, 400)],
            ['3: the leader of "a" ends at x2="299", where its words have too little room; end it between 300 and 820'],
        ),
        (
            [(500, 400, 821, 400)],
            ['3: the leader of "a" ends at x2="821", where its words have too little room; end it between 300 and 820'],
        ),
        (
            [(60, 400, 400, 400)],
            [
                (
                    '3: the anchor "a" lies outside the safe area, which every plate shows; '
                    "keep x1 from 70 to 1050, and y1 and y2 from 80 to 920"
                )
            ],
        ),
        (
            [(500, 400, 310, 400), (500, 480, 340, 480)],
            [
                (
                    '4: the words of "a" and "b" stand 80 units apart in height; '
                    "keep y2 of the two at least 90 apart, so that words of two lines fit"
                )
            ],
        ),
        (
            [(900, 400, 700, 400), (200, 430, 400, 430)],
            [
                (
                    '4: the words of "a" and "b" stand 30 units apart in height; '
                    "keep y2 of the two at least 90 apart, so that words of two lines fit"
                )
            ],
        ),
        (
            [(500, 300, 310, 400), (500, 400, 310, 300)],
            ['4: the leaders of "a" and "b" cross; let their ends change places'],
        ),
        (
            [(500, 400, 310, 400), (200, 300, 500, 700)],
            ['4: the leader of "b" runs through the words of "a"; move the end of one of the two'],
        ),
    ],
    ids=["left", "right", "unsafe", "near", "facing", "crossing", "through-words"],
)
def test_labels_without_room_are_told_in_their_line(
    tmp_path: Path, places: list[tuple[int, int, int, int]], faults: list[str]
) -> None:
    assert _faults(tmp_path, _anchored(*places)) == [f"a.svg:{fault}" for fault in faults]
