"""The log tells how near the budget of series is, and of scrapes that were given up."""

from __future__ import annotations

import logging
from typing import Final

from netmon.model.exposure import Exposure, Pressure
from netmon.views.exposure import exposure_sentence
from netmon.words import Language, say

log = logging.getLogger("netmon.app")

QUIET = 0.75
"""Share of the budget below which it is said that all is well again: not at every series around 80 %."""


class ExposureNews:
    """Tells when the pressure becomes another, and when scrapes are given up."""

    def __init__(self, language: Language) -> None:
        self._language: Final = language
        self._pressure = Pressure.NONE
        self._given_up = 0

    def tell(self, exposure: Exposure) -> None:
        """Compare with the last figures, and log what changed."""
        if exposure.given_up > self._given_up:
            count = exposure.given_up - self._given_up
            log.warning("%s", say(self._language, "exposition.given_up", count=count))
        self._given_up = exposure.given_up
        now = exposure.pressure
        if now is self._pressure or (now is Pressure.NONE and exposure.series > QUIET * exposure.budget):
            return
        self._pressure = now
        if now is Pressure.NONE:
            log.info("%s", exposure_sentence(self._language, exposure))
        else:
            log.warning("%s", exposure_sentence(self._language, exposure))
