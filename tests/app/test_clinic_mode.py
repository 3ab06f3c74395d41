"""A clinic's kiosk opens bundles alone, shows what the clinic has approved, and tells staff of everything else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.kiosk import read_settings
from kiosk.app.shelf import Shelf
from kiosk.domain.clinic import Approval, Clinic, Country, help_lines
from kiosk.packs.approvals import settings_hash
from kiosk.packs.bundle import bundled
from kiosk.packs.read import read_pack
from kiosk.packs.source import FolderSource
from kiosk.session.library import Library
from tests.support.driver import visitor
from tests.support.folders import COLD_PACK, KNEE_CHECK, add_bundle, add_pack, manifest_of
from tests.support.probe import in_kiosk

COUNTRY = Country("GB", "United Kingdom", "999")
CLINIC = """
format: 1
name: Test Clinic
country: GB
number: "999"
number_again: "999"
"""


def read(folder: Path, clinic: Clinic | None) -> Library:
    """Return the library once all packs have been tried."""
    reported: list[Library] = []
    Shelf(folder, clinic).read(reported.append, "en")
    return reported[-1]


def approved(pack: Path, *, rules: bool = False) -> Approval:
    """Return a clinic's yes to exactly the pack in the folder, and to its rules as well."""
    result = read_pack(FolderSource(pack), None, Clinic(country=COUNTRY))
    assert result.draft is not None
    identity, check = result.draft.identity, result.draft.self_check
    hashes = identity.content_hash, settings_hash(result.values)
    asked = check.rules_hash[:12] if rules and check is not None else ""
    return Approval(identity.id, *hashes, "A. Byrne", "Doctor", "2026-01-01", "2999-01-01", asked)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return the folder of a pack that lies as a bundle in the folder ``packs``."""
    folder = add_pack(tmp_path / "authors")
    add_bundle(tmp_path / "packs", folder)
    return folder


@pytest.fixture
def packs(pack: Path) -> Path:
    """Return the folder with the bundle of the pack."""
    return pack.parent.parent / "packs"


def test_a_clinic_file_that_cannot_be_used_shows_patients_nothing_and_no_number_that_was_guessed(
    packs: Path, tmp_path: Path
) -> None:
    (tmp_path / "clinic.yaml").write_text("country: [", "utf-8")
    clinic, _, notes = read_settings(tmp_path / "clinic.yaml")
    shown = replace(read(packs, clinic), notes=notes)
    with visitor(shown, lines=help_lines(clinic)) as at:
        assert at.says("Please ask our team")
        at.touch("Get help now")
        assert at.says("Tell a member of staff now")
        assert not at.says("911")


def test_a_clinic_shows_no_content_that_it_has_not_approved(packs: Path) -> None:
    clinic = Clinic(name="Test Clinic")
    shown = read(packs, clinic)
    assert not shown.packs
    assert "approval" in shown.notes[0].text
    assert Shelf(packs, clinic).covers("en").covers == ()


def test_a_clinic_shows_the_bundle_that_it_has_approved(pack: Path, packs: Path) -> None:
    clinic = Clinic(name="Test Clinic", approvals=(approved(pack),))
    shown = read(packs, clinic)
    assert shown.offered() == (COLD_PACK,)
    assert shown.notes == ()
    assert [cover.id for cover in Shelf(packs, clinic).covers("en").covers] == [COLD_PACK]


def test_staff_are_told_by_whose_approval_a_pack_is_shown_until_when_and_why_without_its_self_check(
    pack: Path, packs: Path
) -> None:
    older = replace(approved(pack), name="Q. Old", review_by="2026-02-01")
    shown = read(packs, Clinic(name="Test Clinic", approvals=(older, approved(pack))))
    standing = shown.standings[COLD_PACK]
    assert (standing.approved_by, standing.approved_until) == ("A. Byrne", "2999-01-01")
    assert "names no country" in standing.no_self_check or standing.no_self_check == ""
    assert read(packs, None).standings == {}


def test_a_bundle_is_shown_as_its_folder_is(pack: Path, packs: Path) -> None:
    clinic = Clinic(name="Test Clinic", approvals=(approved(pack),))
    folder = read_pack(FolderSource(pack), "en", clinic)
    assert read(packs, clinic).packs == {(COLD_PACK, "en"): folder.pack}


def test_a_clinic_opens_no_folder_and_staff_are_told_what_to_do(pack: Path) -> None:
    clinic = Clinic(name="Test Clinic", approvals=(approved(pack),))
    for asked_for in (clinic, replace(clinic, packs=(COLD_PACK,), pack_lines={COLD_PACK: 7})):
        shown = read(pack.parent, asked_for)
        assert not shown.packs
        assert Shelf(pack.parent, asked_for).covers("en").covers == ()
        [note] = shown.notes
        assert "lies in" in note.text
        assert "as a folder, and a clinic opens bundles only" in note.text
        assert f"kiosk build {pack} {pack.parent}" in note.text


def test_a_demonstration_opens_folders_and_bundles_and_takes_the_folder_of_a_pack_that_is_both(
    packs: Path,
) -> None:
    add_pack(packs, "alpha")
    assert read(packs, None).offered() == ("alpha", COLD_PACK)
    both = add_pack(packs)
    screen = both / "en" / "learn" / "how-long.md"
    screen.write_text(screen.read_text("utf-8").replace("Sit down.", "Sit down well."), "utf-8")
    shown = read(packs, None).pack(COLD_PACK, "en")
    assert shown is not None
    assert shown.identity.content_hash == FolderSource(both).content_hash


@pytest.mark.parametrize("clinic", [None, Clinic(name="Test Clinic")])
def test_an_altered_bundle_is_shown_nowhere_not_even_its_cover(pack: Path, packs: Path, clinic: Clinic | None) -> None:
    bundle = packs / f"{COLD_PACK}.kioskpack"
    bundle.write_bytes(bundle.read_bytes().replace(b"Sit down.", b"Stand up."))
    asked_for = clinic and replace(clinic, approvals=(approved(pack),))
    assert Shelf(packs, asked_for).covers("en").covers == ()
    shown = read(packs, asked_for)
    assert not shown.packs
    assert shown.notes[0].subject == COLD_PACK
    assert shown.notes[0].text.startswith("en/learn/how-long.md:1: this file was altered after the bundle was made; ")


def test_a_clinic_shows_nothing_once_the_bundle_is_of_other_words(pack: Path, packs: Path) -> None:
    clinic = Clinic(name="Test Clinic", approvals=(approved(pack),))
    title = pack / "en" / "learn" / "how-long.md"
    title.write_text(title.read_text("utf-8").replace("Sit down.", "Stand up."), "utf-8")
    add_bundle(packs, pack)
    shown = read(packs, clinic)
    assert not shown.packs
    assert "content" in shown.notes[0].text


def test_a_clinic_shows_nothing_once_a_setting_was_changed(pack: Path, packs: Path) -> None:
    clinic = Clinic(name="Test Clinic", approvals=(approved(pack),), settings={"cold_time": "40 min"})
    assert not read(packs, clinic).packs


def test_a_setting_out_of_range_is_refused_the_default_shown_and_staff_told(pack: Path, packs: Path) -> None:
    clinic = Clinic(name="Test Clinic", approvals=(approved(pack),), settings={"cold_time": "9 h"})
    shown = read(packs, clinic)
    assert shown.offered() == (COLD_PACK,)
    assert any("cold_time" in note.text for note in shown.notes)


def test_the_packs_of_a_clinic_are_shown_in_its_order_and_a_missing_one_is_told(tmp_path: Path) -> None:
    folders = [add_pack(tmp_path / "authors", name) for name in ("alpha", "beta", "gamma")]
    for folder in folders:
        add_bundle(tmp_path / "packs", folder)
    clinic = Clinic(
        name="Test Clinic",
        approvals=tuple(map(approved, folders)),
        packs=("gamma", "delta", "alpha"),
        pack_lines={"gamma": 7, "delta": 8, "alpha": 9},
    )
    shown = read(tmp_path / "packs", clinic)
    assert shown.offered() == ("gamma", "alpha")
    assert [note.text.split("; ")[0] for note in shown.notes] == [
        f"clinic.yaml:8: there is no delta.kioskpack in {tmp_path / 'packs'}"
    ]


@pytest.mark.parametrize("folder", [".", "not-there"])
def test_a_clinic_without_a_bundle_is_told_how_to_make_one(tmp_path: Path, folder: str) -> None:
    [note] = read(tmp_path / folder, Clinic(name="Test Clinic")).notes
    assert "kiosk build" in note.text


class SelfCheck:
    """What becomes of the self-check of a pack, by what the clinic has said."""

    def __init__(self, tmp_path: Path) -> None:
        self.folder = add_pack(tmp_path / "authors", KNEE_CHECK, KNEE_CHECK)
        self.packs = tmp_path / "packs"
        add_bundle(self.packs, self.folder)

    def shown(self, clinic: Clinic | None) -> tuple[bool, list[str]]:
        """Return whether it is on, and what staff are told. The pack itself is shown."""
        library = read(self.packs, clinic)
        pack = library.pack(KNEE_CHECK, "en")
        assert pack is not None, library.notes
        assert (pack.self_check is None) == (pack.check_words is None)
        return pack.self_check is not None, [note.text for note in library.notes]


@pytest.fixture
def check(tmp_path: Path) -> SelfCheck:
    return SelfCheck(tmp_path)


def test_a_demonstration_has_the_self_check_on(check: SelfCheck) -> None:
    assert check.shown(None) == (True, [])


def test_a_clinic_that_has_approved_exactly_these_rules_has_the_self_check_on(check: SelfCheck) -> None:
    clinic = Clinic(name="Test Clinic", country=COUNTRY, approvals=(approved(check.folder, rules=True),))
    assert check.shown(clinic) == (True, [])


def test_without_an_approval_of_the_rules_the_pack_is_shown_without_its_self_check(check: SelfCheck) -> None:
    clinic = Clinic(name="Test Clinic", country=COUNTRY, approvals=(approved(check.folder),))
    rules = approved(check.folder, rules=True).rules_hash
    told = "is shown without its self-check: no approval that holds today names its rules; these rules are rules_hash: "
    assert check.shown(clinic) == (False, [told + rules])


def test_an_approval_of_other_rules_does_not_hold_for_these(check: SelfCheck) -> None:
    yes = replace(approved(check.folder, rules=True), rules_hash="0123456789ab")
    on, [note] = check.shown(Clinic(name="Test Clinic", country=COUNTRY, approvals=(yes,)))
    assert not on
    assert "the approval by A. Byrne is for other rules" in note


def test_a_setting_that_feeds_the_rules_ends_the_approval_of_the_rules(check: SelfCheck) -> None:
    clinic = Clinic(name="Test Clinic", country=COUNTRY, settings={"sore_time": "24 h"})
    result = read_pack(FolderSource(check.folder), None, clinic)
    yes = replace(approved(check.folder, rules=True), settings_hash=settings_hash(result.values))
    on, [note] = check.shown(replace(clinic, approvals=(yes,)))
    assert not on
    assert result.draft is not None
    assert result.draft.self_check is not None
    new = result.draft.self_check.rules_hash[:12]
    assert note.endswith(new)
    assert check.shown(replace(clinic, approvals=(replace(yes, rules_hash=new),))) == (True, [])


def test_without_a_country_there_is_no_self_check(check: SelfCheck) -> None:
    on, [note] = check.shown(Clinic(name="Test Clinic", approvals=(approved(check.folder, rules=True),)))
    assert not on
    assert "no country" in note


def test_rules_that_another_version_of_the_program_proved_are_not_shown(check: SelfCheck) -> None:
    other = replace(manifest_of(check.folder), made_with="0.0.1")
    (check.packs / f"{KNEE_CHECK}.kioskpack").write_bytes(bundled(FolderSource(check.folder), other))
    clinic = Clinic(name="Test Clinic", country=COUNTRY, approvals=(approved(check.folder, rules=True),))
    on, [note] = check.shown(clinic)
    assert not on
    assert "its rules were proved with kiosk 0.0.1" in note


def test_a_bundle_whose_rules_are_not_those_that_were_proved_is_refused(check: SelfCheck) -> None:
    other = replace(manifest_of(check.folder), rules_hash="0" * 64)
    (check.packs / f"{KNEE_CHECK}.kioskpack").write_bytes(bundled(FolderSource(check.folder), other))
    shown = read(check.packs, None)
    assert not shown.packs
    assert "but 000000000000 were proved" in shown.notes[0].text


@pytest.mark.slow
def test_the_kiosk_of_a_clinic_finds_its_bundles_beside_its_file(tmp_path: Path, pack: Path) -> None:
    yes = approved(pack)
    file = tmp_path / "clinic.yaml"
    keys = {"pack": yes.pack, "content_hash": yes.content_hash, "settings_hash": yes.settings_hash}
    more = {"name": yes.name, "role": yes.role, "date": yes.date, "review_by": yes.review_by}
    file.write_text(CLINIC + f"approvals: [{json.dumps({**keys, **more})}]\n", "utf-8")
    program = """
        import time
        until = time.monotonic() + 20
        while not visit.session.library.complete and time.monotonic() < until:
            app.processEvents()
        print(visit.session.library.offered(), [note.text for note in visit.session.library.notes])
    """
    assert in_kiosk(tmp_path / "home", program, "--clinic", str(file)) == "('cold-pack',) []\n"
