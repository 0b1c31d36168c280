"""States of links and devices, what somebody shut told apart from what failed."""

from __future__ import annotations

from exporters.prometheus.metric import Metric
from grafana.workshop.expressions import TARGET, state_number
from grafana.workshop.palette import STATES, Colour, Meaning, by_state, by_state_number
from grafana.workshop.promql import Match, pick

SHUT = "admin_down"
SHUT_NUMBER = len(STATES)
_IS_SHUT = "flag.admin_down"


def by_standing() -> tuple[Meaning, ...]:
    """Return the meanings of the label `state` that `standing` returns."""
    return (*by_state(), Meaning(SHUT, _IS_SHUT, Colour.MAINTENANCE))


def by_standing_number() -> tuple[Meaning, ...]:
    """Return the meanings of what `standing_number` returns."""
    return (*by_state_number(), Meaning(str(SHUT_NUMBER), _IS_SHUT, Colour.MAINTENANCE))


def standing(state: Metric, flag: Metric, subject: str, **labels: str | Match) -> str:
    """Return a series of 1 for each subject, whose `state` is `admin_down` while that is what keeps it from being up.

    `subject` is the label that names it.
    """
    keys = f"{TARGET}, network, {subject}"
    shut = f'label_replace(max by ({keys}) ({pick(flag, **labels, flag=SHUT)}), "state", "{SHUT}", "", "")'
    return f"{shut} or on ({keys}) ({pick(state, **labels)} == 1)"


def standing_number(state: Metric, flag: Metric, subject: str, **labels: str | Match) -> str:
    """Return the same as a number, for a `timeline`."""
    keys = f"{TARGET}, network, {subject}"
    shut = f"{SHUT_NUMBER} * max by ({keys}) ({pick(flag, **labels, flag=SHUT)})"
    return f"{shut} or on ({keys}) {state_number(state, subject, **labels)}"


def most_troubled_first(expr: str, state: Metric, subject: str, **labels: str | Match) -> str:
    """Return series in the order in which a `timeline` is to have its rows: what failed longest in its span first.

    Not to be known weighs least, what failed by itself most. Prometheus returns the series of a span in the order of
    their labels, the alphabetically first one first, so the order stands in `ahead`: four digits, the least for the
    worst.
    """
    keys = f"{TARGET}, network, {subject}"
    good = " or ".join(
        f"{weight} * avg_over_time({pick(state, **labels, state=name)}[$__range] @ end())"
        for name, weight in (("up", 1), ("unknown", 0.9), ("unreachable", 0.5))
    )
    order = f'count_values by ({keys}) ("ahead", 1000 + floor(1000 * sum by ({keys}) ({good})))'
    return f"({expr}) * on ({keys}) group_left (ahead) {order}"
