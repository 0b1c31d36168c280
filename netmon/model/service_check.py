"""What checking a service came to: one check, an hour of them, and the newest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from netmon.model.belief import Reason
from netmon.model.names import ObservationId, ServiceId
from netmon.model.observation import ProbeName

SPACING: Final = 600.0
"""Seconds that lie at least between two checks that count: twenty of them can then not be those of one busy hour."""
OFFICIAL_LIMIT: Final = 15.0
"""Seconds within which a portal has to answer whole; an answer after exactly so long has failed."""


class Fault(StrEnum):
    """Why a service does not serve. SKIPPED: this host could not ask, which says nothing of the service."""

    DNS = "dns"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    TIMEOUT = "timeout"  # no complete answer in time
    TLS = "tls"
    STATUS = "status"  # 400 or above
    REDIRECT = "redirect"  # too many, in a circle, or to where nobody may be led
    MALFORMED = "malformed"  # what came is not HTTP
    INCOMPLETE = "incomplete"  # cut off before its end
    CONTENT = "content"  # the page lacks its marker
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class ServiceFailure:
    """`why` says it to a person; it holds no text of a page."""

    fault: Fault
    why: Reason


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a server showed of itself. Times: UTC, epoch seconds. `trusted` is whether it was believed."""

    subject: str
    issuer: str
    not_before: float
    not_after: float
    trusted: bool = True


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen on the way, as far as it went; None or "" for what was not.

    `addresses` are what the name resolved to, `address` the one that was spoken to, `url` where redirects led to.
    `title` is clean and short. `octets` of the page were read, all of it unless `cut`. `marker` tells whether the page
    has its marker, None where none is asked for or no page came.
    """

    addresses: tuple[str, ...] = ()
    address: str = ""
    url: str = ""
    redirects: int = 0
    status: int | None = None
    title: str = ""
    octets: int | None = None
    cut: bool = False
    marker: bool | None = None
    certificate: Certificate | None = None


@dataclass(frozen=True, slots=True)
class ServiceCheck:
    """One check. `at` is when it began (UTC, epoch seconds), `began` the same in monotonic seconds, `took` in seconds.

    `regular` ones are those of the service's own interval; the others look again, and count for nothing but belief.
    """

    id: ObservationId
    service: ServiceId
    probe: ProbeName
    at: float
    began: float
    took: float
    failure: ServiceFailure | None
    sight: Sight = Sight()
    regular: bool = True


@dataclass(frozen=True, slots=True)
class ServiceTally:
    """A part of an hour of checks, to be added to what is stored for the same service and hour.

    `hour` is its start (UTC, epoch seconds). Only checks that lie `SPACING` apart are in it. `valid` ones were really
    made while netmon was not cut off itself, `ok` of them found the service well, the others failed by kind. `invalid`
    ones failed while netmon was cut off, or could not ask: they are in none of the other counts. Seconds are those of
    the `ok` ones.
    """

    service: ServiceId
    hour: int
    valid: int = 0
    ok: int = 0
    failed: Mapping[Fault, int] = field(default_factory=dict)
    invalid: int = 0
    seconds_sum: float = 0.0
    seconds_max: float | None = None


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """The newest of a service. Times: UTC, epoch seconds. `counted_at` is when the newest check that counts began,
    `well_at` when the newest began that found it well; None: never.
    """

    service: ServiceId
    at: float
    took: float
    failure: ServiceFailure | None
    sight: Sight
    counted_at: float | None = None
    well_at: float | None = None


@dataclass(frozen=True, slots=True)
class ServiceNews:
    """A check as it is kept: what it adds to its hour, if anything, and the newest; both are written, or neither."""

    record: ServiceRecord
    tally: ServiceTally | None = None
