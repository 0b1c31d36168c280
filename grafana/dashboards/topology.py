"""The devices and links of one prefecture as a graph, and what its units are now."""

from __future__ import annotations

from exporters.prometheus.catalogue import units
from grafana.workshop import (
    Board,
    Section,
    Unit,
    age,
    by_level,
    by_state,
    field,
    graph,
    named,
    nodegraph,
    number,
    page,
    pick,
    strip,
    table,
    text,
    variables,
)
from grafana.workshop.promql import NETWORK

GRAPH = nodegraph(
    "topology_graph",
    graph.graph_nodes,
    graph.graph_edges,
    unit=Unit.TEXT,
    link=page("/topology", "board.open_topology"),
    drill=(page(f"/devices/{field('id')}", "board.open_device"),),
    width=16,
)

STATES = named(
    f"{pick(units.STATE, network=NETWORK)} == 1",
    units.INFO,
    ("unit",),
    *("name", "level", "prefecture"),
    network=NETWORK,
    prefecture=graph.PREFECTURE,
)

UNITS = table(
    "topology_units",
    text("name", "board.name", link=page(f"/units/{field('unit')}", "board.open_unit")),
    text("level", "board.level", meanings=by_level(), width=80),
    text("state", "board.state", meanings=by_state(), fill=True, width=95),
    number("board.lasting", age(units.STATE_SINCE, network=NETWORK), unit=Unit.SPAN, width=130),
    rows=STATES,
    key="unit",
    sort=(("board.state", False), ("board.lasting", False)),
    link=page("/units", "board.open_units"),
)

BOARD = Board(
    name="topology",
    variables=(variables.network(), variables.prefecture(many=False), variables.netmon()),
    sections=(Section("", (strip(24, GRAPH, UNITS),)),),
)
