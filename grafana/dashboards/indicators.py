"""Indicators of one network, as they are told in a meeting: against their targets, then one of them in detail."""

from __future__ import annotations

from exporters.prometheus.catalogue import coverage, daemon, units
from exporters.prometheus.metric import Metric
from grafana.workshop import (
    TARGET,
    Board,
    Colour,
    Meaning,
    Section,
    Unit,
    at_most,
    bars,
    by,
    field,
    instant,
    label,
    like,
    lines,
    named_of_all,
    number,
    page,
    pick,
    recorded,
    rounded_down,
    series,
    share,
    stat,
    strip,
    table,
    text,
    total,
    variables,
)
from grafana.workshop.promql import NETWORK, Match
from netmon.model.verdict import Source, Verdict

CHOSEN = "$indicator"
STALE = 3 * 3600
"""Seconds after which figures are no longer those of now: they are made every hour."""
IN_POPULATION = like("met|unmet|unknown")

LIST = page("/indicators", "board.open_indicators")
ONE = page(f"/indicators/{CHOSEN}", "board.open_indicator")
OF_ROW = page(f"/indicators/{field('indicator')}", "board.open_indicator")
REGISTER = page("/register", "board.open_register")


def counted(metric: Metric, **labels: str | Match) -> str:
    """Return a metric of the network's indicators: a daemon of the other network may call one of its own the same."""
    there = f"and on ({TARGET}, indicator) {pick(coverage.INFO, network=NETWORK)}"
    return f"max by (indicator) ({pick(metric, **labels)} {there})"


def of_one(metric: Metric, **labels: str | Match) -> str:
    """Return a metric of the chosen indicator."""
    return counted(metric, indicator=CHOSEN, **labels)


def of_verdict(verdict: Verdict) -> str:
    """Return how many were found so."""
    return counted(coverage.UNITS, verdict=verdict.value)


def of_all(metric: Metric) -> str:
    """Return what was recorded of the network's indicators, with their names."""
    return named_of_all(pick(metric, network=NETWORK), coverage.INFO, ("indicator",), "name")


def papers(state: str) -> str:
    """Return how many attestations stand so."""
    return f"max({pick(coverage.ATTESTATIONS, network=NETWORK, state=state)})"


MET, UNKNOWN, POPULATION = of_verdict(Verdict.MET), of_verdict(Verdict.UNKNOWN), counted(coverage.POPULATION)
POSSIBLE = f"{MET} + {UNKNOWN}"
NEEDED = counted(coverage.TARGET_UNITS)
ATTAINED = f"({MET} >= bool {NEEDED}) + ({POSSIBLE} >= bool {NEEDED})"
"""0: not met whatever comes of the unknown; 1: that depends on them; 2: met."""

WATERMARK = stat(
    "coverage_watermark",
    instant(f"max({counted(coverage.SAMPLE)})", "board.sample_data"),
    unit=Unit.COUNT,
    link=LIST,
    meanings=(Meaning("1", "board.not_to_be_reported", Colour.FLAPPING), Meaning("0", "board.is_real", Colour.PLAIN)),
    fill=True,
    width=6,
)

PAPERS = stat(
    "coverage_papers",
    instant(papers("in_force"), "board.papers_in_force"),
    instant(papers("expiring"), "board.papers_expiring", steps=at_most(1, Colour.MINOR)),
    instant(papers("expired"), "board.papers_expired", steps=at_most(1)),
    instant(
        f"max({pick(coverage.CONFLICTS, network=NETWORK)})",
        "board.papers_contradicted",
        steps=at_most(1, Colour.UNREACHABLE),
    ),
    unit=Unit.COUNT,
    link=LIST,
    width=10,
)

PENDING = stat(
    "coverage_pending",
    instant(
        f"max({pick(coverage.PENDING)} and on ({TARGET}) {pick(daemon.NETWORK_INFO, network=NETWORK)})",
        "board.changes_pending",
        steps=at_most(1, Colour.MINOR),
    ),
    instant(
        f"max(time() - {counted(coverage.EVALUATED)})", "board.since_counted", unit=Unit.SPAN, steps=at_most(STALE)
    ),
    unit=Unit.COUNT,
    link=REGISTER,
)

