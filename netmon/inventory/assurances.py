"""The section `assurances`: references followed, periods and intervals that can be meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from netmon.inventory.asking import BOUNDS, MOST_REASKS, REASK_BOUNDS, spoken
from netmon.inventory.book import Book
from netmon.inventory.located import Located
from netmon.inventory.nearest import hint
from netmon.inventory.owners import Register
from netmon.inventory.problem import Report
from netmon.inventory.schema.assurances import AssuranceEntry, AssuredEntry, AssuredTellingEntry
from netmon.inventory.schema.kinds import Entry
from netmon.inventory.schema.plant import DeviceEntry, LinkEntry, ServiceEntry
from netmon.inventory.schema.register import DivisionEntry
from netmon.inventory.thresholds import Rulings
from netmon.model.assurance import Assurance, AssuredSet, Telling, Tighter
from netmon.model.degradation import Condition
from netmon.model.names import DeviceId, DivisionCode, LinkId, NetworkId, ServiceId, UnitId
from netmon.model.notify_plan import NotifyPlan

E = TypeVar("E", bound=Entry)
_INTERVALS = {
    "reachability": BOUNDS["reachability"],
    "counters": BOUNDS["counters"],
    "health": BOUNDS["health"],
    "service_interval": (10.0, 86400.0),
}


@dataclass(frozen=True, slots=True)
class Plant:
    """What a set may name."""

    divisions: Book[DivisionEntry]
    devices: Book[DeviceEntry]
    links: Book[LinkEntry]
    services: Book[ServiceEntry]


def assurances_of(
    book: Book[AssuranceEntry],
    register: Register,
    plant: Plant,
    rulings: Rulings,
    plan: NotifyPlan,
    report: Report,
) -> dict[str, Assurance]:
    """Return the assurances that are right."""
    made: dict[str, Assurance] = {}
    for id_, declared, entry in book:
        network = _network(entry, register, declared, report)
        _look(declared, entry, report)
        within = _within(entry.within or AssuredEntry(), register, plant, declared.follow(("within",)))
        telling = _telling(entry.notify or AssuredTellingEntry(), plan, declared, report)
        rules = rulings.of(None, declared.follow(("thresholds",)), entry.thresholds)
        said = frozenset(
            one for one in Condition if entry.thresholds is not None and getattr(entry.thresholds, one) is not None
        )
        if network is None:
            continue
        tighter = Tighter(
            reachability=entry.reachability,
            counters=entry.counters,
            health=entry.health,
            service_interval=entry.service_interval,
            reasks=entry.reasks,
            down=entry.down,
            up=entry.up,
            thresholds=rules,
            conditions=said,
        )
        made[id_] = Assurance(
            id=id_,
            name=entry.name,
            network=network,
            begins=entry.begins,
            ends=entry.ends,
            zone=plan.zone,
            within=within,
            tighter=tighter,
            telling=telling,
            freeze=entry.freeze,
            document=entry.document,
        )
    return made


def _network(entry: AssuranceEntry, register: Register, declared: Located, report: Report) -> NetworkId | None:
    networks = list(register.networks.declared)
    if entry.network is None:
        if len(networks) == 1:
            return NetworkId(networks[0])
        if networks:
            declared.tell(report, "problem.network_needed", choices=", ".join(networks))
        return None
    said = register.network_id(entry.network)
    return None if register.networks.find(said, declared, "network") is None else NetworkId(said)


def _look(declared: Located, entry: AssuranceEntry, report: Report) -> None:
    """Tell of a period or an interval that cannot be meant."""
    if entry.ends <= entry.begins:
        declared.tell(report, "problem.assurance_backwards", "ends", begins=f"{entry.begins:%Y-%m-%d %H:%M}")
    for key, (low, high) in _INTERVALS.items():
        said: float | None = getattr(entry, key)
        if said is not None and not low <= said <= high:
            declared.tell(report, "problem.duration_range", key, low=spoken(low), high=spoken(high))
    low, high = REASK_BOUNDS
    reasks = entry.reasks or ()
    if len(reasks) > MOST_REASKS or any(not low <= pause <= high for pause in reasks):
        declared.tell(
            report, "problem.reasks_range", "reasks", low=spoken(low), high=spoken(high), most=str(MOST_REASKS)
        )


def _within(entry: AssuredEntry, register: Register, plant: Plant, where: Located) -> AssuredSet:
    found = AssuredSet(
        tuple(map(UnitId, entry.units)),
        tuple(map(DivisionCode, entry.divisions)),
        tuple(map(DeviceId, entry.devices)),
        tuple(map(LinkId, entry.links)),
        tuple(map(ServiceId, entry.services)),
    )
    _find(register.unit_book, entry.units, where, "units")
    _find(plant.divisions, entry.divisions, where, "divisions")
    _find(plant.devices, entry.devices, where, "devices")
    _find(plant.links, entry.links, where, "links")
    _find(plant.services, entry.services, where, "services")
    return found


def _find(book: Book[E], ids: Iterable[str], where: Located, key: str) -> None:
    for number, id_ in enumerate(ids):
        book.find(id_, where, key, number)


def _telling(entry: AssuredTellingEntry, plan: NotifyPlan, declared: Located, report: Report) -> Telling:
    names = {*plan.receivers, *plan.rosters, *plan.people}
    where = declared.follow(("notify",))
    for number, name in enumerate(entry.to):
        if name not in names:
            located = where.follow(("to", number))
            located.tell(report, "problem.nobody_of_that_name", hint=hint(name, names))
    return Telling(entry.to, entry.hold, entry.escalate)
