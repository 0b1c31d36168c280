"""netmon itself: whether it keeps time, writes, tells and is scraped. What else is shown rests on that."""

from __future__ import annotations

from exporters.prometheus.catalogue import daemon
from exporters.prometheus.metric import Metric
from grafana.workshop import (
    Board,
    Colour,
    Meaning,
    Panel,
    Query,
    Section,
    Unit,
    at_most,
    by,
    foreign,
    instant,
    last_seen,
    lines,
    page,
    per_minute,
    pick,
    quantile,
    rate,
    series,
    stat,
    strip,
    total,
    variables,
)
from grafana.workshop.promql import INSTANCE

FRONT = page("/", "board.open_front")
LIMIT = 180
"""Seconds after which data are too old to go by: three polls."""


def now(metric: Metric) -> str:
    """Return the series of the chosen daemon."""
    return pick(metric, instance=INSTANCE)


def minutely(metric: Metric, legend: str, *labels: str) -> Query:
    """Ask how many a minute, all together or by labels."""
    return series(total(per_minute(metric, instance=INSTANCE), *labels), legend)


def slowest(metric: Metric, share: float, legend: str) -> Query:
    """Ask for a quantile of a histogram."""
    return series(quantile(share, metric, instance=INSTANCE), legend)


def told(name: str, query: Query, *meanings: Meaning) -> Panel:
    """Return a tile that tells a state in a word and a colour."""
    return stat(name, query, unit=Unit.COUNT, link=FRONT, meanings=meanings, fill=True)


GOOD, BAD, DOUBTFUL = Colour.UP, Colour.DOWN, Colour.UNREACHABLE

NOW = strip(
    4,
    told(
        "self_scraped",
        instant(f"min({now(foreign.UP)})", "board.self_scraped"),
        Meaning("1", "board.scrape_ok", GOOD),
        Meaning("0", "board.scrape_failed", BAD),
    ),
    stat(
        "self_age",
        instant(f"time() - {last_seen(daemon.BUILD_INFO, instance=INSTANCE)}", "board.since_scrape"),
        instant(
            f"time() - max_over_time({now(daemon.STORE_LAST_COMMIT)}[1d])",
            "board.since_commit",
        ),
        unit=Unit.SPAN,
        link=FRONT,
        steps=at_most(LIMIT),
        width=6,
    ),
    stat("self_started", instant(f"time() - {now(foreign.STARTED)}", "board.self_started"), unit=Unit.SPAN, link=FRONT),
    stat(
        "self_stuck",
        instant(f"{now(daemon.STUCK)} + {now(daemon.SSH_STUCK)}", "board.self_stuck"),
        unit=Unit.COUNT,
        link=FRONT,
        steps=at_most(1),
    ),
    told(
        "self_store_state",
        instant(f"2 * {now(daemon.STORE_DEGRADED)} + {now(daemon.STORE_SHORT)}", "board.self_store_state"),
        Meaning("0", "board.store_ok", GOOD),
        Meaning("1", "board.store_short", DOUBTFUL),
        Meaning("2", "board.store_degraded", BAD),
        Meaning("3", "board.store_degraded", BAD),
    ),
    stat(
        "self_reload",
        instant(now(daemon.RELOAD_OK), "board.inventory"),
        instant(now(daemon.WEB_CONFIG_OK), "board.web_config"),
        unit=Unit.COUNT,
        link=FRONT,
        meanings=(Meaning("1", "board.reload_ok", GOOD), Meaning("0", "board.reload_refused", BAD)),
        width=5,
    ),
)

VISITS = strip(
    8,
    lines(
        "self_lateness",
        slowest(daemon.LATENESS, 0.5, "board.median"),
        slowest(daemon.LATENESS, 0.99, "board.p99"),
        slowest(daemon.SSH_LATENESS, 0.99, "board.p99_ssh"),
        unit=Unit.SECONDS,
        link=FRONT,
        lowest=0,
    ),
    lines(
        "self_visits",
        series(now(daemon.IN_FLIGHT), "board.under_way"),
        series(now(daemon.WAITING), "board.waiting"),
        series(now(daemon.SSH_RUNNING), "board.ssh_under_way"),
        series(now(daemon.SSH_WAITING), "board.ssh_waiting"),
        unit=Unit.COUNT,
        link=FRONT,
        lowest=0,
    ),
    lines(
        "self_missed",
        minutely(daemon.SKIPPED, "board.skipped"),
        minutely(daemon.OVERRUNS, "board.overruns"),
        minutely(daemon.EXPIRED, "board.expired"),
        minutely(daemon.VISIT_ERRORS, "board.bugs"),
        unit=Unit.COUNT,
        link=FRONT,
        lowest=0,
    ),
)

