"""What ``kiosk new`` makes is in order from the first minute, and nothing is ever written over."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.domain.clinic import Clinic
from kiosk.packs.clinic import read_clinic
from kiosk.packs.countries import read_countries
from kiosk.packs.read import read_pack
from kiosk.packs.reviews import read_reviews
from kiosk.packs.shared import SharedAssets, read_shared
from kiosk.packs.source import FolderSource
from kiosk.packs.template import new_clinic, new_pack
from kiosk.packs.translations import Reading, check_translations
from kiosk.packs.wording import check_wording

COMMENTED_KEY = re.compile(r"^# (?=[a-z_]+:|  )", re.MULTILINE)
FILLED = {
    "name:": "name: Riverside",
    "country:": "country: GB",
    "number:": "number: 999",
    "number_again:": "number_again: 999",
}


@pytest.fixture
def shared() -> SharedAssets:
    return read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")


@pytest.mark.parametrize("name", ["my-pack", "a", "lumbar-puncture-2"])
def test_a_new_pack_has_no_finding_of_any_kind(tmp_path: Path, shared: SharedAssets, name: str) -> None:
    folder = tmp_path / "content" / name
    new_pack(folder)
    source = FolderSource(folder)
    result = read_pack(source, shared=shared)
    assert result.findings == ()
    assert result.pack is not None
    assert result.pack.identity.id == name
    assert check_wording(result.pack, result.lines, result.declared_terms) == ()
    assert check_translations(source, {"en": Reading(result.pack, result.lines)}) == ()
    assert read_reviews(source, result.pack.languages, date(2026, 11, 21)).findings == ()


def test_a_new_pack_shows_every_kind_of_thing_that_a_pack_holds(tmp_path: Path) -> None:
    new_pack(tmp_path / "my-pack", date(2026, 11, 21))
    pack = read_pack(FolderSource(tmp_path / "my-pack")).pack
    assert pack is not None
    assert len(pack.screens) == 3
    assert list(pack.figures) == ["arm"]
    assert list(pack.glossary) == ["vein"]
    assert pack.questions
    assert pack.danger_screens == ("signs-emergency",)
    assert pack.self_check is not None
    assert pack.self_check.vignettes
    assert pack.check_words is not None
    assert "about 5 minutes" in pack.screens["afterwards"].spoken
    assert {source.read for source in pack.sources.values()} == {"2026-11-21"}


def test_a_new_pack_is_never_written_over_another(tmp_path: Path) -> None:
    (tmp_path / "my-pack").mkdir()
    with pytest.raises(FileExistsError):
        new_pack(tmp_path / "my-pack")
    assert list((tmp_path / "my-pack").iterdir()) == []


@pytest.mark.parametrize("name", ["My Pack", "pack_1", "-pack"])
def test_a_name_that_no_pack_can_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match="small letters, digits and hyphens"):
        new_pack(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def read(path: Path) -> tuple[Clinic, list[str]]:
    countries, _ = read_countries(paths.content() / "countries.yaml")
    clinic, found = read_clinic(path, countries)
    return clinic, [str(each) for each in found]


def filled(text: str) -> str:
    return "\n".join(FILLED.get(line, line) for line in text.split("\n"))


def test_a_new_clinic_file_asks_for_what_only_the_clinic_can_decide(tmp_path: Path) -> None:
    new_clinic(tmp_path / "clinic.yaml")
    clinic, found = read(tmp_path / "clinic.yaml")
    assert clinic.country is None
    assert [each.split(": ")[1] for each in found] == [
        '"name" is empty; write it after the colon',
        '"country" is empty; write it after the colon',
        '"number" is empty; write it after the colon',
        '"number_again" is empty; write it after the colon',
    ]


def test_a_new_clinic_file_is_in_order_once_these_are_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "clinic.yaml"
    new_clinic(path)
    path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
    clinic, found = read(path)
    assert found == []
    assert clinic.emergency_number == "999"


def test_every_key_of_a_new_clinic_file_works_when_its_comment_sign_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "clinic.yaml"
    new_clinic(path)
    text = COMMENTED_KEY.sub("", filled(path.read_text(encoding="utf-8"))).replace("country_name: Japan\n", "")
    path.write_text(text, encoding="utf-8")
    clinic, found = read(path)
    assert found == []
    nothing = Clinic()
    unused = [name for name in Clinic.__dataclass_fields__ if getattr(clinic, name) == getattr(nothing, name)]
    assert unused == []


def test_a_new_clinic_file_is_never_written_over_another(tmp_path: Path) -> None:
    path = tmp_path / "clinic.yaml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        new_clinic(path)
    assert path.read_text(encoding="utf-8") == "mine"
