"""Looking names up as every program on this host does, with an end that the system's resolver does not have."""

from __future__ import annotations

import asyncio
import socket
import threading
from contextlib import suppress
from ipaddress import ip_address
from typing import Final

from netmon.model.service_check import Fault
from netmon.wires.site.trouble import TroubleError, short

AT_ONCE: Final = 32
"""Names that may be looked up at once. One that no server answers for keeps its thread for half a minute."""
MOST_ADDRESSES: Final = 16


class Names:
    """Each name is looked up in a thread of its own, which nobody waits for when the time is over."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._free = at_once

    async def look_up(self, host: str) -> tuple[str, ...]:
        """Return the addresses of a host, as many as are of use; an address is its own. Raises TroubleError.

        Whoever calls sets the limit of time.
        """
        with suppress(ValueError):
            return (str(ip_address(host)),)
        if self._free <= 0:
            raise TroubleError(Fault.SKIPPED, "check.names_busy")
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[tuple[str, ...]] = loop.create_future()
        self._free -= 1
        # A pool would be waited for when this process ends, by as long as a silent name server takes.
        thread = threading.Thread(  # noqa: TID251 - getaddrinfo cannot be cancelled; how many there are is counted
            target=self._resolve, args=(host, loop, answer), name="netmon-name", daemon=True
        )
        thread.start()
        return await answer

    def _resolve(self, host: str, loop: asyncio.AbstractEventLoop, answer: asyncio.Future[tuple[str, ...]]) -> None:
        found: tuple[str, ...] | TroubleError
        try:
            known = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
            found = tuple(dict.fromkeys(str(address[0]) for _, _, _, _, address in known))[:MOST_ADDRESSES]
        except socket.gaierror as error:
            unknown = error.errno in {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
            found = TroubleError(Fault.DNS, "check.name_unknown" if unknown else "check.name_failed", host=short(host))
        except (OSError, UnicodeError):
            found = TroubleError(Fault.DNS, "check.name_failed", host=short(host))
        with suppress(RuntimeError):  # the loop is closed: nobody is there to be told
            loop.call_soon_threadsafe(self._settle, answer, found)

    def _settle(self, answer: asyncio.Future[tuple[str, ...]], found: tuple[str, ...] | TroubleError) -> None:
        self._free += 1
        if answer.done():
            return
        if isinstance(found, TroubleError):
            answer.set_exception(found)
        else:
            answer.set_result(found)
