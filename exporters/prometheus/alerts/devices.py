"""Devices: down, unreadable, not as they should be, not heard of."""

from __future__ import annotations

from exporters.prometheus.alerts.joins import named, on, unexpected
from exporters.prometheus.alerts.rule import Alert
from exporters.prometheus.catalogue import configurations, degraded, devices, over_ssh
from netmon.model.incident import Severity

_KEEP = "2m"
_DAY = 86400

ALERTS = (
    Alert(
        "NetmonDeviceDown",
        named("device", unexpected("device", f"{devices.UP} == 0")),
        Severity.MAJOR,
        wait="2m",
        keep=_KEEP,
        page="/devices/{device}",
    ),
    Alert(
        "NetmonDeviceUnmanageable",
        named("device", unexpected("device", f"{devices.MANAGEABLE} == 0 and {devices.UP} == 1")),
        Severity.MINOR,
        wait="15m",
        keep="5m",
        page="/devices/{device}",
    ),
    # What was last known stays while the device is not up, so only those that are up speak for themselves.
    Alert(
        "NetmonDeviceDegraded",
        named(
            "device",
            unexpected("device", f"{degraded.DEVICE} and {on('network', 'device')} {devices.UP} == 1"),
            keep=("condition", "sensor", "severity"),
        ),
        severity=None,
        wait="5m",
        keep="5m",
        page="/devices/{device}",
    ),
    Alert(
        "NetmonDeviceFlapping",
        named("device", unexpected("device", f'{devices.FLAG}{{flag="flapping"}}')),
        Severity.MINOR,
        wait="2m",
        keep="10m",
        page="/devices/{device}",
    ),
    # sysUpTime begins again after 497 days: then it was near its end before, and the device did not restart.
    Alert(
        "NetmonDeviceRestarted",
        named("device", unexpected("device", f"{devices.UPTIME} < 900 and {devices.UPTIME} offset 20m < 42900000")),
        Severity.WARNING,
        wait="2m",
        page="/devices/{device}",
    ),
    # Neither up nor down: it is not known what it is, and an old answer is not told as a new one.
    Alert(
        "NetmonDeviceUnheard",
        named(
            "device",
            unexpected(
                "device",
                f"(time() - {devices.LAST_ANSWER} > 900) "
                f'and {on("network", "device")} {devices.STATE}{{state="unknown"}} == 1',
            ),
        ),
        Severity.WARNING,
        wait="15m",
        keep="5m",
        page="/devices/{device}",
    ),
    Alert(
        "NetmonHostKeyChanged",
        named("device", f'{over_ssh.FAILURE}{{cause="host_key_changed"}} == 1'),
        Severity.MAJOR,
        wait="2m",
        keep="5m",
        page="/devices/{device}",
    ),
    Alert(
        "NetmonConfigurationUnread",
        named(
            "device",
            unexpected("device", f"time() - {configurations.READ} > {7 * _DAY}"),
        ),
        Severity.WARNING,
        wait="1h",
        page="/devices/{device}",
    ),
)
