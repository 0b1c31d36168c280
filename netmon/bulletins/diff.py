"""What differs between two bulletins, by part: two revisions of one, or two periods.

Entries are held against each other by what they are about, never by their place: a unit that joins the list in the
middle is one difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from netmon.bulletins.canonical import Plain, plain
from netmon.model.bulletin import Bulletin


class Part(StrEnum):
    """The parts of a bulletin, in the order in which it tells them."""

    BASIS = "basis"
    FIGURES = "figures"
    RANKINGS = "rankings"
    MOVED = "moved"
    OUTAGES = "outages"
    SUMS = "sums"
    AVAILABILITY = "availability"
    RECTIFY = "rectify"
    UNITS = "units"
    SERIES = "series"
    NAMES = "names"
    INPUTS = "inputs"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is another. `path` is where it stands in the canonical text, with entries named by what they are
    about; `name` is what people call the entry, empty outside of one. `field` is what of it differs, empty where the
    whole entry is new or gone. `before` and `after` are as text, None where there is nothing.
    """

    part: Part
    path: str
    name: str
    field: str
    before: str | None
    after: str | None


_PARTS: Mapping[str, Part] = {
    "indicators": Part.FIGURES,
    "undeclared": Part.FIGURES,
    "rankings": Part.RANKINGS,
    "moved": Part.MOVED,
    "outages": Part.OUTAGES,
    "by_carrier": Part.SUMS,
    "by_party": Part.SUMS,
    "availability": Part.AVAILABILITY,
    "to_rectify": Part.RECTIFY,
    "members": Part.UNITS,
    "series": Part.SERIES,
    "names": Part.NAMES,
    "names_en": Part.NAMES,
    "inputs": Part.INPUTS,
}
_OF_ONE_PERIOD = frozenset({Part.BASIS, Part.MOVED, Part.OUTAGES, Part.SERIES, Part.NAMES, Part.INPUTS})
"""What two periods never share: to list it would tell nothing."""
_KEYS: Mapping[str, tuple[str, ...]] = {
    "indicators": ("id",),
    "rankings": ("indicator",),
    "rows": ("division",),
    "moved": ("indicator", "item"),
    "outages": ("incident",),
    "by_carrier": ("who",),
    "by_party": ("who",),
    "to_rectify": ("unit", "indicator"),
    "members": ("indicator", "item"),
    "series": ("indicator",),
}
_OF_PERIOD = frozenset({"inputs", "evidence", "previous", "year_before", "place_before"})


def diff(old: Bulletin, new: Bulletin) -> tuple[Difference, ...]:
    """Return all that differs, by part. Of two periods only what both tell alike."""
    before, after = _as_plain(old), _as_plain(new)
    found = _walk(before, after, "$", Part.BASIS, "", "")
    order = list(Part)
    if old.period != new.period:
        found = (
            one
            for one in found
            if one.part not in _OF_ONE_PERIOD and not _OF_PERIOD & set(one.field.replace("[", ".").split("."))
        )
    return tuple(sorted(found, key=lambda one: order.index(one.part)))


def diff_plain(old: Plain, new: Plain) -> tuple[Difference, ...]:
    """Return all that differs between two texts of JSON that need not be bulletins."""
    return tuple(_walk(old, new, "$", Part.BASIS, "", ""))


def _as_plain(bulletin: Bulletin) -> Plain:
    told = plain(bulletin, whole=True)
    series = told.get("series") if isinstance(told, dict) else None
    for one in series if isinstance(series, list) else ():
        # By day, so that a day that is missing is one difference and not all that follow.
        if isinstance(one, dict) and isinstance(days := one.pop("days"), list):
            counts = one["counts"]
            one["counts"] = dict(zip(map(str, days), counts if isinstance(counts, list) else [], strict=False))
    return told


def _walk(old: Plain, new: Plain, path: str, part: Part, name: str, field: str) -> Iterator[Difference]:
    if isinstance(old, list) and isinstance(new, list):
        key = path.rpartition(".")[2].partition("[")[0]
        befores, afters = _keyed(old, key), _keyed(new, key)
        if befores is not None and afters is not None:
            yield from _entries(befores, afters, path, part, field, name)
            return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted(old.keys() | new.keys()):
            top = path == "$" and key in _PARTS
            inner = f"{field}.{key}" if field else key
            its = _PARTS[key] if top else part
            yield from _walk(old.get(key), new.get(key), f"{path}.{key}", its, name, "" if top else inner)
    elif old != new:
        yield Difference(part, path, name, field, _text(old), _text(new))


def _entries(
    befores: dict[str, Plain], afters: dict[str, Plain], path: str, part: Part, field: str, name: str
) -> Iterator[Difference]:
    about = path.rpartition(".")[2] in _KEYS
    for key in dict.fromkeys([*befores, *afters]):
        before, after = befores.get(key), afters.get(key)
        its = f"{name} {_name(after or before) or key}".strip() if about else name
        place, inner = f"{path}[{key}]", "" if about else f"{field}[{key}]"
        if key not in befores:
            yield Difference(part, place, its, inner, None, _text(after))
        elif key not in afters:
            yield Difference(part, place, its, inner, _text(before), None)
        else:
            yield from _walk(before, after, place, part, its, inner)


def _keyed(entries: list[Plain], name: str) -> dict[str, Plain] | None:
    """Return entries by what they are about; None where that does not tell them apart."""
    if name not in _KEYS:
        found = {str(place): one for place, one in enumerate(entries)}
        return found if any(isinstance(one, dict | list) for one in entries) else None
    keyed: dict[str, Plain] = {}
    for one in entries:
        if not isinstance(one, dict):
            return None
        keyed["/".join(_key(one.get(key)) for key in _KEYS[name])] = one
    return keyed if len(keyed) == len(entries) else None


def _key(value: Plain) -> str:
    return ":".join(map(str, value)) if isinstance(value, list) else str(value)


def _name(entry: Plain) -> str:
    if not isinstance(entry, dict):
        return ""
    said = next((entry[key] for key in ("name", "root", "who", "indicator") if entry.get(key)), "")
    return str(said)


def _text(value: Plain) -> str | None:
    """Return a value in a few words: of an entry, what is in it that people look for."""
    if value is None:
        return None
    if isinstance(value, dict):
        wanted = ("verdict", "after", "place", "state", "within", "met")
        return next((str(value[key]) for key in wanted if value.get(key) is not None), "…")
    if isinstance(value, list):
        return ", ".join(str(_text(one)) for one in value)
    return str(value)
