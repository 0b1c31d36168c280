"""What passed each link in the last weeks follows from what was broken, and from the lab's own loads."""

from __future__ import annotations

from collections import defaultdict

import pytest

from netmon.lab.activity import Activity
from netmon.lab.faults import Fault, Noun, Thing, Verb
from netmon.lab.history.cast import cast
from netmon.lab.history.episode import Episode, Pause, Plot, Stage
from netmon.lab.history.lines import slots_of
from netmon.lab.history.script import changes
from netmon.lab.loads import link_loads
from netmon.model.inventory import Inventory
from netmon.model.link_sample import SLOT, LinkSample
from netmon.model.names import LinkId
from tests.lab.history.given import START, three_tiers, troubled
from tests.watch.plant import without

SEED = 3
BEGIN = int(START // SLOT) * SLOT + SLOT
END = BEGIN + 48 * SLOT
CUT = BEGIN + 20 * SLOT


def sampled(plot: Plot, inventory: Inventory, since: float = BEGIN) -> dict[LinkId, list[LinkSample]]:
    found: dict[LinkId, list[LinkSample]] = defaultdict(list)
    for slots in slots_of(plot, list(changes(plot)), cast(inventory, plot.since, SEED), SEED, since, plot.until):
        for sample in slots:
            found[sample.link].append(sample)
    return dict(found)


def with_fault(
    fault: Fault | None, start: float = CUT, end: float = CUT + 3 * SLOT, *, ping: bool = True
) -> dict[LinkId, list[LinkSample]]:
    inventory = three_tiers(ping=ping)
    episodes = () if fault is None else (Episode(start, end, fault),)
    return sampled(Plot(START, END, (Stage(START, inventory),), episodes), inventory)


def at(samples: list[LinkSample], slot: float) -> LinkSample:
    [found] = [sample for sample in samples if sample.at == slot]
    return found


@pytest.mark.parametrize("ping", [True, False])
def test_a_whole_link_carries_what_the_lab_would_have_it_carry(ping: bool) -> None:
    inventory = three_tiers()
    samples = with_fault(None, ping=ping)
    assert samples.keys() == inventory.links.keys()
    activity = Activity(SEED, BEGIN)
    for name, link in inventory.links.items():
        assert [sample.at for sample in samples[name]] == list(range(BEGIN, END, SLOT))
        down, up = link_loads(link, SEED)
        for sample in samples[name]:
            busy = activity.at(sample.at + SLOT - BEGIN).busy - activity.at(sample.at - BEGIN).busy
            assert sample.in_bps == pytest.approx(8 * (down.steady * 100 * SLOT + down.busy * busy) / SLOT, rel=1e-3)
            assert sample.out_bps == pytest.approx(8 * (up.steady * 100 * SLOT + up.busy * busy) / SLOT, rel=1e-3)
            assert (sample.errors, sample.discards) == (0, 0)
            assert sample.answered == sample.asked > 0
            assert sample.rtt is not None
    each = 3 if ping else 1
    assert {sample.asked for sample in samples[LinkId("p1-a")]} == {10 * each}
    assert {sample.asked for sample in samples[LinkId("hub-p1")]} == {30 * each}, "it is asked every ten seconds"


def test_a_cut_link_carries_nothing_and_its_lower_end_is_silent() -> None:
    samples = with_fault(Fault(Verb.CUT, Thing(Noun.LINK, "p1-a")))[LinkId("p1-a")]
    dark = at(samples, CUT + SLOT)
    assert (dark.in_bps, dark.out_bps) == (0.0, 0.0)
    assert (dark.asked, dark.answered, dark.rtt) == (30, 0, None)
    before, after = at(samples, CUT - SLOT), at(samples, CUT + 3 * SLOT)
    assert (before.in_bps or 0) > 0
    assert (after.in_bps or 0) > 0


def test_a_slot_in_which_it_was_cut_half_the_time_counts_half() -> None:
    whole = at(with_fault(None)[LinkId("p1-a")], CUT)
    half = at(with_fault(Fault(Verb.CUT, Thing(Noun.LINK, "p1-a")), CUT + 150, CUT + 300)[LinkId("p1-a")], CUT)
    assert half.in_bps == pytest.approx((whole.in_bps or 0) / 2)
    assert half.answered == 15


def test_what_nobody_could_read_is_not_known() -> None:
    samples = with_fault(Fault(Verb.KILL, Thing(Noun.DEVICE, "p1")))
    behind = at(samples[LinkId("p1-a")], CUT + SLOT)
    assert (behind.in_bps, behind.out_bps, behind.errors, behind.discards) == (None, None, None, None)
    assert (behind.asked, behind.answered) == (30, 0)
    above = at(samples[LinkId("hub-p1")], CUT + SLOT)
    assert (above.in_bps, above.answered) == (0.0, 0), "its port at the hub is up, but nothing passes"


def test_a_lossy_device_loses_a_share_of_packets() -> None:
    samples = with_fault(Fault(Verb.LOSSY, Thing(Noun.DEVICE, "a"), loss=0.3), CUT, CUT + 20 * SLOT)[LinkId("p1-a")]
    lossy = [sample for sample in samples if CUT <= sample.at < CUT + 20 * SLOT]
    share = sum(sample.answered for sample in lossy) / sum(sample.asked for sample in lossy)
    assert 0.6 < share < 0.8


def test_a_link_has_no_slots_before_it_was_connected() -> None:
    inventory = three_tiers()
    joined = CUT + 100
    stages = (Stage(START, without(inventory, "b")), Stage(joined, inventory))
    samples = sampled(Plot(START, END, stages, ()), inventory)
    assert samples[LinkId("p1-b")][0].at == CUT
    assert 0 < samples[LinkId("p1-b")][0].asked < 30
    assert len(samples[LinkId("p1-a")]) == 48


def test_there_are_no_slots_while_nobody_watched() -> None:
    inventory = three_tiers()
    plot = Plot(START, END, (Stage(START, inventory),), (), (Pause(CUT + 10, CUT + 4 * SLOT + 10),))
    missing = set(range(BEGIN, END, SLOT)) - {sample.at for sample in sampled(plot, inventory)[LinkId("p1-a")]}
    assert missing == set(range(CUT, CUT + 5 * SLOT, SLOT))


def test_starting_later_tells_the_same() -> None:
    inventory = three_tiers()
    plot = troubled(4, inventory, 6, 40)
    whole = sampled(plot, inventory)
    late = BEGIN + 24 * SLOT
    for link, samples in sampled(plot, inventory, late).items():
        assert samples == [sample for sample in whole[link] if sample.at >= late]
