"""From the rows of ntc-templates to what netmon keeps: neighbours, by the names that its templates give them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from netmon.model.neighbours import Neighbour, NeighbourProtocol
from netmon.vendors.cli.saying import neighbour
from netmon.vendors.cli.templates import TemplateRow

LOCAL: Final = ("local_interface", "local_port", "local_intf")
CHASSIS: Final = ("chassis_id", "neighbor_chassis_id", "remote_chassis_id")
PORT: Final = ("neighbor_port_id", "neighbor_interface", "port_id", "remote_port", "neighbor_port")
PORT_DESCR: Final = ("neighbor_port_description", "port_description", "neighbor_interface_description")
NAME: Final = ("neighbor_name", "neighbor", "system_name", "neighbor_chassis_name", "remote_system_name")
DESCR: Final = (
    "neighbor_description",
    "system_description",
    "neighbor_chassis_description",
    "software_version",
    "platform",
)
ADDRESS: Final = ("mgmt_address", "management_ip", "mgmt_ip", "neighbor_mgmt_address", "management_address")


def word(row: TemplateRow, *fields: str) -> str:
    """Return the first of these fields that says something, the parts of a list with a blank between them."""
    for field in fields:
        value = row.get(field, "")
        text = value if isinstance(value, str) else " ".join(value)
        if text.strip():
            return text.strip()
    return ""


def neighbours_of(rows: Iterable[TemplateRow], protocol: NeighbourProtocol) -> Iterator[Neighbour]:
    """Yield the neighbours of a template's rows, those without a local port left out."""
    for row in rows:
        found = neighbour(
            protocol,
            word(row, *LOCAL),
            chassis=word(row, *CHASSIS),
            port=word(row, *PORT),
            port_descr=word(row, *PORT_DESCR),
            name=word(row, *NAME),
            descr=word(row, *DESCR),
            addresses=[part for field in ADDRESS for part in word(row, field).split()],
        )
        if found is not None:
            yield found
