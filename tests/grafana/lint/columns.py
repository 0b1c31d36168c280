"""Rules of tables: Grafana leaves out a column that is not there without a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from tests.grafana.lint.rule import Sheet
from tests.promql.boards import Json, inside, listed, panels, text
from tests.promql.labels import inferred
from tests.promql.project import known

BESIDE = {"Time", "__name__"}


def table_columns(sheet: Sheet) -> Iterator[str]:
    """What a table joins, keeps, sorts and colours is in what its queries return."""
    for panel in panels(sheet.board):
        frames = _frames(panel)
        if frames:
            where = f"panel {panel.get('id')} {text(panel, 'title')!r}"
            yield from (f"{where}: {complaint}" for complaint in _complaints(panel, frames))


def _frames(panel: Json) -> dict[str, set[str]]:
    """Return the columns of each query that returns a table: its labels, the time, and its value.

    Where there are several, Grafana puts the letter of the query to the value.
    """
    tables = [target for target in listed(panel, "targets") if text(target, "format") == "table"]
    found: dict[str, set[str]] = {}
    for target in tables:
        letter = text(target, "refId")
        labels = inferred(text(target, "expr"), known())[0]
        if labels is None:  # of a series that may have any
            return {}
        found[letter] = {*labels, *BESIDE, f"Value #{letter}" if len(tables) > 1 else "Value"}
    return found


def _complaints(panel: Json, frames: Mapping[str, set[str]]) -> Iterator[str]:
    times = Counter(field for fields in frames.values() for field in fields)
    there = set(times)
    joined = ""
    for step in listed(panel, "transformations"):
        options = inside(step, "options")
        if text(step, "id") == "joinByField":
            joined = text(options, "byField")
            for letter, fields in frames.items():
                if joined not in fields:
                    yield f"joined by {joined}, which query {letter} does not return"
        used = set(_used(text(step, "id"), options))
        yield from (f"{text(step, 'id')} names {one}, which no query returns" for one in sorted(used - there))
        for one in sorted(used & there - {joined}):
            if joined and times[one] > 1:
                yield f"{text(step, 'id')} names {one}, which several queries return: it is numbered by the joining"
        there |= {name for name in inside(options, "renameByName").values() if isinstance(name, str)}
    for override in listed(inside(panel, "fieldConfig"), "overrides"):
        matcher = inside(override, "matcher")
        name = text(matcher, "options")
        if text(matcher, "id") == "byName" and name not in there:
            yield f"an override of {name}, which no query returns"


def _used(kind: str, options: Json) -> Iterator[str]:
    match kind:
        case "organize":
            for part in ("indexByName", "renameByName", "excludeByName", "includeByName"):
                yield from inside(options, part)
        case "filterFieldsByName":
            names = inside(options, "include").get("names")
            yield from names if isinstance(names, list) else ()
        case "sortBy":
            yield from (text(one, "field") for one in listed(options, "sort"))
        case "groupBy":
            yield from inside(options, "fields")
