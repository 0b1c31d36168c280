"""The outages of a circuit add up to its account, and whose each is follows from how it was concluded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.availability.account import Setting, account_of
from netmon.judge.availability.circuits import outages_in, whose, witnessed
from netmon.judge.spans import union
from netmon.model.belief import Event, Flag, Reason, Standing, State
from netmon.model.claim_sheet import CircuitOutage, Whose
from netmon.model.incident import CauseKind, Conclusion
from netmon.model.names import NetworkId, Subject, SubjectKind

LINK = Subject(SubjectKind.LINK, "access", NetworkId("extranet"))
ABOVE = Subject(SubjectKind.DEVICE, "hub", NetworkId("extranet"))
STANDINGS = (
    Standing(State.UP),
    Standing(State.DOWN, root=LINK),
    Standing(State.UNREACHABLE, root=ABOVE),
    Standing(State.UNKNOWN),
    Standing(State.DOWN, root=LINK, flags=frozenset({Flag.ADMIN_DOWN})),
)
PERIOD = 1000.0, 2000.0

times = st.floats(0, 3000, allow_nan=False).map(lambda at: round(at, 3))
stories = st.lists(st.tuples(times, st.sampled_from(STANDINGS)), max_size=25).map(
    lambda said: sorted(said, key=lambda one: one[0])
)
spans = st.lists(st.tuples(times, times), max_size=4).map(union)


@given(stories, spans, spans, spans)
def test_the_outages_add_up_to_the_account_to_the_millisecond(
    held: list[tuple[float, Standing]],
    blind: tuple[tuple[float, float], ...],
    planned: tuple[tuple[float, float], ...],
    above: tuple[tuple[float, float], ...],
) -> None:
    setting = Setting.of(blind, {}, {LINK: planned, ABOVE: above})
    account = account_of(LINK, held, PERIOD, setting)
    found = outages_in(LINK, held, PERIOD, setting)
    assert sum(one.down for one in found) == account.sums.own
    assert sum(one.planned for one in found) == account.sums.own_planned
    assert sum(one.net for one in found) == account.sums.own - account.sums.own_planned
    assert len([one for one in found if one.net]) <= account.sums.faults
    elsewhere = sum(down for root, down in account.charged.items() if root != LINK)
    assert account.sums.own + elsewhere + account.sums.shut == account.sums.business


def concluded(cause: CauseKind, party: str) -> Conclusion:
    return Conclusion(cause, party, "T-1", "", "张三", 0.0)


@pytest.mark.parametrize(
    ("carrier", "conclusion", "expected"),
    [
        ("电信", None, Whose.DISPUTED),
        ("电信", concluded(CauseKind.CARRIER, ""), Whose.CARRIER),
        ("电信", concluded(CauseKind.CARRIER, "中国电信长沙分公司"), Whose.CARRIER),
        ("中国电信", concluded(CauseKind.CARRIER, "电 信"), Whose.CARRIER),
        ("电信", concluded(CauseKind.POWER, "电信"), Whose.CARRIER),  # the party that was named decides
        ("电信", concluded(CauseKind.CARRIER, "联通"), Whose.DISPUTED),
        ("电信", concluded(CauseKind.POWER, ""), Whose.OTHER),
        ("电信", concluded(CauseKind.EQUIPMENT, "运维单位"), Whose.OTHER),
        ("", concluded(CauseKind.CARRIER, "电信"), Whose.DISPUTED),
    ],
)
def test_whose_it_is_follows_from_the_conclusion(carrier: str, conclusion: Conclusion | None, expected: Whose) -> None:
    assert whose(carrier, conclusion) is expected


def test_the_events_that_tell_of_its_beginning_and_its_end_are_its_evidence() -> None:
    def event(number: int, at: float, seen: float | None) -> Event:
        return Event(f"{number:017}", LINK, at, Standing(), Standing(), Reason("reason.no_answer"), seen=seen)

    events = [event(1, 900.0, None), event(2, 1090.0, 1000.0), event(3, 1505.0, 1500.0), event(4, 1900.0, None)]
    told = witnessed(CircuitOutage(1000.0, 1500.0, 500_000, 0), events)
    assert (told.opened, told.believed, told.closed, told.over) == (events[1].id, 1090.0, events[2].id, 1505.0)
    lasting = witnessed(CircuitOutage(1000.0, None, 500_000, 0), events[:2])
    assert (lasting.opened, lasting.closed, lasting.over) == (events[1].id, "", None)
