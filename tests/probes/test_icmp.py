from __future__ import annotations

from ipaddress import IPv4Address

import pytest

from netmon.clock import SystemClock
from netmon.model.names import DeviceId, NetworkId, UnitId
from netmon.model.observation import Echo, Failure, FailureKind, Observation, ProbeName, Question
from netmon.model.plant import Address, Device, Role
from netmon.model.probing import Probing
from netmon.model.target import Target
from netmon.probes import Probe
from netmon.probes.icmp import IcmpProbe
from netmon.wires.icmp import Pinger, Way
from netmon.wires.icmp.mode import Tried


class FixedPinger(Pinger):
    """Pings nobody: it notes what was asked and gives a fixed answer."""

    def __init__(self, answer: Echo | Failure) -> None:
        super().__init__(SystemClock())
        self.answer = answer
        self.asked: list[tuple[Address, int, float]] = []

    async def ping(self, address: Address, packets: int, timeout: float) -> Echo | Failure:
        self.asked.append((address, packets, timeout))
        return self.answer


def target() -> Target:
    device = Device(
        id=DeviceId("ce-1"),
        name="ce-1",
        network=NetworkId("extranet"),
        unit=UnitId("u"),
        site=None,
        address=IPv4Address("127.0.0.7"),
        role=Role.CE,
        probing=Probing(icmp_packets=5, timeout=1.5),
    )
    return Target(device, ProbeName.ICMP, {Question.REACHABILITY: 30.0})


async def visit(probe: Probe, within: float) -> Observation:
    clock = SystemClock()
    return await probe.ask(target(), frozenset({Question.REACHABILITY}), clock.monotonic() + within, "58934021")


@pytest.mark.anyio
@pytest.mark.parametrize(
    "answer", [Echo(5, 4, 0.1, 0.2, 0.3), Failure(FailureKind.TIMEOUT, "no answer to 5 packets", sent=5)]
)
async def test_an_observation_carries_what_came_back_and_its_name(answer: Echo | Failure) -> None:
    pinger = FixedPinger(answer)
    seen = await visit(IcmpProbe(pinger, SystemClock()), within=10)
    assert (seen.id, seen.device, seen.probe) == ("ce-1/icmp/58934021", "ce-1", "icmp")
    assert seen.questions == {Question.REACHABILITY}
    assert seen.result is answer
    assert 0 <= seen.took < 5
    assert [(str(address), packets, timeout) for address, packets, timeout in pinger.asked] == [("127.0.0.7", 5, 1.5)]


@pytest.mark.anyio
async def test_a_deadline_that_is_nearer_than_the_timeout_ends_the_burst() -> None:
    pinger = FixedPinger(Echo(1, 1))
    await visit(IcmpProbe(pinger, SystemClock()), within=0.5)
    assert pinger.asked[0][2] <= 0.5


@pytest.mark.anyio
async def test_without_a_socket_the_device_is_skipped_not_missed() -> None:
    denied = Tried(Way.OFF, "EACCES", "EPERM")
    pinger = Pinger(SystemClock(), lambda: ((None, denied), (None, denied)))
    await pinger.start()
    seen = await visit(IcmpProbe(pinger, SystemClock()), within=10)
    assert isinstance(seen.result, Failure)
    assert seen.result.kind is FailureKind.SKIPPED
