"""Units and changes of the register, for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo

from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.coverage.difference import INVENTORY
from netmon.coverage.register import RegisteredUnit
from netmon.model.names import UnitId
from netmon.model.register_change import RegisterChange, Review
from netmon.words import say_list


def networks_of(changes: Iterable[RegisterChange]) -> list[str]:
    """Return the networks that ever had a list."""
    return sorted({str(one.network) for one in changes if one.network is not None})


def tell_units(session: Session, units: Sequence[RegisteredUnit], network: str | None) -> None:
    """Print units as a table: on which lists each is, and by which documents."""
    names = ("id", "name", "level", "kind", "division", "listed", "document")
    columns = [f"register_cli.column_{name}" for name in names]
    shown = table(session, f"|{columns[0]}", *columns[1:])
    for unit in units:
        listed = [(name, one) for name, one in unit.listed.items() if network in {None, name}]
        documents = dict.fromkeys(one.document for _, one in listed if one.document)
        exempt = [
            session.say("register_cli.exempt", criterion=_criterion(session, one.criterion), document=one.document)
            for one in unit.exemptions
            if network in {None, one.network}
        ]
        shown.add_row(
            unit.id,
            unit.name,
            session.say(f"level.{unit.level}"),
            unit.kind,
            unit.division,
            say_list(session.language, [str(name) for name, _ in listed]) if listed else "-",
            say_list(session.language, [*documents, *exempt]) if documents or exempt else "-",
        )
    session.out.print(shown)


def tell_unit(session: Session, id_: UnitId, unit: RegisteredUnit | None) -> None:
    """Print what a unit is at present."""
    if unit is None:
        session.tell("register_cli.closed_now", unit=id_)
        return
    facts = {"name": unit.name, "unit": unit.id, "kind": unit.kind, "division": unit.division}
    session.tell("register_cli.is_now", level=session.say(f"level.{unit.level}"), **facts)
    if unit.government:
        session.tell("register_cli.government")
    for network, one in unit.listed.items():
        always = one.since is None
        since = session.say("register_cli.always" if always else "register_cli.since", day=one.since)
        document = one.document or session.say("register_cli.no_document")
        session.tell("register_cli.is_listed", network=network, document=document, since=since)
    for exemption in unit.exemptions:
        criterion = _criterion(session, exemption.criterion)
        session.tell("register_cli.exempt", criterion=criterion, document=exemption.document)


def tell_changes(
    session: Session, changes: Sequence[RegisterChange], units: Mapping[UnitId, RegisteredUnit], zone: tzinfo
) -> None:
    """Print changes as a table, in their order."""
    names = ("id", "effective", "unit", "act", "says", "document", "reason", "proposed", "review")
    columns = [f"register_cli.column_{name}" for name in names]
    shown = table(session, f"|{columns[0]}", *columns[1:])
    for one in changes:
        unit = units.get(one.unit)
        shown.add_row(
            one.id,
            session.say("register_cli.always") if one.effective is None else one.effective.isoformat(),
            f"{one.unit} {unit.name if unit is not None else one.name or ''}".strip(),
            session.say(f"act.{one.act}"),
            says(session, one) or "-",
            one.document or "-",
            one.reason or "-",
            f"{who(session, one.proposed_by)} {_local(one.proposed_at, zone)}",
            _review(session, one, zone),
        )
    session.out.print(shown)


def says(session: Session, change: RegisterChange) -> str:
    """Return what a change says beside what it does."""
    parts = [part for part in (change.name, change.kind, change.division, change.network) if part]
    if change.level is not None:
        parts.append(session.say(f"level.{change.level}"))
    if change.government:
        parts.append(session.say("register_cli.government"))
    if change.criterion is not None:
        parts.append(str(change.criterion))
    if change.until is not None:
        parts.append(session.say("register_cli.until", day=change.until))
    if change.into is not None:
        parts.append(session.say("register_cli.into", unit=change.into))
    return say_list(session.language, parts) if parts else ""


def who(session: Session, name: str) -> str:
    """Return who it was: a person's name, or the inventory."""
    return session.say("register_cli.from_inventory") if name == INVENTORY else name


def _review(session: Session, change: RegisterChange, zone: tzinfo) -> str:
    word = session.say(f"review.{change.review}")
    if change.review is Review.PROPOSED or change.reviewed_at is None:
        return word
    parts = [word, who(session, change.reviewed_by), _local(change.reviewed_at, zone), change.review_note]
    return " ".join(part for part in parts if part)


def _criterion(session: Session, criterion: str | None) -> str:
    return session.say("register_cli.all_criteria") if criterion is None else str(criterion)


def _local(at: float, zone: tzinfo) -> str:
    return f"{datetime.fromtimestamp(at, zone):%Y-%m-%d}"
