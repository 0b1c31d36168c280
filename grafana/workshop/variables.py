"""What can be chosen at the top of a dashboard. People read names; the values are ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from exporters.prometheus.catalogue import coverage, daemon, devices, links, services, units
from exporters.prometheus.metric import Metric
from grafana.workshop import of_ports
from grafana.workshop.promql import INSTANCE, NETWORK, Match, like, pick


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable. `code` is its label, `query` what Grafana asks, `regex` what it makes of the answer.

    `many`: several or all may be chosen, and queries must match with `like`. `hidden`: not for people.
    """

    name: str
    code: str
    query: str
    regex: str = ""
    many: bool = False
    hidden: bool = False


DATASOURCE = "datasource"
"""The one that every board has: which Prometheus."""


def network() -> Variable:
    """Return the network, one. A network whose netmon is gone stays to be chosen for a day, so that a wall tells it."""
    return _named("network", "board.network", f"last_over_time({pick(daemon.NETWORK_INFO)}[1d])", "network")


def netmon(of: str = "network") -> Variable:
    """Return the hidden address of the pages of the netmon of the chosen network, or of the chosen instance."""
    if of == "instance":
        expr = pick(daemon.WEB_INFO, instance=INSTANCE)
    else:
        expr = f"{pick(daemon.WEB_INFO)} and on (instance, job) {pick(daemon.NETWORK_INFO, network=NETWORK)}"
    return Variable("netmon", "board.netmon", f"query_result({expr})", '/url="(?<value>[^"]*)"/', hidden=True)


def instance() -> Variable:
    """Return the daemon, by the address that Prometheus scrapes it at."""
    return Variable("instance", "board.instance", f"label_values({pick(daemon.BUILD_INFO)}, instance)")


def prefecture(*, many: bool = True) -> Variable:
    """Return prefectures, several or all, where all holds also what lies in none, such as departments of the province;
    or one.
    """
    expr = pick(units.DIVISION, level="prefecture")
    return _named("prefecture", "board.prefecture", expr, "division", many=many)


def unit(**of: str | Match) -> Variable:
    """Return the unit, one, of the chosen network and of what else is given, as `prefecture=like("$prefecture")`."""
    return _of(units.INFO, "unit", "board.unit", of)


def home() -> Variable:
    """Return the hidden code of the prefecture that the chosen unit lies in; empty of units of the province."""
    query = f"label_values({pick(units.INFO, network=NETWORK, unit='$unit')}, prefecture)"
    return Variable("home", "board.prefecture", query, hidden=True)


def equipped_unit() -> Variable:
    """Return the unit, one, of those in the chosen prefectures that have a device: no device could follow others."""
    there = pick(units.INFO, network=NETWORK, prefecture=like("$prefecture"))
    expr = f"{there} and on (job, instance, network, unit) {pick(devices.INFO, network=NETWORK)}"
    return _named("unit", "board.unit", expr, "unit")


def device(**of: str | Match) -> Variable:
    """Return the device, one, of the chosen network and of what else is given, as `unit="$unit"`."""
    return _of(devices.INFO, "device", "board.device", of)


def service() -> Variable:
    """Return services, several or all, of the chosen network."""
    return _of(services.INFO, "service", "board.service", many=True)


def link(**of: str | Match) -> Variable:
    """Return links, several or all, of the chosen network and of what else is given, as `carrier=like("$carrier")`."""
    return _of(links.INFO, "link", "board.link", of, many=True)


def carrier() -> Variable:
    """Return carriers of links, several or all."""
    query = f"label_values({pick(links.INFO, network=NETWORK)}, carrier)"
    return Variable("carrier", "board.carrier", query, many=True)


def interface() -> Variable:
    """Return interfaces of the chosen device, several or all."""
    return Variable(
        "interface",
        "board.interface",
        f"query_result(max by (interface) ({of_ports.known()}))",
        '/interface="(?<value>[^"]*)"/',
        many=True,
    )


def indicator() -> Variable:
    """Return the indicator, one, of the chosen network: shares of different ones are not to be put together."""
    return _of(coverage.INFO, "indicator", "board.indicator")


def _of(
    info: Metric, label: str, code: str, of: Mapping[str, str | Match] | None = None, *, many: bool = False
) -> Variable:
    return _named(label, code, pick(info, network=NETWORK, **(of or {})), label, many=many)


def _named(name: str, code: str, expr: str, label: str, *, many: bool = False) -> Variable:
    """Read names and ids out of what `query_result` writes: the labels in the order of the alphabet, each in quotes."""
    first, second = sorted(("name", label))
    groups = {"name": "(?<text>.*)", label: '(?<value>[^"]*)'}
    regex = f'/{first}="{groups[first]}",{second}="{groups[second]}"/'
    return Variable(name, code, f"query_result(max by (name, {label}) ({expr}))", regex, many)
