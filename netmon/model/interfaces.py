"""What SNMP says of a device's interfaces, in columns.

Every column is a tuple as long as `index`; a hole is None: the device did not say. Values keep the meaning, unit and
name of RFC 2863 (IF-MIB). A column set that did not change since the last visit is the same object as then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netmon.model.names import DeviceId

IntColumn = tuple[int | None, ...]
TextColumn = tuple[str | None, ...]
BytesColumn = tuple[bytes | None, ...]


@dataclass(frozen=True, slots=True)
class InterfaceStatus:
    """ifAdminStatus and ifOperStatus, as their numbers."""

    index: tuple[int, ...]
    admin: IntColumn
    oper: IntColumn


@dataclass(frozen=True, slots=True)
class InterfaceDetail:
    """What is read of interfaces only while somebody shows it: packets by kind, as 64-bit totals, and a few marks.

    `last_change` is ifLastChange and `discontinuity` ifCounterDiscontinuityTime, in hundredths of a second of
    sysUpTime; `promiscuous` and `connector` are TruthValues, 1 true and 2 false (RFC 2579).
    """

    index: tuple[int, ...]
    in_unicast: IntColumn
    in_multicast: IntColumn
    in_broadcast: IntColumn
    out_unicast: IntColumn
    out_multicast: IntColumn
    out_broadcast: IntColumn
    last_change: IntColumn
    promiscuous: IntColumn
    connector: IntColumn
    discontinuity: IntColumn


@dataclass(frozen=True, slots=True)
class InterfaceCounters:
    """Totals since the counter began. `bits` is 64 where ifHC… was read, 32 where only ifTable answers.

    `detail` was read with them where it was asked for.
    """

    index: tuple[int, ...]
    in_octets: IntColumn
    out_octets: IntColumn
    in_errors: IntColumn
    out_errors: IntColumn
    in_discards: IntColumn
    out_discards: IntColumn
    bits: IntColumn
    detail: InterfaceDetail | None = None


@dataclass(frozen=True, slots=True)
class InterfaceIdentity:
    """What an interface is. `speed_bps` is ifHighSpeed × 10⁶ where that is not 0, else ifSpeed, in bit/s.

    `last_change` is ifLastChange in hundredths of a second of sysUpTime; `phys_address` the raw octets. `partial` is
    whether the table was cut short, or a column that tells ports apart could not be read.
    """

    index: tuple[int, ...]
    name: TextColumn
    descr: TextColumn
    alias: TextColumn
    type: IntColumn
    mtu: IntColumn
    speed_bps: IntColumn
    last_change: IntColumn
    phys_address: BytesColumn
    partial: bool = False

    def only(self, rows: Sequence[int]) -> InterfaceIdentity:
        """Return some rows, in the order of their places."""
        return InterfaceIdentity(
            index=tuple(self.index[row] for row in rows),
            name=tuple(self.name[row] for row in rows),
            descr=tuple(self.descr[row] for row in rows),
            alias=tuple(self.alias[row] for row in rows),
            type=tuple(self.type[row] for row in rows),
            mtu=tuple(self.mtu[row] for row in rows),
            speed_bps=tuple(self.speed_bps[row] for row in rows),
            last_change=tuple(self.last_change[row] for row in rows),
            phys_address=tuple(self.phys_address[row] for row in rows),
            partial=self.partial,
        )


@dataclass(frozen=True, slots=True)
class PortChanges:
    """ifLastChange of some ports, in hundredths of a second of sysUpTime, as the agent says it."""

    index: tuple[int, ...]
    last_change: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class InterfaceReading:
    """A reading of a device's ports that is to be kept. `at` is UTC, epoch seconds.

    `whole` is false for one that did not tell all: what it lacks is not gone. `missing` is by how many rows it is
    shorter than ifNumber says. `why` is the code of what made the numbers be read again, "" where nothing did.
    """

    identity: InterfaceIdentity
    at: float
    missing: int = 0
    whole: bool = True
    why: str = ""


@dataclass(frozen=True, slots=True)
class KnownPorts:
    """What a later process needs to tell whether a device's numbers have moved meanwhile.

    `digest` is of the last whole reading, `missing` by how many rows that was shorter than ifNumber said.
    """

    digest: str
    missing: int


@dataclass(frozen=True, slots=True)
class PortMoves:
    """How a device's ports changed when they last did; counts of ports. `at` is UTC, epoch seconds.

    `why` is the code of what gave it away, "" where that is not known.
    """

    at: float
    moved: int
    renamed: int
    new: int
    gone: int
    why: str = ""

    @property
    def counts(self) -> Mapping[str, int]:
        """How many changed, by what they did."""
        return {"moved": self.moved, "renamed": self.renamed, "new": self.new, "gone": self.gone}


@dataclass(frozen=True, slots=True)
class StoredInterface:
    """A port as last recorded. `id` is the store's own and stays; None is what the device never said.

    Times: UTC epoch seconds; `gone_since` None while the device has the port. `speed_bps` in bit/s.
    """

    id: int
    device: DeviceId
    index: int
    name: str | None
    descr: str | None
    alias: str | None
    type: int | None
    speed_bps: int | None
    mac: str | None
    first_seen: float
    seen_at: float
    gone_since: float | None
