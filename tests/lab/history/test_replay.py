"""A past with jumps is the past without them."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from netmon.judge.device import NEVER_ASKED
from netmon.lab.faults import Fault, Noun, Thing, Verb
from netmon.lab.history.actor import HOUR
from netmon.lab.history.episode import Episode, Plot, Stage
from netmon.model.belief import Standing, State
from netmon.model.event_id import is_event_id
from netmon.model.incident import Ending, Incident, IncidentNews, IncidentStep
from netmon.model.names import IncidentId, Subject
from netmon.model.observation import FailureKind
from tests.lab.history.given import START, Played, played, three_tiers, troubled
from tests.watch.plant import dev, lnk, unit


def test_a_day_with_jumps_leaves_what_asking_every_time_leaves() -> None:
    inventory = three_tiers()
    plot = troubled(1, inventory, 27, 30)
    every, some = (played(inventory, plot, jumps=jumps, pause=(20, 23)) for jumps in (False, True))
    assert len(every.events) > 100
    assert some.events == every.events
    assert some.news == every.news
    assert some.hours == every.hours
    assert some.beliefs == every.beliefs


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.integers(0, 1 << 32), st.integers(0, 18), st.booleans(), st.none() | st.tuples(st.floats(1, 4), st.floats(5, 7))
)
@example(152138332, 1, False, None)  # one restart, seen by the far ends of its links
@example(1277039, 9, False, None)
def test_whatever_breaks_jumps_change_nothing(
    seed: int, faults: int, ping: bool, pause: tuple[float, float] | None
) -> None:
    inventory = three_tiers(ping=ping)
    plot = troubled(seed, inventory, 7.5, faults)
    every, some = (played(inventory, plot, jumps=jumps, pause=pause) for jumps in (False, True))
    assert some == every
    hold_together(some)


def hold_together(past: Played) -> None:
    """Hold what must be true of every past."""
    ids = [event.id for event in past.events]
    assert ids == sorted(set(ids))
    assert all(map(is_event_id, ids))
    assert [event.at for event in past.events] == sorted(event.at for event in past.events)
    standing: dict[Subject, Standing] = defaultdict(Standing)
    for event in past.events:
        assert event.before == standing[event.subject], f"{event.id} does not follow on what was before"
        assert event.after != event.before
        standing[event.subject] = event.after
    assert {subject: belief.standing for subject, belief in past.beliefs.items()} == {
        subject: standing[subject] for subject in past.beliefs
    }
    incidents_hold_together(past)
    for tally in past.hours.values():
        assert tally.valid == tally.ok + sum(tally.failed.values())
        assert 0 <= tally.received <= tally.sent
        assert tally.rtt_count == tally.received


def incidents_hold_together(past: Played) -> None:
    """Each is opened first, closed once at most, and concluded after that; all ids are of one sequence with events."""
    ids = [one.change.id for one in past.news]
    assert ids == sorted(set(ids))
    assert set(ids).isdisjoint(event.id for event in past.events)
    for news in stories(past).values():
        steps = [one.change.step for one in news]
        assert [one.incident.revision for one in news] == list(range(1, len(news) + 1))
        assert steps[0] is IncidentStep.OPENED
        assert steps.count(IncidentStep.OPENED) == 1
        if IncidentStep.CLOSED in steps:
            after = steps[steps.index(IncidentStep.CLOSED) + 1 :]
            assert after in ([], [IncidentStep.CONCLUDED])
        else:
            assert IncidentStep.CONCLUDED not in steps
        last = news[-1].incident
        assert last.open or not last.cut_off
        assert last.conclusion is None or last.ending is Ending.RECOVERED


def stories(past: Played) -> dict[IncidentId, list[IncidentNews]]:
    found: dict[IncidentId, list[IncidentNews]] = {}
    for one in past.news:
        found.setdefault(one.incident.id, []).append(one)
    return found


def incidents(past: Played) -> list[Incident]:
    """Return all as they are in the end."""
    return [news[-1].incident for news in stories(past).values()]


def one_fault(fault: Fault, start: float, end: float, hours: float = 6.0) -> tuple[Played, float]:
    inventory = three_tiers()
    plot = Plot(START, START + hours * HOUR, (Stage(START, inventory),), (Episode(START + start, START + end, fault),))
    return played(inventory, plot, jumps=True), START


def told(past: Played, since: float) -> list[tuple[Subject, State]]:
    return [(event.subject, event.after.state) for event in past.events if event.at >= since]


def test_a_node_takes_its_units_along_and_gives_them_back() -> None:
    past, start = one_fault(Fault(Verb.KILL, Thing(Noun.DEVICE, "p1")), 7200, 7200 + 2400)
    states = told(past, start + 7200)
    assert (dev("p1"), State.DOWN) in states
    assert (unit("u-a"), State.UNREACHABLE) in states
    assert (unit("u-d"), State.UNREACHABLE) not in states, "it has another way"
    assert (unit("u-a"), State.UP) in states
    roots = {event.after.root for event in past.events if event.after.state is State.UNREACHABLE}
    assert roots == {dev("p1")}
    [down] = [event for event in past.events if event.after.state is State.DOWN and event.subject == dev("p1")]
    assert 7 < down.at - (start + 7200) < 20, "it is asked every ten seconds"
    assert down.reason.code == "reason.no_answer"


def test_a_shut_port_is_an_order_and_has_no_root() -> None:
    past, start = one_fault(Fault(Verb.SHUT, Thing(Noun.PORT, "p1", "to-a")), 7200, 9000)
    [down] = [
        event
        for event in past.events
        if event.at >= start + 7200 and event.subject == lnk("p1-a") and event.after.state is State.DOWN
    ]
    assert down.reason.code == "reason.port_admin_down"
    assert down.after.root is None


def test_hours_of_an_outage_count_what_failed() -> None:
    past, start = one_fault(Fault(Verb.CUT, Thing(Noun.LINK, "p1-a")), 7200, 7200 + 3 * HOUR)
    quiet = int(start // HOUR) * HOUR + 4 * HOUR
    dark, whole = past.hours["a", "snmp", quiet], past.hours["c", "snmp", quiet]
    assert (dark.valid, dark.ok, dict(dark.failed)) == (120, 0, {FailureKind.TIMEOUT: 120})
    assert (whole.valid, whole.ok) == (120, 120)


def test_while_nobody_watched_nothing_is_claimed() -> None:
    inventory = three_tiers()
    plot = Plot(START, START + 30 * HOUR, (Stage(START, inventory),), ())
    past = played(inventory, plot, jumps=True, pause=(5, 25))
    away = range(int(START // HOUR) * HOUR + 7 * HOUR, int(START // HOUR) * HOUR + 24 * HOUR, HOUR)
    assert not [key for key in past.hours if key[2] in away]
    back = START + 25 * HOUR
    after = [event for event in past.events if event.at >= back]
    assert {event.after.state for event in past.events if START + 5 * HOUR < event.at < back} == set()
    assert {event.after.state for event in after} == {State.UNKNOWN, State.UP}
    assert all(belief.standing.state is State.UP for belief in past.beliefs.values())


def test_a_unit_that_joins_is_found_up_for_the_first_time() -> None:
    inventory = three_tiers()
    plot = troubled(5, inventory, 8, 0)
    past = played(inventory, plot, jumps=True)
    first = next(event for event in past.events if event.subject == dev("b"))
    assert plot.stages[1].at < first.at < plot.stages[1].at + 40
    assert (first.before.state, first.after.state) == (State.UNKNOWN, State.UP)
    assert min(key[2] for key in past.hours if key[0] == "b") == int(plot.stages[1].at // HOUR) * HOUR
    assert past.beliefs[unit("u-b")].reason != NEVER_ASKED


@pytest.mark.parametrize(("jumps", "hours"), [(True, 24 * 60), (False, 6)])
def test_where_nothing_breaks_nothing_happens(jumps: bool, hours: int) -> None:
    inventory = three_tiers()
    past = played(inventory, Plot(START, START + hours * HOUR, (Stage(START, inventory),), ()), jumps=jumps)
    assert [event for event in past.events if event.at > START + 120] == []
    assert {belief.standing.state for belief in past.beliefs.values()} == {State.UP}


def test_a_node_that_fails_is_one_incident_with_all_that_it_takes_along() -> None:
    past, start = one_fault(Fault(Verb.KILL, Thing(Noun.DEVICE, "p1")), 7200, 9000)
    [incident] = incidents(past)
    assert incident.roots == (dev("p1"),)
    assert {one.subject for one in incident.affected} >= {unit("u-p1"), unit("u-a"), unit("u-b"), dev("a"), dev("b")}
    assert unit("u-d") not in {one.subject for one in incident.affected}, "it has another way"
    assert incident.ending is Ending.RECOVERED
    [down] = [event for event in past.events if event.subject == dev("p1") and event.after.state is State.DOWN]
    assert (incident.since, incident.opened_at) == (down.at, down.at)
    assert incident.closed_at is not None
    assert start + 9000 + 60 < incident.closed_at < start + 9000 + 120


def test_what_an_administrator_shut_is_no_incident() -> None:
    past, _ = one_fault(Fault(Verb.SHUT, Thing(Noun.PORT, "p1", "to-a")), 7200, 9000)
    assert incidents(past) == []


def test_an_incident_goes_on_after_nobody_watched() -> None:
    inventory = three_tiers()
    fault = Episode(START + 4 * HOUR, START + 27 * HOUR, Fault(Verb.KILL, Thing(Noun.DEVICE, "p1")))
    plot = Plot(START, START + 30 * HOUR, (Stage(START, inventory),), (fault,))
    [incident] = incidents(played(inventory, plot, jumps=True, pause=(5, 25)))
    assert START + 4 * HOUR < incident.since < START + 4 * HOUR + 20
    assert incident.closed_at is not None
    assert incident.closed_at > START + 27 * HOUR
