"""`netmon handover sign` and `netmon handover list`."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.access import Access, acting
from netmon.cli.config.find import query
from netmon.cli.daemon_api import DaemonApi, quoted
from netmon.cli.errors import WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.records import open_records
from netmon.cli.session import session_of
from netmon.cli.times import instant
from netmon.model.handover import HandoverSide, Signature
from netmon.model.names import NetworkId
from netmon.settings import Flags, settings_from
from netmon.shifts.values import Kind
from netmon.views.handover_json import handover_json


@acting
def handover_sign(
    context: typer.Context,
    access: Access,
    handover: Annotated[str, typer.Argument(metavar="ID", help="help.handover_id")],
    side: Annotated[str, typer.Option("--as", metavar="left|taken", help="help.handover_side")],
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="help.handover_note")] = "",
    json: JsonOption = False,
) -> None:
    """Sign."""
    session = session_of(context)
    if side not in tuple(HandoverSide):
        raise WrongUseError("register_cli.unknown_act", act=side, choices=list(HandoverSide))
    answer = DaemonApi(session, access).post(f"handovers/{quoted(handover)}/sign", {"side": side, "note": note})
    if json:
        session.json(answer)
        return
    found = answer.get("handover")
    signed = found.get(side) if isinstance(found, dict) else None
    session.tell("handover.signed", by=signed["by"] if isinstance(signed, dict) else "-", report=handover)


def handover_list(
    context: typer.Context,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.status_network")] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="help.attest_limit")] = 50,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """List."""
    session = session_of(context)
    if limit < 1:
        raise WrongUseError("cli.bad_limit", value=limit)
    records = open_records(session, settings_from(Flags(inventory=inventory, database=database), session.environ))
    meant = None if network is None else NetworkId(network)
    found = query(records, lambda reader: reader.kept_reports(meant, Kind.HANDOVER, limit=limit))
    signed = query(records, lambda reader: [(one, reader.handover(one.id)) for one in found])
    if json:
        session.json([handover_json(*one) for one in signed])
        return
    if not signed:
        session.tell("handover.none")
    for report, handover in signed:
        session.tell(
            "handover.line",
            id=report.id,
            since=instant(report.since, records.zone),
            until=instant(report.until, records.zone),
            left=_by(handover.left) or session.say("handover.nobody"),
            taken=_by(handover.taken) or session.say("handover.nobody"),
        )


def _by(signature: Signature | None) -> str:
    return "" if signature is None else signature.by
