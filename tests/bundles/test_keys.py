"""Keys: written for their owner alone, read back, and told apart by ear."""

from __future__ import annotations

import copy
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from netmon.bundles.keys import (
    BundleKeyError,
    PublicKey,
    heard,
    load_key,
    new_key,
    read_public,
    spoken,
    write_key,
)
from netmon.model.credential import SecretRef, SecretScheme
from netmon.secrets import SecretError
from tests.bundles.made import KEY, key


def ref(path: Path) -> SecretRef:
    return SecretRef(SecretScheme.FILE, str(path))


WORD = SecretRef(SecretScheme.ENV, "WORD")


@pytest.mark.parametrize("passphrase", [None, b"correct horse"])
def test_a_key_is_read_back_from_the_file_that_only_its_owner_can_read(
    tmp_path: Path, passphrase: bytes | None
) -> None:
    made, path = new_key(), tmp_path / "bundle.key"
    write_key(made, path, passphrase)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load_key(ref(path), WORD if passphrase else None, {"WORD": "correct horse"}).public == made.public


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    write_key(KEY, tmp_path / "bundle.key", None)
    with pytest.raises(FileExistsError):
        write_key(key(2), tmp_path / "bundle.key", None)
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError):
        write_key(KEY, tmp_path / "link", None)


def test_a_key_that_cannot_be_used_says_why(tmp_path: Path) -> None:
    locked, other, open_, noise = (tmp_path / name for name in ("locked", "other", "open", "noise"))
    write_key(KEY, locked, b"word")
    write_key(KEY, open_, None)
    curve = ec.generate_private_key(ec.SECP256R1())
    other.write_bytes(curve.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    noise.write_bytes(b"noise")
    for path in (other, noise):
        path.chmod(0o600)
    for path, word, code in (
        (locked, None, "bundle.key_locked"),
        (locked, WORD, "bundle.key_mismatch"),
        (open_, WORD, "bundle.key_open"),
        (other, None, "bundle.key_kind"),
        (noise, None, "bundle.key_unreadable"),
    ):
        with pytest.raises(BundleKeyError) as refused:
            load_key(ref(path), word, {"WORD": "wrong"})
        assert refused.value.code == code
    open_.chmod(0o644)
    with pytest.raises(SecretError):
        load_key(ref(open_), None, {})


def test_a_key_does_not_print_and_is_not_copied() -> None:
    assert repr(KEY) == "***"
    with pytest.raises(TypeError):
        copy.deepcopy(KEY)


@given(st.binary(min_size=32, max_size=32))
def test_a_public_key_goes_by_its_line_and_its_fingerprint_by_telephone(octets: bytes) -> None:
    public = PublicKey(octets)
    assert read_public(f" {public.line}\n") == public
    assert heard(spoken(public.fingerprint)) == public.fingerprint
    assert heard("-".join(spoken(public.fingerprint).split())) == public.fingerprint


@pytest.mark.parametrize(
    "text", ["", "netmon-bundle-key", "netmon-bundle-key rsa AAAA", KEY.public.line[:-1], "x" * 99]
)
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(BundleKeyError):
        read_public(text)


@pytest.mark.parametrize("text", ["", "12345", "1" * 39, "1" * 41, "١" * 40])
def test_what_is_no_fingerprint_is_not_taken_for_one(text: str) -> None:
    assert heard(text) is None


def test_no_message_is_another_and_no_key_is_another() -> None:
    signature = KEY.sign(b"message")
    assert KEY.public.verifies(signature, b"message")
    assert not KEY.public.verifies(signature, b"another")
    assert not KEY.public.verifies(b"", b"message")
    assert not key(2).public.verifies(signature, b"message")
