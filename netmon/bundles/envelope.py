"""The file: one line that says who signed what, one line of what was signed. Both are JSON of one spelling.

What is signed is looked at by nobody before the signature holds, and the second line is read only as far as the first
says: whoever has no key gets no further than a kilobyte of JSON and one check of a signature.
"""

from __future__ import annotations

import stat
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from netmon.bundles.canonical import Json, text_of, value_of
from netmon.bundles.errors import BundleError, Refusal
from netmon.bundles.keys import BundleKeyError, PublicKey, SigningKey, public_from

FORMAT: Final = "netmon-bundle/1"
MOST_OCTETS: Final = 32 << 20
"""Of what is signed. A province in all detail takes a quarter of it."""

_HEAD: Final = 1024
_FAMILY: Final = "netmon-bundle/"
_KEYS: Final = {"format", "key", "signature", "size"}


@dataclass(frozen=True, slots=True)
class Envelope:
    """A file whose signature holds. `octets` are the whole of it, `content` what is signed."""

    key: PublicKey
    content: bytes
    octets: bytes

    @property
    def digest(self) -> str:
        """What the next bundle of a chain names as the one before it: SHA-256 over what is signed."""
        return digest_of(self.content)


def digest_of(content: bytes) -> str:
    """Return the digest by which a bundle is known."""
    return f"sha256:{sha256(content).hexdigest()}"


def seal(content: bytes, key: SigningKey) -> bytes:
    """Return the file. The same content and key make the same bytes."""
    if len(content) > MOST_OCTETS:
        raise BundleError(Refusal.TOO_BIG, most=str(MOST_OCTETS >> 20))
    signature = b64encode(key.sign(_signed(content))).decode()
    head = {"format": FORMAT, "key": key.public.base64, "signature": signature, "size": len(content)}
    return text_of(head) + b"\n" + content + b"\n"


def unseal(file: BinaryIO) -> Envelope:
    """Read a file and hold it against its signature. Raises BundleError, OSError where it cannot be read."""
    line = file.readline(_HEAD)
    head = _head(line)
    key, signature, size = _parts(head)
    content = file.read(size)
    end = file.read(2)
    if len(content) < size or not end:
        raise BundleError(Refusal.TRUNCATED, size=str(len(line) + size + 1), found=str(len(line) + len(content)))
    if end != b"\n" or not key.verifies(signature, _signed(content)):
        raise BundleError(Refusal.TAMPERED)
    return Envelope(key, content, line + content + end)


def read_bundle(path: Path) -> Envelope:
    """Read a file. Raises BundleError, OSError where it cannot be read."""
    # A pipe or a device would be read for ever, or never answer.
    if not stat.S_ISREG(path.stat().st_mode):
        raise BundleError(Refusal.NOT_A_BUNDLE)
    with path.open("rb") as file:
        return unseal(file)


def _signed(content: bytes) -> bytes:
    return FORMAT.encode() + b"\0" + content


def _head(line: bytes) -> dict[str, Json]:
    try:
        head = value_of(line.removesuffix(b"\n"))
    except ValueError:
        # A first line that is cut off begins as one does.
        if line.startswith(b'{"format":"' + _FAMILY.encode()):
            raise (BundleError(Refusal.TAMPERED) if line.endswith(b"\n") else _cut(line)) from None
        raise BundleError(Refusal.NOT_A_BUNDLE) from None
    if not isinstance(head, dict) or not isinstance(name := head.get("format"), str) or not name.startswith(_FAMILY):
        raise BundleError(Refusal.NOT_A_BUNDLE)
    if name != FORMAT:
        raise BundleError(Refusal.FORMAT, found=name[:40], known=FORMAT)
    if not line.endswith(b"\n"):
        raise _cut(line)
    return head


def _cut(line: bytes) -> BundleError:
    return BundleError(Refusal.TRUNCATED, size="?", found=str(len(line)))


def _parts(head: dict[str, Json]) -> tuple[PublicKey, bytes, int]:
    key, signature, size = head.get("key"), head.get("signature"), head.get("size")
    if set(head) != _KEYS or not isinstance(key, str) or not isinstance(signature, str) or type(size) is not int:
        raise BundleError(Refusal.TAMPERED)
    if not 0 <= size <= MOST_OCTETS:
        raise BundleError(Refusal.TOO_BIG, most=str(MOST_OCTETS >> 20))
    try:
        octets = b64decode(signature, validate=True)
        found = public_from(key)
    except (Base64Error, BundleKeyError, ValueError):
        raise BundleError(Refusal.TAMPERED) from None
    if b64encode(octets).decode() != signature:
        raise BundleError(Refusal.TAMPERED)
    return found, octets, size
