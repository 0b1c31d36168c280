"""What readers of the store get that is not in the vocabulary of the other rooms."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.names import DeviceId, Subject


@dataclass(frozen=True, slots=True)
class StoredInterface:
    """A port as last read. `id` is the store's own and stays; None is what the device never said.

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


@dataclass(frozen=True, slots=True)
class RegisteredSubject:
    """A subject that an inventory named; `retired_at` (UTC, epoch seconds) is set while the present one does not."""

    subject: Subject
    name: str
    first_seen: float
    retired_at: float | None
