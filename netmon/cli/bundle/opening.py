"""What the commands of bundles share: keys, secrets, the database, and in whose name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from netmon.bundles.errors import BundleError
from netmon.bundles.keys import BundleKeyError, SigningKey, load_key
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.session import Session
from netmon.inventory.schema.credentials import REFERENCE
from netmon.model.credential import SecretRef, SecretScheme
from netmon.model.text import harmless
from netmon.secrets import SecretError, fetch
from netmon.settings import Flags, settings_from
from netmon.store import BundleBook, Reader, StoreError, owner, writing_bundles

LONGEST = 100
"""Characters of a line that is typed."""

KeyOption = Annotated[str, typer.Option("--key", metavar="REFERENCE", help="help.bundle_key")]
PassphraseOption = Annotated[
    str | None, typer.Option("--passphrase", metavar="REFERENCE", help="help.bundle_passphrase")
]
ByOption = Annotated[str | None, typer.Option("--by", metavar="NAME", help="help.bundle_by")]
OverlapOption = Annotated[
    str | None, typer.Option("--overlap-key", metavar="REFERENCE", help="help.bundle_overlap_key")
]


class RefusedError(CliError):
    """A bundle that was refused, each reason with an exit code of its own."""

    def __init__(self, error: BundleError) -> None:
        super().__init__(error.why.code, **error.facts)
        self.exit_code = error.why.exit_code


def reference(text: str, option: str) -> SecretRef:
    """Return the reference that was typed; a path is one to a file. A secret itself is never taken."""
    if ":" not in text and ("/" in text or Path(text).is_file()):
        return SecretRef(SecretScheme.FILE, text)
    if not re.fullmatch(REFERENCE, text):
        raise WrongUseError("bundle.bad_reference", option=option)
    scheme, _, name = text.partition(":")
    return SecretRef(SecretScheme(scheme), name)


def secret(session: Session, text: str, option: str) -> bytes:
    """Return the secret that a reference leads to."""
    try:
        return fetch(reference(text, option), session.environ).reveal()
    except SecretError as error:
        raise CliError(error.code, **error.facts) from error


def signing_key(session: Session, key: str, passphrase: str | None) -> SigningKey:
    """Return the key to sign with."""
    word = None if passphrase is None else reference(passphrase, "--passphrase")
    try:
        return load_key(reference(key, "--key"), word, session.environ)
    except (SecretError, BundleKeyError) as error:
        raise CliError(error.code, **error.facts) from error


def name_of(session: Session, by: str | None) -> str:
    """Return in whose name something is done."""
    name = by or session.environ.get("LOGNAME") or session.environ.get("USER")
    if not name:
        raise WrongUseError("daemon_api.by_missing")
    return a_line(name, "--by")


def a_line(text: str, option: str) -> str:
    """Return what was typed as one line that is seen as it is; WrongUseError where it is none."""
    found = unicodedata.normalize("NFC", text).strip()
    if not found or harmless(found) != found or len(found) > LONGEST:
        raise WrongUseError("bundle.not_a_line", option=option, most=LONGEST)
    return found


def shown(path: Path) -> str:
    """Return the name of a file as it can be printed."""
    return harmless(str(path))


def database_of(session: Session, database: str | None, inventory: Path | None = None) -> str:
    """Return the URL of the database."""
    return settings_from(Flags(database=database, inventory=inventory), session.environ).database


@contextmanager
def writing(url: str) -> Iterator[BundleBook]:
    """Open the database for one transaction; CliError where it cannot be written."""
    try:
        with writing_bundles(url) as book:
            yield book
    except StoreError as error:
        if error.code == "daemon.store_older_schema" and owner(url) is None:
            raise CliError("bundle.older_database", **error.facts) from error
        raise CliError(error.code, **error.facts) from error


@contextmanager
def reading(url: str) -> Iterator[Reader]:
    """Open the database for reading; CliError where it cannot be read."""
    try:
        yield Reader.open(url)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
