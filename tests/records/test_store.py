"""The store on the kiosk: what is kept, that the kiosk cannot read it, and what shows that something is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pyrage  # type: ignore[import-untyped]
import pytest
from pyrage import x25519

from kiosk.records import store_disk
from kiosk.records.sealing import SealError, read_envelope, unseal
from kiosk.records.store import Store
from tests.records.store_cases import HOUR, NOW, OFFICE, OFFICE_PUBLIC, TOKEN, contents, keep, store_with


def test_records_are_numbered_and_each_names_the_one_before(tmp_path: Path) -> None:
    store = store_with(tmp_path, 3)
    opened = [unseal((store.folder / name).read_bytes(), [OFFICE]) for name in store.names()]
    assert [each.contents for each in opened] == [contents(f"record {number}") for number in (1, 2, 3)]
    look = store.look()
    assert [(each.number, each.hour) for each in look.waiting] == [(1, HOUR), (2, HOUR), (3, HOUR)]
    assert (look.carried, look.problems) == (0, ())


def test_looking_at_a_kiosk_that_kept_nothing_makes_nothing(tmp_path: Path) -> None:
    look = Store(tmp_path / "state").look()
    assert (look.waiting, look.carried, look.problems) == ((), 0, ())
    assert not list(tmp_path.iterdir())


def test_everything_is_for_the_user_of_the_kiosk_alone(tmp_path: Path) -> None:
    store = store_with(tmp_path, 1)
    files = [store.state, *store.state.rglob("*")]
    assert {file.name for file in files} >= {"kiosk.key", store.chain_file.name, "waiting"}
    assert not [file for file in files if file.stat().st_mode & 0o077]


def test_nothing_on_the_kiosk_opens_a_record_and_nothing_said_stands_there(tmp_path: Path) -> None:
    store = store_with(tmp_path, 1)
    name = keep(store, TOKEN).name
    record = (store.folder / name).read_bytes()
    on_kiosk = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    assert len(on_kiosk) == 5
    assert not [file for file, data in on_kiosk.items() if TOKEN.encode() in data]
    for data in on_kiosk.values():
        for identities in _as_identities(data):
            with pytest.raises((SealError, pyrage.DecryptError)):
                pyrage.decrypt(read_envelope(record).ciphertext, identities)
    assert unseal(record, [OFFICE]).contents == contents(TOKEN)


def _as_identities(data: bytes) -> list[list[object]]:
    """Return what could be taken for a secret key in a file: of age, of SSH, and the kiosk's own key as one of both."""
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
        load_pem_private_key,
    )

    found: list[list[object]] = [[x25519.Identity.generate()]]
    found += [[x25519.Identity.from_str(text)] for text in re.findall(r"AGE-SECRET-KEY-1\w+", data.decode("latin-1"))]
    if b"PRIVATE KEY" in data:
        key = load_pem_private_key(data, password=None)
        as_ssh = key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())
        found.append([pyrage.ssh.Identity.from_buffer(as_ssh)])
    return found


