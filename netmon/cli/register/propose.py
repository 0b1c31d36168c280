"""`netmon register propose`, `approve` and `reject`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from netmon.cli.access import Access, acting
from netmon.cli.daemon_api import DaemonApi
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import JsonOption
from netmon.cli.session import Json, Session, session_of
from netmon.model.register_change import Act, Review

_YES_OR_NO = {"yes": True, "no": False}


@acting
def register_propose(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    access: Access,
    act: Annotated[str, typer.Argument(metavar="KIND", help="help.register_act")],
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="help.register_unit")],
    effective: Annotated[str, typer.Option("--effective", metavar="DATE", help="help.register_effective")],
    document: Annotated[str, typer.Option("--document", metavar="NUMBER", help="help.register_document")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="help.register_reason")],
    network: Annotated[
        str | None, typer.Option("--network", metavar="NETWORK", help="help.register_of_network")
    ] = None,
    into: Annotated[str | None, typer.Option("--into", metavar="UNIT", help="help.register_into")] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="help.register_name")] = None,
    name_en: Annotated[str | None, typer.Option("--name-en", metavar="NAME", help="help.register_name_en")] = None,
    level: Annotated[str | None, typer.Option("--level", metavar="LEVEL", help="help.register_level")] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help="help.register_kind")] = None,
    division: Annotated[str | None, typer.Option("--division", metavar="CODE", help="help.register_division")] = None,
    government: Annotated[
        str | None, typer.Option("--government", metavar="yes|no", help="help.register_government")
    ] = None,
    criterion: Annotated[
        str | None, typer.Option("--criterion", metavar="CRITERION", help="help.register_criterion")
    ] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="help.register_until")] = None,
    json: JsonOption = False,
) -> None:
    """Propose a change of the register."""
    session = session_of(context)
    if act not in tuple(Act):
        raise WrongUseError("register_cli.unknown_act", act=act, choices=list(Act))
    if government is not None and government not in _YES_OR_NO:
        raise WrongUseError("register_cli.unknown_act", act=government, choices=list(_YES_OR_NO))
    body: dict[str, Json] = {
        "act": act,
        "unit": unit,
        "effective": effective,
        "document": document,
        "reason": reason,
        "network": network,
        "into": into,
        "name": name,
        "name_en": name_en,
        "level": level,
        "kind": kind,
        "division": division,
        "government": None if government is None else _YES_OR_NO[government],
        "criterion": criterion,
        "until": until,
    }
    answer = DaemonApi(session, access).post("register/changes", body)
    for change in _changes(answer):
        if json:
            session.json(change)
        else:
            code = "proposed" if change["review"] == Review.PROPOSED else "entered"
            _tell(session, f"register_cli.{code}", change)


@acting
def register_approve(
    context: typer.Context,
    access: Access,
    changes: Annotated[list[str] | None, typer.Argument(metavar="ID...", help="help.register_changes")] = None,
    all_baseline: Annotated[bool, typer.Option("--all-baseline", help="help.register_all_baseline")] = False,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="help.register_note")] = "",
    json: JsonOption = False,
) -> None:
    """Approve what somebody else has proposed."""
    session = session_of(context)
    named: list[Json] = [*(changes or ())]
    if bool(named) == all_baseline:
        raise WrongUseError("register_cli.which")
    body: dict[str, Json] = {"changes": named, "all_baseline": all_baseline, "note": note}
    answer = DaemonApi(session, access).post("register/approve", body)
    if json:
        session.json(answer)
    elif all_baseline:
        session.tell("register_cli.baseline_approved", units=answer.get("baseline"))
    else:
        for change in _changes(answer):
            _tell(session, "register_cli.approved", change)


@acting
def register_reject(
    context: typer.Context,
    access: Access,
    changes: Annotated[list[str], typer.Argument(metavar="ID...", help="help.register_changes")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="help.register_why")],
    json: JsonOption = False,
) -> None:
    """Reject changes, or take back one's own."""
    session = session_of(context)
    named: list[Json] = [*changes]
    answer = DaemonApi(session, access).post("register/reject", {"changes": named, "reason": reason})
    if json:
        session.json(answer)
        return
    for change in _changes(answer):
        _tell(session, "register_cli.rejected", change)


def _tell(session: Session, code: str, change: Mapping[str, Json]) -> None:
    unit = " ".join(str(part) for part in (change["unit"], change["unit_name"]) if part)
    facts = {"id": change["id"], "unit": unit, "act": session.say(f"act.{change['act']}")}
    if code != "register_cli.rejected":
        facts["day"] = change["effective"] or session.say("register_cli.always")
    session.tell(code, **facts)


def _changes(answer: Mapping[str, Json]) -> list[Mapping[str, Json]]:
    found = answer.get("changes")
    if not isinstance(found, list):
        raise CliError("daemon_api.another_release")
    return [one for one in found if isinstance(one, dict)]
