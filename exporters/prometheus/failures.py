"""How many askings there were, and how many failed, by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from exporters.prometheus.catalogue import daemon as catalogue
from exporters.prometheus.samples import by, family
from netmon.model.observation import Echo, Failure, FailureKind, Observation, ProbeName


class FailureCount:
    """Counts observations as they pass. A skipped asking was not made, but its failure is counted with the others."""

    def __init__(self) -> None:
        self._made: Counter[ProbeName] = Counter()
        self._failed: Counter[tuple[ProbeName, FailureKind]] = Counter()

    def note(self, observation: Observation) -> None:
        """Count one. A part that failed inside an answer counts as a failure of its kind, once for each kind."""
        kinds = _kinds(observation)
        self._made[observation.probe] += FailureKind.SKIPPED not in kinds
        for kind in kinds:
            self._failed[observation.probe, kind] += 1

    def families(self) -> Iterator[str]:
        """Return both families."""
        yield by(catalogue.PROBE_OBSERVATIONS, {probe.value: count for probe, count in self._made.items()})
        yield family(
            catalogue.PROBE_FAILURES, [((probe, kind), n) for (probe, kind), n in sorted(self._failed.items())]
        )


def _kinds(observation: Observation) -> set[FailureKind]:
    result = observation.result
    if isinstance(result, Failure):
        return {result.kind}
    if isinstance(result, Echo):
        return {FailureKind.TIMEOUT} if result.received == 0 else set()
    return {fault.kind for fault in result.faults}
