"""`netmon bundle trust` and `netmon bundle revoke`: whose bundles are taken, on a human's word."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from netmon.bundles.keys import LABEL, BundleKeyError, PublicKey, heard, read_public, spoken
from netmon.cli.bundle.opening import ByOption, a_line, database_of, name_of, writing
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, JsonOption
from netmon.cli.session import session_of
from netmon.model.belief import Reason
from netmon.model.bundle import TrustedKey
from netmon.model.names import DivisionCode, NetworkId
from netmon.store import BundleBook

_CODE = re.compile(r"[0-9]{6,12}")
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_MOST = 4096


def trust(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    key: Annotated[str, typer.Argument(metavar="KEY", help="help.bundle_trust_key")],
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="help.bundle_trust_name")],
    network: Annotated[str, typer.Option("--network", metavar="NETWORK", help="help.bundle_trust_network")],
    division: Annotated[str, typer.Option("--division", metavar="CODE", help="help.bundle_trust_division")],
    fingerprint: Annotated[
        str | None, typer.Option("--fingerprint", metavar="DIGITS", help="help.bundle_trust_fingerprint")
    ] = None,
    replaces: Annotated[
        str | None, typer.Option("--replaces", metavar="DIGITS", help="help.bundle_trust_replaces")
    ] = None,
    by: ByOption = None,
    json: JsonOption = False,
    database: DatabaseOption = None,
) -> None:
    """Vouch for a key, once its fingerprint was compared by telephone."""
    session = session_of(context)
    public, name = _public(key), a_line(name, "--name")
    if heard(fingerprint or "") != public.fingerprint:
        code = "bundle.fingerprint_missing" if fingerprint is None else "bundle.fingerprint_differs"
        raise WrongUseError(code, name=name, fingerprint=spoken(public.fingerprint))
    if not _CODE.fullmatch(division) or not _ID.fullmatch(network):
        raise WrongUseError("bundle.bad_origin", division=division, network=network)
    who, now = name_of(session, by), session.clock.wall()
    entry = TrustedKey(
        public.fingerprint, public.base64, name, NetworkId(network), DivisionCode(division), now, who
    )  # fmt: skip
    with writing(database_of(session, database)) as book:
        before = _before(book, entry, replaces)
        if before is not None and before.revoked_at is None:
            because = session.say("bundle.replaced_by", key=spoken(entry.key))
            book.trust(replace(before, revoked_at=now, revoked_by=who, because=because))
        book.trust(replace(entry, replaces="" if before is None else before.key))
        facts = {"name": name, "network": network, "division": division}
        book.note(now, who, Reason.of("audit.bundle_trusted", **facts), entry.key)
    if json:
        session.json({"trusted": entry.key, **facts})
    else:
        session.tell("bundle.trusted", key=spoken(entry.key), **facts)


def revoke(
    context: typer.Context,
    key: Annotated[str, typer.Argument(metavar="DIGITS", help="help.bundle_revoke_key")],
    because: Annotated[str, typer.Option("--because", metavar="TEXT", help="help.bundle_revoke_because")],
    by: ByOption = None,
    json: JsonOption = False,
    database: DatabaseOption = None,
) -> None:
    """Take back that a key is trusted."""
    session = session_of(context)
    who, now, because = name_of(session, by), session.clock.wall(), a_line(because, "--because")
    with writing(database_of(session, database)) as book:
        found = _known(book, key)
        if found.revoked_at is not None:
            raise CliError("bundle.revoked_already", name=found.name)
        book.trust(replace(found, revoked_at=now, revoked_by=who, because=because))
        book.note(now, who, Reason.of("audit.bundle_revoked", name=found.name, reason=because), found.key)
    if json:
        session.json({"revoked": found.key, "name": found.name})
    else:
        session.tell("bundle.revoked", name=found.name, key=spoken(found.key))


def _public(text: str) -> PublicKey:
    """Read a key as it was typed, or the file that has it."""
    said = text
    if not text.startswith("netmon-bundle-key "):
        try:
            with Path(text).open(encoding="utf-8", errors="replace") as file:
                said = file.read(_MOST)
        except OSError as error:
            raise CliError("bundle.not_read", file=text, error=error.strerror or "?") from error
    # The file may be what `netmon bundle key show` printed, fingerprint and all.
    line = next((one for one in said.splitlines() if one.split()[:1] == [LABEL]), said)
    try:
        return read_public(line)
    except BundleKeyError as error:
        raise CliError(error.code, **error.facts) from error


def _before(book: BundleBook, entry: TrustedKey, replaces: str | None) -> TrustedKey | None:
    """Return the key that this one takes over from. One origin has one: of two, neither could be held to its order."""
    known = book.keys()
    if entry.key in known:
        raise CliError("bundle.known_already", name=known[entry.key].name)
    here = (entry.network, entry.division)
    same = [one for one in known.values() if (one.network, one.division) == here and one.revoked_at is None]
    if replaces is None and same:
        raise CliError("bundle.has_a_key", name=same[0].name, key=spoken(same[0].key))
    if replaces is None:
        return None
    before = _known(book, replaces)
    if (before.network, before.division) != here:
        raise CliError("bundle.replaces_another", name=before.name, network=before.network, division=before.division)
    if same and before.key != same[0].key:
        raise CliError("bundle.has_a_key", name=same[0].name, key=spoken(same[0].key))
    return before


def _known(book: BundleBook, text: str) -> TrustedKey:
    digits = "".join(text.split()).replace("-", "")
    found = [one for one in book.keys().values() if digits and one.key.startswith(digits)]
    if len(found) != 1:
        raise WrongUseError("bundle.no_such_key", key=text, count=len(found))
    return found[0]
