"""Portals and services of one network: what does not serve and why, and how well each has served."""

from __future__ import annotations

from exporters.prometheus.catalogue import membership, services
from exporters.prometheus.metric import Metric
from grafana.workshop import (
    TARGET,
    Board,
    Colour,
    Meaning,
    Section,
    Step,
    Unit,
    age,
    at_most,
    bars,
    by,
    by_state,
    by_state_number,
    explaining,
    field,
    increase,
    instant,
    label,
    like,
    lines,
    named,
    named_of_all,
    number,
    page,
    pick,
    recorded,
    rounded_down,
    series,
    stat,
    strip,
    table,
    text,
    throughout,
    timeline,
    total,
    unlike,
    variables,
    worst_first,
    zero_if_alive,
)
from grafana.workshop.promql import NETWORK
from netmon.model.service_check import OFFICIAL_LIMIT, Fault

CHOSEN = like("$service")
FAILED_LIMIT = 0.05
"""The share of failed checks that a portal must stay below to count as online."""
DAY = 86400
EXPIRING, LAST = 30, 14
"""Days left of a certificate: time to order another, and no time to lose."""
UNCHECKED = 7200
"""Seconds: checks are at most 72 minutes apart, twenty of them a day."""
ERROR, SERVER_ERROR = 400, 500
SHOWN = 10

LIST = page("/services", "board.open_services")
SERVICE = page(f"/services/{field('service')}", "board.open_service")
OF_SERIES = (page(f"/services/{label('service')}", "board.open_service"),)


def chosen(metric: Metric) -> str:
    """Return the series of the chosen services."""
    return pick(metric, network=NETWORK, service=CHOSEN)


def called(expr: str) -> str:
    """Return an expression of services with their names."""
    return named(expr, services.INFO, ("service",), "name")


# What was recorded of a week would outlast a service, and netmon, by a week.
THERE = f"and on (network, service) {chosen(services.INFO)}"
FAILED = f"({rounded_down(chosen(recorded.SERVICE_FAILED))} {THERE})"
DAYS_LEFT = f"floor(({chosen(services.CERTIFICATE)} - time()) / {DAY})"
BY_DAYS_LEFT = (Step(None, Colour.DOWN), Step(LAST, Colour.UNREACHABLE), Step(EXPIRING, Colour.PLAIN))
BY_STATUS = (Step(None, Colour.PLAIN), Step(ERROR, Colour.UNREACHABLE), Step(SERVER_ERROR, Colour.DOWN))

NOW = stat(
    "services_now",
    *(
        instant(
            total(pick(services.STATE, network=NETWORK, service=CHOSEN, state=one.value)), one.code, colour=one.colour
        )
        for one in by_state()
    ),
    unit=Unit.COUNT,
    link=LIST,
)

DOUBTS = stat(
    "services_doubts",
    # Where rules are not evaluated nothing is known of a week, and 0 would say that all is well.
    instant(f"count({FAILED} >= {FAILED_LIMIT}) or 0 * count({FAILED})", "board.over_failed_limit", steps=at_most(1)),
    instant(
        zero_if_alive(f"count({DAYS_LEFT} < {EXPIRING})"), "board.certificates_expiring", steps=at_most(1, Colour.MINOR)
    ),
    instant(
        f"max({age(services.CHECKED, network=NETWORK, service=CHOSEN)})",
        "board.oldest_check",
        unit=Unit.SPAN,
        steps=at_most(UNCHECKED),
    ),
    unit=Unit.COUNT,
    link=LIST,
)

OUT = table(
    "services_out",
    text("name", "board.name", link=SERVICE),
    text(
        "portal",
        "board.service_kind",
        meanings=(Meaning("yes", "board.portal", Colour.PLAIN), Meaning("no", "board.application", Colour.PLAIN)),
        width=80,
    ),
    text("state", "board.state", meanings=by_state(), fill=True, width=95),
    number("board.lasting", age(services.STATE_SINCE, network=NETWORK), unit=Unit.SPAN, width=120),
    number("board.http_status", pick(services.STATUS, network=NETWORK), unit=Unit.COUNT, steps=BY_STATUS, width=70),
    rows=named(
        f"{pick(services.STATE, network=NETWORK, service=CHOSEN, state=unlike('up'))} == 1",
        services.INFO,
        ("service",),
        "name",
        "portal",
    ),
    key="service",
    sort=(("board.state", False), ("board.lasting", True)),
    dead="name",
    link=LIST,
    width=13,
)

TIMELINE = timeline(
    "services_timeline",
    *worst_first(services.STATE, services.INFO, "service", service=CHOSEN),
    unit=Unit.COUNT,
    link=LIST,
    meanings=by_state_number(),
    drill=OF_SERIES,
)

