r"""What a terminal would show of a stream of octets: a pure function of them.

Lines are drawn as a VT100 draws them: `\r` and `\b` go back, `ESC [ n D` too, and what follows writes over what was
there. That is how a pager's mark, and the blank that VRP prints before going back over it, disappear.
"""

from __future__ import annotations

import re

from netmon.model.text import decoded, harmless

_PIECES = re.compile(
    r"\x1b\[(?P<numbers>[0-?]*)[ -/]*(?P<final>[@-~])"  # ECMA-48 §5.4, a control sequence
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|$)"  # a string for the terminal: a title, a device control
    r"|\x1b[ -/]*[0-~]?"  # another escape sequence
    r"|(?P<back>[\b\x7f]+)|(?P<home>\r+)|(?P<text>[^\x1b\b\x7f\r]+)",
    re.DOTALL,
)
FARTHEST = 1024
"""Columns that a sequence may move to; nothing prints a screen as wide as that."""
TAB = 8


def drawn(line: str) -> str:
    """Return one line, without its line feed, as it stands on the screen in the end, tabs as blanks."""
    if "\x1b" not in line and "\b" not in line and "\r" not in line.rstrip("\r") and "\x7f" not in line:
        return line.rstrip("\r").expandtabs(TAB)
    cells: list[str] = []
    at = 0
    for piece in _PIECES.finditer(line.rstrip("\r")):
        if text := piece["text"]:
            text = text.expandtabs(TAB)
            cells += [" "] * (at - len(cells))
            cells[at : at + len(text)] = text
            at += len(text)
        elif back := piece["back"]:
            at = max(0, at - len(back))
        elif piece["home"]:
            at = 0
        elif piece["final"]:
            at = _moved(cells, at, piece["numbers"], piece["final"])
    return "".join(cells)


def _moved(cells: list[str], at: int, numbers: str, final: str) -> int:
    """Do what a control sequence says (ECMA-48 §8.3); what it means for other lines and colours is left."""
    first = numbers.partition(";")[0]
    number = min(int(first), FARTHEST) if first.isascii() and first.isdigit() else None
    if final == "D":
        return max(0, at - (number or 1))
    if final == "C":
        return max(at, min(FARTHEST, at + (number or 1)))
    if final == "G":
        return (number or 1) - 1
    if final == "K":
        if number in {None, 0}:
            del cells[at:]
        elif number == 1:
            cells[:at] = [" "] * min(at, len(cells))
        else:
            cells[:] = []
    elif final == "P":
        del cells[at : at + (number or 1)]
    return at


def shown(octets: bytes) -> list[str]:
    """Return the lines of a stream as a terminal shows them, harmless, without blanks at their ends."""
    return [_line(raw) for raw in octets.split(b"\n")]


def _line(raw: bytes) -> str:
    if raw.isascii():
        text = raw.decode("ascii").rstrip("\r")
        if text.isprintable():
            return text.rstrip()
    # Each line by itself: descriptions typed over the years are of different encodings.
    text, _ = decoded(raw)
    return harmless(drawn(text)).rstrip()
