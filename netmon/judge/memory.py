"""What a stored belief is still worth after a restart, and how long any evidence lasts."""

from __future__ import annotations

from netmon.judge.thresholds import Streak
from netmon.model.belief import Belief, State, Truth
from netmon.model.probing import Probing

_SLACK = 1.0

_TICKS = 1 << 32  # sysUpTime counts hundredths of a second in 32 bits, and begins again after 497 days (RFC 3418)
# By how much a clock may be off without having been set back: 5 %, or a minute (in hundredths of a second).
_DRIFT = 0.05
_LEAST_DRIFT = 6000
_LEAST_LEAD = 1000


def stale_after(probing: Probing) -> float:
    """Return the seconds after which evidence is too old: the missed intervals, and one visit that takes its time."""
    return probing.stale_after * probing.reachability + probing.deadline


def ssh_lasts(probing: Probing) -> float:
    """Return the seconds after which what was read over SSH is too old."""
    return probing.stale_after * probing.ssh_status + probing.ssh_session


def counters_last(probing: Probing) -> float:
    """Return the seconds after which counters are too old to be shown, or to be compared with newer ones."""
    return probing.stale_after * probing.counters + probing.deadline


def health_lasts(probing: Probing) -> float:
    """Return the seconds after which a reading of the sensors is not of now any more."""
    return probing.stale_after * probing.health + probing.deadline


def neighbours_last(probing: Probing) -> float:
    """Return the seconds after which what a device saw at its ports proves nothing any more."""
    return probing.stale_after * probing.neighbours + probing.deadline


def still_good(belief: Belief, now: float, window: float) -> bool:
    """Tell whether a stored belief may be shown before its subject was asked again (`now` in UTC epoch seconds).

    What was seen broken stays so until seen whole. What was seen whole may have broken while nobody looked, so it is
    good only for as long as it would have been without a restart; a stamp from the future is worth nothing.
    """
    if belief.standing.state is not State.UP:
        return True
    return belief.heard is not None and -_SLACK <= now - belief.heard <= window


def recalled(truth: Truth) -> Streak | None:
    """Return the evidence that stands for a remembered facet until there is fresh one."""
    if truth is Truth.UNKNOWN:
        return None
    return Streak(Truth.YES, (True,)) if truth is Truth.YES else Streak(Truth.NO, proven=False)


def rebooted(before: int, after: int, elapsed: float) -> bool:
    """Tell whether an agent restarted between two readings of sysUpTime (hundredths of a second).

    Going back is a restart unless the counter has just gone round: then it went on as far as the elapsed seconds lead.
    Going on is one too where it now shows less than what has elapsed. A clock that stands still tells nothing.
    """
    expected = elapsed * 100
    if after >= before:
        return after != before and after < expected - max(_LEAST_LEAD, _DRIFT * expected)
    advance = (after - before) % _TICKS
    return abs(advance - expected) > max(_LEAST_DRIFT, _DRIFT * expected)
