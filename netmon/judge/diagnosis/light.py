"""What light at a port means. Modules tell their own limits seldom, so these are those of their standards."""

from __future__ import annotations

from enum import StrEnum

from netmon.judge.diagnosis.evidence import EndEvidence
from netmon.judge.ports import Port

DARK = -35.0
"""dBm at and below which nothing comes in: modules say -40 or so of a dark fibre."""
NO_LASER = -30.0
"""dBm at and below which a module does not send."""
WEAK_1G = -19.0
"""Receive sensitivity of 1000BASE-LX (IEEE 802.3 table 38-8); modules for longer ways take less."""
WEAK_10G = -14.4
"""Receive sensitivity of 10GBASE-LR (IEEE 802.3 table 52-13); modules for longer ways take less."""
TOO_STRONG = 1.0
"""dBm above which a receiver may be blinded: an attenuator is missing."""
_TEN_GIGABIT = 10**10


class Glow(StrEnum):
    """What comes in."""

    UNTOLD = "untold"
    DARK = "dark"
    WEAK = "weak"
    GOOD = "good"
    STRONG = "strong"


def weakest(speed_bps: int | None) -> float:
    """Return the least light in dBm that a receiver of a port of this speed is made for."""
    return WEAK_10G if speed_bps is not None and speed_bps >= _TEN_GIGABIT else WEAK_1G


def incoming(end: EndEvidence) -> Glow:
    """Tell what comes in. A port that is down and tells of what it sends, but of nothing received, is dark."""
    rx = end.light.rx
    if rx is None:
        silent = end.light.tx is not None and end.port in (Port.DOWN, Port.LOWER_LAYER_DOWN)
        return Glow.DARK if silent else Glow.UNTOLD
    if rx <= DARK:
        return Glow.DARK
    if rx < weakest(end.speed_bps):
        return Glow.WEAK
    return Glow.STRONG if rx > TOO_STRONG else Glow.GOOD


def sends(end: EndEvidence) -> bool | None:
    """Tell whether a port sends light; None where nobody knows."""
    return None if end.light.tx is None else end.light.tx > NO_LASER
