"""`netmon why`: what we believe about a subject, since when, on what evidence, and what is upstream of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer
from rich.text import Text

from netmon.cli.degraded import degradation_json, read_degradations, tell_degradations
from netmon.cli.errors import CliError
from netmon.cli.flapping import flapping_json, read_flapping, tell_flapping
from netmon.cli.hardware import Hardware, hardware_json, read_hardware, tell_hardware
from netmon.cli.incident.find import telling_of
from netmon.cli.incident.view import line_text
from netmon.cli.maintained import flagged
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.over_ssh import over_ssh_json, read_over_ssh, tell_over_ssh
from netmon.cli.ports import Ports, ports_json, read_ports, tell_ports
from netmon.cli.records import Records, find_subject, open_records
from netmon.cli.session import Json, Session, session_of
from netmon.cli.tables import table
from netmon.cli.times import duration, instant
from netmon.cli.upstream import Above, upstream, whom_to_call
from netmon.cli.view import belief_json, event_json, label, last_answer, reason_text, state_text, subject_json
from netmon.judge.explanation import Flapping
from netmon.model.belief import Belief, Event, Truth
from netmon.model.degradation import Degradation
from netmon.model.incident import Incident
from netmon.model.names import DeviceId, Subject, SubjectKind
from netmon.model.over_ssh import SshRecord
from netmon.settings import Flags, settings_from
from netmon.store import StoreError
from netmon.store.incidents import WantedIncidents
from netmon.views.incident_json import incident_json
from netmon.views.incidents import by_urgency
from netmon.words import say_list

EVENTS_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a subject. `belief` is None where it was never judged.

    `incidents` are the open ones that it is a root of or is affected by. `hardware` and `ports` are of devices alone.
    `over_ssh` is how SSH fares at a device, or at those that a link ends at.
    """

    subject: Subject
    belief: Belief | None
    above: tuple[tuple[Above, Belief | None], ...]
    events: tuple[Event, ...]
    contacts: tuple[str, ...]
    hardware: Hardware | None
    ports: Ports | None
    over_ssh: tuple[SshRecord, ...]
    flapping: Flapping | None
    degradations: tuple[Degradation, ...]
    incidents: tuple[Incident, ...]


