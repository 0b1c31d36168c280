"""Runbooks: how an alert is called in code, and which alerts there are."""

from __future__ import annotations

import re

from netmon.words.catalogue import CATALOGUE
from netmon.words.text import Language

PARTS = ("means", "look", "causes", "escalate")
"""What a runbook says of its alert; each part is lines, of which the several are steps."""

_MEANS = re.compile(r"runbook\.([a-z0-9_]+)_means")


def code_of(alert: str) -> str:
    """Return `device_down` for `NetmonDeviceDown`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", alert.removeprefix("Netmon")).lower()


def alert_of(code: str) -> str:
    """Return `NetmonDeviceDown` for `device_down`."""
    return "Netmon" + "".join(word.capitalize() for word in code.split("_"))


def runbooks() -> tuple[str, ...]:
    """Return the alerts that have a runbook, in the order in which they are written."""
    return tuple(alert_of(found[1]) for code in CATALOGUE if (found := _MEANS.fullmatch(code)))


def steps(alert: str, part: str, language: Language) -> list[str]:
    """Return the lines of a part of a runbook."""
    return CATALOGUE[f"runbook.{code_of(alert)}_{part}"].in_(language).split("\n")
