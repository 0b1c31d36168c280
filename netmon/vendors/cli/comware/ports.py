"""The ports of Comware: `display interface`, a block for each; the name stands above it in Comware 7 and 9."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from netmon.vendors.cli import saying, values
from netmon.vendors.cli.port_names import type_of
from netmon.vendors.cli.profile import CliPort, Outputs
from netmon.vendors.cli.tables import lines

COMMAND = "display interface"
_HEAD = re.compile(r"^ ?(\S{2,80}) current state ?: ?(.+)$")
_NAME = re.compile(r"^ ?([A-Za-z][\w./:-]{1,79})$")
_STATE = re.compile(r"^ ?Current state ?: ?(.+)$", re.IGNORECASE)
_PROTOCOL = re.compile(r"^ ?Line protocol (?:current )?state ?: ?(.+)$", re.IGNORECASE)
_DESCRIPTION = re.compile(r"^ ?Description ?: ?(.*)$", re.IGNORECASE)
_MAC = re.compile(r"hardware address(?: is|:) ?([\w.:-]+)", re.IGNORECASE)
_MTU = re.compile(r"(?:Maximum Transmit Unit is|Maximum transmission unit:) ?(\d+)", re.IGNORECASE)
_SPEED = re.compile(r"^ *(?:media type is .{0,60}, )?(\d[\d.]* ?[kMGT]?b(?:it)?(?:ps|/s))\b", re.IGNORECASE)
_BANDWIDTH = re.compile(r"^ ?Bandwidth ?: ?(\d+ ?\w?bps)", re.IGNORECASE)


def read(outputs: Outputs) -> tuple[CliPort, ...]:
    """Return the ports; raises UnreadableError where there is none."""
    return saying.ports(of(outputs.get(COMMAND, "")))


def of(text: str) -> Iterator[CliPort]:
    """Yield the ports of `display interface`. ifOperStatus is the state of the line protocol, where there is one."""
    for name, state, body in _blocks(text):
        admin, oper = values.state(state)
        protocol = values.oper(_search(_PROTOCOL, body) or "")
        speed = values.speed_bps(_search(_SPEED, body) or "") or values.speed_bps(_search(_BANDWIDTH, body) or "")
        yield CliPort(
            name=name,
            admin=admin,
            oper=values.DOWN if oper == values.UP and protocol == values.DOWN else oper,
            alias=values.line(_search(_DESCRIPTION, body)),
            speed_bps=speed,
            mac=values.mac(_search(_MAC, body) or ""),
            mtu=values.whole(_search(_MTU, body) or ""),
            type=type_of(name),
        )


def _blocks(text: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield name, state and the other lines of every port."""
    name, state, above = "", "", ""
    body: list[str] = []
    for one in lines(text):
        head, below = _HEAD.match(one), _STATE.match(one)
        if head is not None or (below is not None and above):
            if name:
                yield name, state, body
            body = []
            name, state = (head[1], head[2]) if head is not None else (above, below[1] if below else "")
            above = ""
            continue
        alone = _NAME.match(one)
        above = alone[1] if alone is not None else above
        body.append(one)
    if name:
        yield name, state, body


def _search(pattern: re.Pattern[str], body: Sequence[str]) -> str | None:
    return next((found[1] for one in body if (found := pattern.search(one))), None)
