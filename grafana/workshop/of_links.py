"""What is seen of links at the ports and devices that they end at: one series for each link, never two."""

from __future__ import annotations

from exporters.prometheus.catalogue import links
from exporters.prometheus.metric import Metric
from grafana.workshop.expressions import TARGET
from grafana.workshop.promql import NETWORK, Match, like, named, pick, rate, unlike

CHOSEN: dict[str, str | Match] = {"network": NETWORK, "carrier": like("$carrier"), "link": like("$link")}
"""The links that are chosen at the top. `$link` alone does not do: all links are those of every carrier."""
LINK = f"{TARGET}, network, link"
PORT = f"{TARGET}, network, device, interface"
SHOWN = 12
"""As many curves as can be told apart."""


def flow(at_lower: Metric, at_upper: Metric) -> str:
    """Return the rate of a counter at the lower end; where that cannot be read, of its counterpart at the upper one.

    What the lower end receives the upper one has sent, so a load counts once, in the sense of the unit below.
    """
    found = (
        f"max by ({LINK}) ({ports(end)} * on ({PORT}) group_left () {rate(counter, network=NETWORK)})"
        for end, counter in (("lower", at_lower), ("upper", at_upper))
    )
    return f"({' or '.join(found)})"


def load(at_lower: Metric, at_upper: Metric) -> str:
    """Return the same as a share of the bandwidth, of links that declare one."""
    return f"{flow(at_lower, at_upper)} / on ({LINK}) ({pick(links.BANDWIDTH, network=NETWORK)} > 0)"


def at_both_ends(*counters: Metric) -> str:
    """Return how often a minute something went wrong at either end, by all counters together."""
    seen = " or ".join(
        f'label_replace({ports(end)} * on ({PORT}) group_left () {rate(one, network=NETWORK)}, "of", "{end} {one}", '
        '"", "")'
        for end in ("lower", "upper")
        for one in counters
    )
    return f"60 * sum by ({LINK}) ({seen})"


def light(power: Metric) -> str:
    """Return the weakest lane of the light at each end, by link, device and interface."""
    weakest = f"min by ({PORT}) ({pick(power, network=NETWORK)})"
    seen = " or ".join(f"{ports(end)} * on ({PORT}) group_left () {weakest}" for end in ("lower", "upper"))
    return f"max by ({LINK}, name, device, interface) ({seen})"


def of_lower_device(metric: Metric) -> str:
    """Return what is known of the device at the lower end, for each link to it."""
    below = f'label_replace({pick(links.INFO, **CHOSEN)}, "device", "$1", "lower_device", "(.+)")'
    seen = f"{below} * on ({TARGET}, network, device) group_left () {pick(metric, network=NETWORK)}"
    return f"max by ({LINK}) ({seen})"


def called(expr: str, *labels: str) -> str:
    """Return the expression of the chosen links with labels of theirs, their name at least."""
    return named(expr, links.INFO, ("link",), *dict.fromkeys(("name", *labels)), **CHOSEN)


def foremost(expr: str) -> str:
    """Return the links with the greatest values at the end of the span, through all of the span, with their names."""
    most = f"topk({SHOWN}, last_over_time(({expr})[5m:1m] @ end()))"
    return called(f"({expr}) and on ({LINK}) {most}")


def ports(end: str) -> str:
    """Return the chosen links as series of the `device` and `interface` at one end, where those are declared."""
    info = pick(links.INFO, **CHOSEN, **{f"{end}_interface": unlike("")})
    device = f'label_replace({info}, "device", "$1", "{end}_device", "(.+)")'
    return f'label_replace({device}, "interface", "$1", "{end}_interface", "(.+)")'
