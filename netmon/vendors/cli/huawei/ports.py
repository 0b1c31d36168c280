"""The ports of VRP: `display interface`, a block for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from netmon.vendors.cli import saying, values
from netmon.vendors.cli.port_names import type_of
from netmon.vendors.cli.profile import CliPort, Outputs
from netmon.vendors.cli.tables import blocks

COMMAND = "display interface"
HEAD = r"^ ?(\S{1,80}) current state ?: ?(.+)$"
_SPEED = re.compile(r"(?:\bCurrent BW|\bPort BW|^ *Speed|\bnegotiated speed) *: *(\S+(?: [kMG]?bps)?)", re.IGNORECASE)
_MAC = re.compile(r"Hardware address is ([\w.:-]+)", re.IGNORECASE)
_MTU = re.compile(r"Maximum Transmit Unit is (\d+)", re.IGNORECASE)


def read(outputs: Outputs) -> tuple[CliPort, ...]:
    """Return the ports; raises UnreadableError where there is none."""
    return saying.ports(of(outputs.get(COMMAND, "")))


def of(text: str) -> Iterator[CliPort]:
    """Yield the ports of `display interface`.

    ifOperStatus of these devices is the state of the link layer: a port whose line protocol is down is down.
    """
    for head, body in blocks(text, HEAD):
        admin, oper = values.state(re.sub(r"\(ifindex: *\d+\)", "", head[2]))
        protocol = values.oper(_first(body, r"^ ?Line protocol current state ?: ?(.+)$") or "")
        yield CliPort(
            name=head[1],
            admin=admin,
            oper=values.DOWN if oper == values.UP and protocol == values.DOWN else oper,
            alias=values.line(_first(body, r"^ *Description ?: ?(.*)$")),
            speed_bps=values.speed_bps(_search(_SPEED, body) or ""),
            mac=values.mac(_search(_MAC, body) or ""),
            mtu=values.whole(_search(_MTU, body) or ""),
            type=type_of(head[1]),
        )


def _first(body: Sequence[str], pattern: str) -> str | None:
    return _search(re.compile(pattern, re.IGNORECASE), body)


def _search(pattern: re.Pattern[str], body: Sequence[str]) -> str | None:
    return next((found[1] for one in body if (found := pattern.search(one))), None)
