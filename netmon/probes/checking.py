"""What every check of a service has: when it began, how long it took, and whether that was in time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from netmon.judge.serving import in_time
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.names import ObservationId
from netmon.model.observation import ProbeName
from netmon.model.plant import Service
from netmon.model.service_check import Fault, ServiceCheck, ServiceFailure, Sight


class Slot(NamedTuple):
    """`name` makes the check's id unique; `regular` ones are those of the service's own interval."""

    name: str
    regular: bool


Ask = Callable[[Service], Awaitable[tuple[Sight, ServiceFailure | None]]]


async def checked(probe: ProbeName, ask: Ask, service: Service, slot: Slot, clock: Clock) -> ServiceCheck:
    """Ask, and return what came of it."""
    at, began = clock.wall(), clock.monotonic()
    sight, failure = await ask(service)
    took = clock.monotonic() - began
    if failure is None and not in_time(took, service.timeout):
        failure = ServiceFailure(Fault.TIMEOUT, Reason.of("check.timeout", seconds=f"{service.timeout:g}"))
    id_ = ObservationId(f"{service.id}/{probe}/{slot.name}")
    return ServiceCheck(id_, service.id, probe, at, began, took, failure, sight, slot.regular)
