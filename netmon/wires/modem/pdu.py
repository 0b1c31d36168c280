"""SMS-SUBMIT in UCS-2, in as many parts as the text needs (3GPP TS 23.040 §9.2.2.2, §9.2.3.24.1; TS 23.038 §4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

SINGLE_UNITS: Final = 70
"""16-bit units in one message: 140 octets."""
PART_UNITS: Final = 67
"""In one of several: six octets are the header that joins them."""
MOST_PARTS: Final = 255

SUBMIT: Final = 0x01
WITH_VALIDITY: Final = 0x10
"""TP-VPF: a relative TP-VP follows."""
WITH_HEADER: Final = 0x40
"""TP-UDHI: the user data begins with a header."""
VALIDITY: Final = 0xA7
"""24 hours (§9.2.3.12.1): an alert of the day before yesterday wakes nobody."""
UCS2: Final = 0x08
NATIONAL, INTERNATIONAL = 0x81, 0x91
"""Type of number unknown or international, ISDN numbering plan (§9.1.2.5)."""
JOINED: Final = 0x00
"""Information element: concatenated messages, reference of 8 bits."""


@dataclass(frozen=True, slots=True)
class Pdu:
    """`octets` without the service centre's address; `AT+CMGS` is told how many they are."""

    octets: bytes

    @property
    def length(self) -> int:
        """What `AT+CMGS` is told (TS 27.005 §4.3)."""
        return len(self.octets)

    def line(self) -> bytes:
        """Return it as it is sent: the service centre of the SIM card, then the octets, in hexadecimal."""
        return b"00" + self.octets.hex().upper().encode()


def submits(phone: str, text: str, reference: int) -> tuple[Pdu, ...]:
    """Return the parts of a message. Those of one have the same `reference`, of which 8 bits count.

    Raises ValueError for an empty telephone number, or one that is none, and for a text of more than 255 parts.
    """
    whole = text.encode("utf-16-be", "replace")
    if len(whole) <= 2 * SINGLE_UNITS:
        return (Pdu(_submit(phone, whole, b"")),)
    parts = tuple(_split(text))
    if len(parts) > MOST_PARTS:
        raise ValueError("too long for a short message")
    header = (reference & 0xFF, len(parts))
    return tuple(
        Pdu(_submit(phone, part, bytes((5, JOINED, 3, *header, number)))) for number, part in enumerate(parts, 1)
    )


def _split(text: str) -> Iterator[bytes]:
    """Yield parts of 67 units at most; a character beyond the first plane, two units, is not torn."""
    part = b""
    for letter in text:
        unit = letter.encode("utf-16-be", "replace")
        if len(part) + len(unit) > 2 * PART_UNITS:
            yield part
            part = b""
        part += unit
    yield part


def _submit(phone: str, data: bytes, header: bytes) -> bytes:
    """Return SMS-SUBMIT: first octet, reference (the modem's), to whom, protocol, coding, validity, data."""
    first = SUBMIT | WITH_VALIDITY | (WITH_HEADER if header else 0)
    user_data = header + data
    return bytes((first, 0)) + _address(phone) + bytes((0, UCS2, VALIDITY, len(user_data))) + user_data


def _address(phone: str) -> bytes:
    """Return a telephone number: how many digits, of which type, and two digits to an octet, the first one low."""
    digits = phone.removeprefix("+")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 20):
        raise ValueError("not a telephone number")
    padded = digits + "F" * (len(digits) % 2)
    swapped = "".join(padded[at + 1] + padded[at] for at in range(0, len(padded), 2))
    kind = INTERNATIONAL if phone.startswith("+") else NATIONAL
    return bytes((len(digits), kind)) + bytes.fromhex(swapped)
