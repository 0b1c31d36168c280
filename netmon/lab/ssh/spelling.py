"""How command lines write numbers, times and addresses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from netmon.lab.loads import chance

SHORT_NAMES = (
    ("HundredGigE", "HGE"),
    ("FortyGigE", "FGE"),
    ("Ten-GigabitEthernet", "XGE"),
    ("TenGigabitEthernet", "Te"),
    ("GigabitEthernet", "GE"),
    ("FastEthernet", "Fa"),
    ("Ethernet", "Eth"),
)


def dotted_by_two(mac: bytes, separator: str = "-") -> str:
    """Write a MAC address as 0201-0a00-0001."""
    digits = mac.hex()
    return separator.join(digits[at : at + 4] for at in range(0, len(digits), 4))


def dbm(level: int | None) -> float:
    """Return 0.01 dBm as dBm; no light is -40, as modules tell it."""
    return -40.0 if level is None else level / 100


def days(seconds: float) -> tuple[int, int, int, int]:
    """Return days, hours, minutes and seconds."""
    whole = int(seconds)
    return whole // 86_400, whole // 3600 % 24, whole // 60 % 60, whole % 60


def short(name: str, names: Sequence[tuple[str, str]] = SHORT_NAMES) -> str:
    """Return a port's name as brief tables write it."""
    return next((name.replace(full, brief, 1) for full, brief in names if name.startswith(full)), name)


def secret_of(*names: object) -> str:
    """Return what stands for a ciphered secret in a configuration, always the same for the same names."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return "".join(alphabet[chance(64, *names, place)] for place in range(32))


def begun(now: datetime, uptime: float) -> datetime:
    """Return when a device started."""
    return now - timedelta(seconds=uptime)
