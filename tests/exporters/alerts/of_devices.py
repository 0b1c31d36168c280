"""Trials of the alerts about devices."""

from __future__ import annotations

from tests.exporters.alerts.trial import BASE, DEVICE, GONE, NAMED, Trial, told

_WHO = {**NAMED, "device": "ce1", "name": "接入路由器"}
_UP = told("netmon_device_up", **DEVICE)
_MANAGEABLE = told("netmon_device_manageable", **DEVICE)
_MAINTENANCE = told("netmon_device_flag", **DEVICE, flag="maintenance")
_ORDERED = told("netmon_device_flag", **DEVICE, flag="admin_down")
_FLAPPING = told("netmon_device_flag", **DEVICE, flag="flapping")
_WHAT = {"condition": "temperature", "sensor": "Slot 1", "severity": "minor"}
_DEGRADED = told("netmon_device_degraded", **DEVICE, **_WHAT)
_UPTIME = told("netmon_device_uptime_seconds", **DEVICE)
_ANSWER = told("netmon_device_last_answer_timestamp_seconds", **DEVICE)
_UNKNOWN = told("netmon_device_state", **DEVICE, state="unknown")
_KEY = told("netmon_device_ssh_failure", **DEVICE, kind="hostkey", cause="host_key_changed")
_OTHER = told("netmon_device_ssh_failure", **DEVICE, kind="timeout", cause="")
_READ = told("netmon_configuration_last_read_timestamp_seconds", **DEVICE)


def _elsewhere(metric: str, **labels: str) -> str:
    return told(metric, **{"instance": "10.0.0.1:9899", "network": "intranet", **labels})


_OTHER_INSTANCE = {
    told("netmon_web_info", instance="10.0.0.1:9899", url="https://other.example.gov.cn"): 1,
    _elsewhere("netmon_network_info", name="政务内网"): 1,
    _elsewhere("netmon_unit_info", unit="archives", name="另一网中的名称", division="430100", prefecture="430100"): 1,
    _elsewhere("netmon_device_info", device="ce1", name="另一台", unit="archives"): 1,
    _elsewhere("netmon_device_up", device="ce1"): 1,
}

TRIALS = (
    Trial(
        "NetmonDeviceDown",
        _WHO,
        {_UP: 0},
        {_UP: 1},
        ({_UP: 1}, {_UP: GONE}, {_MAINTENANCE: 1}, {_ORDERED: 1}),
    ),
    # Two daemons in one Prometheus, whose networks have the same ids: each is told of its own, and leads to its pages.
    Trial(
        "NetmonDeviceDown",
        _WHO,
        {_UP: 0},
        {_UP: 1},
        ({_UP: 1},),
        base={**_OTHER_INSTANCE, **BASE},
    ),
    Trial(
        "NetmonDeviceUnmanageable",
        _WHO,
        {_UP: 1, _MANAGEABLE: 0},
        {_MANAGEABLE: 1},
        ({_MANAGEABLE: 1}, {_UP: 0}, {_MANAGEABLE: GONE}, {_MAINTENANCE: 1}),
        minutes=20,
    ),
    Trial(
        "NetmonDeviceDegraded",
        {**_WHO, **_WHAT},
        {_UP: 1, _DEGRADED: 1},
        {_DEGRADED: GONE},
        ({_DEGRADED: GONE}, {_UP: 0}, {_UP: GONE}, {_MAINTENANCE: 1}),
    ),
    Trial("NetmonDeviceFlapping", _WHO, {_FLAPPING: 1}, {_FLAPPING: GONE}, ({_FLAPPING: GONE}, {_MAINTENANCE: 1})),
    Trial(
        "NetmonDeviceRestarted",
        _WHO,
        {_UPTIME: 300},
        {_UPTIME: (1000, 60)},
        ({_UPTIME: (5000, 60)}, {_MAINTENANCE: 1}, {_UPTIME: (42949000, -1000000)}),
        minutes=25,
    ),
    Trial(
        "NetmonDeviceUnheard",
        _WHO,
        {_ANSWER: 0, _UNKNOWN: 1},
        {_ANSWER: (3600, 60), _UNKNOWN: 0},
        ({_UNKNOWN: 0}, {_ANSWER: GONE}, {_ANSWER: (0, 60)}, {_MAINTENANCE: 1}),
        minutes=40,
        facts={"duration": "40m 0s"},
    ),
    Trial("NetmonHostKeyChanged", _WHO, {_KEY: 1}, {_KEY: GONE}, ({_KEY: GONE, _OTHER: 1},)),
    Trial(
        "NetmonConfigurationUnread",
        _WHO,
        {_READ: -691200},
        {_READ: 4200},
        ({_READ: 0}, {_READ: GONE}, {_MAINTENANCE: 1}),
        minutes=70,
        facts={"duration": "8d 1h 10m 0s"},
    ),
)
