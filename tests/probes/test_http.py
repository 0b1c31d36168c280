"""The official rule at its edge: an answer after exactly fifteen seconds has failed."""

from __future__ import annotations

import pytest

from netmon.model.observation import ProbeName
from netmon.model.service_check import Fault
from netmon.probes.checking import Slot
from netmon.probes.http import HttpProbe
from netmon.probes.tcp import TcpProbe
from netmon.wires.site import SiteWire
from tests.wires.site.serving import page, service, site


class Stepping:
    """A clock on which every check takes just so long."""

    def __init__(self, took: float) -> None:
        self._times = iter((0.0, took))

    def monotonic(self) -> float:
        return next(self._times)

    def wall(self) -> float:
        return 1_790_000_000.0


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("took", "fault"), [(0.0, None), (14.999, None), (15.0, Fault.TIMEOUT), (15.001, Fault.TIMEOUT)]
)
async def test_an_answer_is_in_time_before_the_limit_and_at_the_limit_it_is_late(
    took: float, fault: Fault | None
) -> None:
    async with site(page(b"ok")) as port:
        probe = HttpProbe(SiteWire(), Stepping(took))
        check = await probe.ask(service(f"http://127.0.0.1:{port}/"), Slot("7", regular=True))
    assert (check.failure.fault if check.failure else None) == fault
    assert (check.id, check.at, check.began, check.took) == ("portal/http/7", 1_790_000_000.0, 0.0, took)
    assert check.regular


@pytest.mark.anyio
async def test_a_late_error_is_told_as_the_error_that_it_is() -> None:
    async with site(page(b"", status="500 Oops")) as port:
        probe = HttpProbe(SiteWire(), Stepping(20.0))
        check = await probe.ask(service(f"http://127.0.0.1:{port}/"), Slot("7", regular=True))
    assert check.failure is not None
    assert check.failure.fault is Fault.STATUS


@pytest.mark.anyio
async def test_a_port_that_opens_is_a_service_that_is_well() -> None:
    async with site(b"") as port:
        check = await TcpProbe(SiteWire(), Stepping(0.1)).ask(
            service(f"tcp://127.0.0.1:{port}"), Slot("8", regular=False)
        )
    assert (check.failure, check.probe, check.regular) == (None, ProbeName.TCP, False)
