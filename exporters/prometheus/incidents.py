"""Open incidents: how many of each kind, and one by one as long as they can be told one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from exporters.prometheus.catalogue import incidents as catalogue
from exporters.prometheus.samples import family
from netmon.model.incident import Ending, Incident, IncidentNews, IncidentStep, Matter, Severity
from netmon.model.names import NetworkId
from netmon.views.extent import units_cut
from netmon.views.incidents import by_urgency
from netmon.watch.board import Board

LISTED = 200
"""Open incidents that have series of their own, the most urgent: a storm must not become a flood of series."""


class IncidentCount:
    """Counts incidents that opened and closed since the start."""

    def __init__(self) -> None:
        self._opened: Counter[tuple[NetworkId, Matter]] = Counter()
        self._closed: Counter[tuple[NetworkId, Ending]] = Counter()

    def note(self, news: Iterable[IncidentNews]) -> None:
        """Count what is news."""
        for one in news:
            incident = one.incident
            if one.change.step is IncidentStep.OPENED:
                self._opened[incident.network, incident.matter] += 1
            elif one.change.step is IncidentStep.CLOSED and incident.ending is not None:
                self._closed[incident.network, incident.ending] += 1

    def families(self, networks: Iterable[NetworkId]) -> Iterator[str]:
        """Return both families, with a 0 for what never happened."""
        known = tuple(networks)
        yield family(
            catalogue.OPENED, (((network, each), self._opened[network, each]) for network in known for each in Matter)
        )
        yield family(
            catalogue.CLOSED, (((network, each), self._closed[network, each]) for network in known for each in Ending)
        )


def incidents(board: Board, known: Iterable[Incident]) -> Iterator[str]:
    """Return the families of open incidents; none before the first load."""
    if not board.loaded:
        return
    networks = tuple(board.inventory.networks)
    waiting = by_urgency(one for one in known if one.open)
    counted = Counter((one.network, one.matter, one.severity) for one in waiting)
    yield family(
        catalogue.OPEN,
        (
            ((network, matter, severity), counted[network, matter, severity])
            for network in networks
            for matter in Matter
            for severity in Severity
        ),
    )
    listed = waiting[:LISTED]
    yield family(catalogue.INFO, ((_info(one), 1.0) for one in listed))
    yield family(catalogue.UNITS, (((one.id, one.network), units_cut(one.affected)) for one in listed))
    yield family(catalogue.OPENED_AT, (((one.id, one.network), one.opened_at) for one in listed))
    left = Counter(one.network for one in waiting[LISTED:])
    yield family(catalogue.UNLISTED, (((network,), left[network]) for network in networks))


def _info(one: Incident) -> tuple[str, ...]:
    root = one.root
    return (
        one.id,
        one.network,
        one.matter,
        one.severity,
        root.kind if root is not None else "",
        root.id if root is not None else "",
        _said(one.acknowledgement is not None),
        _said(one.covered_by is not None),
    )


def _said(flag: bool) -> str:
    return "yes" if flag else "no"
