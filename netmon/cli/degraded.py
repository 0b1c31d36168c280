"""What works and not as it should, as `netmon why` and `netmon status` tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import tzinfo

from netmon.cli.session import Json, Session
from netmon.cli.times import instant, iso
from netmon.model.degradation import Degradation
from netmon.model.names import Subject, SubjectKind
from netmon.model.quality import QualityRecord
from netmon.store import Reader
from netmon.words.amounts import say_degradation


def read_degradations(reader: Reader, subject: Subject) -> tuple[Degradation, ...]:
    """Read what of a subject is not as it should be; StoreError where the database cannot be read."""
    record = reader.qualities(subject).get(subject)
    return () if record is None else record.degradations


def tell_degradations(session: Session, found: Iterable[Degradation], zone: tzinfo) -> None:
    """Print it, a line for each condition."""
    for one in found:
        session.tell(
            "degraded.why",
            severity=session.say(f"severity.{one.severity}"),
            what=say_degradation(session.language, one.condition, one.sensor, one.value, one.limit),
            since=instant(one.since, zone),
        )


def tell_degraded_count(session: Session, records: Mapping[Subject, QualityRecord], known: Iterable[Subject]) -> None:
    """Print how many of the subjects that there are do not work as they should, where any does."""
    kinds = [subject.kind for subject in known if subject in records]
    devices, links = (kinds.count(kind) for kind in (SubjectKind.DEVICE, SubjectKind.LINK))
    if devices or links:
        session.line("")
        session.tell("degraded.count", devices=devices, links=links)


def degradation_json(one: Degradation) -> Json:
    """Return it for scripts. `value` and `limit` are in the unit of the condition."""
    return {
        "condition": one.condition.value,
        "sensor": one.sensor or None,
        "severity": one.severity.value,
        "since": iso(one.since),
        "value": one.value,
        "limit": one.limit,
    }


def degraded_json(records: Mapping[Subject, QualityRecord], known: Iterable[Subject]) -> Json:
    """Return all of it, by subject."""
    return [
        {
            "kind": subject.kind.value,
            "id": subject.id,
            "network": str(subject.network),
            "conditions": [degradation_json(one) for one in records[subject].degradations],
        }
        for subject in sorted(known)
        if subject in records
    ]
