from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.inventory import Limits
from netmon.model.names import DeviceId, SiteId
from netmon.poller.gate import Gate, Ticket


def ticket(name: str, site: str | None = None, *, silent: bool = False, urgent: bool = False) -> Ticket:
    return Ticket(DeviceId(name), SiteId(site) if site else None, silent, urgent)


def admitted(gate: Gate) -> list[str]:
    names = []
    while (admitted := gate.admit()) is not None:
        names.append(str(admitted.device))
    return names


def test_limits_hold_in_all_and_by_site() -> None:
    gate = Gate(Limits(in_flight=5, per_site=2))
    for number in range(4):
        gate.offer(ticket(f"a{number}", "a"))
        gate.offer(ticket(f"b{number}", "b"))
        gate.offer(ticket(f"c{number}", "c"))
    assert Counter(name[0] for name in admitted(gate)) == {"a": 2, "b": 2, "c": 1}
    assert (gate.in_flight, gate.waiting) == (5, 7)


def test_a_crowded_site_does_not_delay_the_others() -> None:
    gate = Gate(Limits(in_flight=6, per_site=100))
    for number in range(100):
        gate.offer(ticket(f"a{number}", "a"))
    gate.offer(ticket("b0", "b"))
    gate.offer(ticket("c0", "c"))
    assert admitted(gate)[:3] == ["a0", "b0", "c0"]


def test_a_site_without_room_is_served_again_when_a_visit_of_its_own_ends() -> None:
    gate = Gate(Limits(in_flight=10, per_site=1))
    one, other = ticket("a0", "a"), ticket("a1", "a")
    gate.offer(one)
    gate.offer(other)
    assert admitted(gate) == ["a0"]
    gate.release(one)
    assert admitted(gate) == ["a1"]


def test_extra_asks_go_first_but_obey_the_limits() -> None:
    gate = Gate(Limits(in_flight=10, per_site=2))
    gate.offer(ticket("a0", "a"))
    for number in (1, 2, 3):
        gate.offer(ticket(f"a{number}", "a", urgent=True))
    assert admitted(gate) == ["a1", "a2"]


def test_silent_devices_leave_a_quarter_of_the_places_to_the_rest() -> None:
    gate = Gate(Limits(in_flight=8, per_site=4))
    for number in range(20):
        gate.offer(ticket(f"dead{number}", f"s{number % 5}", silent=True))
    assert len(admitted(gate)) == 6
    gate.offer(ticket("live", "s0"))
    assert admitted(gate) == ["live"]


def test_silent_devices_leave_places_at_their_own_site_too() -> None:
    gate = Gate(Limits(in_flight=100, per_site=4))
    for number in range(20):
        gate.offer(ticket(f"dead{number}", "s", silent=True))
    gate.offer(ticket("live", "s"))
    assert sorted(admitted(gate)) == ["dead0", "dead1", "dead2", "live"]


def test_devices_without_a_site_are_limited_in_all_only() -> None:
    gate = Gate(Limits(in_flight=7, per_site=2))
    for number in range(10):
        gate.offer(ticket(f"d{number}"))
    assert len(admitted(gate)) == 7


def test_a_waiting_visit_can_be_hurried_or_withdrawn() -> None:
    gate = Gate(Limits(in_flight=10, per_site=10))
    tickets = [ticket(f"d{number}", "s") for number in range(3)]
    for each in tickets:
        gate.offer(each)
    gate.hurry(tickets[2])
    gate.withdraw(tickets[0])
    assert admitted(gate) == ["d2", "d1"]
    assert gate.waiting == 0


def test_new_limits_let_those_in_who_waited_for_the_old_ones() -> None:
    gate = Gate(Limits(in_flight=10, per_site=1))
    for number in range(3):
        gate.offer(ticket(f"d{number}", "s"))
    assert admitted(gate) == ["d0"]
    gate.load(Limits(in_flight=10, per_site=3))
    assert admitted(gate) == ["d1", "d2"]


STEPS = st.lists(
    st.tuples(st.sampled_from(["offer", "release", "withdraw"]), st.integers(0, 4), st.booleans(), st.booleans()),
    max_size=120,
)


@settings(max_examples=150, deadline=None)
@given(steps=STEPS, in_flight=st.integers(1, 9), per_site=st.integers(1, 4))
def test_no_order_of_events_breaks_a_limit_or_loses_a_visit(
    steps: list[tuple[str, int, bool, bool]], in_flight: int, per_site: int
) -> None:
    gate = Gate(Limits(in_flight, per_site))
    flying: list[Ticket] = []
    waiting: dict[DeviceId, Ticket] = {}
    begun = 0
    for number, (step, site, silent, urgent) in enumerate(steps):
        if step == "offer":
            new = ticket(f"d{number}", f"s{site}" if site else None, silent=silent, urgent=urgent)
            waiting[new.device] = new
            gate.offer(new)
        elif step == "release" and flying:
            gate.release(flying.pop(site % len(flying)))
        elif step == "withdraw" and waiting:
            gate.withdraw(waiting.pop(next(iter(waiting))))
        while (begins := gate.admit()) is not None:
            assert waiting.pop(begins.device) is begins
            flying.append(begins)
            begun += 1
        assert (gate.in_flight, gate.waiting) == (len(flying), len(waiting))
        assert len(flying) <= in_flight
        assert all(total <= per_site for at, total in Counter(each.site for each in flying).items() if at is not None)
    for _ in range(len(waiting) + len(flying) + 1):
        if flying:
            gate.release(flying.pop())
        while (begins := gate.admit()) is not None:
            flying.append(waiting.pop(begins.device))
    assert not waiting


@pytest.mark.parametrize("per_site", [1, 2, 3])
def test_the_most_at_a_site_is_remembered(per_site: int) -> None:
    gate = Gate(Limits(in_flight=10, per_site=per_site))
    for number in range(5):
        gate.offer(ticket(f"d{number}", "s"))
    admitted(gate)
    assert gate.most_at_site == {"s": per_site}
