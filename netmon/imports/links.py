"""Links of a system as links of an inventory: which end is the upper one, and where that cannot be known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from netmon.imports.devices import Taken
from netmon.imports.names import id_from, untaken
from netmon.imports.proposal import Row
from netmon.imports.seen import Remark, SeenEnd, SeenLink
from netmon.model.plant import Role

RANK: Final[Mapping[Role, int]] = {
    role: rank for rank, role in enumerate((Role.CORE, Role.PE, Role.CE, Role.FIREWALL, Role.ACCESS, Role.LAN))
}
"""From the core outwards. A link leads down; between two devices of a rank only a person knows."""

UNITS: Final = ((10**9, "G"), (10**6, "M"), (10**3, "k"))


@dataclass(slots=True)
class Links:
    """Goes through the links, in the order of their origins.

    `devices` are those that are taken, by their key in the system; `ids` those of links that are taken already.
    """

    devices: Mapping[str, Taken]
    network: str
    ids: set[str]
    rows: list[Row] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    _ports: set[tuple[str, str]] = field(default_factory=set)

    def take(self, links: Iterable[SeenLink], units: Mapping[str, str]) -> None:
        """Take every link that can be taken. `units` is the unit by the key of a link that has one end only."""
        elsewhere = 0
        for link in sorted(links, key=lambda each: (len(each.origin), each.origin)):
            near = self.devices.get(link.a.device)
            far = self.devices.get(link.b.device) if link.b is not None else None
            if near is None or (link.b is not None and far is None):
                elsewhere += 1
            elif link.b is None or far is None:
                self._to_a_unit(link, near, units.get(link.origin, ""))
            elif near.id != far.id:
                self._between(link, near, far, link.b)
        if elsewhere:
            self.remarks.append(Remark("imports.links_elsewhere", {"count": str(elsewhere)}))

    def _between(self, link: SeenLink, near: Taken, far: Taken, end: SeenEnd) -> None:
        what = f"{near.id} {link.a.interface} – {far.id} {end.interface}"
        if near.role is None or far.role is None or RANK[near.role] == RANK[far.role]:
            self.remarks.append(Remark("imports.which_is_upper", {"what": what}))
            return
        ends = ((near, link.a), (far, end))
        (upper, above), (lower, below) = ends if RANK[near.role] < RANK[far.role] else ends[::-1]
        if self._is_free(what, (upper.id, above.interface), (lower.id, below.interface)):
            cells = {
                "upper_device": upper.id,
                "upper_interface": above.interface,
                "lower_device": lower.id,
                "lower_interface": below.interface,
            }
            self._add(link, f"{upper.id}-{lower.id}", below.interface, cells)

    def _to_a_unit(self, link: SeenLink, near: Taken, unit: str) -> None:
        what = f"{near.id} {link.a.interface} – {link.circuit or link.origin}"
        if not unit or unit == near.unit:
            self.remarks.append(Remark("imports.one_end", {"what": what}))
        elif self._is_free(what, (near.id, link.a.interface)):
            cells = {"upper_device": near.id, "upper_interface": link.a.interface, "lower_unit": unit}
            self._add(link, f"{near.id}-{unit}", link.a.interface, cells)

    def _is_free(self, what: str, *ports: tuple[str, str]) -> bool:
        """Say whether no other link has an interface of this one, and take them."""
        wanted = {(device, interface.casefold()) for device, interface in ports if interface}
        if wanted & self._ports:
            self.remarks.append(Remark("imports.interface_taken", {"what": what}))
            return False
        self._ports |= wanted
        return True

    def _add(self, link: SeenLink, name: str, interface: str, cells: Mapping[str, str]) -> None:
        id_ = untaken(id_from(link.circuit) or id_from(name), interface or link.origin, self.ids)
        self.ids.add(id_)
        more = {
            "network": self.network,
            "carrier": link.carrier,
            "circuit": link.circuit,
            "bandwidth": bandwidth(link.bandwidth_bps),
        }
        self.rows.append(Row({"id": id_, **cells, **more}, link.origin))


def bandwidth(bps: int | None) -> str:
    """Return bit/s as the inventory writes it: `100M`; "" where it is unknown, or no whole number of kbit/s."""
    if not bps or bps < 0 or bps >= 10**18:
        return ""
    return next((f"{bps // size}{sign}" for size, sign in UNITS if bps % size == 0), "")
