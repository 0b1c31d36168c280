"""What one probe saw. A failure of the network is a value here, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.configuration import Configuration
from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health
from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity, InterfaceStatus, PortChanges
from netmon.model.names import DeviceId, ObservationId
from netmon.model.neighbours import Neighbours


class FailureKind(StrEnum):
    """Why a probe has nothing, or less than all, to say."""

    TIMEOUT = "timeout"
    REFUSED = "refused"
    AUTH = "auth"
    HOSTKEY = "hostkey"
    MALFORMED = "malformed"
    TOO_BIG = "too_big"
    UNSUPPORTED = "unsupported"
    INCOMPLETE = "incomplete"
    SKIPPED = "skipped"


class Cause(StrEnum):
    """What it was, where more can be told than the kind: somebody said so, or it follows from what was answered."""

    NO_ROUTE = "no_route"  # this host has no way to the address
    HELD_BACK = "held_back"  # this host's own packet filter keeps the packet
    UNREACHABLE = "unreachable"  # ICMP: no way to the network or the host
    PROHIBITED = "prohibited"  # ICMP: administratively prohibited
    LOOP = "loop"  # ICMP: the packet went in circles until its time was over
    PORT_CLOSED = "port_closed"  # ICMP port unreachable, or a TCP reset
    OTHER_ADDRESS = "other_address"  # somebody answered from an address that was not asked
    OTHER_PORT = "other_port"
    UNKNOWN_USER = "unknown_user"
    AUTH_KEY = "auth_key"
    USER_OR_AUTH_KEY = "user_or_auth_key"  # the agent keeps quiet about which
    PRIV_KEY = "priv_key"
    PRIV_KEY_OR_CONTEXT = "priv_key_or_context"  # the agent keeps quiet about which
    SECURITY_LEVEL = "security_level"
    TIME_WINDOW = "time_window"
    CONTEXT = "context"
    NO_ACCESS = "no_access"  # the agent knows who asks, and shows nothing to them
    NO_BANNER = "no_banner"  # TCP is open, and no SSH identification came
    NO_KEY_EXCHANGE = "no_key_exchange"  # identified itself, and the key exchange did not end
    NO_LOGIN_ANSWER = "no_login_answer"  # took the login, and did not say whether it is right
    NO_PROMPT = "no_prompt"  # logged in, and nothing came that looks like a prompt
    COMMAND_HUNG = "command_hung"  # the prompt did not come back
    COMMAND_ENDLESS = "command_endless"  # one command printed more than is taken
    COMMAND_REFUSED = "command_refused"  # the device does not know the command, or does not allow it to this user
    HOST_KEY_UNKNOWN = "host_key_unknown"  # nobody has enrolled the device
    HOST_KEY_CHANGED = "host_key_changed"  # it has another key than the one on record
    WEAK_ALGORITHMS = "weak_algorithms"  # the server offers only SHA-1, CBC or weaker, and nobody allowed that
    PASSWORD_EXPIRED = "password_expired"  # noqa: S105 - a state of the account: it must be changed before anything else
    UNKNOWN_SYSTEM = "unknown_system"  # let us in, and is nothing that we know how to talk to
    TOO_MANY_SESSIONS = "too_many_sessions"  # the server has no line free


@dataclass(frozen=True, slots=True)
class Failure:
    """`detail` is a short English phrase for logs and evidence; it never holds a secret or raw device text.

    `answered` is true where the failure itself proves that the device is there: a refusal, a Report, an answer cut off.
    `sent` counts the ping packets that it cost, all of them lost; 0 where packets are not counted.
    `witness` is the address of who said what the cause is, where somebody else did.
    """

    kind: FailureKind
    detail: str = ""
    answered: bool = False
    sent: int = 0
    cause: Cause | None = None
    witness: str = ""


class ProbeName(StrEnum):
    """One way to ask."""

    ICMP = "icmp"
    SNMP = "snmp"
    SSH = "ssh"
    HTTP = "http"
    TCP = "tcp"


class Question(StrEnum):
    """What a visit is to find out. The numbers behind them are the inventory's intervals."""

    REACHABILITY = "reachability"  # ping; sysUpTime and the status columns
    COUNTERS = "counters"
    IDENTITY = "identity"  # system group, names, types, speeds; vendor, model, version, serial
    HEALTH = "health"  # load, memory, temperature, fans, power, light
    NEIGHBOURS = "neighbours"  # LLDP and CDP
    CONFIGURATION = "configuration"  # the running configuration, over SSH alone


@dataclass(frozen=True, slots=True)
class Echo:
    """A burst of pings. Times in seconds; None when nothing came back."""

    sent: int
    received: int
    rtt_min: float | None = None
    rtt_mean: float | None = None
    rtt_max: float | None = None


@dataclass(frozen=True, slots=True)
class System:
    """The system group (RFC 3418). "" is what the device sent, None what it did not say.

    `uptime` is sysUpTime in hundredths of a second; it wraps after 497 days.
    """

    descr: str | None = None
    object_id: str | None = None
    uptime: int | None = None
    contact: str | None = None
    name: str | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True)
class DeviceReadings:
    """What was asked and answered, over SNMP or SSH; None for what was not asked or failed (then `faults` says why).

    `interface_count` is ifNumber, `table_changed` ifTableLastChange in hundredths of a second, `port_changes` of the
    ports at which declared links end, read together with `uptime`. Over SSH there is no
    ifIndex: the numbers of the columns are then made of the ports' names (`netmon.probes.ssh`), and `uptime`,
    `system`, `counters` are None. `flags` name what was odd about the answer (`non_increasing`, `truncated`, …).
    `commands` are those whose output `status` and `identity` were made of, over SSH (`display interface brief`).
    """

    uptime: int | None = None
    system: System | None = None
    status: InterfaceStatus | None = None
    counters: InterfaceCounters | None = None
    identity: InterfaceIdentity | None = None
    interface_count: int | None = None
    table_changed: int | None = None
    port_changes: PortChanges | None = None
    device: DeviceIdentity | None = None
    health: Health | None = None
    neighbours: Neighbours | None = None
    configuration: Configuration | None = None
    faults: tuple[Failure, ...] = ()
    flags: frozenset[str] = frozenset()
    commands: tuple[str, ...] = ()


Readings = Echo | DeviceReadings


@dataclass(frozen=True, slots=True)
class Observation:
    """What `probe` saw of `device`. `at` is when the asking began (UTC, epoch seconds), `took` is in seconds.

    `id` is unique and deterministic: device, probe and the slot of the wheel it belongs to.
    """

    id: ObservationId
    device: DeviceId
    probe: ProbeName
    questions: frozenset[Question]
    at: float
    took: float
    result: Readings | Failure
