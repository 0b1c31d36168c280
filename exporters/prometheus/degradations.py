"""What works, and not as it should: how much of each condition, and one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from exporters.prometheus.catalogue import degraded as catalogue
from exporters.prometheus.metric import Metric
from exporters.prometheus.samples import family
from netmon.model.degradation import Condition, Degradation
from netmon.model.names import SubjectKind
from netmon.model.thresholds import OF_LINKS
from netmon.watch.board import Board

MOST_SENSORS = 16
"""Sensors of one condition of a subject that have series of their own, the gravest first."""


def degradations(board: Board) -> Iterator[str]:
    """Return the families; none before the first load."""
    if not board.loaded:
        return
    shown = board.degradations
    counted = Counter(
        (subject.network, subject.kind, condition)
        for subject, found in shown.items()
        for condition in {one.condition for one in found}
    )
    yield family(
        catalogue.COUNT,
        (
            ((network, kind, condition), counted[network, kind, condition])
            for network in board.inventory.networks
            for kind, condition in _KINDS
        ),
    )
    for metric, kind in ((catalogue.DEVICE, SubjectKind.DEVICE), (catalogue.LINK, SubjectKind.LINK)):
        found = [one for subject, several in shown.items() if subject.kind is kind for one in _some(several)]
        yield _family(metric, found)


_KINDS = [(SubjectKind.LINK if one in OF_LINKS else SubjectKind.DEVICE, one) for one in Condition]


def _some(found: Iterable[Degradation]) -> Iterator[Degradation]:
    seen: Counter[Condition] = Counter()
    for one in found:
        seen[one.condition] += 1
        if seen[one.condition] <= MOST_SENSORS:
            yield one


def _family(metric: Metric, found: Iterable[Degradation]) -> str:
    labelled = {
        (one.subject.id, str(one.subject.network), one.condition.value, one.sensor[:64], one.severity.value): 1.0
        for one in found
    }
    return family(metric, sorted(labelled.items()))
