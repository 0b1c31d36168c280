"""Which transmission a reply answers: one table for all agents, by request id (SNMPv3: by msgID)."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from netmon.wires.snmp.pdu import LOWEST_ID, Request

_REMEMBERED = 8192
_DRAWN = 1024

Asker = TypeVar("Asker")


class Sent(NamedTuple, Generic[Asker]):
    """A transmission: by whom, for which state of its conversation, what, and when (monotonic)."""

    by: Asker
    serial: int
    request: Request
    at: float


class Pending(Generic[Asker]):
    """Ids are random, so that nobody off the path can guess one, and never given twice at a time.

    An id stays valid until its conversation is over: a slow agent's answer to an earlier transmission is an answer.
    What became of the latest ids is remembered, to tell a duplicate from an answer that came too late or was made up.
    """

    def __init__(self) -> None:
        self._open: dict[int, Sent[Asker]] = {}
        self._closed: dict[int, str] = {}
        self._drawn: list[int] = []

    def __len__(self) -> int:
        return len(self._open)

    def add(self, sent: Sent[Asker]) -> int:
        """Return a new id for a transmission."""
        while True:
            if not self._drawn:
                # Drawn by the thousand: one call to the kernel for each id would cost more than the rest of sending it.
                self._drawn = list(struct.unpack(f"={_DRAWN}I", os.urandom(4 * _DRAWN)))
            number = LOWEST_ID | self._drawn.pop() & (LOWEST_ID - 1)
            if number not in self._open and number not in self._closed:
                self._open[number] = sent
                return number

    def get(self, number: int) -> Sent[Asker] | None:
        """Return the transmission of this id while it may still be answered."""
        return self._open.get(number)

    def any_to(self, wanted: Callable[[Asker], bool]) -> Asker | None:
        """Return an asker that `wanted` picks; a search through all, for what is rare."""
        return next((sent.by for sent in self._open.values() if wanted(sent.by)), None)

    def fate(self, number: int) -> str:
        """Say why an id is not open: `duplicate`, `late` or `unknown_id`."""
        return self._closed.get(number, "unknown_id")

    def close(self, number: int, fate: str) -> None:
        """Answer this id no more; `fate` is what a further reply to it is."""
        if self._open.pop(number, None) is None:
            return
        self._closed[number] = fate
        if len(self._closed) >= 2 * _REMEMBERED:
            for old in list(islice(self._closed, _REMEMBERED)):
                del self._closed[old]
