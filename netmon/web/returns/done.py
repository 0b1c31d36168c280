"""What the audit log says of files that were returned."""

from __future__ import annotations

from netmon.model.belief import Reason
from netmon.model.returned_file import ReturnedFile


def handed_in(file: ReturnedFile) -> Reason:
    """Return that somebody handed a file in, and whether anything is wrong with it."""
    told = {"name": file.name, "rows": file.rows, "wrong": file.wrong, "digest": file.digest[:12]}
    return Reason.of(f"audit.return_handed_in_{file.state}", **told)


def decided(file: ReturnedFile) -> Reason:
    """Return that somebody accepted or rejected a file."""
    told = {"name": file.name, "by": file.by, "note": file.note or "-", "count": file.entered}
    return Reason.of(f"audit.return_{file.state}", **told)
