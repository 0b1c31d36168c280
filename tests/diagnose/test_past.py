"""What the record says: when it failed, how often, and what failed beside it by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest

from netmon.diagnose.past import read_past
from netmon.inventory import load
from netmon.judge.diagnosis import Side
from netmon.model.belief import Belief, Event, Flag, Reason, Standing, State
from netmon.model.inventory import Inventory
from netmon.model.link_sample import LinkSample
from netmon.model.names import LinkId, NetworkId, Subject, SubjectKind
from tests.lab.given import TEXT

NOW = 1_800_000_000.0
NETWORK = NetworkId("extranet")
LINK = Subject(SubjectKind.LINK, "pref-a", NETWORK)
UP = Standing(State.UP)


def link(name: str) -> Subject:
    return Subject(SubjectKind.LINK, name, NETWORK)


def device(name: str) -> Subject:
    return Subject(SubjectKind.DEVICE, name, NETWORK)


def failed(subject: Subject, ago: float, root: Subject | None = None, flags: Iterable[Flag] = ()) -> Event:
    state = State.DOWN if root in (None, subject) else State.UNREACHABLE
    after = Standing(state, root=root or subject, flags=frozenset(flags))
    return Event(f"{NOW - ago:.0f}-{subject}", subject, NOW - ago, UP, after, Reason("reason.port_down"))


def back(subject: Subject, ago: float) -> Event:
    before = Standing(State.DOWN, root=subject)
    return Event(f"{NOW - ago:.0f}-{subject}", subject, NOW - ago, before, UP, Reason("reason.port_up"))


@dataclass
class Told:
    """A record of events; what is believed is what the last of them said."""

    happened: list[Event] = field(default_factory=list)
    samples: list[LinkSample] = field(default_factory=list)

    def belief(self, subject: Subject) -> Belief | None:
        last = next(iter(self.events(subject=subject)), None)
        return None if last is None else Belief(subject, last.after, last.at, last.reason)

    def events(
        self, since: float | None = None, until: float | None = None, subject: Subject | None = None, limit: int = 100
    ) -> tuple[Event, ...]:
        found = [
            one
            for one in self.happened
            if (since is None or one.at >= since)
            and (until is None or one.at < until)
            and subject in (None, one.subject)
        ]
        return tuple(sorted(found, key=lambda one: one.at, reverse=True)[:limit])

    def link_samples(self, link: LinkId, since: float, until: float) -> tuple[LinkSample, ...]:
        return tuple(one for one in self.samples if one.link == link and since <= one.at < until)


@pytest.fixture(scope="module")
def inventory(tmp_path_factory: pytest.TempPathFactory) -> Inventory:
    """Return the small province; all lines of one carrier, ce-a and ce-b at one site."""
    text = TEXT.replace("PORT", "1161").replace("role: ce}", "role: ce, site: cs}")
    text = text.replace("bandwidth: 1G", "bandwidth: 1G\n    carrier: 移动")
    for name in ("100M", "64k"):
        text = text.replace(f"bandwidth: {name}", f"bandwidth: {name}\n    carrier: 电信\n    circuit: CS-7")
    path = tmp_path_factory.mktemp("inventory") / "inventory.yaml"
    path.write_text(text)
    return load(path, {}, secrets=False)


def test_a_link_that_is_down_failed_when_it_went_down(inventory: Inventory) -> None:
    past = read_past(
        Told([failed(LINK, 7200), back(LINK, 7100), failed(LINK, 600)]),
        inventory,
        inventory.links[LinkId("pref-a")],
        NOW,
    )
    assert (past.state, past.failed_at, past.changes) == (State.DOWN, NOW - 600, 1)


def test_a_device_that_fell_silent_behind_a_port_that_is_up_tells_when(inventory: Inventory) -> None:
    past = read_past(Told([failed(device("ce-a"), 300)]), inventory, inventory.links[LinkId("pref-a")], NOW)
    assert past.failed_at == NOW - 300


def test_others_count_that_failed_by_themselves_in_the_same_minutes(inventory: Inventory) -> None:
    told = Told(
        [
            failed(LINK, 600),
            failed(link("pref-b"), 550),
            failed(device("ce-b"), 540),
            failed(link("hub-pref"), 5000),
        ]
    )
    past = read_past(told, inventory, inventory.links[LinkId("pref-a")], NOW)
    assert (past.carrier.failed, past.carrier.watched) == ((link("pref-b"),), 1)
    assert past.circuit.failed == (link("pref-b"),)
    lower = dict(past.places)[Side.LOWER]
    assert set(lower.failed) == {link("pref-b"), device("ce-b")}


@pytest.mark.parametrize(
    "other",
    [
        failed(link("pref-b"), 600, root=LINK),
        failed(link("pref-b"), 600, flags=[Flag.ADMIN_DOWN]),
        failed(link("pref-b"), 1000),
        failed(link("pref-b"), 200),
    ],
    ids=["because of this one", "by order", "long before", "long after"],
)
def test_what_failed_for_another_reason_or_at_another_time_is_no_evidence(inventory: Inventory, other: Event) -> None:
    past = read_past(Told([failed(LINK, 600), other]), inventory, inventory.links[LinkId("pref-a")], NOW)
    assert past.carrier.failed == past.circuit.failed == ()


def test_what_was_well_again_before_is_no_evidence(inventory: Inventory) -> None:
    told = Told([failed(link("pref-b"), 640), back(link("pref-b"), 620), failed(LINK, 600)])
    past = read_past(told, inventory, inventory.links[LinkId("pref-a")], NOW)
    assert past.carrier.failed == ()


def test_the_root_is_named_where_it_is_another(inventory: Inventory) -> None:
    past = read_past(
        Told([failed(LINK, 600, root=link("hub-pref"))]), inventory, inventory.links[LinkId("pref-a")], NOW
    )
    assert (past.state, past.root) == (State.UNREACHABLE, link("hub-pref"))


def test_errors_of_the_last_hour_add_up_and_none_is_not_nought(inventory: Inventory) -> None:
    link_id = LinkId("pref-a")
    told = Told(samples=[LinkSample(link_id, int(NOW) - 600, errors=5), LinkSample(link_id, int(NOW) - 300, errors=7)])
    assert read_past(told, inventory, inventory.links[link_id], NOW).errors == 12
    assert read_past(Told(), inventory, inventory.links[link_id], NOW).errors is None
