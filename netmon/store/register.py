"""The register of subjects: who was named by an inventory, since when, and who no longer is."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlmodel import col

from netmon.model.inventory import Inventory
from netmon.model.names import Subject, SubjectKind
from netmon.store.tables import SubjectRow


@dataclass(frozen=True, slots=True)
class Register:
    """The subjects of an inventory by name, as of `at`; the inventory itself where what it declares is kept."""

    at: float
    names: tuple[tuple[Subject, str], ...]
    inventory: Inventory | None = None


def register_of(inventory: Inventory, at: float) -> Register:
    """Return every subject that the inventory names; a unit counts once in each network it should join."""
    names: list[tuple[Subject, str]] = [
        (Subject(SubjectKind.UNIT, unit.id, network), unit.name)
        for unit in inventory.units.values()
        for network in unit.networks
    ]
    for kind, things in (
        (SubjectKind.DEVICE, inventory.devices.values()),
        (SubjectKind.LINK, inventory.links.values()),
        (SubjectKind.SERVICE, inventory.services.values()),
    ):
        names += [(Subject(kind, thing.id, thing.network), thing.name) for thing in things]
    return Register(at, tuple(names), inventory)


def write_register(connection: Connection, register: Register) -> None:
    """Add the new, retire the absent, bring back the returned, rename the renamed. Nothing is deleted."""
    rows = connection.execute(
        select(
            col(SubjectRow.kind),
            col(SubjectRow.id),
            col(SubjectRow.network),
            col(SubjectRow.name),
            col(SubjectRow.retired_at),
        )
    )
    stored = {(kind, name, network): (label, retired) for kind, name, network, label, retired in rows}
    named = {(subject.kind.value, subject.id, str(subject.network)): label for subject, label in register.names}
    new = [
        {"kind": key[0], "id": key[1], "network": key[2], "name": label, "first_seen": register.at}
        for key, label in named.items()
        if key not in stored
    ]
    changed = [
        _change(key, label, None) for key, label in named.items() if key in stored and stored[key] != (label, None)
    ]
    retired = [
        _change(key, label, register.at)
        for key, (label, retired_at) in stored.items()
        if key not in named and retired_at is None
    ]
    if new:
        connection.execute(insert(SubjectRow), new)
    if changed or retired:
        connection.execute(_CHANGE, changed + retired)


def _change(key: tuple[str, str, str], name: str, retired_at: float | None) -> dict[str, str | float | None]:
    return {"its_kind": key[0], "its_id": key[1], "its_network": key[2], "name": name, "retired_at": retired_at}


_TABLE = SubjectRow.metadata.tables["subject"]
_CHANGE = (
    update(_TABLE)
    .where(_TABLE.c.kind == bindparam("its_kind"))
    .where(_TABLE.c.id == bindparam("its_id"))
    .where(_TABLE.c.network == bindparam("its_network"))
    .values(name=bindparam("name"), retired_at=bindparam("retired_at"))
)