FAILED_SHARES = bars(
    "services_failed",
    instant(f"topk({SHOWN}, {named_of_all(FAILED, services.INFO, ('service',), 'name')})", by("name")),
    unit=Unit.RATIO,
    link=LIST,
    steps=at_most(FAILED_LIMIT),
    lowest=0,
    decimals=1,
    drill=OF_SERIES,
)

CERTIFICATES = bars(
    "services_certificates",
    instant(f"bottomk({SHOWN}, {called(DAYS_LEFT)})", by("name")),
    unit=Unit.COUNT,
    link=LIST,
    steps=BY_DAYS_LEFT,
    lowest=0,
    decimals=0,
    drill=OF_SERIES,
)

COLOURS = {"ok": Colour.UP} | {one.value: Colour.DOWN for one in Fault} | {Fault.SKIPPED.value: Colour.UNKNOWN}
OUTCOMES = tuple(Meaning(value, f"check_outcome.{value}", colour) for value, colour in COLOURS.items())
CHECKS = total(increase(services.CHECKS, network=NETWORK, service=CHOSEN), "outcome")
ALL_CHECKS = total(increase(services.CHECKS, network=NETWORK, service=CHOSEN))
SHARES = rounded_down(f"{CHECKS} / on () group_left () ({ALL_CHECKS} > 0)")

CAUSES = table(
    "services_causes",
    text("outcome", "board.check_outcome", meanings=OUTCOMES, width=150),
    number("board.checks", "", unit=Unit.COUNT, decimals=0, width=90),
    number(
        "board.share_of_checks",
        rounded_down(f"{CHECKS} / on () group_left () ({ALL_CHECKS} > 0)"),
        unit=Unit.RATIO,
        decimals=1,
        gauge=True,
    ),
    rows=f"round({CHECKS}) > 0",
    key="outcome",
    sort=(("board.checks", True),),
    dead="outcome",
    link=LIST,
)

NAMES = table(
    "services_dns",
    text("name", "board.name", link=SERVICE),
    number("board.times", "", unit=Unit.COUNT, decimals=0, width=80),
    rows=called(f"round({increase(services.CHECKS, network=NETWORK, service=CHOSEN, outcome=Fault.DNS.value)}) > 0"),
    key="service",
    sort=(("board.times", True),),
    dead="name",
    link=LIST,
)

LONGEST = throughout("max_over_time", services.DURATION, network=NETWORK, service=CHOSEN)
SLOWEST = f"on ({TARGET}, network, service) topk({SHOWN}, {LONGEST})"
DURATIONS = lines(
    "services_duration",
    series(called(f"{chosen(services.DURATION)} and {SLOWEST}"), by("name")),
    unit=Unit.SECONDS,
    link=LIST,
    lowest=0,
    steps=at_most(OFFICIAL_LIMIT),
    limited=True,
    drill=OF_SERIES,
)

STATUSES = timeline(
    "services_status",
    series(called(chosen(services.STATUS)), by("name")),
    unit=Unit.COUNT,
    link=LIST,
    steps=BY_STATUS,
    rows=10,
    drill=OF_SERIES,
)

EACH = table(
    "services_each",
    text("name", "board.name", link=SERVICE),
    text("url", "board.address"),
    text("state", "board.state", meanings=by_state(), fill=True, width=95),
    number(
        "board.failed_share",
        FAILED,
        unit=Unit.RATIO,
        decimals=1,
        steps=at_most(FAILED_LIMIT),
        width=110,
    ),
    number(
        "board.check_duration",
        chosen(services.DURATION),
        unit=Unit.SECONDS,
        decimals=2,
        steps=at_most(OFFICIAL_LIMIT),
        width=90,
    ),
    number("board.http_status", chosen(services.STATUS), unit=Unit.COUNT, steps=BY_STATUS, width=70),
    number("board.days_left", DAYS_LEFT, unit=Unit.COUNT, steps=BY_DAYS_LEFT, width=110),
    number(
        "board.checked_ago",
        age(services.CHECKED, network=NETWORK, service=CHOSEN),
        unit=Unit.SPAN,
        steps=at_most(UNCHECKED),
        width=120,
    ),
    rows=named(
        f"{pick(services.STATE, network=NETWORK, service=CHOSEN)} == 1", services.INFO, ("service",), "name", "url"
    ),
    key="service",
    sort=(("board.failed_share", True),),
    link=LIST,
)

BOARD = Board(
    name="services",
    variables=(variables.network(), variables.service(), variables.netmon()),
    sections=(
        Section(
            "",
            (
                strip(4, NOW, DOUBTS),
                strip(8, OUT, explaining("services_incidents", membership.SERVICE, service=CHOSEN)),
                strip(10, TIMELINE),
            ),
        ),
        Section("board.services_quality", (strip(8, FAILED_SHARES, CERTIFICATES), strip(9, DURATIONS, STATUSES))),
        Section("board.services_why", (strip(8, CAUSES, NAMES),)),
        Section("board.services_all", (strip(12, EACH),)),
    ),
    past="24h",
)
