"""What stands in the configuration of every simulated device, however its vendor spells it."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.lab.loads import chance
from netmon.lab.ssh.picture import DOWN, Picture, PortPicture

_KINDS = 3


def routes(picture: Picture) -> list[str]:
    """Return the second octets of the networks 10.x/16 that are routed to nowhere: one, and what was added."""
    added = [str(100 + edit.number % 100) for edit in picture.edits if edit.number % _KINDS == 1]
    return [str(chance(90, picture.seed, "route")), *added]


def time_servers(picture: Picture) -> list[str]:
    """Return the addresses of the time servers: one, and what was added."""
    added = [f"10.255.0.{10 + edit.number % 200}" for edit in picture.edits if edit.number % _KINDS == 0]
    return ["10.255.0.1", *added]


def described(picture: Picture) -> Iterator[tuple[PortPicture, str]]:
    """Yield every port and its description; a change may give one to a port that nothing is plugged into."""
    given = [edit for edit in picture.edits if edit.number % _KINDS == 2]
    for port in picture.ports:
        note = port.alias
        if not note and given and port.oper == DOWN and port.admin != DOWN:
            note = f"reserved-{given.pop(0).number}"
        yield port, note
