"""The one catalogue: the topics joined, no code twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from netmon.words import (
    audit,
    captures,
    channels,
    charts,
    cli,
    configuration_pages,
    configurations,
    daemon,
    degraded,
    demo,
    diagnose,
    diagnosis,
    discover,
    downtime,
    findings,
    flapping,
    hardware,
    help,  # noqa: A004 - a topic
    history,
    imports,
    incident_commands,
    incident_metrics,
    incident_pages,
    incident_steps,
    incident_terms,
    isolation,
    keys,
    lab,
    live,
    login_findings,
    maintenance,
    manual,
    metrics,
    notifications,
    notify_keys,
    pages,
    ports,
    preflight,
    probe_ssh,
    problems,
    reasons,
    receivers,
    screens,
    sessions,
    settings,
    sheet_commands,
    sheet_problems,
    sheets,
    ssh,
    ssh_enrol,
    syntax,
    telemetry,
    terms,
    threshold_keys,
    topology,
    traps,
)
from netmon.words.text import Text


def join(topics: Iterable[Mapping[str, Text]]) -> dict[str, Text]:
    """Join topics; a code that stands in two of them raises ValueError."""
    joined: dict[str, Text] = {}
    for topic in topics:
        twice = joined.keys() & topic.keys()
        if twice:
            raise ValueError(f"said twice: {sorted(twice)}")
        joined |= topic
    return joined


TOPICS = (
    audit,
    captures,
    channels,
    charts,
    cli,
    configuration_pages,
    configurations,
    daemon,
    degraded,
    demo,
    diagnose,
    diagnosis,
    discover,
    downtime,
    findings,
    flapping,
    hardware,
    help,
    history,
    imports,
    incident_commands,
    incident_metrics,
    incident_pages,
    incident_steps,
    incident_terms,
    isolation,
    keys,
    lab,
    live,
    login_findings,
    maintenance,
    manual,
    metrics,
    notifications,
    notify_keys,
    pages,
    ports,
    preflight,
    probe_ssh,
    problems,
    reasons,
    receivers,
    screens,
    sessions,
    settings,
    sheet_commands,
    sheet_problems,
    sheets,
    ssh,
    ssh_enrol,
    syntax,
    telemetry,
    topology,
    terms,
    threshold_keys,
    traps,
)

CATALOGUE: Mapping[str, Text] = join(topic.TEXTS for topic in TOPICS)
