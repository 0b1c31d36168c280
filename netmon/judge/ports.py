"""What the interface at one end of a link is doing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from netmon.model.belief import Truth
from netmon.model.interfaces import InterfaceIdentity, InterfaceStatus, TextColumn
from netmon.model.names import ObservationId


class Port(Enum):
    """What is known of an interface: its state, or why there is none. The value is its code in the catalogue."""

    UP = "port.up"
    DOWN = "port.down"
    ADMIN_DOWN = "port.admin_down"
    TESTING = "port.testing"
    DORMANT = "port.dormant"
    NOT_PRESENT = "port.not_present"
    LOWER_LAYER_DOWN = "port.lower_layer_down"
    UNCLEAR = "port.unclear"  # the device itself says that it does not know
    UNREAD = "port.unread"  # not read yet, or not lately
    NO_SNMP = "port.no_snmp"  # SNMP does not answer (any more), so nothing can be known
    NO_SSH = "port.no_ssh"  # the same, where only SSH is asked
    MISSING = "port.missing"  # the device has no such interface
    AMBIGUOUS = "port.ambiguous"  # it has several that go by this name

    @property
    def carrying(self) -> Truth:
        """Whether traffic can pass here."""
        if self is Port.UP:
            return Truth.YES
        return Truth.NO if self in _BROKEN else Truth.UNKNOWN


_BROKEN = frozenset(
    {Port.DOWN, Port.ADMIN_DOWN, Port.TESTING, Port.DORMANT, Port.NOT_PRESENT, Port.LOWER_LAYER_DOWN},
)

# ifOperStatus (RFC 2863). "testing: no operational packets can be passed"; a dormant interface "is not actually in a
# condition to pass packets", so a declared circuit that rests on it carries nothing until the event it waits for.
_OPER = {
    1: Port.UP,
    2: Port.DOWN,
    3: Port.TESTING,
    4: Port.UNCLEAR,
    5: Port.DORMANT,
    6: Port.NOT_PRESENT,
    7: Port.LOWER_LAYER_DOWN,
}
_ADMIN_DOWN = 2
_ADMIN_TESTING = 3


def port_of(admin: int | None, oper: int | None) -> Port:
    """Return what ifAdminStatus and ifOperStatus mean together.

    An interface that still passes packets is up whatever its administrator wants: RFC 2863 lets oper lag behind admin.
    """
    found = _OPER.get(oper, Port.UNCLEAR) if oper is not None else Port.UNCLEAR
    if found is Port.UP:
        return found
    if admin == _ADMIN_DOWN:
        return Port.ADMIN_DOWN
    return Port.TESTING if admin == _ADMIN_TESTING else found


def find_interface(identity: InterfaceIdentity, name: str) -> int | Port:
    """Return the ifIndex of the interface called `name`: by ifName, else ifDescr, else ifAlias, always exactly.

    MISSING where the device has none, AMBIGUOUS where the first column that knows the name knows it twice.
    """
    for column in (identity.name, identity.descr, identity.alias):
        rows = _rows(column, name)
        if len(rows) == 1:
            return identity.index[rows[0]]
        if rows:
            return Port.AMBIGUOUS
    return Port.MISSING


def _rows(column: TextColumn, name: str) -> list[int]:
    return [row for row, text in enumerate(column) if text == name]


def read_port(status: InterfaceStatus, index: int) -> Port:
    """Return what `status` says of the interface with that ifIndex; MISSING where it has no such row any more."""
    try:
        row = status.index.index(index)
    except ValueError:
        return Port.MISSING
    return port_of(status.admin[row], status.oper[row])


@dataclass(frozen=True, slots=True)
class End:
    """One end of a link as believed, and a change of it that is being confirmed by one more asking.

    `began` is when the asking that first showed `pending` began (monotonic seconds). `ordered` remembers of an end
    that cannot be read any more that an administrator had shut it. `since` is when the asking began that first showed
    what is believed; None where that was before anything was read.
    """

    believed: Port = Port.UNREAD
    pending: Port | None = None
    began: float | None = None
    evidence: tuple[ObservationId, ...] = ()
    ordered: bool = False
    since: float | None = field(default=None, compare=False)


def see_port(end: End, port: Port, began: float, evidence: ObservationId) -> End:
    """Take one reading of an end; the same object where it brings nothing new.

    What carries is believed at once where nothing was known; any other change has to be seen twice in a row.
    """
    if port is end.believed and end.pending is None:
        return end
    if port is end.believed:
        return End(port, evidence=end.evidence, ordered=end.ordered, since=end.since)
    if port.carrying is end.believed.carrying is Truth.NO and Port.ADMIN_DOWN not in (port, end.believed):
        # Another word for the same: nothing there to confirm.
        return End(port, evidence=(evidence,), since=end.since)
    nothing_known = end.believed.carrying is Truth.UNKNOWN
    if port.carrying is Truth.UNKNOWN and nothing_known:
        return End(port, evidence=(evidence,), ordered=end.ordered, since=began)
    if port is Port.UP and nothing_known:
        return End(port, evidence=(evidence,), since=began)
    if end.pending is not None and end.pending.carrying is port.carrying:
        return End(port, evidence=(*end.evidence[-1:], evidence), since=end.began)
    return End(end.believed, port, began, (evidence,), end.ordered, end.since)


def lose_port(end: End, why: Port) -> End:
    """Know nothing of this end any more; the same object where that is so already."""
    if end.believed is why and end.pending is None:
        return end
    return End(why, ordered=end.ordered or end.believed is Port.ADMIN_DOWN)


def unconfirmed(end: End) -> End:
    """Drop a change that the asking meant to confirm it did not show."""
    if end.pending is None:
        return end
    return End(end.believed, evidence=end.evidence, ordered=end.ordered, since=end.since)


def confirming(ends: Iterable[End]) -> bool:
    """Tell whether a change of any of these ends awaits its second reading."""
    return any(end.pending is not None for end in ends)
