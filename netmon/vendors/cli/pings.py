"""What a device prints of the pings that it sent itself: the two ways in which command lines sum them up."""

from __future__ import annotations

import re

from netmon.model.observation import Echo
from netmon.vendors.cli.profile import UnreadableError

# Huawei, H3C, Juniper, NX-OS, BSD and Linux count; Cisco and those who take after it give a rate with both numbers.
_COUNTED = re.compile(
    r"(?P<sent>\d+)\s+packets?(?:\(s\))?\s+(?:transmitted|sent)\b[,;]?\s*"
    r"(?P<received>\d+)\s+(?:packets?(?:\(s\))?\s+)?received",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"success rate is\s+\d+(?:\.\d+)?\s*(?:%|percent)\s*\((?P<received>\d+)/(?P<sent>\d+)\)", re.IGNORECASE
)
_TIMES = re.compile(r"min/avg/max[\w/.-]*\s*[=:]\s*(?P<min>[\d.]+)/(?P<mean>[\d.]+)/(?P<max>[\d.]+)", re.IGNORECASE)
_MILLISECONDS = 1000.0


def read_ping(text: str) -> Echo:
    """Return what came of a ping; times in seconds. Raises UnreadableError where there is no summary."""
    found = _COUNTED.search(text) or _RATE.search(text)
    if found is None:
        raise UnreadableError("no summary of a ping")
    sent, received = int(found["sent"]), int(found["received"])
    if not 0 <= received <= sent or sent == 0:
        raise UnreadableError("more answers than pings")
    times = _TIMES.search(text)
    if times is None or received == 0:
        return Echo(sent, received)
    try:
        shortest, mean, longest = (float(times[name]) / _MILLISECONDS for name in ("min", "mean", "max"))
    except ValueError:
        return Echo(sent, received)
    return Echo(sent, received, shortest, mean, longest)
