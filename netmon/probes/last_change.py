"""ifLastChange of the ports at which declared links end: asked together with sysUpTime, and never of all ports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from netmon.judge.last_change import believable
from netmon.judge.ports import Port, find_interface
from netmon.model.interfaces import InterfaceIdentity, PortChanges
from netmon.probes import if_mib
from netmon.wires.snmp.objects import ObjectType
from netmon.wires.snmp.values import Value

TOGETHER = 12
"""Ports in the request of sysUpTime: with these its reply fits the 484 octets that every agent can send (RFC 3417)."""
MORE = 20
"""Ports in each request after that."""
STRIKES = 3


@dataclass(slots=True)
class LastChange:
    """Which ports are asked, kept from visit to visit.

    An agent that does not answer so long a request must not be taken for gone: the next one is asked without, and one
    that answers that, and not the other, time and again, is asked without until its interfaces are read anew.
    """

    objects: tuple[ObjectType, ...] = ()
    index: tuple[int, ...] = ()
    _of: tuple[InterfaceIdentity | None, tuple[str, ...]] = (None, ())
    _resting: bool = False
    _strikes: int = 0
    _holes: set[int] = field(default_factory=set)

    def choose(self, names: InterfaceIdentity | None, ports: tuple[str, ...]) -> None:
        """Look for the ports among the interfaces as they were last read."""
        if self._of[0] is names and self._of[1] == ports:
            return
        self._of = names, ports
        found = [] if names is None else [find_interface(names, port) for port in dict.fromkeys(ports)]
        indexes = sorted({one for one in found if not isinstance(one, Port)} - self._holes)
        self.index = tuple(indexes)
        column = if_mib.IF_LAST_CHANGE
        self.objects = tuple(ObjectType(column.name, (*column.oid, at), column.syntax) for at in indexes)

    def named(self, names: InterfaceIdentity, uptime: int | None) -> None:
        """Take that the interfaces were read again: what the agent did not have, or would not answer, it may now."""
        self._of, self._holes, self._strikes = (None, ()), set(), 0
        if not believable(names.last_change, uptime):
            self._strikes = STRIKES

    @property
    def asked(self) -> tuple[ObjectType, ...]:
        """What to ask now."""
        return () if self._resting or self._strikes >= STRIKES else self.objects

    def silent(self, *, asked: bool) -> None:
        """Take that sysUpTime was not answered; `asked` is whether ports were asked in the same request."""
        self._resting = asked

    def answered(self, *, asked: bool, whole: bool) -> None:
        """Take that it was; `whole` is whether all that was asked with it was, in time."""
        if asked:
            self._strikes = 0 if whole else self._strikes + 1
        elif self._resting:
            self._strikes += 1
            self._resting = False

    def read(self, values: Sequence[Value | None], *, whole: bool) -> PortChanges | None:
        """Return what was answered, and ask no more for what the agent does not have."""
        pairs = list(zip(self.index, values, strict=False))
        if whole and (holes := {at for at, value in pairs if value is None}):
            self._holes |= holes
            names, ports = self._of
            self._of = (None, ())
            self.choose(names, ports)
        told = [(at, value) for at, value in pairs if isinstance(value, int) and value >= 0]
        return PortChanges(tuple(at for at, _ in told), tuple(value for _, value in told)) if told else None
