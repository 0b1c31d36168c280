"""Which algorithms are talked, and what is missing where a server knows none of them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.ssh import SshOffer

WEAK: Mapping[str, tuple[str, ...]] = {
    "kex": ("diffie-hellman-group-exchange-sha1", "diffie-hellman-group14-sha1", "diffie-hellman-group1-sha1"),
    "keys": ("ssh-rsa",),
    "ciphers": ("aes128-cbc", "aes192-cbc", "aes256-cbc", "3des-cbc"),
    "macs": ("hmac-sha1", "hmac-sha1-96", "hmac-md5", "hmac-md5-96"),
}
"""What is talked only where a device is allowed to be old; the words are paramiko's."""

STRONG: Mapping[str, tuple[str, ...]] = {
    "kex": (
        "curve25519-sha256",
        "curve25519-sha256@libssh.org",
        "ecdh-sha2-nistp256",
        "ecdh-sha2-nistp384",
        "ecdh-sha2-nistp521",
        "diffie-hellman-group16-sha512",
        "diffie-hellman-group-exchange-sha256",
        "diffie-hellman-group14-sha256",
    ),
    "keys": (
        "ssh-ed25519",
        "ecdsa-sha2-nistp256",
        "ecdsa-sha2-nistp384",
        "ecdsa-sha2-nistp521",
        "rsa-sha2-512",
        "rsa-sha2-256",
    ),
    "ciphers": (
        "aes128-ctr",
        "aes192-ctr",
        "aes256-ctr",
        "aes128-gcm@openssh.com",
        "aes256-gcm@openssh.com",
    ),
    "macs": ("hmac-sha2-256", "hmac-sha2-512", "hmac-sha2-256-etm@openssh.com", "hmac-sha2-512-etm@openssh.com"),
}
"""What is always talked: all that paramiko knows but the weak."""

NAMED = {"kex": "kex", "keys": "host key", "ciphers": "cipher", "macs": "mac"}
MOST_NAMED = 4
# RFC 4251 §6: printable US-ASCII without commas; what is not is no algorithm, and is not repeated.
_NAME = re.compile(r"[\w@.+-]{1,64}", re.ASCII)


def disabled(*, legacy: bool) -> dict[str, list[str]]:
    """Return what paramiko shall not talk, by its word for the sort."""
    if legacy:
        return {}
    return {sort: list(names) for sort, names in WEAK.items()} | {"pubkeys": list(WEAK["keys"])}


def key_types(recorded: tuple[str, ...], *, legacy: bool) -> tuple[str, ...]:
    """Return the algorithms of host keys, those of the types on record first.

    A server with several keys shows the one that we name first.
    """
    known = STRONG["keys"] + (WEAK["keys"] if legacy else ())
    return tuple(sorted(known, key=lambda name: type_of(name) not in recorded))


def type_of(algorithm: str) -> str:
    """Return the type of the key that an algorithm signs with (RFC 8332 §3)."""
    return "ssh-rsa" if algorithm in {"rsa-sha2-256", "rsa-sha2-512"} else algorithm


def no_common(offer: SshOffer, *, legacy: bool) -> Failure | None:
    """Return why nothing can be agreed on with a server of this offer; None where it can be."""
    if offer.protocol not in {"2.0", "1.99"}:
        return Failure(FailureKind.UNSUPPORTED, "the server talks SSH 1 only", True, cause=Cause.WEAK_ALGORITHMS)
    offered = {"kex": offer.kex, "keys": offer.host_keys, "ciphers": offer.ciphers, "macs": offer.macs}
    missing = [sort for sort, names in offered.items() if not _common(sort, names, legacy=legacy)]
    if not missing:
        return None
    detail = "; ".join(f"{NAMED[sort]}: {_listed(offered[sort])} only" for sort in missing)
    weak = not legacy and all(set(offered[sort]) & set(WEAK[sort]) for sort in missing)
    return Failure(FailureKind.UNSUPPORTED, detail, answered=True, cause=Cause.WEAK_ALGORITHMS if weak else None)


def only_weakly(offer: SshOffer, recorded: tuple[str, ...]) -> Failure | None:
    """Return that the server can prove the types of key on record with SHA-1 only; None where it is not so."""
    proving = [name for name in offer.host_keys if type_of(name) in recorded]
    if not proving or not set(proving) <= set(WEAK["keys"]):
        return None
    detail = f"host key: the one on record is proved by {_listed(tuple(proving))} only"
    return Failure(FailureKind.UNSUPPORTED, detail, answered=True, cause=Cause.WEAK_ALGORITHMS)


def _common(sort: str, offered: tuple[str, ...], *, legacy: bool) -> bool:
    return not set(offered).isdisjoint(STRONG[sort] + (WEAK[sort] if legacy else ()))


def _listed(names: tuple[str, ...]) -> str:
    """Name a few; markers such as `ext-info-s` choose nothing (RFC 8308 §2.1)."""
    real = [name for name in names if _NAME.fullmatch(name) and not name.startswith(("ext-info-", "kex-strict-"))]
    more = f" and {len(real) - MOST_NAMED} more" if len(real) > MOST_NAMED else ""
    return (", ".join(real[:MOST_NAMED]) or "nothing") + more
