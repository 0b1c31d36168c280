"""What an Alertmanager hands over: alerts of one group, in one of its notifications."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from netmon.model.names import ReceiverId

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert, its texts cleaned. `fingerprint` is Alertmanager's name of its labels. UTC, epoch seconds;
    `ends_at` is None while it fires.
    """

    fingerprint: str
    starts_at: float
    ends_at: float | None = None
    labels: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    annotations: Mapping[str, str] = field(default_factory=lambda: _NOTHING)

    @property
    def firing(self) -> bool:
        """Whether it is still one."""
        return self.ends_at is None


@dataclass(frozen=True, slots=True)
class AlertGroup:
    """One notification. `receiver` is whom Alertmanager's route names, `key` its name of the group.

    `truncated` is how many alerts are not among them, `url` where Alertmanager's own page is, "" where it is not said.
    """

    receiver: str
    key: str
    alerts: tuple[Alert, ...]
    truncated: int = 0
    url: str = ""


class Received(StrEnum):
    """What became of one notification of Alertmanager."""

    TOLD = "told"
    REPEATED = "repeated"  # the same again within minutes: a delivery that is tried once more
    OWN = "own"  # only what netmon tells those people of by itself
    NOBODY = "nobody"  # there is nobody to tell
    MALFORMED = "malformed"  # not what Alertmanager sends
    TOO_LARGE = "too_large"
    NOT_READY = "not_ready"  # no inventory is in force yet, or the daemon ends
    NOT_STORED = "not_stored"  # it is told, but not written down: Alertmanager shall come again


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of it, and who is told now."""

    received: Received
    receivers: tuple[ReceiverId, ...] = ()
