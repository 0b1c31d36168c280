"""Which certificates are believed: this host's own authorities, or a file's; read once, and again when it changed."""

from __future__ import annotations

import ssl
from pathlib import Path

from netmon.model.service_check import Fault
from netmon.wires.site.trouble import TroubleError


class Trust:
    """Keeps a context for each file: reading a host's authorities takes some hundredths of a second."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[float, ssl.SSLContext]] = {}

    def context(self, ca: str) -> ssl.SSLContext:
        """Return the context of a file, of this host's own authorities for "". Raises TroubleError."""
        try:
            changed = Path(ca).stat().st_mtime if ca else 0.0
            known = self._known.get(ca)
            if known is not None and known[0] == changed:
                return known[1]
            context = ssl.create_default_context(cafile=ca or None)
        except OSError as error:  # an SSLError is one
            raise TroubleError(Fault.SKIPPED, "check.ca_unreadable", file=ca) from error
        self._known[ca] = (changed, context)
        return context
