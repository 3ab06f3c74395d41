"""The hazard log names tests that exist, for every hazard, with its cause, its harm and what the design does."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
PARTS = ("- Cause: ", "- Harm: ", "- Design: ", "- Held by: ")


@pytest.fixture(scope="module")
def log() -> str:
    return (Path(__file__).resolve().parent.parent / "docs" / "hazards.md").read_text("utf-8")


@cache
def names_in(file: Path) -> frozenset[str]:
    if not file.is_file():
        return frozenset()
    tree = ast.parse(file.read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def missing(text: str, root: Path) -> list[str]:
    return [f"{file}::{name}" for file, name in NAMED.findall(text) if name not in names_in(root / file)]


def hazards(log: str) -> dict[str, str]:
    return {part[:3]: part for part in re.split(r"\n### (?=H\d\d )|\n## ", log) if re.match(r"H\d\d ", part)}


def test_every_test_that_the_log_names_exists(log: str, tree: Path) -> None:
    assert missing(log, tree) == []
    assert len(NAMED.findall(log)) > 60


def test_a_test_that_is_not_there_is_noticed(tree: Path) -> None:
    text = "`tests/test_hazards.py::test_that_is_not_there` `tests/no_file.py::test_a` `tests/test_hazards.py::hazards`"
    assert missing(text, tree) == ["tests/test_hazards.py::test_that_is_not_there", "tests/no_file.py::test_a"]


def test_the_fifteen_hazards_of_the_evidence_and_those_of_the_design_are_there_in_order(log: str) -> None:
    names = list(hazards(log))
    assert names == [f"H{number:02}" for number in range(1, len(names) + 1)]
    assert len(names) > 15


def test_every_hazard_says_cause_harm_design_and_what_holds_it(log: str) -> None:
    for name, text in hazards(log).items():
        assert [part for part in PARTS if f"\n{part}" not in text] == [], name
        assert NAMED.search(text), name


def test_the_log_says_what_falls_to_the_clinic_and_that_it_may_be_a_medical_device(log: str) -> None:
    assert "\n## What falls to the clinic\n" in log
    assert "may be a medical device where it is used" in log
    assert "\n## Where sources or notes disagree\n" in log
