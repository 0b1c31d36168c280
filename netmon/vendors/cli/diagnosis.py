"""Light as H3C and Ruijie print it: a block for each port, and in it a heading with both powers over its values."""

from __future__ import annotations

import re

from netmon.vendors.cli.saying import Sensors
from netmon.vendors.cli.tables import blocks

_HEADING = re.compile(r"\[?\w[\w.]*(?: power)?\]? ?(?:\([^)]{1,12}\))?", re.IGNORECASE)
_BOTH = re.compile(r"[RT]X ?power.{1,40}[RT]X ?power", re.IGNORECASE)


def transceivers(sensors: Sensors, command: str, text: str, head: str) -> None:
    """Read the diagnosis of transceivers; a module of several channels has a row for each.

    The first group of `head` is the port.
    """
    for found, body in blocks(text, head):
        under: list[str] = []
        for one in body:
            words = one.split()
            if _BOTH.search(one):
                under = [" ".join(column[0].lower().split()) for column in _HEADING.finditer(one)]
            elif re.search(r"alarm thr|threshold", one, re.IGNORECASE):
                under = []  # what follows are limits
            elif under and len(words) == len(under):
                row = dict(zip(under, words, strict=True))
                light = {name[:2]: value for name, value in row.items() if "power" in name}
                port = f"{found[1]} lane {words[0]}" if under[0].startswith("[channel") else found[1]
                sensors.light(port, light.get("rx"), light.get("tx"), command)
