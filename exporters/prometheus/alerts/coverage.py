"""What the reporter cares about: targets, figures, papers. Hours matter here, not minutes."""

from __future__ import annotations

from exporters.prometheus.alerts.joins import on, one
from exporters.prometheus.alerts.rule import Alert
from exporters.prometheus.catalogue import coverage
from netmon.model.incident import Severity

_DAY = 86400
_PAGE = "/indicators/{indicator}"
_MISSING = f'({coverage.TARGET_UNITS} - {on("indicator")} {coverage.UNITS}{{verdict="met"}} > 0)'
_LEFT = f"({coverage.DUE} - time())"


def _named(bad: str) -> str:
    return f"""max by (network, indicator, name) (
        ({bad}) * {on("indicator")} group_left (network, name) {one(coverage.INFO, "indicator")}
    )"""


ALERTS = (
    Alert(
        "NetmonCoverageBelowTarget",
        _named(f"{_MISSING} and {on('indicator')} (({_LEFT} > 0) < {60 * _DAY})"),
        Severity.WARNING,
        wait="1h",
        keep="30m",
        page=_PAGE,
    ),
    Alert(
        "NetmonCoverageMissed",
        _named(f"{_MISSING} and {on('indicator')} ({_LEFT} <= 0)"),
        Severity.MINOR,
        wait="1h",
        keep="30m",
        page=_PAGE,
    ),
    Alert(
        "NetmonIndicatorUndeclared",
        _named(f"{coverage.DECLARED} == 0 and {on('indicator')} {coverage.TARGET}"),
        Severity.WARNING,
        wait="1h",
        page=_PAGE,
    ),
    Alert(
        "NetmonFiguresStale",
        _named(f"time() - {coverage.EVALUATED} > 10800"),
        Severity.MINOR,
        wait="15m",
        page=_PAGE,
    ),
    Alert("NetmonSampleData", _named(f"{coverage.SAMPLE} == 1"), Severity.WARNING, wait="1h", page=_PAGE),
    Alert(
        "NetmonAttestationsExpiring",
        f'sum by (network) ({coverage.ATTESTATIONS}{{state="expiring"}}) > 0',
        Severity.WARNING,
        wait="1h",
        page="/indicators",
    ),
    Alert(
        "NetmonAttestationsExpired",
        f'sum by (network) ({coverage.ATTESTATIONS}{{state="expired"}}) > 0',
        Severity.MINOR,
        wait="1h",
        page="/indicators",
    ),
    Alert(
        "NetmonAttestationConflicts",
        f"sum by (network) ({coverage.CONFLICTS}) > 0",
        Severity.WARNING,
        wait="1h",
        page="/indicators",
    ),
    # A register that is never empty of proposals is not one that nobody looks at; one that never shrinks is.
    Alert(
        "NetmonRegisterPending",
        f"""max by (instance) (
            {coverage.PENDING} > 0 and {coverage.PENDING} offset 3d > 0 and min_over_time({coverage.PENDING}[3d]) > 0
        )""",
        Severity.WARNING,
        wait="1h",
        page="/register",
        about="instance",
    ),
)
