"""The one way in which a rate is printed: in whole numbers, rounded down, so that 89.96 never reads as 90.0."""

from __future__ import annotations

from fractions import Fraction


def percent(rate: Fraction, digits: int = 1) -> str:
    """Return a rate in per cent with so many decimals, cut off and not rounded: 46/136 is `33.8%`."""
    return _text(rate.numerator * 100 * 10**digits // rate.denominator, digits)


def percent_rounded(rate: Fraction, digits: int = 0) -> str:
    """Return a rate in per cent rounded to the nearest, halves up, for who asks for a round number: 46/136 is `34%`.

    To be shown as rounded, and never to be held against a target.
    """
    doubled = rate.numerator * 200 * 10**digits
    return _text((doubled + rate.denominator) // (2 * rate.denominator), digits)


def points(before: Fraction, after: Fraction, digits: int = 1) -> str:
    """Return by how many percent points a rate grew, as both are printed: the difference of two numbers that are
    rounded down. So the points of steps add up to those of the whole: 67/72 to 66/72 is `-1.4` (93.0% to 91.6%).
    """
    scale = 100 * 10**digits
    grown = after.numerator * scale // after.denominator - before.numerator * scale // before.denominator
    sign = "-" if grown < 0 else "+" if grown > 0 else ""
    return sign + _text(abs(grown), digits).removesuffix("%")


def _text(scaled: int, digits: int) -> str:
    whole, rest = divmod(scaled, 10**digits)
    return f"{whole}.{rest:0{digits}}%" if digits else f"{whole}%"
