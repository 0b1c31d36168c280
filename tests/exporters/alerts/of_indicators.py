"""Trials of the alerts about indicators, attestations and the register."""

from __future__ import annotations

from tests.exporters.alerts.trial import GONE, INSTANCE, Trial, told

_DAY = 86400
_WHO = {"network": "extranet", "indicator": "connected", "name": "联网率"}
_ABOUT = {"indicator": "connected"}
_INFO = told("netmon_indicator_info", **_WHO, criterion="connected", rule="connected/1")
_MET = told("netmon_coverage_units", **_ABOUT, verdict="met")
_NEEDED = told("netmon_coverage_target_units", **_ABOUT)
_DUE = told("netmon_coverage_target_due_timestamp_seconds", **_ABOUT)
_TARGET = told("netmon_coverage_target_ratio", **_ABOUT)
_DECLARED = told("netmon_coverage_declared", **_ABOUT)
_EVALUATED = told("netmon_coverage_evaluated_timestamp_seconds", **_ABOUT)
_SAMPLE = told("netmon_coverage_sample", **_ABOUT)
_PENDING = told("netmon_register_pending_changes")
_CONFLICTS = told("netmon_attestation_conflicts", network="extranet")


def _papers(state: str) -> str:
    return told("netmon_attestations", network="extranet", state=state)


_SHORT = {_INFO: 1, _MET: 60, _NEEDED: 65}
_NETWORK = {"network": "extranet"}

TRIALS = (
    Trial(
        "NetmonCoverageBelowTarget",
        _WHO,
        {**_SHORT, _DUE: 30 * _DAY},
        {_MET: 65},
        ({_MET: 65}, {_DUE: 90 * _DAY}, {_DUE: GONE}, {_MET: GONE}, {_DUE: 0}),
        minutes=70,
        facts={"count": "5"},
    ),
    Trial(
        "NetmonCoverageMissed",
        _WHO,
        {**_SHORT, _DUE: 0},
        {_MET: 70},
        ({_MET: 66}, {_DUE: _DAY}, {_DUE: GONE}),
        minutes=70,
        facts={"count": "5"},
    ),
    Trial(
        "NetmonIndicatorUndeclared",
        _WHO,
        {_INFO: 1, _DECLARED: 0, _TARGET: 0.9},
        {_DECLARED: 1},
        ({_DECLARED: 1}, {_TARGET: GONE}),
        minutes=70,
    ),
    Trial(
        "NetmonFiguresStale",
        _WHO,
        {_INFO: 1, _EVALUATED: 0},
        {_EVALUATED: (12000, 60)},
        ({_EVALUATED: (0, 60)},),
        minutes=240,
        facts={"duration": "4h 0m 0s"},
    ),
    Trial("NetmonSampleData", _WHO, {_INFO: 1, _SAMPLE: 1}, {_SAMPLE: 0}, ({_SAMPLE: 0},), minutes=70),
    Trial(
        "NetmonAttestationsExpiring",
        _NETWORK,
        {_papers("expiring"): 3},
        {_papers("expiring"): 0},
        ({_papers("expiring"): 0, _papers("in_force"): 9},),
        minutes=70,
        facts={"count": "3"},
    ),
    Trial(
        "NetmonAttestationsExpired",
        _NETWORK,
        {_papers("expired"): 2},
        {_papers("expired"): 0},
        ({_papers("expired"): 0, _papers("expiring"): 9},),
        minutes=70,
        facts={"count": "2"},
    ),
    Trial(
        "NetmonAttestationConflicts",
        _NETWORK,
        {_CONFLICTS: 1},
        {_CONFLICTS: 0},
        ({_CONFLICTS: 0},),
        minutes=70,
        facts={"count": "1"},
    ),
    Trial(
        "NetmonRegisterPending",
        {"instance": INSTANCE},
        {_PENDING: 4},
        {_PENDING: 0},
        ({_PENDING: 0},),
        minutes=3 * 1440 + 70,
        facts={"count": "4"},
    ),
)
