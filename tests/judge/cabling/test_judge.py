"""What is seen against what is declared: one table for the rules, and a property for all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.cabling.judge import counts
from netmon.model.cabling import Verdict
from netmon.model.names import LinkId
from netmon.model.neighbours import NeighbourProtocol, PortName
from tests.judge.cabling.scenes import judged, neighbour, sight, told, verdicts, wire
from tests.watch.plant import NET

ONE, TWO, THREE = "GigabitEthernet0/0/1", "GigabitEthernet0/0/2", "GigabitEthernet0/0/3"
AB = wire("a:GE0/0/1", "b:GE0/0/2")


@pytest.mark.parametrize(
    ("links", "a", "b", "expected"),
    [
        pytest.param([AB], [(ONE, "b", TWO)], [(TWO, "a", ONE)], [("agreed", "as_declared")], id="both see it"),
        pytest.param([AB], [(ONE, "b", "GE0/0/2")], [(TWO, "a", "Gi0/0/1")], [("agreed", "as_declared")],
                     id="under shorter names"),
        pytest.param([wire("a:GE0/0/1.100", "b:Eth-Trunk1")], [(ONE, "b", TWO)], [(TWO, "a", ONE)],
                     [("agreed", "as_declared")], id="a sub-interface, and an aggregate"),
        pytest.param([wire("a", "b")], [(ONE, "b", TWO)], [(TWO, "a", ONE)], [("agreed", "as_declared")],
                     id="without interfaces"),
        pytest.param([AB], [(ONE, "b", None)], [(TWO, "a", ONE)], [("agreed", "as_declared")], id="a port unsaid"),
        pytest.param([AB], [(ONE, "b", TWO)], [], [("agreed", "one_end_silent")], id="only one end looks"),
        pytest.param([AB], [(ONE, "b", TWO)], [(THREE, "c", ONE)],
                     [("missing", "one_sees"), ("found", "one_sees")], id="one end looks and does not see it"),
        pytest.param([AB], [(ONE, "b", TWO)], [(TWO, "c", ONE)], [("disagree", "contradiction")],
                     id="the other end sees somebody else there"),
        pytest.param([AB], [(ONE, "b", THREE)], [(THREE, "a", ONE)], [("disagree", "other_port")], id="another port"),
        pytest.param([AB], [(ONE, "c", ONE)], [], [("disagree", "other_device")], id="another device"),
        pytest.param([AB], [(ONE, "printer", "1")], [(THREE, "c", ONE)],
                     [("disagree", "stranger"), ("found", "one_sees")], id="somebody unknown in its place"),
        pytest.param([AB], [(ONE, "printer", "1")], [], [("unknown", "nobody"), ("unseen", "silent")],
                     id="somebody unknown may be the silent end itself"),
        pytest.param([AB], [(THREE, "c", ONE)], [(THREE, "d", ONE)],
                     [("missing", "neither_sees"), ("found", "one_sees"), ("found", "one_sees")],
                     id="both look elsewhere"),
        pytest.param([AB], [], [], [("unseen", "silent")], id="nobody looks"),
        pytest.param([], [(ONE, "b", TWO)], [(TWO, "a", ONE)], [("found", "both_see")], id="not declared"),
        pytest.param([], [(ONE, "b", TWO)], [], [("found", "one_sees")], id="not declared, one end's word"),
        pytest.param([], [(ONE, "b", TWO)], [(TWO, "a", THREE)], [("disagree", "contradiction")],
                     id="the ends name different ports"),
        pytest.param([AB], [(ONE, "b", TWO), (ONE, "c", ONE), (ONE, "phone", None)], [(TWO, "a", ONE)],
                     [("found", "one_sees"), ("unknown", "nobody"), ("agreed", "as_declared")],
                     id="a switch without LLDP between them joins several"),
        pytest.param([AB, wire("a:GE0/0/3", "b:GE0/0/3")], [(ONE, "b", TWO), (THREE, "b", THREE)],
                     [(TWO, "a", ONE), (THREE, "a", THREE)], [("agreed", "as_declared")] * 2,
                     id="two links in parallel"),
        pytest.param([AB, wire("a:GE0/0/3", "b:GE0/0/3")], [(ONE, "b", THREE), (THREE, "b", TWO)],
                     [(TWO, "a", THREE), (THREE, "a", ONE)], [("disagree", "other_port")] * 2,
                     id="two links crossed"),
        pytest.param([wire("a:GE0/0/1", "unit:x")], [(ONE, "printer", "1")], [],
                     [("unknown", "nobody"), ("unseen", "no_device")], id="a unit without a device"),
    ],
)  # fmt: skip
def test_what_two_ends_see_is_judged(
    links: list[object], a: list[tuple[str, str, str | None]], b: list[tuple[str, str, str | None]], expected: object
) -> None:
    findings = judged(links, {"a": sight("a", a), "b": sight("b", b)})  # type: ignore[arg-type]  # the table holds links
    assert told(findings) == expected


def test_a_disagreement_names_the_ports_as_they_are_and_who_said_so() -> None:
    (found,) = judged([AB], {"a": sight("a", [(ONE, "b", THREE)]), "b": sight("b", [(THREE, "a", ONE)])})
    assert verdicts([found]) == [("disagree", "other_port", f"a:{ONE} b:{THREE}")]
    assert [witness.device for witness in found.witnesses] == ["a", "b"]
    assert found.link == AB.id


def test_what_was_read_too_long_ago_proves_nothing() -> None:
    sees = {"a": sight("a", [(ONE, "c", ONE)], ago=2000.0), "b": sight("b", [], heard=True)}
    assert told(judged([AB], sees)) == [("unseen", "stale")]


def test_a_link_that_is_down_is_not_missing() -> None:
    sees = {"a": sight("a", [], heard=True), "b": sight("b", [], heard=True)}
    assert told(judged([AB], sees)) == [("missing", "neither_sees")]
    assert told(judged([AB], sees, down=[AB.id])) == [("unseen", "link_down")]


def test_a_neighbour_that_two_could_be_is_nobody_by_guess() -> None:
    twin = replace(neighbour(ONE, "x", None), chassis=None, name="sys-same")
    lldp = sight("a", [])
    a = replace(lldp, neighbours=replace(lldp.neighbours, rows=(twin,)))
    b, c = (replace(sight(name, []), sys_name="sys-same") for name in "bc")
    (found,) = judged([], {"a": a, "b": b, "c": c})
    assert (found.verdict, found.why) == (Verdict.UNKNOWN, "ambiguous")
    assert found.concerned == ("b", "c")


def test_lldp_and_cdp_of_one_neighbour_are_one_cable() -> None:
    one = neighbour(ONE, "b", "GE0/0/2")
    cdp = replace(one, protocol=NeighbourProtocol.CDP, chassis=None, remote=PortName("GigabitEthernet0/0/2"))
    lldp = sight("a", [])
    a = replace(lldp, neighbours=replace(lldp.neighbours, rows=(one, cdp)))
    assert told(judged([], {"a": a, "b": sight("b", [(TWO, "a", ONE)])})) == [("found", "both_see")]


def test_findings_are_counted_by_network_and_verdict() -> None:
    found = judged([AB], {"a": sight("a", [(ONE, "c", ONE), (TWO, "x-1", None), (THREE, "x-2", None)])})
    assert counts(found) == {(NET, Verdict.DISAGREE): 1, (NET, Verdict.UNKNOWN): 2}


PORTS = [f"GigabitEthernet0/0/{number}" for number in range(1, 9)]


@given(st.data(), st.integers(0, 6))
def test_a_network_wired_as_declared_agrees_whatever_is_declared_and_in_whatever_order(
    data: st.DataObject, count: int
) -> None:
    free = {name: list(PORTS) for name in "abcd"}
    links, sees = [], {name: [] for name in "abcd"}  # type: ignore[var-annotated]  # lists of what is seen
    for _ in range(count):
        one, other = data.draw(st.permutations("abcd"))[:2]
        here, there = (free[name].pop(data.draw(st.integers(0, len(free[name]) - 1))) for name in (one, other))
        links.append(wire(f"{one}:{here}", f"{other}:{there}"))
        sees[one].append((here, other, there))
        sees[other].append((there, one, here))
    sights = {name: sight(name, data.draw(st.permutations(rows))) for name, rows in sees.items()}
    assert told(judged(links, sights)) == [("agreed", "as_declared")] * count
    assert told(judged([], sights)) == [("found", "both_see")] * count
    if count:
        moved = replace(links[0], lower=replace(links[0].lower, interface="GigabitEthernet0/0/99"))
        findings = judged([moved, *links[1:]], sights)
        assert [one.verdict for one in findings if one.link == LinkId(links[0].id)] == [Verdict.DISAGREE]


@given(
    st.dictionaries(
        st.sampled_from("abcd"),
        st.lists(
            st.tuples(
                st.sampled_from(PORTS[:3]),
                st.sampled_from(["a", "b", "c", "d", "x"]),
                st.sampled_from([None, *PORTS[:3]]),
            ),
            max_size=5,
        ),
    )
)
def test_whatever_is_seen_every_link_has_one_finding_and_none_is_told_twice(
    seen: dict[str, list[tuple[str, str, str | None]]],
) -> None:
    links = [AB, wire("b:GE0/0/3", "c:GE0/0/1"), wire("c:GE0/0/3", "d:GE0/0/1")]
    findings = judged(links, {name: sight(name, rows) for name, rows in seen.items()})
    assert sorted(one.link for one in findings if one.link) == sorted(link.id for link in links)
    assert len(set(findings)) == len(findings)
    sights = {name: sight(name, rows) for name, rows in reversed(seen.items())}
    assert findings == judged(list(reversed(links)), sights)
