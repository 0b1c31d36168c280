"""Notices to put something right: how many wait to be closed, and how many of them are overdue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from exporters.prometheus.catalogue import rectification as catalogue
from exporters.prometheus.samples import family
from netmon.coverage.notices import due_state
from netmon.model.bulletin import DueState
from netmon.model.names import NetworkId
from netmon.model.notice import Notice

_WAITING = frozenset({DueState.OPEN, DueState.REPLIED, DueState.OVERDUE})


def rectification(networks: Iterable[NetworkId], notices: Iterable[Notice], today: date) -> Iterator[str]:
    """Return both families, with a 0 for a network without notices. What was not sent is nobody's to put right yet."""
    states = Counter((one.network, due_state(one, today)) for one in notices)
    known = tuple(networks)
    yield family(catalogue.OPEN, (((one,), sum(states[one, each] for each in _WAITING)) for one in known))
    yield family(catalogue.OVERDUE, (((one,), states[one, DueState.OVERDUE]) for one in known))
