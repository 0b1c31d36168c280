"""A link as it would stand in the inventory: proposed, never written."""

from __future__ import annotations

import json
import re

from netmon.model.cabling import Finding, PortAt
from netmon.model.inventory import Inventory
from netmon.model.plant import Role

_RANKS = {Role.CORE: 0, Role.PE: 1, Role.FIREWALL: 2, Role.CE: 3, Role.ACCESS: 4, Role.LAN: 5}
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_./-]*[A-Za-z0-9]")
_WORDS = frozenset(("yes", "no", "on", "off", "true", "false", "null"))
"""What YAML 1.1 takes for something else than text."""


def link_snippet(finding: Finding, inventory: Inventory) -> str | None:
    """Return the entry of a link with two devices at its ends; None where one of them is not known.

    Of a declared link the upper end stays the upper one; else it is the end whose role is nearer to the core.
    """
    if len(finding.ends) != 2:
        return None
    upper, lower = finding.ends
    if finding.link is None:
        upper, lower = sorted((upper, lower), key=lambda end: (_RANKS[inventory.devices[end.device].role], end.device))
    name = finding.link or f"{upper.device}-{lower.device}"
    number = 2
    while finding.link is None and name in inventory.links:
        name, number = f"{upper.device}-{lower.device}-{number}", number + 1
    return f"links:\n  {_word(name)}:\n    upper: {_end(upper)}\n    lower: {_end(lower)}"


def _end(end: PortAt) -> str:
    port = f", interface: {_word(end.port)}" if end.port else ""
    return f"{{device: {_word(end.device)}{port}}}"


def _word(text: str) -> str:
    """Return a text as YAML reads it back: in JSON's quotes where it might be taken for anything else."""
    plain = _PLAIN.fullmatch(text) and text.casefold() not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)
