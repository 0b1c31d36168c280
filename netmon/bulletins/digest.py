"""The digest by which a bulletin is known: SM3 (GB/T 32905), and SHA-256 where OpenSSL was built without it."""

from __future__ import annotations

import hashlib
import hmac

from netmon.bulletins.errors import BulletinError

SM3, SHA256 = "sm3", "sha256"
_DIGITS = 64


def sm3_available() -> bool:
    """Tell whether the OpenSSL that Python runs with knows SM3; some, FIPS modules among them, do not."""
    try:
        hashlib.new(SM3)
    except ValueError:
        return False
    return True


def digest(content: bytes) -> str:
    """Return `sm3:` or `sha256:` and 64 hexadecimal digits. The prefix says which it is, so that both can be held."""
    return digest_by(SM3 if sm3_available() else SHA256, content)


def matches(content: bytes, known: str) -> bool:
    """Tell whether that is the digest of the content, whichever of the two made it.

    BulletinError where it is no digest, or one by SM3 that cannot be made here.
    """
    name, _, digits = known.partition(":")
    if name not in {SM3, SHA256} or len(digits) != _DIGITS or set(digits) - set("0123456789abcdef"):
        raise BulletinError("frozen.not_a_digest", value=known[:100])
    if name == SM3 and not sm3_available():
        raise BulletinError("frozen.no_sm3", digest=known)
    return hmac.compare_digest(digest_by(name, content), known)


def digest_by(name: str, content: bytes) -> str:
    """Return the digest by SM3 or SHA256; ValueError where it is another, or not available."""
    if name not in {SM3, SHA256}:
        raise ValueError(name)
    return f"{name}:{hashlib.new(name, content).hexdigest()}"
