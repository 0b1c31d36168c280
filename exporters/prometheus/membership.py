"""Which open incidents a subject is a part of, as their root or taken along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from exporters.prometheus.catalogue import membership as catalogue
from exporters.prometheus.metric import Metric
from exporters.prometheus.samples import lines
from netmon.model.incident import Incident
from netmon.model.names import IncidentId, Subject, SubjectKind

_FAMILIES: Final[Mapping[SubjectKind, Metric]] = {
    SubjectKind.DEVICE: catalogue.DEVICE,
    SubjectKind.LINK: catalogue.LINK,
    SubjectKind.UNIT: catalogue.UNIT,
    SubjectKind.SERVICE: catalogue.SERVICE,
}

ROOT, TAKEN = "root", "taken"

Written = tuple[Incident, Mapping[SubjectKind, str]]


class Membership:
    """Keeps what was written of each incident: one that takes 10,000 devices along is written again only when it moves.

    A subject that several incidents explain has a series of each, and one that none explains has no series.
    """

    def __init__(self) -> None:
        self._written: dict[IncidentId, Written] = {}

    def families(self, known: Iterable[Incident]) -> Iterator[str]:
        """Return the families of the open ones; "" for one without samples."""
        now: dict[IncidentId, Written] = {}
        for one in known:
            if one.open:
                kept = self._written.get(one.id)
                now[one.id] = kept if kept is not None and kept[0] is one else (one, _written(one))
        self._written = now
        for kind, metric in _FAMILIES.items():
            text = "".join(texts[kind] for _, texts in now.values())
            yield metric.head + text if text else ""


def _written(incident: Incident) -> dict[SubjectKind, str]:
    taken = set(incident.cut_off).difference(incident.roots)
    parts = [(subject, ROOT) for subject in incident.roots] + [(subject, TAKEN) for subject in sorted(taken)]
    return {kind: _lines(metric, incident, parts) for kind, metric in _FAMILIES.items()}


def _lines(metric: Metric, incident: Incident, parts: Iterable[tuple[Subject, str]]) -> str:
    return lines(
        metric,
        (
            ((subject.id, incident.network, incident.id, part), 1.0)
            for subject, part in parts
            if _FAMILIES[subject.kind] is metric
        ),
    )
