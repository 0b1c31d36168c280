"""A diagnosis for scripts. Keys are English and stable; times are RFC 3339 in UTC, light in dBm, rates in bit/s."""

from __future__ import annotations

from dataclasses import asdict

from netmon.cli.diagnose.carrier import is_theirs, lines
from netmon.cli.diagnose.clauses import clause
from netmon.cli.session import Json, Session
from netmon.cli.times import iso, zone_of
from netmon.judge.diagnosis import Diagnosis, EndEvidence, Evidence, Finding
from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.observation import Echo, Failure


def as_json(session: Session, inventory: Inventory, evidence: Evidence, diagnosis: Diagnosis) -> Json:
    """Return all of it."""
    link, past = evidence.link, evidence.past

    def said(reason: Reason) -> Json:
        text = clause(session, inventory, zone_of(inventory.time_zone), reason)
        return {"code": reason.code, "facts": dict(reason.facts), "text": text}

    def found(finding: Finding) -> Json:
        return {
            "suspect": finding.suspect.value,
            "likelihood": finding.likelihood.value,
            "side": None if finding.side is None else finding.side.value,
            "what": said(finding.what),
            "reasons": [said(reason) for reason in finding.reasons],
            "settle": [said(reason) for reason in finding.settle],
        }

    first = diagnosis.first
    return {
        "link": link.id,
        "name": link.name,
        "network": link.network,
        "carrier": link.carrier or None,
        "circuit": link.circuit or None,
        "hotline": link.hotline or None,
        "bandwidth_bps": link.bandwidth_bps,
        "at": iso(evidence.at),
        "suspect": None if first is None else first.suspect.value,
        "likelihood": None if first is None else first.likelihood.value,
        "findings": [found(finding) for finding in diagnosis.findings],
        "upper": _end(evidence.upper),
        "lower": _end(evidence.lower),
        "around": [
            {"subject": str(step.device), "answers": step.answers.value, "aside": step.aside} for step in evidence.path
        ],
        "record": None
        if past is None
        else {
            "state": past.state.value,
            "since": iso(past.since),
            "failed_at": iso(past.failed_at),
            "went_down_last_hour": past.changes,
            "errors_last_hour": past.errors,
            "root": None if past.root is None else str(past.root),
        },
        "missing": [said(reason) for reason in diagnosis.missing],
        "tell_carrier": [
            line.removeprefix("- ") for line in lines(session, zone_of(inventory.time_zone), evidence, diagnosis)
        ]
        if is_theirs(diagnosis)
        else [],
    }


def _end(end: EndEvidence) -> Json:
    return {
        "device": end.device,
        "label": end.label,
        "answers": end.answers.value,
        "ways": [
            {
                "probe": way.probe.value,
                "failure": None if way.failure is None else _failure(way.failure),
                "seconds": way.took,
                "sent": None if way.echo is None else way.echo.sent,
                "received": None if way.echo is None else way.echo.received,
            }
            for way in end.ways
        ],
        "port": end.port.value.removeprefix("port."),
        "changed_seconds_ago": end.changed,
        "uptime_seconds": end.uptime,
        "speed_bps": end.speed_bps,
        "rx_dbm": end.light.rx,
        "tx_dbm": end.light.tx,
        "counted": None if end.growth is None else asdict(end.growth),
        "neighbour": None if end.neighbourship is None else end.neighbourship.value,
        "sees": list(end.sees),
        "alarms": [{"measure": one.measure.value, "name": one.name, "value": one.value} for one in end.alarms],
        "ping_to_other_end": _pinged(end.to_peer),
        "changed_while_watched": end.turned,
    }


def _pinged(result: Echo | Failure | None) -> Json:
    if result is None:
        return None
    if isinstance(result, Failure):
        return {"failure": _failure(result)}
    return {"sent": result.sent, "received": result.received, "seconds": result.rtt_mean}


def _failure(failure: Failure) -> Json:
    return {
        "kind": failure.kind.value,
        "detail": failure.detail,
        "cause": failure.cause.value if failure.cause else None,
    }
