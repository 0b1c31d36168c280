"""The digest of all that a figure was made from: SHA-256 over text that says each value once, in a steady order.

A field that has its default is left out, so that a release which adds one gives the same digest to the same facts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from hashlib import sha256

from netmon.coverage.basis import Basis
from netmon.model.indicator import Indicator, IndicatorTarget


def basis_digest(basis: Basis, seen: str) -> str:
    """Return the digest of a basis; `seen` is that of its sightings."""
    found = sha256(seen.encode())
    parts = (
        ("register", basis.register.units.values()),
        ("divisions", basis.register.divisions.values()),
        ("devices", basis.plant.devices.values()),
        ("links", basis.plant.links.values()),
        ("services", basis.plant.services.values()),
        ("attestations", (one for some in basis.attestations.values() for one in some)),
    )
    for name, values in parts:
        # Line by line: a province in one text would keep the interpreter to itself for a tenth of a second.
        for line in sorted(_line(value) for value in values):
            found.update(f"{name} {line}\n".encode())
    found.update(_line([basis.at, basis.known, str(basis.zone), basis.watched_hours]).encode())
    return found.hexdigest()


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
