"""Expressions come from the catalogue: what is not there, or is something else, breaks the build."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from exporters.prometheus.catalogue import daemon, devices, links
from grafana.workshop import age, like, named, per_minute, pick, quantile, rate, share, total, unlike, zero_if_alive
from grafana.workshop.expressions import state_number

WRONG: dict[str, Callable[[], str]] = {
    "has no label netwrok": lambda: pick(devices.UP, netwrok="intranet"),
    "is a histogram": lambda: pick(daemon.LATENESS),
    "is no counter": lambda: rate(daemon.IN_FLIGHT),
    "is no histogram": lambda: quantile(0.9, daemon.VISITS),
    "is no time": lambda: age(devices.UP),
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
