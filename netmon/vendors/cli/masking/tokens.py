"""What a secret looks like in a statement, and what stands in its place."""

from __future__ import annotations

import re

MASK = "<masked>"

QUOTED = r'"(?:[^"\\]|\\.)*"'
CIPHERTEXT = r"%\^%#.*?%\^%#|%@%@.*?%@%@|%\$%\$.*?%\$%\$|%\+%##!.*?%\+%##!|%#%#.*?%#%#"
"""VRP's reversible passwords: between two like marks, whatever stands there."""
TOKEN = rf"(?:{QUOTED}|'[^']*'|{CIPHERTEXT}|\S+)"
SECRET = rf"({TOKEN})"
"""A secret that is one word. Every group of a rule that captures is masked."""
REST = r"(\S.*?)\s*$"
"""A secret that goes on to the end of the line, blanks within it and all."""
TYPE = r"(?:(?:[05-9]|1\d|cipher|simple|plain|plaintext|ciphertext|clear|hash|encrypted|irreversible-cipher|ENC)\s+)?"
"""How a secret is written, before it."""

WORDS = re.compile(TOKEN)


def bounds(line: str, start: int, end: int) -> tuple[int, int]:
    """Return where the secret itself is, without the quotes around it and the semicolon that ends a statement."""
    if line[end - 1] == ";" and not line[end:].strip() and end - start > 1:
        end -= 1
    if end - start > 1 and line[start] == line[end - 1] and line[start] in "\"'":
        return start + 1, end - 1
    return start, end
