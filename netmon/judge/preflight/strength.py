"""What is weak: the SNMP credential that the inventory permits, and what the SSH server has to offer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from netmon.model.credential import AuthProtocol, CommunityCredential, PrivProtocol, SnmpCredential
from netmon.model.preflight import Finding, Matter
from netmon.model.ssh import SshOffer

# Names in a list of key exchanges that are none: extensions announced there (RFC 8308 §2.1, OpenSSH's PROTOCOL).
_NO_KEX = ("ext-info-", "kex-strict-", "kexguess2@")
_OLD_KEYS = ("ssh-rsa", "ssh-dss", "x509v3-sign-rsa", "x509v3-sign-dss", "x509v3-ssh-rsa", "x509v3-ssh-dss")
_OLD_MACS = ("hmac-md5", "hmac-sha1-96", "hmac-ripemd160", "none")


def of_credential(credential: SnmpCredential) -> Iterator[Finding]:
    """Name what protects little or nothing."""
    if isinstance(credential, CommunityCredential):
        yield Finding.of(Matter.COMMUNITY, version=credential.version, credential=credential.id)
    elif credential.auth is None:
        yield Finding.of(Matter.NO_AUTH, credential=credential.id)
    else:
        if credential.priv is None:
            yield Finding.of(Matter.NO_PRIV, credential=credential.id)
        elif credential.priv[0] is PrivProtocol.DES:
            yield Finding.of(Matter.DES, credential=credential.id)
        if credential.auth[0] is AuthProtocol.MD5:
            yield Finding.of(Matter.MD5, credential=credential.id)


def of_ssh(offer: SshOffer) -> Iterator[Finding]:
    """Name every list of which today's clients take nothing, and the option with which ssh(1) would take it."""
    if offer.protocol not in {"2.0", "1.99"}:
        yield Finding.of(Matter.SSH_1, protocol=offer.protocol, software=offer.software or "-")
        return
    kex = tuple(name for name in offer.kex if not name.startswith(_NO_KEX))
    for matter, option, names, is_old in (
        (Matter.SSH_KEX, "KexAlgorithms", kex, _is_old_kex),
        (Matter.SSH_KEY, "HostKeyAlgorithms", offer.host_keys, _is_old_key),
        (Matter.SSH_CIPHER, "Ciphers", offer.ciphers, _is_old_cipher),
        (Matter.SSH_MAC, "MACs", offer.macs, _is_old_mac),
    ):
        if names and _all_old(names, is_old):
            yield Finding.of(matter, offered=", ".join(names), option=f"-o {option}=+{names[0]}")


def _all_old(names: tuple[str, ...], is_old: Callable[[str], bool]) -> bool:
    return all(map(is_old, names))


def _is_old_kex(name: str) -> bool:
    # GSS-API methods have the mechanism behind the hash (RFC 4462 §2.3).
    return name.partition("@")[0].endswith("-sha1") or (name.startswith("gss-") and "-sha1-" in name)


def _is_old_key(name: str) -> bool:
    return name.partition("-cert-")[0] in _OLD_KEYS


def _is_old_cipher(name: str) -> bool:
    plain = name.partition("@")[0]
    return plain.endswith("-cbc") or plain.startswith("arcfour") or plain == "none"


def _is_old_mac(name: str) -> bool:
    return name.partition("@")[0].removesuffix("-etm").startswith(_OLD_MACS)
