"""Where a reference to a secret leads, and whether what is there is easy to guess. A secret itself is never told."""

from __future__ import annotations

from collections.abc import Container, Mapping

from netmon.inventory.located import Located
from netmon.inventory.problem import Report
from netmon.inventory.weak import WELL_KNOWN
from netmon.model.credential import SecretRef
from netmon.model.names import CredentialId
from netmon.secrets import SecretError, fetch


class SecretCheck:
    """Fetches the secrets of those credentials that are `needed`, None for all; with `environ` None of none."""

    def __init__(
        self, environ: Mapping[str, str] | None, needed: Container[CredentialId | None] | None, report: Report
    ) -> None:
        self._environ = environ
        self._needed = needed
        self._report = report

    @property
    def looks(self) -> bool:
        """Whether what is outside the inventory is looked at, too."""
        return self._environ is not None

    def fetch(
        self, id_: CredentialId | None, declared: Located, key: str, reference: SecretRef, *, open_to_all: bool = False
    ) -> bytes | None:
        """Return the secret that `key` of a credential refers to; None where it is not looked for, or not there.

        `id_` None is what is always needed.
        """
        if self._environ is None or (self._needed is not None and id_ is not None and id_ not in self._needed):
            return None
        try:
            return fetch(reference, self._environ, open_to_all=open_to_all).reveal()
        except SecretError as error:
            self.tell(declared, key, error.code, **error.facts)
            return None

    def tell(self, declared: Located, at: str, code: str, **facts: str) -> None:
        """Tell of a secret: its value never, its reference by the facts alone."""
        found = declared.follow((at,))
        self._report.add(code, found.value_place(), found.path, **facts)


def weakness(secret: bytes, user: str | None) -> str | None:
    """Return the code of what makes a secret easy to guess, None where nothing does."""
    said = secret.decode("utf-8", "replace").casefold()
    if said in WELL_KNOWN:
        return "problem.secret_well_known"
    if user is not None and said == user.casefold():
        return "problem.secret_like_user"
    return None
