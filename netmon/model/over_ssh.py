"""How SSH fares at a device, and where it says something else than SNMP does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.names import DeviceId
from netmon.model.observation import Failure


class Aspect(StrEnum):
    """What the two may disagree about: the states of a port (RFC 2863), or what the device is."""

    ADMIN = "admin"
    OPER = "oper"
    MODEL = "model"
    VERSION = "version"
    SERIAL = "serial"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """SNMP and SSH each said their own more than once. `port` is as SNMP names it, "" where it is about the device.

    States are told as their MIB words (`up`, `lowerLayerDown`). `since`: UTC, epoch seconds.
    """

    port: str
    aspect: Aspect
    snmp: str
    ssh: str
    since: float


@dataclass(frozen=True, slots=True)
class SshRecord:
    """How SSH fares at a device, as it is kept. Times are UTC, epoch seconds; None: never.

    `at` is when the last session began, `took` how long it lasted in seconds; `answered` when the last one began that
    worked. `failure` is what the last one failed with, `failing_since` when the first of those in a row began.
    `reads` is whether what is shown of the device's interfaces came over SSH, by `commands`; `compared` when the two
    ways were compared last. `noted_key` is the fingerprint of the changed host key that was noted last.
    """

    device: DeviceId
    at: float
    took: float
    answered: float | None = None
    failure: Failure | None = None
    failing_since: float | None = None
    reads: bool = False
    commands: tuple[str, ...] = ()
    compared: float | None = None
    disagreements: tuple[Disagreement, ...] = ()
    noted_key: str = ""
