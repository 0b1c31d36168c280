"""The running daemon, asked over HTTP: where it is, who asks, and what it refuses."""

from __future__ import annotations

import base64
import json
import re
import time
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from netmon.cli.access import Access
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.session import Json, Session
from netmon.inventory.schema.credentials import REFERENCE
from netmon.model.credential import SecretRef, SecretScheme
from netmon.secrets import SecretError, fetch
from netmon.settings import Flags, settings_from
from netmon.wires.http import HttpClient, HttpError, Url, read_url, trusting
from netmon.wires.http.client import Answer, Bounds

LOOPBACK: Final = re.compile(r"localhost|127\.[0-9.]+|::1")
PASSWORD: Final = "env:NETMON_PASSWORD"  # noqa: S105 - where it is looked for, not what it is
API: Final = "/api/v1/"
SECONDS: Final = 30.0
"""How long the daemon may take to answer."""


class DaemonApi:
    """Asks one daemon. Every refusal is raised as CliError, in the daemon's own words."""

    def __init__(self, session: Session, access: Access) -> None:
        """Raise CliError where the address or the password is none."""
        self._session = session
        self._user = access.user or session.environ.get("NETMON_USER") or ""
        self._by = access.by
        try:
            self.url = _url(session, access)
            self._tls = trusting(access.ca) if self.url.secure else None
        except HttpError as error:
            raise CliError(error.code, **error.facts) from error
        self._headers = {"X-Netmon": "cli", "Accept-Language": session.language.value} | self._login(access)

    def get(self, path: str) -> dict[str, Json]:
        """Return what the daemon tells."""
        try:
            return self._read(self._client(SECONDS).get(self.url, self._target(path), self._headers))
        except HttpError as error:
            raise self._failed(error) from error

    def post(self, path: str, body: Mapping[str, Json], seconds: float = SECONDS) -> dict[str, Json]:
        """Have something changed, and return what came of it, within `seconds`. A warning of the daemon is printed."""
        said = dict(body) | ({} if self._user and self._by is None else {"by": self._by or self._name()})
        content = json.dumps({key: value for key, value in said.items() if value is not None}).encode()
        try:
            answer = self._read(self._client(seconds).post(self.url, self._target(path), self._headers, content))
        except HttpError as error:
            raise self._failed(error) from error
        if isinstance(warning := answer.get("warning"), str):
            self._session.err.print(f"netmon: {warning}", soft_wrap=True)
        return answer

    def _client(self, seconds: float) -> HttpClient:
        bounds = Bounds(connect=5.0, exchange=seconds, octets=16 << 20, tries=2, pause=2.0, patience=10.0)
        return HttpClient(self._session.clock, time.sleep, self._tls, bounds)

    def _target(self, path: str) -> str:
        return f"{self.url.path}{API}{path}"

    def _name(self) -> str:
        environ = self._session.environ
        name = environ.get("LOGNAME") or environ.get("USER")
        if not name:
            raise WrongUseError("daemon_api.by_missing")
        return name

    def _login(self, access: Access) -> dict[str, str]:
        if not self._user:
            return {}
        if not self.url.secure and not LOOPBACK.fullmatch(self.url.host):
            raise CliError("daemon_api.in_clear", url=str(self.url))
        said = access.password or PASSWORD
        if not re.fullmatch(REFERENCE, said):
            raise WrongUseError("daemon_api.password_in_clear")
        scheme, _, name = said.partition(":")
        try:
            secret = fetch(SecretRef(SecretScheme(scheme), name), self._session.environ)
        except SecretError as error:
            raise CliError(error.code, **error.facts) from error
        token = base64.b64encode(self._user.encode() + b":" + secret.reveal()).decode()
        return {"Authorization": f"Basic {token}"}

    def _failed(self, error: HttpError) -> CliError:
        if error.code == "http.unreachable":
            return CliError("daemon_api.nobody", url=self.url.origin)
        return CliError(error.code, **error.facts)

    def _read(self, answer: Answer) -> dict[str, Json]:
        if answer.status == 401:
            raise CliError("daemon_api.login" if not self._user else "daemon_api.login_refused", url=self.url.origin)
        try:
            found = json.loads(answer.body) if answer.kind == "application/json" else None
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise CliError("daemon_api.not_netmon", url=self.url.origin, status=answer.status)
        if answer.status >= 400:
            raise RefusedByDaemonError(_messages(found) or [f"HTTP {answer.status}"])
        return found


class RefusedByDaemonError(CliError):
    """The daemon says why not, in the language it was asked in."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__("daemon_api.refused", messages="\nnetmon: ".join(messages))


def quoted(identifier: str) -> str:
    """Return an id as a part of a path."""
    return quote(identifier, safe="")


def _messages(found: Mapping[str, Json]) -> list[str]:
    errors = found.get("errors")
    said = errors if isinstance(errors, list) else []
    return [str(one["message"]) for one in said if isinstance(one, dict) and "message" in one]


def _url(session: Session, access: Access) -> Url:
    said = access.url or session.environ.get("NETMON_URL")
    return read_url(said or f"http://{settings_from(Flags(), session.environ).listen}")
