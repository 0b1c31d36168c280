"""Files that the server relies on: that they are there, and that nobody else can read or change them."""

from __future__ import annotations

import stat
from pathlib import Path

from netmon.inventory.problem import Place, Report

# A private key or a password hash may be read by its group (0640 root:netmon is how services get them), and by nobody
# else; a certificate is public. Neither may be changed by anybody but its owner.
_SECRET = 0o027
_PUBLIC = 0o022


def check_file(file: Path, place: Place, report: Report, *, secret: bool, path: str = "") -> bool:
    """Report what is wrong with `file`, named at `place`; return whether it is fit for use."""
    try:
        mode = file.stat().st_mode
        with file.open("rb"):
            pass
    except OSError as error:
        report.add("web.file_unreadable", place, path, file=str(file), error=error.strerror or "?")
        return False
    if not stat.S_ISREG(mode):
        report.add("web.file_not_regular", place, path, file=str(file))
        return False
    if stat.S_IMODE(mode) & (_SECRET if secret else _PUBLIC):
        code = "web.file_mode_secret" if secret else "web.file_mode"
        report.add(code, place, path, file=str(file), mode=f"{stat.S_IMODE(mode):04o}")
        return False
    return True
