"""What a file of `netmon.imports.sources` has to offer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from netmon.imports.api import Api
from netmon.imports.documents import Decoder, Documents
from netmon.imports.errors import ImportsError
from netmon.imports.seen import Seen


class Source(Protocol):
    """A system that knows of devices.

    `parts` maps each part of what it knows to the words that names of exported files hold, the devices first;
    `suffixes` are those of its files and `decode` reads one.
    """

    @property
    def name(self) -> str:
        """What it is called on the command line."""
        ...

    @property
    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """Part → words in the names of its files."""
        ...

    @property
    def suffixes(self) -> Sequence[str]:
        """Endings of its files, with the dot."""
        ...

    @property
    def decode(self) -> Decoder:
        """What reads one of its files."""
        ...

    def fetch(self, api: Api) -> Documents:
        """Return all that its API tells. Raises ImportsError."""
        ...

    def read(self, documents: Documents) -> Seen:
        """Return what documents say, fetched or exported. Pure. Raises ImportsError and FlawsError."""
        ...


def no_api(name: str) -> Documents:
    """Refuse an address where there are only files."""
    raise ImportsError("imports.files_only", source=name)
