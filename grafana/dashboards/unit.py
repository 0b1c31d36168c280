"""One unit: whether it is online and why not, with its devices, links and services, and what lies around it."""

from __future__ import annotations

from exporters.prometheus.catalogue import availability, devices, links, membership, services, units
from exporters.prometheus.metric import Metric
from grafana.workshop import (
    Board,
    Colour,
    Meaning,
    Section,
    Step,
    Unit,
    age,
    at_most,
    by,
    by_state,
    by_state_number,
    by_value,
    explaining,
    field,
    graph,
    instant,
    like,
    named,
    nodegraph,
    number,
    page,
    pick,
    places,
    recorded,
    rounded_down,
    series,
    stat,
    state_number,
    strip,
    table,
    text,
    timeline,
    variables,
)
from grafana.workshop.promql import NETWORK, Match
from netmon.model.plant import Role
from netmon.model.register import Level

CHOSEN = "$unit"
HOME = "$home"
MOST_NO_DATA = 0.05
"""Where more of a month has no data than this, no availability is told of it."""

PAGE = page(f"/units/{CHOSEN}", "board.open_unit")
STATE = text("state", "board.state", meanings=by_state(), fill=True, width=95)


def there(state: Metric, info: Metric, subject: str, *labels: str, **of: str | Match) -> str:
    """Return the state that each of the unit's subjects is in."""
    return named(f"{pick(state, network=NETWORK)} == 1", info, (subject,), "name", *labels, network=NETWORK, **of)


NOW = stat(
    "unit_now",
    instant(state_number(units.STATE, "unit", network=NETWORK, unit=CHOSEN), "board.unit_now"),
    unit=Unit.COUNT,
    link=PAGE,
    meanings=by_state_number(),
    fill=True,
    width=5,
)

SINCE = stat(
    "unit_since",
    instant(f"max({age(units.STATE_SINCE, network=NETWORK, unit=CHOSEN)})", "board.lasting"),
    unit=Unit.SPAN,
    link=PAGE,
    width=4,
)

PLANNED = stat(
    "unit_planned",
    instant(
        f"max({pick(units.FLAG, network=NETWORK, unit=CHOSEN, flag='maintenance')})"
        f" or 0 * max({pick(units.INFO, network=NETWORK, unit=CHOSEN)})",
        "board.maintenance",
    ),
    unit=Unit.COUNT,
    link=page("/maintenance", "board.open_maintenance"),
    meanings=(
        Meaning("1", "board.in_maintenance", Colour.MAINTENANCE),
        Meaning("0", "board.no_maintenance", Colour.PLAIN),
    ),
    width=4,
)


def month(metric: Metric, **labels: str) -> str:
    """Return seconds of the unit's last month."""
    return f"max({pick(metric, network=NETWORK, kind='unit', id=CHOSEN, **labels)})"


NO_DATA = f"{month(availability.NO_DATA)} / ({month(availability.COUNTED)} + {month(availability.NO_DATA)})"
AVAILABILITY = stat(
    "unit_month",
    *(
        instant(
            rounded_down(f"{month(availability.UP, reckoning=kind)} / ({month(availability.COUNTED)} > 0)")
            + f" and ({NO_DATA} <= {MOST_NO_DATA})",
            f"board.reckoning_{kind}",
        )
        for kind in ("business", "own")
    ),
    instant(NO_DATA, "board.without_data", steps=at_most(MOST_NO_DATA, Colour.UNKNOWN)),
    unit=Unit.RATIO,
    link=PAGE,
    decimals=1,
)

OVER_TIME = timeline(
    "unit_timeline",
    series(
        named(state_number(units.STATE, "unit", network=NETWORK, unit=CHOSEN), units.INFO, ("unit",), "name"),
        by("name"),
    ),
    *(
        series(named(state_number(state, subject, network=NETWORK), info, (subject,), "name", **of), by("name"))
        for state, info, subject, of in (
            (devices.STATE, devices.INFO, "device", {"unit": CHOSEN}),
            (links.STATE, links.INFO, "link", {"lower_unit": CHOSEN}),
            (services.STATE, services.INFO, "service", {"unit": CHOSEN}),
        )
    ),
    unit=Unit.COUNT,
    link=PAGE,
    meanings=by_state_number(),
)

