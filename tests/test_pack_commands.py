"""``kiosk new``: the packs and clinic files it makes, and what it says when it cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import cli

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_it(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            cli.main(list(words))
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, said.out, said.err

    return run_it


def test_a_new_pack_is_made_and_is_in_order(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "wrist-splint"
    assert run("new", str(folder))[0] == 0
    assert run("check", str(folder))[0] == 0


@pytest.mark.parametrize(("name", "words"), [("Wrist Splint", "small letters"), ("file/pack", "file")])
def test_a_new_pack_that_cannot_be_made_is_misuse(run: Run, tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "file").touch()
    code, _, said = run("new", str(tmp_path / name))
    assert code == cli.MISUSE
    assert words in said


def test_nothing_is_written_over(run: Run, tmp_path: Path) -> None:
    pack = tmp_path / "wrist-splint"
    pack.mkdir()
    for words in (["new", str(pack)], ["new", "--clinic", str(pack)]):
        code, _, said = run(*words)
        assert code == cli.MISUSE
        assert "is there already" in said
    assert not list(pack.iterdir())


def test_new_wants_a_name_for_a_pack(run: Run) -> None:
    code, _, said = run("new")
    assert code == cli.MISUSE
    assert "kiosk new content/my-pack" in said


def test_a_new_clinic_file_says_what_is_still_to_be_decided(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", "--clinic")[0] == 0
    run("new", str(tmp_path / "wrist-splint"))
    code, said, _ = run("check", "--clinic", "clinic.yaml", "wrist-splint")
    assert code == cli.FINDINGS
    assert "clinic.yaml:" in said
    assert "country" in said
