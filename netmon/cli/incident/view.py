"""Incidents for people, on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.table import Table
from rich.text import Text

from netmon.cli.records import Records
from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.cli.times import duration, instant
from netmon.cli.view import label, reason_text
from netmon.model.incident import Affected, Incident, Severity
from netmon.model.names import Subject
from netmon.model.register import Contact
from netmon.views.calls import Call, calls_about
from netmon.views.extent import Extent, units_cut
from netmon.words import say_list
from netmon.words.incident_speech import say_cause, say_conditions, say_ending, say_matter, say_severity

STYLES: Mapping[Severity, str] = {
    Severity.CRITICAL: "bold white on red",
    Severity.MAJOR: "bold red",
    Severity.MINOR: "yellow",
    Severity.WARNING: "magenta",
}
ROOTS_SHOWN = 3


def list_table(session: Session, records: Records, incidents: Iterable[Incident]) -> Table:
    """Return incidents as lines of a table."""
    shown = table(
        session,
        "|incident",
        "severity",
        "matter",
        "root",
        "since",
        "for",
        ">units",
        "handled",
    )
    for one in incidents:
        shown.add_row(
            one.id,
            severity_text(session, one),
            say_matter(session.language, one.matter),
            roots_text(session, records, one),
            instant(one.since, records.zone),
            lasting(session, one),
            str(units_cut(one.affected) or "–"),
            Text.assemble(standing_text(session, one), sample_mark(session, records, one)),
        )
    return shown


def sample_mark(session: Session, records: Records, incident: Incident) -> Text:
    """Return the mark of what is made up, nothing where it is real."""
    made_up = records.sample is not None and records.sample.covers(incident.opened_at)
    return Text(f"  [{session.say('history.mark')}]" if made_up else "", "magenta")


def severity_text(session: Session, incident: Incident) -> Text:
    """Return how grave it is, in its colour."""
    return Text(say_severity(session.language, incident.severity), STYLES[incident.severity])


def roots_text(session: Session, records: Records, incident: Incident) -> str:
    """Return what fails, the first few of it."""
    said = [label(session, root, records.names) for root in incident.roots[:ROOTS_SHOWN]]
    if len(incident.roots) > ROOTS_SHOWN:
        said.append(session.say("incident_cli.more", count=len(incident.roots) - ROOTS_SHOWN))
    named = say_list(session.language, said) or session.say("incident_cli.of_network", network=incident.network)
    return f"{incident.bearer} {named}" if incident.bearer else named


def lasting(session: Session, incident: Incident) -> str:
    """Return how long it lasts, or lasted until all was well again."""
    end = incident.over_since or incident.closed_at or session.clock.wall()
    return duration(end - incident.since, session.language)


def standing_text(session: Session, incident: Incident) -> str:
    """Return how it ended, or whether somebody sees to it."""
    if incident.ending is not None:
        ending = say_ending(session.language, incident.ending)
        cause = incident.conclusion and say_cause(session.language, incident.conclusion.cause)
        return say_list(session.language, [ending, cause] if cause else [ending])
    said = [session.say("incident_cli.recovering")] if incident.over_since is not None else []
    if incident.covered_by is not None:
        said.append(session.say("incident_cli.covered"))
    who = incident.acknowledgement
    said.append(
        session.say("incident_cli.unacknowledged") if who is None else session.say("incident_cli.by", who=who.by)
    )
    return say_list(session.language, said)


def line_text(session: Session, records: Records, incident: Incident) -> Text:
    """Return an open incident in one line."""
    said = session.say(
        "incident_cli.line",
        incident=incident.id,
        matter=say_matter(session.language, incident.matter),
        root=roots_text(session, records, incident),
        state=standing_text(session, incident),
    )
    return Text.assemble(severity_text(session, incident), "  ", said)


def tell_incident(session: Session, records: Records, incident: Incident) -> None:
    """Print what it is, since when, who sees to it, whom to ring, and what it takes along."""
    matter = say_matter(session.language, incident.matter)
    title = session.say("incident_cli.title", incident=incident.id, network=incident.network, matter=matter)
    mark = sample_mark(session, records, incident)
    session.out.print(Text.assemble(title, "  ", severity_text(session, incident), mark), soft_wrap=True)
    for root in incident.roots:
        session.tell("incident_cli.root", root=label(session, root, records.names))
    if incident.bearer:
        session.tell("incident_cli.bearer", bearer=incident.bearer)
    why = reason_text(session, incident.reason, records.names)
    if incident.conditions:
        why = say_list(session.language, [why, say_conditions(session.language, incident.conditions)])
    session.tell("cli.why_reason", reason=why)
    for line in _times(session, records, incident):
        session.line(line)
    _tell_handling(session, records, incident)
    _tell_calls(session, records, incident)
    _tell_extent(session, records, incident)


def _times(session: Session, records: Records, incident: Incident) -> Iterator[str]:
    yield session.say(
        "incident_cli.since", at=instant(incident.since, records.zone), lasting=lasting(session, incident)
    )
    yield session.say("incident_cli.opened", at=instant(incident.opened_at, records.zone))
    if incident.over_since is not None:
        yield session.say("incident_cli.over", at=instant(incident.over_since, records.zone))
    if incident.closed_at is not None and incident.ending is not None:
        ending = say_ending(session.language, incident.ending)
        yield session.say("incident_cli.closed", at=instant(incident.closed_at, records.zone), ending=ending)
    for code, other in (
        ("incident_cli.merged_into", incident.merged_into),
        ("incident_cli.split_from", incident.split_from),
        ("incident_cli.maintenance", incident.covered_by),
    ):
        if other is not None:
            yield session.say(code, id=other)


def _tell_handling(session: Session, records: Records, incident: Incident) -> None:
    ack, found = incident.acknowledgement, incident.conclusion
    if ack is not None:
        session.tell("incident_cli.acknowledged", who=ack.by, at=instant(ack.at, records.zone), note=ack.note)
        if ack.until is not None:
            session.tell("incident_cli.acknowledged_until", at=instant(ack.until, records.zone))
    elif incident.open:
        session.tell("incident_cli.unacknowledged")
    if found is not None:
        cause = say_cause(session.language, found.cause)
        session.tell("incident_cli.concluded", cause=cause, party=found.party, ticket=found.ticket, note=found.note)
        session.tell("incident_cli.concluded_by", who=found.by, at=instant(found.at, records.zone))


def _tell_calls(session: Session, records: Records, incident: Incident) -> None:
    if records.inventory is None:
        return
    for subject, call in calls_about(incident.roots, records.inventory):
        said = [*_circuit(session, call), *(_contact(session, who) for who in call.contacts)]
        what = label(session, subject, records.names)
        session.tell("incident_cli.call", what=what, who=say_list(session.language, said))


def _circuit(session: Session, call: Call) -> Iterator[str]:
    said = {"carrier": call.carrier, "circuit": call.circuit, "hotline": call.hotline}
    yield from (session.say(f"cli.link_{name}", value=value) for name, value in said.items() if value)


def _contact(session: Session, who: Contact) -> str:
    return session.say("cli.contact", who=" ".join(part for part in (who.name, who.duty, who.phone, who.room) if part))


def _tell_extent(session: Session, records: Records, incident: Incident) -> None:
    """Print what is cut off now by level, with names; of one that is over what was."""
    now = [one for one in incident.affected if one.until is None or not incident.open]
    extent = Extent.of(now, records.inventory)
    session.line("")
    session.tell("incident_cli.extent" if incident.open else "incident_cli.extent_was", count=extent.units)
    for level, units in extent.levels:
        _tell_names(session, records, session.say(f"level.{level}"), units)
    for code, some in (
        ("term.units", extent.unplaced),
        ("term.devices", extent.devices),
        ("term.links", extent.links),
    ):
        _tell_names(session, records, session.say(code), some)
    if extent.services:
        names = say_list(session.language, (service.name for service in extent.services))
        session.tell("incident_cli.names", what=session.say("term.services"), count=len(extent.services), names=names)
    back = len(incident.affected) - len(now)
    if back:
        session.tell("incident_cli.back", count=back)


def _tell_names(session: Session, records: Records, what: str, some: Sequence[Affected]) -> None:
    if some:
        names = say_list(session.language, (_name(records, one.subject) for one in some))
        session.tell("incident_cli.names", what=what, count=len(some), names=names)


def _name(records: Records, subject: Subject) -> str:
    return records.names.get(subject) or subject.id
