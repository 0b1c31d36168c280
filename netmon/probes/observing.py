"""From an asking to its observation: what every probe notes of when it asked, and for how long."""

from __future__ import annotations

from collections.abc import Awaitable

from netmon.model.clock import Clock
from netmon.model.names import ObservationId
from netmon.model.observation import Failure, Observation, ProbeName, Question, Readings
from netmon.model.target import Target


async def observe(
    asking: Awaitable[Readings | Failure],
    clock: Clock,
    probe: ProbeName,
    target: Target,
    questions: frozenset[Question],
    slot: str,
) -> Observation:
    """Await the answer to `questions`, and return it as what `probe` saw in `slot`."""
    at, began = clock.wall(), clock.monotonic()
    result = await asking
    return Observation(
        id=ObservationId(f"{target.device.id}/{probe}/{slot}"),
        device=target.device.id,
        probe=probe,
        questions=questions,
        at=at,
        took=clock.monotonic() - began,
        result=result,
    )