PROBES = strip(
    8,
    lines(
        "self_probes",
        series(total(rate(daemon.PROBE_OBSERVATIONS, instance=INSTANCE), "probe"), by("probe")),
        unit=Unit.PER_SECOND,
        link=FRONT,
        lowest=0,
    ),
    lines(
        "self_failures",
        minutely(daemon.PROBE_FAILURES, by("probe", "kind"), "probe", "kind"),
        unit=Unit.COUNT,
        link=FRONT,
        lowest=0,
    ),
    lines(
        "self_durations",
        series(quantile(0.99, daemon.PROBE_SECONDS, "probe", "part", instance=INSTANCE), by("probe", "part")),
        unit=Unit.SECONDS,
        link=FRONT,
        lowest=0,
    ),
    lines(
        "self_snmp",
        series(rate(daemon.SNMP_SENT, instance=INSTANCE), "board.sent"),
        series(rate(daemon.SNMP_RETRANSMITS, instance=INSTANCE), "board.retransmitted"),
        series(rate(daemon.SNMP_TIMEOUTS, instance=INSTANCE), "board.timed_out"),
        series(rate(daemon.SNMP_REFUSALS, instance=INSTANCE), "board.refused"),
        unit=Unit.PER_SECOND,
        link=FRONT,
        lowest=0,
    ),
)

PROCESS = strip(
    7,
    lines(
        "self_lag",
        series(now(daemon.LOOP_LAG_P99), "board.p99"),
        series(now(daemon.LOOP_LAG_MAX), "board.longest"),
        unit=Unit.SECONDS,
        link=FRONT,
        lowest=0,
    ),
    lines(
        "self_cpu",
        series(rate(foreign.CPU, instance=INSTANCE), "board.self_cpu"),
        unit=Unit.RATIO,
        link=FRONT,
        lowest=0,
    ),
    lines("self_memory", series(now(foreign.MEMORY), "board.self_memory"), unit=Unit.BYTES, link=FRONT, lowest=0),
    lines(
        "self_exposition",
        series(now(daemon.RENDER_SECONDS), "board.rendering"),
        series(now(foreign.SCRAPE_SECONDS), "board.scraping"),
        unit=Unit.SECONDS,
        link=FRONT,
        lowest=0,
    ),
    lines(
        "self_samples",
        series(now(foreign.SCRAPE_SAMPLES), "board.self_samples"),
        series(now(daemon.SERIES_BUDGET), "board.self_budget"),
        unit=Unit.COUNT,
        link=FRONT,
        lowest=0,
    ),
)

STORE = strip(
    7,
    lines(
        "self_commits",
        series(
            f"{rate(daemon.STORE_COMMIT_SECONDS, instance=INSTANCE)}"
            f" / ({rate(daemon.STORE_COMMITS, instance=INSTANCE)} > 0)",
            "board.mean",
        ),
        unit=Unit.SECONDS,
        link=FRONT,
        lowest=0,
    ),
    lines("self_waiting", series(now(daemon.STORE_WAITING), by("kind")), unit=Unit.COUNT, link=FRONT, lowest=0),
    lines(
        "self_lost",
        minutely(daemon.STORE_FAILURES, "board.failed"),
        minutely(daemon.STORE_DROPPED, "board.dropped"),
        minutely(daemon.STORE_REJECTED, "board.refused"),
        unit=Unit.COUNT,
        link=FRONT,
        lowest=0,
    ),
    lines(
        "self_size",
        series(now(daemon.STORE_SIZE), by("file")),
        series(now(daemon.STORE_FREE), "board.free"),
        unit=Unit.BYTES,
        link=FRONT,
        lowest=0,
    ),
)

TOLD = strip(
    7,
    lines(
        "self_outbox", series(now(daemon.NOTIFICATIONS_WAITING), by("receiver")), unit=Unit.COUNT, link=FRONT, lowest=0
    ),
    lines(
        "self_oldest", series(now(daemon.NOTIFICATIONS_OLDEST), by("receiver")), unit=Unit.SECONDS, link=FRONT, lowest=0
    ),
    lines(
        "self_sent",
        minutely(daemon.NOTIFICATIONS_SENT, "board.sent"),
        minutely(daemon.NOTIFICATIONS_FAILED, "board.failed"),
        minutely(daemon.NOTIFICATIONS_REFUSED, "board.refused"),
        unit=Unit.COUNT,
        link=FRONT,
        lowest=0,
    ),
)

HEARD = strip(
    7,
    lines(
        "self_received",
        minutely(daemon.ALERTS_RECEIVED, by("outcome"), "outcome"),
        unit=Unit.COUNT,
        link=FRONT,
        lowest=0,
    ),
    lines(
        "self_traps", minutely(daemon.TRAPS_RECEIVED, by("outcome"), "outcome"), unit=Unit.COUNT, link=FRONT, lowest=0
    ),
    lines("self_logins", minutely(daemon.AUTH_FAILURES, by("reason"), "reason"), unit=Unit.COUNT, link=FRONT, lowest=0),
)

BOARD = Board(
    name="self",
    variables=(variables.instance(), variables.netmon(of="instance")),
    sections=(
        Section("board.self_now", (NOW,)),
        Section("board.self_visiting", (VISITS,)),
        Section("board.self_probing", (PROBES,)),
        Section("board.self_process", (PROCESS,)),
        Section("board.self_storing", (STORE,)),
        Section("board.self_telling", (TOLD, HEARD)),
    ),
)
