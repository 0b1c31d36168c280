"""`netmon rectify show`: one notice, what it rests on and all that happened."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.rectify.reading import read_notices
from netmon.cli.rectify.view import Told, tell_line
from netmon.cli.session import Session, session_of
from netmon.cli.times import instant
from netmon.coverage.notices import DemandStanding, standing
from netmon.model.belief import Reason
from netmon.model.notice import Notice, NoticeStep
from netmon.words import say_reason


def rectify_show(
    context: typer.Context,
    notice: Annotated[str, typer.Argument(metavar="ID", help="help.rectify_id")],
    known: Annotated[str | None, typer.Option("--known", metavar="DATE", help="help.rectify_known")] = None,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print one notice."""
    session = session_of(context)
    read = read_notices(session, inventory, database, known=known)
    one = read.one(notice)
    if json:
        session.json(read.json(session, one))
        return
    if one.sample:
        session.warn("rectify.sample")
    tell_line(session, Told.read(read.json(session, one)))
    session.tell("rectify.rests_on", day=one.day, by=one.proposed_by, at=instant(one.proposed_at, read.records.zone))
    for demand in standing(one, read.day).demands:
        _tell_demand(session, demand)
    for step in one.steps:
        at = instant(step.at, read.records.zone)
        session.tell("rectify.step", at=at, what=_step(session, one, step), by=step.by or "netmon")


def _tell_demand(session: Session, one: DemandStanding) -> None:
    lacking = one.lacking
    state = session.say(f"rectify.demand_{one.state}")
    why = _said(session, lacking.why)
    session.tell("rectify.demand", name=lacking.name, item=lacking.item_name, why=why, state=state)
    for each in lacking.evidence:
        session.line(f"  {_said(session, each.what)}  {each.ref}".rstrip())


def _step(session: Session, notice: Notice, step: NoticeStep) -> str:
    if step.why is not None:
        name = next((one.name for one in notice.lacking if one.demand == step.demand), "")
        return session.say("rectify.found", name=name, day=step.day, why=_said(session, step.why))
    facts = {"document": step.document or "-", "deadline": step.deadline or "-", "text": step.text or "-"}
    return session.say(f"rectify.act_{step.act}", signer=step.signer or "-", day=step.day or "-", **facts)


def _said(session: Session, why: Reason) -> str:
    return say_reason(session.language, why.code, dict(why.facts))
