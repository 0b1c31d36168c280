"""What one visit before the first day shows of a device, and what stands in the way of watching it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from netmon.model.names import DeviceId
from netmon.model.observation import DeviceReadings, Echo, Failure
from netmon.model.ssh import SshOffer


@dataclass(frozen=True, slots=True)
class Sighting:
    """What was seen of one device; None is what was not asked.

    `source` is the address that this host sends from, a Failure where it cannot send there. Times are seconds: `first`
    is how long the questions of an ordinary visit took, `tables` how long the rest did, `pace` what one answer takes.
    `engine_id` is SNMPv3's. `ssh` is what the server offers to strangers, `session` what it said to us.
    """

    device: DeviceId
    source: str | Failure
    ping: Echo | Failure | None = None
    snmp: DeviceReadings | Failure | None = None
    ssh: SshOffer | Failure | None = None
    first: float | None = None
    tables: float | None = None
    pace: float | None = None
    engine_id: bytes = b""
    session: DeviceReadings | Failure | None = None

    @property
    def answered(self) -> bool:
        """Whether the device itself said anything at all."""
        seen = (self.ping, self.snmp, self.ssh, self.session)
        return any(one.answered if isinstance(one, Failure) else one is not None for one in seen)


class Matter(StrEnum):
    """What may be the matter with a device, most basic first: what follows cannot be told before that is mended."""

    NO_ROUTE = "no_route"
    HELD_BACK = "held_back"
    NO_NEIGHBOUR = "no_neighbour"
    UNREACHABLE = "unreachable"
    LOOP = "loop"
    PROHIBITED = "prohibited"
    SILENT_BEHIND = "silent_behind"
    SILENT = "silent"
    SILENT_WITH = "silent_with"
    UNPINGED = "unpinged"
    SNMP_CLOSED = "snmp_closed"
    SNMP_BARRED = "snmp_barred"
    OTHER_ADDRESS = "other_address"
    OTHER_PORT = "other_port"
    SNMP_SILENT = "snmp_silent"
    SNMP_SILENT_V3 = "snmp_silent_v3"
    UNKNOWN_USER = "unknown_user"
    AUTH_KEY = "auth_key"
    USER_OR_AUTH_KEY = "user_or_auth_key"
    PRIV_KEY = "priv_key"
    PRIV_KEY_OR_CONTEXT = "priv_key_or_context"
    SECURITY_LEVEL = "security_level"
    TIME_WINDOW = "time_window"
    CONTEXT = "context"
    NO_ACCESS = "no_access"
    SNMP_FAILED = "snmp_failed"
    NOT_SHOWN = "not_shown"
    SLOW = "slow"
    SLOW_TABLES = "slow_tables"
    NO_INTERFACE = "no_interface"
    SAME_NAMES = "same_names"
    PARTLY = "partly"
    SSH_CLOSED = "ssh_closed"
    SSH_SILENT = "ssh_silent"
    SSH_WEAK = "ssh_weak"
    SSH_UNKNOWN_KEY = "ssh_unknown_key"
    SSH_CHANGED_KEY = "ssh_changed_key"
    SSH_LOGIN_SILENT = "ssh_login_silent"
    SSH_LOGIN = "ssh_login"
    SSH_EXPIRED = "ssh_expired"
    SSH_FULL = "ssh_full"
    SSH_PROMPT = "ssh_prompt"
    SSH_COMMAND = "ssh_command"
    SSH_FAILED = "ssh_failed"
    # From here on what does not stand in the way.
    NOT_ASKED = "not_asked"
    PING_SILENT = "ping_silent"
    PING_LOST = "ping_lost"
    NEARLY_SLOW = "nearly_slow"
    SAME_DEVICE = "same_device"
    SAME_ENGINE = "same_engine"
    COMMUNITY = "community"
    NO_AUTH = "no_auth"
    NO_PRIV = "no_priv"
    MD5 = "md5"
    DES = "des"
    SSH_1 = "ssh_1"
    SSH_KEX = "ssh_kex"
    SSH_KEY = "ssh_key"
    SSH_CIPHER = "ssh_cipher"
    SSH_MAC = "ssh_mac"

    @property
    def is_obstacle(self) -> bool:
        """Whether it keeps netmon from watching the device as the inventory wants."""
        return RANKS[self] < RANKS[Matter.NOT_ASKED]


RANKS: Mapping[Matter, int] = {matter: rank for rank, matter in enumerate(Matter)}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is the matter, with the facts that its sentence takes."""

    matter: Matter
    facts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, matter: Matter, **facts: object) -> Finding:
        """Build a finding; facts become text."""
        return cls(matter, tuple((key, str(value)) for key, value in sorted(facts.items())))


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that was found about a device, the most basic first; nothing where all is well."""

    device: DeviceId
    findings: tuple[Finding, ...] = ()

    @property
    def worst(self) -> Matter | None:
        """What is to be mended first."""
        return self.findings[0].matter if self.findings else None

    @property
    def obstructed(self) -> bool:
        """Whether anything stands in the way."""
        return self.worst is not None and self.worst.is_obstacle
