"""`netmon bundle list`: whose keys are trusted, and what came in and went out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from netmon.bundles.keys import spoken
from netmon.cli.bundle.opening import database_of, reading
from netmon.cli.options import DatabaseOption, JsonOption
from netmon.cli.periods import period_text
from netmon.cli.session import Json, Session, session_of
from netmon.cli.tables import table
from netmon.cli.times import iso
from netmon.model.bundle import KeptBundle, TrustedKey, Way
from netmon.model.names import NetworkId


def list_(
    context: typer.Context,
    keys: Annotated[bool, typer.Option("--keys", help="help.bundle_list_keys")] = False,
    sent: Annotated[bool, typer.Option("--sent", help="help.bundle_list_sent")] = False,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.status_network")] = None,
    json: JsonOption = False,
    database: DatabaseOption = None,
) -> None:
    """Print keys, or bundles."""
    session = session_of(context)
    wanted = None if network is None else NetworkId(network)
    with reading(database_of(session, database)) as reader:
        trusted = reader.bundle_keys()
        kept = reader.bundles(Way.OUT if sent else Way.IN, network=wanted)
    if keys:
        _keys(session, [one for one in trusted.values() if wanted in {None, one.network}], json=json)
    elif json:
        session.json({"bundles": [bundle_json(one, trusted) for one in kept]})
    elif kept:
        _bundles(session, kept, trusted)
    else:
        session.warn("bundle.none_sent" if sent else "bundle.none_here")


def bundle_json(one: KeptBundle, trusted: Mapping[str, TrustedKey]) -> dict[str, Json]:
    """Return a bundle for scripts."""
    known = trusted.get(one.key)
    return {
        "name": None if known is None else known.name,
        "key": one.key,
        "revoked": known is not None and known.revoked_at is not None,
        "network": one.network,
        "division": one.division,
        "number": one.number,
        "period": period_text(one.period),
        "digest": one.digest,
        "previous": one.previous,
        "at": iso(one.at),
        "by": one.by,
        "size": one.size,
        "approval": one.approval,
        "detail": one.detail,
        "gap": one.gap,
    }


def _bundles(session: Session, kept: Sequence[KeptBundle], trusted: Mapping[str, TrustedKey]) -> None:
    shown = table(
        session,
        "bundle.column_network",
        "bundle.column_from",
        "bundle.column_division",
        "bundle.column_number",
        "bundle.column_period",
        "bundle.column_at",
        "bundle.column_approval",
        "bundle.column_remarks",
        "bundle.column_digest",
    )
    for one in kept:
        known = trusted.get(one.key)
        name = spoken(one.key)[:11] if known is None else known.name
        said = [session.say("bundle.remark_detail")] if one.detail else []
        if one.gap:
            said.append(session.say("bundle.remark_gap", reason=one.gap))
        if known is not None and known.revoked_at is not None:
            said.append(session.say("bundle.remark_revoked"))
        shown.add_row(
            one.network,
            name,
            one.division,
            str(one.number),
            period_text(one.period),
            iso(one.at),
            one.approval,
            session.say("coverage.and").join(said),
            one.digest[:19],
        )
    session.out.print(shown)


def _keys(session: Session, keys: Sequence[TrustedKey], *, json: bool) -> None:
    if json:
        session.json({"keys": [_key_json(one) for one in keys]})
        return
    if not keys:
        session.warn("bundle.no_keys")
        return
    shown = table(
        session,
        "bundle.column_from",
        "bundle.column_network",
        "bundle.column_division",
        "bundle.column_fingerprint",
        "bundle.column_by",
        "bundle.column_remarks",
    )
    for one in keys:
        gone = one.revoked_at is not None
        remark = session.say("bundle.remark_key_revoked", because=one.because) if gone else ""
        shown.add_row(one.name, one.network, one.division, spoken(one.key), one.trusted_by, remark)
    session.out.print(shown)


def _key_json(one: TrustedKey) -> dict[str, Json]:
    return {
        "name": one.name,
        "network": one.network,
        "division": one.division,
        "fingerprint": one.key,
        "trusted_at": iso(one.trusted_at),
        "trusted_by": one.trusted_by,
        "replaces": one.replaces or None,
        "revoked_at": None if one.revoked_at is None else iso(one.revoked_at),
        "because": one.because or None,
    }
