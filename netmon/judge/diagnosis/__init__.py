"""Which side of a link is suspect, from what both ends said just now and what is on record. Pure."""

from __future__ import annotations

from netmon.judge.diagnosis.diagnose import diagnose
from netmon.judge.diagnosis.evidence import EndEvidence, Evidence, Growth, Light, Neighbourship, Past, Step, Way
from netmon.judge.diagnosis.finding import Diagnosis, Finding, Likelihood, Side, Suspect

__all__ = [
    "Diagnosis",
    "EndEvidence",
    "Evidence",
    "Finding",
    "Growth",
    "Light",
    "Likelihood",
    "Neighbourship",
    "Past",
    "Side",
    "Step",
    "Suspect",
    "Way",
    "diagnose",
]
