"""How SSH fares at a device, as `netmon why` tells it: the last session, what it read, where SNMP says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import tzinfo

from netmon.cli.session import Json, Session
from netmon.cli.tables import table
from netmon.cli.times import duration, instant, iso
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, Subject, SubjectKind
from netmon.model.over_ssh import Disagreement, SshRecord
from netmon.store import Reader
from netmon.words import say_advice, say_failure, say_list


def read_over_ssh(reader: Reader, subject: Subject, inventory: Inventory | None) -> tuple[SshRecord, ...]:
    """Read it of a device, or of those that a link ends at; StoreError where the database cannot be read."""
    devices: list[DeviceId] = []
    if subject.kind is SubjectKind.DEVICE:
        devices.append(DeviceId(subject.id))
    elif subject.kind is SubjectKind.LINK and inventory is not None:
        link = inventory.links.get(LinkId(subject.id))
        ends = () if link is None else (link.upper, link.lower)
        devices += [end.device for end in ends if end.device is not None and end.interface is not None]
    found = (reader.ssh_records(device).get(device) for device in devices)
    return tuple(record for record in found if record is not None)


def tell_over_ssh(session: Session, records: Iterable[SshRecord], zone: tzinfo, *, of_link: bool = False) -> None:
    """Print it; `of_link` where only what was read of interfaces matters."""
    for record in records:
        if of_link and not (record.reads or any(one.port for one in record.disagreements)):
            continue
        session.line("")
        _tell_session(session, record, zone)
        if record.reads:
            commands = say_list(session.language, record.commands)
            code = "over_ssh.reads" if record.commands else "over_ssh.reads_somehow"
            session.tell(code, device=record.device, commands=commands)
        disagreements = [one for one in record.disagreements if one.port or not of_link]
        if disagreements:
            _tell_disagreements(session, record.device, disagreements, zone)


def _tell_session(session: Session, record: SshRecord, zone: tzinfo) -> None:
    at, took = instant(record.at, zone), f"{record.took:.1f}"
    failure, since = record.failure, record.failing_since
    if failure is None or since is None:
        session.tell("over_ssh.worked", device=record.device, at=at, seconds=took)
        return
    session.tell(
        "over_ssh.failed",
        device=record.device,
        at=at,
        why=say_failure(session.language, failure.kind, failure.cause),
        detail=failure.detail,
        lasting=duration(session.clock.wall() - since, session.language),
    )
    advice = say_advice(session.language, "ssh", failure.kind, failure.cause, record.device)
    if advice:
        session.tell("over_ssh.advice", advice=advice)


def _tell_disagreements(session: Session, device: DeviceId, found: Iterable[Disagreement], zone: tzinfo) -> None:
    session.tell("over_ssh.disagree", device=device)
    shown = table(session, "term.interface", "what", "snmp", "ssh", "since")
    for one in found:
        said = session.say(f"aspect.{one.aspect}")
        shown.add_row(one.port, said, one.snmp, one.ssh, instant(one.since, zone))
    session.out.print(shown)


def tell_count(session: Session, records: Mapping[DeviceId, SshRecord]) -> None:
    """Print how much SNMP and SSH disagree about, where they do."""
    counts = [len(record.disagreements) for record in records.values() if record.disagreements]
    if counts:
        session.line("")
        session.tell("over_ssh.disagree_count", count=sum(counts), devices=len(counts))


def over_ssh_json(record: SshRecord) -> Json:
    """Return it for scripts. Times are RFC 3339 in UTC."""
    failure = record.failure
    return {
        "device": record.device,
        "at": iso(record.at),
        "took": record.took,
        "answered": iso(record.answered),
        "failing_since": iso(record.failing_since),
        "failure": None
        if failure is None
        else {
            "kind": failure.kind.value,
            "cause": None if failure.cause is None else failure.cause.value,
            "detail": failure.detail,
        },
        "reads": record.reads,
        "commands": list(record.commands),
        "compared": iso(record.compared),
        "disagreements": [
            {
                "interface": one.port or None,
                "what": one.aspect.value,
                "snmp": one.snmp,
                "ssh": one.ssh,
                "since": iso(one.since),
            }
            for one in record.disagreements
        ],
    }
