from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pysnmp.proto.secmod.rfc3414 import localkey, service

from netmon.model.credential import AuthProtocol, PrivProtocol
from netmon.wires.snmp.usm import keys as keys_module
from netmon.wires.snmp.usm.keys import derive, localise, localised, password_to_key
from netmon.wires.snmp.usm.protocols import AUTH, PRIV

ENGINE = bytes.fromhex("000000000000000000000002")

PYSNMP_AUTH = {
    AuthProtocol.MD5: service.hmacmd5.HmacMd5.SERVICE_ID,
    AuthProtocol.SHA1: service.hmacsha.HmacSha.SERVICE_ID,
    AuthProtocol.SHA224: service.hmacsha2.HmacSha2.SHA224_SERVICE_ID,
    AuthProtocol.SHA256: service.hmacsha2.HmacSha2.SHA256_SERVICE_ID,
    AuthProtocol.SHA384: service.hmacsha2.HmacSha2.SAH384_SERVICE_ID,  # spelt so there
    AuthProtocol.SHA512: service.hmacsha2.HmacSha2.SHA512_SERVICE_ID,
}
PYSNMP_STRETCHED = {
    PrivProtocol.AES192: service.aes192.AesBlumenthal192,
    PrivProtocol.AES256: service.aes256.AesBlumenthal256,
    PrivProtocol.AES192_CISCO: service.aes192.Aes192,
    PrivProtocol.AES256_CISCO: service.aes256.Aes256,
}


@pytest.mark.parametrize(
    ("auth", "ku", "kul"),
    [
        (AuthProtocol.MD5, "9faf3283884e92834ebc9847d8edd963", "526f5eed9fcce26f8964c2930787d82b"),
        (AuthProtocol.SHA1, "9fb5cc0381497b3793528939ff788d5d79145211", "6695febc9288e36282235fc7151f128497b38f3f"),
    ],
)
def test_keys_are_those_of_rfc_3414_appendix_a_3(auth: AuthProtocol, ku: str, kul: str) -> None:
    assert password_to_key(auth, b"maplesyrup").hex() == ku
    assert localised(auth, bytes.fromhex(ku), ENGINE).hex() == kul
    assert localise(auth, b"maplesyrup", None, b"", ENGINE).auth.hex() == kul


@pytest.mark.parametrize(
    ("auth", "key"),
    [
        (AuthProtocol.MD5, "526f5eed9fcce26f8964c2930787d82b79eff44a90650ee0a3a40abfac5acc12"),
        (AuthProtocol.SHA1, "6695febc9288e36282235fc7151f128497b38f3f9b8b6d78936ba6e7d19dfd9c"),
    ],
)
def test_the_cisco_extension_gives_the_keys_of_the_3des_draft_that_it_is_taken_from(
    auth: AuthProtocol, key: str
) -> None:
    assert localise(auth, b"maplesyrup", PrivProtocol.AES256_CISCO, b"maplesyrup", ENGINE).priv.hex() == key


@pytest.mark.parametrize("auth", AuthProtocol)
def test_pysnmp_makes_the_same_authentication_keys(auth: AuthProtocol) -> None:
    maker = getattr(hashlib, AUTH[auth].hash_name)
    theirs = localkey.localize_key(
        localkey.hash_passphrase(b"correct horse", maker), localkey.univ.OctetString(ENGINE), maker
    )
    assert localise(auth, b"correct horse", None, b"", ENGINE).auth == bytes(theirs)


@pytest.mark.parametrize("auth", AuthProtocol)
@pytest.mark.parametrize("priv", PYSNMP_STRETCHED)
def test_pysnmp_stretches_privacy_keys_the_same_way(auth: AuthProtocol, priv: PrivProtocol) -> None:
    maker = getattr(hashlib, AUTH[auth].hash_name)
    theirs = PYSNMP_STRETCHED[priv]().localize_key(
        PYSNMP_AUTH[auth], localkey.hash_passphrase(b"battery staple", maker), localkey.univ.OctetString(ENGINE)
    )
    assert localise(auth, b"correct horse", priv, b"battery staple", ENGINE).priv == bytes(theirs)


@pytest.mark.parametrize("auth", AuthProtocol)
@pytest.mark.parametrize("priv", PrivProtocol)
def test_a_privacy_key_is_as_long_as_its_protocol_needs(auth: AuthProtocol, priv: PrivProtocol) -> None:
    assert len(localise(auth, b"correct horse", priv, b"battery staple", ENGINE).priv) == PRIV[priv].key_bytes


@given(password=st.binary(min_size=1, max_size=70))
@settings(max_examples=20, deadline=None)
def test_a_password_is_repeated_to_a_mebibyte(password: bytes) -> None:
    repeated = (password[index % len(password)] for index in range(1 << 20))
    assert password_to_key(AuthProtocol.SHA256, password) == hashlib.sha256(bytes(repeated)).digest()


def test_keys_are_not_shown() -> None:
    master = derive(AuthProtocol.SHA256, b"correct horse", PrivProtocol.AES128, b"battery staple")
    local = master.localise(ENGINE)
    for shown in (repr(master), repr(local)):
        assert "b'" not in shown
        assert "sha256" in shown


def test_no_passphrase_is_kept() -> None:
    derive(AuthProtocol.SHA512, b"a passphrase like no other", None, b"")
    assert b"no other" not in repr(vars(keys_module)).encode()


def test_a_mebibyte_is_hashed_once_per_passphrase_and_protocol(monkeypatch: pytest.MonkeyPatch) -> None:
    hashed: list[AuthProtocol] = []

    def counted(auth: AuthProtocol, password: bytes) -> bytes:
        hashed.append(auth)
        return hashlib.new(AUTH[auth].hash_name, password).digest()

    monkeypatch.setattr(keys_module, "password_to_key", counted)
    monkeypatch.setattr(keys_module, "_kus", {})
    for number in range(100):
        localise(AuthProtocol.SHA256, b"one", PrivProtocol.AES128, b"two", number.to_bytes(8, "big"))
        localise(AuthProtocol.SHA384, b"one", PrivProtocol.AES128, b"two", number.to_bytes(8, "big"))
    assert sorted(hashed) == [AuthProtocol.SHA256] * 2 + [AuthProtocol.SHA384] * 2


def test_engines_do_not_share_a_key() -> None:
    master = derive(AuthProtocol.SHA256, b"correct horse", None, b"")
    assert master.localise(b"engine-1").auth != master.localise(b"engine-2").auth


def test_privacy_without_authentication_is_refused() -> None:
    with pytest.raises(ValueError, match="privacy needs authentication"):
        derive(None, b"", PrivProtocol.AES128, b"battery staple")


def test_an_empty_passphrase_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        derive(AuthProtocol.SHA256, b"", None, b"")
    with pytest.raises(ValueError, match="empty"):
        derive(AuthProtocol.SHA256, b"correct horse", PrivProtocol.AES128, b"")
