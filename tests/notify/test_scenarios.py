"""What people are told, to the last message, when parts of a network fail: belief, incidents and notifier together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import pytest

from netmon.model.inventory import Inventory
from netmon.model.names import MaintenanceId
from netmon.model.notification import Notification
from netmon.notify.brief import Sight
from netmon.notify.notifier import Notifier
from netmon.notify.replay import replay
from tests.notify.given import alertmanager, plan, robot
from tests.watch.plant import NET, dev, device, inventory, link, tree
from tests.watch.world import World

CHAIN = {"core": "", "pe": "core", "ce": "pe", "lan": "ce"}
PAIR = {"core": "", "a": "core", "b": "core", "n": ["a", "b"], "x": "n"}
PREFECTURE = {"core": "", "pref": "core"} | {f"c{number}": "pref" for number in range(9)}
STAR = {"core": ""} | dict.fromkeys("abc", "core")
NATION = inventory([device("core")], [link("unit:nation", "core")])

Told = tuple[str, str, str, int]


@dataclass(slots=True)
class Story:
    """A network, and what is told about it: happening, matter, root, and how many units are unreachable."""

    whole: Inventory
    world: World = field(init=False)
    notifier: Notifier = field(init=False)
    sent: list[Notification] = field(default_factory=list)

    def __post_init__(self) -> None:
        told = replace(self.whole, notify=plan(robot("zhang"), alertmanager("am")))
        self.world = World(told)
        watch = self.world.watch
        sight = Sight(told, watch.explain, lambda _: None)
        self.notifier = Notifier(self.world.clock, self.sent.append, lambda _: sight)
        self.notifier.load(told)
        watch.desk.listeners.append(self.notifier.hear)
        self.run(60)

    def run(self, seconds: int) -> None:
        for _ in range(seconds):
            self.world.run(1.0)
            self.notifier.tick()

    def told(self, receiver: str = "zhang") -> list[Told]:
        return [_told(one) for one in self.sent if one.receiver == receiver]


def _told(one: Notification) -> Told:
    labels, facts = dict(one.labels), dict(one.annotations)
    root = labels.get("root", "").partition(":")[2].partition("@")[0]
    return one.happening.value, labels["matter"], root, int(facts["units"])


def hang(*names: str) -> Callable[[Story], None]:
    def do(story: Story) -> None:
        for name in names:
            story.world.box(name).hung = True

    return do


def back(*names: str) -> Callable[[Story], None]:
    def do(story: Story) -> None:
        for name in names:
            story.world.box(name).hung = False

    return do


def dark(*links: str) -> Callable[[Story], None]:
    return lambda story: story.world.dark.update(links)


def lit(*links: str) -> Callable[[Story], None]:
    return lambda story: story.world.dark.difference_update(links)


def isolated(story: Story) -> None:
    story.world.watch.board.isolated = {NET: story.world.clock.wall()}


def joined(story: Story) -> None:
    story.world.watch.board.isolated = {}


def maintained(story: Story) -> None:
    story.world.watch.desk.covers = lambda _: MaintenanceId("m1")


def carried(whole: Inventory) -> Inventory:
    return replace(whole, links={id_: replace(one, carrier="中国电信") for id_, one in whole.links.items()})


def flaps(story: Story) -> None:
    for _ in range(45):
        story.world.dark.add("pe-ce")
        story.run(20)
        story.world.dark.clear()
        story.run(20)


Steps = tuple[tuple[Callable[[Story], None], int], ...]

SCENARIOS: Mapping[str, tuple[Inventory, Steps, list[Told]]] = {
    "one device": (
        tree(CHAIN),
        ((hang("lan"), 120), (back("lan"), 150)),
        [("firing", "outage", "lan", 1), ("resolved", "outage", "lan", 1)],
    ),
    "a prefecture's node with its counties": (
        tree(PREFECTURE),
        ((hang("pref"), 120), (back("pref"), 200)),
        [("firing", "outage", "pref", 10), ("resolved", "outage", "pref", 10)],
    ),
    "one leg of a pair, then both, then one again": (
        tree(PAIR),
        ((dark("a-n"), 90), (dark("b-n"), 90), (lit("a-n"), 90), (lit("b-n"), 150)),
        [
            ("firing", "redundancy", "a-n", 0),
            ("changed", "outage", "a-n", 2),  # what hangs on it is found out a little later
            ("changed", "redundancy", "b-n", 0),
            ("resolved", "redundancy", "b-n", 2),
        ],
    ),
    "the uplink to the nation": (
        NATION,
        ((dark("unit:nation-core"), 120), (lit("unit:nation-core"), 150)),
        [("firing", "outage", "unit:nation-core", 1), ("resolved", "outage", "unit:nation-core", 1)],
    ),
    "the parent is back and one child stays dead": (
        tree(CHAIN),
        ((hang("pe"), 60), (hang("ce"), 60), (back("pe"), 200), (back("ce"), 200)),
        [
            ("firing", "outage", "pe", 3),
            ("firing", "outage", "ce", 2),
            ("resolved", "outage", "pe", 3),
            ("resolved", "outage", "ce", 2),
        ],
    ),
    "the root moves upward": (
        tree(CHAIN),
        ((hang("ce"), 60), (hang("pe"), 60), (back("ce", "pe"), 200)),
        [("firing", "outage", "ce", 1), ("changed", "outage", "pe", 3), ("resolved", "outage", "pe", 3)],
    ),
    "a port flaps for half an hour": (
        tree(CHAIN),
        ((flaps, 0), (lambda _: None, 3600)),
        [("firing", "outage", "pe-ce", 1), ("changed", "flapping", "pe-ce", 0), ("resolved", "flapping", "pe-ce", 2)],
    ),
    "the parent is in maintenance": (
        tree(CHAIN),
        ((maintained, 1), (hang("pe"), 120), (back("pe"), 200)),
        [],
    ),
    "we are cut off ourselves for five minutes": (
        tree(CHAIN),
        ((isolated, 0), (hang("core", "pe", "ce", "lan"), 300), (back("core", "pe", "ce", "lan"), 5), (joined, 200)),
        [("firing", "isolated", "", 0), ("resolved", "isolated", "", 0)],
    ),
    "three links of one carrier": (
        carried(tree(STAR)),
        ((dark("core-a", "core-b", "core-c"), 120), (lit("core-a", "core-b", "core-c"), 200)),
        [("firing", "common_cause", "core-a", 3), ("resolved", "common_cause", "core-a", 3)],
    ),
    "three links of one carrier, mended one after the other": (
        carried(tree(STAR)),
        ((dark("core-a", "core-b", "core-c"), 120), (lit("core-a"), 60), (lit("core-b"), 60), (lit("core-c"), 150)),
        [("firing", "common_cause", "core-a", 3), ("resolved", "common_cause", "core-c", 3)],
    ),
}


@pytest.mark.parametrize("name", list(SCENARIOS))
def test_people_are_told_this_and_nothing_else(name: str) -> None:
    whole, steps, told = SCENARIOS[name]
    story = Story(whole)
    for step, seconds in steps:
        step(story)
        story.run(seconds)
    assert story.told() == told
    fired = {one.incident for one in story.sent if one.receiver == "am" and one.happening.value == "firing"}
    ended = {one.incident for one in story.sent if one.receiver == "am" and one.happening.value == "resolved"}
    assert fired == ended
    again = replay(story.world.books.news, story.notifier._inventory or whole, 0.0, story.world.clock.wall())
    assert [_told(one.notification) for one in again if one.notification.receiver == "zhang"] == told


def test_the_end_of_a_common_cause_tells_of_all_its_links_though_they_came_back_one_by_one() -> None:
    story = Story(carried(tree(STAR)))
    for step, seconds in (
        (dark("core-a", "core-b", "core-c"), 60),
        (lit("core-a", "core-b"), 30),
        (lit("core-c"), 100),
    ):
        step(story)
        story.run(seconds)
    titles = [one.title for one in story.sent if one.receiver == "zhang"]
    assert ["3 条链路" in title for title in titles] == [True, True]


def test_a_restart_in_between_tells_nothing_twice_and_forgets_nothing() -> None:
    story = Story(tree(CHAIN))
    hang("lan")(story)
    story.run(60)
    world, before = story.world, list(story.sent)
    second: list[Notification] = []
    sight = Sight(world.inventory, world.watch.explain, lambda _: None)
    again = Notifier(world.clock, second.append, lambda _: sight)
    again.load(world.inventory)
    again.restore([one for one in world.watch.desk.incidents.values() if one.open], before)
    world.watch.desk.listeners[:] = [again.hear]
    story.notifier = again
    story.run(120)
    assert second == []
    back("lan")(story)
    hang("ce")(story)
    story.run(200)
    assert [(one.happening.value, dict(one.labels)["root"]) for one in second if one.receiver == "zhang"] == [
        ("changed", str(dev("ce"))),
    ]
