"""Which codes are one place: a division keeps its lineage when its code changes (望城县 430122 → 望城区 430112)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from netmon.model.names import DivisionCode
from netmon.model.register import Division


def lineage_of(divisions: Iterable[Division]) -> Mapping[DivisionCode, str]:
    """Return the lineage of every code: the code of the newest division of its chain.

    A chain goes from one division to one. Where several are merged, the one that is named first in `replaces` goes on
    as the new one, and the others end; where one is divided, it goes on as the successor that came first, then as that
    with the lowest code, and the others begin: so no two that are valid at one time are ever one.
    """
    by_code = {division.code: division for division in divisions}
    successor: dict[DivisionCode, DivisionCode] = {}
    for division in sorted(by_code.values(), key=lambda one: (one.valid_from or date.min, one.code)):
        goes_on = next((old for old in division.replaces if old in by_code and old not in successor), None)
        if goes_on is not None:
            successor[goes_on] = division.code
    return {code: _newest(code, successor) for code in by_code}


def valid_on(divisions: Iterable[Division], day: date, lineage: Mapping[DivisionCode, str]) -> dict[str, Division]:
    """Return the divisions that are valid on a day, by lineage, in the order of their codes."""
    found = [one for one in divisions if _holds(one, day)]
    return {lineage[one.code]: one for one in sorted(found, key=lambda one: one.code)}


def turns_of(divisions: Iterable[Division]) -> set[date]:
    """Return the days on which a division begins or ceases to be valid."""
    return {day for one in divisions for day in (one.valid_from, one.valid_to) if day is not None}


def _holds(division: Division, day: date) -> bool:
    begun = division.valid_from is None or division.valid_from <= day
    return begun and (division.valid_to is None or day < division.valid_to)


def _newest(code: DivisionCode, successor: Mapping[DivisionCode, DivisionCode]) -> str:
    """Return the end of a chain. One that leads back to itself, which no inventory has, ends where it would repeat."""
    seen = {code}
    while (after := successor.get(code)) is not None and after not in seen:
        seen.add(after)
        code = after
    return code
