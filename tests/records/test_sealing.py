"""Sealed records: who can open them, what stands outside, and that no change goes unnoticed."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from pathlib import Path

import pyrage  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyrage import x25519

from kiosk.records.sealing import (
    FHIR,
    NOTHING_BEFORE,
    PDF,
    Contents,
    SealError,
    hash_of,
    new_identity,
    number_in,
    read_envelope,
    record_name,
    seal,
    signed_by,
    unseal,
)
from kiosk.records.signing import KeyFaultError, KioskKey, public_key, read_key, read_or_make_key
from tests.records.store_cases import (
    HOUR,
    NOW,
    OFFICE,
    OFFICE_PUBLIC,
    RECIPIENTS,
    SPARE,
    TOKEN,
    contents,
)


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> KioskKey:
    return read_or_make_key(tmp_path_factory.mktemp("state") / "kiosk.key")


@pytest.fixture(scope="module")
def sealed(key: KioskKey) -> bytes:
    return seal(contents(), RECIPIENTS, key, number=7, previous="a" * 64, now=NOW, kiosk_name="Ward 3")


@pytest.mark.parametrize("identity", [OFFICE, SPARE], ids=["office", "spare"])
def test_the_office_and_the_spare_key_open_a_record(sealed: bytes, key: KioskKey, identity: str) -> None:
    opened = unseal(sealed, [identity])
    assert opened.contents == contents()
    assert (opened.kiosk_key, opened.kiosk_name) == (key.public, "Ward 3")
    assert (opened.header.number, opened.header.previous, opened.header.hour) == (7, "a" * 64, HOUR)


def test_no_other_key_opens_it(sealed: bytes) -> None:
    with pytest.raises(SealError, match="sealed for others"):
        unseal(sealed, [new_identity()[0]])
    with pytest.raises(SealError, match="no secret key of age"):
        unseal(sealed, ["AGE-SECRET-KEY-1NO"])


def test_outside_the_seal_stand_six_values_and_nothing_that_was_said(sealed: bytes) -> None:
    header = json.loads(sealed.split(b"\n")[0])
    assert set(header) == {"format", "kiosk", "number", "hour", "previous", "sealed"}
    assert TOKEN.encode() not in sealed
    assert b"Ward" not in sealed


def test_without_this_program_age_and_unzip_open_it(sealed: bytes) -> None:
    packed = pyrage.decrypt(sealed.split(b"\n", 2)[2], [x25519.Identity.from_str(OFFICE)])
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.read(PDF) == contents().pdf
        assert archive.read(FHIR) == contents().fhir
        assert json.loads(archive.read("manifest.json"))["sha256"] == {
            PDF: hash_of(contents().pdf),
            FHIR: hash_of(contents().fhir),
        }


def test_the_signature_is_that_of_the_kiosk_and_of_no_other(sealed: bytes, key: KioskKey, tmp_path: Path) -> None:
    other = read_or_make_key(tmp_path / "kiosk.key")
    assert signed_by(read_envelope(sealed), key.public)
    assert not signed_by(read_envelope(sealed), other.public)


def test_a_record_signed_anew_by_another_kiosk_is_found_out(sealed: bytes, tmp_path: Path) -> None:
    other = read_or_make_key(tmp_path / "kiosk.key")
    fake = seal(contents(), RECIPIENTS, other, number=7, previous="a" * 64, now=NOW)
    theirs, ours = fake.split(b"\n", 2), sealed.split(b"\n", 2)
    header = json.loads(theirs[0])
    header["sealed"] = hash_of(ours[2])
    line = json.dumps(header, separators=(",", ":")).encode()
    forged = b"\n".join((line, base64.b64encode(other.sign(line)), ours[2]))
    with pytest.raises(SealError, match="signature is not that of the kiosk"):
        unseal(forged, [OFFICE])


@settings(deadline=None, max_examples=300)
@given(data=st.data())
def test_no_change_of_any_byte_goes_unnoticed(data: st.DataObject, sealed: bytes) -> None:
    place = data.draw(st.integers(0, len(sealed) - 1))
    changed = bytearray(sealed)
    changed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SealError):
        unseal(bytes(changed), [OFFICE])


@settings(deadline=None)
@given(data=st.data())
def test_no_cut_goes_unnoticed(data: st.DataObject, sealed: bytes) -> None:
    cut = data.draw(st.integers(0, len(sealed) - 1))
    with pytest.raises(SealError):
        unseal(sealed[:cut], [OFFICE])


@given(st.binary(max_size=300))
def test_what_is_no_record_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(SealError, match=r"no record of a kiosk|format"):
        read_envelope(data)


def test_a_record_of_a_later_format_asks_for_a_newer_kiosk(sealed: bytes) -> None:
    later = sealed.replace(b"kiosk-record/1", b"kiosk-record/2", 1)
    with pytest.raises(SealError, match="newer kiosk"):
        read_envelope(later)


def test_another_number_before_the_seal_than_inside_is_found_out(sealed: bytes, key: KioskKey) -> None:
    line, _, ciphertext = sealed.split(b"\n", 2)
    other = line.replace(b'"number":7', b'"number":8')
    with pytest.raises(SealError, match="inside stands 7"):
        unseal(b"\n".join((other, base64.b64encode(key.sign(other)), ciphertext)), [OFFICE])


def test_something_else_under_the_seal_is_no_record(key: KioskKey) -> None:
    sealed = seal(contents(), RECIPIENTS, key, number=1, previous=NOTHING_BEFORE, now=NOW)
    other = pyrage.encrypt(b"a letter", [x25519.Recipient.from_str(OFFICE_PUBLIC)])
    header = json.loads(sealed.split(b"\n")[0])
    line = json.dumps({**header, "sealed": hash_of(other)}).encode()
    with pytest.raises(SealError, match="no record of a kiosk is inside"):
        unseal(b"\n".join((line, base64.b64encode(key.sign(line)), other)), [OFFICE])


def test_nothing_is_sealed_for_nobody(key: KioskKey) -> None:
    for recipients, said in (((), "No public key is set"), ((OFFICE_PUBLIC, "age1slip"), "Public key 2")):
        with pytest.raises(SealError, match=said):
            seal(contents(), recipients, key, number=1, previous=NOTHING_BEFORE, now=NOW)


@settings(deadline=None)
@given(pdf=st.binary(max_size=2000), fhir=st.binary(max_size=2000), name=st.text(max_size=20))
def test_what_is_sealed_comes_out_as_it_was(pdf: bytes, fhir: bytes, name: str, key: KioskKey) -> None:
    sealed = seal(Contents(pdf, fhir), RECIPIENTS, key, number=1, previous=NOTHING_BEFORE, now=NOW, kiosk_name=name)
    opened = unseal(sealed, [OFFICE])
    assert (opened.contents, opened.kiosk_name) == (Contents(pdf, fhir), name)


@given(st.integers(1, 10**9))
def test_a_number_is_read_from_the_name_of_a_file(number: int) -> None:
    assert number_in(record_name("0123456789abcdef" * 2, number)) == number
    assert number_in(f"{number}.pdf") is None


def test_the_key_of_a_kiosk_is_made_once_and_is_its_users_alone(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.key"
    first = read_or_make_key(file)
    assert read_or_make_key(file).public == first.public
    assert file.stat().st_mode & 0o777 == 0o600
    assert public_key(first.public.text) == first.public


def test_a_damaged_key_is_said_and_never_replaced(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.key"
    for damage in (b"", b"-----BEGIN PRIVATE KEY-----\n", b"\xff" * 40):
        file.write_bytes(damage)
        with pytest.raises(KeyFaultError, match=r"cannot be read. Bring back a copy"):
            read_or_make_key(file)
        assert file.read_bytes() == damage


def test_a_key_of_another_kind_is_refused(tmp_path: Path) -> None:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    file = tmp_path / "kiosk.key"
    file.write_bytes(X25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(KeyFaultError, match="not of the kind Ed25519"):
        read_key(file)


@pytest.mark.parametrize("text", ["", "kiosk-ed25519-", "kiosk-ed25519-AAAA", "ssh-ed25519 AAAA"])
def test_what_is_no_public_key_of_a_kiosk_is_refused(text: str) -> None:
    with pytest.raises(KeyFaultError, match="kiosk records key prints it"):
        public_key(text)
