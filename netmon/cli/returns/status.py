"""`netmon returns status`: who has returned, who has not, what expires, what contradicts what is measured."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer

from netmon.cli.declared import declared
from netmon.cli.errors import NOT_DONE, end
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption, NetworkOption
from netmon.cli.returns.sight import look
from netmon.cli.returns.template import chosen
from netmon.cli.returns.told import conflict_json, conflict_line
from netmon.cli.session import Json, Session, session_of
from netmon.cli.tables import table
from netmon.cli.times import zone_of
from netmon.coverage.returned import Question, Return, Standing, tally
from netmon.model.inventory import Inventory
from netmon.returns.contents import by_prefecture
from netmon.returns.standing import Group, groups_of
from netmon.settings import Flags, settings_from
from netmon.views.attestation_json import attestation_json


def returns_status(
    context: typer.Context,
    prefecture: Annotated[
        list[str] | None, typer.Option("--prefecture", metavar="CODE", help="help.returns_prefecture")
    ] = None,
    json: JsonOption = False,
    network: NetworkOption = None,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print it by prefecture, and by unit where prefectures are named; end with 1 where anything is owed."""
    session = session_of(context)
    settings = settings_from(Flags(inventory=inventory, database=database, network=network), session.environ)
    known = declared(session, settings)
    asked = chosen(by_prefecture(known), prefecture)
    now = session.clock.wall()
    sight = look(session, settings, known.networks)
    today = datetime.fromtimestamp(now, zone_of(known.time_zone)).date()
    groups = groups_of(asked, sight, today)
    if json:
        session.json({"day": today.isoformat(), "prefectures": [_as_json(session, one, known) for one in groups]})
    else:
        _tell(session, groups, known, detailed=bool(prefecture))
    if any(not each.whole for one in groups for each in one.returns) or any(one.conflicts for one in groups):
        end(NOT_DONE)


def _tell(session: Session, groups: tuple[Group, ...], inventory: Inventory, *, detailed: bool) -> None:
    names = ("units", "whole", "partly", "nothing", "soon", "expired", "conflicts")
    numbers = [f"returns.column_{name}" for name in names]
    shown = table(session, "|returns.column_prefecture", *(f">{number}" for number in numbers))
    for one in groups:
        shown.add_row(f"{one.asked.division.code} {one.asked.division.name}", *map(str, _sums(one).values()))
    session.out.print(shown)
    listed = table(
        session, "returns.column_unit", "returns.column_network", "returns.column_question", "returns.column_standing"
    )
    for one in groups:
        for each, question in one.questions:
            told = _standing(session, question)
            if told and (detailed or question.soon or question.standing is Standing.EXPIRED):
                listed.add_row(_name(session, inventory, each), each.network, _question(session, question), told)
    if listed.rows:
        session.line("")
        session.out.print(listed)
    for one in groups:
        for conflict in one.conflicts:
            session.line(conflict_line(session, conflict))


def _sums(group: Group) -> dict[str, int]:
    """Count units by network (a unit in two counts twice), then questions, then conflicts."""
    return {**asdict(tally(group.returns)), "conflicts": len(group.conflicts)}


def _question(session: Session, question: Question) -> str:
    item = "" if question.paper is None else question.paper.item
    return item or session.say(f"claim.{question.claim}")


def _standing(session: Session, question: Question) -> str:
    """Say what is to be done about a question; "" where nothing is."""
    paper = question.paper
    if question.standing is Standing.MISSING:
        return session.say("returns.is_missing")
    if paper is None or question.standing is Standing.MEASURED:
        return ""
    if question.standing is Standing.EXPIRED:
        return session.say("returns.is_expired", day=paper.expires, document=paper.document)
    return session.say("returns.expires_soon", day=paper.expires, document=paper.document) if question.soon else ""


def _name(session: Session, inventory: Inventory, each: Return) -> str:
    return session.say("returns.unit_named", name=inventory.units[each.unit].name, id=each.unit)


def _as_json(session: Session, group: Group, inventory: Inventory) -> dict[str, Json]:
    units: list[Json] = [
        {
            "unit": each.unit,
            "name": inventory.units[each.unit].name,
            "network": each.network,
            "whole": each.whole,
            "questions": [_question_json(one, inventory) for one in (*each.questions, *each.others)],
        }
        for each in group.returns
    ]
    return {
        "division": group.asked.division.code,
        "name": group.asked.division.name,
        **_sums(group),
        "units": units,
        "contradicted": [conflict_json(session, one) for one in group.conflicts],
    }


def _question_json(question: Question, inventory: Inventory) -> dict[str, Json]:
    paper = question.paper
    return {
        "claim": question.claim.value,
        "standing": question.standing.value,
        "expires_soon": question.soon,
        "attestation": None if paper is None else attestation_json(paper, inventory.units[paper.unit].name),
    }
