"""Reports of days and shifts as they are kept, and who signed a handover."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.names import NetworkId


@dataclass(frozen=True, slots=True)
class Signature:
    """Whose, when (UTC, epoch seconds), and what they add in their own words."""

    by: str
    at: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report that was made and kept. Append-only.

    `kind` is `daily`, `handover` or `assurance`; `about` names what it is of beside its span (the id of an assurance).
    It tells of `since` ≤ at < `until` (UTC, epoch seconds). `content` is its canonical JSON, `digest` names the
    algorithm and the digest of that.
    """

    id: str
    kind: str
    network: NetworkId
    since: float
    until: float
    made_at: float
    content: str
    digest: str
    about: str = ""
    sample: bool = False


class HandoverSide(StrEnum):
    """Who signs: the one who leaves, or the one who takes over."""

    LEFT = "left"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class HandoverSigned:
    """One signature under the handover that was kept as `report`. Append-only."""

    report: str
    side: HandoverSide
    signature: Signature


@dataclass(frozen=True, slots=True)
class Handover:
    """How a kept handover stands: signed by the one who leaves, and then by another one who takes over."""

    report: str
    left: Signature | None = None
    taken: Signature | None = None
