from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.belief import Belief, Event, Reason, Standing
from netmon.model.names import Subject
from netmon.store.backlog import Backlog
from netmon.store.settings import StoreSettings
from tests.store.given import History, device, tally

AT_ONCE = StoreSettings(idle=0.0)


def heard(name: str, at: float) -> Belief:
    return Belief(device(name), Standing(), 0.0, Reason("reason.x"), heard=at)


RECORDS = st.lists(st.tuples(st.booleans(), st.sampled_from(["r1", "r2", "r3"])), max_size=30)


@settings(deadline=None)
@given(RECORDS, st.integers(1, 5), st.sets(st.integers(0, 29)))
def test_every_prefix_that_is_taken_is_a_state_that_was(
    records: list[tuple[bool, str]], batch: int, pauses: set[int]
) -> None:
    """Whatever is taken when: events come once and in order, each with its belief, no belief before its event."""
    backlog = Backlog(replace(AT_ONCE, batch=batch))
    history = History()
    given_events: list[Event] = []
    last: dict[Subject, Belief] = {}
    taken_events: list[Event] = []
    table: dict[Subject, Belief] = {}
    places: dict[Belief | str, int] = {}

    def take() -> bool:
        found = backlog.take("t", samples=True)
        backlog.done()
        taken_events.extend(found.events)
        table.update((belief.subject, belief) for belief in found.beliefs)
        times = {event.at for event in taken_events}
        assert all(belief.since in times for belief in table.values() if belief.heard is None)
        for event in taken_events:
            assert places[table[event.subject]] >= places[event.id]
        return bool(found)

    for place, (with_event, name) in enumerate(records):
        if with_event:
            events, beliefs = history.change(device(name))
        else:
            events, beliefs = (), (heard(name, history.clock + place / 1000),)
        given_events.extend(events)
        last[beliefs[0].subject] = beliefs[0]
        places[beliefs[0]] = place
        places.update((event.id, place) for event in events)
        backlog.put(events, beliefs)
        if place in pauses:
            take()
    while take():
        pass
    assert taken_events == given_events
    assert table == last
    assert backlog.waiting() == backlog.waiting().__class__()


def test_ten_thousand_signs_of_life_of_a_device_wait_as_one() -> None:
    backlog = Backlog(AT_ONCE)
    for number in range(10_000):
        backlog.put((), (heard("r1", number),))
    assert backlog.waiting().beliefs == 1
    found = backlog.take("t", samples=True)
    assert (found.beliefs, found.through) == ((heard("r1", 9_999),), 10_000)


def test_past_the_cap_events_are_dropped_and_counted_and_the_belief_is_kept() -> None:
    backlog = Backlog(replace(AT_ONCE, events_waiting=2))
    history = History()
    changes = [history.change(device()) for _ in range(3)]
    assert [backlog.put(*change) for change in changes] == [1, 2, None]
    assert backlog.dropped == 1
    found = backlog.take("t", samples=True)
    assert [event.id for event in found.events] == [events[0].id for events, _ in changes[:2]]
    assert found.beliefs == changes[2][1]


def test_events_go_first_and_samples_wait_where_space_is_scarce() -> None:
    backlog = Backlog(replace(AT_ONCE, batch=2))
    history = History()
    backlog.add([tally()])
    backlog.put(*history.change(device()))
    assert not backlog.take("t", samples=False).tallies
    assert not backlog.take("t", samples=False)
    assert backlog.take("t", samples=True).tallies == (tally(),)


def test_parts_past_the_cap_on_waiting_hours_are_dropped_and_counted() -> None:
    backlog = Backlog(replace(AT_ONCE, tallies_waiting=1))
    backlog.add([tally("r1"), tally("r1"), tally("r2")])
    assert backlog.dropped == 1
    assert backlog.take("t", samples=True).tallies == (tally("r1", valid=2),)


def test_what_waits_at_the_end_is_taken_even_where_space_is_scarce() -> None:
    backlog = Backlog(AT_ONCE)
    backlog.add([tally()])
    backlog.stop()
    assert backlog.take("t", samples=False).tallies == (tally(),)
