"""The command that shows what somebody changed in a configuration."""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from netmon.model.note import Note

_CHANGED = "note.configuration_changed"


def diff_command(program: str, url: str, notes: Iterable[Note]) -> str:
    """Return how to see the newest change among `notes` (newest first) in the database at `url`; "" without one."""
    changed = (note.subject.id for note in notes if note.what.code.startswith(_CHANGED))
    device = next(changed, None)
    return "" if device is None else shlex.join([program, "config", "diff", device, "--database", url])
