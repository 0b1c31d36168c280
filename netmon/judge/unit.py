"""Whether a unit is online now: the standing of a unit in one network, from its access paths."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.judge.path import View
from netmon.model.belief import Flag, Reason, Standing, State, Truth
from netmon.model.names import Subject
from netmon.model.plant import Redundancy


@dataclass(frozen=True, slots=True)
class UnitPaths:
    """What connects a unit to a network: the devices it owns there, and the links that end at it without a device."""

    devices: tuple[Subject, ...] = ()
    links: tuple[tuple[Subject, Redundancy], ...] = ()


# The order in which one path outweighs another: any path that works is enough; what is not known may work.
_ANY = (State.UP, State.UNKNOWN, State.DOWN, State.UNREACHABLE)
# Where every path is needed, the worst of them counts; what is known to be broken outweighs what is not known.
_ALL = (State.DOWN, State.UNREACHABLE, State.UNKNOWN, State.UP)


def judge_unit(paths: UnitPaths, view: View) -> tuple[Standing, Reason, Subject | None]:
    """Judge a unit; the third value is the path that decided, None where there is no path."""
    chosen = _best(paths, view)
    if chosen is None:
        return Standing(State.UNKNOWN), Reason("reason.no_path"), None
    path = view.standing(chosen)
    reason = Reason.of(f"reason.path_{path.state}", path=chosen, root=path.root or "")
    if Flag.ADMIN_DOWN in path.flags:
        reason = Reason.of("reason.path_admin_down", path=chosen)
    flags = path.flags & {Flag.ADMIN_DOWN}
    return Standing(path.state, reachable=_reachable(path.state), flags=flags, root=path.root), reason, chosen


def _best(paths: UnitPaths, view: View) -> Subject | None:
    singles = [*paths.devices, *(link for link, redundancy in paths.links if redundancy is Redundancy.ANY)]
    together = [link for link, redundancy in paths.links if redundancy is Redundancy.ALL]
    if together:
        # One link that needs its companions binds them all: half a pair is not a path.
        links = [link for link, _ in paths.links]
        singles = [*paths.devices, min(links, key=lambda link: _ALL.index(view.standing(link).state))]
    return min(singles, key=lambda path: _ANY.index(view.standing(path).state), default=None)


def _reachable(state: State) -> Truth:
    if state is State.UNKNOWN:
        return Truth.UNKNOWN
    return Truth.YES if state is State.UP else Truth.NO
