"""Whether something is cut off by what is above it, and by what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from netmon.model.belief import Flag, Standing, State
from netmon.model.names import Subject
from netmon.model.plant import Redundancy

BROKEN = frozenset({State.DOWN, State.UNREACHABLE})


class View(Protocol):
    """The other subjects, as the subject being judged sees them."""

    def standing(self, subject: Subject) -> Standing:
        """Return what is believed of `subject` now."""
        ...

    def rank(self, subject: Subject) -> int:
        """Return how far below the roots of the network `subject` is."""
        ...


@dataclass(frozen=True, slots=True)
class Uplink:
    """A link upwards. `upper` is the device at its upper end, None where there is none."""

    link: Subject
    redundancy: Redundancy
    upper: Subject | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """Why nothing gets through: `root` is the topmost failed subject.

    `ordered` marks a cut that an administrator made; then `root` names the link, though it is no fault.
    """

    root: Subject
    ordered: bool = False


def cut(uplinks: Sequence[Uplink], view: View) -> Cut | None:
    """Return what cuts off whatever is below `uplinks`, None where some path may be open.

    One open path is enough, unless a link says that all of them are needed. A path of which nothing is known is not
    known to be broken. Of several roots a fault is named before an order, then the topmost, so that the answer depends
    on the standings alone and not on who was judged first.
    """
    broken = [(uplink, root) for uplink in uplinks if (root := _root(uplink, view)) is not None]
    needed = [root for uplink, root in broken if uplink.redundancy is Redundancy.ALL]
    if not needed and len(broken) < len(uplinks):
        return None
    roots = needed or [root for _, root in broken]
    if not roots:
        return None
    ordered = {root: Flag.ADMIN_DOWN in view.standing(root).flags for root in roots}
    chosen = min(roots, key=lambda root: (ordered[root], view.rank(root), root))
    return Cut(chosen, ordered[chosen])


def above(upper: Subject, view: View) -> Cut | None:
    """Return what cuts off `upper` itself, the device at the upper end of a link."""
    standing = view.standing(upper)
    if standing.state not in BROKEN:
        return None
    root = standing.root or upper
    return Cut(root, Flag.ADMIN_DOWN in view.standing(root).flags)


def _root(uplink: Uplink, view: View) -> Subject | None:
    """Return the root of the cut where this path is broken. What is further up comes first."""
    if uplink.upper is not None and (above := view.standing(uplink.upper)).state in BROKEN:
        return above.root or uplink.upper
    link = view.standing(uplink.link)
    return (link.root or uplink.link) if link.state in BROKEN else None
