"""What of all that changed is news to people.

A start that finds thousands up is none, nor is everything that hangs on a cut.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from netmon.judge.isolation import ISOLATED
from netmon.model.belief import Event, Flag, State
from netmon.model.names import Subject, SubjectKind


@dataclass(frozen=True, slots=True)
class News:
    """An event; or several units that one root took along, or that came back with it, told as one.

    `event` is the newest of them, and `root` their root: None where the event is told for itself.
    """

    event: Event
    count: int = 1
    root: Subject | None = None


def worth_telling(event: Event) -> bool:
    """Whether the state changed, or it began or ceased to flap.

    That it is found up for the first time is no news, nor that nothing is known while we are cut off ourselves.
    """
    if event.reason == ISOLATED:
        return False
    before, after = event.before.state, event.after.state
    if before is after:
        return event.subject.kind is not SubjectKind.UNIT and Flag.FLAPPING in event.before.flags ^ event.after.flags
    return (before, after) != (State.UNKNOWN, State.UP)


def root_elsewhere(event: Event) -> Subject | None:
    """Return the root that this is a consequence of, None where the event is about itself."""
    root = event.after.root or event.before.root
    return None if root == event.subject else root


def news_of(events: Iterable[Event]) -> list[News]:
    """Return the news among events, in their order.

    Devices and links behind a root are left out, for the units behind it say it all; units of one root are one. A link
    that cannot be read any more is left out too: the device that cannot be asked says so.
    """
    found: list[News] = []
    places: dict[tuple[Subject, State], int] = {}
    for event in filter(worth_telling, events):
        if event.subject.kind is SubjectKind.LINK and event.after.state is State.UNKNOWN:
            continue
        root = root_elsewhere(event)
        if root is None:
            # A root that changes again has consequences of its own.
            places = {key: place for key, place in places.items() if key[0] != event.subject}
            found.append(News(event))
        elif event.subject.kind is SubjectKind.UNIT:
            place = places.setdefault((root, event.after.state), len(found))
            if place == len(found):
                found.append(News(event, 0, root))
            found[place] = News(found[place].event, found[place].count + 1, root)
    return found


def falls(events: Iterable[Event]) -> Counter[Subject]:
    """Return how often each root went down in these events: a port that flaps stands out."""
    return Counter(
        event.subject
        for event in events
        if event.after.state is State.DOWN and event.before.state is not State.DOWN and root_elsewhere(event) is None
    )
