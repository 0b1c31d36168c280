"""What is said of the budget of series, alike in the log and on pages."""

from __future__ import annotations

from typing import Final

from netmon.model.exposure import Exposure, Pressure
from netmon.words import Language, say

_CODES: Final = {
    Pressure.NONE: "exposition.within",
    Pressure.NEAR: "exposition.near",
    Pressure.SHED: "exposition.shed",
    Pressure.OVER: "exposition.over",
}


def exposure_sentence(language: Language, exposure: Exposure) -> str:
    """Return how many series there are, of how many, and what follows from that."""
    return say(
        language,
        _CODES[exposure.pressure],
        series=exposure.series,
        budget=exposure.budget,
        interfaces=exposure.interfaces,
        sensors=exposure.sensors,
    )
