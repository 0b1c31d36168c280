"""Times as they are written: `2026-09-28 08:00`, in the inventory's time zone."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from pydantic_core import PydanticCustomError

from netmon.inventory.scalars import written

LOCAL: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}")


def read_local(value: object) -> datetime:
    """Read `2026-09-28 08:00`; naive."""
    said = written(value)
    try:
        if LOCAL.fullmatch(said):
            return datetime.fromisoformat(said)
    except ValueError:
        pass
    raise PydanticCustomError("problem.not_a_local_time", "not a local time")
