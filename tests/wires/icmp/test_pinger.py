"""On loopback, which answers by itself; what a network may do to a ping is tested between namespaces."""

from __future__ import annotations

import asyncio
import os
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest

from netmon.clock import SystemClock
from netmon.model.observation import Echo, Failure, FailureKind
from netmon.wires.icmp import Pinger, Way
from netmon.wires.icmp.channel import open_channel
from netmon.wires.icmp.messages import ICMP
from netmon.wires.icmp.mode import Tried

needs_icmp = pytest.mark.skipif(
    os.geteuid() != 0 and open_channel(ICMP)[0] is None, reason="this kernel allows this user no ICMP socket"
)


@needs_icmp
@pytest.mark.anyio
async def test_loopback_answers_over_ipv4_and_ipv6() -> None:
    pinger = Pinger(SystemClock())
    await pinger.start()
    try:
        assert pinger.mode.way is not Way.OFF
        for address in ("127.0.0.9", "::1"):
            echo = await pinger.ping(ip_address(address), 3, 10.0)
            assert isinstance(echo, Echo)
            assert (echo.sent, echo.received) == (3, 3)
            assert echo.rtt_min is not None
            assert echo.rtt_mean is not None
            assert echo.rtt_max is not None
            assert 0 <= echo.rtt_min <= echo.rtt_mean <= echo.rtt_max < 10
    finally:
        pinger.close()


@needs_icmp
@pytest.mark.anyio
async def test_many_bursts_at_once_are_kept_apart() -> None:
    pinger = Pinger(SystemClock())
    await pinger.start()
    try:
        targets = [IPv4Address(0x7F000100 + number) for number in range(500)]
        echoes = await asyncio.gather(*(pinger.ping(target, 2, 30.0) for target in targets))
        assert all(isinstance(echo, Echo) and echo.received == 2 for echo in echoes)
        stats = pinger.stats()
        assert (stats.sent, stats.received, stats.in_flight) == (1000, 1000, 0)
    finally:
        pinger.close()


@needs_icmp
@pytest.mark.anyio
async def test_a_loop_that_is_late_is_not_mistaken_for_a_slow_network() -> None:
    pinger = Pinger(SystemClock())
    await pinger.start()
    try:
        asking = asyncio.create_task(pinger.ping(ip_address("127.0.0.9"), 1, 10.0))
        await asyncio.sleep(0)
        _block(0.5)
        echo = await asking
        assert isinstance(echo, Echo)
        assert echo.rtt_max is not None
        assert echo.rtt_max < 0.4
    finally:
        pinger.close()


@needs_icmp
@pytest.mark.anyio
async def test_closing_ends_bursts_under_way() -> None:
    pinger = Pinger(SystemClock())
    await pinger.start()
    asking = asyncio.create_task(pinger.ping(ip_address("127.0.0.9"), 3, 60.0))
    await asyncio.sleep(0)
    pinger.close()
    await asyncio.wait_for(asking, 5)
    assert pinger.stats().in_flight == 0


@pytest.mark.anyio
async def test_where_no_socket_is_allowed_every_ping_is_skipped() -> None:
    denied = Tried(Way.OFF, "EACCES", "EPERM")
    pinger = Pinger(SystemClock(), lambda: ((None, denied), (None, denied)))
    await pinger.start()
    assert pinger.mode.way is Way.OFF
    for address in (IPv4Address("127.0.0.1"), IPv6Address("::1")):
        answer = await pinger.ping(address, 3, 1.0)
        assert isinstance(answer, Failure)
        assert answer.kind is FailureKind.SKIPPED
    pinger.close()


@pytest.mark.anyio
async def test_a_scope_that_this_host_does_not_have_is_skipped() -> None:
    pinger = Pinger(SystemClock())
    await pinger.start()
    try:
        answer = await pinger.ping(ip_address("fe80::1%nosuchport"), 1, 1.0)
        assert isinstance(answer, Failure)
        assert answer.kind is FailureKind.SKIPPED
    finally:
        pinger.close()


def _block(seconds: float) -> None:
    clock = SystemClock()
    until = clock.monotonic() + seconds
    while clock.monotonic() < until:
        pass