def test_records_wait_in_the_folder_that_the_clinic_names(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    store = Store(tmp_path / "state", folder)
    with pytest.raises(FileNotFoundError):
        keep(store)
    assert not folder.exists()
    folder.mkdir()
    name = keep(store).name
    assert [file.name for file in folder.iterdir()] == [name]


Wrong = Callable[[Store, Path, Path], None]


def _remove(_: Store, second: Path, __: Path) -> None:
    second.unlink()


def _swap(_: Store, second: Path, third: Path) -> None:
    one, other = second.read_bytes(), third.read_bytes()
    second.write_bytes(other)
    third.write_bytes(one)


def _cut(_: Store, second: Path, __: Path) -> None:
    second.write_bytes(second.read_bytes()[:-1])


def _seal_anew(store: Store, second: Path, __: Path) -> None:
    other = Store(store.state.parent / "other")
    other.state.mkdir()
    (other.state / "kiosk.key").write_bytes(store.key_file.read_bytes())
    keep(other)
    second.write_bytes((other.folder / keep(other).name).read_bytes())


def _plant(store: Store, _: Path, __: Path) -> None:
    other = store_with(store.state.parent / "elsewhere", 1)
    name = other.names()[0]
    (store.folder / name).write_bytes((other.folder / name).read_bytes())


def _lines(change: Callable[[list[bytes]], list[bytes]]) -> Wrong:
    def apply(store: Store, _: Path, __: Path) -> None:
        store.chain_file.write_bytes(b"".join(change(store.chain_file.read_bytes().splitlines(keepends=True))))

    return apply


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (_remove, ["Record 2 is missing: it was sealed, it was not carried off"]),
        (
            _swap,
            ["Record 2 is not the one that was sealed: record 3 stands", "Record 3 is not the one that was sealed"],
        ),
        (_cut, ["Record 2 is not the one that was sealed: The sealed part is not as it was written"]),
        (_seal_anew, ["Record 2 is not the one that was sealed: another one of the same number"]),
        (_plant, ["was not sealed with the key of this kiosk"]),
        (_lines(lambda lines: [lines[0], lines[2]]), ["Line 2 of the chain does not follow line 1", "is not in the"]),
        (_lines(lambda lines: [lines[0], lines[2], lines[1]]), ["Line 2 of the chain does not", "Line 3 of the chain"]),
        (_lines(lambda lines: lines[:2]), ["Record 3 is not in the chain"]),
        (_lines(lambda lines: lines[1:]), ["Line 1 of the chain does not follow", "Record 1 is not in the chain"]),
        (_lines(lambda lines: [lines[0], b"x\n", lines[2]]), ["Line 2 of the chain was changed", "Record 2 is not in"]),
        (
            _lines(lambda lines: [lines[0], lines[1].replace(b'"number":2', b'"number":4'), lines[2]]),
            ["Line 2 of the chain was changed", "Line 3 of the chain does not follow"],
        ),
        (_lines(lambda _: []), ["Record 1 is not in the chain", "Record 3 is not in the chain"]),
    ],
    ids=[
        "removed", "swapped", "cut off", "sealed anew", "planted", "line removed", "lines reordered", "last line gone",
        "first line gone", "line overwritten", "line changed", "chain emptied",
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_in_words(tmp_path: Path, wrong: Wrong, said: list[str]) -> None:
    store = store_with(tmp_path, 3)
    _, second, third = (store.folder / name for name in store.names())
    wrong(store, second, third)
    told = "\n".join(store.look().problems)
    for each in said:
        assert each in told
    before = set(store.names())
    name = keep(store, "afterwards").name
    assert unseal((store.folder / name).read_bytes(), [OFFICE]).contents == contents("afterwards")
    assert set(store.names()) == before | {name}


def test_a_torn_line_at_the_end_of_the_chain_is_mended_by_the_next_record(tmp_path: Path) -> None:
    store = store_with(tmp_path, 2)
    store.chain_file.write_bytes(store.chain_file.read_bytes()[:-9])
    assert "torn" in "\n".join(store.look().problems)
    kept = keep(store)
    assert kept.number == 3
    assert "Record 2 was on the disk, but not yet in the chain" in kept.healed[0]
    assert not store.look().problems


def test_what_was_not_written_to_its_end_is_told_and_goes_away(tmp_path: Path) -> None:
    store = store_with(tmp_path, 1)
    part = store.folder / ".half.kioskrecord.part"
    part.write_bytes(b"half")
    assert "not written to its end" in store.look().problems[0]
    keep(store)
    assert not part.exists()


def test_a_number_that_was_given_is_not_given_again(tmp_path: Path) -> None:
    store = store_with(tmp_path, 1)
    store.chain_file.unlink()
    for name in store.names():
        (store.folder / name).unlink()
    assert store.keep(contents(), [OFFICE_PUBLIC], now=NOW, taken=(4,)).number == 5


def test_two_processes_take_turns(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    with store_disk.locked(lock), pytest.raises(BlockingIOError), store_disk.locked(lock, wait=False):
        pytest.fail("both hold the lock")
    with store_disk.locked(lock, wait=False):
        assert lock.exists()
