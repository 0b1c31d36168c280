"""Prometheus and Alertmanager beside a demo, with the files that `netmon integrate` writes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from netmon.cli.demo import programs as names
from netmon.cli.demo.crew import LOOK_EVERY, LOOPBACK, Crew
from netmon.cli.demo.programs import Programs
from netmon.cli.integrate.address import Address, address_of
from netmon.cli.integrate.shipped import shipped
from netmon.cli.integrate.site import ALERTMANAGER, PROMETHEUS, Site, files_of
from netmon.inventory.placing import put
from netmon.words import Language


@dataclass(frozen=True, slots=True)
class Stack:
    """Where the two answer."""

    prometheus: Address
    alertmanager: Address


async def start_stack(crew: Crew, programs: Programs, pages: Sequence[str]) -> Stack:
    """Return once both answer. `pages` are where the daemons do. Raises DiedError where one of them ends."""
    stack = Stack(await _address(crew, PROMETHEUS), await _address(crew, ALERTMANAGER))
    room, peer = crew.room(names.PROMETHEUS), crew.room(names.ALERTMANAGER)
    site = Site(
        netmon=tuple(found for page in pages if (found := address_of(page)) is not None),
        pages=address_of(pages[0]) or stack.prometheus,
        prometheus=stack.prometheus,
        alertmanager=stack.alertmanager,
        dashboards=str(room / "grafana" / "dashboards"),
        languages=tuple(Language),
    )
    put({room / place: text.encode() for place, text in files_of(site, shipped()).items()})
    await crew.family.start(
        names.ALERTMANAGER,
        peer,
        [
            programs.alertmanager,
            f"--config.file={room / 'alertmanager' / 'alertmanager.yml'}",
            f"--storage.path={peer / 'data'}",
            f"--web.listen-address={stack.alertmanager.host}",
            "--cluster.listen-address=",
        ],
        foreign=True,
    )
    await crew.family.start(
        names.PROMETHEUS,
        room,
        [
            programs.prometheus,
            f"--config.file={room / 'prometheus' / 'prometheus.yml'}",
            f"--storage.tsdb.path={room / 'data'}",
            f"--web.listen-address={stack.prometheus.host}",
        ],
        foreign=True,
    )
    await crew.family.unless_lost(asyncio.gather(_answers(stack.alertmanager), _answers(stack.prometheus)))
    crew.tell("demo.prometheus", url=f"{stack.prometheus}/alerts", targets=f"{stack.prometheus}/targets")
    crew.tell("demo.alertmanager", url=f"{stack.alertmanager}/#/alerts")
    crew.tell("demo.scraped_soon")
    return stack


async def _address(crew: Crew, usual: Address) -> Address:
    """Return the usual address, or another port of loopback where it is taken."""
    wanted = int(usual.host.rpartition(":")[2])
    return Address(usual.scheme, f"{LOOPBACK}:{await crew.port(wanted)}")


async def _answers(address: Address) -> None:
    """Return once connections are taken."""
    host, _, port = address.host.rpartition(":")
    while True:
        with suppress(OSError):
            _, writer = await asyncio.open_connection(host, int(port))
            writer.close()
            return
        await asyncio.sleep(LOOK_EVERY)
