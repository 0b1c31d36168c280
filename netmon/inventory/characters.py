"""Which characters have no business in an inventory: they break lines, hide text or turn it round."""

from __future__ import annotations

from netmon.inventory.node import Text
from netmon.inventory.problem import Report, harmless

MAX_CHARACTERS = 4_000
"""Of one value. A longer one is a mistake, or an attack."""

LINE_ENDS = "\n\r\x0b\x0c\x85\u2028\u2029"


def check_characters(made: Text, report: Report, path: str = "") -> None:
    """Report, and mark as broken, a text that is too long or holds a line break, a control or a bidi character.

    The text itself is not shown: it may be a secret.
    """
    if len(made) > MAX_CHARACTERS:
        report.add("syntax.too_long", made, path, limit=str(MAX_CHARACTERS))
        made.broken = True
        return
    if made.isprintable():
        return
    odd = next((char for char in made if not harmless(char)), None)
    if odd is not None:
        code = "syntax.line_break" if odd in LINE_ENDS else "syntax.control_character"
        report.add(code, made, path, character=f"U+{ord(odd):04X}")
        made.broken = True
