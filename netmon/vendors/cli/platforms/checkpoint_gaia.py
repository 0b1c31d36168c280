"""Check Point Gaia, in its clish. Its `ping` has no count, so that it is not offered."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.vendors.cli.box import answer
from netmon.vendors.cli.port_names import type_of
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Identity, Says
from netmon.vendors.cli.tables import blocks
from netmon.vendors.cli.values import DOWN, UP, line, mac, speed_bps, whole

PLATFORM = "checkpoint_gaia"
VERSION, ASSET, INTERFACES = "show version all", "show asset all", "show interfaces all"

IDENTITY = Identity(
    PLATFORM,
    vendor="Check Point",
    os="gaia",
    model=(Says(ASSET, r"^Model: *(?:Check Point )?(\S.*)$"), Says(ASSET, r"^Platform: *(\S.*)$")),
    version=(Says(VERSION, r"^Product version (?:Check Point Gaia )?(\S+)"),),
    serial=(Says(ASSET, r"^(?:Chassis )?Serial Number: *(\S+)"),),
)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports."""
    found = tuple(_ports(answer(outputs, INTERFACES)[1]))
    if not found:
        raise UnreadableError("no block of an interface")
    return found


def _ports(text: str) -> Iterator[CliPort]:
    for head, body in blocks(text, r"^\s*Interface (?P<name>\S+)\s*$"):
        told: dict[str, str] = {}
        for one in body:
            name, _, value = one.strip().partition(" ")
            told.setdefault(name, value.strip())
        opened, link = told.get("state") == "on", told.get("link-state", "")
        oper = UP if "up" in link.split() else DOWN if link and "not" not in link else None
        yield CliPort(
            head["name"],
            UP if opened else DOWN if "state" in told else None,
            oper if opened else DOWN,
            line(told.get("comments", "").strip("{}")),
            speed_bps(told.get("speed", "")),
            mac(told.get("mac-addr", "")),
            whole(told.get("mtu", "")),
            type_of(head["name"]),
        )


PROFILE = CliProfile(
    platform=PLATFORM,
    source="Check Point Gaia administration guide",
    systems=frozenset({"gaia"}),
    marks=r"Check Point Gaia|CLINFR\d{4}",
    dialect=Dialect(
        prompt=r"(?:\[[\w.:-]+\] ?)?[\w.-]{1,64}(?::[\w.-]{1,32})?>",
        paging=("set clienv rows 0",),
        more=r"-- ?more ?--",
        refusal=r"^[ \t]*CLINFR\d{4}",
    ),
    identity=Reader((VERSION, ASSET), IDENTITY),
    ports=Reader((INTERFACES,), read_ports),
    configuration="show configuration",
    port="show interface {interface}",
)
