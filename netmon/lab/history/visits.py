"""What checking services came to in a past, by the hour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zlib import crc32

from netmon.lab.history.actor import HOUR
from netmon.lab.history.episode import Pause
from netmon.model.names import ServiceId
from netmon.model.service_check import SPACING, Fault, ServiceTally

_A_DAY = 86400
_CHECKS = round(HOUR / SPACING)
_FAILS_ONE_IN = 150
"""In one hour out of so many a check fails, as it happens."""
_BAD_DAY_ONE_IN = 60
"""On one day out of so many a service is ill for some hours of the afternoon."""
_AFTERNOON = (6, 10)
_QUICKEST, _SPREAD = 0.05, 0.4
_FAULTS = (Fault.TIMEOUT, Fault.STATUS, Fault.TIMEOUT, Fault.REFUSED)


def visits(
    services: Sequence[ServiceId], pauses: Sequence[Pause], since: float, until: float, seed: int
) -> Iterator[list[ServiceTally]]:
    """Return the whole hours from `since` to `until` (UTC, epoch seconds) in which somebody was watching, a day's at a
    time, the oldest first.
    """
    first, last = -int(-since // HOUR) * HOUR, int(until // HOUR) * HOUR
    for day in range(first, last, _A_DAY):
        hours = [hour for hour in range(day, min(day + _A_DAY, last), HOUR) if not _paused(pauses, hour)]
        yield [_hour(service, hour, seed) for hour in hours for service in services]


def _hour(service: ServiceId, hour: int, seed: int) -> ServiceTally:
    name = f"{seed}/{service}/".encode()
    dice = crc32(name + str(hour).encode())
    of_day = crc32(name + str(hour // _A_DAY).encode() + b"/day")
    ill = of_day % _BAD_DAY_ONE_IN == 0 and _AFTERNOON[0] <= hour % _A_DAY // HOUR < _AFTERNOON[1]
    failed = 1 + dice % _CHECKS if ill else int(dice % _FAILS_ONE_IN == 0)
    usual = _QUICKEST + _SPREAD * (crc32(name) % 100) / 100
    ok = _CHECKS - failed
    return ServiceTally(
        service,
        hour,
        valid=_CHECKS,
        ok=ok,
        failed={_FAULTS[of_day // 7 % len(_FAULTS)]: failed} if failed else {},
        seconds_sum=round(ok * usual, 3),
        seconds_max=round(usual * (1 + dice % 50 / 100), 3) if ok else None,
    )


def _paused(pauses: Sequence[Pause], hour: int) -> bool:
    return any(pause.start < hour + HOUR and hour < pause.end for pause in pauses)
