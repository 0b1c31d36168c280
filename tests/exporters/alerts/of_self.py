"""Trials of the alerts about netmon itself."""

from __future__ import annotations

from tests.exporters.alerts.trial import BASE, GONE, INSTANCE, LEFT, Series, Trial, told

_SELF = {"instance": INSTANCE}
_UP = told("up")
_NETWORK = told("netmon_network_info", network="extranet", name="政务外网")
_BIRTH = told("process_start_time_seconds")
_SHORT = told("netmon_store_short_of_space")
_FREE = told("netmon_store_free_bytes")
_DROPPED = told("netmon_store_dropped_total")
_REJECTED = told("netmon_store_rejected_total")
_STUCK = told("netmon_visits_stuck")
_VISITS = told("netmon_visits_total")
_SKIPPED = told("netmon_visit_slots_skipped_total")
_OBJECTS = told("netmon_inventory_objects", kind="device")
_LATE = told("netmon_visit_lateness_seconds_bucket", le="60")
_ALL_LATE = told("netmon_visit_lateness_seconds_bucket", le="+Inf")
_SOON = told("netmon_visit_lateness_seconds_bucket", le="1")
_BUGS = told("netmon_visit_errors_total")
_WATCH_BUGS = told("netmon_watch_errors_total")
_OLDEST = told("netmon_notifications_oldest_waiting_seconds", receiver="duty")
_REFUSED = told("netmon_notifications_refused_total", receiver="duty")
_AUTH = told("netmon_web_auth_failures_total", reason="wrong")
_SERIES = told("netmon_exposition_series")
_BUDGET = told("netmon_exposition_series_budget")
_TO = {**_SELF, "receiver": "duty"}


def _simple(alert: str, series: str, bad: float, good: float, minutes: int = 10, **facts: str) -> Trial:
    """Return the trial of an alert of one series."""
    return Trial(alert, _SELF, {series: bad}, {series: good}, ({series: good}, {series: GONE}), minutes, facts)


def _growing(alert: str, grows: Series, calm: Series, minutes: int = 20, **facts: str) -> Trial:
    """Return the trial of counters that grow and then stand still."""
    return Trial(alert, _SELF, grows, {}, (calm,), minutes, facts)


TRIALS = (
    Trial(
        "NetmonDown",
        {**_SELF, "network": "extranet", "name": "政务外网"},
        {_UP: 0},
        {_UP: 1},
        ({_UP: 1}, {_UP: GONE}),
    ),
    # It never told which networks it watches: it is down nonetheless.
    Trial(
        "NetmonDown",
        _SELF,
        {_UP: 0},
        {_UP: 1},
        (),
        base={name: value for name, value in BASE.items() if name != _NETWORK},
    ),
    Trial("NetmonAbsent", {"job": "netmon"}, {}, {_UP: 1}, ({_UP: 0}, {_UP: 1})),
    Trial(
        "NetmonNetworkUnwatched",
        {"network": "intranet", "name": "政务内网"},
        {'netmon_network_info{job="netmon",instance="old",network="intranet",name="政务内网"}': LEFT},
        {'netmon_network_info{job="netmon",instance="new",network="intranet",name="政务内网"}': 1},
        ({'netmon_network_info{job="netmon",instance="new",network="intranet",name="政务内网"}': 1},),
        minutes=30,
    ),
    _growing("NetmonRestarting", {_BIRTH: (0, 600)}, {_BIRTH: 0}, minutes=10),
    _simple("NetmonStoreDegraded", told("netmon_store_degraded"), 1, 0),
    Trial(
        "NetmonDiskFull",
        _SELF,
        {_SHORT: 1, _FREE: 5e9},
        {_SHORT: 0},
        ({_SHORT: 0}, {_SHORT: GONE}),
    ),
    Trial("NetmonDiskFull", _SELF, {_SHORT: 0, _FREE: 5e8}, {_FREE: 5e9}, ({_FREE: 2e9}, {_FREE: GONE})),
    _growing("NetmonRecordsLost", {_DROPPED: (0, 1), _REJECTED: (0, 1)}, {_DROPPED: 0, _REJECTED: 0}, count="30"),
    _simple("NetmonStandsStill", told("netmon_event_loop_lag_p99_seconds"), 0.8, 0.01),
    Trial("NetmonVisitsStuck", _SELF, {_STUCK: 2}, {_STUCK: 0}, ({_STUCK: 0}, {_STUCK: GONE}), facts={"count": "2"}),
    Trial(
        "NetmonVisitsLate",
        _SELF,
        {_SOON: 0, _LATE: (0, 100), _ALL_LATE: (0, 100)},
        {_SOON: (0, 1e5), _LATE: (1e5, 1e5), _ALL_LATE: (1e5, 1e5)},
        ({_SOON: (0, 100)},),
        minutes=25,
        facts={"duration": "59.41s"},
    ),
    _growing("NetmonVisitsSkipped", {_SKIPPED: (0, 10), _VISITS: (0, 100)}, {_SKIPPED: (0, 1)}, 30, count="150"),
    Trial(
        "NetmonNothingPolled",
        _SELF,
        {_VISITS: 500, _OBJECTS: 20},
        {_VISITS: (500, 20)},
        ({_VISITS: (0, 20)}, {_OBJECTS: 0}),
        minutes=20,
    ),
    _growing("NetmonFaulty", {_BUGS: (0, 1), _WATCH_BUGS: 0}, {_BUGS: 3}, count="15"),
    Trial(
        "NetmonPingOff",
        _SELF,
        {told("netmon_icmp_mode", mode="off"): 1},
        {told("netmon_icmp_mode", mode="off"): 0},
        ({told("netmon_icmp_mode", mode="off"): 0, told("netmon_icmp_mode", mode="raw"): 1},),
        minutes=20,
    ),
    Trial(
        "NetmonNotifierStuck",
        _TO,
        {_OLDEST: 1200},
        {_OLDEST: GONE},
        ({_OLDEST: 60}, {_OLDEST: GONE}),
        facts={"duration": "20m 0s"},
    ),
    Trial("NetmonNotifierRefused", _TO, {_REFUSED: (0, 1)}, {}, ({_REFUSED: 7},), minutes=20, facts={"count": "15"}),
    _simple("NetmonInventoryRefused", told("netmon_inventory_last_reload_successful"), 0, 1),
    _simple("NetmonWebConfigRefused", told("netmon_web_config_last_reload_successful"), 0, 1),
    _simple("NetmonWeakCredentials", told("netmon_weak_credentials"), 3, 0, minutes=70, count="3"),
    _growing("NetmonLoginsRefused", {_AUTH: (0, 10)}, {_AUTH: (0, 1)}, count="150"),
    _simple("NetmonScrapeSlow", told("scrape_duration_seconds"), 8, 1, minutes=15, duration="8s"),
    Trial(
        "NetmonSeriesBudget",
        _SELF,
        {_SERIES: 900, _BUDGET: 1000},
        {_SERIES: 500},
        ({_SERIES: 700}, {_BUDGET: 0}, {_BUDGET: GONE}),
        minutes=20,
        facts={"percent": "90%"},
    ),
    Trial("NetmonWatchdog", {}, {}, {}, ()),
)
