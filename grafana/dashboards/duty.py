"""The wall of whoever is on duty: one network at 1920×1080, without scrolling."""

from __future__ import annotations

from exporters.prometheus.catalogue import coverage, daemon, devices, incidents, interfaces, links, services, units
from exporters.prometheus.metric import Metric
from grafana.workshop import (
    Board,
    Colour,
    Meaning,
    Section,
    Unit,
    age,
    at_most,
    bars,
    by,
    by_level,
    by_severity,
    by_state,
    field,
    instant,
    label,
    last_seen,
    lines,
    load_of_links,
    named,
    number,
    page,
    pick,
    rooted,
    series,
    share,
    stat,
    strip,
    table,
    text,
    total,
    unlike,
    variables,
    zero_if_alive,
)
from grafana.workshop.incidents import HANDLED, LASTING, MATTER, ROOT, SEVERITY
from grafana.workshop.palette import NEUTRAL
from grafana.workshop.promql import NETWORK

TOO_OLD = 180
"""Seconds without a scrape or any answer: three polls."""
OLD_ANSWER = 300

IN_SCOPE = total(pick(units.IN_SCOPE, network=NETWORK))
ONLINE = total(pick(units.ALL_ONLINE, network=NETWORK))
UNKNOWN = total(pick(units.ALL_UNKNOWN, network=NETWORK))
OFFLINE = f"{IN_SCOPE} - {ONLINE} - {UNKNOWN}"

FRESH = stat(
    "duty_fresh",
    instant(f"time() - {last_seen(daemon.NETWORK_INFO, network=NETWORK)}", "board.since_scrape"),
    instant(f"time() - max(max_over_time({pick(devices.LAST_ANSWER, network=NETWORK)}[1d]))", "board.since_answer"),
    instant(
        zero_if_alive(
            f"count(({age(devices.LAST_ANSWER, network=NETWORK)} > {OLD_ANSWER})"
            f" and on (job, instance, network, device) ({pick(devices.UP, network=NETWORK)} == 1))"
        ),
        "board.stale_devices",
        unit=Unit.COUNT,
        steps=at_most(1),
    ),
    unit=Unit.SPAN,
    link=page("/", "board.open_front"),
    steps=at_most(TOO_OLD),
    width=6,
)

COUNTS = stat(
    "duty_online",
    instant(IN_SCOPE, "board.in_scope"),
    instant(ONLINE, "board.online", colour=Colour.UP),
    instant(OFFLINE, "board.offline", steps=at_most(1)),
    instant(UNKNOWN, "board.unknown", colour=Colour.UNKNOWN),
    instant(
        zero_if_alive(f"count({pick(units.FLAG, network=NETWORK, flag='maintenance')})"),
        "board.in_maintenance",
        colour=Colour.MAINTENANCE,
    ),
    unit=Unit.COUNT,
    link=page("/units", "board.open_units"),
    width=8,
)

OPEN = stat(
    "duty_open",
    *(
        instant(
            total(pick(incidents.OPEN, network=NETWORK, severity=one.value)), one.code, steps=at_most(1, one.colour)
        )
        for one in by_severity()
    ),
    unit=Unit.COUNT,
    link=page("/incidents", "board.open_incidents"),
    width=6,
)

ISOLATED = stat(
    "duty_isolated",
    instant(
        f"max({pick(daemon.ISOLATED, network=NETWORK)}) or 2 * max({pick(daemon.NETWORK_INFO, network=NETWORK)})",
        "board.duty_isolated",
    ),
    unit=Unit.COUNT,
    link=page("/", "board.open_front"),
    meanings=(
        Meaning("0", "board.not_isolated", Colour.UP),
        Meaning("1", "board.isolated", Colour.DOWN),
        Meaning("2", "board.no_anchors", Colour.UNKNOWN),
    ),
    fill=True,
    width=4,
)


def of_level(metric: Metric) -> str:
    """Return units by their level."""
    return total(pick(metric, network=NETWORK), "level")


LEVELS = table(
    "duty_levels",
    text("level", "board.level", meanings=by_level(), width=90),
    number("board.in_scope", "", unit=Unit.COUNT, width=80),
    number("board.online", of_level(units.ALL_ONLINE), unit=Unit.COUNT, width=75),
    number(
        "board.offline",
        f"{of_level(units.IN_SCOPE)} - {of_level(units.ALL_ONLINE)} - {of_level(units.ALL_UNKNOWN)}",
        unit=Unit.COUNT,
        steps=at_most(1),
        width=85,
    ),
    number("board.unknown", of_level(units.ALL_UNKNOWN), unit=Unit.COUNT, steps=at_most(1, Colour.UNKNOWN), width=85),
    number(
        "board.share_online",
        share(of_level(units.ALL_ONLINE), of_level(units.IN_SCOPE)),
        unit=Unit.RATIO,
        decimals=1,
        gauge=True,
    ),
    rows=of_level(units.IN_SCOPE),
    key="level",
    order=tuple(one.value for one in by_level()),
    link=page("/units", "board.open_units"),
    width=9,
)

PLANNED = text(
    "maintenance",
    "board.maintenance",
    meanings=(Meaning("yes", "board.in_maintenance", Colour.MAINTENANCE), Meaning("no", "board.no", Colour.PLAIN)),
    width=110,
)

