"""TopSec NGFW and TopIDP. Two firmware lines put other meanings under the same numbers.

| under 14331.5.5.1.4 | .2 | .3 | .5 | .6 | .7 | .8 |
|---|---|---|---|---|---|---|
| TOS | CPU % | memory % | connections | connections per second | | |
| later | | | CPU % | memory % | memory free | memory in all |

Nothing names the line. What tells them apart is memory itself: in the later one, .6 is what .7 and .8 come to.
"""

from __future__ import annotations

from collections.abc import Sequence

from netmon.model.health import Measure
from netmon.vendors.objects import Answers, instance
from netmon.vendors.parse import percent
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Sensor, SensorRule, memory, sensors

_STATUS = "1.3.6.1.4.1.14331.5.5.1.4"
SECOND = instance("topsecStatus2", f"{_STATUS}.2.0")
THIRD = instance("topsecStatus3", f"{_STATUS}.3.0")
FIFTH = instance("topsecStatus5", f"{_STATUS}.5.0")
SIXTH = instance("topsecStatus6", f"{_STATUS}.6.0")
FREE = instance("topsecStatus7", f"{_STATUS}.7.0")
TOTAL = instance("topsecStatus8", f"{_STATUS}.8.0")
DECIDING = (SIXTH, FREE, TOTAL)

TOLERANCE = 2.0
"""Percent by which a share that the device rounds may differ from the one reckoned."""


def later(said: Answers) -> bool | None:
    """Tell whether this is the later line; None where it cannot be told, so that nothing may be read."""
    free, total, share = (said.number(wanted) for wanted in (FREE, TOTAL, SIXTH))
    if free is None and total is None:
        return False
    if not total or free is None or share is None or not 0 <= free <= total:
        return None
    return True if abs(100 * (total - free) / total - share) <= TOLERANCE else None


def _of(line: bool, rule: SensorRule) -> SensorRule:
    def read(said: Answers) -> Sequence[Sensor]:
        return rule.read(said) if later(said) is line else ()

    return SensorRule(rule.measure, (*rule.objects, *DECIDING), read)


PROFILE = Profile(
    name="topsec",
    source="TOPSEC-MIB of both lines",
    systems=frozenset({"topsec"}),
    object_ids=("1.3.6.1.4.1.14331",),
    health=(
        _of(True, sensors(Measure.CPU, FIFTH, percent(), "CPU")),
        _of(False, sensors(Measure.CPU, SECOND, percent(), "CPU")),
        _of(True, memory("Memory", share=SIXTH)),
        _of(False, memory("Memory", share=THIRD)),
    ),
)
