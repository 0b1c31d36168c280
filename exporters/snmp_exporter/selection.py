"""What a request asks for, and whether it can be answered: pure, every refusal with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from exporters.prometheus.text import cleaned
from netmon.model.belief import Reason, Truth
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, Subject, SubjectKind
from netmon.model.plant import Device, Prefer
from netmon.watch.board import Board, DeviceView
from netmon.words import Language, say_reason

_FACT_CAP = 1000
"""Characters of what a refusal repeats; it may act in the terminal of whoever asked, and lists of devices are long."""


class Module(StrEnum):
    """The modules of snmp_exporter that are answered."""

    IF_MIB = "if_mib"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer. `status` is the HTTP status: but for 200 `up` is 0. `why` fills the fact `why`."""

    status: int
    reason: Reason
    why: Reason | None = None

    def text(self) -> str:
        """Return what is wrong, a line in Chinese and one in English."""
        return "".join(f"{self._said(language)}\n" for language in Language)

    def _said(self, language: Language) -> str:
        facts = {name: cleaned(str(fact), _FACT_CAP) for name, fact in self.reason.facts}
        if self.why is not None:
            facts["why"] = say_reason(language, self.why.code, dict(self.why.facts))
        return say_reason(language, self.reason.code, facts)


@dataclass(frozen=True, slots=True)
class Targets:
    """The devices by what they may be called: their id, and their address with or without the port."""

    inventory: Inventory
    by_name: Mapping[str, tuple[DeviceId, ...]]


def targets_of(inventory: Inventory) -> Targets:
    """Return all devices of an inventory by their names."""
    found: defaultdict[str, dict[DeviceId, None]] = defaultdict(dict)
    for device in inventory.devices.values():
        host = str(device.address)
        shown = f"[{host}]" if device.address.version == 6 else host
        for name in (host, shown, f"{shown}:{device.snmp_port}"):
            found[name][device.id] = None
    named = {name: tuple(devices) for name, devices in found.items()}
    return Targets(inventory, named | {device: (device,) for device in inventory.devices})


def find(targets: Targets, given: Sequence[str]) -> Device | Refusal:
    """Return the one device that is meant; `given` are the values of the parameter `target`."""
    if len(given) != 1 or not given[0]:
        return Refusal(400, Reason("if_mib.no_target"))
    name = given[0].removeprefix("udp://")
    devices = targets.by_name.get(name, ())
    if len(devices) > 1:
        return Refusal(400, Reason.of("if_mib.several_targets", target=name, devices=", ".join(devices)))
    if not devices:
        return Refusal(404, Reason.of("if_mib.no_such_target", target=name[:255]))
    return targets.inventory.devices[devices[0]]


def modules_of(given: Sequence[str]) -> tuple[Module, ...] | Refusal:
    """Return the modules that are asked for, each once; `if_mib` where none is named."""
    names = dict.fromkeys(name for text in given for name in text.split(",") if name) or {Module.IF_MIB.value: None}
    known = {module.value: module for module in Module}
    for name in names:
        if name not in known:
            return Refusal(400, Reason.of("if_mib.no_such_module", module=name[:64], choices=", ".join(known)))
    return tuple(known[name] for name in names)


def asked_over_snmp(device: Device) -> bool:
    """Whether a device is polled over SNMP."""
    return device.snmp is not None and not (device.prefer is Prefer.SSH and device.ssh is not None)


def refusal_of(board: Board, device: Device, view: DeviceView, modules: Sequence[Module]) -> Refusal | None:
    """Return why a device's readings are not those of now, None where they are.

    What SSH reads in place of SNMP is no answer: it has no counters, and its numbers need not be an agent's.
    """
    if not asked_over_snmp(device):
        return Refusal(503, Reason.of("if_mib.not_asked", device=device.id))
    belief = board.belief(Subject(SubjectKind.DEVICE, device.id, device.network))
    over_ssh = view.ssh is not None and view.ssh.reads
    if belief.standing.manageable is not Truth.YES or over_ssh or view.uptime is None:
        state = f"state.{belief.standing.state.value}"
        return Refusal(503, Reason.of("if_mib.silent", device=device.id, state=state), belief.reason)
    if Module.IF_MIB not in modules or not device.probing.interfaces:
        return None
    if view.status is None:
        why = cleaned(view.faults[0].detail) if view.faults else "if_mib.not_read_yet"
        return Refusal(503, Reason.of("if_mib.not_read", device=device.id, why=why))
    if view.identity is None:
        return Refusal(503, Reason.of("if_mib.not_read", device=device.id, why="if_mib.no_names"))
    return None