NOW = table(
    "coverage_now",
    text("name", "board.indicator", link=OF_ROW),
    number("board.confirmed", MET, unit=Unit.COUNT, width=80),
    number("board.population", POPULATION, unit=Unit.COUNT, width=70),
    number("board.confirmed_share", share(MET, POPULATION), unit=Unit.RATIO, decimals=1, gauge=True),
    number("board.upper_share", share(POSSIBLE, POPULATION), unit=Unit.RATIO, decimals=1, width=90),
    number("board.target", counted(coverage.TARGET), unit=Unit.RATIO, decimals=1, width=80),
    number(
        "board.attained",
        ATTAINED,
        unit=Unit.COUNT,
        meanings=(
            Meaning("2", "coverage.attainment_met", Colour.UP),
            Meaning("1", "coverage.attainment_undetermined", Colour.UNKNOWN),
            Meaning("0", "coverage.attainment_not_met", Colour.DOWN),
        ),
        fill=True,
        width=110,
    ),
    number(
        "board.missing",
        f"clamp_min({NEEDED} - {MET}, 0)",
        unit=Unit.COUNT,
        steps=at_most(1, Colour.UNREACHABLE),
        width=80,
    ),
    # The end of a day is midnight, which is the next.
    number("board.due", f"1000 * ({counted(coverage.DUE)} - 1)", unit=Unit.DAY, width=110),
    number(
        "board.declared",
        counted(coverage.DECLARED),
        unit=Unit.COUNT,
        meanings=(Meaning("1", "board.yes", Colour.PLAIN), Meaning("0", "board.no_list", Colour.UNREACHABLE)),
        width=100,
    ),
    number(
        "board.provisional",
        counted(coverage.PROVISIONAL),
        unit=Unit.COUNT,
        meanings=(Meaning("1", "board.is_provisional", Colour.MINOR), Meaning("0", "board.no", Colour.PLAIN)),
        width=90,
    ),
    number(
        "board.sample_data",
        counted(coverage.SAMPLE),
        unit=Unit.COUNT,
        meanings=(Meaning("1", "board.is_sample", Colour.FLAPPING), Meaning("0", "board.is_real", Colour.PLAIN)),
        width=80,
    ),
    rows=pick(coverage.INFO, network=NETWORK),
    key="indicator",
    sort=(("board.indicator", False),),
    dead="name",
    link=LIST,
)

MISSING = bars(
    "coverage_missing",
    instant(f"sort_desc({of_all(recorded.COVERAGE_MISSING)})", by("name")),
    unit=Unit.COUNT,
    link=LIST,
    steps=at_most(1, Colour.UNREACHABLE),
    lowest=0,
    decimals=0,
    drill=(page(f"/indicators/{label('indicator')}", "board.open_indicator"),),
)

TRENDS = lines(
    "coverage_trends",
    series(rounded_down(of_all(recorded.COVERAGE_CONFIRMED)), by("name")),
    unit=Unit.RATIO,
    link=LIST,
    lowest=0,
    highest=1,
    decimals=1,
    drill=(page(f"/indicators/{label('indicator')}", "board.open_indicator"),),
)

VERDICTS = {
    Verdict.MET: Colour.UP,
    Verdict.UNMET: Colour.DOWN,
    Verdict.UNKNOWN: Colour.UNKNOWN,
    Verdict.EXEMPT: Colour.PLAIN,
}

COUNTS = stat(
    "coverage_counts",
    *(
        instant(of_one(coverage.UNITS, verdict=verdict.value), f"coverage.verdict_{verdict}", colour=colour)
        for verdict, colour in VERDICTS.items()
    ),
    unit=Unit.COUNT,
    link=ONE,
    width=9,
)

SOURCES = stat(
    "coverage_sources",
    *(instant(of_one(coverage.SOURCES, source=one.value), f"coverage.source_{one}") for one in Source),
    instant(of_one(coverage.DISPUTED), "board.disputed", steps=at_most(1, Colour.UNREACHABLE)),
    instant(of_one(coverage.CARRIED), "board.carried", colour=Colour.MAINTENANCE),
    unit=Unit.COUNT,
    link=ONE,
    width=10,
)

