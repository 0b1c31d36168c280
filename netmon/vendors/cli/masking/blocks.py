"""Blocks of several lines that are secret as a whole, or that nobody reads."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """It begins in a line (its first group stays, if there is one) and goes on to the line that ends it.

    `ended` is the last line of it; it stays where `keeps`.
    """

    begins: re.Pattern[str]
    ended: re.Pattern[str]
    keeps: bool = True


BLOCKS = (
    # PEM (RFC 7468): private keys as much as certificates; FortiOS puts them between quotes.
    Block(re.compile(r"-----BEGIN [A-Z0-9 ]+-----"), re.compile(r"-----END [A-Z0-9 ]+-----")),
    # IOS: a certificate of `crypto pki certificate chain`, ended by `quit`.
    Block(
        re.compile(r"^\s+certificate (?:ca |self-signed |rollover )?[0-9A-Fa-f]{1,64}\s*$"), re.compile(r"^\s*quit\s*$")
    ),
)
