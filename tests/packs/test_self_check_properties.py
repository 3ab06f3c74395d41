"""Whatever stands in self-check.yaml: findings, or rules that the engine can apply, and never an exception."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.self_check import SelfCheck
from kiosk.domain.triage import Told, Triage
from kiosk.packs.read import read_pack
from kiosk.packs.self_check import SELF_CHECK
from kiosk.packs.source import FolderSource
from tests.packs.pack_cases import SHARED, good_pack
from tests.packs.test_pack_properties import YAML_SIGNS

WORD = re.compile(r"[a-z0-9-]+")

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return good_pack(tmp_path_factory.mktemp("self-check"), "knee-check")


def read(pack: Path, content: bytes) -> SelfCheck | None:
    """Return the rules that the content gives in place of the good ones; they hold what the engine needs."""
    file = pack / SELF_CHECK
    good = file.read_bytes()
    try:
        file.write_bytes(content)
        result = read_pack(FolderSource(pack), shared=SHARED)
    finally:
        file.write_bytes(good)
    assert (result.pack is None) == bool(result.findings)
    for finding in result.findings:
        assert finding.line >= 1
        assert finding.what
        assert finding.mend
    assert result.draft is not None
    rules = result.draft.self_check
    assert rules is not None or result.findings
    return rules


def apply(rules: SelfCheck) -> None:
    """Let the engine take everything that can be said, one thing after another."""
    triage = Triage(rules)
    for story in rules.vignettes:
        told = Told(story.phase, frozenset(story.taps), story.answers)
        triage.verdict(told)
        triage.next_to_ask(told)
    for symptom in rules.symptoms.values():
        triage.next_to_ask(Told(symptom.phases[0], frozenset({symptom.id})))
    for question in rules.questions.values():
        for answer in question.answers:
            triage.verdict(Told(answers={question.id: answer.id}))


EVERYTHING_KEPT = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@EVERYTHING_KEPT
@given(data=st.data())
def test_any_bytes_give_rules_or_findings(pack: Path, data: st.DataObject) -> None:
    good = (pack / SELF_CHECK).read_bytes()
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 60)))
    put = data.draw(st.binary(max_size=20) | YAML_SIGNS.map(str.encode))
    rules = read(pack, good[:start] + put + good[end:])
    if rules is not None:
        apply(rules)


@EVERYTHING_KEPT
@given(data=st.data())
def test_any_words_changed_for_others_of_the_file_give_rules_or_findings(pack: Path, data: st.DataObject) -> None:
    text = (pack / SELF_CHECK).read_text(encoding="utf-8")
    places = [match.span() for match in WORD.finditer(text)]
    words = sorted({text[start:end] for start, end in places} | {"not", "none", "not-sure", "also", "all", "1", "[]"})
    changes = data.draw(st.dictionaries(st.sampled_from(places), st.sampled_from(words), min_size=1, max_size=4))
    for (start, end), word in sorted(changes.items(), reverse=True):
        text = text[:start] + word + text[end:]
    rules = read(pack, text.encode())
    if rules is not None:
        apply(rules)


@EVERYTHING_KEPT
@given(data=st.data())
def test_any_lines_taken_out_or_told_twice_give_rules_or_findings(pack: Path, data: st.DataObject) -> None:
    lines = (pack / SELF_CHECK).read_text(encoding="utf-8").splitlines(keepends=True)
    numbers = st.integers(0, len(lines) - 1)
    for number in sorted(data.draw(st.sets(numbers, max_size=3)), reverse=True):
        del lines[number]
    for number in data.draw(st.lists(st.integers(0, len(lines) - 1), max_size=2)):
        lines.insert(number, lines[number])
    rules = read(pack, "".join(lines).encode())
    if rules is not None:
        apply(rules)
