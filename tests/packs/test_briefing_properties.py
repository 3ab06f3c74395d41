"""Whatever stands in the three files of a briefing: findings, or a talk that can be led, and never an exception."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.briefing import AgendaKind
from kiosk.domain.clinic import Clinic
from kiosk.domain.pack import Pack
from kiosk.packs.check import check_pack
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from tests.packs.pack_cases import SHARED, good_pack
from tests.packs.test_pack_properties import MARKDOWN_SIGNS, YAML_SIGNS

FILES = ("briefing.yaml", "en/briefing.md", "en/teach-back.md")
WORD = re.compile(r"[a-z0-9-]+")

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return good_pack(tmp_path_factory.mktemp("briefing"), "knee-talk")


def read(pack: Path, path: str, content: bytes, clinic: Clinic | None = None) -> None:
    """Read the pack with the content in place of a good file; what can be read can be led."""
    file = pack / path
    good = file.read_bytes()
    try:
        file.write_bytes(content)
        result = read_pack(FolderSource(pack), None, clinic, SHARED)
    finally:
        file.write_bytes(good)
    assert (result.pack is None) == bool(result.findings)
    for finding in result.findings:
        assert finding.line >= 1
        assert finding.what
        assert finding.mend
    if result.pack is not None:
        lead(result.pack)


def lead(pack: Pack) -> None:
    """Go through the talk with each profile: everything that it names is there, and has its words."""
    briefing, words = pack.briefing, pack.briefing_words
    assert briefing is not None
    assert words is not None
    assert briefing.profiles
    assert briefing.agenda[-1].kind is AgendaKind.CLOSE
    for item in briefing.agenda:
        assert words.agenda[item.id]
        for profile in briefing.profiles:
            assert all(screen in pack.screens for screen in briefing.screens_of(item, profile.id))
    assert all(words.profiles[profile.id] for profile in briefing.profiles)
    for figure in briefing.told:
        assert words.told[figure.id]
        assert figure.screen in pack.screens
        assert not figure.chart or figure.chart in pack.charts
    for question in briefing.teach_back:
        assert all(words.teach_back[question.id].answers[answer] for answer in question.answers)
        assert 2 <= len(set(question.answers)) <= 4
        assert words.teach_back[question.id].why
    assert any(question.must for question in briefing.teach_back)
    assert all(words.priorities[name] for name in briefing.priorities)
    assert all(words.confirmations[name] for name in briefing.confirmations)


EVERYTHING_KEPT = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@EVERYTHING_KEPT
@given(path=st.sampled_from(FILES), data=st.data())
def test_any_bytes_give_a_briefing_or_findings(pack: Path, path: str, data: st.DataObject) -> None:
    good = (pack / path).read_bytes()
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 60)))
    put = data.draw(st.binary(max_size=20) | YAML_SIGNS.map(str.encode) | MARKDOWN_SIGNS.map(str.encode))
    read(pack, path, good[:start] + put + good[end:])


@EVERYTHING_KEPT
@given(path=st.sampled_from(FILES), data=st.data())
def test_any_words_changed_for_others_of_the_file_give_a_briefing_or_findings(
    pack: Path, path: str, data: st.DataObject
) -> None:
    text = (pack / path).read_text(encoding="utf-8")
    places = [match.span() for match in WORD.finditer(text)]
    words = sorted({text[start:end] for start, end in places} | {"why", "none", "given", "yes", "no", "1", "[]"})
    changes = data.draw(st.dictionaries(st.sampled_from(places), st.sampled_from(words), min_size=1, max_size=4))
    for (start, end), word in sorted(changes.items(), reverse=True):
        text = text[:start] + word + text[end:]
    read(pack, path, text.encode())


@EVERYTHING_KEPT
@given(path=st.sampled_from(FILES), data=st.data())
def test_any_lines_taken_out_or_told_twice_give_a_briefing_or_findings(
    pack: Path, path: str, data: st.DataObject
) -> None:
    lines = (pack / path).read_text(encoding="utf-8").splitlines(keepends=True)
    for number in sorted(data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=3)), reverse=True):
        del lines[number]
    for number in data.draw(st.lists(st.integers(0, len(lines) - 1), max_size=2)):
        lines.insert(number, lines[number])
    read(pack, path, "".join(lines).encode())


NUMBERS = st.sampled_from(["none", "0", "7", "20", "33.5", "60", "100", "101", "2025", "given", "1 h", ""])


@EVERYTHING_KEPT
@given(data=st.data())
def test_any_figures_of_a_clinic_give_a_whole_chart_or_none(pack: Path, data: st.DataObject) -> None:
    names = ("audit_people", "audit_year", "audit_helped", "audit_partly", "place")
    given_settings = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(names, NUMBERS)))
    result = read_pack(FolderSource(pack), None, Clinic(settings=given_settings), SHARED)
    assert result.pack is not None
    lead(result.pack)
    chart, briefing = result.pack.charts.get("audit"), result.pack.briefing
    assert briefing is not None
    assert (chart is not None) == ("counted-here" in [profile.id for profile in briefing.profiles])
    if chart is not None:
        assert sum(part.count for part in chart.parts) == chart.out_of
        assert chart.source_year >= 2000
    assert "…" not in "".join(words for words in ([] if chart is None else [chart.caveat]))


@settings(EVERYTHING_KEPT, max_examples=30)
@given(path=st.sampled_from(FILES), data=st.data())
def test_the_whole_check_takes_any_words(pack: Path, path: str, data: st.DataObject) -> None:
    file = pack / path
    good = file.read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 40)))
    put = data.draw(st.text(max_size=30) | MARKDOWN_SIGNS | YAML_SIGNS)
    try:
        file.write_text(good[:start] + put + good[end:], encoding="utf-8")
        report = check_pack(FolderSource(pack), shared=SHARED)
    finally:
        file.write_text(good, encoding="utf-8")
    for finding in report.findings:
        assert finding.line >= 1
        assert finding.what
        assert finding.mend
