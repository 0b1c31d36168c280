"""What a command line says of the box itself, put together from more than one command. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from netmon.model.device_identity import DeviceIdentity, Fact
from netmon.vendors.cli.profile import Outputs, UnreadableError
from netmon.vendors.cli.saying import fact
from netmon.vendors.cli.tables import lines

_LONGEST_FIGURE = 256


def heads(text: str) -> list[str]:
    """Return the beginnings of the lines, as long as any line is that tells a figure: patterns may go back in those."""
    return [one[:_LONGEST_FIGURE] for one in lines(text)]


def answer(outputs: Outputs, *commands: str) -> tuple[str, str]:
    """Return the first of these commands that was answered with any text, and the text; UnreadableError for none.

    Lines are cut where none that means something is as long, so that no pattern runs over a megabyte.
    """
    for command in commands:
        if outputs.get(command, "").strip():
            return command, "\n".join(lines(outputs[command]))
    raise UnreadableError("no answer to read")


@dataclass(frozen=True, slots=True)
class Box:
    """What was read of a device's identity; "" is what was not found."""

    vendor: str = ""
    os: str = ""
    model: str = ""
    version: str = ""
    serial: str = ""


def identity(platform: str, command: str, box: Box, *, better: Box | None = None, by: str = "") -> DeviceIdentity:
    """Return an identity: of each text, what `better` has, which was read from the command `by`, else what `box` has.

    Raises UnreadableError where neither version nor model was found.
    """
    more = better or Box()

    def of(name: str) -> Fact | None:
        preferred = fact(getattr(more, name), f"{platform}.{name}", by)
        return preferred or fact(getattr(box, name), f"{platform}.{name}", command)

    found = DeviceIdentity(of("vendor"), of("os"), of("model"), of("version"), of("serial"))
    if found.model is None and found.version is None:
        raise UnreadableError("says neither model nor version")
    return found


_PART = re.compile(r'^\s*NAME: *"(?P<name>[^"]*)",? *DESCR: *"(?P<descr>[^"]*)"', re.IGNORECASE)
_PID = re.compile(r"^\s*PID: *(?P<model>[^,]*?) *,? *VID: *[^,]*, *SN: *(?P<serial>\S*)", re.IGNORECASE)
_CHASSIS = re.compile(r"chassis|^(?:switch|rack) ?\d+$|^\d$|switch system", re.IGNORECASE)


def chassis_of(text: str) -> Box:
    """Return model and serial number of the first chassis of Cisco's `show inventory`; nothing where it names none."""
    is_chassis = False
    for one in lines(text):
        if part := _PART.match(one):
            is_chassis = bool(_CHASSIS.search(part["name"]) or re.search("chassis(?! fan)", part["descr"].lower()))
        elif is_chassis and (pid := _PID.match(one)) and pid["model"]:
            return Box(model=pid["model"], serial=pid["serial"])
    return Box()
