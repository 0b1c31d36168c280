"""What an instance keeps of bundles: whose keys are trusted, what came in, and what went out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.names import DivisionCode, NetworkId
from netmon.model.period import Period


class Way(StrEnum):
    """Whether a bundle came in or went out."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """Somebody vouched for it. `key` is its fingerprint, `public` the key itself in base64.

    It speaks for one network and one division, under the name that people here have for them. Times: UTC, epoch
    seconds. A revoked key is trusted no more; what was taken from it stays, and says so. `replaces` is the key that it
    took over from.
    """

    key: str
    public: str
    name: str
    network: NetworkId
    division: DivisionCode
    trusted_at: float
    trusted_by: str
    replaces: str = ""
    revoked_at: float | None = None
    revoked_by: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class KeptBundle:
    """A bundle as it is listed; its octets are kept beside it. `at` is when it came or went (UTC, epoch seconds).

    `key` is the fingerprint of who signed it, `number` that of the chain of the key in the network, `digest` that of
    what is signed, `previous` that of the one before. `gap` says why numbers before it are missing, "" where none are.
    """

    way: Way
    key: str
    network: NetworkId
    division: DivisionCode
    number: int
    digest: str
    previous: str
    period: Period
    at: float
    by: str
    size: int
    approval: str = ""
    detail: bool = False
    gap: str = ""
