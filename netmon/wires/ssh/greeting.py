"""Reads an SSH server's first words (RFC 4253 §4.2, §6, §7.1): a pure state machine that is fed octets.

The server is a stranger: lines before its identification, packets before its algorithms and the length of each of them
are limited, and what it says is text only after `clean_text`.
"""

from __future__ import annotations

import re

from netmon.model.observation import Failure, FailureKind
from netmon.model.ssh import SshOffer
from netmon.model.text import clean_text

MOST_BEFORE = 8192
"""Octets of lines before the identification: a banner of a few screens."""
MOST_LINES = 64
LONGEST_IDENTIFICATION = 255
LONGEST_PACKET = 35_000
"""RFC 4253 §6.1: what every implementation must be able to take, and as much as we do."""
MOST_PACKETS = 16
"""Before the algorithms only SSH_MSG_IGNORE and SSH_MSG_DEBUG may come."""

DISCONNECT, IGNORE, DEBUG, KEXINIT = 1, 2, 4, 20
COOKIE = 16
LISTS = 10
LONGEST_NAME = 64  # RFC 4251 §6

# OpenSSH's `Exceeded MaxStartups`, and what switches say whose lines are all taken.
_CROWDED = re.compile(
    rb"(?i)exceed\w* max|too many (?:user|session|connection|login)"
    rb"|(?:max\w*|limit)[^\r\n]{0,60}(?:reached|exceeded)|(?:reached|exceed\w*)[^\r\n]{0,40}(?:max|limit)"
    rb"|all [^\r\n]{0,20}(?:lines?|interfaces?|vtys?) (?:are|is) (?:used|busy|in use)"
    rb"|no free [^\r\n]{0,20}(?:vty|lines?)\b"
)


def is_crowded(said: bytes) -> bool:
    """Whether a server says that it has no line free."""
    return _CROWDED.search(said) is not None


class Greeting:
    """`result` is None until it is known what the server offers, or why that will never be."""

    def __init__(self) -> None:
        self.result: SshOffer | Failure | None = None
        self.crowded = False
        self._held = bytearray()
        self._before = self._lines = 0
        self._packets = 0
        self._protocol = ""
        self._software = ""

    @property
    def identified(self) -> bool:
        """Whether it has said that it speaks SSH."""
        return bool(self._protocol)

    def feed(self, data: bytes) -> None:
        """Take what came next. After a result everything is ignored."""
        if self.result is not None:
            return
        self._held += data
        while self.result is None and (self._packet() if self._protocol else self._line()):
            pass

    def end(self) -> SshOffer | Failure:
        """Take note that nothing more comes."""
        if self.result is None:
            said = "its identification" if self._protocol else "nothing of SSH"
            self.result = Failure(FailureKind.MALFORMED, f"the connection ended after {said}", answered=True)
        return self.result

    def _line(self) -> bool:
        """Take one line; False where it is not all there yet."""
        end = self._held.find(b"\n")
        if end < 0:
            if self._before + len(self._held) > MOST_BEFORE:
                self._fail(FailureKind.TOO_BIG, "no SSH identification within the first lines")
            return False
        line = bytes(self._held[:end]).removesuffix(b"\r")
        del self._held[: end + 1]
        self._before += end + 1
        self._lines += 1
        if line.startswith(b"SSH-"):
            self._identify(line)
        elif is_crowded(line):
            self.crowded = True
        elif self._before > MOST_BEFORE or self._lines > MOST_LINES:
            self._fail(FailureKind.TOO_BIG, "no SSH identification within the first lines")
        return True

    def _identify(self, line: bytes) -> None:
        _, _, rest = line.partition(b"-")
        protocol, dash, software = rest.partition(b"-")
        if len(line) > LONGEST_IDENTIFICATION or not dash or not protocol or not protocol.isascii():
            self._fail(FailureKind.MALFORMED, "an SSH identification that is none")
            return
        self._protocol, self._software = clean_text(protocol).text, clean_text(software).text
        if self._protocol not in {"2.0", "1.99"}:
            self.result = SshOffer(self._protocol, self._software)

    def _packet(self) -> bool:
        """Take one packet that is not encrypted (RFC 4253 §6); False where it is not all there yet."""
        if len(self._held) < 5:
            return False
        length = int.from_bytes(self._held[:4], "big")
        if length > LONGEST_PACKET:
            self._fail(FailureKind.TOO_BIG, f"an SSH packet of {length} octets")
            return False
        if len(self._held) < 4 + length:
            return False
        padding = self._held[4]
        payload = bytes(self._held[5 : 4 + length - padding])
        del self._held[: 4 + length]
        self._packets += 1
        if length < 2 + padding:
            self._fail(FailureKind.MALFORMED, "an SSH packet without content")
        elif payload[0] == KEXINIT:
            self.result = self._offer(payload)
        elif payload[0] == DISCONNECT:
            self._fail(FailureKind.REFUSED, "the SSH server ended the connection")
        elif payload[0] not in {IGNORE, DEBUG} or self._packets >= MOST_PACKETS:
            self._fail(FailureKind.MALFORMED, "not the SSH packet that must come first")
        return True

    def _offer(self, payload: bytes) -> SshOffer | Failure:
        lists: list[tuple[str, ...]] = []
        at = 1 + COOKIE
        for _ in range(LISTS):
            length = int.from_bytes(payload[at : at + 4], "big")
            if len(payload) < at + 4 + length:
                return Failure(FailureKind.MALFORMED, "an SSH list longer than its packet", answered=True)
            lists.append(_names(payload[at + 4 : at + 4 + length]))
            at += 4 + length
        kex, host_keys, ciphers_in, ciphers_out, macs_in, macs_out, *_ = lists
        return SshOffer(
            self._protocol,
            self._software,
            kex,
            host_keys,
            tuple(name for name in ciphers_in if name in ciphers_out),
            tuple(name for name in macs_in if name in macs_out),
        )

    def _fail(self, kind: FailureKind, detail: str) -> None:
        self.result = Failure(kind, detail, answered=True)


def _names(octets: bytes) -> tuple[str, ...]:
    """Read a name-list (RFC 4251 §5). Names longer than one may be are cut; they match none that we know."""
    return tuple(clean_text(name).text[:LONGEST_NAME] for name in octets.split(b",") if name)
