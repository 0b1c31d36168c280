"""What people state with their name under it where nothing can be polled, and what documents prove."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from netmon.model.names import AttestationId, NetworkId, UnitId
from netmon.model.verdict import Source


class Claim(StrEnum):
    """What an attestation is about."""

    COMMISSIONED = "commissioned"  # opening confirmation of an access link (开通确认单)
    BASELINE = "baseline"  # named in the signed list of what was connected before (存量台账)
    LAN_BUILT = "lan_built"  # acceptance record, or the yearly return
    PORTAL = "portal"  # has a registered site
    IPV6 = "ipv6"
    FUNCTION = "function"  # one function of the unit (`item`), online or not
    UPLINK = "uplink"  # a division's or unit's uplink works, where nothing there can be polled


@dataclass(frozen=True, slots=True)
class Attestation:
    """Append-only: it is withdrawn, never changed. Days are local; `recorded_at` and `withdrawn_at` UTC epoch seconds.

    `holds` is what it says: yes or no. It speaks for the days `since` ≤ day < `expires` (None: until withdrawn); after
    that it says nothing. `source` is DOCUMENT for a record of acceptance or an opening confirmation, REPORTED for a
    return. `signer` answers for it, `reviewer` looked at it. `item` names one function; `digest` is the SHA-256 of the
    file that it came in, "" for a single entry.
    """

    id: AttestationId
    unit: UnitId
    network: NetworkId
    claim: Claim
    holds: bool
    source: Source
    document: str
    since: date
    signer: str
    reviewer: str
    recorded_at: float
    recorded_by: str
    expires: date | None = None
    item: str = ""
    note: str = ""
    digest: str = ""
    sample: bool = False
    withdrawn_at: float | None = None
    withdrawn_by: str = ""
    withdrawn_why: str = ""

    def known(self, at: float) -> bool:
        """Tell whether it was on record, and not withdrawn, at that time (UTC, epoch seconds)."""
        return self.recorded_at <= at and (self.withdrawn_at is None or at < self.withdrawn_at)

    def begun(self, day: date) -> bool:
        """Tell whether it speaks, or has spoken, of that day."""
        return self.since <= day

    def expired(self, day: date) -> bool:
        """Tell whether it has nothing to say any more."""
        return self.expires is not None and day >= self.expires
