"""Who did what: acknowledgements, conclusions, maintenance, tests of receivers."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.belief import Reason


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Append-only. `id` is of the sequence of events. `at`: UTC, epoch seconds.

    `who` is a name, `via` how they came (`cli`, `api`, `page`, `netmon`), `source` from which address. `what` is a code
    of the catalogue and the facts that fill its sentence; `about` is the id of what it was done to.
    """

    id: str
    at: float
    who: str
    via: str
    source: str
    what: Reason
    about: str = ""
