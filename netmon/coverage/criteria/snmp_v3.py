"""SNMPv3 覆盖率: of the devices that are asked over SNMP, those that are with authentication and privacy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netmon.coverage.basis import Basis
from netmon.coverage.lately import VERDICTS, Codes, lately
from netmon.coverage.register import RegisteredUnit
from netmon.coverage.rule import Rule
from netmon.model.belief import Reason, Truth
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import DeviceId, Subject, SubjectKind
from netmon.model.verdict import Evidence, Finding, Item, ItemKind, Source, Verdict

SAFE = "authPriv"
CODES = Codes("verdict.snmp_v3_answered", "verdict.snmp_v3_silent")


def judge(item: Item, _indicator: Indicator, basis: Basis) -> Finding:
    """Judge a device. One that has not answered is unknown: how it would be asked is no proof that it is."""
    device = basis.plant.devices[DeviceId(item.id)]
    subject = Subject(SubjectKind.DEVICE, device.id, device.network)
    if device.snmp != SAFE:
        what = Reason.of("verdict.snmp_weaker", version=device.snmp)
        evidence = (Evidence(Source.MEASURED, Truth.NO, what, subject),)
        return Finding(item, Verdict.UNMET, what, evidence, Source.MEASURED, device.unit)
    seen = lately([subject], basis, CODES)
    what = seen.evidence[0].what
    if seen.says is Truth.YES:
        return Finding(item, VERDICTS[seen.says], what, seen.evidence, Source.MEASURED, device.unit)
    return Finding(item, Verdict.UNKNOWN, what, seen.evidence, None, device.unit)


def devices(units: Iterable[RegisteredUnit], indicator: Indicator, basis: Basis) -> Iterator[Item]:
    """Yield the devices of the units that are asked over SNMP."""
    for unit in units:
        ends = basis.endpoints.get((unit.id, indicator.population.network))
        for subject in () if ends is None else ends.own:
            if basis.plant.devices[DeviceId(subject.id)].snmp:
                yield Item(ItemKind.DEVICE, subject.id)


RULE = Rule(Criterion("snmp_v3"), 1, judge, ItemKind.DEVICE, devices)
