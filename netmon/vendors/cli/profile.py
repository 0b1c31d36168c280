r"""A command line: how its prompt looks, what may be typed, and what the answers mean.

A profile is one file of `netmon/vendors/cli/platforms`, found by itself, which binds `PROFILE` (or `PROFILES`):

    PROFILE = CliProfile(
        platform="example_os",
        source="ExampleOS command reference 7.1",
        systems=frozenset({"exampleos"}),
        dialect=Dialect(prompt=r"[\w.-]+[>#]", paging=("terminal length 0",), enable="enable"),
        allowed=(r"show ping statistics",),
        ports=Reader(("show interface brief",), read_ports),
        configuration="show running-config",
        ping="ping {address} count {count}",
    )

Nothing is typed that is not named here: the commands of the readers, of the dialect, of `configuration` and `ping`, and
what `allowed` matches whole. No command may hold a pipe, a redirect, a separator or a line break.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health
from netmon.model.neighbours import Neighbours

T = TypeVar("T")

Outputs = Mapping[str, str]
"""What commands printed, by command: those that were answered."""


class UnreadableError(ValueError):
    """A text is not what its command prints. The message is a short English phrase without any of the text."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one talks to a command line, whatever is asked.

    `prompt` is a pattern that matches a whole prompt line of a user who may only look, without blanks around it; HA
    prefixes (`HRP_M<…>`), long and Chinese names included. `paging` are the commands that switch the pager off; `more`
    is what a pager shows that is not off, and `on` what makes it go on. `questions` are what may be asked at login or
    in between, each with its answer: never one that changes anything. `enable` is the command for the privileged.
    `refusal` matches a line that says that a command is unknown or not allowed.
    """

    prompt: str
    paging: tuple[str, ...] = ()
    more: str = r"-{2,} ?\(?more\b.*?-{2,}"
    on: str = " "
    questions: tuple[tuple[str, str], ...] = ()
    enable: str = ""
    refusal: str = r"^\s*(?:% ?|\^$|error: ?)(?:unknown|unrecognized|invalid|incomplete|ambiguous|wrong|permission)"
    newline: str = "\n"


@dataclass(frozen=True, slots=True)
class CliPort:
    """A port as a command line shows it. None is what was not shown.

    `name` is as it is shown, in full or short. `admin` and `oper` are the numbers of ifAdminStatus and ifOperStatus
    (RFC 2863), `type` of ifType; `speed_bps` is in bit/s, `mac` in lower case with colons, `alias` the description.
    """

    name: str
    admin: int | None = None
    oper: int | None = None
    alias: str | None = None
    speed_bps: int | None = None
    mac: str | None = None
    mtu: int | None = None
    type: int | None = None


@dataclass(frozen=True, slots=True)
class Reader(Generic[T]):
    """`commands` are typed one after the other; where `either`, only until one is not refused.

    `read` makes of what was answered what it means; it raises UnreadableError where that is not to be told. Readings
    of light name their port in `HealthReading.name`, and their command in the source's `oid`.
    """

    commands: tuple[str, ...]
    read: Callable[[Outputs], T]
    either: bool = False


@dataclass(frozen=True, slots=True)
class CliProfile:
    """`platform` is the name that ntc-templates and netmiko have for it (`huawei_vrp`, `hp_comware`, `ruijie_os`).

    It serves devices of `systems` (`os` as `netmon.vendors.detect` says it). `marks` is a pattern that is found in what
    one of `netmon.vendors.cli.recognise.COMMANDS` prints there, and nowhere else; case does not matter, and `^` is the
    start of any line. `configuration` prints the running configuration. `ping` has `{address}` and `{count}`; "" where
    the device cannot, or only its administrator may. `port` has `{interface}` and prints all about one port (its
    errors, its last change).
    """

    platform: str
    source: str
    systems: frozenset[str]
    dialect: Dialect
    identity: Reader[DeviceIdentity] | None = None
    ports: Reader[tuple[CliPort, ...]] | None = None
    neighbours: Reader[Neighbours] | None = None
    health: Reader[Health] | None = None
    configuration: str = ""
    ping: str = ""
    port: str = ""
    allowed: tuple[str, ...] = ()
    marks: str = ""

    def commands(self) -> Iterator[str]:
        """Yield every command that is typed as it stands."""
        yield from self.dialect.paging
        if self.dialect.enable:
            yield self.dialect.enable
        for reader in (self.identity, self.ports, self.neighbours, self.health):
            if reader is not None:
                yield from reader.commands
        if self.configuration:
            yield self.configuration

    def allows(self, command: str) -> bool:
        """Whether `command` may be typed."""
        if not re.fullmatch(r"[\x20-\x7e]+", command) or re.search(r"[|<>;&`$\\!?]", command):
            return False
        return command in set(self.commands()) or any(re.fullmatch(one, command) for one in self._patterns())

    def _patterns(self) -> Iterator[str]:
        yield from self.allowed
        for template in (self.ping, self.port):
            if template:
                filled = re.escape(template)
                for blank, pattern in _BLANKS.items():
                    filled = filled.replace(re.escape(blank), pattern)
                yield filled


_BLANKS = {
    "{address}": r"(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]{2,39})",
    "{count}": r"\d{1,2}",
    "{interface}": r"[A-Za-z0-9][A-Za-z0-9/:. _-]{0,63}",
}