REVIEWED = stat(
    "coverage_reviewed",
    instant(of_one(coverage.REVIEWED), "board.coverage_reviewed"),
    unit=Unit.COUNT,
    link=REGISTER,
    meanings=(Meaning("1", "board.reviewed", Colour.UP), Meaning("0", "board.unreviewed", Colour.UNREACHABLE)),
    fill=True,
)

TREND = lines(
    "coverage_trend",
    series(
        rounded_down(pick(recorded.COVERAGE_CONFIRMED, network=NETWORK, indicator=CHOSEN)),
        "board.confirmed_share",
        colour=Colour.UP,
    ),
    series(
        rounded_down(pick(recorded.COVERAGE_UPPER, network=NETWORK, indicator=CHOSEN)),
        "board.upper_share",
        colour=Colour.UNKNOWN,
    ),
    series(of_one(coverage.TARGET), "board.target", colour=Colour.UNREACHABLE),
    unit=Unit.RATIO,
    link=ONE,
    lowest=0,
    highest=1,
    decimals=1,
)

HISTORY = lines(
    "coverage_history",
    *(
        series(of_one(coverage.UNITS, verdict=verdict.value), f"coverage.verdict_{verdict}", colour=VERDICTS[verdict])
        for verdict in (Verdict.MET, Verdict.UNKNOWN, Verdict.UNMET)
    ),
    unit=Unit.COUNT,
    link=ONE,
    lowest=0,
    decimals=0,
    stacked=True,
)


def of_prefectures(verdict: str | Match) -> str:
    """Return how many of each prefecture were found so, of the chosen indicator."""
    there = f"and on ({TARGET}, indicator) {pick(coverage.INFO, network=NETWORK)}"
    found = f"{pick(coverage.PREFECTURES, indicator=CHOSEN, verdict=verdict)} {there}"
    return f"max by (division) ({total(found, TARGET, 'division')})"


OF_PREFECTURES = of_prefectures(IN_POPULATION)
# As many as the target asks of the whole: needed whole units, so that nothing is rounded twice.
NEEDED_THERE = f"ceil({OF_PREFECTURES} * on () group_left () max({of_one(coverage.TARGET)}) - 0.000001)"

PREFECTURES = table(
    "coverage_prefectures",
    text("name", "board.prefecture"),
    number("board.confirmed", of_prefectures(Verdict.MET.value), unit=Unit.COUNT, width=90),
    number("board.population", OF_PREFECTURES, unit=Unit.COUNT, width=80),
    number(
        "board.confirmed_share",
        share(of_prefectures(Verdict.MET.value), OF_PREFECTURES),
        unit=Unit.RATIO,
        decimals=1,
        gauge=True,
    ),
    number(
        "board.upper_share",
        share(of_prefectures(like("met|unknown")), OF_PREFECTURES),
        unit=Unit.RATIO,
        decimals=1,
        width=100,
    ),
    number(
        "board.unknown_units",
        of_prefectures(Verdict.UNKNOWN.value),
        unit=Unit.COUNT,
        steps=at_most(1, Colour.UNKNOWN),
        width=80,
    ),
    number(
        "board.missing_there",
        f"clamp_min({NEEDED_THERE} - {of_prefectures(Verdict.MET.value)}, 0)",
        unit=Unit.COUNT,
        steps=at_most(1, Colour.UNREACHABLE),
        width=160,
    ),
    rows=f"{OF_PREFECTURES} * on (division) group_left (name) max by (division, name) ({pick(units.DIVISION)})",
    key="division",
    sort=(("board.confirmed_share", True),),
    link=ONE,
)

BOARD = Board(
    name="coverage",
    variables=(variables.network(), variables.indicator(), variables.netmon()),
    sections=(
        Section("", (strip(4, WATERMARK, PAPERS, PENDING), strip(9, NOW), strip(8, MISSING, TRENDS))),
        Section(
            "board.coverage_chosen",
            (strip(4, COUNTS, SOURCES, REVIEWED), strip(9, TREND, HISTORY), strip(12, PREFECTURES)),
        ),
    ),
    past="90d",
    refresh="5m",
)
