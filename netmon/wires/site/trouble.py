"""What goes wrong on the way to a page, as an exception within this room alone; outside it is a value."""

from __future__ import annotations

import errno
from typing import Final

from netmon.model.belief import Reason
from netmon.model.service_check import Fault, ServiceFailure
from netmon.model.text import clean_text

LONGEST: Final = 100
"""Characters of a name that others chose."""

_OWN: Final = frozenset({
    errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM, errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPERM,
    errno.EACCES,
})  # fmt: skip
"""What only this host can be at fault for."""


class TroubleError(Exception):
    """Carries the failure."""

    def __init__(self, fault: Fault, code: str, /, **facts: object) -> None:
        super().__init__(code)
        self.failure = ServiceFailure(fault, Reason.of(code, **facts))


def short(text: str) -> str:
    """Return a text that others chose as it may be kept."""
    return clean_text(text.encode(errors="replace")).text[:LONGEST]


def of_os_error(error: OSError, address: str) -> TroubleError:
    """Return what an error of a connection means."""
    name = errno.errorcode.get(error.errno or 0, "OSError")
    if isinstance(error, ConnectionRefusedError):
        return TroubleError(Fault.REFUSED, "check.refused", address=address)
    if isinstance(error, ConnectionError):
        return TroubleError(Fault.INCOMPLETE, "check.reset", address=address)
    if error.errno in _OWN:
        return TroubleError(Fault.SKIPPED, "check.own", error=name)
    if isinstance(error, TimeoutError):
        return TroubleError(Fault.UNREACHABLE, "check.unreachable", address=address, error="ETIMEDOUT")
    return TroubleError(Fault.UNREACHABLE, "check.unreachable", address=address, error=name)
