"""What is said of indicators: always counts, so that figures of several instances can be added up."""

from __future__ import annotations

from exporters.prometheus.metric import gauge

_INDICATOR = ("indicator",)

UNITS = gauge("netmon_coverage_units", ("indicator", "verdict"))
POPULATION = gauge("netmon_coverage_population", _INDICATOR)
TARGET_UNITS = gauge("netmon_coverage_target_units", _INDICATOR)
TARGET = gauge("netmon_coverage_target_ratio", _INDICATOR, "ratio")
DUE = gauge("netmon_coverage_target_due_timestamp_seconds", _INDICATOR, "seconds")
SOURCES = gauge("netmon_coverage_source_units", ("indicator", "source"))
DISPUTED = gauge("netmon_coverage_disputed_units", _INDICATOR)
CARRIED = gauge("netmon_coverage_carried_units", _INDICATOR)
DECLARED = gauge("netmon_coverage_declared", _INDICATOR)
REVIEWED = gauge("netmon_coverage_reviewed", _INDICATOR)
PROVISIONAL = gauge("netmon_coverage_provisional", _INDICATOR)
SAMPLE = gauge("netmon_coverage_sample", _INDICATOR)
PENDING = gauge("netmon_register_pending_changes")
EVALUATED = gauge("netmon_coverage_evaluated_timestamp_seconds", _INDICATOR, "seconds")
PREFECTURES = gauge("netmon_coverage_prefecture_units", ("indicator", "division", "verdict"))
ATTESTATIONS = gauge("netmon_attestations", ("network", "state"))
CONFLICTS = gauge("netmon_attestation_conflicts", ("network",))
INFO = gauge("netmon_indicator_info", ("indicator", "network", "name", "criterion", "rule"))
"""`name` is text for people; all else identifies."""
