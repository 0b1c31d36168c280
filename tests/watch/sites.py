"""The services of a world, and a poller that checks them as the daemon's does."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial

from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.names import ObservationId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.observation import ProbeName
from netmon.model.plant import Service
from netmon.model.service_check import Fault, ServiceCheck, ServiceFailure, ServiceTally
from netmon.store.services import added
from tests.watch.plant import NET
from tests.watch.world import World

ERROR = ServiceFailure(Fault.STATUS, Reason.of("check.status", status=500))
LATE = ServiceFailure(Fault.TIMEOUT, Reason.of("check.timeout", seconds=15))


def svc(name: str) -> Subject:
    return Subject(SubjectKind.SERVICE, name, NET)


def service(name: str, owner: str, **said: object) -> Service:
    known = (ServiceId(name), name, NET, UnitId(owner), f"http://{name}.example/")
    return Service(*known, **{"interval": 900.0, **said})  # type: ignore[arg-type] # given by name


def with_services(whole: Inventory, *services: Service) -> Inventory:
    return replace(whole, services={one.id: one for one in services})


class Sites:
    """Checks every service of a world in its slots, the first at once. `broken` are those that have a fault of their
    own; one whose unit cannot be reached is late.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.broken: dict[str, ServiceFailure] = {}
        self.checks: list[tuple[float, str, bool]] = []
        self._number = 0
        world.look_at = lambda id_, after: world._at(world.clock.now + after, partial(self._check, id_, regular=False))
        for number, one in enumerate(world.inventory.services.values()):
            world._at(world.clock.now + 2.0 + number, partial(self._turn, one.id))

    def _turn(self, id_: ServiceId) -> None:
        one = self.world.inventory.services.get(id_)
        if one is not None:
            self._check(id_, regular=True)
            self.world._at(self.world.clock.now + one.interval, partial(self._turn, id_))

    def _check(self, id_: ServiceId, *, regular: bool) -> None:
        world, one = self.world, self.world.inventory.services[id_]
        began, self._number = world.clock.now, self._number + 1
        self.checks.append((began, id_, regular))
        devices = [device.id for device in world.inventory.devices.values() if device.unit == one.unit]
        there = NET not in world.cut_off and (not devices or any(map(world.reachable, devices)))
        failure, took = (self.broken.get(id_), 0.2) if there else (LATE, one.timeout)
        check = ServiceCheck(
            ObservationId(f"{id_}/http/{self._number}"),
            id_,
            ProbeName.HTTP,
            world.clock.wall(),
            began,
            took,
            failure,
            regular=regular,
        )
        world._at(began + took, partial(world.watch.checked, check))

    def total(self, name: str) -> ServiceTally:
        """Return all that was counted of a service."""
        whole = ServiceTally(ServiceId(name), 0)
        for news in self.world.books.checks:
            if news.tally is not None and news.tally.service == name:
                whole = added(whole, news.tally)
        return whole

    def asked(self, name: str, since: float) -> Counter[bool]:
        return Counter(regular for at, id_, regular in self.checks if id_ == name and at >= since)
