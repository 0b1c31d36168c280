"""Beliefs, events and their parts as the text of columns and back. What is stored is readable, and read strictly."""

from __future__ import annotations

import json
from datetime import date

from netmon.model.belief import Belief, Event, Flag, Reason, Standing, State, Truth
from netmon.model.names import NetworkId, ObservationId, Subject, SubjectKind
from netmon.store.errors import StoreError
from netmon.store.tables import BeliefRow, EventRow

Value = str | float | int | None
# One for all: json.dumps would make one for each text.
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_FACETS = ("state", "reachable", "manageable", "carrying")
_STANDING = {*_FACETS, "flags", "root"}
_SERVING = "serving"
"""The facet of services alone: left out where it says nothing, as it does of all others."""
_SUBJECT = {"kind", "id", "network"}


def text_of(value: object) -> str:
    """Return JSON that people can read: Chinese as it is, no spaces, no NaN."""
    return _ENCODER.encode(value)


def day_text(day: date | None) -> str | None:
    """Return a day as a column keeps it, `2026-06-30`; None stays None."""
    return None if day is None else day.isoformat()


def day_from(text: str | None) -> date | None:
    """Read what `day_text` wrote; ValueError where it is no day."""
    return None if text is None else date.fromisoformat(text)


def standing_text(standing: Standing) -> str:
    """Return a standing as JSON; flags in order, so that equal standings are equal text."""
    root = standing.root
    serving = {} if standing.serving is Truth.UNKNOWN else {_SERVING: standing.serving}
    return text_of(
        {
            "state": standing.state,
            "reachable": standing.reachable,
            "manageable": standing.manageable,
            "carrying": standing.carrying,
            "flags": sorted(standing.flags),
            "root": root and {"kind": root.kind, "id": root.id, "network": root.network},
            **serving,
        }
    )


def standing_from(text: str) -> Standing:
    """Read a standing; ValueError where it is not exactly one."""
    found = json.loads(text)
    serving = found.pop(_SERVING, Truth.UNKNOWN) if isinstance(found, dict) else Truth.UNKNOWN
    found = _object(found, _STANDING)
    root = found["root"]
    state, reachable, manageable, carrying = _texts([found[key] for key in _FACETS])
    return Standing(
        state=State(state),
        reachable=Truth(reachable),
        manageable=Truth(manageable),
        carrying=Truth(carrying),
        flags=frozenset(map(Flag, _texts(found["flags"]))),
        root=None if root is None else _subject(_object(root, _SUBJECT)),
        serving=Truth(serving),
    )


def reason_from(code: str, facts: str) -> Reason:
    """Read a reason; ValueError where its facts are not texts by name."""
    found = json.loads(facts)
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise ValueError(f"not facts: {facts}")
    return Reason(code, tuple(found.items()))


def event_values(event: Event) -> dict[str, Value]:
    """Return the columns of an event."""
    return {
        "id": event.id,
        "kind": event.subject.kind.value,
        "subject": event.subject.id,
        "network": event.subject.network,
        "at": event.at,
        "state": event.after.state.value,
        "before": standing_text(event.before),
        "after": standing_text(event.after),
        "reason": event.reason.code,
        "facts": _facts_text(event.reason),
        "evidence": text_of(event.evidence),
        "seen": event.seen,
    }


def event_from(row: EventRow) -> Event:
    """Read an event; StoreError where the row is not one."""
    try:
        return Event(
            id=row.id,
            subject=Subject(SubjectKind(row.kind), row.subject, NetworkId(row.network)),
            at=row.at,
            before=standing_from(row.before),
            after=standing_from(row.after),
            reason=reason_from(row.reason, row.facts),
            evidence=_evidence(row.evidence),
            seen=row.seen,
        )
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="event", key=row.id, error=error) from error


def belief_values(belief: Belief) -> dict[str, Value]:
    """Return the columns of a belief."""
    return {
        "kind": belief.subject.kind.value,
        "subject": belief.subject.id,
        "network": belief.subject.network,
        "state": belief.standing.state.value,
        "standing": standing_text(belief.standing),
        "since": belief.since,
        "reason": belief.reason.code,
        "facts": _facts_text(belief.reason),
        "heard": belief.heard,
        "evidence": text_of(belief.evidence),
    }


def belief_from(row: BeliefRow) -> Belief:
    """Read a belief; StoreError where the row is not one."""
    try:
        return Belief(
            subject=Subject(SubjectKind(row.kind), row.subject, NetworkId(row.network)),
            standing=standing_from(row.standing),
            since=row.since,
            reason=reason_from(row.reason, row.facts),
            heard=row.heard,
            evidence=_evidence(row.evidence),
        )
    except ValueError as error:
        key = f"{row.kind}:{row.subject}@{row.network}"
        raise StoreError("daemon.store_row_unreadable", table="belief", key=key, error=error) from error


def _facts_text(reason: Reason) -> str:
    facts = dict(reason.facts)
    if len(facts) != len(reason.facts):
        raise ValueError(f"a fact is given twice: {reason}")
    return text_of(facts)


def _evidence(text: str) -> tuple[ObservationId, ...]:
    return tuple(map(ObservationId, _texts(json.loads(text))))


def _subject(found: dict[str, object]) -> Subject:
    kind, name, network = _texts([found["kind"], found["id"], found["network"]])
    return Subject(SubjectKind(kind), name, NetworkId(network))


def _object(found: object, keys: set[str]) -> dict[str, object]:
    if not isinstance(found, dict) or set(found) != keys:
        raise ValueError(f"not an object of {sorted(keys)}: {found!r}")
    return found


def _texts(found: object) -> list[str]:
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise ValueError(f"not a list of texts: {found!r}")
    return found
