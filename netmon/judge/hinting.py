"""How soon a hint makes somebody ask: at once, but never more often than once in a while. Pure."""

from __future__ import annotations


def due_after(last: float | None, now: float, apart: float) -> float | None:
    """Return in how many seconds to ask, None where an asking that is yet to come will do.

    `last` is when the last asking that a hint brought about was due, or will be; `apart` how many seconds lie between
    two. What is hinted at after that asking began is not in its answer, so it brings about one more.
    """
    if last is None or now >= last + apart:
        return 0.0
    return None if last > now else last + apart - now
