"""Agent memories in the database."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, insert, update

from netmon.model.memory import AgentMemory
from netmon.model.names import DeviceId
from netmon.store.codec import Value
from netmon.store.errors import StoreError
from netmon.store.tables import AgentMemoryRow

_TABLE = AgentMemoryRow.metadata.tables["agent_memory"]
_REPLACE = update(_TABLE).where(_TABLE.c.device == bindparam("its_device"))


def write_memories(connection: Connection, memories: Iterable[tuple[DeviceId, AgentMemory]], known: set[str]) -> None:
    """Keep what was learned; `known` are the devices that have a row."""
    new: list[dict[str, Value]] = []
    changed: list[dict[str, Value]] = []
    for device, memory in memories:
        if device in known:
            changed.append({"its_device": device} | _values(memory))
        else:
            new.append({"device": device} | _values(memory))
    if new:
        connection.execute(insert(_TABLE), new)
    if changed:
        connection.execute(_REPLACE, changed)


def memory_from(row: AgentMemoryRow) -> AgentMemory:
    """Read a memory; StoreError where the row is not one."""
    try:
        engine_id = bytes.fromhex(row.engine_id)
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="agent_memory", key=row.device, error=error) from error
    return AgentMemory(
        srtt=row.srtt,
        rttvar=row.rttvar,
        repetitions=row.repetitions,
        columns=row.columns,
        bulk=row.bulk,
        engine_id=engine_id,
        boots=row.boots,
        time=row.time,
        time_read_at=row.time_read_at,
    )


def _values(memory: AgentMemory) -> dict[str, Value]:
    return {
        "srtt": memory.srtt,
        "rttvar": memory.rttvar,
        "repetitions": memory.repetitions,
        "columns": memory.columns,
        "bulk": memory.bulk,
        "engine_id": memory.engine_id.hex(),
        "boots": memory.boots,
        "time": memory.time,
        "time_read_at": memory.time_read_at,
    }
