"""SMS-SUBMIT read back, octet by octet, as TS 23.040 §9.2.2.2 lays it out. It shares nothing with what writes it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO


@dataclass(frozen=True)
class Submit:
    """`joined` is reference, parts in all and number of this one, None for a message by itself."""

    to: str
    text: bytes
    joined: tuple[int, int, int] | None


def decoded(line: bytes, length: int) -> Submit:
    """Read a line as a modem gets it; `length` is what AT+CMGS said. Raises AssertionError for what is wrong."""
    octets = bytes.fromhex(line.decode())
    centre = octets[0]
    body = BytesIO(octets[1 + centre :])
    assert len(octets) - 1 - centre == length
    first = body.read(1)[0]
    assert first & 0b11 == 1, "not SMS-SUBMIT"
    assert (first >> 3) & 0b11 == 0b10, "no relative validity"
    body.read(1)
    digits, kind = body.read(2)
    number = "".join(f"{octet & 15:x}{octet >> 4:x}" for octet in body.read((digits + 1) // 2))
    assert set(number[digits:]) <= {"f"}
    to = {0x91: "+", 0x81: ""}[kind] + number[:digits]
    assert body.read(2) == b"\x00\x08", "not UCS-2"
    body.read(1)
    size = body.read(1)[0]
    data = body.read()
    assert len(data) == size <= 140
    if not first & 0x40:
        return Submit(to, data, None)
    header, text = data[1 : 1 + data[0]], data[1 + data[0] :]
    assert header[:2] == b"\x00\x03"
    return Submit(to, text, (header[2], header[3], header[4]))


def together(parts: list[Submit]) -> str:
    """Return the text of all parts of one message, as a telephone puts them together."""
    if parts[0].joined is None:
        (only,) = parts
        return only.text.decode("utf-16-be")
    references, totals = (
        {part.joined[0] for part in parts if part.joined},
        {part.joined[1] for part in parts if part.joined},
    )
    assert len(references) == 1
    assert totals == {len(parts)}
    assert [part.joined[2] for part in parts if part.joined] == list(range(1, len(parts) + 1))
    return "".join(part.text.decode("utf-16-be") for part in parts)  # each must decode by itself
