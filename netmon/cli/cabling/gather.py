"""What the database knows of what devices see, judged."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from netmon.cli.declared import declared
from netmon.cli.errors import CliError
from netmon.cli.session import Session
from netmon.judge.cabling.judge import judge_cabling
from netmon.judge.cabling.sight import PortNames, Sight
from netmon.model.belief import State
from netmon.model.cabling import Finding
from netmon.model.hardware import FactName
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, SubjectKind
from netmon.settings import Settings
from netmon.store import Reader, StoreError


@dataclass(frozen=True, slots=True)
class Scenery:
    """What is declared and what was seen. `kinds` is what each device is: os and vendor, as far as they are known."""

    inventory: Inventory
    sights: Mapping[DeviceId, Sight]
    kinds: Mapping[DeviceId, tuple[str, ...]]
    findings: tuple[Finding, ...]


def gather(session: Session, settings: Settings) -> Scenery:
    """Read the inventory and the database; raise CliError where one of them cannot be read."""
    inventory = declared(session, settings)
    try:
        reader = Reader.open(settings.database)
        kept, ports, records = reader.neighbours(), reader.port_names(), reader.device_records()
        down = _down(reader)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    sights = {
        device: Sight(one.neighbours, one.at, one.heard, PortNames.of(ports.get(device, ())), one.neighbours.name)
        for device, one in kept.items()
        if device in inventory.devices
    }
    kinds = {
        device: tuple(value for name in (FactName.OS, FactName.VENDOR) if (value := record.value(name)))
        for device, record in records.items()
    }
    return Scenery(inventory, sights, kinds, judge_cabling(inventory, sights, down, session.clock.wall()))


def _down(reader: Reader) -> Set[LinkId]:
    return {
        LinkId(belief.subject.id)
        for belief in reader.beliefs()
        if belief.subject.kind is SubjectKind.LINK and belief.standing.state is State.DOWN
    }
