"""What of a receiver only shows when its parts are seen together, or its secrets and files are read."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from netmon.inventory.addressing import stays_here, web_fault
from netmon.inventory.located import Located
from netmon.inventory.node import Text
from netmon.inventory.problem import Report
from netmon.inventory.schema.receivers import ReceiverEntry, SmsHttpEntry
from netmon.inventory.secret_check import SecretCheck, weakness
from netmon.model.credential import SecretRef
from netmon.model.filling import is_sound, names_in
from netmon.model.receiver import BodyFormat, HttpMethod, Place

BUILT_IN: Final = ("text", "id", "time", "phone", "phones")
"""What any template may name."""


class ReceiverChecks:
    """The checks of one receiver, which is declared at `where`."""

    def __init__(self, where: Located, entry: ReceiverEntry, secrets: SecretCheck, report: Report) -> None:
        self._where = where
        self._entry = entry
        self._secrets = secrets
        self._report = report

    def tell(self, code: str, *location: int | str, **facts: str) -> None:
        """Tell of a value of this receiver."""
        self._where.tell(self._report, code, *location, **facts)

    def missing(self, key: str) -> None:
        """Tell that a key is needed."""
        self.tell("problem.missing_key", key=key)

    def in_clear(self, host: str, key: str) -> None:
        """Tell where something goes to another host unprotected, unless that is meant."""
        if not self._entry.allow_weak and not stays_here(host):
            self._secrets.tell(self._where, key, "problem.secret_sent_in_clear")

    def place(self, place: Place) -> None:
        """Check where messages are posted: what is written, or what the reference leads to."""
        if isinstance(place, str):
            self.api(place, "url")
            return
        said = self.secret("url", place)
        if said is None:
            return
        address = said.decode("utf-8", "replace")
        code = web_fault(address)
        if code is not None:
            self._secrets.tell(self._where, "url", "problem.secret_holds_no_address", reference=str(place))
        else:
            self.api(address, "url")

    def api(self, address: str, key: str) -> None:
        """Check that what is posted to an address is protected."""
        parts = urlsplit(address)
        if parts.scheme == "http":
            self.in_clear(parts.hostname or "", key)

    def secret(self, key: str, reference: SecretRef | None, user: str | None = None, within: str = "") -> bytes | None:
        """Return what a reference leads to; None where it is not looked for, or not there, which is told."""
        if reference is None:
            return None
        where = self._where.follow((within,)) if within else self._where
        secret = self._secrets.fetch(None, where, key, reference)
        if secret is not None and not self._entry.allow_weak and (code := weakness(secret, user)) is not None:
            self._secrets.tell(where, key, code, reference=str(reference))
        return secret

    def header(self, key: str, reference: SecretRef | None, within: str = "") -> None:
        """Check a secret that is to be sent as an HTTP header."""
        said = self.secret(key, reference, within=within)
        if said is not None and not (said.isascii() and said.decode().isprintable()):
            where = self._where.follow((within,)) if within else self._where
            self._secrets.tell(where, key, "problem.secret_in_header")

    def ca(self) -> str:
        """Return the file of certificates as this host finds it, "" where there is none to believe."""
        if not self._entry.ca:
            return ""
        node = self._where.follow(("ca",)).node
        path = Path(node.file).parent / self._entry.ca if isinstance(node, Text) else Path(self._entry.ca)
        if self._secrets.looks:
            try:
                ssl.create_default_context(cafile=str(path))
            except OSError as error:  # an SSLError is one: the file is there and holds no certificate
                said = "PEM" if isinstance(error, ssl.SSLError) else error.strerror or "?"
                self.tell("problem.receiver_ca", "ca", error=said)
        return str(path)

    def template(self, entry: SmsHttpEntry) -> None:
        """Check that a gateway's request can be made of its template."""
        known = (*BUILT_IN, *entry.secrets)
        names = names_in(entry.template)
        unknown = next((name for name in names if name not in known), None)
        if unknown is not None:
            self.tell("problem.template_name", "template", name=unknown, choices=", ".join(known))
        elif "text" not in names or ("phone" in names) == ("phones" in names):
            self.tell("problem.template_lacks", "template")
        elif entry.method is HttpMethod.GET and entry.format is not BodyFormat.FORM:
            self.tell("problem.template_of_query", "format")
        elif not is_sound(entry.template, entry.format):
            self._secrets.tell(self._where, "template", "problem.secret_template_broken", format=str(entry.format))

    def any_of(self, keys: Iterable[str], present: Callable[[str], object]) -> None:
        """Tell where none of these keys says anything."""
        names = tuple(keys)
        if not any(present(key) for key in names):
            self.tell("problem.receiver_nobody", choices=", ".join(names))
