"""Clinic files: what a good one gives, what each broken one says, and when an approval holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import argon2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.clinic import Approval, Clinic, Country, ThisKiosk
from kiosk.domain.pack import PackIdentity
from kiosk.packs.age_keys import is_public_key
from kiosk.packs.clinic import approval_holds, read_clinic, read_this_kiosk, settings_hash, why_not_approved
from kiosk.packs.countries import ListedCountry
from kiosk.packs.findings import Finding
from kiosk.packs.phones import is_dial_prefix, is_emergency_number, is_phone

DATA = Path(__file__).parent.parent / "data" / "clinics"
BROKEN = sorted((DATA / "broken").glob("*.yaml"))
COUNTRIES = {
    "GB": ListedCountry(Country("GB", "United Kingdom", "999"), confirmed=True),
    "US": ListedCountry(Country("US", "United States", "911"), confirmed=True),
    "NO": ListedCountry(Country("NO", "Norway", "113"), confirmed=False),
}
HEAD = 'format: 1\nname: Riverside\ncountry: GB\nnumber: "999"\nnumber_again: "999"\n'


def read(folder: Path, text: str) -> tuple[Clinic, tuple[Finding, ...]]:
    path = folder / "clinic.yaml"
    path.write_text(text, encoding="utf-8")
    return read_clinic(path, COUNTRIES)


@pytest.mark.parametrize("path", sorted((DATA / "good").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_good_clinic_file_gives_no_finding(path: Path) -> None:
    assert read_clinic(path, COUNTRIES)[1] == ()


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_clinic_file_says_what_is_wrong_and_how_to_mend_it(path: Path) -> None:
    expected = path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    assert [str(finding) for finding in read_clinic(path, COUNTRIES)[1]] == expected
    assert expected


def test_every_key_of_a_good_file_arrives_as_it_was_written() -> None:
    clinic, _ = read_clinic(DATA / "good" / "everything.yaml", COUNTRIES)
    assert clinic.country == Country("GB", "United Kingdom", "999")
    assert (clinic.emergency_number, clinic.dial_prefix, clinic.crash_call_number) == ("999", "9", "2222")
    assert (clinic.day_line, clinic.night_line) == ("0113 496 0000", "+44 (0)113 496 0001 ext 2")
    assert clinic.relay_number == "18000"
    assert clinic.settings == {"flat_time": "1 h", "fever_cutoff": "c-37-8", "position": "side"}
    assert (clinic.packs, clinic.languages) == (("epidural-blood-patch",), ("en", "es"))
    assert (clinic.printer, clinic.folder) == ("Ward 3", "/var/lib/kiosk/records")
    assert clinic.pages_to == "/srv/print"
    assert (clinic.records_to, clinic.kiosk_name) == ("/media/records/from-kiosks", "Ward 3, window")
    assert len(clinic.public_keys) == 1
    assert [(each.pack, each.rules_hash, each.line) for each in clinic.approvals] == [
        ("epidural-blood-patch", "0123456789ab", 25)
    ]
    assert clinic.setting_lines == {"flat_time": 12, "fever_cutoff": 13, "position": 14}


def test_no_and_a_zero_in_front_stay_text(tmp_path: Path) -> None:
    clinic, found = read(tmp_path, HEAD + "day_line: 0044113\n")
    assert not found
    assert clinic.day_line == "0044113"
    norway, found = read(
        tmp_path, "format: 1\nname: Fjord\ncountry: NO\nnumber: 113\nnumber_again: 113\nsettings: {a: no}\n"
    )
    assert not found
    assert norway.country == Country("NO", "Norway", "113")
    assert norway.settings == {"a": "no"}


@pytest.mark.parametrize(("line", "counts"), [("", True), ("counts: yes\n", True), ("counts: no\n", False)])
def test_counts_are_made_unless_they_are_switched_off(tmp_path: Path, line: str, counts: bool) -> None:
    clinic, found = read(tmp_path, HEAD + line)
    assert not found
    assert clinic.counts is counts


def test_a_switch_for_counts_that_cannot_be_read_switches_them_off_and_is_told(tmp_path: Path) -> None:
    clinic, found = read(tmp_path, HEAD + "counts: never\n")
    assert [finding.line for finding in found] == [6]
    assert clinic.counts is False


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_number_with_a_mistake_leaves_no_country_rather_than_a_guess(path: Path) -> None:
    clinic, found = read_clinic(path, COUNTRIES)
    about_number = [each for each in found if "number" in each.what or "country" in each.what]
    if path.stem.startswith(("number", "country")):
        assert about_number
        assert (clinic.country, clinic.emergency_number) == (None, "")


def test_the_language_never_decides_the_country(tmp_path: Path) -> None:
    clinic, _ = read(tmp_path, "format: 1\nname: Riverside\nlanguages: [en-GB]\n")
    assert clinic.country is None


def test_a_slip_in_one_value_costs_no_other_value(tmp_path: Path) -> None:
    clinic, found = read(tmp_path, HEAD + "day_line: desk\nnight_line: 0113 496 0001\npacks: [a, B B]\n")
    assert [each.line for each in found] == [6, 8]
    assert (clinic.day_line, clinic.night_line, clinic.packs) == ("", "0113 496 0001", ("a",))
    assert clinic.country is not None


def test_a_pin_and_a_secret_key_are_never_repeated() -> None:
    for name in ("pin-in-the-open", "secret-key"):
        _, found = read_clinic(DATA / "broken" / f"{name}.yaml", COUNTRIES)
        assert not any("4711" in str(each) or "AGE-SECRET" in str(each) for each in found)


def test_a_hash_made_by_argon2_is_taken(tmp_path: Path) -> None:
    made = argon2.PasswordHasher(time_cost=1, memory_cost=19_456, parallelism=1).hash("4711")
    clinic, found = read(tmp_path, f"{HEAD}pin_hash: {made}\n")
    assert not found
    assert clinic.pin_hash == made


def test_a_missing_file_and_a_folder_are_findings(tmp_path: Path) -> None:
    clinic, found = read_clinic(tmp_path / "clinic.yaml", COUNTRIES)
    assert [str(each) for each in found] == ["clinic.yaml:1: the file is missing; make it, or correct its name"]
    assert clinic == Clinic()
    (tmp_path / "clinic.yaml").mkdir()
    assert len(read_clinic(tmp_path / "clinic.yaml", COUNTRIES)[1]) == 1


def test_a_link_to_a_clinic_file_elsewhere_is_followed(tmp_path: Path) -> None:
    link = tmp_path / "clinic.yaml"
    link.symlink_to(DATA / "good" / "smallest.yaml")
    assert read_clinic(link, COUNTRIES)[1] == ()


QUIET = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@QUIET
@given(data=st.binary(max_size=400))
def test_no_bytes_make_the_reader_raise(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "clinic.yaml"
    path.write_bytes(data)
    clinic, found = read_clinic(path, COUNTRIES)
    assert found
    assert clinic.country is None
    assert read_this_kiosk(path)[1]


VALUES = st.recursive(
    st.text("abyn019:#-'\"[]{}$ ", max_size=12), lambda inner: st.lists(inner, max_size=3).map(str), max_leaves=4
)
KEYS = st.sampled_from(
    [
        "country",
        "number",
        "number_again",
        "settings",
        "packs",
        "pin_hash",
        "public_keys",
        "approvals",
        "folder",
        "pages_to",
        "records_to",
    ]
)


@QUIET
@given(entries=st.dictionaries(KEYS, VALUES, max_size=6))
def test_no_values_make_the_reader_raise(tmp_path: Path, entries: dict[str, str]) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in entries.items())
    clinic, found = read(tmp_path, f"format: 1\nname: x\n{text}")
    assert clinic.country is None or not found


@QUIET
@given(cut=st.integers(0, 900), insert=st.text(max_size=3))
def test_a_slip_anywhere_in_a_good_file_never_changes_the_number(tmp_path: Path, cut: int, insert: str) -> None:
    text = (DATA / "good" / "everything.yaml").read_text(encoding="utf-8")
    path = tmp_path / "clinic.yaml"
    path.write_text(text[:cut] + insert + text[cut + 1 :], encoding="utf-8", errors="surrogatepass")
    clinic, _ = read_clinic(path, COUNTRIES)
    assert clinic.emergency_number in ("", "999")


@pytest.mark.parametrize(
    ("text", "expected", "finding"),
    [
        ("format: 1\n", ThisKiosk(), None),
        (
            (
                "format: 1\npixels_per_mm: 4.016\nviewing_distance: hand\norientation: portrait\nprinter: P\n"
                "sound: no\nkiosk_name: Ward 3\n"
            ),
            ThisKiosk(4.016, "hand", "portrait", "P", sound=False, kiosk_name="Ward 3"),
            None,
        ),
        (
            "format: 1\npixels_per_mm: 400\n",
            ThisKiosk(),
            '"pixels_per_mm" is "400"; write a number from 1.5 to 30: the pixels across, by the millimetres',
        ),
        (
            "format: 1\norientation: upright\n",
            ThisKiosk(),
            '"orientation" is "upright"; choose one of: auto, landscape, portrait',
        ),
        (
            "format: 1\nviewing_distance: 40 cm\n",
            ThisKiosk(),
            '"viewing_distance" is "40 cm"; choose one of: arm, hand',
        ),
        ("format: 1\nsound: off\n", ThisKiosk(), '"sound" is "off"; choose one of: no, yes'),
        (
            "format: 1\npixel_per_mm: 4\n",
            ThisKiosk(),
            'the key "pixel_per_mm" is not known in this-kiosk.yaml; did you mean "pixels_per_mm"?',
        ),
    ],
)
def test_the_file_of_one_machine(tmp_path: Path, text: str, expected: ThisKiosk, finding: str | None) -> None:
    path = tmp_path / "this-kiosk.yaml"
    path.write_text(text, encoding="utf-8")
    this_kiosk, found = read_this_kiosk(path)
    assert this_kiosk == expected
    assert [str(each).split(": ", 1)[1] for each in found] == ([finding] if finding else [])


IDENTITY = PackIdentity("patch", "1.0.0", "4f1c09aa31bd" + "0" * 52)
SETTINGS = settings_hash({"flat_time": "2 h", "position": "all"})
APPROVAL = Approval("patch", "4f1c09aa31bd", SETTINGS[:12], "Dr. Byrne", "Consultant", "2026-01-01", "2026-12-31")
CLINIC = Clinic(approvals=(APPROVAL,))
DURING = date(2026, 6, 1)


def test_an_approval_of_this_content_and_these_settings_holds_from_its_first_to_its_last_day() -> None:
    for day in (date(2026, 1, 1), DURING, date(2026, 12, 31)):
        assert approval_holds(CLINIC, IDENTITY, SETTINGS, day)
    for day in (date(2025, 12, 31), date(2027, 1, 1)):
        assert not approval_holds(CLINIC, IDENTITY, SETTINGS, day)


@pytest.mark.parametrize(
    ("identity", "given_settings", "today", "reason"),
    [
        (replace(IDENTITY, id="other"), SETTINGS, DURING, 'the clinic file has no approval of the pack "other"'),
        (
            replace(IDENTITY, content_hash="b" * 64),
            SETTINGS,
            DURING,
            "the approval by Dr. Byrne is for another content; this content is bbbbbbbbbbbb",
        ),
        (
            IDENTITY,
            "c" * 64,
            DURING,
            "the approval by Dr. Byrne is for other settings; these settings are cccccccccccc",
        ),
        (IDENTITY, SETTINGS, date(2025, 1, 1), "the approval by Dr. Byrne begins on 2026-01-01"),
        (
            IDENTITY,
            SETTINGS,
            date(2027, 1, 1),
            "the approval by Dr. Byrne ended on 2026-12-31; the pack must be reviewed",
        ),
    ],
)
def test_staff_are_told_why_no_approval_holds(
    identity: PackIdentity, given_settings: str, today: date, reason: str
) -> None:
    assert why_not_approved(CLINIC, identity, given_settings, today) == reason


def test_the_reason_is_that_of_the_nearest_approval() -> None:
    older = replace(APPROVAL, content_hash="d" * 12)
    clinic = Clinic(approvals=(APPROVAL, older))
    assert "ended on" in (why_not_approved(clinic, IDENTITY, SETTINGS, date(2027, 1, 1)) or "")
    assert approval_holds(clinic, IDENTITY, SETTINGS, DURING)


def test_an_approval_without_a_whole_hash_covers_nothing() -> None:
    for approval in (replace(APPROVAL, content_hash=""), replace(APPROVAL, settings_hash="7")):
        assert not approval_holds(Clinic(approvals=(approval,)), IDENTITY, SETTINGS, DURING)


def test_the_hash_of_settings_follows_their_values_and_not_their_order() -> None:
    assert settings_hash({"b": "2", "a": "1"}) == settings_hash({"a": "1", "b": "2"})
    assert len({settings_hash(each) for each in ({}, {"a": "1"}, {"a": "2"}, {"a": "1", "b": ""}, {"b": "1"})}) == 5


@given(st.text())
def test_what_is_shaped_like_a_number_holds_a_digit(text: str) -> None:
    if is_phone(text) or is_emergency_number(text):
        assert any(sign in "0123456789" for sign in text)
    assert is_dial_prefix(text) == bool(text and len(text) <= 4 and set(text) <= set("0123456789*#"))
    assert not is_public_key(text)


@given(st.integers(4, 61), st.sampled_from("qpzry9x8gf2tvdw0s3jn54khce6mua7l"))
def test_a_wrong_sign_anywhere_in_a_public_key_is_noticed(place: int, sign: str) -> None:
    key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
    assert is_public_key(key[:place] + sign + key[place + 1 :]) == (key[place] == sign)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("0113 496 0000", True),
        ("+44 (0)113 496 0000", True),
        ("555-0100 x12", True),
        ("111", True),
        ("11", False),
        ("0113 496 00000000000", False),
        ("(0113 496 0000", False),
        (")0113( 496 0000", False),
        ("call us", False),
        ("+", False),
        ("٠١١٣٤٩٦", False),
    ],
)
def test_a_telephone_number_is_known_by_its_shape(text: str, right: bool) -> None:
    assert is_phone(text) is right
