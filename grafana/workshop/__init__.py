"""What dashboards are made with.

A dashboard is a value, `Board`, that knows no language: it names codes of `netmon.words` and metrics of the catalogue.
`rendering` turns it into the classic JSON of Grafana, once for each language.
"""

from __future__ import annotations

from grafana.workshop import foreign, graph, recorded, variables
from grafana.workshop.board import Board, Section, stack, strip
from grafana.workshop.expressions import TARGET, load_of_links, rooted, state_number, worst_first
from grafana.workshop.incidents import explaining
from grafana.workshop.links import Link, board, field, label, page
from grafana.workshop.looks import bars, lines, nodegraph, places, stat, timeline
from grafana.workshop.palette import (
    Colour,
    Meaning,
    Step,
    at_most,
    by_level,
    by_matter,
    by_severity,
    by_state,
    by_state_number,
    by_value,
)
from grafana.workshop.panels import Panel, Unit
from grafana.workshop.promql import (
    age,
    increase,
    last_seen,
    like,
    named,
    named_of_all,
    per_minute,
    pick,
    quantile,
    rate,
    rounded_down,
    share,
    throughout,
    total,
    unlike,
    zero_if_alive,
)
from grafana.workshop.queries import Query, by, instant, series
from grafana.workshop.tables import number, table, text

__all__ = [
    "TARGET",
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
    "explaining",
    "field",
    "foreign",
    "graph",
    "increase",
    "instant",
    "label",
    "last_seen",
    "like",
    "lines",
    "load_of_links",
    "named",
    "named_of_all",
    "nodegraph",
    "number",
    "page",
    "per_minute",
    "pick",
    "places",
    "quantile",
    "rate",
    "recorded",
    "rooted",
    "rounded_down",
    "series",
    "share",
    "stack",
    "stat",
    "state_number",
    "strip",
    "table",
    "text",
    "throughout",
    "timeline",
    "total",
    "unlike",
    "variables",
    "worst_first",
    "zero_if_alive",
]
