"""How a subject flaps, as `netmon why` tells it: since when, how often of late, and when it would be over."""

from __future__ import annotations

from dataclasses import replace
from datetime import tzinfo
from math import inf

from netmon.cli.session import Json, Session
from netmon.cli.times import instant, iso
from netmon.judge.explanation import Flapping
from netmon.judge.flapping import RULES, ends_at, raised_at, rebuilt, within
from netmon.model.belief import Belief, Flag
from netmon.model.names import SubjectKind
from netmon.store import Reader

BACK = 86_400.0
"""Seconds of the record that are searched for when it began."""
_MOST = 2000


def read_flapping(reader: Reader, belief: Belief | None, now: float) -> Flapping | None:
    """Read it of a device or link, None where it does not flap; StoreError where the database cannot be read.

    `now` is UTC, epoch seconds.
    """
    if belief is None or Flag.FLAPPING not in belief.standing.flags or belief.subject.kind is SubjectKind.UNIT:
        return None
    record = reader.entries(now - BACK, belief.subject, _MOST)
    since = raised_at(record) or belief.since
    flap = rebuilt([entry for entry in reversed(record) if entry.at >= now - RULES.window], now, now)
    ends = ends_at(replace(flap, since=since))
    return Flapping(since, within(flap, now), RULES.window, ends if now < ends < inf else None)


def tell_flapping(session: Session, flapping: Flapping | None, zone: tzinfo) -> None:
    """Print it."""
    if flapping is None:
        return
    facts = {
        "since": instant(flapping.since, zone),
        "changes": flapping.changes,
        "minutes": int(flapping.window // 60),
    }
    if flapping.until is None:
        session.tell("cli.why_flapping", **facts)
    else:
        session.tell("cli.why_flapping_until", until=instant(flapping.until, zone), **facts)


def flapping_json(flapping: Flapping | None) -> Json:
    """Return it for scripts. Times are RFC 3339 in UTC, `window` is in seconds."""
    if flapping is None:
        return None
    return {
        "since": iso(flapping.since),
        "changes": flapping.changes,
        "window": flapping.window,
        "until": iso(flapping.until),
    }
