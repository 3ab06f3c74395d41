"""What ``kiosk triage`` says of what a patient told, and what it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk import cli, paths
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from tests.packs.pack_cases import GOOD, SHARED

PACK = "epidural-blood-patch"
FOLDER = paths.content() / PACK
WELL = "danger=none,signs=none,you=none,time=under-24-hours"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            cli.main(["triage", *words])
        out, err = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, out, err

    return run


@pytest.fixture
def data(run: Run) -> Callable[..., dict[str, Any]]:
    def data(*words: str) -> dict[str, Any]:
        code, out, _err = run(PACK, "--json", *words)
        assert code == 0
        told: dict[str, Any] = json.loads(out)
        return told

    return data


def test_a_symptom_with_its_questions_open_counts_at_their_worst(data: Callable[..., dict[str, Any]]) -> None:
    told = data("--taps", "queasy")
    assert (told["level"], told["floor"], told["ceiling"]) == ("emergency", "doctor", "emergency")
    assert told["next"] == "danger"
    assert "danger-legs" in told["open"]
    assert "danger-legs=?" in told["because"]


def test_a_settled_level_names_what_made_it_the_pack_and_the_rules(data: Callable[..., dict[str, Any]]) -> None:
    told = data("--taps", "queasy", "--answers", f"{WELL},drink=keeps-down,also=none")
    assert (told["level"], told["floor"], told["because"]) == ("doctor", "doctor", ["queasy"])
    assert told["next"] is None
    rules = read_pack(FolderSource(FOLDER)).pack
    assert rules is not None
    assert rules.self_check is not None
    assert told["rules_hash"] == rules.self_check.rules_hash
    assert (told["pack"], told["version"]) == (PACK, rules.identity.version)


def test_nothing_tapped_has_no_level_and_is_no_all_clear(data: Callable[..., dict[str, Any]], run: Run) -> None:
    told = data("--answers", WELL)
    assert (told["level"], told["floor"], told["ceiling"], told["because"]) == (None, None, None, [])
    _code, out, _err = run(PACK, "--answers", WELL)
    assert "Level: none, which is no all-clear\n" in out
    assert all(line in out for line in told["words"])


def test_the_text_says_what_was_told_the_level_what_to_do_and_why(run: Run) -> None:
    code, out, _err = run(PACK, "--taps", "back-ache-mild", "--answers", f"{WELL},severity=severe,newness=no")
    assert code == 0
    assert out.startswith("Epidural blood patch, after the treatment. Told:\n  My back aches a little\n")
    assert "  How bad is the pain? So bad that I cannot move or sleep\n" in out
    assert "Level: URGENT\n" in out
    assert "Because: severity=severe\n" in out
    assert "Not medical advice" in out


def test_the_text_says_what_is_still_open(run: Run) -> None:
    _code, out, _err = run(PACK, "--taps", "queasy", "--answers", WELL)
    assert "Known so far: doctor. With the worst answers to what is open: urgent\n" in out
    assert "Open:\n  drink: Can you keep drinks down?\n" in out


def test_one_list_can_be_answered_as_a_whole_in_part_or_not_at_all(data: Callable[..., dict[str, Any]]) -> None:
    assert data("--answers", "danger=danger-legs+danger-rash")["because"] == ["danger-legs=yes", "danger-rash=yes"]
    assert data("--answers", "danger=none")["answers"]["danger-legs"] == "no"
    assert data("--answers", "danger=not-sure")["level"] == "emergency"


def test_further_symptoms_are_answered_as_the_list_also_or_one_by_one(data: Callable[..., dict[str, Any]]) -> None:
    told = data("--taps", "hears-less", "--answers", f"{WELL},also=dizzy")
    assert (told["level"], told["because"]) == ("emergency", ["dizzy"])
    assert data("--taps", "hears-less", "--answers", f"{WELL},dizzy=yes")["level"] == "emergency"


def test_not_yet_means_before_the_treatment(data: Callable[..., dict[str, Any]]) -> None:
    assert data("--answers", "time=not-yet")["phase"] == "before"
    assert data("--phase", "before")["phase"] == "before"
    assert data("--taps", "worry")["phase"] == "after"


def test_a_symptom_of_the_other_phase_still_counts(data: Callable[..., dict[str, Any]]) -> None:
    assert data("--taps", "dizzy", "--phase", "before")["level"] == "emergency"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--taps", "queazy"), 'There is no symptom "queazy"; did you mean "queasy"?'),
        (("--taps", "queasy,,worry"), "has an empty place between two commas"),
        (("--answers", "hott=yes"), 'There is no question or list "hott"; did you mean "hot"?'),
        (("--answers", "hot"), '"hot" is no answer. Write question=answer'),
        (("--answers", "hot="), '"hot=" is no answer. Write question=answer'),
        (("--answers", "hot=yess"), 'The question "hot" has no answer "yess"; did you mean "yes"?'),
        (("--answers", "hot=yes,hot=no"), '"hot" is answered in two ways'),
        (("--answers", "signs=none,hot=yes"), '"hot" is answered in two ways'),
        (
            ("--answers", "danger=danger-leg"),
            'The list "danger" has no question "danger-leg"; did you mean "danger-legs"?',
        ),
        (("--answers", "danger=no"), 'The list "danger" has no question "no"'),
        (("--answers", "also=dizzy"), 'The list "also" has no question "dizzy"'),
        (("--answers", "queasy-or-not=yes"), 'There is no question or list "queasy-or-not"'),
        (("--answers", "time=not-yet,time=under-24-hours"), "Give one."),
        (("--answers", "time=not-yet", "--phase", "after"), "Give one."),
        (("--answers", "time=over-7-days", "--phase", "before"), "Give one."),
        (("--phase", "during"), "invalid choice: 'during'"),
        (("--table", "--taps", "queasy"), "--table shows all rules."),
    ],
)
def test_what_the_rules_do_not_know_is_misuse_and_never_ignored(run: Run, words: tuple[str, ...], says: str) -> None:
    code, out, err = run(PACK, *words)
    assert code == cli.MISUSE
    assert out == ""
    assert says in err


def test_a_pack_without_a_self_check_is_misuse(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.triage_report.read_shared", lambda *_files: SHARED)
    code, _out, err = run(str(GOOD / "cold-pack"))
    assert code == cli.MISUSE
    assert 'The pack "cold-pack" has no self-check.' in err


def test_a_pack_with_a_mistake_is_refused_with_what_check_says(run: Run, tmp_path: Path) -> None:
    from kiosk.packs import template

    pack = tmp_path / "wrist-splint"
    template.new_pack(pack)
    rules = pack / "self-check.yaml"
    rules.write_text(rules.read_text("utf-8").replace("level: urgent", "level: urgnt", 1), "utf-8")
    code, out, _err = run(str(pack))
    assert code == cli.FINDINGS
    assert f"{rules}:" in out
    assert 'did you mean "urgent"?' in out


def test_the_page_of_the_rules_is_up_to_date(run: Run, tree: Path) -> None:
    code, out, _err = run(PACK, "--table")
    assert code == 0
    page = (tree / "docs" / "self-check.md").read_text("utf-8")
    again = f"kiosk triage content/{PACK} --table > docs/self-check.md"
    assert page == out, f"the rules have changed: {again}"


def test_the_page_names_every_symptom_question_and_raise(tree: Path) -> None:
    rules = read_pack(FolderSource(FOLDER)).pack
    assert rules is not None
    assert rules.self_check is not None
    page = (tree / "docs" / "self-check.md").read_text("utf-8")
    for symptom in rules.self_check.symptoms.values():
        assert f"| {symptom.row} | " in page
    for question in rules.self_check.questions.values():
        assert f"| {question.row} | " in page
    raises = page.partition("## What several things together make")[2].partition("In these rules")[0]
    assert raises.count("\n| ") - 1 == len(rules.self_check.raises)
