"""A digest says by what it was made, and both can be held."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives import hashes

from netmon.bulletins import digest as module
from netmon.bulletins.digest import digest, matches
from netmon.bulletins.errors import BulletinError

ABC_SM3 = "sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
"""GB/T 32905, appendix A.1."""
ABC_SHA256 = f"sha256:{hashlib.sha256(b'abc').hexdigest()}"


def test_the_digest_is_sm3() -> None:
    assert digest(b"abc") == ABC_SM3


def test_another_maker_of_sm3_agrees() -> None:
    content = "政务外网".encode() * 1000
    found = hashes.Hash(hashes.SM3())
    found.update(content)
    assert digest(content) == f"sm3:{found.finalize().hex()}"


@pytest.mark.parametrize("known", [ABC_SM3, ABC_SHA256])
def test_both_are_held_against_the_content(known: str) -> None:
    assert matches(b"abc", known)
    assert not matches(b"abd", known)


def test_without_sm3_it_is_sha_256_and_one_by_sm3_cannot_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "sm3_available", lambda: False)
    assert digest(b"abc") == ABC_SHA256
    with pytest.raises(BulletinError, match="no_sm3"):
        matches(b"abc", ABC_SM3)


@pytest.mark.parametrize("known", ["", "abc", ABC_SM3[4:], ABC_SM3.upper(), "md5:" + "a" * 64, ABC_SM3 + "0"])
def test_what_is_no_digest_is_refused(known: str) -> None:
    with pytest.raises(BulletinError, match="not_a_digest"):
        matches(b"abc", known)
