"""Expressions come from the catalogue: what is not there, or is something else, breaks the build."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from exporters.prometheus.catalogue import daemon, devices, links, services
from grafana.workshop import (
    age,
    increase,
    like,
    named,
    named_of_all,
    per_minute,
    pick,
    quantile,
    rate,
    recorded,
    rounded_down,
    share,
    throughout,
    total,
    unlike,
    worst_first,
    zero_if_alive,
)
from grafana.workshop.expressions import state_number

WRONG: dict[str, Callable[[], str]] = {
    "has no label netwrok": lambda: pick(devices.UP, netwrok="intranet"),
    "is a histogram": lambda: pick(daemon.LATENESS),
    "is no counter": lambda: rate(daemon.IN_FLIGHT),
    "is no histogram": lambda: quantile(0.9, daemon.VISITS),
    "is no time": lambda: age(devices.UP),
    "netmon_device_up is no counter": lambda: increase(devices.UP),
    "has no label nickname": lambda: named("x", devices.INFO, ("device",), "nickname"),
}


@pytest.mark.parametrize("message", WRONG)
def test_what_is_not_in_the_catalogue_is_refused(message: str) -> None:
    with pytest.raises(ValueError, match=message):
        WRONG[message]()


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (pick(links.UP), "netmon_link_up"),
        (pick(links.UP, network="$network", instance="a"), 'netmon_link_up{network="$network", instance="a"}'),
        (pick(links.UP, link=like("$link")), 'netmon_link_up{link=~"$link"}'),
        (pick(links.UP, link=unlike("x")), 'netmon_link_up{link!~"x"}'),
        (rate(daemon.VISITS), "rate(netmon_visits_total[$__rate_interval])"),
        (per_minute(daemon.VISITS), "60 * rate(netmon_visits_total[$__rate_interval])"),
        (total("x", "a", "b"), "sum by (a, b) (x)"),
        (share("k", "n"), "floor(1000 * (k) / (n > 0)) / 1000"),
        (increase(daemon.VISITS), "increase(netmon_visits_total[$__range])"),
        (throughout("max_over_time", links.UP, link="a"), 'max_over_time(netmon_link_up{link="a"}[$__range] @ end())'),
        (rounded_down("r"), "floor(1000 * (r) + 0.000001) / 1000"),
        (
            named_of_all(pick(recorded.SERVICE_FAILED), services.INFO, ("service",), "name"),
            (
                "(service:netmon_service_checks_failed:ratio7d) * on (network, service) group_left (name)"
                " max by (network, service, name) (netmon_service_info)"
            ),
        ),
        (zero_if_alive("x"), '(x) or 0 * max(netmon_network_info{network="$network"})'),
        (
            quantile(0.99, daemon.PROBE_SECONDS, "probe"),
            (
                "histogram_quantile(0.99, "
                "sum by (le, probe) (rate(netmon_probe_duration_seconds_bucket[$__rate_interval])))"
            ),
        ),
        (
            state_number(links.STATE, "link", network="$network"),
            (
                'sum by (job, instance, network, link) (0 * netmon_link_state{network="$network", state="up"}'
                ' or 1 * netmon_link_state{network="$network", state="down"}'
                ' or 2 * netmon_link_state{network="$network", state="unreachable"}'
                ' or 3 * netmon_link_state{network="$network", state="unknown"})'
            ),
        ),
    ],
)
def test_expressions_are_spelled_as_prometheus_reads_them(made: str, expected: str) -> None:
    assert made == expected


def test_no_subject_is_missing_or_twice_where_the_worst_stand_first() -> None:
    worst, rest = (str(query.expr) for query in worst_first(links.STATE, links.INFO, "link"))
    said, troubled = worst.split(" and on (job, instance, network, link) ", 1)
    assert rest == f"{said} unless on (job, instance, network, link) {troubled}"
    assert 'state!~"up"}[$__range] @ end()' in troubled


def test_a_share_that_is_exact_stays_what_it_is_and_nothing_is_rounded_up() -> None:
    for whole in range(1, 400):
        for part in range(whole + 1):
            assert math.floor(1000 * (part / whole) + 0.000001) == 1000 * part // whole
