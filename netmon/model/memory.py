"""What has been learned about how to talk to an agent, kept over restarts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AgentMemory:
    """None or 0 where nothing is known yet.

    `srtt` and `rttvar` are the smoothed round-trip time and its variation in seconds (RFC 6298). `repetitions` is the
    GETBULK size that works, `columns` how many columns fit one request; `bulk` is False for an agent that answers
    GETNEXT only. `engine_id`, `boots` and `time` are of RFC 3414; `time_read_at` is the wall time (UTC, epoch seconds)
    at which `time` held.
    """

    srtt: float | None = None
    rttvar: float | None = None
    repetitions: int = 0
    columns: int = 0
    bulk: bool = True
    engine_id: bytes = b""
    boots: int = 0
    time: int = 0
    time_read_at: float = 0.0
