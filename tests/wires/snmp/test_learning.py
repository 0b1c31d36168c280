"""What is learned of an agent: how long it takes, and how much it stands."""

from __future__ import annotations

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from netmon.clock import SystemClock
from netmon.secrets import Secret
from netmon.wires.snmp.access import CommunityAccess
from netmon.wires.snmp.engine import SnmpEngine
from netmon.wires.snmp.message import V2C
from netmon.wires.snmp.pdu import GET, request
from netmon.wires.snmp.pending import Pending, Sent
from netmon.wires.snmp.rtt import FIRST_WAIT, LONGEST_WAIT, SHORTEST_WAIT, RoundTrip
from netmon.wires.snmp.tolerance import CLEAN_READS, VARBINDS_PER_REPLY, Tolerance

ASKED = request(GET, (b"\x2b",))


def test_the_first_answer_sets_the_timer_as_rfc_6298_says() -> None:
    assert RoundTrip().wait() == FIRST_WAIT
    assert RoundTrip().after(0.4) == RoundTrip(0.4, 0.2)
    assert RoundTrip().after(0.4).wait() == 0.4 + 4 * 0.2


@given(st.lists(st.floats(0, 30), min_size=1, max_size=50), st.integers(0, 20))
def test_the_wait_stays_within_its_bounds(samples: list[float], unanswered: int) -> None:
    trip = RoundTrip()
    for sample in samples:
        trip = trip.after(sample)
    assert SHORTEST_WAIT <= trip.wait(unanswered) <= LONGEST_WAIT
    assert trip.wait(unanswered) <= trip.wait(unanswered + 1)


@given(st.floats(0.001, 5))
def test_the_wait_outlasts_an_agent_of_steady_pace(pace: float) -> None:
    trip = RoundTrip()
    for _ in range(20):
        trip = trip.after(pace)
    assert trip.wait() >= pace


@given(st.integers(1, 100), st.integers(1, 20), st.none() | st.integers(-5, 200))
def test_a_reply_is_never_asked_longer_than_one_datagram_carries(most: int, width: int, left: int | None) -> None:
    repetitions = Tolerance(most).repetitions_for(width, left)
    assert 1 <= repetitions <= most
    assert repetitions * width <= max(VARBINDS_PER_REPLY, width)


def test_what_an_agent_could_not_do_is_tried_again_ever_more_seldom() -> None:
    tolerance = Tolerance(25)
    waits = []
    for _ in range(4):
        tolerance.only_repetitions(12)
        reads = 0
        while tolerance.repetitions == 12:
            tolerance.read(clean=True)
            reads += 1
        waits.append(reads)
    assert waits == [CLEAN_READS * 2**turn for turn in range(1, 5)]


def test_silence_at_a_long_request_is_its_length_only_where_no_other_as_long_is_answered() -> None:
    lossy = Tolerance(25)
    for _ in range(10):
        lossy.silent(50, 12)
        lossy.answered(24)
        lossy.answered(50)
    assert lossy.repetitions == 25
    short = Tolerance(25)
    short.silent(50, 12)
    short.answered(24)
    assert short.repetitions == 25
    short.silent(64, 12)
    assert short.repetitions == 12


def test_reads_that_were_not_clean_begin_the_count_again() -> None:
    tolerance = Tolerance(25)
    tolerance.only_repetitions(5)
    for turn in range(20 * CLEAN_READS):
        assert not tolerance.read(clean=bool(turn % CLEAN_READS))
    assert tolerance.repetitions == 5


def test_an_agent_without_getbulk_is_offered_it_again_gently() -> None:
    tolerance = Tolerance(25)
    tolerance.no_bulk()
    while not tolerance.bulk:
        tolerance.read(clean=True)
    assert tolerance.repetitions_for(1, None) == 1


def test_snmp_v1_is_never_offered_getbulk() -> None:
    tolerance = Tolerance(0)
    for _ in range(100 * CLEAN_READS):
        assert not tolerance.read(clean=True)
    assert not tolerance.bulk


def test_ids_are_unique_while_open_and_tell_what_became_of_them() -> None:
    pending: Pending[str] = Pending()
    ids = [pending.add(Sent("a", 0, ASKED, 0.0)) for _ in range(5000)]
    assert len(set(ids)) == len(ids) == len(pending)
    pending.close(ids[0], "duplicate")
    pending.close(ids[1], "late")
    assert (pending.get(ids[0]), pending.fate(ids[0]), pending.fate(ids[1])) == (None, "duplicate", "late")
    assert pending.fate(7) == "unknown_id"
    found = pending.get(ids[2])
    assert found is not None
    assert found.by == "a"


def test_closed_ids_are_forgotten_in_time() -> None:
    pending: Pending[str] = Pending()
    first = pending.add(Sent("a", 0, ASKED, 0.0))
    pending.close(first, "duplicate")
    for _ in range(40_000):
        pending.close(pending.add(Sent("a", 0, ASKED, 0.0)), "duplicate")
    assert pending.fate(first) == "unknown_id"
    assert len(pending._closed) < 20_000


def test_a_round_trip_far_shorter_than_any_wait_is_not_remembered_again_and_again() -> None:
    async def main() -> None:
        engine = SnmpEngine(SystemClock())
        await engine.start()
        agent = engine.agent("sw1", "127.0.0.1", 161, CommunityAccess(V2C, Secret(b"public")))
        agent.round_trip = RoundTrip(0.0003, 0.0001)
        known = agent.memory
        assert known.srtt == 0.0003
        agent.round_trip = RoundTrip(0.03, 0.02)
        assert agent.memory is known
        agent.round_trip = RoundTrip(0.7, 0.2)
        assert agent.memory.srtt == 0.7
        engine.close()

    asyncio.run(main())
