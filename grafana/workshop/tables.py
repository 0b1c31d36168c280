"""Tables: one query says which rows there are, each column of numbers asks its own, and a label joins them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypedDict, Unpack

from grafana_foundation_sdk.models.dashboard import DataTransformerConfig

from grafana.workshop.links import Link
from grafana.workshop.palette import Colour, Meaning, Step
from grafana.workshop.panels import Column, Panel, Unit
from grafana.workshop.promql import NO_DATA, absence
from grafana.workshop.queries import Query

RANK = "rank"
"""The label by which rows stand in an order of their own."""

ID_WIDTH = 110

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
    order: tuple[str, ...] = (),
    dead: str = "",
    width: int = 0,
) -> Panel:
    """Return a table whose rows are the series of `rows`, told apart by the label `key`.

    `sort` names columns by their codes, each with whether it falls; `order` says instead which values of the key come
    first. Where a table is empty when all is well, `dead`
    names the label whose column is to say that nothing is known when netmon is not scraped; else an empty table would
    say that all is well.
    """
    if dead:
        rows = f"({rows}) or {absence({key: '-', dead: NO_DATA})}"
        columns = tuple(_telling(column) if column.field == dead else column for column in columns)
    if key not in {column.field for column in columns}:
        # Links need it, and Grafana 11 and 13 know no common way to hide it. People can use it: it is the id.
        columns = (*columns, text(key, "board.id", width=ID_WIDTH))
    labels = dict.fromkeys(
        (key, *([RANK] if order else []), *(column.field for column in columns if column.field != OWN))
    )
    numbers = [column for column in columns if column.expr]
    asked = [
        f"max by ({', '.join(labels)}) ({_ranked(rows, key, order)})",
        # An outer join would add a row for whatever a column alone knows.
        *(f"max by ({key}) (({column.expr}) and on ({key}) ({rows}))" for column in numbers),
    ]
    columns = tuple(_placed(column, numbers) for column in columns)
    return Panel(
        name=name,
        plugin="table",
        queries=tuple(Query(expr, "", instant=True) for expr in asked),
        unit=Unit.COUNT,
        link=link,
        width=width,
        columns=columns,
        transformations=tuple(_joined(key, columns, ranked=bool(order))),
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


def _ranked(rows: str, key: str, order: tuple[str, ...]) -> str:
    for place, value in enumerate(order):
        rows = f'label_replace({rows}, "{RANK}", "{place:02}", "{key}", "{value}")'
    return rows


def _joined(key: str, columns: tuple[Column, ...], *, ranked: bool) -> Iterator[DataTransformerConfig]:
    shown = [column.field for column in columns]
    yield DataTransformerConfig(id_val="joinByField", options={"byField": key, "mode": "outer"})
    if ranked:
        by_rank = {"fields": {}, "sort": [{"field": RANK, "desc": False}]}
        yield DataTransformerConfig(id_val="sortBy", options=by_rank)
    yield DataTransformerConfig(id_val="filterFieldsByName", options={"include": {"names": shown}})
    places = {field: place for place, field in enumerate(shown)}
    moved = {"excludeByName": {}, "includeByName": {}, "indexByName": places, "renameByName": {}}
    yield DataTransformerConfig(id_val="organize", options=moved)
