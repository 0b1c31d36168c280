"""Readings of names: what is believed of them, and what is shown meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.numbering import MOST_TRIES, Doubt, Numbering, Verdict, digest_of, same_numbers, suspect, take
from netmon.model.interfaces import InterfaceIdentity, KnownPorts

FIRST, SAME, PENDING, CONFIRMED, PARTIAL = Verdict
NAMES = ("ge1", "ge2", "ge3")


def reading(*names: str | None, alias: str | None = None, first: int = 1) -> InterfaceIdentity:
    holes = (None,) * len(names)
    index = tuple(range(first, first + len(names)))
    return InterfaceIdentity(index, names, holes, (alias,) * len(names), holes, holes, holes, holes, holes)


def partial(*names: str | None) -> InterfaceIdentity:
    return replace(reading(*names), partial=True)


def shown(numbering: Numbering) -> dict[int, str | None]:
    found = numbering.shown
    return {} if found is None else dict(zip(found.index, found.name, strict=True))


def after(*readings: InterfaceIdentity, start: Numbering | None = None) -> tuple[Numbering, list[Verdict]]:
    numbering, verdicts = start or Numbering(), []
    for one in readings:
        numbering, verdict = take(numbering, one, 0)
        verdicts.append(verdict)
    return numbering, verdicts


ALL = {1: "ge1", 2: "ge2", 3: "ge3"}
KNOWN = reading(*NAMES)
SWAPPED = reading("ge2", "ge1", "ge3")
WRONG = reading("int0", "int0", "int0")


@pytest.mark.parametrize(
    ("readings", "verdicts", "expected"),
    [
        pytest.param([KNOWN], [FIRST], ALL, id="a new device needs no confirmation"),
        pytest.param([KNOWN, reading(*NAMES, alias="new")], [FIRST, SAME], ALL, id="a description is no identity"),
        pytest.param([KNOWN, SWAPPED], [FIRST, PENDING], {3: "ge3"}, id="only what both readings say is shown"),
        pytest.param([KNOWN, SWAPPED, SWAPPED], [FIRST, PENDING, CONFIRMED], {1: "ge2", 2: "ge1", 3: "ge3"},
                     id="two readings in a row are believed"),
        pytest.param([KNOWN, WRONG, KNOWN], [FIRST, PENDING, SAME], ALL, id="wrong names that pass"),
        pytest.param([KNOWN, WRONG, SWAPPED, WRONG], [FIRST, PENDING, PENDING, PENDING], {},
                     id="names that are never the same twice"),
        pytest.param([KNOWN, reading("ge1", "ge2")], [FIRST, PENDING], {1: "ge1", 2: "ge2"}, id="one is gone, once"),
        pytest.param([KNOWN, reading("ge1", "ge2"), reading("ge1", "ge2")], [FIRST, PENDING, CONFIRMED],
                     {1: "ge1", 2: "ge2"}, id="one is gone"),
        pytest.param([KNOWN, partial("ge1", None, "ge9"), partial("ge1", None, "ge9")], [FIRST, PARTIAL, PARTIAL], ALL,
                     id="a table that failed in part renames nothing, as often as it does"),
        pytest.param([KNOWN, SWAPPED, partial("ge2"), SWAPPED], [FIRST, PENDING, PARTIAL, CONFIRMED],
                     {1: "ge2", 2: "ge1", 3: "ge3"}, id="a part in between takes nothing back"),
        pytest.param([KNOWN, reading()], [FIRST, PARTIAL], ALL, id="no rows at all is a failure"),
        pytest.param([partial("ge1", None)], [PARTIAL], {1: "ge1", 2: None}, id="what there is of a device never read"),
    ],
)  # fmt: skip
def test_what_is_believed_and_shown(
    readings: list[InterfaceIdentity], verdicts: list[Verdict], expected: dict[int, str | None]
) -> None:
    numbering, came = after(*readings)
    assert came == verdicts
    assert shown(numbering) == expected


def test_in_doubt_nothing_is_shown_until_the_names_are_read_again() -> None:
    doubtful = suspect(after(KNOWN)[0], Doubt.RESTART)
    assert (shown(doubtful), doubtful.adrift, doubtful.settled) == ({}, True, False)
    assert suspect(doubtful, Doubt.ROWS) is doubtful
    same, verdicts = after(KNOWN, start=doubtful)
    assert (shown(same), verdicts, same.settled) == (ALL, [SAME], True)
    moved, verdicts = after(SWAPPED, start=doubtful)
    assert (shown(moved), verdicts, moved.doubt) == ({3: "ge3"}, [PENDING], Doubt.RESTART)


def test_after_a_restart_of_ours_names_that_moved_meanwhile_are_confirmed_and_others_hold_at_once() -> None:
    before = Numbering(before=KnownPorts(digest_of(KNOWN), 0))
    assert after(KNOWN, start=before)[1] == [SAME]
    numbering, verdicts = after(SWAPPED, start=before)
    assert (verdicts, shown(numbering), numbering.wants_reading) == ([PENDING], {}, True)
    numbering, verdicts = after(SWAPPED, SWAPPED, start=before)
    assert verdicts == [PENDING, CONFIRMED]
    assert shown(numbering) == {1: "ge2", 2: "ge1", 3: "ge3"}


@pytest.mark.parametrize("known", [Numbering(before=KnownPorts(digest_of(KNOWN), 0)), after(KNOWN)[0]])
def test_rows_that_a_view_withholds_are_not_gone_for_ifnumber_counts_them(known: Numbering) -> None:
    short = reading("ge1", "ge2")
    assert take(known, short, missing=1)[1] is PARTIAL
    assert take(known, short, missing=0)[1] is PENDING


def test_an_agent_that_always_counts_one_too_many_can_still_lose_a_port() -> None:
    numbering, _ = take(Numbering(), KNOWN, missing=1)
    for verdict in (PENDING, CONFIRMED):
        numbering, came = take(numbering, reading("ge1", "ge2"), missing=1)
        assert came is verdict


def test_names_that_never_agree_are_not_read_at_every_visit_for_ever() -> None:
    numbering, _ = after(KNOWN)
    wanted = []
    for number in range(2 * MOST_TRIES):
        numbering, _ = take(numbering, reading(*NAMES, first=2 + number), 0)
        wanted.append(numbering.wants_reading)
    assert wanted == [True] * MOST_TRIES + [False] * MOST_TRIES


TABLES = st.lists(st.sampled_from(["ge1", "ge2", "int0", "", None]), min_size=1, max_size=4).map(lambda n: reading(*n))


@given(TABLES, TABLES)
def test_a_digest_tells_what_comparing_tells(one: InterfaceIdentity, other: InterfaceIdentity) -> None:
    assert (digest_of(one) == digest_of(other)) is same_numbers(one, other)


@given(st.lists(st.one_of(TABLES, TABLES.map(lambda one: replace(one, partial=True))), max_size=8))
def test_what_is_shown_never_contradicts_what_is_confirmed(readings: list[InterfaceIdentity]) -> None:
    numbering = Numbering()
    for one in readings:
        before = numbering.confirmed
        numbering, verdict = take(numbering, one, 0)
        if before is not None and not verdict.taken and numbering.confirmed is not None:
            known = dict(zip(numbering.confirmed.index, numbering.confirmed.name, strict=True))
            assert shown(numbering).items() <= known.items()
