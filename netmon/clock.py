"""Floor 1: the one door to the host's clocks."""

from __future__ import annotations

import time


class SystemClock:
    """The host's clocks (see `netmon.model.clock.Clock`)."""

    # Called a dozen times a visit: the functions themselves, for a method around each would cost more than they do.
    monotonic = staticmethod(time.monotonic)  # noqa: TID251 - this module is the door
    wall = staticmethod(time.time)  # noqa: TID251 - this module is the door
