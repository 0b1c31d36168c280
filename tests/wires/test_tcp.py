"""Knocking at a TCP port."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest

from netmon.clock import SystemClock
from netmon.model.observation import Cause, Echo, Failure, FailureKind
from netmon.wires.tcp import knock

HERE = "127.0.0.1"


@pytest.mark.anyio
@pytest.mark.parametrize("host", [HERE, "::1"])
async def test_an_open_port_answers(host: str) -> None:
    with socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET) as server:
        found = await knock(SystemClock(), ip_address(host), server.getsockname()[1], 5.0)
    assert isinstance(found, Echo)
    assert found.received == 1


@pytest.mark.anyio
async def test_a_refusal_is_an_answer() -> None:
    with socket.socket() as nobody:
        nobody.bind((HERE, 0))
        found = await knock(SystemClock(), IPv4Address(HERE), nobody.getsockname()[1], 5.0)
    assert isinstance(found, Failure)
    assert (found.kind, found.answered, found.cause) == (FailureKind.REFUSED, True, Cause.PORT_CLOSED)


@pytest.mark.anyio
async def test_who_does_not_answer_is_not_waited_for() -> None:
    with socket.create_server((HERE, 0), backlog=0) as server, socket.create_connection(server.getsockname()):
        # One waits to be let in, and there is room for no other: the kernel drops who comes.
        found = await knock(SystemClock(), IPv4Address(HERE), server.getsockname()[1], 0.2)
    assert isinstance(found, Failure)
    assert (found.kind, found.answered) == (FailureKind.TIMEOUT, False)


@pytest.mark.anyio
async def test_an_address_that_nothing_leads_to_is_told_from_silence() -> None:
    found = await knock(SystemClock(), IPv6Address("fe80::1"), 9, 1.0)  # link-local, and no link named
    assert isinstance(found, Failure)
    assert (found.kind, found.cause) == (FailureKind.SKIPPED, Cause.NO_ROUTE)
