"""Floor 1: secrets are fetched where a reference points, and never shown."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path

from netmon.model.credential import SecretRef, SecretScheme


class Secret:
    """Bytes that do not print: `repr`, `str` and formatting give `***`."""

    __slots__ = ("_value",)

    def __init__(self, value: bytes) -> None:
        self._value = value

    def reveal(self) -> bytes:
        """Return the bytes, for the wire that needs them."""
        return self._value

    def __repr__(self) -> str:
        return "***"

    def __reduce__(self) -> str:
        raise TypeError("a secret is not to be serialised")


class SecretError(Exception):
    """A reference that leads nowhere. `code` names the sentence in the catalogue, `facts` fill it."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(f"{code} {facts}")
        self.code = code
        self.facts = facts


def fetch(ref: SecretRef, environ: Mapping[str, str], *, open_to_all: bool = False) -> Secret:
    """Return the secret that `ref` points to; one trailing newline of a file is not part of it.

    Raises SecretError where the variable is unset or empty, or the file is absent, empty, or readable by others; with
    `open_to_all` that others can read it is no error.
    """
    if ref.scheme is SecretScheme.ENV:
        value = environ.get(ref.name, "")
        if not value:
            raise SecretError("problem.secret_env_unset", reference=str(ref), name=ref.name)
        return Secret(value.encode())
    if ref.scheme is SecretScheme.CRED:
        folder = environ.get("CREDENTIALS_DIRECTORY", "")
        if not folder:
            raise SecretError("problem.secret_no_credentials_directory", reference=str(ref))
        # systemd mounts credentials read-only for the service's user alone; their mode says nothing more.
        return _read(ref, Path(folder) / ref.name, open_to_all=True)
    return _read(ref, Path(ref.name), open_to_all=open_to_all)


def _read(ref: SecretRef, path: Path, *, open_to_all: bool) -> Secret:
    try:
        mode = path.stat().st_mode
        content = path.read_bytes()
    except OSError as error:
        raise SecretError("problem.secret_file_unreadable", reference=str(ref), error=error.strerror or "?") from error
    if not open_to_all and stat.S_IMODE(mode) & 0o077:
        raise SecretError("problem.secret_file_mode", reference=str(ref), mode=f"{stat.S_IMODE(mode):04o}")
    content = content.removesuffix(b"\n").removesuffix(b"\r")
    if not content:
        raise SecretError("problem.secret_file_empty", reference=str(ref))
    return Secret(content)
