"""`show interface` as Ruijie, ZTE and Maipu print it: `X is UP , line protocol is UP`, or the latter a line below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from netmon.vendors.cli import saying, values
from netmon.vendors.cli.port_names import type_of
from netmon.vendors.cli.profile import CliPort
from netmon.vendors.cli.tables import blocks

_NAME = r"(?!Hardware|Interface|Internet|Encapsulation|Link|Type|This|There)[A-Za-z][\w.:/-]*(?: \d[\w/.:-]*)?"
_WORD = r"(?i:up|down|administratively down|admin down|disabled|shutdown|not present|dormant|testing)"
HEAD = (
    rf"^ {{0,2}}({_NAME}) is ({_WORD}(?: ?\([^)]*\))?) *(?:, *(?i:line protocol) is ({_WORD}(?: ?\([^)]*\))?).*|,.*)?$"
    rf"|^ ?([A-Za-z][\w.:/-]*\d) ?(?::|configuration information:?) *$"
)
"""The line that begins a port: name and state in groups 1 to 3, or the name alone in group 4."""

_PROTOCOL = re.compile(rf"^ *line protocol is ({_WORD})", re.IGNORECASE)
_LINK = re.compile(r"^ *(?:Link|Link status|Physical (?:link )?status?)(?: is)? *:? +(\w[\w ()]*)", re.IGNORECASE)
_ADMIN = re.compile(r"^ *(?:Status|Admin(?:istrative)?(?: status| state)?)(?: is)? *: *(\w+)", re.IGNORECASE)
_FLAGS = re.compile(r"^ *Flags: *\([0-9a-fx]+\) *(.*)$", re.IGNORECASE)
_DESCRIPTION = re.compile(
    r"^ *(?:interface's description|description)(?: is| ?:) ?\"?(.*?)\"? *$|, alias name is (?!\(null\))([^,]{1,255}),",
    re.IGNORECASE,
)
_MAC = re.compile(r"\b(?:hardware |ethernet |MAC )?address(?: is|:) +([0-9a-f.:-]{12,17})\b", re.IGNORECASE)
_MTU = re.compile(r"\bMTU:? (\d{2,5})\b", re.IGNORECASE)
_BW = re.compile(r"\bBW:? (\d{1,12}) ?([kMG])(?:bit|bps|b)", re.IGNORECASE)
_SPEED = re.compile(r"\b(?:oper|act(?:ual)?) speed(?: is| ?:) *(\S+)", re.IGNORECASE)


def read_ports(text: str) -> tuple[CliPort, ...]:
    """Return the ports; raises UnreadableError where there is none."""
    return saying.ports(_ports(text))


def _ports(text: str) -> Iterator[CliPort]:
    for head, body in blocks(text, HEAD):
        name = head[1] or head[4]
        admin, oper = _state(head[2], head[3], body)
        if admin is None and oper is None:
            continue
        bandwidth = next((f"{found[1]}{found[2]}bps" for one in body if (found := _BW.search(one))), "")
        speed = values.speed_bps(_search(_SPEED, body) or "") if oper == values.UP else None
        yield CliPort(
            name=name,
            admin=admin,
            oper=oper,
            alias=_alias(body),
            speed_bps=speed or values.speed_bps(bandwidth),
            mac=values.mac(_search(_MAC, body) or ""),
            mtu=values.whole(_search(_MTU, body) or ""),
            type=type_of(name),
        )


def _state(state: str | None, protocol: str | None, body: Sequence[str]) -> values.State:
    """Tell admin and oper from the head, or from the lines below it."""
    if state is not None:
        admin, oper = values.state(state)
        line = values.oper(protocol or _search(_PROTOCOL, body) or "")
        return admin, values.DOWN if oper == values.UP and line == values.DOWN else oper
    link, status = _search(_LINK, body), _search(_ADMIN, body)
    if link is not None:
        oper = values.oper(link)
        closed = status is not None and values.state(status)[0] == values.DOWN
        return (values.DOWN if closed else values.UP), oper
    flags, line = _search(_FLAGS, body), values.oper(_search(_PROTOCOL, body) or "")
    # IFF_UP of the kernel behind: what is not among the flags was closed.
    closed = flags is not None and line != values.UP and "UP" not in flags.split() and "RUNNING" not in flags.split()
    return (None, None) if line is None else (values.DOWN if closed else values.UP, line)


def _alias(body: Sequence[str]) -> str | None:
    said = (values.said(found[1] or found[2]) for one in body if (found := _DESCRIPTION.search(one)))
    return next((text for text in said if text is not None), None)


def _search(pattern: re.Pattern[str], body: Sequence[str]) -> str | None:
    return next((found[1] for one in body if (found := pattern.search(one))), None)
