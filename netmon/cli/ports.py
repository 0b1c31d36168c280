"""How the interfaces of a device changed, as `netmon why` tells it: when they last did, and which are gone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from netmon.cli.session import Json, Session
from netmon.cli.times import instant, iso
from netmon.model.interfaces import PortMoves, StoredInterface
from netmon.model.names import DeviceId
from netmon.store import Reader
from netmon.words import say_moves

GONE_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Ports:
    """`moves` is None where the interfaces never changed; `gone` are those the device no longer has, newest first."""

    moves: PortMoves | None
    gone: tuple[StoredInterface, ...]


def read_ports(reader: Reader, device: DeviceId) -> Ports:
    """Read it; StoreError where the database cannot be read."""
    gone = [port for port in reader.interfaces(device, gone=True) if port.gone_since is not None]
    return Ports(reader.port_moves(device), tuple(sorted(gone, key=lambda port: -(port.gone_since or 0.0))))


def tell_ports(session: Session, ports: Ports, zone: tzinfo) -> None:
    """Print it; nothing where nothing ever changed."""
    moves = ports.moves
    if moves is not None:
        session.line("")
        session.line(say_moves(session.language, instant(moves.at, zone), moves.why, moves.counts))
    for port in ports.gone[:GONE_SHOWN]:
        at = instant(port.gone_since or 0.0, zone)
        session.tell("ports.no_more", name=port.name or port.descr or "", index=port.index, at=at)


def ports_json(ports: Ports) -> Json:
    """Return it for scripts."""
    moves = ports.moves
    changed = None if moves is None else {"at": iso(moves.at), "why": moves.why or None, **moves.counts}
    gone = [
        {"name": port.name, "descr": port.descr, "ifIndex": port.index, "gone_since": iso(port.gone_since or 0.0)}
        for port in ports.gone
    ]
    return {"changed": changed, "gone": gone}
