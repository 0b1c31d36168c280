"""Trials of the alerts about portals and services."""

from __future__ import annotations

from tests.exporters.alerts.trial import BASE, GONE, NAMED, SERVICE, Trial, told

_DAY = 86400
_WHO = {**NAMED, "service": "web1", "name": "档案馆网站"}
_UP = told("netmon_service_up", **SERVICE)
_MAINTENANCE = told("netmon_service_flag", **SERVICE, flag="maintenance")
_FLAPPING = told("netmon_service_flag", **SERVICE, flag="flapping")
_CHECKED = told("netmon_service_checked_timestamp_seconds", **SERVICE)
_ENDS = told("netmon_service_certificate_expiry_timestamp_seconds", **SERVICE)
_PORTAL = told("netmon_service_info", **SERVICE, name="档案馆网站", unit="archives", portal="yes")
_PLAIN = told("netmon_service_info", **SERVICE, name="档案馆网站", unit="archives", portal="no")
_NO_PORTAL = {**{name: value for name, value in BASE.items() if name != _PORTAL}, _PLAIN: 1.0}

TRIALS = (
    Trial(
        "NetmonPortalDown",
        _WHO,
        {_UP: 0},
        {_UP: 1},
        ({_UP: 1}, {_UP: GONE}, {_MAINTENANCE: 1}, {_PORTAL: GONE, _PLAIN: 1}),
    ),
    Trial(
        "NetmonServiceDown",
        _WHO,
        {_UP: 0},
        {_UP: 1},
        ({_UP: 1}, {_UP: GONE}, {_MAINTENANCE: 1}, {_PLAIN: GONE, _PORTAL: 1}),
        base=_NO_PORTAL,
    ),
    Trial("NetmonServiceFlapping", _WHO, {_FLAPPING: 1}, {_FLAPPING: GONE}, ({_FLAPPING: GONE}, {_MAINTENANCE: 1})),
    Trial(
        "NetmonServiceUnchecked",
        _WHO,
        {_CHECKED: 0},
        {_CHECKED: (2400, 60)},
        ({_CHECKED: (0, 60)}, {_CHECKED: GONE}, {_MAINTENANCE: 1}),
        minutes=40,
        facts={"duration": "40m 0s"},
    ),
    Trial(
        "NetmonCertificateExpires",
        _WHO,
        {_ENDS: 20 * _DAY + 1200},
        {_ENDS: 365 * _DAY},
        ({_ENDS: 31 * _DAY}, {_ENDS: 6 * _DAY}, {_ENDS: GONE}),
        minutes=20,
        facts={"duration": "20d 0h 0m 0s"},
    ),
    Trial(
        "NetmonCertificateExpiresSoon",
        _WHO,
        {_ENDS: 3 * _DAY + 1200},
        {_ENDS: 365 * _DAY},
        ({_ENDS: 8 * _DAY}, {_ENDS: 0}, {_ENDS: GONE}),
        minutes=20,
        facts={"duration": "3d 0h 0m 0s"},
    ),
    Trial(
        "NetmonCertificateExpired",
        _WHO,
        {_ENDS: -1},
        {_ENDS: 365 * _DAY},
        ({_ENDS: _DAY}, {_ENDS: GONE}),
        minutes=20,
    ),
)
