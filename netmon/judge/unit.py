"""Whether a unit is online now: the standing of a unit in one network, from its access paths."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from netmon.judge.path import View
from netmon.model.belief import Flag, Reason, Standing, State, Truth
from netmon.model.names import Subject
from netmon.model.plant import Redundancy


@dataclass(frozen=True, slots=True)
class UnitPaths:
    """What connects a unit to a network: the devices it owns there, and the links that end at it without a device.

    Of a unit beyond the plant they are the links that begin at it.
    """

    devices: tuple[Subject, ...] = ()
    links: tuple[tuple[Subject, Redundancy], ...] = ()


# The order in which one path outweighs another: any path that works is enough; what is not known may work.
_ANY = {State.UP: 0, State.UNKNOWN: 1, State.DOWN: 2, State.UNREACHABLE: 3}
# Where every path is needed, the worst of them counts; what is known to be broken outweighs what is not known.
_ALL = {State.DOWN: 0, State.UNREACHABLE: 1, State.UNKNOWN: 2, State.UP: 3}


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
    if _flaps(paths, view):
        flags |= {Flag.FLAPPING}
    return Standing(path.state, reachable=_reachable(path.state), flags=flags, root=path.root), reason, chosen


def _flaps(paths: UnitPaths, view: View) -> bool:
    """Tell whether every path flaps; of those that need each other one that flaps is enough."""
    links = [link for link, _ in paths.links]
    together = any(redundancy is Redundancy.ALL for _, redundancy in paths.links)
    steady = (Flag.FLAPPING not in view.standing(link).flags for link in links)
    if links and (all(steady) if together else any(steady)):
        return False
    return all(Flag.FLAPPING in view.standing(device).flags for device in paths.devices)


def _best(paths: UnitPaths, view: View) -> Subject | None:
    """Return the first of the best paths. A unit may own thousands of devices: the first that is up ends the search."""
    best, least = None, len(_ANY)
    for path in _singles(paths, view):
        weight = _ANY[view.standing(path).state]
        if weight < least:
            best, least = path, weight
            if weight == 0:
                break
    return best


def _singles(paths: UnitPaths, view: View) -> Iterator[Subject]:
    """Return the paths each of which is enough; those that need each other stand as the worst of them."""
    yield from paths.devices
    links = [link for link, _ in paths.links]
    if any(redundancy is Redundancy.ALL for _, redundancy in paths.links):
        # One link that needs its companions binds them all: half a pair is not a path.
        links = [min(links, key=lambda link: _ALL[view.standing(link).state])]
    yield from links


def _reachable(state: State) -> Truth:
    if state is State.UNKNOWN:
        return Truth.UNKNOWN
    return Truth.YES if state is State.UP else Truth.NO
