"""Outages of links as far as samples tell: what stood between two scrapes, or before the span, is not in them.

What maintenance expects and what somebody shut is left out.
"""

from __future__ import annotations

from exporters.prometheus.catalogue import links
from grafana.workshop.of_links import LINK
from grafana.workshop.promql import NETWORK, like, pick

_STEP = 60
"""Seconds between the moments that are looked at: links are asked no more often."""
_SPAN = f"[$__range:{_STEP}s]"


def _unplanned(expr: str) -> str:
    return f"({expr}) unless on ({LINK}) {pick(links.FLAG, network=NETWORK, flag=like('maintenance|admin_down'))}"


def failures() -> str:
    """Return how often each link went down by itself, 0 where it never did."""
    return f"resets(({_unplanned(pick(links.UP, network=NETWORK))}){_SPAN})"


def time_in(states: str) -> str:
    """Return for how many seconds each of the chosen links was in one of the states, 0 where it never was."""
    inside = f"sum by ({LINK}) ({pick(links.STATE, network=NETWORK, state=like(states))})"
    return f"{_STEP} * sum_over_time(({_unplanned(inside)}){_SPAN})"
