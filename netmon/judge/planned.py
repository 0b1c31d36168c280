"""When what was under maintenance that had been approved before it began: the time that availability leaves out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise, takewhile

from netmon.judge.cover import Reach, covering
from netmon.judge.maintenance import counts, windows
from netmon.judge.spans import Span, Spans, union
from netmon.model.maintenance import Maintenance
from netmon.model.names import Subject


def planned_spans(reach: Reach, entries: Iterable[Maintenance], period: Span) -> Mapping[Subject, Spans]:
    """Return it by subject, within the period; whatever several entries cover only together is covered while all run.

    `reach` is of the inventory in force: what was wired otherwise then is covered as it would be now.
    """
    since, until = period
    running = [
        (max(window.begins, since), min(window.ends, until), entry)
        for entry in entries
        for window in takewhile(lambda one: one.begins < until, windows(entry, since))
        if counts(entry, window)
    ]
    edges = sorted({edge for begins, ends, _ in running for edge in (begins, ends)})
    known: dict[frozenset[str], frozenset[Subject]] = {}
    found: defaultdict[Subject, list[Span]] = defaultdict(list)
    for begins, ends in pairwise(edges):
        active = [entry for start, end, entry in running if start <= begins and ends <= end]
        key = frozenset(entry.id for entry in active)
        if key not in known:
            known[key] = frozenset(covering(reach, active)) if active else frozenset()
        for subject in known[key]:
            found[subject].append((begins, ends))
    return {subject: union(spans) for subject, spans in found.items()}
