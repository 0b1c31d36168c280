"""What a command line tells of its device: a picture of it, taken when a command is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

UP, DOWN = 1, 2


@dataclass(frozen=True, slots=True)
class PortPicture:
    """One port. `admin` and `oper` are the numbers of IF-MIB; `mac` is six octets.

    `received` and `sent` are the light of its module in 0.01 dBm: `module` tells whether there is one, None is no
    light. `changed` is when the link last went up or down.
    """

    name: str
    admin: int = UP
    oper: int = UP
    alias: str = ""
    speed_bps: int = 10**9
    mac: bytes = b"\x02\x00\x00\x00\x00\x01"
    octets_in: int = 0
    octets_out: int = 0
    module: bool = False
    received: int | None = None
    sent: int | None = None
    changed: datetime | None = None
    errors_in: int = 0


@dataclass(frozen=True, slots=True)
class NeighbourPicture:
    """Who is plugged in at `port`, as LLDP tells."""

    port: str
    chassis: bytes
    far_port: str
    name: str
    descr: str
    address: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Somebody changed the configuration: `number` counts from 1, and says what was changed."""

    number: int
    user: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Picture:
    """A device at a moment. `release` may be empty; `memory` is in bytes, `cpu` and `memory_used` in percent.

    `edits` are the changes of the configuration since it was made; before them `author` wrote it at `written`.
    """

    name: str
    model: str
    version: str
    release: str
    serial: str
    now: datetime
    uptime: float
    ports: Sequence[PortPicture]
    neighbours: Sequence[NeighbourPicture] = ()
    cpu: int = 12
    memory_used: int = 40
    memory: int = 1 << 30
    celsius: int = 38
    fans: Sequence[bool] = ()
    supplies: Sequence[bool] = (True,)
    address: str = "127.0.0.1"
    seed: str = "lab"
    author: str = "admin"
    written: datetime | None = None
    edits: Sequence[Edit] = field(default_factory=tuple)

    def port(self, name: str) -> PortPicture | None:
        """Return the port of that name, however its blanks and letters are typed."""
        wanted = name.replace(" ", "").casefold()
        return next((port for port in self.ports if port.name.casefold() == wanted), None)

    @property
    def last_edit(self) -> tuple[str, datetime]:
        """Who wrote the configuration as it is now, and when."""
        if self.edits:
            return self.edits[-1].user, self.edits[-1].at
        return self.author, self.written or self.now
