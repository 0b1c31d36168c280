"""`netmon bundle verify`: whether a file is what was sent, and whether all that is kept still is."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Annotated

import typer

from netmon.bulletins.texts import LARGEST
from netmon.bundles.codec import decoded
from netmon.bundles.envelope import unseal
from netmon.bundles.errors import BundleError, Refusal
from netmon.bundles.keys import spoken
from netmon.cli.bundle.listing import bundle_json
from netmon.cli.bundle.opening import RefusedError, database_of, reading
from netmon.cli.bundle.published import find, tell_found
from netmon.cli.bundle.show import opened
from netmon.cli.errors import NOT_DONE, CliError, end
from netmon.cli.options import DatabaseOption, JsonOption
from netmon.cli.session import Json, Session, session_of
from netmon.model.bundle import KeptBundle, TrustedKey, Way
from netmon.store import Reader


def verify(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="help.bundle_verify_file")] = None,
    json: JsonOption = False,
    database: DatabaseOption = None,
) -> None:
    """Hold a file, or all that is kept, against its signature, a file of a bulletin against what bundles tell of it.

    Exit code 1, or of the refusal, where it fails.
    """
    session = session_of(context)
    if file is None:
        _verify_kept(session, database, json=json)
        return
    try:
        content, envelope = opened(session, str(file), database)
    except RefusedError as error:
        if error.code != Refusal.NOT_A_BUNDLE.code:
            raise
        _verify_other(session, file, database, json=json)
        return
    with reading(database_of(session, database)) as reader:
        trusted = reader.bundle_keys().get(envelope.key.fingerprint)
        kept = [one for way in Way for one in reader.bundles(way) if one.digest == envelope.digest]
    if trusted is None and not any(one.way is Way.OUT for one in kept):
        raise RefusedError(BundleError(Refusal.FOREIGN_KEY, key=spoken(envelope.key.fingerprint)))
    name = content.origin.division if trusted is None else trusted.name
    if json:
        ways: list[Json] = [one.way.value for one in kept]
        session.json({"holds": True, "name": name, "digest": envelope.digest, "kept": ways})
        return
    session.tell("bundle.holds", name=name, number=content.sequence, digest=envelope.digest)
    session.tell("bundle.is_kept" if kept else "bundle.is_not_kept")
    if trusted is not None and trusted.revoked_at is not None:
        session.warn("bundle.since_revoked", name=name, because=trusted.because)


def _verify_other(session: Session, file: Path, database: str | None, *, json: bool) -> None:
    try:
        body = _body(file)
    except OSError as error:
        raise CliError("bundle.not_read", file=file, error=error.strerror or "?") from error
    with reading(database_of(session, database)) as reader:
        found = None if body is None else find(reader, file.name, body)
    if found is None:
        raise UnknownFileError("bundle.file_unknown", file=file.name)
    tell_found(session, found, json=json)


def _body(file: Path) -> bytes | None:
    # What is no file may be read for ever.
    return file.read_bytes() if file.is_file() and file.stat().st_size <= LARGEST else None


class UnknownFileError(CliError):
    """A file that is neither a bundle nor of a bulletin that is told of."""

    exit_code = Refusal.NOT_A_BUNDLE.exit_code


def _verify_kept(session: Session, database: str | None, *, json: bool) -> None:
    with reading(database_of(session, database)) as reader:
        trusted = reader.bundle_keys()
        kept = [one for way in Way for one in reader.bundles(way)]
        wrong = [(one, why) for one in kept if (why := _fault(reader, one, trusted)) is not None]
    if json:
        broken: list[Json] = [{**bundle_json(one, trusted), "refused": why.word} for one, why in wrong]
        session.json({"holds": not wrong, "bundles": len(kept), "broken": broken})
    else:
        for one, why in wrong:
            said = session.say(f"bundle.word_{why.word}")
            session.line(f"{one.network} {one.key[:5]} {one.number} {one.digest[:19]}: {said}")
        session.tell("bundle.all_hold" if not wrong else "bundle.some_broken", count=len(kept), broken=len(wrong))
    if wrong:
        end(NOT_DONE)


def _fault(reader: Reader, one: KeptBundle, trusted: Mapping[str, TrustedKey]) -> Refusal | None:
    """Return what is wrong with a bundle that is kept: it was sound when it was, so somebody changed the database."""
    try:
        envelope = unseal(BytesIO(reader.bundle_octets(one) or b""))
        content = decoded(envelope)
    except BundleError as error:
        return error.why
    said = (content.origin.key, content.origin.network, content.sequence, content.previous, content.period)
    if envelope.digest != one.digest or said != (one.key, one.network, one.number, one.previous, one.period):
        return Refusal.TAMPERED
    return Refusal.FOREIGN_KEY if one.way is Way.IN and one.key not in trusted else None
