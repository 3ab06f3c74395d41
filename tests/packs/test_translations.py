"""What is told of a translation that is missing, older than its source, or says something else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from kiosk.packs.template import new_pack
from kiosk.packs.translations import Reading, check_translations, source_hash

LIST = "es/translation.yaml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "my-pack"
    new_pack(folder)
    manifest = folder / "pack.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("[en]", "[en, es]"), encoding="utf-8")
    shutil.copytree(folder / "en", folder / "es")
    note_hashes(folder)
    return folder


def note_hashes(folder: Path) -> None:
    source = FolderSource(folder)
    names = [path.removeprefix("en/") for path in source.paths if path.startswith("en/")]
    lines = [f"  {name}: {source_hash(source, f'en/{name}')}\n" for name in names]
    (folder / LIST).write_text("of:\n" + "".join(lines), encoding="utf-8")


def findings(folder: Path) -> list[str]:
    source = FolderSource(folder)
    readings = {}
    for language in ("en", "es"):
        result = read_pack(source, language)
        assert result.draft is not None
        readings[language] = Reading(result.draft, result.lines)
    return [str(each) for each in check_translations(source, readings)]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def line_in_list(folder: Path, name: str) -> int:
    lines = (folder / LIST).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, start=1) if name in line)


def test_a_whole_translation_has_no_finding(pack: Path) -> None:
    change(pack / "es" / "learn" / "afterwards.md", "Press on the spot for", "Presione")
    assert findings(pack) == []


def test_a_missing_file_is_told_at_its_place(pack: Path) -> None:
    (pack / "es" / "glossary.md").unlink()
    assert findings(pack) == ["es/glossary.md:1: the translation of en/glossary.md is missing; translate it"]


def test_a_missing_screen_is_told(pack: Path) -> None:
    (pack / "es" / "learn" / "afterwards.md").unlink()
    assert "es/learn/afterwards.md:1: the translation of en/learn/afterwards.md is missing; translate it" in findings(
        pack
    )


def test_a_misnamed_file_is_told_with_the_name_it_should_have(pack: Path) -> None:
    (pack / "es" / "glossary.md").rename(pack / "es" / "glosary.md")
    assert (
        'es/glosary.md:1: there is no en/glosary.md that this could translate; did you mean "glossary.md"?'
        in findings(pack)
    )


def test_a_translation_older_than_its_source_is_told_with_the_new_hash(pack: Path) -> None:
    change(pack / "en" / "questions.md", "faint", "dizzy")
    now = source_hash(FolderSource(pack), "en/questions.md")
    assert findings(pack) == [
        (
            f"{LIST}:{line_in_list(pack, 'questions.md')}: en/questions.md was changed after it was translated; "
            f"translate the change, then write {now}"
        )
    ]


def test_a_translation_without_a_list_of_its_sources_is_told(pack: Path) -> None:
    (pack / LIST).unlink()
    assert findings(pack) == [
        (
            f"{LIST}:1: it is not said which source files were translated; "
            'write "of:" and below it each file with the first 12 figures of its SHA-256'
        )
    ]


def test_a_file_that_the_list_leaves_out_is_told(pack: Path) -> None:
    now = source_hash(FolderSource(pack), "en/questions.md")
    change(pack / LIST, f"  questions.md: {now}\n", "")
    assert findings(pack) == [
        (
            f"{LIST}:1: it is not said which en/questions.md was translated; "
            f'once it is checked against its source, add "questions.md: {now}"'
        )
    ]


def test_a_wrong_name_and_a_wrong_hash_in_the_list_are_told(pack: Path) -> None:
    now = source_hash(FolderSource(pack), "en/questions.md")
    change(pack / LIST, f"questions.md: {now}", "question.md: abc")
    assert (
        f'{LIST}:{line_in_list(pack, "question.md")}: there is no file en/question.md; did you mean "questions.md"?'
        in findings(pack)
    )
    note_hashes(pack)
    change(pack / LIST, now, "abc")
    assert findings(pack) == [
        (
            f'{LIST}:{line_in_list(pack, "questions.md")}: the hash of "questions.md" is "abc"; '
            "write the first 12 figures of its SHA-256"
        )
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (
            "what-it-is",
            "You may feel a short sting. Tell us if you feel faint. [^fainting]",
            "You may feel a short sting. [^bruise]",
            [
                "the facts cited of the source are not all here: fainting",
                "the facts cited are more than those of the source: bruise",
            ],
        ),
        (
            "what-it-is",
            "- bend: **A vein is here** [^vein-in-arm]\n",
            "",
            [
                "the facts cited of the source are not all here: vein-in-arm",
                "the labels of the source are not all here: bend",
            ],
        ),
        (
            "signs-emergency",
            "{level=emergency}",
            "{level=doctor}",
            ["the level is doctor, and emergency in the source"],
        ),
        ("signs-emergency", " {level=emergency}", "", ["the level is not given, and emergency in the source"]),
        ("afterwards", "{{ press_time }}", "5 min", ["the settings of the source are not all here: press_time"]),
        (
            "signs-emergency",
            "pictogram:worry",
            "pictogram:fever",
            [
                "the pictograms of the source are not all here: worry",
                "the pictograms are more than those of the source: fever",
            ],
        ),
        (
            "afterwards",
            "- A small bruise may come. It will fade. [^bruise]\n",
            "- A small bruise may come. [^bruise]\n- It will fade. [^bruise]\n",
            ["its lists have 3 lines, and 2 lines in the source"],
        ),
    ],
)
def test_what_differs_from_the_source_is_told(pack: Path, name: str, old: str, new: str, message: list[str]) -> None:
    change(pack / "es" / "learn" / f"{name}.md", old, new)
    found = findings(pack)
    assert [each.split(": ", 1)[1] for each in found] == sorted(f"{each}; let both say the same" for each in message)
    assert {each.split(":")[0] for each in found} == {f"es/learn/{name}.md"}


def test_a_question_that_is_missing_is_told(pack: Path) -> None:
    change(pack / "es" / "questions.md", "- What if I feel faint? [^fainting]\n", "")
    assert findings(pack) == [
        "es/questions.md:1: the number of questions is 1, and 2 in the source; let both say the same"
    ]


def test_a_pack_in_one_language_has_no_translation_to_check(tmp_path: Path) -> None:
    new_pack(tmp_path / "my-pack")
    source = FolderSource(tmp_path / "my-pack")
    result = read_pack(source)
    assert result.pack is not None
    assert check_translations(source, {"en": Reading(result.pack, result.lines)}) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=200))
def test_no_bytes_in_the_list_make_the_check_raise_or_pass(pack: Path, data: bytes) -> None:
    (pack / LIST).write_bytes(data)
    assert findings(pack)
