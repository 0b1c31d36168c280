"""What is seen of the interfaces of one device, those of its links also while it does not answer."""

from __future__ import annotations

from exporters.prometheus.catalogue import interfaces, links
from grafana.workshop.expressions import TARGET
from grafana.workshop.palette import Colour, Meaning
from grafana.workshop.promql import NETWORK, Match, pick, unlike

DEVICE: dict[str, str] = {"network": NETWORK, "device": "$device"}
PORT = f"{TARGET}, network, interface"
NOT_READ, SHUT, UNUSED = 0, 8, 9
"""What `port_number` says besides ifOperStatus (RFC 2863, 1 to 7)."""


def by_port_number() -> tuple[Meaning, ...]:
    """Return the meanings of what `port_number` returns."""
    return (
        Meaning("1", "port.up", Colour.UP),
        Meaning("2", "port.down", Colour.DOWN),
        Meaning("3", "port.testing", Colour.MINOR),
        Meaning("4", "port.unclear", Colour.UNKNOWN),
        Meaning("5", "port.dormant", Colour.MINOR),
        Meaning("6", "port.not_present", Colour.DOWN),
        Meaning("7", "port.lower_layer_down", Colour.DOWN),
        Meaning(str(SHUT), "port.admin_down", Colour.MAINTENANCE),
        Meaning(str(UNUSED), "board.port_unused", Colour.PLAIN),
        Meaning(str(NOT_READ), "state.unknown", Colour.UNKNOWN),
    )


def by_admin_number() -> tuple[Meaning, ...]:
    """Return the meanings of what `admin_number` returns: ifAdminStatus, or that it is not read."""
    return (
        Meaning("1", "board.port_open", Colour.PLAIN),
        Meaning("2", "port.admin_down", Colour.MAINTENANCE),
        Meaning("3", "port.testing", Colour.MINOR),
        Meaning(str(NOT_READ), "state.unknown", Colour.UNKNOWN),
    )


def declared(*, shut: bool = True) -> str:
    """Return the interfaces of the device that links name; with `shut` false, those of links that nobody shut."""
    ends = (
        f'label_replace({_link_infos(end)}, "interface", "$1", "{end}_interface", "(.+)")' for end in ("lower", "upper")
    )
    named = " or ".join(ends)
    if not shut:
        named = f"({named}) unless on ({TARGET}, network, link) {pick(links.FLAG, network=NETWORK, flag='admin_down')}"
    return f"max by ({PORT}) ({named})"


def known() -> str:
    """Return the interfaces of the device with `ifalias`: those that it tells of, and those that links name."""
    return f"{pick(interfaces.INFO, **DEVICE)} or on ({PORT}) {declared()}"


def port_number() -> str:
    """Return how each interface fares: not read is not up.

    What is shut is no fault; nor is what is down and either of no link, or of one that is shut at its other end.
    """
    oper = pick(interfaces.OPER, **DEVICE)
    shut = f"{SHUT} + 0 * ({pick(interfaces.ADMIN, **DEVICE)} == 2)"
    unused = f"{UNUSED} + 0 * (({oper} == 2 or {oper} > 5) unless on ({PORT}) {declared(shut=False)})"
    return f"max by ({PORT}) ({shut} or on ({PORT}) {unused} or on ({PORT}) {oper} or on ({PORT}) {_not_read()})"


def admin_number() -> str:
    """Return what each interface was told to be."""
    return f"max by ({PORT}) ({pick(interfaces.ADMIN, **DEVICE)} or on ({PORT}) {_not_read()})"


def _not_read() -> str:
    return f"{NOT_READ} * {declared()}"


def _link_infos(end: str) -> str:
    here: dict[str, str | Match] = {f"{end}_device": DEVICE["device"], f"{end}_interface": unlike("")}
    return pick(links.INFO, network=NETWORK, **here)
