"""The tables. Portable types only, so that PostgreSQL is another URL. Rows never leave this room.

Times are UTC epoch seconds. Columns named `standing`, `before`, `after`, `facts`, `evidence`, `failed` hold JSON text.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Double, Index, LargeBinary, MetaData, Text
from sqlmodel import Field, SQLModel


class Row(SQLModel):
    """What every table shares: its own catalogue, and names for constraints that a migration can rely on."""

    metadata = MetaData(
        naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "pk": "pk_%(table_name)s"},
    )


class EventRow(Row, table=True):
    """Belief changed. Append-only, never pruned. `state` repeats that of `after` for queries; `seen` is None where it
    was not seen before `at`.
    """

    __tablename__ = "event"
    __table_args__ = (Index(None, "kind", "subject", "network", "id"),)

    id: str = Field(primary_key=True, max_length=17)
    kind: str
    subject: str
    network: str
    at: float = Field(sa_type=Double, index=True)
    state: str
    before: str = Field(sa_type=Text)
    after: str = Field(sa_type=Text)
    reason: str
    facts: str = Field(sa_type=Text)
    evidence: str = Field(sa_type=Text)
    seen: float | None = Field(default=None, sa_type=Double)


class NoteRow(Row, table=True):
    """Something happened that is no change of belief. Append-only, never pruned; ids are made with those of events."""

    __tablename__ = "note"
    __table_args__ = (Index(None, "kind", "subject", "network", "id"),)

    id: str = Field(primary_key=True, max_length=17)
    kind: str
    subject: str
    network: str
    at: float = Field(sa_type=Double, index=True)
    what: str
    facts: str = Field(sa_type=Text)


class BeliefRow(Row, table=True):
    """What is believed now. `state` repeats that of `standing` for queries."""

    __tablename__ = "belief"

    kind: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    network: str = Field(primary_key=True)
    state: str
    standing: str = Field(sa_type=Text)
    since: float = Field(sa_type=Double)
    reason: str
    facts: str = Field(sa_type=Text)
    heard: float | None = Field(default=None, sa_type=Double)
    evidence: str = Field(sa_type=Text)


class RollupHourRow(Row, table=True):
    """What an hour of asking came to; `failed` maps a failure kind to how often it was met."""

    __tablename__ = "rollup_hour"

    device: str = Field(primary_key=True)
    probe: str = Field(primary_key=True)
    hour: int = Field(primary_key=True, sa_type=BigInteger, index=True)
    valid: int = Field(sa_type=BigInteger)
    ok: int = Field(sa_type=BigInteger)
    failed: str = Field(sa_type=Text)
    sent: int = Field(sa_type=BigInteger)
    received: int = Field(sa_type=BigInteger)
    rtt_count: int = Field(sa_type=BigInteger)
    rtt_sum: float = Field(sa_type=Double)
    rtt_min: float | None = Field(default=None, sa_type=Double)
    rtt_max: float | None = Field(default=None, sa_type=Double)


class SampledLinkRow(Row, table=True):
    """A number for a link, so that its samples need not repeat its id millions of times."""

    __tablename__ = "sampled_link"

    number: int | None = Field(default=None, primary_key=True)
    link: str = Field(index=True, unique=True)


class LinkSampleRow(Row, table=True):
    """Five minutes of a link (`at` is their start). Rates in whole bit/s, `rtt_us` in microseconds, light in 0.01 dBm.

    The slot comes first in the key: what is written together lies together, and so does what is deleted together. By
    link first, ten thousand links would have ten thousand pages written every five minutes.
    """

    __tablename__ = "link_sample"
    __table_args__ = ({"sqlite_with_rowid": False},)

    at: int = Field(primary_key=True, sa_type=BigInteger)
    link: int = Field(primary_key=True)
    in_bps: int | None = Field(default=None, sa_type=BigInteger)
    out_bps: int | None = Field(default=None, sa_type=BigInteger)
    errors: int | None = Field(default=None, sa_type=BigInteger)
    discards: int | None = Field(default=None, sa_type=BigInteger)
    asked: int
    answered: int
    rtt_us: int | None = Field(default=None, sa_type=BigInteger)
    rx_upper: int | None = None
    rx_lower: int | None = None


class InterfaceRow(Row, table=True):
    """A port of a device. `id` is its own and stays; ifIndex is an attribute that a reboot may shuffle.

    None is what the device never said. `gone_since` is set while a whole reading lacks the port; `seen_at` is when the
    last one had it, while it is gone: until then that is for `device_ports` to tell.
    """

    __tablename__ = "interface"

    id: int | None = Field(default=None, primary_key=True)
    device: str = Field(index=True)
    if_index: int = Field(sa_type=BigInteger)
    if_name: str | None = Field(default=None, sa_type=Text)
    if_descr: str | None = Field(default=None, sa_type=Text)
    if_alias: str | None = Field(default=None, sa_type=Text)
    if_type: int | None = Field(default=None, sa_type=BigInteger)
    speed_bps: int | None = Field(default=None, sa_type=BigInteger)
    mac: str | None = Field(default=None, sa_type=Text)
    first_seen: float = Field(sa_type=Double)
    seen_at: float = Field(sa_type=Double)
    gone_since: float | None = Field(default=None, sa_type=Double)


class DeviceFactRow(Row, table=True):
    """What a device says of itself, as last believed. `fact` is a name of `netmon.model.hardware.FactName`."""

    __tablename__ = "device_fact"

    device: str = Field(primary_key=True)
    fact: str = Field(primary_key=True)
    value: str = Field(sa_type=Text)
    rule: str
    oid: str = Field(sa_type=Text)
    since: float = Field(sa_type=Double)
    seen_at: float = Field(sa_type=Double)


class DeviceChangeRow(Row, table=True):
    """A device says something else of itself than it did. Append-only, never pruned."""

    __tablename__ = "device_change"
    __table_args__ = (Index(None, "device", "number"),)

    number: int | None = Field(default=None, primary_key=True)
    device: str
    fact: str
    before: str = Field(sa_type=Text)
    after: str = Field(sa_type=Text)
    rule: str
    oid: str = Field(sa_type=Text)
    at: float = Field(sa_type=Double, index=True)


class ConfigurationRow(Row, table=True):
    """A configuration as it was read `at` first and `seen_at` last. `body` is its text, compressed.

    With `base` it is what differs from that row's text (see `deltas`). A base has none itself.
    """

    __tablename__ = "configuration"
    __table_args__ = (Index(None, "device", "number"), {"sqlite_autoincrement": True})

    number: int | None = Field(default=None, primary_key=True)
    device: str
    at: float = Field(sa_type=Double)
    seen_at: float = Field(sa_type=Double)
    platform: str
    digest: str
    size: int = Field(sa_type=BigInteger)
    lines: int
    added: int
    removed: int
    changed_at: str | None = Field(default=None, sa_type=Text)
    changed_by: str | None = Field(default=None, sa_type=Text)
    base: int | None = Field(default=None, index=True)
    body: bytes = Field(sa_type=LargeBinary)


class DeviceHealthRow(Row, table=True):
    """The sensors of a device as last kept; `readings` is JSON text."""

    __tablename__ = "device_health"

    device: str = Field(primary_key=True)
    at: float = Field(sa_type=Double)
    readings: str = Field(sa_type=Text)


class DevicePortsRow(Row, table=True):
    """The last whole reading of a device's ports: when, and what tells whether the next one differs.

    From `moved_at` on: how they changed when they last did, as counts of ports.
    """

    __tablename__ = "device_ports"

    device: str = Field(primary_key=True)
    seen_at: float = Field(sa_type=Double)
    digest: str
    missing: int
    moved_at: float | None = Field(default=None, sa_type=Double)
    moved: int = 0
    renamed: int = 0
    new: int = 0
    gone: int = 0
    why: str = ""


class NeighbourReadingRow(Row, table=True):
    """When a device was last read for neighbours (`at`), and by which names others see it. `protocols`: JSON text."""

    __tablename__ = "neighbour_reading"

    device: str = Field(primary_key=True)
    at: float = Field(sa_type=Double)
    chassis: str | None = Field(default=None, sa_type=Text)
    name: str | None = Field(default=None, sa_type=Text)
    protocols: str = Field(sa_type=Text)


class NeighbourRow(Row, table=True):
    """Who a device sees at which port. None is what was not said; `gone_since` is set while it is not seen any more.

    `local_port` and `remote_port` are texts that the protocol says, `local_mac` and `remote_mac` what it says instead.
    `addresses` holds JSON text.
    """

    __tablename__ = "neighbour"

    id: int | None = Field(default=None, primary_key=True)
    device: str = Field(index=True)
    protocol: str
    if_index: int | None = Field(default=None, sa_type=BigInteger)
    interface: str | None = Field(default=None, sa_type=Text)
    local_port: str | None = Field(default=None, sa_type=Text)
    local_descr: str | None = Field(default=None, sa_type=Text)
    local_mac: str | None = Field(default=None, sa_type=Text)
    remote_port: str | None = Field(default=None, sa_type=Text)
    remote_descr: str | None = Field(default=None, sa_type=Text)
    remote_mac: str | None = Field(default=None, sa_type=Text)
    chassis: str | None = Field(default=None, sa_type=Text)
    name: str | None = Field(default=None, sa_type=Text)
    descr: str | None = Field(default=None, sa_type=Text)
    addresses: str = Field(sa_type=Text)
    first_seen: float = Field(sa_type=Double)
    gone_since: float | None = Field(default=None, sa_type=Double)


class SshRecordRow(Row, table=True):
    """How SSH fares at a device, as last kept; `record` is JSON text."""

    __tablename__ = "ssh_record"

    device: str = Field(primary_key=True)
    at: float = Field(sa_type=Double)
    record: str = Field(sa_type=Text)


class QualityRow(Row, table=True):
    """How well a subject works, as last kept; `record` is JSON text."""

    __tablename__ = "quality"

    kind: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    network: str = Field(primary_key=True)
    record: str = Field(sa_type=Text)


class SubjectRow(Row, table=True):
    """A unit, device, link or service that an inventory named. Retired, never deleted, when it no longer does."""

    __tablename__ = "subject"

    kind: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    network: str = Field(primary_key=True)
    name: str = Field(sa_type=Text)
    first_seen: float = Field(sa_type=Double)
    retired_at: float | None = Field(default=None, sa_type=Double)


class AgentMemoryRow(Row, table=True):
    """What was learned about talking to a device's SNMP agent; `engine_id` in hexadecimal."""

    __tablename__ = "agent_memory"

    device: str = Field(primary_key=True)
    srtt: float | None = Field(default=None, sa_type=Double)
    rttvar: float | None = Field(default=None, sa_type=Double)
    repetitions: int
    columns: int
    bulk: bool
    engine_id: str
    boots: int = Field(sa_type=BigInteger)
    time: int = Field(sa_type=BigInteger)
    time_read_at: float = Field(sa_type=Double)


class InventoryLoadRow(Row, table=True):
    """Every reading of the inventory, taken or refused."""

    __tablename__ = "inventory_load"

    number: int | None = Field(default=None, primary_key=True)
    at: float = Field(sa_type=Double)
    outcome: str
    digest: str
    message: str = Field(sa_type=Text)


class SampleHistoryRow(Row, table=True):
    """The past that was made up, where there is one: everything before `until`."""

    __tablename__ = "sample_history"

    number: int | None = Field(default=None, primary_key=True)
    since: float = Field(sa_type=Double)
    until: float = Field(sa_type=Double)
    made_at: float = Field(sa_type=Double)
    seed: int = Field(sa_type=BigInteger)
    version: str


class MetaRow(Row, table=True):
    """The store about itself: `instance` (a random id given once), `batch` (the last one committed), `written_by`."""

    __tablename__ = "meta"

    key: str = Field(primary_key=True)
    value: str = Field(sa_type=Text)
