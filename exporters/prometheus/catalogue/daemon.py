"""What netmon says of itself."""

from __future__ import annotations

from exporters.prometheus.metric import counter, gauge, histogram

BUILD_INFO = gauge("netmon_build_info", ("version", "python"))
NETWORK_INFO = gauge("netmon_network_info", ("network", "name"))

PROBE_SECONDS = histogram("netmon_probe_duration_seconds", ("probe", "part"), "seconds")
PROBE_OBSERVATIONS = counter("netmon_probe_observations_total", ("probe",))
PROBE_FAILURES = counter("netmon_probe_failures_total", ("probe", "kind"))

LATENESS = histogram("netmon_visit_lateness_seconds", (), "seconds")
IN_FLIGHT = gauge("netmon_visits_in_flight")
WAITING = gauge("netmon_visits_waiting")
STUCK = gauge("netmon_visits_stuck")
VISITS = counter("netmon_visits_total")
OVERRUNS = counter("netmon_visit_overruns_total")
SKIPPED = counter("netmon_visit_slots_skipped_total")
COALESCED = counter("netmon_visit_slots_coalesced_total")
EXPIRED = counter("netmon_probe_deadlines_expired_total")
BACKED_OFF = counter("netmon_probe_backed_off_total")
VISIT_ERRORS = counter("netmon_visit_errors_total")

SNMP_SENT = counter("netmon_snmp_requests_sent_total")
SNMP_RETRANSMITS = counter("netmon_snmp_retransmits_total")
SNMP_RECEIVED = counter("netmon_snmp_replies_received_total")
SNMP_UNCHANGED = counter("netmon_snmp_varbinds_unchanged_total")
SNMP_VARBINDS = counter("netmon_snmp_varbinds_decoded_total")
SNMP_TIMEOUTS = counter("netmon_snmp_timeouts_total")
SNMP_REFUSALS = counter("netmon_snmp_refusals_total")
SNMP_IN_FLIGHT = gauge("netmon_snmp_requests_in_flight")
SNMP_DISCARDS = counter("netmon_snmp_discards_total", ("reason",))

ICMP_MODE = gauge("netmon_icmp_mode", ("mode",))
ICMP_SENT = counter("netmon_icmp_requests_sent_total")
ICMP_UNSENT = counter("netmon_icmp_requests_unsent_total")
ICMP_RECEIVED = counter("netmon_icmp_replies_received_total")
ICMP_DUPLICATES = counter("netmon_icmp_replies_duplicate_total")
ICMP_ERRORS = counter("netmon_icmp_errors_received_total")
ICMP_DISCARDS = counter("netmon_icmp_discards_total", ("reason",))

LOOP_LAG = gauge("netmon_event_loop_lag_seconds", (), "seconds")
LOOP_LAG_P99 = gauge("netmon_event_loop_lag_p99_seconds", (), "seconds")
LOOP_LAG_MAX = gauge("netmon_event_loop_lag_max_seconds", (), "seconds")

OBSERVATIONS = counter("netmon_watch_observations_total")
STRANGERS = counter("netmon_watch_strangers_total")
EVENTS = counter("netmon_watch_events_total")
ASKS = counter("netmon_watch_asks_total")
WATCH_ERRORS = counter("netmon_watch_errors_total")
PENDING = gauge("netmon_watch_pending")
IN_DOUBT = gauge("netmon_watch_devices_in_doubt")
HELD = gauge("netmon_watch_devices_held")

STORE_DEGRADED = gauge("netmon_store_degraded")
STORE_SHORT = gauge("netmon_store_short_of_space")
STORE_WAITING = gauge("netmon_store_waiting", ("kind",))
STORE_RECORDS = counter("netmon_store_records_total", ("kind",))
STORE_COMMITS = counter("netmon_store_commits_total")
STORE_COMMIT_SECONDS = counter("netmon_store_commit_seconds_total", (), "seconds")
STORE_LAST_COMMIT = gauge("netmon_store_last_commit_timestamp_seconds", (), "seconds")
STORE_FAILURES = counter("netmon_store_failures_total")
STORE_DROPPED = counter("netmon_store_dropped_total")
STORE_REJECTED = counter("netmon_store_rejected_total")
STORE_SIZE = gauge("netmon_store_size_bytes", ("file",), "bytes")
STORE_FREE = gauge("netmon_store_free_bytes", (), "bytes")

INVENTORY_INFO = gauge("netmon_inventory_info", ("digest",))
INVENTORY_OBJECTS = gauge("netmon_inventory_objects", ("kind",))
RELOAD_OK = gauge("netmon_inventory_last_reload_successful")
RELOAD_AT = gauge("netmon_inventory_last_reload_success_timestamp_seconds", (), "seconds")
WEAK_CREDENTIALS = gauge("netmon_weak_credentials")

WEB_CONFIG_OK = gauge("netmon_web_config_last_reload_successful")
AUTH_FAILURES = counter("netmon_web_auth_failures_total", ("reason",))
RENDER_SECONDS = gauge("netmon_exposition_render_seconds", (), "seconds")
EXPOSITION_BYTES = gauge("netmon_exposition_size_bytes", (), "bytes")
