"""What is kept of how well a subject works, so that a restart neither forgets nor tells it twice."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.degradation import Condition, Degradation
from netmon.model.names import Subject


@dataclass(frozen=True, slots=True)
class KeptNormal:
    """What is normal of a value (in the unit of the condition), and over how many slots that was learnt."""

    condition: Condition
    sensor: str
    value: float
    slots: int


@dataclass(frozen=True, slots=True)
class QualityRecord:
    """A subject: what of it is not as it should be, and what is normal for it."""

    subject: Subject
    degradations: tuple[Degradation, ...] = ()
    normals: tuple[KeptNormal, ...] = ()
