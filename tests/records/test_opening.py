"""What the records office finds when it opens records, and what it is told when one is missing or was swapped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.records.carrying import carry_off
from kiosk.records.chain import chain_name
from kiosk.records.opening import open_all, open_record, pinned_key, read_identities, write_contents
from kiosk.records.sealing import SealError, new_identity, record_name
from kiosk.records.store import Store
from tests.records.store_cases import OFFICE, SPARE, contents, store_with

Change = Callable[[list[Path], Path], None]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "place").mkdir()
    store = store_with(tmp_path, 4)
    carry_off(store, tmp_path / "place")
    return store


def _swap(records: list[Path], _: Path) -> None:
    one, other = records[1].read_bytes(), records[2].read_bytes()
    records[1].write_bytes(other)
    records[2].write_bytes(one)


def _cut_chain(_: list[Path], chain: Path) -> None:
    chain.write_bytes(b"".join(chain.read_bytes().splitlines(keepends=True)[:3]))


def _without_chain(records: list[Path], chain: Path) -> None:
    chain.unlink()
    records[1].unlink()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda *_: None, []),
        (lambda records, _: records[1].unlink(), ["Record 2 is missing: it was carried off"]),
        (lambda records, _: records[3].unlink(), ["Record 4 is missing: it was carried off"]),
        (_swap, ["000002.kioskrecord: record 3 stands here", "000003.kioskrecord: record 2 stands here"]),
        (lambda records, _: records[0].write_bytes(b"x"), ["000001.kioskrecord: This is no record of a kiosk"]),
        (_cut_chain, ["Record 4 is not in the chain: the copy of the chain is older"]),
        (_without_chain, ["is not there. Bring it along", "Record 2 is missing."]),
    ],
    ids=["in order", "removed", "last removed", "swapped", "damaged", "chain cut", "no chain"],
)
def test_the_office_is_told_which_record_is_wrong(
    store: Store, tmp_path: Path, change: Change, said: list[str]
) -> None:
    place = tmp_path / "place"
    change(sorted(place.glob("*.kioskrecord")), place / chain_name(store.public_key().fingerprint))
    problems = open_all(place, [OFFICE]).problems
    assert len(problems) == len(said)
    for each, problem in zip(said, problems, strict=True):
        assert each in problem


def test_a_record_sealed_anew_with_the_kiosks_own_key_does_not_fit_the_chain(store: Store, tmp_path: Path) -> None:
    other = Store(tmp_path / "other" / "state")
    other.state.mkdir(parents=True)
    (other.state / "kiosk.key").write_bytes(store.key_file.read_bytes())
    again = store_with(tmp_path / "other", 1)
    name = again.names()[0]
    place = tmp_path / "place"
    (place / name).write_bytes((again.folder / name).read_bytes())
    assert "Record 1 is not the one that the chain names" in open_all(place, [OFFICE]).problems[0]
    (place / chain_name(store.public_key().fingerprint)).unlink()
    assert "Record 2 does not follow this record 1" in open_all(place, [OFFICE]).problems[1]


def test_records_of_several_kiosks_lie_in_one_folder(store: Store, tmp_path: Path) -> None:
    other = store_with(tmp_path / "other", 2)
    carry_off(other, tmp_path / "place")
    checked = open_all(tmp_path / "place", [SPARE])
    assert (checked.opened, checked.problems) == (6, ())
    known = [store.public_key()]
    assert len(open_all(tmp_path / "place", [OFFICE], known).problems) == 2
    assert not open_all(tmp_path / "place", [OFFICE], [*known, other.public_key()]).problems


def test_another_kiosk_than_the_one_named_is_refused(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "place" / record_name(store.public_key().fingerprint, 1)
    assert open_record(file, [OFFICE], [pinned_key(store.public_key().text)]).contents == contents("record 1")
    other = tmp_path / "kiosk.pub"
    other.write_text(store_with(tmp_path / "other", 1).public_key().text + "\n", encoding="utf-8")
    with pytest.raises(SealError, match="a kiosk that was not named"):
        open_record(file, [OFFICE], [pinned_key(str(other))])


def test_secret_keys_are_read_as_age_writes_them(tmp_path: Path) -> None:
    file = tmp_path / "key.txt"
    second = new_identity()[0]
    file.write_text(f"# created: 2026\n# public key: age1…\n{OFFICE}\n{second}\n", encoding="utf-8")
    assert read_identities(file) == (OFFICE, second)
    file.write_bytes(b"\xff\xfe no key")
    with pytest.raises(SealError, match="There is no secret key of age in"):
        read_identities(file)


def test_nothing_is_written_over(store: Store, tmp_path: Path) -> None:
    opened = open_record(tmp_path / "place" / record_name(store.public_key().fingerprint, 1), [OFFICE])
    pdf, fhir = write_contents(opened, tmp_path / "out")
    assert (pdf.read_bytes(), fhir.read_bytes()) == (contents("record 1").pdf, contents("record 1").fhir)
    assert not [file for file in (pdf.parent, pdf, fhir) if file.stat().st_mode & 0o077]
    pdf.unlink()
    with pytest.raises(FileExistsError):
        write_contents(opened, tmp_path / "out")
    assert not pdf.exists()
