"""`netmon attest add` and `withdraw`, through the running daemon."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.access import Access, acting
from netmon.cli.attest.listing import said_of
from netmon.cli.daemon_api import DaemonApi, quoted
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import JsonOption
from netmon.cli.session import Json, Session, session_of
from netmon.model.attestation import Claim
from netmon.returns.reading import CellError, answer_of, day_of


@acting
def attest_add(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    access: Access,
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="help.attest_unit")],
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="help.attest_claim")],
    holds: Annotated[str, typer.Argument(metavar="yes|no", help="help.attest_holds")],
    document: Annotated[str, typer.Option("--document", metavar="NO", help="help.attest_document")],
    signer: Annotated[str, typer.Option("--signer", metavar="NAME", help="help.attest_signer")],
    reviewer: Annotated[str, typer.Option("--reviewer", metavar="NAME", help="help.attest_reviewer")],
    since: Annotated[str, typer.Option("--since", metavar="DATE", help="help.attest_since")],
    expires: Annotated[str | None, typer.Option("--expires", metavar="DATE", help="help.attest_expires")] = None,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.attest_network")] = None,
    item: Annotated[str | None, typer.Option("--item", metavar="FUNCTION", help="help.attest_item")] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="document|reported", help="help.attest_source")
    ] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help="help.attest_note")] = None,
    json: JsonOption = False,
) -> None:
    """Enter one attestation, and print it."""
    session = session_of(context)
    if claim not in tuple(Claim):
        raise WrongUseError("attest.no_such_claim", value=claim, choices=[str(one) for one in Claim])
    if source not in {None, "document", "reported"}:
        raise WrongUseError("attest.no_such_source", value=source)
    body: dict[str, Json] = {
        "unit": unit,
        "claim": claim,
        "holds": _answer(holds),
        "document": document,
        "signer": signer,
        "reviewer": reviewer,
        "since": _day(since, "--since"),
        "expires": None if expires is None else _day(expires, "--expires"),
        "network": network,
        "item": item or "",
        "source": source,
        "note": note or "",
    }
    answer = DaemonApi(session, access).post("attestations", body)
    paper = _paper_of(answer)
    if json:
        session.json(paper)
        return
    session.tell("attest.entered" if answer.get("entered") else "attest.there_already", id=paper["id"])
    _tell(session, paper)


@acting
def attest_withdraw(
    context: typer.Context,
    access: Access,
    id_: Annotated[str, typer.Argument(metavar="ID", help="help.attest_id")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="help.attest_reason")],
) -> None:
    """Withdraw one from now on."""
    session = session_of(context)
    api = DaemonApi(session, access)
    paper = _paper_of(api.post(f"attestations/{quoted(id_)}/withdraw", {"reason": reason}))
    session.tell("attest.now_withdrawn", id=paper["id"])
    _tell(session, paper)


def _tell(session: Session, paper: dict[str, Json]) -> None:
    session.line(said_of(session, paper))


def _paper_of(answer: dict[str, Json]) -> dict[str, Json]:
    found = answer.get("attestation")
    if not isinstance(found, dict):
        raise CliError("daemon_api.another_release")
    return found


def _answer(text: str) -> bool:
    try:
        found = answer_of(text)
    except CellError as error:
        raise WrongUseError(error.code, **error.facts) from error
    if found is None:
        raise WrongUseError("returns.not_yes_or_no", value=text)
    return found


def _day(text: str, option: str) -> str:
    try:
        found = day_of(text)
    except CellError as error:
        raise WrongUseError(error.code, **error.facts) from error
    if found is None:
        raise WrongUseError("attest.day_missing", option=option)
    return found.isoformat()
