"""What SNMP says of a device's interfaces, in columns.

Every column is a tuple as long as `index`; a hole is None: the device did not say. Values keep the meaning, unit and
name of RFC 2863 (IF-MIB). A column set that did not change since the last visit is the same object as then.
"""

from __future__ import annotations

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
class InterfaceCounters:
    """Totals since the counter began. `bits` is 64 where ifHC… was read, 32 where only ifTable answers."""

    index: tuple[int, ...]
    in_octets: IntColumn
    out_octets: IntColumn
    in_errors: IntColumn
    out_errors: IntColumn
    in_discards: IntColumn
    out_discards: IntColumn
    bits: IntColumn


@dataclass(frozen=True, slots=True)
class InterfaceIdentity:
    """What an interface is. `speed_bps` is ifHighSpeed × 10⁶ where that is not 0, else ifSpeed, in bit/s.

    `last_change` is ifLastChange in hundredths of a second of sysUpTime; `phys_address` the raw octets.
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
