"""What became of one address, and what a device that was found there says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.neighbours import Neighbours
from netmon.model.observation import Failure
from netmon.model.plant import Address


class Outcome(StrEnum):
    """How an address came off."""

    FOUND = "found"  # SNMP was answered with the credential of this address
    REFUSED = "refused"  # something answered, and said no
    PINGED = "pinged"  # it answers ping, and nothing to SNMP
    SILENT = "silent"
    UNSENT = "unsent"  # this host sent nothing, or has no way there
    UNFINISHED = "unfinished"  # two runs were broken off while it was asked


class Origin(StrEnum):
    """How an address came to be asked."""

    PREFIX = "prefix"
    SEED = "seed"
    NEIGHBOUR = "neighbour"  # a device that was found names it (LLDP, CDP)


@dataclass(frozen=True, slots=True)
class Port:
    """A row of ifTable and ifXTable. `mac` is in lower case with colons; None is what was not said."""

    index: int
    name: str | None = None
    descr: str | None = None
    mac: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A device as it describes itself; text is cleaned, and None where it was not said.

    `engine_id` is SNMPv3's in hexadecimal, "" where that was not learned.
    """

    name: str | None = None
    descr: str | None = None
    object_id: str | None = None
    location: str | None = None
    vendor: str | None = None
    os: str | None = None
    model: str | None = None
    version: str | None = None
    serial: str | None = None
    engine_id: str = ""
    ports: tuple[Port, ...] = ()
    neighbours: Neighbours | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """`failure` says why SNMP was not answered; `found` is there where it was."""

    address: Address
    origin: Origin
    outcome: Outcome
    failure: Failure | None = None
    found: Found | None = None
