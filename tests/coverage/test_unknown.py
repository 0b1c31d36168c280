"""What is not known never makes a figure better, and no order of things makes it another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.coverage.basis import Basis
from netmon.coverage.evaluate import evaluate
from netmon.model.indicator import Criterion, Indicator
from netmon.model.verdict import Finding, Item, Source, Verdict
from tests.coverage.made import basis, device, device_of, hours, indicator, link, link_of, paper, plant, register, seen
from tests.coverage.made import unit as made_unit
from tests.coverage.test_second import indicators
from tests.coverage.worlds import world

T = TypeVar("T")
seeds = st.integers(0, 100_000)
FEW = settings(max_examples=40, deadline=None)


def findings(asked: Indicator, given_: Basis) -> Mapping[Item, Finding]:
    return {one.item: one for one in evaluate(asked, given_).findings}


def met(asked: Indicator, given_: Basis) -> set[Item]:
    return {item for item, one in findings(asked, given_).items() if one.verdict is Verdict.MET}


@FEW
@given(seeds)
def test_every_item_that_is_not_exempt_is_in_the_denominator_once(seed: int) -> None:
    basis_ = world(seed).basis()
    for asked in indicators(seed):
        figure = evaluate(asked, basis_)
        assert len({one.item for one in figure.findings}) == len(figure.findings)
        assert figure.counts.n + figure.counts.exempt == len(figure.findings)
        assert figure.counts.met + figure.counts.unmet + figure.counts.unknown == figure.counts.n


@FEW
@given(seeds)
def test_without_papers_nothing_is_met_that_was_not(seed: int) -> None:
    basis_ = world(seed).basis()
    silent = replace(basis_, attestations={})
    for asked in indicators(seed):
        assert met(asked, silent) <= met(asked, basis_)


@FEW
@given(seeds)
def test_whoever_sees_nothing_finds_met_only_what_a_paper_says(seed: int) -> None:
    blind = replace(world(seed).basis(), sightings=seen(), months=None)
    for asked in indicators(seed):
        for one in evaluate(asked, blind).findings:
            if one.verdict is Verdict.MET:
                assert one.source in {Source.DOCUMENT, Source.REPORTED}
                assert one.evidence


@FEW
@given(seeds)
def test_whoever_sees_nothing_has_no_site_nor_unit_that_is_online(seed: int) -> None:
    blind = replace(world(seed).basis(), sightings=seen(), months=None)
    measured = ("connected", "horizontal", "portal_online", "dual_uplink", "snmp_v3", "own_availability")
    assert not any(met(asked, blind) for asked in indicators(seed) if asked.criterion in measured)


def shuffled(some: Sequence[T], random: Random) -> list[T]:
    return random.sample(list(some), len(some))


DAYS = st.lists(
    st.sampled_from([hours(24), hours(12), hours(11), hours(0), hours(24, maintained=True), None]), min_size=7
)


@given(DAYS, st.data())
def test_a_day_online_that_was_not_seen_never_makes_a_unit_connected(days: list[object], data: st.DataObject) -> None:
    asked = indicator(Criterion("connected"))
    hidden = data.draw(st.sets(st.integers(0, len(days) - 1)))

    def given_(them: list[object]) -> Basis:
        known = seen({device_of("ce"): them})  # type: ignore[dict-item]  # days of facts, as drawn
        return basis(register(made_unit("a")), plant(device("ce", "a"), link("l", "hub", "a")), known, [paper("a")])

    online = {number for number, day in enumerate(days) if day in (hours(24), hours(12))}
    fewer = [None if number in hidden & online else day for number, day in enumerate(days)]
    assert met(asked, given_(fewer)) <= met(asked, given_(days))


@FEW
@given(seeds, st.integers(1, 3))
def test_a_unit_of_which_nothing_is_known_never_raises_a_rate(seed: int, more: int) -> None:
    basis_ = world(seed).basis()
    for asked in indicators(seed):
        level = asked.population.levels[0] if asked.population.levels else made_unit("x").level
        new = [made_unit(f"new{number}", listed="extranet intranet", level=level) for number in range(more)]
        units = {**basis_.register.units, **{one.id: one for one in new}}
        larger = replace(basis_, register=replace(basis_.register, units=units))
        before, after = evaluate(asked, basis_).counts, evaluate(asked, larger).counts
        assert (after.met, after.exempt) == (before.met, before.exempt)
        if before.confirmed is not None and after.confirmed is not None:
            assert after.confirmed <= before.confirmed


@FEW
@given(seeds, st.randoms(use_true_random=False))
def test_the_order_of_units_devices_and_links_does_not_matter(seed: int, random: Random) -> None:
    made = world(seed)
    basis_ = made.basis()
    other = replace(
        made,
        devices=shuffled(made.devices, random),
        links=shuffled(made.links, random),
        services=shuffled(made.services, random),
    ).basis()
    halls = [basis_.lookup.place(one) for one in basis_.register.units.values() if one.government]
    if len(set(halls)) == len(halls):  # of two governments of one place the first counts
        units = dict(shuffled(list(other.register.units.items()), random))
        other = replace(other, register=replace(other.register, units=units))
    for asked in indicators(seed):
        one, two = findings(asked, basis_), findings(asked, other)
        assert {item: each.verdict for item, each in one.items()} == {item: each.verdict for item, each in two.items()}


def test_a_silent_far_end_and_a_device_that_answers_make_a_dispute_and_no_more() -> None:
    known = seen({device_of("ce"): [hours(24)] * 7, link_of("l"): [hours(0)] * 7})
    given_ = basis(register(made_unit("a")), plant(device("ce", "a"), link("l", "hub", "a")), known, [paper("a")])
    figure = evaluate(indicator(Criterion("connected")), given_)
    assert (figure.counts.met, figure.disputed) == (1, 1)
