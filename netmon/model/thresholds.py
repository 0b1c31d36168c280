"""From where on something that works is not as it should be: limits with hysteresis, one rule for each condition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from netmon.model.degradation import Condition
from netmon.model.incident import Severity

LOW_IS_BAD: Final = frozenset({Condition.LIGHT, Condition.FAN, Condition.POWER_SUPPLY})
"""Conditions whose value falls when things get worse; of all others it rises."""
STATES: Final = frozenset({Condition.FAN, Condition.POWER_SUPPLY})
"""Conditions that are told as 1 or 0, so that they have no limits to choose."""
OF_LINKS: Final = frozenset({Condition.LOAD, Condition.ERRORS, Condition.LIGHT})
"""Conditions of links; all others are of devices."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One condition. Limits are in its unit (see `Condition`); times are in seconds.

    It is believed once readings have been at or beyond `raised` for `hold`, without one between that was not; and over
    once they have been at or within `clear` for `release`. `clear` is never beyond `raised`.

    `times` is of round-trip times: the limit is not below so many times a device's own normal. `fall` is of light: so
    many dB below the port's own normal is as bad as the limit. `share` is of errors: where so large a share of the
    packets is broken, fewer a second are as bad. None: not looked at.
    """

    raised: float
    clear: float
    hold: float
    release: float
    severity: Severity
    times: float | None = None
    fall: float | None = None
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The rules for one device or link, with every default resolved. None: that condition is not looked at."""

    loss: Rule | None = Rule(0.03, 0.01, 0.0, 1200.0, Severity.MINOR)
    rtt: Rule | None = Rule(0.2, 0.15, 600.0, 600.0, Severity.WARNING, times=3.0)
    load: Rule | None = Rule(0.9, 0.8, 900.0, 900.0, Severity.WARNING)
    errors: Rule | None = Rule(1.0, 0.1, 600.0, 900.0, Severity.MINOR, share=0.01)
    light: Rule | None = Rule(-22.0, -20.0, 600.0, 600.0, Severity.MINOR, fall=5.0)
    cpu: Rule | None = Rule(90.0, 80.0, 900.0, 600.0, Severity.WARNING)
    memory: Rule | None = Rule(90.0, 85.0, 900.0, 600.0, Severity.WARNING)
    temperature: Rule | None = Rule(70.0, 65.0, 600.0, 600.0, Severity.MINOR)
    fan: Rule | None = Rule(0.0, 1.0, 300.0, 300.0, Severity.MINOR)
    power_supply: Rule | None = Rule(0.0, 1.0, 300.0, 300.0, Severity.MINOR)

    def of(self, condition: Condition) -> Rule | None:
        """Return the rule for a condition."""
        rule: Rule | None = getattr(self, condition)
        return rule


BUILT_IN: Final = Thresholds()
