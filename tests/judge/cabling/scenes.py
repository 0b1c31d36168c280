"""Small scenes: devices with ports, what each sees, and what is declared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from ipaddress import ip_address

from netmon.judge.cabling.judge import judge_cabling
from netmon.judge.cabling.sight import PortNames, Sight
from netmon.model.cabling import Finding, Verdict
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, UnitId
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.model.plant import Device, Link, LinkEnd
from tests.watch.plant import NET, device, inventory

NOW = 1_000_000.0
Seen = tuple[str, str, str | None]
"""Own port, the other's name, the other's port."""


def box(name: str) -> Device:
    return replace(device(name), address=ip_address(f"10.0.0.{ord(name[0]) - 96}"))


def end(text: str) -> LinkEnd:
    """`a:GE0/0/1`, `a` without an interface, `unit:x` without a device."""
    if text.startswith("unit:"):
        return LinkEnd(UnitId(text.removeprefix("unit:")))
    name, _, port = text.partition(":")
    return LinkEnd(UnitId(f"u-{name}"), DeviceId(name), port or None)


def wire(upper: str, lower: str) -> Link:
    return Link(LinkId(f"{upper} {lower}"), "", NET, end(upper), end(lower))


def mac_of(name: str) -> str:
    return f"00:00:00:00:00:{ord(name[0]):02x}"


def neighbour(port: str, who: str, far: str | None) -> Neighbour:
    return Neighbour(
        NeighbourProtocol.LLDP,
        PortName(port),
        PortName(far),
        mac_of(who) if len(who) == 1 else None,
        who,
        interface=port,
    )


def sight(name: str, seen: Iterable[Seen], *, ago: float = 0.0, heard: bool = False) -> Sight:
    names = [f"GigabitEthernet0/0/{number}" for number in range(1, 9)]
    ports = PortNames.of((number, port, f"GE0/0/{number}", None, None) for number, port in enumerate(names, 1))
    rows = tuple(neighbour(*one) for one in seen)
    lldp = frozenset({NeighbourProtocol.LLDP})
    return Sight(Neighbours(rows, mac_of(name), f"sys-{name}", lldp), NOW - ago, heard, ports, f"sys-{name}")


def plant(links: Iterable[Link], names: str = "abcd") -> Inventory:
    return inventory([box(name) for name in names], links)


def judged(
    links: Iterable[Link], sees: Mapping[str, Sight], down: Iterable[str] = (), names: str = "abcd"
) -> tuple[Finding, ...]:
    sights = {DeviceId(name): one for name, one in sees.items()}
    return judge_cabling(plant(links, names), sights, frozenset(map(LinkId, down)), NOW)


def verdicts(findings: Iterable[Finding]) -> list[tuple[str, str, str]]:
    """Verdict, why, and the ends: `a:GE0/0/1 b:GE0/0/2`."""
    return [(str(one.verdict), str(one.why), " ".join(f"{at.device}:{at.port}" for at in one.ends)) for one in findings]


def told(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    return [(str(one.verdict), str(one.why)) for one in findings]


__all__ = ["NOW", "Verdict", "box", "judged", "mac_of", "neighbour", "plant", "sight", "told", "verdicts", "wire"]