DEVICES = table(
    "unit_devices",
    text("name", "board.name", link=page(f"/devices/{field('device')}", "board.open_device")),
    text("role", "board.role", meanings=by_value("role", dict.fromkeys(Role, Colour.PLAIN)), width=110),
    text("address", "board.ip_address", width=130),
    STATE,
    number("board.lasting", age(devices.STATE_SINCE, network=NETWORK), unit=Unit.SPAN, width=120),
    number(
        "board.manageable",
        pick(devices.MANAGEABLE, network=NETWORK),
        unit=Unit.COUNT,
        width=90,
        meanings=(Meaning("1", "board.yes", Colour.PLAIN), Meaning("0", "board.no", Colour.UNREACHABLE)),
    ),
    number("board.rtt", pick(devices.RTT, network=NETWORK), unit=Unit.SECONDS, width=90),
    number(
        "board.loss",
        pick(devices.LOSS, network=NETWORK),
        unit=Unit.RATIO,
        decimals=0,
        width=80,
        steps=at_most(0.01, Colour.UNREACHABLE),
    ),
    rows=there(devices.STATE, devices.INFO, "device", "role", "address", unit=CHOSEN),
    key="device",
    sort=(("board.state", False),),
    link=page("/devices", "board.open_devices"),
)

LINKS = table(
    "unit_links",
    text("name", "board.name", link=page(f"/links/{field('link')}", "board.open_link")),
    text("carrier", "board.carrier", width=100),
    text("circuit", "board.circuit", width=120),
    text("hotline", "board.hotline", width=120),
    STATE,
    number("board.lasting", age(links.STATE_SINCE, network=NETWORK), unit=Unit.SPAN, width=120),
    number(
        "board.load",
        pick(recorded.LINK_LOAD, network=NETWORK),
        unit=Unit.RATIO,
        decimals=0,
        steps=at_most(0.9),
        width=80,
    ),
    rows=there(links.STATE, links.INFO, "link", "carrier", "circuit", "hotline", lower_unit=CHOSEN),
    key="link",
    sort=(("board.state", False),),
    link=page("/links", "board.open_links"),
)

SERVICES = table(
    "unit_services",
    text("name", "board.name", link=page(f"/services/{field('service')}", "board.open_service")),
    text("url", "board.address"),
    STATE,
    number("board.lasting", age(services.STATE_SINCE, network=NETWORK), unit=Unit.SPAN, width=120),
    number("board.http_status", pick(services.STATUS, network=NETWORK), unit=Unit.COUNT, width=70),
    rows=there(services.STATE, services.INFO, "service", "url", unit=CHOSEN),
    key="service",
    sort=(("board.state", False),),
    link=page("/services", "board.open_services"),
)

AROUND = nodegraph(
    "unit_around",
    lambda language: graph.graph_nodes(language, HOME),
    lambda language: graph.graph_edges(language, HOME),
    unit=Unit.TEXT,
    link=page("/topology", "board.open_topology"),
    drill=(page(f"/devices/{field('id')}", "board.open_device"),),
    width=14,
)

MAP = places(
    "unit_map",
    instant(graph.map_of(Level.COUNTY, HOME), ""),
    unit=Unit.RATIO,
    link=page("/units", "board.open_units"),
    steps=(
        Step(None, Colour.UNKNOWN),
        Step(0, Colour.DOWN),
        Step(0.001, Colour.UNREACHABLE),
        Step(1, Colour.UP),
    ),
    meanings=(Meaning("-1", "state.unknown", Colour.UNKNOWN),),
    decimals=0,
)

BOARD = Board(
    name="unit",
    variables=(
        variables.network(),
        variables.prefecture(),
        variables.unit(prefecture=like("$prefecture")),
        variables.home(),
        variables.netmon(),
    ),
    sections=(
        Section(
            "",
            (
                strip(4, NOW, SINCE, PLANNED, AVAILABILITY),
                strip(7, explaining("unit_incidents", membership.UNIT, unit=CHOSEN)),
                strip(8, OVER_TIME),
                strip(7, LINKS),
                strip(7, DEVICES, SERVICES),
            ),
        ),
        Section("board.unit_surroundings", (strip(16, AROUND, MAP),)),
    ),
    past="24h",
)
