"""Where a division lies: in which prefecture, and at which point of a map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from netmon.model.geohash import geohash
from netmon.model.names import DivisionCode
from netmon.model.register import Division, Level, Site


def prefecture_of(code: DivisionCode, divisions: Mapping[DivisionCode, Division]) -> DivisionCode | None:
    """Return the code of the prefecture that a division is, or lies in; None of a province and of what is not known."""
    above: DivisionCode | None = code
    for _ in Level:  # a chain is no longer than there are levels, even where it leads back to itself
        if above is None or (division := divisions.get(above)) is None:
            return None
        if division.level is Level.PREFECTURE:
            return above
        above = division.parent
    return None


def places_of(divisions: Iterable[Division], sites: Iterable[Site]) -> dict[DivisionCode, str]:
    """Return the geohash of each division that has a place: its own, or else that of its first site that has one."""
    found: dict[DivisionCode, str] = {}
    for site in sites:
        if site.division is not None and site.latitude is not None and site.longitude is not None:
            found.setdefault(site.division, geohash(site.latitude, site.longitude))
    for division in divisions:
        if division.latitude is not None and division.longitude is not None:
            found[division.code] = geohash(division.latitude, division.longitude)
    return found