def why(
    context: typer.Context,
    subject: Annotated[str, typer.Argument(metavar="SUBJECT", help="help.why_subject")],
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print all that speaks for what is believed of a subject."""
    session = session_of(context)
    records = open_records(session, settings_from(Flags(inventory=inventory, database=database), session.environ))
    answer = _ask(session, records, find_subject(records, subject))
    if json:
        session.json(_json(session, records, answer))
    else:
        _tell(session, records, answer)


def _ask(session: Session, records: Records, subject: Subject) -> Answer:
    try:
        beliefs = flagged(records.reader.beliefs(), records, session.clock.wall())
        believed = {belief.subject: belief for belief in beliefs}
        events = records.reader.events(subject=subject, limit=EVENTS_SHOWN)
        device = subject.kind is SubjectKind.DEVICE
        hardware = read_hardware(records.reader, DeviceId(subject.id)) if device else None
        ports = read_ports(records.reader, DeviceId(subject.id)) if device else None
        incidents = _open_incidents(records, subject)
        over_ssh = read_over_ssh(records.reader, subject, records.inventory)
        flapping = read_flapping(records.reader, believed.get(subject), session.clock.wall())
        degradations = read_degradations(records.reader, subject)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    above: tuple[Above, ...] = ()
    contacts: tuple[str, ...] = ()
    if records.inventory is not None:
        above = upstream(records.inventory, subject)
        contacts = whom_to_call(session, records.inventory, subject)
    steps = tuple((step, believed.get(step.subject)) for step in above)
    return Answer(
        subject,
        believed.get(subject),
        steps,
        events,
        contacts,
        hardware,
        ports,
        over_ssh,
        flapping,
        degradations,
        incidents,
    )


def _open_incidents(records: Records, subject: Subject) -> tuple[Incident, ...]:
    """Return the open incidents that a subject is in now, the most urgent first."""
    known = records.reader.incidents(WantedIncidents(open_only=True, subject=subject))
    return tuple(one for one in by_urgency(known) if subject in {*one.roots, *one.cut_off})


def _tell(session: Session, records: Records, answer: Answer) -> None:
    subject = answer.subject
    session.tell("cli.why_subject", subject=label(session, subject, records.names), network=subject.network)
    if answer.belief is None:
        session.tell("cli.never_judged")
    else:
        _tell_belief(session, records, answer.belief)
        tell_flapping(session, answer.flapping, records.zone)
    tell_degradations(session, answer.degradations, records.zone)
    for incident in answer.incidents:
        session.out.print(line_text(session, records, incident), soft_wrap=True)
    for contact in answer.contacts:
        session.line(contact)
    if records.pid is None:
        session.tell("cli.why_daemon_gone")
    tell_over_ssh(session, answer.over_ssh, records.zone, of_link=subject.kind is SubjectKind.LINK)
    _tell_upstream(session, records, answer)
    _tell_events(session, records, answer)
    if answer.hardware is not None:
        tell_hardware(session, answer.hardware, records.zone)
    if answer.ports is not None:
        tell_ports(session, answer.ports, records.zone)


def _tell_belief(session: Session, records: Records, belief: Belief) -> None:
    now = session.clock.wall()
    session.out.print(
        Text.assemble(
            session.say("cli.why_state"),
            state_text(session, belief.standing),
            session.say(
                "cli.why_since",
                since=instant(belief.since, records.zone),
                duration=duration(now - belief.since, session.language),
            ),
        ),
        soft_wrap=True,
    )
    session.tell("cli.why_reason", reason=reason_text(session, belief.reason, records.names))
    standing = belief.standing
    if standing.root not in {None, belief.subject} and standing.root is not None:
        session.tell("cli.why_root", root=label(session, standing.root, records.names))
    facets = {"reachable": standing.reachable, "manageable": standing.manageable, "carrying": standing.carrying}
    facets["serving"] = standing.serving
    said = [session.say(f"cli.{name}_{truth.value}") for name, truth in facets.items() if truth is not Truth.UNKNOWN]
    if said:
        session.tell("cli.why_facets", facets=say_list(session.language, said))
    heard = last_answer(belief)
    if heard is not None:
        ago = duration(now - heard, session.language)
        session.tell("cli.why_heard", at=instant(heard, records.zone), ago=ago)
    if belief.evidence:
        session.tell("cli.why_evidence", evidence=say_list(session.language, belief.evidence))


def _tell_upstream(session: Session, records: Records, answer: Answer) -> None:
    if records.inventory is None:
        return
    session.line("")
    if not answer.above:
        session.tell("cli.why_at_the_top")
        return
    session.tell("cli.why_upstream")
    now = session.clock.wall()
    shown = table(session, ">steps", "kind", "id", "name", "state", "for", "reason")
    for step, belief in answer.above:
        subject = step.subject
        shown.add_row(
            str(step.distance),
            session.say(f"term.{subject.kind.value}"),
            subject.id,
            records.names.get(subject, ""),
            session.say("state.unknown") if belief is None else state_text(session, belief.standing),
            "" if belief is None else duration(now - belief.since, session.language),
            "" if belief is None else reason_text(session, belief.reason, records.names),
        )
    session.out.print(shown)


def _tell_events(session: Session, records: Records, answer: Answer) -> None:
    session.line("")
    if not answer.events:
        session.tell("cli.why_no_events")
        return
    session.tell("cli.why_events")
    shown = table(session, "at", "before", "after", "reason")
    for event in answer.events:
        shown.add_row(
            instant(event.at, records.zone),
            state_text(session, event.before),
            state_text(session, event.after),
            reason_text(session, event.reason, records.names),
        )
    session.out.print(shown)


def _json(session: Session, records: Records, answer: Answer) -> Json:
    names = records.names
    hardware = {} if answer.hardware is None else {"hardware": hardware_json(answer.hardware)}
    ports = {} if answer.ports is None else {"ports": ports_json(answer.ports)}
    return {
        **subject_json(answer.subject, names),
        "daemon": {"running": records.pid is not None, "pid": records.pid},
        "belief": None if answer.belief is None else belief_json(session, answer.belief, names),
        "flapping": flapping_json(answer.flapping),
        "degraded": [degradation_json(one) for one in answer.degradations],
        "incidents": [incident_json(one, telling_of(session, records)) for one in answer.incidents],
        "upstream": None
        if records.inventory is None
        else [
            {
                "distance": step.distance,
                **subject_json(step.subject, names),
                "belief": None if belief is None else belief_json(session, belief, names),
            }
            for step, belief in answer.above
        ],
        "events": [event_json(session, event, names, sample=records.is_sample(event)) for event in answer.events],
        **({"ssh": [over_ssh_json(record) for record in answer.over_ssh]} if answer.over_ssh else {}),
        **hardware,
        **ports,
    }
