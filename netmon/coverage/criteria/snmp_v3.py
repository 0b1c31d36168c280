"""SNMPv3 覆盖率: of the devices that are asked over SNMP, those that are with authentication and privacy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netmon.coverage.basis import Basis
from netmon.coverage.lately import VERDICTS, days_since
from netmon.coverage.register import RegisteredUnit
from netmon.coverage.rule import Rule
from netmon.coverage.sight import KEPT
from netmon.coverage.span import first_day_since, full_days
from netmon.model.belief import Reason, Truth
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import DeviceId, Subject, SubjectKind
from netmon.model.verdict import Evidence, Finding, Item, ItemKind, Source, Verdict

SAFE = "authPriv"


def judge(item: Item, _indicator: Indicator, basis: Basis) -> Finding:
    """Judge a device. One that has not answered over SNMP is unknown: how it would be asked is no proof that it is."""
    device = basis.plant.devices[DeviceId(item.id)]
    subject = Subject(SubjectKind.DEVICE, device.id, device.network)
    if device.snmp != SAFE:
        what = Reason.of("verdict.snmp_weaker", version=device.snmp)
        evidence = (Evidence(Source.MEASURED, Truth.NO, what, subject),)
        return Finding(item, Verdict.UNMET, what, evidence, Source.MEASURED, device.unit)
    first = first_day_since(device.snmp_since, basis.zone)
    days = sum(day is not None and day.over_snmp for day in days_since(subject, basis, KEPT, first))
    says = Truth.YES if days else Truth.UNKNOWN
    what = Reason.of("verdict.snmp_v3_answered", days=days) if days else Reason("verdict.snmp_v3_silent")
    evidence = (Evidence(Source.MEASURED, says, what, subject, *full_days(basis, KEPT)),)
    return Finding(item, VERDICTS[says], what, evidence, Source.MEASURED if days else None, device.unit)


def devices(units: Iterable[RegisteredUnit], indicator: Indicator, basis: Basis) -> Iterator[Item]:
    """Yield the devices of the units that are asked over SNMP."""
    for unit in units:
        ends = basis.endpoints.get((unit.id, indicator.population.network))
        for subject in () if ends is None else ends.own:
            if basis.plant.devices[DeviceId(subject.id)].snmp:
                yield Item(ItemKind.DEVICE, subject.id)


RULE = Rule(Criterion("snmp_v3"), 1, judge, ItemKind.DEVICE, devices)
