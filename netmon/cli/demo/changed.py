"""Commands to look further with: what somebody changed in a configuration, and the incidents."""

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


def incidents_command(program: str, url: str) -> str:
    """Return how to see the incidents in the database at `url`, those that are over too."""
    return shlex.join([program, "incident", "list", "--all", "--database", url])
