"""`show interfaces` as Cisco prints it, and with it Arista, Dell, Brocade, FRR, Aruba AOS-CX: a block for each port.

GigabitEthernet0/1 is up, line protocol is down (notconnect)
  Hardware is Gigabit Ethernet, address is 0011.2233.4455 (bia 0011.2233.4455)
  Description: to the county
  MTU 1500 bytes, BW 1000000 Kbit/sec
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from netmon.vendors.cli.port_names import type_of
from netmon.vendors.cli.profile import CliPort, UnreadableError
from netmon.vendors.cli.tables import blocks
from netmon.vendors.cli.values import DORMANT, DOWN, LOWER_LAYER_DOWN, NOT_PRESENT, UP, line, mac, speed_bps

HEADER: Final = (
    r"^(?:Interface |Aggregate )?"
    r'(?P<name>(?!Interface |Aggregate )[A-Za-z][^\s",]*(?: \d[^\s",]*)?|\d+(?:/\d+)+)(?: "[^"]*")?,?'
    r" is (?P<state>[a-z][A-Za-z -]*)(?: ?\((?P<why>[^)]*)\))?"
    r"(?:, *line protocol is (?P<protocol>[a-z]+(?: [a-z]+)?)(?: ?\((?P<note>[^)]*)\))?)?"
)
"""The line that begins a port. ASA puts the name that its owner gave behind the port's, in quotation marks."""

_OPER: Final = {
    "up": UP,
    "down": DOWN,
    "notpresent": NOT_PRESENT,
    "lowerlayerdown": LOWER_LAYER_DOWN,
    "dormant": DORMANT,
    "disabled": DOWN,
    "administratively down": DOWN,
    "admin down": DOWN,
}
_CLOSED = re.compile(r"admin\w* ?(?:istratively)? ?(?:down|disabled)|^disabled$|parked", re.IGNORECASE)
_ADMIN = re.compile(r"^\s*admin(?:istrative)?[ _]state(?: is|:)? +(up|down)", re.IGNORECASE)
_DESCRIPTION = re.compile(r"^\s*(?:Description|Port name)(?: ?:| is) ?(.*)$", re.IGNORECASE)
_MAC = re.compile(
    r"\b(?:(?:MAC |hardware )?address(?: is|:)?|HWaddr:?) +"
    r"((?:[0-9a-f]{4}\.){2}[0-9a-f]{4}|[0-9a-f]{6}-[0-9a-f]{6}|[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5})\b",
    re.IGNORECASE,
)
_MTU = re.compile(r"\bMTU:? (\d{2,6})\b", re.IGNORECASE)
_BANDWIDTH = re.compile(r"\bBW (\d{1,12}) ?([KMG]bit|[KMG]bps)", re.IGNORECASE)
_SPEED = (
    re.compile(r"\bactual (\d+(?:\.\d+)? ?[KMGT]bit)", re.IGNORECASE),
    re.compile(r"\b(?:Line)?Speed:? (\d+(?:\.\d+)? ?[KMGT]?b?[/\w]*)", re.IGNORECASE),
    re.compile(
        r"^\s*(?:\w+[ -]duplex[^,]*|[HF]D|\w+-Duplex\([^)]*\)), *(?:Auto-Speed\()?(\d+(?:\.\d+)? ?[KMGT]b[\w/]*)"
    ),
    re.compile(r"\bspeed (\d{1,9})\b"),
)
# The flags of the kernel (IFF_UP, IFF_RUNNING): FRR says `down` of what is closed, and only there tells which.
_FLAGS = re.compile(r"^\s*flags: <(?P<flags>[A-Z_,0-9]*)>")
_UNKNOWN_SPEED = 2**32 - 1


def read_blocks(text: str) -> tuple[CliPort, ...]:
    """Return the ports in the order of the device; raises UnreadableError where there is none.

    The speed is the bandwidth (`BW`), which is what ifSpeed says of these devices; where there is none, the line's.
    """
    found = tuple(_ports(text))
    if not found:
        raise UnreadableError("no line says that an interface is up or down")
    return found


def _ports(text: str) -> Iterator[CliPort]:
    for head, body in blocks(text, HEADER):
        name, state = head["name"].rstrip(":,"), head["state"].strip().lower()
        said = _state(state, head["why"] or "", head["protocol"], head["note"] or "")
        if said is None:
            continue
        yield _with_body(CliPort(name, *said, type=type_of(name)), body)


def _state(state: str, why: str, protocol: str | None, note: str) -> tuple[int, int] | None:
    """Return the numbers of admin and oper; None where the line is none of a port (`This product is …`)."""
    if state not in _OPER and protocol is None and not why:
        return None
    if _CLOSED.search(state) or _CLOSED.search(why):
        return DOWN, DOWN
    oper = _OPER.get(protocol or state, DOWN)
    if oper == UP and "spoofing" in note:
        oper = DORMANT
    return UP, oper


def _with_body(port: CliPort, body: list[str]) -> CliPort:
    alias: str | None = None
    address: str | None = None
    mtu: int | None = None
    bandwidth: int | None = None
    speed: int | None = None
    admin, oper = port.admin, port.oper
    for one in body:
        if alias is None and (found := _DESCRIPTION.match(one)):
            alias = line(found[1].strip().strip('"')) or ""
            continue
        if found := _ADMIN.match(one):
            admin = UP if found[1].lower() == "up" else DOWN
        if found := _FLAGS.match(one):
            flags = found["flags"].split(",")
            admin, oper = (UP if "UP" in flags else DOWN), (UP if "RUNNING" in flags else DOWN)
        if address is None and (found := _MAC.search(one)):
            address = mac(found[1])
        if mtu is None and (found := _MTU.search(one)):
            mtu = int(found[1])
        if bandwidth is None and (found := _BANDWIDTH.search(one)):
            bandwidth = speed_bps(f"{found[1]}{found[2]}")
        if speed is None:
            speed = _speed(one)
    return replace(port, admin=admin, oper=oper, alias=alias, mac=address, mtu=mtu, speed_bps=bandwidth or speed)


def _speed(one: str) -> int | None:
    for pattern in _SPEED:
        found = pattern.search(one)
        if found is not None and not found[1].startswith(str(_UNKNOWN_SPEED)):
            return speed_bps(found[1])
    return None
