"""What becomes of an address: what its failure means, and which packets it gets."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.discover.asking import open_asker, outcome_of
from netmon.discover.frontier import Ask
from netmon.discover.sighting import Origin, Outcome
from netmon.model.observation import Cause, Failure, FailureKind
from tests.discover.given import plan
from tests.discover.witness import COMMUNITY, name_of, witness

TIMEOUT = FailureKind.TIMEOUT


@pytest.mark.parametrize(
    ("failure", "pinged", "outcome"),
    [
        (Failure(TIMEOUT), False, Outcome.SILENT),
        (Failure(TIMEOUT), True, Outcome.PINGED),
        (Failure(TIMEOUT, cause=Cause.PROHIBITED), False, Outcome.SILENT),
        (Failure(TIMEOUT, answered=True), True, Outcome.REFUSED),
        (Failure(FailureKind.AUTH, answered=True, cause=Cause.AUTH_KEY), True, Outcome.REFUSED),
        (Failure(FailureKind.REFUSED, answered=True, cause=Cause.PORT_CLOSED), True, Outcome.REFUSED),
        (Failure(TIMEOUT, cause=Cause.OTHER_ADDRESS, witness="10.0.0.9"), False, Outcome.REFUSED),
        (Failure(TIMEOUT, cause=Cause.NO_ROUTE), False, Outcome.UNSENT),
        (Failure(FailureKind.SKIPPED, "this host could not send: EPERM"), False, Outcome.UNSENT),
    ],
)
def test_a_failure_says_what_became_of_the_address(failure: Failure, pinged: bool, outcome: Outcome) -> None:
    assert outcome_of(failure, pinged=pinged) is outcome


@pytest.mark.anyio
async def test_nothing_is_sent_outside_the_scope_even_if_it_is_asked_for() -> None:
    agreed = plan("127.69.3.0/30", ping_first=False)
    with witness(["127.69.4.1"]) as elsewhere:
        async with open_asker(agreed, SystemClock(), {"COMMUNITY": COMMUNITY}) as asker:
            with pytest.raises(RuntimeError, match="outside the scope"):
                await asker.ask(Ask(ip_address("127.69.4.1"), Origin.NEIGHBOUR))
        assert elsewhere.packets == []


@pytest.mark.anyio
async def test_a_device_is_read_with_its_name_and_its_ports(tmp_path: Path) -> None:
    with witness(["127.69.3.1"]) as there:
        agreed = plan("127.69.3.0/30", snmp_port=there.port)
        async with open_asker(agreed, SystemClock(), {"COMMUNITY": COMMUNITY}) as asker:
            sighting = await asker.ask(Ask(ip_address("127.69.3.1"), Origin.PREFIX))
    assert sighting.outcome is Outcome.FOUND
    assert sighting.found is not None
    assert sighting.found.name == name_of("127.69.3.1")
    assert [port.name for port in sighting.found.ports] == ["GigabitEthernet0/0/1", "GigabitEthernet0/0/2"]
    assert all(port.mac for port in sighting.found.ports)


@pytest.mark.anyio
async def test_a_silent_address_gets_two_packets_at_most() -> None:
    with witness([]) as nobody:
        agreed = plan("127.69.3.0/30", snmp_port=nobody.port, ping_first=False)
        async with open_asker(agreed, SystemClock(), {"COMMUNITY": COMMUNITY}) as asker:
            sighting = await asker.ask(Ask(ip_address("127.69.3.2"), Origin.PREFIX))
        assert sighting.outcome is Outcome.SILENT
        assert 1 <= len(nobody.packets) <= 2
