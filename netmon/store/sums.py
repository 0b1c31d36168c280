"""Parts of an hour add up, in memory and in the database alike."""

from __future__ import annotations

from netmon.model.rollup import HourTally

TallyKey = tuple[str, str, int]


def key_of(tally: HourTally) -> TallyKey:
    """Return what a rollup is about: device, probe and hour."""
    return tally.device, tally.probe.value, tally.hour


def add(one: HourTally, other: HourTally) -> HourTally:
    """Return the sum of two parts of the same hour; ValueError where they are not."""
    if key_of(one) != key_of(other):
        raise ValueError(f"{key_of(one)} is not {key_of(other)}")
    return HourTally(
        device=one.device,
        probe=one.probe,
        hour=one.hour,
        valid=one.valid + other.valid,
        ok=one.ok + other.ok,
        failed={
            kind: one.failed.get(kind, 0) + other.failed.get(kind, 0)
            for kind in one.failed.keys() | other.failed.keys()
        },
        sent=one.sent + other.sent,
        received=one.received + other.received,
        rtt_count=one.rtt_count + other.rtt_count,
        rtt_sum=one.rtt_sum + other.rtt_sum,
        rtt_min=min(_known(one.rtt_min, other.rtt_min), default=None),
        rtt_max=max(_known(one.rtt_max, other.rtt_max), default=None),
    )


def _known(*values: float | None) -> list[float]:
    return [value for value in values if value is not None]