INCIDENTS = table(
    "duty_incidents",
    SEVERITY,
    MATTER,
    ROOT,
    number("board.units_affected", pick(incidents.UNITS, network=NETWORK), unit=Unit.COUNT, steps=NEUTRAL, width=115),
    LASTING,
    HANDLED,
    PLANNED,
    rows=rooted(pick(incidents.INFO, network=NETWORK, matter=unlike("redundancy"))),
    key="incident",
    sort=(("board.severity", False), ("board.lasting", True)),
    dead="name",
    link=page("/incidents", "board.open_incidents"),
)

REDUNDANCY = table(
    "duty_redundancy",
    ROOT,
    LASTING,
    HANDLED,
    rows=rooted(pick(incidents.INFO, network=NETWORK, matter="redundancy")),
    key="incident",
    sort=(("board.lasting", True),),
    dead="name",
    link=page("/incidents", "board.open_incidents"),
)

SERVICES = table(
    "duty_services",
    text("name", "board.name", link=page(f"/services/{field('service')}", "board.open_service")),
    text("state", "board.state", meanings=by_state(), fill=True, width=95),
    number("board.lasting", age(services.STATE_SINCE, network=NETWORK), unit=Unit.SPAN, width=120),
    rows=named(
        f"{pick(services.STATE, network=NETWORK, state=unlike('up'))} == 1", services.INFO, ("service",), "name"
    ),
    key="service",
    sort=(("board.lasting", True),),
    dead="name",
    link=page("/services", "board.open_services"),
)

LOADED = bars(
    "duty_loaded",
    instant(
        f"topk(7, {named(load_of_links(interfaces.IN_BYTES, interfaces.OUT_BYTES), links.INFO, ('link',), 'name')})",
        by("name"),
    ),
    unit=Unit.RATIO,
    link=page("/links", "board.open_links"),
    steps=(*at_most(0.7, Colour.MINOR), *at_most(0.9)[1:]),
    lowest=0,
    highest=1,
    decimals=0,
    drill=(page(f"/links/{label('link')}", "board.open_link"),),
)

COVERAGE = table(
    "duty_coverage",
    text("name", "board.indicator", link=page(f"/indicators/{field('indicator')}", "board.open_indicator")),
    number("board.confirmed", pick(coverage.UNITS, verdict="met"), unit=Unit.COUNT, width=80),
    number("board.population", pick(coverage.POPULATION), unit=Unit.COUNT, width=70),
    number(
        "board.confirmed_share",
        share(
            f"{total(pick(coverage.UNITS, verdict='met'), 'indicator')}", total(pick(coverage.POPULATION), "indicator")
        ),
        unit=Unit.RATIO,
        decimals=1,
        gauge=True,
        width=130,
    ),
    number(
        "board.upper_share",
        share(
            total(f"{pick(coverage.UNITS, verdict=unlike('unmet|exempt'))}", "indicator"),
            total(pick(coverage.POPULATION), "indicator"),
        ),
        unit=Unit.RATIO,
        decimals=1,
        width=85,
    ),
    number("board.target", pick(coverage.TARGET), unit=Unit.RATIO, decimals=1, width=75),
    number(
        "board.missing",
        f"clamp_min({total(pick(coverage.TARGET_UNITS), 'indicator')}"
        f" - {total(pick(coverage.UNITS, verdict='met'), 'indicator')}, 0)",
        unit=Unit.COUNT,
        steps=at_most(1, Colour.UNREACHABLE),
        width=65,
    ),
    number(
        "board.sample_data",
        pick(coverage.SAMPLE),
        unit=Unit.COUNT,
        meanings=(Meaning("1", "board.is_sample", Colour.FLAPPING), Meaning("0", "board.is_real", Colour.PLAIN)),
        width=65,
    ),
    rows=pick(coverage.INFO, network=NETWORK),
    key="indicator",
    sort=(("board.indicator", False),),
    dead="name",
    link=page("/indicators", "board.open_indicators"),
    width=12,
)

NOT_KNOWN = table(
    "duty_unknown",
    text("name", "board.name", link=page(f"/units/{field('unit')}", "board.open_unit")),
    number("board.lasting", age(units.STATE_SINCE, network=NETWORK), unit=Unit.SPAN, width=120),
    rows=named(f"{pick(units.STATE, network=NETWORK, state='unknown')} == 1", units.INFO, ("unit",), "name"),
    key="unit",
    sort=(("board.lasting", True),),
    dead="name",
    link=page("/units", "board.open_units"),
)

TREND = lines(
    "duty_trend",
    series(OFFLINE, "board.offline", colour=Colour.DOWN),
    series(UNKNOWN, "board.unknown", colour=Colour.UNKNOWN),
    unit=Unit.COUNT,
    link=page("/units", "board.open_units"),
    lowest=0,
)

BOARD = Board(
    name="duty",
    variables=(variables.network(), variables.netmon()),
    sections=(
        Section(
            "",
            (
                strip(4, FRESH, COUNTS, OPEN, ISOLATED),
                strip(9, LEVELS, INCIDENTS),
                strip(7, REDUNDANCY, SERVICES, LOADED),
                strip(6, COVERAGE, NOT_KNOWN, TREND),
            ),
        ),
    ),
)
