"""Carrying records off: what leaves the kiosk, what stays, and what staff are told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.records import store_disk
from kiosk.records.carrying import CarriedOff, carry_off
from kiosk.records.chain import chain_name
from kiosk.records.sealing import read_envelope
from kiosk.records.store import Store
from tests.records.store_cases import at_the_office, everywhere, keep, store_with


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "place"
    folder.mkdir()
    return folder


def test_what_waits_is_copied_and_leaves_the_kiosk_and_the_chain_stays(tmp_path: Path, place: Path) -> None:
    store = store_with(tmp_path, 3)
    before = everywhere(store.folder)
    assert carry_off(store, place) == CarriedOff(3, 0, ())
    assert everywhere(place) == before
    assert not store.names()
    look = store.look()
    assert (look.waiting, look.carried, look.problems) == ((), 3, ())
    assert (place / chain_name(store.public_key().fingerprint)).read_bytes() == store.chain_file.read_bytes()
    assert not at_the_office(place).problems


def test_the_next_record_goes_on_after_those_that_are_gone(tmp_path: Path, place: Path) -> None:
    store = store_with(tmp_path, 2)
    carry_off(store, place)
    assert keep(store).number == 3
    assert carry_off(store, place) == CarriedOff(1, 0, ())
    assert at_the_office(place).opened == 3
    assert not at_the_office(place).problems


def test_without_a_place_records_wait_and_staff_are_told_why_and_once_how_many(tmp_path: Path) -> None:
    why = "No place to carry records to is set: write records_to into the clinic file."
    assert carry_off(store_with(tmp_path, 2), None) == CarriedOff(0, 2, (why,))


def test_a_place_that_is_not_there_is_never_made(tmp_path: Path) -> None:
    stick = tmp_path / "media" / "stick"
    done = carry_off(store_with(tmp_path, 1), stick)
    assert done.waiting == 1
    [why] = done.told
    assert why.startswith(f"The place for records, {stick}, is not there. Plug it in")
    assert not stick.parent.exists()


def test_a_record_is_never_carried_to_where_it_lies(tmp_path: Path) -> None:
    store = store_with(tmp_path, 1)
    link = tmp_path / "link"
    link.symlink_to(store.folder)
    for place in (store.folder, store.state, link):
        done = carry_off(store, place)
        assert done.waiting == 1
        assert "the kiosk's own folder" in done.told[0]
    assert len(store.names()) == 1


def test_nor_to_another_name_of_itself(tmp_path: Path, place: Path) -> None:
    store = store_with(tmp_path, 1)
    name = store.names()[0]
    os.link(store.folder / name, place / name)
    done = carry_off(store, place)
    assert done.waiting == 1
    assert "by another way" in done.told[0]


def test_another_record_of_that_name_at_the_place_is_not_written_over(tmp_path: Path, place: Path) -> None:
    store = store_with(tmp_path, 2)
    first, second = store.names()
    (place / first).write_bytes((store.folder / second).read_bytes())
    done = carry_off(store, place)
    assert (done.carried, done.waiting) == (1, 1)
    assert "is not the same as the record on the kiosk" in done.told[0]
    assert store.names() == [first]


def test_half_a_copy_that_a_stick_was_left_with_is_replaced(tmp_path: Path, place: Path) -> None:
    store = store_with(tmp_path, 1)
    name = store.names()[0]
    (place / name).write_bytes((store.folder / name).read_bytes()[:50])
    assert carry_off(store, place) == CarriedOff(1, 0, ())
    assert not at_the_office(place).problems


def test_what_reads_back_differently_stays(tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_with(tmp_path, 1)
    monkeypatch.setattr(store_disk, "read_from_medium", lambda _: b"something else")
    assert carry_off(store, place).waiting == 1
    assert len(store.names()) == 1


def test_a_record_that_was_changed_on_the_kiosk_is_not_carried_and_the_others_are(tmp_path: Path, place: Path) -> None:
    store = store_with(tmp_path, 3)
    second = store.folder / store.names()[1]
    second.write_bytes(second.read_bytes()[:-1])
    done = carry_off(store, place)
    assert (done.carried, done.waiting) == (2, 1)
    assert f"{second.name} stays on the kiosk, for it is not what was sealed" in done.told[0]


def test_a_copy_of_the_chain_that_says_more_is_left_as_it_is(tmp_path: Path, place: Path) -> None:
    store = store_with(tmp_path, 2)
    carry_off(store, place)
    copy = place / chain_name(store.public_key().fingerprint)
    longer = copy.read_bytes()
    store.chain_file.write_bytes(b"".join(longer.splitlines(keepends=True)[:1]))
    assert "does not fit the chain of the kiosk" in carry_off(store, place).told[0]
    assert copy.read_bytes() == longer


def test_two_do_not_carry_at_once(tmp_path: Path, place: Path) -> None:
    store = store_with(tmp_path, 1)
    with store_disk.locked(store.state / "carrying.lock"):
        done = carry_off(store, place)
    assert done.told[0] == "Records are being carried off already."
    assert carry_off(store, place).carried == 1


def test_a_record_is_kept_while_others_are_carried_off(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_with(tmp_path, 1)
    real = store_disk.read_from_medium

    def slowly(path: Path) -> bytes:
        assert keep(Store(store.state)).number == 2
        return real(path)

    monkeypatch.setattr(store_disk, "read_from_medium", slowly)
    assert carry_off(store, place) == CarriedOff(1, 0, ())
    assert len(store.names()) == 1


def test_records_of_a_key_that_was_lost_are_carried_off_and_the_new_key_counts_anew(
    tmp_path: Path, place: Path
) -> None:
    store = store_with(tmp_path, 3)
    carry_off(store, place)
    keep(store)
    store.key_file.unlink()
    look = store.look()
    assert [each.number for each in look.waiting] == [4]
    assert look.problems[0].startswith("The kiosk's own key is not there")
    assert keep(store).number == 1
    assert "was not sealed with the key of this kiosk" in store.look().problems[0]
    done = carry_off(store, place)
    assert (done.carried, done.waiting) == (2, 0)
    assert "It was carried off all the same" in done.told[0]
    assert not store.look().problems
    checked = at_the_office(place)
    assert checked.opened == 5
    (problem,) = checked.problems
    assert problem.startswith(f"Kiosk {_fingerprint_of_four(place)}: Record 4 is not in the chain")


def _fingerprint_of_four(place: Path) -> str:
    (file,) = place.glob("*000004.kioskrecord")
    return read_envelope(file.read_bytes()).header.kiosk


def test_what_is_no_record_at_all_is_not_carried(tmp_path: Path, place: Path) -> None:
    store = store_with(tmp_path, 1)
    (store.folder / "letter.kioskrecord").write_text("Dear all", encoding="utf-8")
    done = carry_off(store, place)
    assert (done.carried, done.waiting) == (1, 1)
    assert "for it is no record. Take it away." in done.told[0]


def test_a_link_that_somebody_put_in_the_way_is_not_followed(tmp_path: Path, place: Path) -> None:
    store = store_with(tmp_path, 1)
    victim = tmp_path / "victim"
    victim.write_text("mine", encoding="utf-8")
    store_disk.part_of(place / store.names()[0]).symlink_to(victim)
    assert carry_off(store, place).waiting == 1
    assert victim.read_text(encoding="utf-8") == "mine"
    assert carry_off(store, place) == CarriedOff(1, 0, ())
