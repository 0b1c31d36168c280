"""Links and circuits: what each carries, how well, and how it has fared; for whoever has a carrier on the telephone."""

from __future__ import annotations

from exporters.prometheus.catalogue import degraded, devices, health, incidents, interfaces, links
from grafana.workshop import (
    Board,
    Colour,
    Link,
    Panel,
    Section,
    Unit,
    age,
    at_most,
    board,
    by,
    by_severity,
    by_value,
    field,
    instant,
    label,
    lines,
    number,
    page,
    pick,
    rooted,
    series,
    stat,
    strip,
    table,
    text,
    timeline,
    total,
    variables,
    zero_if_alive,
)
from grafana.workshop.of_links import (
    CHOSEN,
    LINK,
    at_both_ends,
    called,
    flow,
    foremost,
    light,
    load,
    of_lower_device,
)
from grafana.workshop.outages import failures, time_in
from grafana.workshop.promql import NETWORK, like
from grafana.workshop.standing import (
    SHUT,
    by_standing,
    by_standing_number,
    most_troubled_first,
    standing,
    standing_number,
)
from netmon.model.degradation import Condition

ALL = page("/links", "board.open_links")
ONE = (page(f"/links/{label('link')}", "board.open_link"),)
BUSY = (*at_most(0.7, Colour.MINOR), *at_most(0.9)[1:])
INTO = (interfaces.IN_BYTES, interfaces.OUT_BYTES)
OUT_OF = (interfaces.OUT_BYTES, interfaces.IN_BYTES)
"""Counters at the lower end and their counterparts at the upper one: what comes to the unit, and what it sends."""


IS_SHUT = pick(links.FLAG, network=NETWORK, flag=SHUT)


def counted(state: str) -> str:
    """Return how many of the chosen links are in a state; what somebody shut is in a state of its own."""
    found = f"({pick(links.STATE, network=NETWORK, state=state)} == 1) unless on ({LINK}) {IS_SHUT}"
    return zero_if_alive(f"count({called(IS_SHUT if state == SHUT else found)})")


COUNTS = stat(
    "links_counts",
    instant(f"count({pick(links.INFO, **CHOSEN)})", "board.in_all"),
    instant(counted("up"), "state.up", colour=Colour.UP),
    instant(counted("down"), "state.down", steps=at_most(1)),
    instant(counted("unreachable"), "state.unreachable", steps=at_most(1, Colour.UNREACHABLE)),
    instant(counted("unknown"), "state.unknown", colour=Colour.UNKNOWN),
    instant(counted(SHUT), "flag.admin_down", colour=Colour.MAINTENANCE),
    unit=Unit.COUNT,
    link=ALL,
)

TIMELINE = timeline(
    "links_timeline",
    series(
        called(
            most_troubled_first(
                standing_number(links.STATE, links.FLAG, "link", network=NETWORK), links.STATE, "link", network=NETWORK
            )
        ),
        by("name"),
    ),
    unit=Unit.COUNT,
    link=ALL,
    meanings=by_standing_number(),
    drill=ONE,
)

DEVICE: Link = board(
    "device",
    "board.open_device_board",
    network=NETWORK,
    prefecture="$__all",
    unit=field("lower_unit"),
    device=field("lower_device"),
)

CIRCUITS = table(
    "links_circuits",
    text("name", "board.name", link=page(f"/links/{field('link')}", "board.open_link")),
    text("state", "board.state", meanings=by_standing(), fill=True, width=95),
    number("board.lasting", age(links.STATE_SINCE, network=NETWORK), unit=Unit.SPAN, width=120),
    text("carrier", "board.carrier", width=110),
    text("circuit", "board.circuit", width=120),
    text("hotline", "board.hotline", width=110),
    number("board.bandwidth", f"8 * {pick(links.BANDWIDTH, network=NETWORK)}", unit=Unit.BITS_PER_SECOND, width=90),
    number("board.load_in", load(*INTO), unit=Unit.RATIO, decimals=0, steps=BUSY, width=75),
    number("board.load_out", load(*OUT_OF), unit=Unit.RATIO, decimals=0, steps=BUSY, width=75),
    number("board.loss", of_lower_device(devices.LOSS), unit=Unit.RATIO, decimals=0, width=70),
    number("board.rtt", of_lower_device(devices.RTT), unit=Unit.SECONDS, decimals=1, width=80),
    text("lower_device", "board.lower_device", link=DEVICE, width=170),
    text("lower_unit", "board.lower_unit", width=130),
    rows=called(
        standing(links.STATE, links.FLAG, "link", network=NETWORK),
        *("carrier", "circuit", "hotline", "lower_device", "lower_unit"),
    ),
    key="link",
    sort=(("board.state", False), ("board.lasting", False)),
    link=ALL,
)

