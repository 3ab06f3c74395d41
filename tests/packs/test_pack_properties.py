"""Whatever stands in a file of a pack, reading it gives blocks or findings, and never an exception."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.clinic import Clinic
from kiosk.packs.check import check_pack
from kiosk.packs.drawings import read_drawing
from kiosk.packs.findings import Finding
from kiosk.packs.markdown import parse_markdown
from kiosk.packs.read import read_cover, read_pack
from kiosk.packs.source import FolderSource
from kiosk.packs.yaml_text import ListNode, MapNode, Node, TextNode, parse_yaml
from tests.packs.pack_cases import SHARED, good_pack

FILES = (
    "pack.yaml",
    "facts.yaml",
    "figures/knee.svg",
    "en/pack.md",
    "en/learn/how-long.md",
    "en/glossary.md",
    "en/questions.md",
)
MARKDOWN_SIGNS = st.text(
    st.sampled_from("a 1.\n\n#>*_-+[]()!^{}:|`~<&\\\"'=\ue000\ue010\ue001\x02\x03\u2028é€\t"), max_size=200
)
YAML_SIGNS = st.text(st.sampled_from("ab: \n-[]{},#&*!|>'\"%@`?\\\té0"), max_size=120)
SVG_SIGNS = st.lists(
    st.sampled_from(
        [
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1120 1000'>",
            "</svg>",
            "<g id='anchors'>",
            "<g id='layer-a' class='f-ink'>",
            "</g>",
            "<use href='#layer-a'/>",
            "<line id='anchor-a' x1='1' y1='2' x2='3' y2='4'/>",
            "<path d='M0 0' class='f-ink'/>",
            "<!DOCTYPE a>",
            "<!-- x -->",
            "<?x y?>",
            "&a;",
            "text",
            "<script>",
            "]]>",
        ]
    ),
    max_size=12,
).map("".join)

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return good_pack(tmp_path_factory.mktemp("properties"))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(FILES), data=st.data())
def test_any_bytes_in_any_file_give_findings(pack: Path, path: str, data: st.DataObject) -> None:
    file = pack / path
    good = file.read_bytes()
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 40)))
    put = data.draw(st.binary(max_size=30) | MARKDOWN_SIGNS.map(str.encode) | YAML_SIGNS.map(str.encode))
    try:
        file.write_bytes(good[:start] + put + good[end:])
        result = read_pack(FolderSource(pack), shared=SHARED)
        read_cover(FolderSource(pack), shared=SHARED)
    finally:
        file.write_bytes(good)

    assert (result.pack is None) == bool(result.findings)
    for finding in result.findings:
        assert finding.line >= 1
        assert finding.what
        assert finding.mend


TRANSLATED_FILES = (
    "pack.yaml",
    "facts.yaml",
    "figures/cup.svg",
    "en/learn/drink-it.md",
    "en/glossary.md",
    "ar/pack.md",
    "ar/learn/not-well.md",
    "ar/glossary.md",
    "ar/questions.md",
    "ar/translation.yaml",
)


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return good_pack(tmp_path_factory.mktemp("translated"), "two-tongues")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(TRANSLATED_FILES), value=st.text(max_size=8), data=st.data())
def test_the_whole_check_takes_any_words_and_any_clinic(
    translated: Path, path: str, value: str, data: st.DataObject
) -> None:
    file = translated / path
    good = file.read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 40)))
    put = data.draw(st.text(max_size=30) | MARKDOWN_SIGNS | YAML_SIGNS)
    try:
        file.write_text(good[:start] + put + good[end:], encoding="utf-8")
        report = check_pack(FolderSource(translated), Clinic(settings={"wait": value, "water": value}), SHARED)
    finally:
        file.write_text(good, encoding="utf-8")

    for finding in (*report.findings, *report.clinic_findings):
        assert finding.line >= 1
        assert finding.what
        assert finding.mend


@settings(deadline=None)
@given(MARKDOWN_SIGNS)
def test_any_markdown_gives_blocks_or_findings(text: str) -> None:
    found: list[Finding] = []
    blocks = parse_markdown(text, "a.md", found, {"a": "b"}, set())
    last = text.count("\n") + 1
    assert blocks is not None or found
    assert all(1 <= finding.line <= last for finding in found)


@settings(deadline=None)
@given(YAML_SIGNS)
def test_any_yaml_gives_a_node_or_findings(text: str) -> None:
    found: list[Finding] = []
    node = parse_yaml(text, "a.yaml", found)
    last = len(text.split("\n"))
    assert (node is None) == bool(found)
    assert all(1 <= finding.line <= last for finding in found)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SVG_SIGNS)
def test_any_drawing_gives_a_drawing_or_findings(pack: Path, text: str) -> None:
    (pack / "x.svg").write_text(text, encoding="utf-8")
    found: list[Finding] = []
    drawing = read_drawing(FolderSource(pack), "x.svg", found)
    (pack / "x.svg").unlink()
    assert (drawing is None) == bool(found)


PLAIN = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=("Cs", "Cc")), max_size=20)
DOCUMENTS = st.dictionaries(
    PLAIN,
    st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(PLAIN, inner, max_size=3)),
    min_size=1,
    max_size=4,
)


@settings(deadline=None)
@given(DOCUMENTS)
def test_text_comes_back_from_yaml_as_it_was_written(document: dict[str, object]) -> None:
    found: list[Finding] = []
    node = parse_yaml(yaml.safe_dump(document, allow_unicode=True), "a.yaml", found)
    assert found == []
    assert node is not None
    assert _plain(node) == document


def _plain(node: Node) -> object:
    if isinstance(node, TextNode):
        return node.text
    if isinstance(node, ListNode):
        return [_plain(item) for item in node.items]
    assert isinstance(node, MapNode)
    return {key: _plain(entry.node) for key, entry in node.entries.items()}
