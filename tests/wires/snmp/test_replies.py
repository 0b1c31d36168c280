"""Which replies are believed. What is not is counted by its reason, and the values kept are the device's own."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterable

import pytest

from netmon.model.interfaces import InterfaceStatus
from netmon.model.observation import Cause, DeviceReadings, Failure, FailureKind, Observation
from netmon.probes.if_mib import VITAL
from netmon.secrets import Secret
from netmon.wires.snmp.access import CommunityAccess
from netmon.wires.snmp.objects import Scalars
from tests.wires.snmp import ber_tools as ber
from tests.wires.snmp.agents import GET, GETBULK, Answer, Asked, Mib, UdpAgent, parse
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import ADMIN, ALL, OPER, STATUS, SYSTEM, bench, honest, mib, switch, text

TRUTH = InterfaceStatus((1, 2, 3), (1, 1, 1), (2, 1, 2))
Spoil = Callable[[Asked, bytes], Iterable[bytes]]


def spoiled(spoil: Spoil) -> Answer:
    sound = mib(switch())
    return lambda asked: spoil(asked, sound.answer(asked))


def lie(asked: Asked) -> list[bytes]:
    """A reply with values that the device never said."""
    rows = [(*column, 1) for column in (ADMIN, OPER)] if asked.tag == GETBULK else asked.names
    return [ber.varbind(name, ber.signed(7)) for name in rows]


def wrong_community(asked: Asked) -> bytes:
    return ber.community_message(1, b"other", ber.pdu(0xA2, asked.request_id, lie(asked)))


def wrong_version(asked: Asked) -> bytes:
    return ber.community_message(0, asked.community, ber.pdu(0xA2, asked.request_id, lie(asked)))


def echoed(asked: Asked) -> bytes:
    return ber.community_message(1, asked.community, ber.pdu(asked.tag, asked.request_id, lie(asked)))


def report(asked: Asked) -> bytes:
    return ber.community_message(1, asked.community, ber.pdu(0xA8, asked.request_id, lie(asked)))


def cut_off(asked: Asked) -> bytes:
    return asked.reply(lie(asked))[:-3]


def length_past_the_end(asked: Asked) -> bytes:
    broken = ber.tlv(0x30, ber.oid(asked.names[0]) + b"\x02\x7f\x01")
    return asked.reply([broken])


BEFORE_THE_TRUTH: list[tuple[str, Callable[[Asked], bytes], str]] = [
    ("made up id", lambda asked: asked.reply_as(asked.request_id ^ 1, lie(asked)), "unknown_id"),
    ("other community", wrong_community, "community"),
    ("other version", wrong_version, "version"),
    ("garbage", lambda asked: b"\x30\x82garbage", "malformed"),
    ("one octet", lambda asked: b"\x30", "malformed"),
    ("cut off", cut_off, "malformed"),
    ("a length past the end", length_past_the_end, "malformed"),
    ("no varbinds", lambda asked: asked.reply([]), "malformed"),
    ("our own request", echoed, "not_response"),
    ("a report", report, "report"),
    ("an unknown error", lambda asked: asked.reply(lie(asked), status=77), "malformed"),
    ("octets behind the message", lambda asked: asked.reply(lie(asked)) + b"\0", "malformed"),
]


@pytest.mark.parametrize(
    ("make", "reason"), [row[1:] for row in BEFORE_THE_TRUTH], ids=[row[0] for row in BEFORE_THE_TRUTH]
)
def test_what_is_no_answer_is_counted_and_the_answer_after_it_is_read(
    make: Callable[[Asked], bytes], reason: str
) -> None:
    async def main() -> None:
        async with bench(spoiled(lambda asked, truth: [make(asked), truth])) as it:
            readings = await it.read(STATUS)
            assert readings.status == TRUTH
            assert readings.uptime == 123_456
            assert it.discards == {reason: len(it.agent.asked)}
            assert it.stats.retransmits == 0

    run(main())


@pytest.mark.parametrize(
    ("make", "reason"), [row[1:] for row in BEFORE_THE_TRUTH], ids=[row[0] for row in BEFORE_THE_TRUTH]
)
def test_what_is_no_answer_never_becomes_a_value(make: Callable[[Asked], bytes], reason: str) -> None:
    async def main() -> None:
        async with bench(lambda asked: [make(asked)]) as it:
            failure = await it.fail(STATUS)
            ours = reason != "unknown_id" and make(it.agent.asked[0])[:2] not in (b"\x30\x82", b"\x30")
            assert it.discards == {reason: len(it.agent.asked)}
            assert failure.kind in (FailureKind.TIMEOUT, FailureKind.MALFORMED)
            if failure.answered:
                assert ours

    run(main())


def test_a_duplicate_of_every_reply_changes_nothing() -> None:
    async def main() -> None:
        async with bench(spoiled(lambda asked, truth: [truth, truth])) as it:
            first = await it.read(ALL)
            await asyncio.sleep(0.1)
            assert first.status == TRUTH
            assert it.discards == {"duplicate": len(it.agent.asked)}

    run(main())


def test_replies_that_overtake_each_other_reach_their_askers() -> None:
    async def main() -> None:
        held: list[tuple[UdpAgent, bytes, tuple[str, int]]] = []
        async with bench(lambda asked: []) as it:
            other = await UdpAgent.start(lambda asked: [], "127.0.0.3")
            for agent, objects in ((it.agent, switch(1)), (other, switch(2))):
                hold(agent, mib(objects), held)
            credential = CommunityAccess(1, Secret(b"s3cret"))
            second = it.engine.agent("other", "127.0.0.3", other.port, credential)
            asking = asyncio.gather(it.visit(STATUS), second.get(VITAL, it.clock.monotonic() + 3))
            await asyncio.sleep(0.1)
            for agent, reply, addr in reversed(held):
                agent.send(reply, addr)
            held.clear()
            await asyncio.sleep(0.1)
            for agent, reply, addr in held:
                agent.send(reply, addr)
            first, scalars = await asking
            assert isinstance(first.result, DeviceReadings)
            assert first.result.interface_count == 1
            assert isinstance(scalars, Scalars)
            assert scalars.values == (123_456, 2)
            assert it.discards == {}
            other.close()

    run(main())


def hold(agent: UdpAgent, objects: Mib, held: list[tuple[UdpAgent, bytes, tuple[str, int]]]) -> None:
    """Let an agent keep its replies until somebody sends them."""

    def received(data: bytes, addr: tuple[str, int]) -> None:
        held.append((agent, objects.answer(parse(data)), addr))

    agent.datagram_received = received  # type: ignore[method-assign]  # it does not answer by itself


def test_a_reply_from_another_address_is_refused_and_named() -> None:
    async def main() -> None:
        elsewhere = await UdpAgent.start(lambda asked: [], "127.0.0.2")
        sound = mib(switch())
        async with bench(lambda asked: []) as it:
            original = it.agent.datagram_received

            def answer_from_elsewhere(data: bytes, addr: tuple[str, int]) -> None:
                original(data, addr)
                elsewhere.send(sound.answer(it.agent.asked[-1]), addr)

            it.agent.datagram_received = answer_from_elsewhere  # type: ignore[method-assign]  # the agent has two addresses
            failure = await it.fail(STATUS)
            assert failure == Failure(
                FailureKind.TIMEOUT,
                "127.0.0.2 answered instead, which accept_reply_from does not list",
                cause=Cause.OTHER_ADDRESS,
                witness="127.0.0.2",
            )
            assert it.discards == {"foreign_address": len(it.agent.asked)}
        elsewhere.close()

    run(main())


def test_a_reply_from_a_listed_address_is_believed() -> None:
    async def main() -> None:
        elsewhere = await UdpAgent.start(lambda asked: [], "127.0.0.2")
        sound = mib(switch())
        async with bench(lambda asked: [], accept_reply_from=["127.0.0.2"]) as it:
            original = it.agent.datagram_received

            def answer_from_elsewhere(data: bytes, addr: tuple[str, int]) -> None:
                original(data, addr)
                elsewhere.send(sound.answer(it.agent.asked[-1]), addr)

            it.agent.datagram_received = answer_from_elsewhere  # type: ignore[method-assign]  # the agent has two addresses
            assert (await it.read(STATUS)).status == TRUTH
            assert it.discards == {}
        elsewhere.close()

    run(main())


def test_a_reply_from_another_port_is_refused() -> None:
    async def main() -> None:
        elsewhere = await UdpAgent.start(lambda asked: [])
        sound = mib(switch())
        async with bench(lambda asked: []) as it:
            original = it.agent.datagram_received

            def answer_from_elsewhere(data: bytes, addr: tuple[str, int]) -> None:
                original(data, addr)
                elsewhere.send(sound.answer(it.agent.asked[-1]), addr)

            it.agent.datagram_received = answer_from_elsewhere  # type: ignore[method-assign]  # the agent has two ports
            failure = await it.fail(STATUS)
            assert failure.kind is FailureKind.TIMEOUT
            assert failure.detail.startswith(f"port {elsewhere.port} of 127.0.0.1 answered instead")
            assert it.discards == {"foreign_address": len(it.agent.asked)}
        elsewhere.close()

    run(main())


OTHER = (*SYSTEM, 9, 0)
OTHER_NAMES: list[tuple[str, Callable[[Asked], list[bytes]]]] = [
    ("another object", lambda asked: [ber.varbind(OTHER, ber.signed(1)) for _ in asked.names]),
    ("one object too few", lambda asked: [ber.varbind(asked.names[0], ber.signed(1))]),
    ("one object too many", lambda asked: [ber.varbind(name, ber.signed(1)) for name in (*asked.names, OTHER)]),
    ("another order", lambda asked: [ber.varbind(name, ber.signed(1)) for name in reversed(asked.names)]),
]


@pytest.mark.parametrize("make", [row[1] for row in OTHER_NAMES], ids=[row[0] for row in OTHER_NAMES])
def test_a_get_is_answered_only_by_what_it_named(make: Callable[[Asked], list[bytes]]) -> None:
    async def main() -> None:
        async with bench(
            spoiled(lambda asked, truth: [asked.reply(make(asked))] if asked.tag == GET else [truth])
        ) as it:
            failure = await it.fail(STATUS)
            assert failure.kind is FailureKind.MALFORMED
            assert failure.answered
            assert it.discards == {"other_oid": len(it.agent.asked)}

    run(main())


def test_more_rows_than_asked_are_not_believed() -> None:
    async def main() -> None:
        many = [ber.varbind((*ADMIN, row), ber.signed(1)) for row in range(1, 200)]
        async with bench(
            spoiled(lambda asked, truth: [asked.reply(many), truth] if asked.tag == GETBULK else [truth])
        ) as it:
            assert (await it.read(STATUS)).status == TRUTH
            assert it.discards == {"oversized": len(it.requests(GETBULK))}

    run(main())


def test_an_agent_slower_than_the_timer_is_read() -> None:
    async def main() -> None:
        sound = mib(switch())
        async with bench(lambda asked: []) as it:
            original = it.agent.datagram_received

            def late(data: bytes, addr: tuple[str, int]) -> None:
                original(data, addr)
                asked = it.agent.asked[-1]
                asyncio.get_running_loop().call_later(1.5, lambda: it.agent.send(sound.answer(asked), addr))

            it.agent.datagram_received = late  # type: ignore[method-assign]  # the agent thinks before it speaks
            assert (await it.read(STATUS)).status == TRUTH
            first = it.stats.retransmits
            assert first > 0
            await asyncio.sleep(5)
            assert set(it.discards) == {"duplicate"}
            # The timer has learned: the next visits retransmit nothing.
            for _ in range(3):
                assert (await it.read(STATUS)).status == TRUTH
            await asyncio.sleep(5)
            before = it.stats.retransmits
            assert (await it.read(STATUS)).status == TRUTH
            assert it.stats.retransmits == before

    run(main())


def test_an_answer_after_the_deadline_is_counted_as_late() -> None:
    async def main() -> None:
        sound = mib(switch())
        async with bench(lambda asked: []) as it:
            original = it.agent.datagram_received

            def late(data: bytes, addr: tuple[str, int]) -> None:
                original(data, addr)
                asked = it.agent.asked[-1]
                asyncio.get_running_loop().call_later(10, lambda: it.agent.send(sound.answer(asked), addr))

            it.agent.datagram_received = late  # type: ignore[method-assign]  # the agent thinks for long
            assert (await it.fail(STATUS)).kind is FailureKind.TIMEOUT
            await asyncio.sleep(20)
            assert it.discards == {"late": len(it.agent.asked)}

    run(main())


def test_a_lost_reply_costs_a_retransmission_and_no_value() -> None:
    async def main() -> None:
        turn = iter(range(1000))
        async with bench(spoiled(lambda asked, truth: [truth] if next(turn) % 3 else [])) as it:
            readings = await it.read(ALL)
            assert readings.status == TRUTH
            assert readings.faults == ()
            assert it.stats.retransmits > 0
            assert it.memories[it.target.device.id].repetitions == 0  # one lost packet proves nothing about its size

    run(main())


def test_a_dead_agent_costs_one_question() -> None:
    async def main() -> None:
        async with bench(lambda asked: []) as it:
            failure = await it.fail(ALL)
            assert failure.kind is FailureKind.TIMEOUT
            assert not failure.answered
            assert {asked.tag for asked in it.agent.asked} == {GET}
            assert it.clock.monotonic() == pytest.approx(1000 + it.target.device.probing.timeout, abs=0.1)

    run(main())


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_a_closed_port_is_refused_at_once(address: str) -> None:
    async def main() -> None:
        async with bench(lambda asked: [], address=address) as it:
            it.agent.close()
            await asyncio.sleep(0)
            failure = await it.fail(ALL)
            assert failure.kind is FailureKind.REFUSED
            assert failure.answered
            assert it.clock.monotonic() == pytest.approx(1000, abs=0.01)
            assert it.stats.refusals == 1

    run(main())


def test_a_port_that_is_closed_for_one_agent_is_not_for_another() -> None:
    async def main() -> None:
        async with bench(honest(switch())) as it:
            credential = CommunityAccess(1, Secret(b"s3cret"))
            closed = [it.engine.agent(f"closed {at}", f"127.0.0.{at}", 9, credential) for at in range(10, 60)]
            deadline = it.clock.monotonic() + 3
            results = await asyncio.gather(*(agent.get(VITAL, deadline) for agent in closed), it.visit(STATUS))
            assert [getattr(result, "kind", None) for result in results[:-1]] == [FailureKind.REFUSED] * 50
            assert isinstance(results[-1], Observation)
            assert isinstance(results[-1].result, DeviceReadings)
            assert results[-1].result.status == TRUTH

    run(main())


def test_request_ids_cannot_be_foretold() -> None:
    async def main() -> None:
        async with bench(honest(switch())) as it:
            await it.read(ALL)
            ids = [asked.request_id for asked in it.agent.asked]
            assert len(set(ids)) == len(ids)
            assert all(0 < number < 1 << 31 for number in ids)
            steps = {after - before for before, after in itertools.pairwise(ids)}
            assert len(steps) == len(ids) - 1

    run(main())


def test_the_same_over_ipv6() -> None:
    async def main() -> None:
        async with bench(honest(switch()), address="::1") as it:
            assert (await it.read(STATUS)).status == TRUTH

    run(main())


def test_what_the_system_group_says_is_kept_apart_from_what_it_does_not() -> None:
    async def main() -> None:
        objects = switch()
        del objects[*SYSTEM, 6, 0]
        objects[*SYSTEM, 5, 0] = text("省政府\u202e")
        async with bench(honest(objects)) as it:
            system = (await it.read(ALL)).system
            assert system is not None
            assert (system.name, system.contact, system.location) == ("省政府", "", None)
            assert system.object_id == "1.3.6.1.4.1.9.1.516"

    run(main())
