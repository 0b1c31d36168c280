"""What happens to the plant, and what people must be told of it: this, in this order, and nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tests.live.plant import Plant
from tests.namespaces.watched import Watched


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happens."""

    plant: Plant
    daemon: Watched


Act = Callable[[Place], None]


@dataclass(frozen=True, slots=True)
class Message:
    """What people must be told: happening, matter, the id of the root or of any of several, and how many units.

    `units` is None where it goes by how soon those below are found out.
    """

    happening: str
    matter: str
    roots: tuple[str, ...]
    units: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What is done, and the message that it brings about; where it brings none, the seconds until the next step."""

    what: str
    act: Act
    told: Message | None = None
    seconds: float = 0.0


def hang(*names: str) -> Act:
    """Have hosts answer nobody."""

    def act(place: Place) -> None:
        for name in names:
            place.plant.hang(name)

    return act


def wake(*names: str) -> Act:
    """Let them answer again."""

    def act(place: Place) -> None:
        for name in names:
            place.plant.wake(name)

    return act


def cut(*cables: str) -> Act:
    """Break lines."""

    def act(place: Place) -> None:
        for name in cables:
            place.plant.cut(name)

    return act


def mend(*cables: str) -> Act:
    """Mend them."""

    def act(place: Place) -> None:
        for name in cables:
            place.plant.mend(name)

    return act


def maintain(name: str) -> Act:
    """Enter maintenance from the command line, and see that it is accepted."""

    def act(place: Place) -> None:
        place.daemon.netmon("maintenance", "add", name, "--for", "30m", "--reason", "割接", "--by", "张三")

    return act


def toggle(cable: str, times: int, pause: float) -> Act:
    """Break and mend a line over and over; it is mended at the end."""

    def act(place: Place) -> None:
        for _ in range(times):
            place.plant.cut(cable)
            time.sleep(pause)
            place.plant.mend(cable)
            time.sleep(pause)

    return act


def message(happening: str, matter: str, *roots: str, units: int | None = None) -> Message:
    """Return a message."""
    return Message(happening, matter, roots, units)


BEFORE, AFTER = 5, 3
FALLS = 1 + BEFORE + AFTER
"""How often the line of scene 6 breaks."""
LINES_OF_ONE = ("hub-s8a", "hub-s8b", "hub-s8c")
SCENES: Mapping[str, tuple[Step, ...]] = MappingProxyType(
    {
        "1 one device": (
            Step("lan1 hangs", hang("lan1"), message("firing", "outage", "lan1", units=1)),
            Step("lan1 answers", wake("lan1"), message("resolved", "outage", "lan1")),
        ),
        "2 a prefecture's node with its counties": (
            Step("pref2 hangs", hang("pref2"), message("firing", "outage", "pref2", units=4)),
            Step("pref2 answers", wake("pref2"), message("resolved", "outage", "pref2")),
        ),
        "3 one line of two, then both, then one again": (
            Step("the first breaks", cut("hub-n3"), message("firing", "redundancy", "hub-n3", units=0)),
            Step("the second breaks", cut("hub-n3-2"), message("changed", "outage", "hub-n3", "hub-n3-2")),
            Step("the first is mended", mend("hub-n3"), message("changed", "redundancy", "hub-n3-2", units=0)),
            Step("the second is mended", mend("hub-n3-2"), message("resolved", "redundancy", "hub-n3-2")),
        ),
        "4 the parent is back, and one child stays dead": (
            Step("p4 hangs", hang("p4"), message("firing", "outage", "p4", units=3)),
            Step("k4 hangs too", hang("k4"), seconds=30),
            Step("p4 answers", wake("p4"), message("firing", "outage", "k4", units=1)),
            Step("nothing more", lambda _: None, message("resolved", "outage", "p4")),
            Step("k4 answers", wake("k4"), message("resolved", "outage", "k4")),
        ),
        "5 the root moves upward": (
            Step("k5 hangs", hang("k5"), message("firing", "outage", "k5", units=1)),
            Step("p5 hangs too", hang("p5"), message("changed", "outage", "p5", units=2)),
            Step("both answer", wake("k5", "p5"), message("resolved", "outage", "p5")),
        ),
        "6 a port flaps": (
            Step("the line breaks", cut("hub-p6"), message("firing", "outage", "hub-p6", units=1)),
            Step("it is mended", mend("hub-p6"), seconds=10),
            Step("it flaps", toggle("hub-p6", BEFORE, 12.0), message("changed", "flapping", "hub-p6")),
            Step("and flaps on", toggle("hub-p6", AFTER, 12.0), seconds=20),
        ),
        "7 the parent is in maintenance": (
            Step("it is entered", maintain("p7"), seconds=1),
            Step("p7 hangs", hang("p7"), seconds=75),
            Step("p7 answers", wake("p7"), seconds=80),
        ),
        "8 three lines of one carrier": (
            Step("all break", cut(*LINES_OF_ONE), message("firing", "common_cause", *LINES_OF_ONE, units=3)),
            Step("one is mended", mend(LINES_OF_ONE[0]), seconds=30),
            Step("the others are mended", mend(*LINES_OF_ONE[1:]), message("resolved", "common_cause", *LINES_OF_ONE)),
        ),
    }
)
"""Each at its own devices, whose names end with its number; so they all run at the same time."""
CUT_OFF: tuple[Step, ...] = (
    Step("our own uplink breaks", hang("gw"), message("firing", "isolated", "")),
    Step("it is broken for long", lambda _: None, seconds=60),
    Step("it is mended", wake("gw"), message("resolved", "isolated", "")),
)
"""The monitoring host itself, after all the others."""
