"""How measured values are told: bit rates, times, shares. The signs are those of SI, alike in both languages."""

from __future__ import annotations

_STEPS = ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"))


def bit_rate(bps: float) -> str:
    """Return bit/s to three digits: `20 Mbit/s`, `1.25 Gbit/s`, `0 bit/s`."""
    for size, prefix in _STEPS:
        # What rounds up to the next step belongs to it: 999,600 is 1 Mbit/s and not 1000 kbit/s.
        if bps >= size * 0.9995:
            return f"{_three(bps / size)} {prefix}bit/s"
    return f"{round(bps)} bit/s"


def size(octets: float) -> str:
    """Return a size of memory to three digits, in powers of 1024: `512 MiB`, `1.5 GiB`, `80 B`."""
    for power, prefix in ((3, "Gi"), (2, "Mi"), (1, "Ki")):
        if octets >= 1024**power * 0.9995:
            return f"{_three(octets / 1024**power)} {prefix}B"
    return f"{round(octets)} B"


def milliseconds(seconds: float) -> str:
    """Return a time to three digits: `4.2 ms`, `850 ms`, `1200 ms`."""
    return f"{_three(seconds * 1000)} ms"


def dbm(power: float) -> str:
    """Return a power of light: `-7.3 dBm`."""
    return f"{power:.1f} dBm"


def percent(share: float) -> str:
    """Return a share (1 is all) in per cent; what is more than nothing never reads 0%, nor less than all 100%."""
    if 0 < share < 0.001:
        return "<0.1%"
    if 0.999 < share < 1:
        return ">99.9%"
    return f"{_three(share * 100)}%"


def _three(value: float) -> str:
    digits = 2 if value < 9.995 else 1 if value < 99.95 else 0
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
