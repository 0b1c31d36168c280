"""From which of its addresses this host would send to another. Nothing is sent to find out."""

from __future__ import annotations

import errno
import socket

from netmon.model.observation import Failure, FailureKind
from netmon.model.plant import Address
from netmon.wires import causes

DISCARD = 9
"""A UDP port; the kernel looks up the route to an address, but wants a port with it."""


def source(address: Address) -> str | Failure:
    """Return the address that packets to `address` leave from, or why none can leave."""
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as asking:
            asking.connect((str(address), DISCARD))
            return str(asking.getsockname()[0])
    except OSError as error:
        name = errno.errorcode.get(error.errno or 0, "OSError")
        return Failure(FailureKind.SKIPPED, f"this host could not send: {name}", cause=causes.of_errno(name))
