"""Beliefs and events: as sentences for people, as JSON for scripts."""

from __future__ import annotations

from collections.abc import Mapping

from rich.text import Text

from netmon.cli.session import Json, Session
from netmon.cli.times import iso
from netmon.model.belief import Belief, Event, Reason, Standing, State
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.note import Entry, Note
from netmon.words import say_reason, say_state, say_subject

COLOURS: Mapping[State, str] = {
    State.UP: "green",
    State.DOWN: "bold red",
    State.UNREACHABLE: "yellow",
    State.UNKNOWN: "magenta",
}
# What needs somebody comes first.
ORDER = {state: rank for rank, state in enumerate((State.DOWN, State.UNREACHABLE, State.UNKNOWN, State.UP))}


def state_text(session: Session, standing: Standing) -> Text:
    """Return the state in words, with its flags."""
    return Text(say_state(session.language, standing.state, standing.flags), COLOURS[standing.state])


def reason_text(session: Session, reason: Reason, names: Mapping[Subject, str]) -> str:
    """Return why, as a sentence."""

    def name_of(kind: str, identifier: str, network: str) -> str:
        return names.get(Subject(SubjectKind(kind), identifier, NetworkId(network)), "")

    return say_reason(session.language, reason.code, dict(reason.facts), name_of)


def label(session: Session, subject: Subject, names: Mapping[Subject, str]) -> str:
    """Return what a subject is called, by the name that it has or had."""
    return say_subject(session.language, subject.kind, subject.id, names.get(subject, ""))


def subject_json(subject: Subject, names: Mapping[Subject, str]) -> dict[str, Json]:
    """Return what names a subject."""
    return {
        "subject": str(subject),
        "kind": subject.kind.value,
        "id": subject.id,
        "network": subject.network,
        "name": names.get(subject),
    }


def standing_json(standing: Standing) -> dict[str, Json]:
    """Return a standing; facets are `yes`, `no` or `unknown`."""
    return {
        "state": standing.state.value,
        "reachable": standing.reachable.value,
        "manageable": standing.manageable.value,
        "carrying": standing.carrying.value,
        "serving": standing.serving.value,
        "flags": sorted(flag.value for flag in standing.flags),
        "root": None if standing.root is None else str(standing.root),
    }


def reason_json(session: Session, reason: Reason, names: Mapping[Subject, str]) -> dict[str, Json]:
    """Return a reason as code and facts, and as the sentence they make."""
    return {"code": reason.code, "facts": dict(reason.facts), "text": reason_text(session, reason, names)}


def last_answer(belief: Belief) -> float | None:
    """Return when a device that does not answer last did (UTC, epoch seconds); None of all others.

    What is stored is as of the last change: what is up has answered since, and so have the ends of a link.
    """
    silent = belief.standing.state is not State.UP and belief.subject.kind is SubjectKind.DEVICE
    return belief.heard if silent else None


def belief_json(session: Session, belief: Belief, names: Mapping[Subject, str]) -> dict[str, Json]:
    """Return a belief. Times are RFC 3339 in UTC."""
    return {
        **subject_json(belief.subject, names),
        **standing_json(belief.standing),
        "since": iso(belief.since),
        "heard": iso(last_answer(belief)),
        "reason": reason_json(session, belief.reason, names),
        "evidence": list(belief.evidence),
    }


def event_json(session: Session, event: Event, names: Mapping[Subject, str], *, sample: bool) -> dict[str, Json]:
    """Return an event; `sample` tells that it is made up. Times are RFC 3339 in UTC."""
    return {
        "event": event.id,
        "at": iso(event.at),
        "sample": sample,
        **subject_json(event.subject, names),
        "before": standing_json(event.before),
        "after": standing_json(event.after),
        "reason": reason_json(session, event.reason, names),
        "evidence": list(event.evidence),
    }


def entry_json(session: Session, entry: Entry, names: Mapping[Subject, str], *, sample: bool) -> dict[str, Json]:
    """Return a line of the record. Of a note `before` and `after` are null: no belief changed."""
    if not isinstance(entry, Note):
        return event_json(session, entry, names, sample=sample)
    return {
        "event": entry.id,
        "at": iso(entry.at),
        "sample": sample,
        **subject_json(entry.subject, names),
        "before": None,
        "after": None,
        "reason": reason_json(session, entry.what, names),
        "evidence": [],
    }
