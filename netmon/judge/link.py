"""The standing of a link, from what is known of its two ends and of what is above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netmon.judge.device import why_cut
from netmon.judge.path import Cut
from netmon.judge.ports import Port
from netmon.model.belief import Flag, Reason, Standing, State, Truth
from netmon.model.names import DeviceId, Subject


@dataclass(frozen=True, slots=True)
class EndView:
    """One end that can be polled: where it is, and what it is doing.

    `ordered` marks an end that cannot be read any more, and that an administrator had shut when it last was. `since` is
    when its state was seen first (monotonic seconds).
    """

    device: DeviceId
    interface: str
    port: Port
    ordered: bool = False
    since: float | None = None


def judge_link(subject: Subject, ends: Sequence[EndView], above: Cut | None) -> tuple[Standing, Reason]:
    """Judge a link; `above` is what cuts off its upper end, if anything.

    Either end may speak for the link, and a broken end outweighs a whole one: a fibre may be dark in one direction.
    An administrator's order explains what the far end sees, and is no fault, so it has no root. It goes on explaining
    it while the end where it was given cannot be read.
    """
    broken = any(end.port.carrying is Truth.NO for end in ends)
    for end in ends:
        if end.port is Port.ADMIN_DOWN or (end.ordered and broken):
            standing = Standing(State.DOWN, carrying=Truth.NO, flags=frozenset({Flag.ADMIN_DOWN}))
            return standing, _what(end, Port.ADMIN_DOWN)
    for end in ends:
        if end.port.carrying is Truth.NO:
            return Standing(State.DOWN, carrying=Truth.NO, root=subject), _what(end, end.port)
    for end in ends:
        if end.port is Port.UP:
            return Standing(State.UP, carrying=Truth.YES), _what(end, end.port)
    if above is not None:
        return Standing(State.UNREACHABLE, root=above.root), why_cut(above)
    return Standing(State.UNKNOWN), _why_unknown(ends)


_MOST_TELLING = (Port.MISSING, Port.AMBIGUOUS, Port.UNCLEAR, Port.NO_SNMP, Port.NO_SSH, Port.UNREAD)


def _why_unknown(ends: Sequence[EndView]) -> Reason:
    """Name first what somebody has to put right: an interface that the inventory calls by a wrong name."""
    if not ends:
        return Reason("reason.link_without_interface")
    end = min(ends, key=lambda end: _MOST_TELLING.index(end.port))
    return _what(end, end.port)


def _what(end: EndView, port: Port) -> Reason:
    code = "reason." + port.value.replace(".", "_")
    return Reason.of(code, device=end.device, interface=end.interface)