REDUNDANCY = table(
    "links_redundancy",
    text("name", "board.root", link=page(f"/incidents/{field('incident')}", "board.open_incident")),
    number("board.units_affected", pick(incidents.UNITS, network=NETWORK), unit=Unit.COUNT, width=95),
    number("board.lasting", age(incidents.OPENED_AT, network=NETWORK), unit=Unit.SPAN, width=120),
    rows=rooted(pick(incidents.INFO, network=NETWORK, matter="redundancy")),
    key="incident",
    sort=(("board.lasting", True),),
    dead="name",
    link=page("/incidents", "board.open_incidents"),
)

DEGRADED = table(
    "links_degraded",
    text("name", "board.name", link=page(f"/links/{field('link')}", "board.open_link")),
    text("condition", "board.condition", meanings=by_value("condition", dict.fromkeys(Condition, Colour.PLAIN))),
    text("sensor", "board.sensor"),
    text("severity", "board.severity", meanings=by_severity(), fill=True, width=90),
    rows=called(pick(degraded.LINK, network=NETWORK)),
    key="link",
    sort=(("board.severity", False),),
    dead="name",
    link=ALL,
)


def of_carriers(expr: str) -> str:
    """Return the sum over the chosen links by carrier; lines of nobody stand under a dash."""
    return f'label_replace({total(called(expr, "carrier"), "carrier")}, "carrier", "–", "carrier", "")'


DOWN = f"{pick(links.STATE, network=NETWORK, state='down')} unless on ({LINK}) {IS_SHUT}"

CARRIERS = table(
    "links_carriers",
    text(
        "carrier",
        "board.carrier",
        link=board("links", "board.open_links_board", network=NETWORK, carrier=field("carrier")),
    ),
    number("board.links", "", unit=Unit.COUNT, width=70),
    number(
        "board.links_down",
        of_carriers(DOWN),
        unit=Unit.COUNT,
        steps=at_most(1),
        width=80,
    ),
    number("board.outages", of_carriers(failures()), unit=Unit.COUNT, steps=at_most(1, Colour.MINOR), width=90),
    number("board.time_down", of_carriers(time_in("down")), unit=Unit.SPAN, width=130),
    number("board.time_not_known", of_carriers(time_in("unreachable|unknown")), unit=Unit.SPAN, width=150),
    rows=of_carriers(f"max by ({LINK}) ({pick(links.INFO, **CHOSEN)})"),
    key="carrier",
    sort=(("board.time_down", True),),
    link=ALL,
)


def curves(name: str, expr: str, unit: Unit) -> Panel:
    """Return the links with the greatest values, a curve for each."""
    return lines(name, series(foremost(expr), by("name")), unit=unit, link=ALL, lowest=0, drill=ONE)


LIGHT = lines(
    "links_light",
    series(light(health.RX_POWER), by("name", "device", "interface")),
    unit=Unit.DBM,
    link=ALL,
    drill=ONE,
)

BOARD = Board(
    name="links",
    variables=(
        variables.network(),
        variables.carrier(),
        variables.link(carrier=like("$carrier")),
        variables.netmon(),
    ),
    sections=(
        Section("board.links_now", (strip(4, COUNTS), strip(13, TIMELINE), strip(12, CIRCUITS))),
        Section("board.links_trouble", (strip(9, REDUNDANCY, DEGRADED, CARRIERS),)),
        Section(
            "board.links_traffic",
            (
                strip(9, curves("links_in", load(*INTO), Unit.RATIO), curves("links_out", load(*OUT_OF), Unit.RATIO)),
                strip(9, curves("links_rate", f"8 * {flow(*INTO)}", Unit.BITS_PER_SECOND)),
            ),
        ),
        Section(
            "board.links_quality",
            (
                strip(
                    8,
                    curves("links_loss", of_lower_device(devices.LOSS), Unit.RATIO),
                    curves("links_rtt", of_lower_device(devices.RTT), Unit.SECONDS),
                ),
                strip(
                    8,
                    curves("links_errors", at_both_ends(interfaces.IN_ERRORS, interfaces.OUT_ERRORS), Unit.COUNT),
                    curves("links_discards", at_both_ends(interfaces.IN_DISCARDS, interfaces.OUT_DISCARDS), Unit.COUNT),
                    LIGHT,
                ),
            ),
        ),
    ),
    past="24h",
    refresh="1m",
)
