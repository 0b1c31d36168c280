"""`netmon attest list`: what is on record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated

import typer

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.records import Records, open_records
from netmon.cli.session import Json, Session, session_of
from netmon.model.attestation import Attestation, Claim
from netmon.model.names import NetworkId, UnitId
from netmon.settings import Flags, settings_from
from netmon.store import StoreError
from netmon.views.attestation_json import attestation_json


def attest_list(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    unit: Annotated[str | None, typer.Argument(metavar="[UNIT]", help="help.attest_list_unit")] = None,
    claim: Annotated[str | None, typer.Option("--claim", metavar="CLAIM", help="help.attest_list_claim")] = None,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.network")] = None,
    all_: Annotated[bool, typer.Option("--all", help="help.attest_all")] = False,
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="help.attest_limit")] = 200,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print attestations, the newest last; with --json one object a line."""
    session = session_of(context)
    if claim is not None and claim not in tuple(Claim):
        raise WrongUseError("attest.no_such_claim", value=claim, choices=[str(one) for one in Claim])
    if limit < 1:
        raise WrongUseError("cli.bad_limit", value=limit)
    settings = settings_from(Flags(inventory=inventory, database=database, network=network), session.environ)
    records = open_records(session, settings)
    now = session.clock.wall()
    try:
        found = records.reader.attestations(
            now,
            None if settings.network is None else NetworkId(settings.network),
            None if unit is None else UnitId(unit),
            withdrawn=all_,
        )
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    today = datetime.fromtimestamp(now, records.zone).date()
    wanted = [one for one in found if claim in {None, one.claim.value} and (all_ or not one.expired(today))]
    shown = wanted[-limit:]
    if json:
        for one in shown:
            session.json_line(attestation_json(one, _name(records, one)))
    elif shown:
        _tell_all(session, records, shown, today)
    else:
        session.warn("attest.none")
    if len(wanted) > limit:
        session.warn("cli.events_cut", limit=limit)


def said_of(session: Session, paper: Mapping[str, Json]) -> str:
    """Say an attestation, as JSON has it, in a line."""
    what = paper["item"] or session.say(f"claim.{paper['claim']}")
    answer = session.say("returns.yes" if paper["holds"] else "returns.no")
    day = paper["expires"]
    until = session.say("attest.until_withdrawn") if day is None else session.say("attest.until", day=day)
    facts = {name: str(paper[name]) for name in ("unit", "name", "network", "document", "signer", "reviewer", "since")}
    return session.say("attest.line", what=what, answer=answer, until=until, **facts)


def _tell_all(session: Session, records: Records, papers: list[Attestation], today: date) -> None:
    for one in papers:
        said = said_of(session, attestation_json(one, _name(records, one)))
        session.tell("attest.listed", id=one.id, said=said, state=_state(session, one, today))


def _state(session: Session, paper: Attestation, today: date) -> str:
    if paper.withdrawn_at is not None:
        return session.say("attest.state_withdrawn", by=paper.withdrawn_by, why=paper.withdrawn_why)
    if paper.expired(today):
        return session.say("attest.state_expired")
    return session.say("attest.state_in_force")


def _name(records: Records, paper: Attestation) -> str:
    unit = None if records.inventory is None else records.inventory.units.get(paper.unit)
    return "" if unit is None else unit.name
