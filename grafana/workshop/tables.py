"""Tables: one query says which rows there are, each column of numbers asks its own, and a label joins them."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict, Unpack

from grafana_foundation_sdk.models.dashboard import DataTransformerConfig

from grafana.workshop.links import Link
from grafana.workshop.palette import Colour, Meaning, Step
from grafana.workshop.panels import Column, Panel, Unit
from grafana.workshop.promql import NO_DATA, absence
from grafana.workshop.queries import Query

OWN = "value"
"""Stands for the field of the value that the query of the rows has itself, until the table knows its name."""


def text(
    field: str,
    code: str,
    *,
    meanings: tuple[Meaning, ...] = (),
    fill: bool = False,
    width: int = 0,
    link: Link | None = None,
) -> Column:
    """Return a column of what a label says."""
    return Column(code, field, Unit.TEXT, meanings=meanings, fill=fill, width=width, link=link)


class Cells(TypedDict, total=False):
    """What a column of numbers may be given besides, as `Column` says it."""

    steps: tuple[Step, ...]
    meanings: tuple[Meaning, ...]
    decimals: int
    fill: bool
    gauge: bool
    width: int
    link: Link


def number(code: str, expr: str, *, unit: Unit, **cells: Unpack[Cells]) -> Column:
    """Return a column of numbers: of `expr`, or with "" of the rows themselves."""
    return Column(code, OWN, unit, expr, **cells)


def table(
    name: str,
    *columns: Column,
    rows: str,
    key: str,
    link: Link,
    sort: tuple[tuple[str, bool], ...] = (),
    dead: str = "",
    width: int = 0,
) -> Panel:
    """Return a table whose rows are the series of `rows`, told apart by the label `key`.

    `sort` names columns by their codes, each with whether it falls. Where a table is empty when all is well, `dead`
    names the label whose column is to say that nothing is known when netmon is not scraped; else an empty table would
    say that all is well.
    """
    if dead:
        rows = f"({rows}) or {absence({dead: NO_DATA, key: '-'})}"
        columns = tuple(_telling(column) if column.field == dead else column for column in columns)
    labels = dict.fromkeys((key, *(column.field for column in columns if column.field != OWN)))
    numbers = [column for column in columns if column.expr]
    asked = [f"max by ({', '.join(labels)}) ({rows})", *(f"max by ({key}) ({column.expr})" for column in numbers)]
    columns = tuple(_placed(column, numbers) for column in columns)
    return Panel(
        name=name,
        plugin="table",
        queries=tuple(Query(expr, "", instant=True) for expr in asked),
        unit=Unit.COUNT,
        link=link,
        width=width,
        columns=columns,
        transformations=_joined(key, columns),
        sort=sort,
    )


def _telling(column: Column) -> Column:
    return replace(column, meanings=(*column.meanings, Meaning(NO_DATA, "board.no_data", Colour.UNKNOWN)))


def _placed(column: Column, numbers: list[Column]) -> Column:
    """Name the field of the value as Grafana does: `Value`, with several queries `Value #` and the query's letter."""
    if column.field != OWN:
        return column
    if not numbers:
        return replace(column, field="Value")
    return replace(column, field=f"Value #{chr(ord('A') + (numbers.index(column) + 1 if column.expr else 0))}")


def _joined(key: str, columns: tuple[Column, ...]) -> tuple[DataTransformerConfig, ...]:
    shown = [column.field for column in columns]
    kept = [*shown, *([key] if key not in shown else [])]
    return (
        DataTransformerConfig(id_val="joinByField", options={"byField": key, "mode": "outer"}),
        DataTransformerConfig(id_val="filterFieldsByName", options={"include": {"names": kept}}),
        DataTransformerConfig(
            id_val="organize",
            options={
                "excludeByName": {},
                "includeByName": {},
                "indexByName": {field: place for place, field in enumerate(kept)},
                "renameByName": {},
            },
        ),
    )
