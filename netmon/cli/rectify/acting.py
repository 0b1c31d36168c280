"""`netmon rectify propose`, `send`, `reply`, `extend` and `withdraw`, through the running daemon."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from netmon.cli.access import Access, acting
from netmon.cli.daemon_api import DaemonApi, quoted
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import JsonOption
from netmon.cli.rectify.view import Told, tell_line
from netmon.cli.session import Json, Session, session_of


@acting
def rectify_propose(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    access: Access,
    units: Annotated[list[str] | None, typer.Argument(metavar="[UNIT]...", help="help.rectify_units")] = None,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.rectify_network")] = None,
    indicator: Annotated[
        list[str] | None, typer.Option("--indicator", metavar="ID", help="help.rectify_indicator")
    ] = None,
    day: Annotated[str | None, typer.Option("--day", metavar="DATE", help="help.rectify_day")] = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="help.rectify_unknown")] = False,
    all_: Annotated[bool, typer.Option("--all", help="help.rectify_all_units")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.rectify_dry_run")] = False,
    json: JsonOption = False,
) -> None:
    """Propose a notice for each unit that lacks something."""
    session = session_of(context)
    if network is None:
        raise WrongUseError("rectify.which_network")
    if bool(units) == all_:
        raise WrongUseError("rectify.which_units")
    named: list[Json] = [*(units or ())]
    indicators: list[Json] = [*(indicator or ())]
    body: dict[str, Json] = {
        "network": network,
        "units": named,
        "indicators": indicators,
        "day": day,
        "unknown": unknown,
        "dry_run": dry_run,
    }
    answer = DaemonApi(session, access).post("notices", body)
    if json:
        session.json(answer)
        return
    if dry_run:
        drafts = _list(answer, "drafts")
        for one in drafts:
            session.tell("rectify.draft", unit=one["unit"], name=one["unit_name"], count=one["lacking"])
        session.tell("rectify.drafts", count=len(drafts), day=answer["day"])
    else:
        _tell(session, answer)
        session.tell("rectify.proposed", count=len(_list(answer, "notices")), day=answer["day"])
    if already := _list(answer, "already"):
        session.tell("rectify.already", count=len(already))
    nobodys = answer.get("nobodys")
    for name in nobodys if isinstance(nobodys, list) else ():
        session.warn("rectify.nobodys", name=name)


@acting
def rectify_send(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    access: Access,
    notices: Annotated[list[str], typer.Argument(metavar="ID...", help="help.rectify_ids")],
    document: Annotated[str, typer.Option("--document", metavar="NO", help="help.rectify_document")],
    deadline: Annotated[str, typer.Option("--deadline", metavar="DATE", help="help.rectify_deadline")],
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="help.rectify_note")] = "",
    json: JsonOption = False,
) -> None:
    """Note that notices were sent."""
    named: list[Json] = [*notices]
    body: dict[str, Json] = {"notices": named, "document": document, "deadline": deadline, "note": note}
    _post(session_of(context), access, "notices/send", body, "rectify.sent", as_json=json)


@acting
def rectify_reply(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    access: Access,
    notice: Annotated[str, typer.Argument(metavar="ID", help="help.rectify_id")],
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help="help.rectify_text")],
    signer: Annotated[str, typer.Option("--signer", metavar="NAME", help="help.rectify_signer")],
    day: Annotated[str | None, typer.Option("--day", metavar="DATE", help="help.rectify_reply_day")] = None,
    document: Annotated[str, typer.Option("--document", metavar="NO", help="help.rectify_reply_document")] = "",
    json: JsonOption = False,
) -> None:
    """Note what a unit answered."""
    body: dict[str, Json] = {"text": text, "signer": signer, "day": day, "document": document}
    path = f"notices/{quoted(notice)}/reply"
    _post(session_of(context), access, path, body, "rectify.reply_noted", as_json=json)


@acting
def rectify_extend(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    access: Access,
    notice: Annotated[str, typer.Argument(metavar="ID", help="help.rectify_id")],
    deadline: Annotated[str, typer.Option("--deadline", metavar="DATE", help="help.rectify_new_deadline")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="help.rectify_extend_reason")],
    document: Annotated[str, typer.Option("--document", metavar="NO", help="help.rectify_extend_document")] = "",
    json: JsonOption = False,
) -> None:
    """Move the deadline of a notice."""
    body: dict[str, Json] = {"deadline": deadline, "reason": reason, "document": document}
    path = f"notices/{quoted(notice)}/extend"
    _post(session_of(context), access, path, body, "rectify.extended", as_json=json)


@acting
def rectify_withdraw(
    context: typer.Context,
    access: Access,
    notice: Annotated[str, typer.Argument(metavar="ID", help="help.rectify_id")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="help.rectify_withdraw_reason")],
    json: JsonOption = False,
) -> None:
    """Withdraw a notice."""
    path = f"notices/{quoted(notice)}/withdraw"
    _post(session_of(context), access, path, {"reason": reason}, "rectify.withdrawn", as_json=json)


def _post(session: Session, access: Access, path: str, body: Mapping[str, Json], code: str, *, as_json: bool) -> None:
    answer = DaemonApi(session, access).post(path, body)
    if as_json:
        session.json(answer)
        return
    session.tell(code, count=len(_list(answer, "notices")))
    _tell(session, answer)


def _tell(session: Session, answer: Mapping[str, Json]) -> None:
    for one in _list(answer, "notices"):
        tell_line(session, Told.read(one))


def _list(answer: Mapping[str, Json], key: str) -> list[Mapping[str, Json]]:
    found = answer.get(key)
    if not isinstance(found, list):
        raise CliError("daemon_api.another_release")
    return [one for one in found if isinstance(one, dict)]
