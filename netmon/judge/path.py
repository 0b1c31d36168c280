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

    def known(self, subject: Subject) -> bool:
        """Tell whether the inventory has `subject`."""
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
    """Why nothing gets through: `root` is the topmost failed subject, `parts` all that is in the way, near and far.

    `ordered` marks a cut that an administrator made; then `root` names the link, though it is no fault.
    """

    root: Subject
    parts: frozenset[Subject]
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
    return Cut(
        chosen, frozenset(part for uplink, root in broken for part in _parts(uplink, root, view)), ordered[chosen]
    )


def reopened(before: Cut | None, now: Cut | None, view: View) -> bool:
    """Tell whether a way that was shut is open again: something that was in it is well, or gone from the inventory.

    That a fault can no longer be seen does not open anything.
    """
    if before is None or now is not None:
        return False
    return any(view.standing(part).state is State.UP or not view.known(part) for part in before.parts)


def above(upper: Subject, view: View) -> Cut | None:
    """Return what cuts off `upper` itself, the device at the upper end of a link."""
    standing = view.standing(upper)
    if standing.state not in BROKEN:
        return None
    root = standing.root or upper
    return Cut(root, frozenset({root}), Flag.ADMIN_DOWN in view.standing(root).flags)


def _root(uplink: Uplink, view: View) -> Subject | None:
    """Return the root of the cut where this path is broken. What is further up comes first."""
    if uplink.upper is not None and (above := view.standing(uplink.upper)).state in BROKEN:
        return above.root or uplink.upper
    link = view.standing(uplink.link)
    return (link.root or uplink.link) if link.state in BROKEN else None


def _parts(uplink: Uplink, root: Subject, view: View) -> list[Subject]:
    near = [uplink.link] if uplink.upper is None else [uplink.link, uplink.upper]
    return [root, *(subject for subject in near if view.standing(subject).state in BROKEN)]
