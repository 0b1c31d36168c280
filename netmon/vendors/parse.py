"""From a value to a figure: scale, bounds, and the numbers by which agents say that there is nothing to say. Pure."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection

from netmon.vendors.objects import Value, text_of

Parse = Callable[[Value], float | None]
"""Returns None for what is no valid value. Never raises."""

NO_VALUE = frozenset({2**31 - 1, -(2**31), 2**32 - 1, 2**31 - 2})
"""The ends of the integer types, which agents use for `invalid`; never a reading of anything that is measured here."""

COLDEST, HOTTEST = -60.0, 200.0
"""°C. What reads less or more has no sensor behind it."""
DIMMEST, BRIGHTEST = -50.0, 30.0
"""dBm of light. -40 and less is what most transceivers say of no light at all; it is a reading."""

_NUMBER = re.compile(r"^\s*([-+]?\d{1,15}(?:\.\d{1,9})?)\s*(?:%|°|[A-Za-z/]|$)")

# Texts by which agents say that they have no text, folded to lower case.
_PLACEHOLDERS = frozenset(
    (
        "", "-", "--", "n/a", "na", "none", "null", "nil", "unknown", "unspecified", "undefined", "not available",
        "not applicable", "not specified", "not set", "not present", "not defined", "no serial number",
        "to be filled by o.e.m.", "system serial number", "serial number", "default string", "empty", "invalid",
    )
)  # fmt: skip
_NOTHING = re.compile(r"[0\-\s.xX?*#]*")


def amount(value: Value) -> float | None:
    """Return an integer, or the number that a text begins with (`34%`, `41.5 C`); None for anything else."""
    if isinstance(value, int):
        return float(value)
    found = _NUMBER.match(text_of(value))
    return float(found[1]) if found else None


def number(
    scale: float = 1.0, *, invalid: Collection[float] = (), low: float = -math.inf, high: float = math.inf
) -> Parse:
    """Return a rule for `value × scale`. `invalid` are raw values that say nothing; the bounds hold after scaling."""

    def parse(value: Value) -> float | None:
        raw = amount(value)
        if raw is None or raw in NO_VALUE or raw in invalid:
            return None
        # 12 digits, so that 312 × 0.1 is 31.2.
        scaled = float(f"{raw * scale:.12g}")
        return scaled if low <= scaled <= high else None

    return parse


def percent(scale: float = 1.0, *, invalid: Collection[float] = ()) -> Parse:
    """Return a rule for a share from 0 to 100."""
    return number(scale, invalid=invalid, low=0.0, high=100.0)


def idle(value: Value) -> float | None:
    """Return the percent that is busy, of a value that tells what is idle."""
    free = percent()(value)
    return None if free is None else 100.0 - free


def celsius(scale: float = 1.0, *, invalid: Collection[float] = (0,)) -> Parse:
    """Return a rule for a temperature. Unless `invalid` says otherwise, a raw 0 is a sensor that is not there.

    So is what a whole number of °C is when all its bits are set, in one octet with a sign or in any: 127 and -1.
    """
    nothing = {*invalid, -1, 127} if scale == 1.0 else invalid
    return number(scale, invalid=nothing, low=COLDEST, high=HOTTEST)


def rpm(*, invalid: Collection[float] = ()) -> Parse:
    """Return a rule for revolutions per minute; 0 is a fan that stands still."""
    return number(invalid=invalid, low=0.0, high=100_000.0)


def dbm(scale: float = 1.0, *, invalid: Collection[float] = ()) -> Parse:
    """Return a rule for a power of light in dBm."""
    return number(scale, invalid=invalid, low=DIMMEST, high=BRIGHTEST)


def dbm_of_milliwatts(power: float | None) -> float | None:
    """Return a power of light in dBm; None of none or of no light, whose dBm is no number."""
    if power is None or power <= 0:
        return None
    level = round(10 * math.log10(power), 2)
    return level if DIMMEST <= level <= BRIGHTEST else None


def milliwatts(scale: float, *, invalid: Collection[float] = ()) -> Parse:
    """Return a rule for a power of light that is told in a unit of `scale` mW, as dBm."""
    power = number(scale, invalid=invalid)
    return lambda value: dbm_of_milliwatts(power(value))


def state(good: Collection[int], bad: Collection[int]) -> Parse:
    """Return a rule for a state: 1.0 as it should be, 0.0 not; None for any other (absent, not installed, unknown)."""

    def parse(value: Value) -> float | None:
        if not isinstance(value, int):
            return None
        return 1.0 if value in good else 0.0 if value in bad else None

    return parse


def words(value: Value | None) -> str | None:
    """Return a text that says something; None for none, for blanks and for what stands for nothing (`N/A`, `0000`)."""
    text = text_of(value)
    return None if text.casefold() in _PLACEHOLDERS or _NOTHING.fullmatch(text) else text
