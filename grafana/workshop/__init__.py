"""What dashboards are made with.

A dashboard is a value, `Board`, that knows no language: it names codes of `netmon.words` and metrics of the catalogue.
`rendering` turns it into the classic JSON of Grafana, once for each language.
"""

from __future__ import annotations

from grafana.workshop import foreign, graph, variables
from grafana.workshop.board import Board, Section, stack, strip
from grafana.workshop.expressions import load_of_links, rooted, state_number
from grafana.workshop.links import Link, board, field, label, page
from grafana.workshop.looks import bars, lines, nodegraph, stat, timeline
from grafana.workshop.palette import (
    Colour,
    Meaning,
    Step,
    at_most,
    by_level,
    by_matter,
    by_severity,
    by_state,
    by_value,
)
from grafana.workshop.panels import Panel, Unit
from grafana.workshop.promql import (
    age,
    last_seen,
    like,
    named,
    per_minute,
    pick,
    quantile,
    rate,
    share,
    total,
    unlike,
    zero_if_alive,
)
from grafana.workshop.queries import Query, by, instant, series
from grafana.workshop.tables import number, table, text

__all__ = [
    "Board",
    "Colour",
    "Link",
    "Meaning",
    "Panel",
    "Query",
    "Section",
    "Step",
    "Unit",
    "age",
    "at_most",
    "bars",
    "board",
    "by",
    "by_level",
    "by_matter",
    "by_severity",
    "by_state",
    "by_state_number",
    "by_value",
    "field",
    "foreign",
    "graph",
    "instant",
    "label",
    "last_seen",
    "like",
    "lines",
    "load_of_links",
    "named",
    "nodegraph",
    "number",
    "page",
    "per_minute",
    "pick",
    "quantile",
    "rate",
    "rooted",
    "series",
    "share",
    "stack",
    "stat",
    "state_number",
    "strip",
    "table",
    "text",
    "timeline",
    "total",
    "unlike",
    "variables",
    "zero_if_alive",
]
