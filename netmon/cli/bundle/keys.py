"""`netmon bundle key new` and `netmon bundle key show`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netmon.bundles.keys import PublicKey, new_key, spoken, write_key
from netmon.cli.bundle.opening import KeyOption, PassphraseOption, secret, shown, signing_key
from netmon.cli.errors import CliError
from netmon.cli.options import JsonOption
from netmon.cli.session import Session, session_of


def key_new(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="help.bundle_key_file")],
    passphrase: PassphraseOption = None,
    json: JsonOption = False,
) -> None:
    """Make a key, and print what others need to trust it."""
    session = session_of(context)
    word = None if passphrase is None else secret(session, passphrase, "--passphrase")
    key = new_key()
    try:
        write_key(key, file, word)
    except FileExistsError as error:
        raise CliError("bundle.file_exists", file=file) from error
    except OSError as error:
        raise CliError("bundle.not_written", file=file, error=error.strerror or "?") from error
    if not json:
        session.tell("bundle.key_made", file=shown(file))
        if word is None:
            session.warn("bundle.key_in_clear")
    _tell(session, key.public, json=json)


def key_show(
    context: typer.Context, key: KeyOption, passphrase: PassphraseOption = None, json: JsonOption = False
) -> None:
    """Print what others need to trust a key."""
    session = session_of(context)
    _tell(session, signing_key(session, key, passphrase).public, json=json)


def _tell(session: Session, public: PublicKey, *, json: bool) -> None:
    if json:
        session.json({"public": public.line, "fingerprint": public.fingerprint})
        return
    session.tell("bundle.key_public")
    session.line(f"  {public.line}")
    session.tell("bundle.key_fingerprint")
    session.line(f"  {spoken(public.fingerprint)}")
