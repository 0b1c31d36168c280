"""Who signs a handover: written together with the line of the audit log, in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.handover import Handover, HandoverSide, HandoverSigned, KeptReport, Signature
from netmon.model.names import NetworkId
from netmon.shifts.signing import why_not
from netmon.shifts.values import Kind
from netmon.store import Reader
from netmon.web.office import Caller, Done, RefusedError

T = TypeVar("T")
Keep = Callable[[tuple[HandoverSigned | AuditEntry, ...]], "asyncio.Future[bool]"]


class Read(Protocol):
    """Asks the database without holding up the loop."""

    def __call__(self, query: Callable[[Reader], T], /) -> Awaitable[T]:
        """Return what `query` returns."""
        ...


class HandoverOffice:
    """`keep` has papers written by the one writer. Signatures come one after the other."""

    def __init__(self, clock: Clock, ids: EventIds, read: Read, keep: Keep) -> None:
        self._clock, self._ids, self._read, self._keep = clock, ids, read, keep
        self._turn = asyncio.Lock()

    async def listed(self, network: NetworkId | None, limit: int) -> list[tuple[KeptReport, Handover]]:
        """Return the newest handovers, the newest first."""

        def query(reader: Reader) -> list[tuple[KeptReport, Handover]]:
            found = reader.kept_reports(network, Kind.HANDOVER, limit=limit)
            return [(one, reader.handover(one.id)) for one in found]

        return await self._read(query)

    async def sign(self, id_: str, side: HandoverSide, note: str, caller: Caller) -> Done[Handover]:
        """Sign one; raises RefusedError where they cannot."""
        async with self._turn:
            report = await self._read(lambda reader: reader.kept_report(id_))
            before = await self._read(lambda reader: reader.handover(id_))
            refusal = why_not(report, before, side, caller.who)
            if refusal is not None:
                raise RefusedError(404 if report is None else 409, refusal)
            now = self._clock.wall()
            signed = HandoverSigned(id_, side, Signature(caller.who, now, note))
            told = Reason.of(f"audit.handover_{side}", report=id_, note=note or "-")
            stored = await self._keep((signed, caller.line(self._ids.next(now), now, told, id_)))
        left, taken = (signed.signature, before.taken) if side is HandoverSide.LEFT else (before.left, signed.signature)
        return Done(Handover(id_, left, taken), stored)
