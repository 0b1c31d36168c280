"""The digest of all that a figure was made from: SHA-256 over text that says each value once, in a steady order.

A field that has its default is left out, so that a release which adds one gives the same digest to the same facts.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from hashlib import sha256
from itertools import chain

from netmon.coverage.basis import Basis
from netmon.figures.newest import Newest
from netmon.model.indicator import Indicator, IndicatorTarget


class Digests:
    """Makes the digests of bases. A part that is the same object as before is not read again."""

    def __init__(self) -> None:
        self._made: Newest[int, tuple[object, str]] = Newest(16)

    def of(self, basis: Basis, seen: str) -> str:
        """Return the digest of a basis; `seen` is that of its sightings."""
        when = _line([basis.at, basis.known, str(basis.zone), basis.watched_hours])
        return sha256("\n".join((*self.parts(basis, seen).values(), when)).encode()).hexdigest()

    def parts(self, basis: Basis, seen: str) -> Mapping[str, str]:
        """Return the digest of each part by its name: what tells which of them is another one."""
        register, plant, papers = basis.register, basis.plant, basis.attestations
        return {
            "sightings": seen,
            "register": self._part(register, lambda: chain(register.units.values(), register.divisions.values())),
            "plant": self._part(
                plant, lambda: chain(plant.devices.values(), plant.links.values(), plant.services.values())
            ),
            "documents": self._part(papers, lambda: chain.from_iterable(papers.values())),
        }

    def _part(self, part: object, values: Callable[[], Iterable[object]]) -> str:
        def made() -> tuple[object, str]:
            found = sha256()
            # Line by line: a province in one text would keep the interpreter to itself for a tenth of a second.
            for line in sorted(f"{type(value).__name__} {_line(value)}\n" for value in values()):
                found.update(line.encode())
            # The part is kept beside its digest, so that no other can take its identity.
            return part, found.hexdigest()

        return self._made.once(id(part), made)[1]


def figure_digest(basis: str, indicator: Indicator, target: IndicatorTarget | None, rule: str) -> str:
    """Return the digest of a figure, of the basis with that digest."""
    return sha256(f"{basis}\n{_line(indicator)}\n{_line(target)}\n{rule}\n".encode()).hexdigest()


def _line(value: object) -> str:
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date | Fraction):
        return str(value)
    if isinstance(value, Mapping):
        return {str(_plain(key)): _plain(found) for key, found in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return dict(_told(value, fields(value)))
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    raise TypeError(f"no text for {type(value).__name__}")


def _told(value: object, known: tuple[Field[object], ...]) -> Iterator[tuple[str, object]]:
    for one in known:
        found = getattr(value, one.name)
        default = one.default_factory() if one.default_factory is not MISSING else one.default
        if found != default:
            yield one.name, _plain(found)
