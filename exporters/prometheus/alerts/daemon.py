"""netmon itself: gone, late, not writing, not telling, not let in."""

from __future__ import annotations

from exporters.prometheus.alerts.recorded import VISITS_LATE
from exporters.prometheus.alerts.rule import Alert
from exporters.prometheus.catalogue import daemon
from netmon.model.incident import Severity

JOB = "netmon"
"""The job under which /metrics is scraped, in `prometheus.yml` as it is delivered."""

_GB = 1024**3


def _own(name: str, bad: str, severity: Severity, wait: str, keep: str = "5m", by: str = "") -> Alert:
    """Return an alert of an instance; `by` is one more label."""
    labels = ", ".join(filter(None, ("instance", by)))
    return Alert(name, f"max by ({labels}) ({bad})", severity, wait, keep, about="instance")


ALERTS = (
    # Down is told for each network that is blind now, as far as it is remembered which they are.
    Alert(
        "NetmonDown",
        f"""max by (network, name, instance) (
            last_over_time({daemon.NETWORK_INFO}[7d]) and on (job, instance) up{{job="{JOB}"}} == 0
        ) or max by (instance) (
            up{{job="{JOB}"}} == 0 unless on (job, instance) last_over_time({daemon.NETWORK_INFO}[7d])
        )""",
        Severity.CRITICAL,
        wait="2m",
        keep="2m",
        about="instance",
    ),
    Alert("NetmonAbsent", f'absent(up{{job="{JOB}"}})', Severity.CRITICAL, wait="5m", about=""),
    # A target that was taken out of the configuration has no `up` that could be 0.
    Alert(
        "NetmonNetworkUnwatched",
        f"""max by (network, name) (last_over_time({daemon.NETWORK_INFO}[1d]))
            unless on (network) max by (network) ({daemon.NETWORK_INFO})""",
        Severity.CRITICAL,
        wait="10m",
        keep="2m",
        about="",
    ),
    _own("NetmonRestarting", f'changes(process_start_time_seconds{{job="{JOB}"}}[1h]) > 3', Severity.MAJOR, "0s"),
    _own("NetmonStoreDegraded", f"{daemon.STORE_DEGRADED} == 1", Severity.MAJOR, "2m"),
    _own(
        "NetmonDiskFull",
        f"{daemon.STORE_SHORT} == 1 or {daemon.STORE_FREE} < {_GB}",
        Severity.MAJOR,
        "5m",
    ),
    _own(
        "NetmonRecordsLost",
        f"increase({daemon.STORE_DROPPED}[15m]) + increase({daemon.STORE_REJECTED}[15m]) > 0",
        Severity.MAJOR,
        "0s",
    ),
    _own("NetmonStandsStill", f"{daemon.LOOP_LAG_P99} > 0.5", Severity.MINOR, "5m"),
    _own("NetmonVisitsStuck", f"{daemon.STUCK} > 0 or {daemon.SSH_STUCK} > 0", Severity.MAJOR, "5m"),
    _own("NetmonVisitsLate", f"{VISITS_LATE.name} > 30", Severity.MINOR, "10m"),
    _own(
        "NetmonVisitsSkipped",
        f"increase({daemon.SKIPPED}[15m]) > 0.05 * increase({daemon.VISITS}[15m])",
        Severity.MINOR,
        "10m",
    ),
    _own(
        "NetmonNothingPolled",
        f'increase({daemon.VISITS}[10m]) == 0 and on (job, instance) {daemon.INVENTORY_OBJECTS}{{kind="device"}} > 0',
        Severity.CRITICAL,
        "5m",
    ),
    _own(
        "NetmonFaulty",
        f"increase({daemon.VISIT_ERRORS}[15m]) + increase({daemon.WATCH_ERRORS}[15m]) > 0",
        Severity.MINOR,
        "0s",
    ),
    _own("NetmonPingOff", f'{daemon.ICMP_MODE}{{mode="off"}} == 1', Severity.MINOR, "15m"),
    _own("NetmonNotifierStuck", f"{daemon.NOTIFICATIONS_OLDEST} > 600", Severity.MAJOR, "2m", by="receiver"),
    _own(
        "NetmonNotifierRefused",
        f"increase({daemon.NOTIFICATIONS_REFUSED}[15m]) > 0",
        Severity.MAJOR,
        "0s",
        by="receiver",
    ),
    _own("NetmonInventoryRefused", f"{daemon.RELOAD_OK} == 0", Severity.MINOR, "5m"),
    _own("NetmonWebConfigRefused", f"{daemon.WEB_CONFIG_OK} == 0", Severity.MINOR, "5m"),
    _own("NetmonWeakCredentials", f"{daemon.WEAK_CREDENTIALS} > 0", Severity.WARNING, "1h"),
    _own(
        "NetmonLoginsRefused",
        f"sum by (job, instance) (increase({daemon.AUTH_FAILURES}[15m])) > 20",
        Severity.MINOR,
        "0s",
    ),
    _own("NetmonScrapeSlow", f'scrape_duration_seconds{{job="{JOB}"}} > 5', Severity.WARNING, "10m"),
    _own(
        "NetmonSeriesBudget",
        f"{daemon.SERIES} / ({daemon.SERIES_BUDGET} > 0) > 0.8",
        Severity.WARNING,
        "15m",
    ),
    # Fires for ever: whoever misses it knows that nothing arrives any more.
    Alert("NetmonWatchdog", "vector(1)", Severity.WARNING, wait="0s", about=""),
)
