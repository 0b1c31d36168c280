"""Which of several targets a figure is held against."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from netmon.model.indicator import IndicatorTarget
from netmon.model.names import IndicatorId


def target_of(targets: Iterable[IndicatorTarget], indicator: IndicatorId, day: date) -> IndicatorTarget | None:
    """Return the target that is due next on that day, else the last one there was; None without one."""
    own = sorted((one for one in targets if one.indicator == indicator), key=lambda one: one.due)
    return next((one for one in own if one.due >= day), own[-1] if own else None)
