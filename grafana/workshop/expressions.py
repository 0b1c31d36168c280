"""Expressions that several dashboards need, and that are too long to be written twice."""

from __future__ import annotations

from exporters.prometheus.catalogue import devices, links, services, units
from exporters.prometheus.metric import Metric
from grafana.workshop.palette import STATES
from grafana.workshop.promql import NETWORK, RANGE, Match, named, pick, throughout, total, unlike
from grafana.workshop.queries import Query, by, series

TARGET = "job, instance"
"""Series that are joined come from one scrape: two daemons may know the same network for a while."""


def rooted(infos: str) -> str:
    """Return incidents (`netmon_incident_info`) with `name`, what their root is called; without where it has none."""
    found = [
        f"({infos}) * on ({TARGET}, network, root_kind, root) group_left (name) {_as_root(kind, info)}"
        for kind, info in (
            ("device", devices.INFO),
            ("link", links.INFO),
            ("unit", units.INFO),
            ("service", services.INFO),
        )
    ]
    return f"{' or '.join(found)} or on ({TARGET}, incident) ({infos})"


def _as_root(kind: str, info: Metric) -> str:
    of_kind = f'label_replace({pick(info, network=NETWORK)}, "root", "$1", "{kind}", "(.*)")'
    return f'label_replace({of_kind}, "root_kind", "{kind}", "", "")'


def load_of_links(*counters: Metric) -> str:
    """Return the share of its bandwidth that a link uses, in its busier direction.

    It is seen at the lower end, and where that cannot be read at the upper one. Only links that declare a bandwidth.
    """
    ends = [_busiest(end, counters) for end in ("lower", "upper")]
    bandwidth = f"max by ({TARGET}, network, link) ({pick(links.BANDWIDTH, network=NETWORK)} > 0)"
    return f"({' or '.join(ends)}) / on ({TARGET}, network, link) {bandwidth}"


def _busiest(end: str, counters: tuple[Metric, ...]) -> str:
    info = pick(links.INFO, network=NETWORK)
    device = f'label_replace({info}, "device", "$1", "{end}_device", "(.*)")'
    port = f'label_replace({device}, "interface", "$1", "{end}_interface", "(.*)")'
    ways = " or ".join(
        f'label_replace(rate({pick(counter, network=NETWORK)}[{RANGE}]), "way", "{way}", "", "")'
        for way, counter in enumerate(counters)
    )
    busiest = f"max by ({TARGET}, network, device, interface) ({ways})"
    return (
        f"max by ({TARGET}, network, link) ({port} * on ({TARGET}, network, device, interface) group_left () {busiest})"
    )


def state_number(metric: Metric, *by: str, **labels: str | Match) -> str:
    """Return states as numbers, for a `timeline` with the meanings of `by_state_number()`: 0 is the first of them.

    `by` names the label of the subject; what `named` joins by is kept besides.
    """
    parts = (f"{number} * {pick(metric, **labels, state=state)}" for number, state in enumerate(STATES))
    return total(" or ".join(parts), "job", "instance", "network", *by)


def worst_first(state: Metric, info: Metric, subject: str, **labels: str | Match) -> tuple[Query, Query]:
    """Return the states of subjects for a `timeline`: those that were not up all the time stand first."""
    numbers = named(state_number(state, subject, network=NETWORK, **labels), info, (subject,), "name")
    keys = f"{TARGET}, network, {subject}"
    bad = throughout("max_over_time", state, network=NETWORK, state=unlike("up"), **labels)
    troubled = f"on ({keys}) (max by ({keys}) ({bad}) > 0)"
    return series(f"({numbers}) and {troubled}", by("name")), series(f"({numbers}) unless {troubled}", by("name"))
