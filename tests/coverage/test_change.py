"""Why a figure is another one than it was. The parts add up to the difference, whatever the criterion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.coverage import evaluate
from netmon.coverage.basis import Basis, Endpoints
from netmon.coverage.change import Asked, Change, Part, explain
from netmon.coverage.papers import word_of
from netmon.coverage.rate import points
from netmon.coverage.rule import Rule
from netmon.model.attestation import Claim
from netmon.model.belief import Reason, Truth
from netmon.model.days import end_of
from netmon.model.indicator import Criterion, Indicator, Population
from netmon.model.names import IndicatorId, UnitId
from netmon.model.register import Level
from netmon.model.verdict import Finding, Item, ItemKind, Verdict
from tests.coverage.made import EXTRANET, TODAY, ZONE, basis, device_of, exemption, hours, paper, register, seen, unit

CONNECTED = Indicator(IndicatorId("connected"), "联网率", Population(EXTRANET), Criterion("connected"))
LATER = TODAY + timedelta(days=40)


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """A criterion that needs a document and a day of answers, so that every part can make it another one."""
    word = word_of(basis, UnitId(item.id), EXTRANET, Claim.COMMISSIONED)
    day = basis.sightings.days(device_of(item.id), 1)[0]
    late = basis.sightings.last_ok(device_of(item.id))
    if word.says is not Truth.YES:
        return Finding(item, Verdict.UNMET, Reason("verdict.no_opening_confirmation"))
    if day is None or late is None or basis.day - late > timedelta(days=30):
        return Finding(item, Verdict.UNKNOWN, Reason("verdict.exempt"), unit=UnitId(item.id))
    verdict = Verdict.MET if day.ok else Verdict.UNMET
    return Finding(item, verdict, Reason("verdict.exempt"), unit=UnitId(item.id))


@pytest.fixture(autouse=True, scope="module")
def one_rule() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evaluate, "all_rules", lambda: {CONNECTED.criterion: Rule(CONNECTED.criterion, 1, judge)})
        yield


ALL = ("a", "b", "c", "d", "e", "f")
some = st.sets(st.sampled_from(ALL))


@st.composite
def bases(draw: st.DrawFn, last: date = TODAY) -> Basis:
    """Draw who is registered, exempt, papered and seen."""
    exempt = draw(some)
    units = [unit(id_, exempt=[exemption()] if id_ in exempt else []) for id_ in sorted(draw(some))]
    ends = draw(st.sampled_from([None, TODAY + timedelta(days=10)]))
    papers = [paper(id_, expires=ends) for id_ in sorted(draw(some))]
    days = {device_of(id_): [draw(st.sampled_from([None, hours(24), hours(0)]))] for id_ in ALL}
    answered = dict.fromkeys(sorted(draw(some)), last - timedelta(days=1))
    return basis(register(*units), None, seen(days, last=last, **answered), papers, at=end_of(last, ZONE))


def total(change: Change) -> tuple[int, int, int]:
    parts = change.shares
    return sum(one.met for one in parts), sum(one.n for one in parts), sum(one.unknown for one in parts)


def share(change: Change, part: Part) -> tuple[int, int, int]:
    found = next(one for one in change.shares if one.part is part)
    return found.met, found.n, found.unknown


@given(bases(), bases(LATER), st.booleans())
def test_the_parts_add_up_to_the_difference(old: Basis, new: Basis, narrower: bool) -> None:
    asked = CONNECTED if not narrower else replace(CONNECTED, population=Population(EXTRANET, (Level.PREFECTURE,)))
    change = explain(Asked(CONNECTED, old), Asked(asked, new))
    before, after = change.before, change.after
    assert before == evaluate.evaluate(CONNECTED, old).counts
    assert after == evaluate.evaluate(asked, new).counts
    assert total(change) == (after.met - before.met, after.n - before.n, after.unknown - before.unknown)
    rates = [one.rate for one in change.shares if one.rate is not None]
    if before.confirmed is not None and after.confirmed is not None:
        assert sum(rates, Fraction(0)) == after.confirmed - before.confirmed
        assert change.shares[-1].reached == after.confirmed
        steps = [before.confirmed, *(one.reached or Fraction(0) for one in change.shares)]
        printed = [Decimal(points(one, other)) for one, other in pairwise(steps)]
        assert sum(printed, Decimal(0)) == Decimal(points(before.confirmed, after.confirmed))
    else:
        assert rates == []


@given(bases(), bases(LATER))
def test_each_item_is_told_once_with_what_it_was_and_what_it_is(old: Basis, new: Basis) -> None:
    change = explain(Asked(CONNECTED, old), Asked(CONNECTED, new))
    was = {one.item: one.verdict for one in evaluate.evaluate(CONNECTED, old).findings}
    now = {one.item: one.verdict for one in evaluate.evaluate(CONNECTED, new).findings}
    told = {one.item: (one.before, one.after) for one in change.items}
    assert len(told) == len(change.items)
    assert told == {one: (was.get(one), now.get(one)) for one in {**was, **now} if was.get(one) != now.get(one)}


@given(bases(), bases(LATER))
def test_the_way_back_is_the_same_with_its_signs_turned(old: Basis, new: Basis) -> None:
    there = explain(Asked(CONNECTED, old), Asked(CONNECTED, new))
    back = explain(Asked(CONNECTED, new), Asked(CONNECTED, old))
    assert (back.before, back.after) == (there.after, there.before)
    for one, other in zip(there.shares, back.shares, strict=True):
        assert (one.met, one.n, one.unknown) == (-other.met, -other.n, -other.unknown)
        assert one.rate == (None if other.rate is None else -other.rate)
    assert back.shares[-1].reached == (there.before.confirmed if there.after.n else None)
    assert [(one.item, one.part, one.after) for one in back.items] == [
        (one.item, one.part, one.before) for one in there.items
    ]


@given(bases())
def test_nothing_has_changed_where_nothing_has(same: Basis) -> None:
    change = explain(Asked(CONNECTED, same), Asked(CONNECTED, same))
    assert change.items == ()
    assert total(change) == (0, 0, 0)


def plain(*ids: str, papers: str = "abc", ok: str = "abc", unseen: str = "", last: date = TODAY) -> Basis:
    days = {device_of(id_): [None if id_ in unseen else hours(24 if id_ in ok else 0)] for id_ in ids}
    answered = dict.fromkeys(ids, last)
    return basis(
        register(*map(unit, ids)),
        None,
        seen(days, last=last, **answered),
        [paper(id_) for id_ in papers],
        at=end_of(last, ZONE),
    )


@pytest.mark.parametrize(
    ("after", "part", "counted"),
    [
        (plain("a", "b", "c", ok="ab"), Part.NETWORK, (-1, 0, 0)),
        (plain("a", "b", "c", unseen="c"), Part.BLINDNESS, (-1, 0, 1)),
        (plain("a", "b", "c", papers="ab"), Part.DOCUMENTS, (-1, 0, 0)),
        (plain("a", "b"), Part.POPULATION, (-1, -1, 0)),
        (plain("a", "b", "c", "d"), Part.POPULATION, (0, 1, 0)),
    ],
    ids=["a unit fails", "we do not see it", "its document is withdrawn", "it was closed", "another one is born"],
)
def test_a_change_is_put_down_to_what_changed(after: Basis, part: Part, counted: tuple[int, int, int]) -> None:
    change = explain(Asked(CONNECTED, plain("a", "b", "c")), Asked(CONNECTED, after))
    assert share(change, part) == counted
    assert [one.part for one in change.items] == [part]


def test_days_that_pass_are_not_blindness() -> None:
    later = plain("a", "b", "c", last=LATER)
    assert explain(Asked(CONNECTED, plain("a", "b", "c")), Asked(CONNECTED, later)).items == ()


def test_an_exemption_takes_a_unit_out_of_the_count_and_is_no_failure() -> None:
    before = plain("a", "b", "c", ok="ab")
    exempted = register(unit("a"), unit("b"), unit("c", exempt=[exemption()]))
    change = explain(Asked(CONNECTED, before), Asked(CONNECTED, replace(before, register=exempted)))
    found = next(one for one in change.shares if one.part is Part.POPULATION)
    assert (found.met, found.n, found.rate) == (0, -1, Fraction(1) - Fraction(2, 3))
    assert [(one.item, one.after) for one in change.items] == [(Item(ItemKind.UNIT, "c"), Verdict.EXEMPT)]


def test_a_changed_definition_is_told_apart_from_a_changed_network() -> None:
    both = plain("a", "b", "c")
    narrower = replace(CONNECTED, population=Population(EXTRANET, (Level.PROVINCE,)))
    change = explain(Asked(CONNECTED, both), Asked(narrower, both))
    assert share(change, Part.DEFINITION) == (-3, -3, 0)
    assert next(one.rate for one in change.shares if one.part is Part.DEFINITION) is None


def test_a_unit_that_was_opened_and_is_online_since_is_the_network_and_not_our_sight() -> None:
    before = plain("a", "b", "c", papers="ab", unseen="c")
    change = explain(Asked(CONNECTED, before), Asked(CONNECTED, plain("a", "b", "c", last=LATER)))
    assert share(change, Part.NETWORK) == (1, 0, 0)
    assert [(one.before, one.after) for one in change.items] == [(Verdict.UNMET, Verdict.MET)]


def test_what_could_not_be_seen_before_it_was_built_was_not_hidden_from_us() -> None:
    before = plain("a", "b", unseen="b")
    built = replace(plain("a", "b"), endpoints={(UnitId("b"), EXTRANET): Endpoints((device_of("b"),))})
    assert share(explain(Asked(CONNECTED, before), Asked(CONNECTED, built)), Part.NETWORK) == (1, 0, -1)
    assert share(explain(Asked(CONNECTED, before), Asked(CONNECTED, plain("a", "b"))), Part.BLINDNESS) == (1, 0, -1)


def test_what_was_reported_stands_and_the_difference_to_todays_rules_is_the_definition() -> None:
    same = plain("a", "b", "c")
    found = evaluate.evaluate(CONNECTED, same).findings
    reported = tuple(replace(one, verdict=Verdict.UNMET) if one.item.id == "a" else one for one in found)
    change = explain(Asked(CONNECTED, same, reported), Asked(CONNECTED, replace(same, known=same.known + 1)))
    assert (change.before.met, change.after.met) == (2, 3)
    assert share(change, Part.DEFINITION) == (1, 0, 0)


def test_a_rate_that_passes_through_nobody_goes_on_where_it_was() -> None:
    before, after = plain("a", "b", ok="a"), plain("c", ok="c")
    change = explain(Asked(CONNECTED, before), Asked(CONNECTED, after))
    assert sum((one.rate or Fraction(0) for one in change.shares), Fraction(0)) == Fraction(1, 2)
