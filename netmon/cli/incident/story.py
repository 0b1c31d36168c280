"""What happened to an incident, and what was before it."""

from __future__ import annotations

from collections import Counter

from netmon.cli.incident.view import list_table
from netmon.cli.records import Records
from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.cli.times import instant
from netmon.cli.view import reason_text
from netmon.model.incident import IncidentChange, IncidentStep
from netmon.model.incident_past import IncidentPast
from netmon.views.steps import condensed
from netmon.words import say_list
from netmon.words.incident_speech import say_step


def tell_steps(session: Session, records: Records, past: IncidentPast) -> None:
    """Print its steps, the first one first."""
    session.line("")
    if not past.changes:
        session.tell("incident_cli.no_steps")
        return
    session.tell("incident_cli.steps")
    shown = table(session, "at", "step", "by", "moved", "reason")
    for change in condensed(past.changes):
        shown.add_row(
            instant(change.at, records.zone),
            say_step(session.language, change.step),
            change.by,
            _moved(session, change),
            "" if change.step is IncidentStep.SPREAD else reason_text(session, change.why, records.names),
        )
    session.out.print(shown)


def tell_before(session: Session, records: Records, past: IncidentPast) -> None:
    """Print what merged into it, and earlier ones of the same root."""
    for code, some in (("incident_cli.absorbed", past.absorbed), ("incident_cli.before", past.before)):
        if some:
            session.line("")
            session.tell(code, count=len(some))
            session.out.print(list_table(session, records, some))


def _moved(session: Session, change: IncidentChange) -> str:
    """Return how many of each kind it took along or let go: “+3 units, -1 device”."""
    counted = Counter(("+" if one.until is None else "-", one.subject.kind) for one in change.moved)
    return say_list(
        session.language,
        (
            f"{sign}{count} {session.say(f'term.{kind}' if count == 1 else f'term.{kind}s')}"
            for (sign, kind), count in sorted(counted.items())
        ),
    )
