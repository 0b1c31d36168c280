"""Asking an anchor: by pings, or by a TCP connection where it has a port."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address

import pytest

from netmon.clock import SystemClock
from netmon.judge.isolation import RULES, Voice, answered, hear
from netmon.model.anchor import Anchor
from netmon.model.names import AnchorId, NetworkId
from netmon.model.observation import Echo, FailureKind
from netmon.probes.anchor import AnchorProbe
from netmon.wires.icmp import Pinger, Way

HERE = IPv4Address("127.0.0.1")


def anchor(port: int | None = None) -> Anchor:
    return Anchor(AnchorId("gateway"), "gateway", NetworkId("extranet"), HERE, port)


@pytest.mark.anyio
async def test_without_a_port_it_is_pinged() -> None:
    pinger = Pinger(SystemClock())
    await pinger.start()
    try:
        if pinger.mode.way is Way.OFF:
            pytest.skip("this host allows no ping")
        found = await AnchorProbe(pinger, SystemClock()).ask(anchor())
    finally:
        pinger.close()
    assert isinstance(found.result, Echo)
    assert (found.anchor, found.result.sent, found.result.received) == ("gateway", RULES.packets, RULES.packets)


@pytest.mark.anyio
async def test_with_a_port_it_is_asked_for_a_connection() -> None:
    with socket.create_server((str(HERE), 0)) as server:
        port = server.getsockname()[1]
        found = await AnchorProbe(Pinger(SystemClock()), SystemClock()).ask(anchor(port))
    assert answered(found.result)


@pytest.mark.anyio
async def test_where_nothing_can_be_pinged_an_anchor_has_no_voice() -> None:
    found = await AnchorProbe(Pinger(SystemClock()), SystemClock()).ask(anchor())  # never started
    assert not isinstance(found.result, Echo)
    assert found.result.kind is FailureKind.SKIPPED
    assert hear(Voice(), found.result, 0.0) == Voice()
