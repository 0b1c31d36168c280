"""Registers, plants and sightings that are made up in a line each, and the basis they come to.

register(unit("changsha", listed="extranet"))
plant(device("changsha-ce", "changsha"), link("province-changsha", "platform", "changsha"))
seen({device_of("changsha-ce"): [hours(24)] * 7})
basis(register(...), plant(...), seen(...))
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from netmon.coverage.basis import Basis, MonthSum
from netmon.coverage.endpoints import endpoints_of
from netmon.coverage.register import Exemption, Listed, Register, RegisteredUnit
from netmon.model.attestation import Attestation, Claim
from netmon.model.counted import CountedDevice, CountedLink, CountedService, Plant
from netmon.model.day_facts import DayFacts
from netmon.model.days import day_of, end_of
from netmon.model.indicator import Criterion, Indicator, IndicatorTarget, Population
from netmon.model.names import (
    AttestationId,
    DeviceId,
    DivisionCode,
    IndicatorId,
    LinkId,
    NetworkId,
    ServiceId,
    Subject,
    SubjectKind,
    UnitId,
)
from netmon.model.plant import Role
from netmon.model.register import Division, Level
from netmon.model.verdict import Source

ZONE = ZoneInfo("Asia/Shanghai")
EXTRANET, INTRANET = NetworkId("extranet"), NetworkId("intranet")
TODAY = date(2026, 6, 30)
AT = end_of(TODAY, ZONE)
FULL = (1 << 24) - 1
PROVINCE, PREFECTURE, COUNTY = DivisionCode("430000"), DivisionCode("430100"), DivisionCode("430121")
DIVISIONS = (
    Division(PROVINCE, "湖南省", Level.PROVINCE),
    Division(PREFECTURE, "长沙市", Level.PREFECTURE, PROVINCE),
    Division(COUNTY, "长沙县", Level.COUNTY, PREFECTURE),
)


def unit(
    id_: str,
    *,
    level: Level = Level.COUNTY,
    kind: str = "县市区政府",
    division: str = COUNTY,
    listed: str = "extranet",
    government: bool = False,
    sample: bool = False,
    exempt: Sequence[Exemption] = (),
) -> RegisteredUnit:
    """Return a registered unit; `listed` names the networks whose list it is on, parted by spaces."""
    lists = {NetworkId(network): Listed("应接入清单", None) for network in listed.split()}
    return RegisteredUnit(
        UnitId(id_),
        f"{id_}单位",
        level,
        kind,
        DivisionCode(division),
        government=government,
        sample=sample,
        listed=lists,
        exemptions=tuple(exempt),
    )


def exemption(
    document: str = "政办函〔2026〕7 号", *, network: NetworkId = EXTRANET, criterion: Criterion | None = None
) -> Exemption:
    """Return what exempts a unit."""
    return Exemption(network, document, None, criterion)


def register(
    *units: RegisteredUnit, divisions: Iterable[Division] = DIVISIONS, reviewed: bool = True, pending: int = 0
) -> Register:
    """Return a register; the lineage of a division is its own code."""
    found = {str(division.code): division for division in divisions}
    lineage = {division.code: id_ for id_, division in found.items()}
    return Register({one.id: one for one in units}, found, lineage, reviewed, pending)


def device(
    id_: str, unit_: str, role: Role = Role.CE, *, network: NetworkId = EXTRANET, ipv6: bool = False, snmp: str = "v2c"
) -> CountedDevice:
    """Return a device of a unit."""
    return CountedDevice(DeviceId(id_), id_, network, UnitId(unit_), role, ipv6, snmp)


def link(
    id_: str,
    upper: str,
    lower: str,
    *,
    network: NetworkId = EXTRANET,
    upper_device: str | None = None,
    lower_device: str | None = None,
    carrier: str = "示例电信",
) -> CountedLink:
    """Return a link from unit to unit."""
    above, below = (None if end is None else DeviceId(end) for end in (upper_device, lower_device))
    return CountedLink(LinkId(id_), id_, network, UnitId(upper), UnitId(lower), above, below, carrier=carrier)


def service(id_: str, unit_: str, *, portal: bool = True, network: NetworkId = EXTRANET) -> CountedService:
    """Return a service, by default a unit's portal."""
    return CountedService(ServiceId(id_), id_, network, UnitId(unit_), f"https://{id_}.example/", portal)


def plant(*things: CountedDevice | CountedLink | CountedService) -> Plant:
    """Return a plant of devices, links and services."""
    return Plant(
        {one.id: one for one in things if isinstance(one, CountedDevice)},
        {one.id: one for one in things if isinstance(one, CountedLink)},
        {one.id: one for one in things if isinstance(one, CountedService)},
    )


def device_of(id_: str, network: NetworkId = EXTRANET) -> Subject:
    return Subject(SubjectKind.DEVICE, id_, network)


def link_of(id_: str, network: NetworkId = EXTRANET) -> Subject:
    return Subject(SubjectKind.LINK, id_, network)


def service_of(id_: str, network: NetworkId = EXTRANET) -> Subject:
    return Subject(SubjectKind.SERVICE, id_, network)


def hours(
    ok: int, valid: int = 24, *, maintained: bool = False, checks: int = 0, failed: int = 0, over_snmp: bool = False
) -> DayFacts:
    """Return a day with so many hours in which something was asked, and so many among them in which it answered."""
    return DayFacts((1 << valid) - 1, (1 << ok) - 1, maintained, checks, failed, over_snmp)


@dataclass(frozen=True)
class Seen:
    """What was seen: `known` by subject, the newest day last, which is `last`; the newest day with an answer follows
    from it, unless `answered` says otherwise.
    """

    known: Mapping[Subject, Sequence[DayFacts | None]] = field(default_factory=dict)
    last: date = TODAY
    answered: Mapping[Subject, date] = field(default_factory=dict)

    def days(self, subject: Subject, count: int) -> Sequence[DayFacts | None]:
        """See `Sightings`."""
        found = list(self.known.get(subject, ()))[-count:]
        return [None] * (count - len(found)) + found

    def last_ok(self, subject: Subject) -> date | None:
        """See `Sightings`."""
        if subject in self.answered:
            return self.answered[subject]
        back = reversed(self.known.get(subject, ()))
        return next((self.last - timedelta(days=ago) for ago, day in enumerate(back) if day and day.ok), None)


def seen(
    known: Mapping[Subject, Sequence[DayFacts | None]] | None = None, *, last: date = TODAY, **answered: date
) -> Seen:
    """Return what was seen; `answered` names devices and when they did last."""
    return Seen(known or {}, last, {device_of(id_): day for id_, day in answered.items()})


def paper(
    unit_: str,
    claim: Claim = Claim.COMMISSIONED,
    *,
    holds: bool = True,
    network: NetworkId = EXTRANET,
    source: Source = Source.DOCUMENT,
    document: str = "开通〔2026〕1 号",
    since: date = date(2026, 1, 1),
    expires: date | None = None,
    recorded_at: float = 0.0,
    withdrawn_at: float | None = None,
    item: str = "",
) -> Attestation:
    """Return an attestation."""
    id_ = AttestationId(f"{claim}-{unit_}-{item}-{since}")
    return Attestation(
        id_,
        UnitId(unit_),
        network,
        claim,
        holds,
        source,
        document,
        since,
        "张三",
        "李四",
        recorded_at,
        "wang",
        expires,
        item,
        withdrawn_at=withdrawn_at,
    )


@dataclass(frozen=True)
class MadeMonths:
    """The last whole month of units."""

    sums: Mapping[str, MonthSum]

    def last_closed(self, unit: UnitId, network: NetworkId) -> MonthSum | None:
        """See `Months`."""
        return self.sums.get(unit)


def month(business: str | None, own: str | None = None, no_data: float = 0.0, of: str = "2026-05") -> MonthSum:
    """Return a month with these availabilities, as fractions or decimals."""
    rate, owned = (None if text is None else Fraction(text) for text in (business, own or business))
    return MonthSum(of, rate, owned, no_data)


def basis(
    register_: Register,
    plant_: Plant | None = None,
    seen_: Seen | None = None,
    papers: Iterable[Attestation] = (),
    *,
    at: float = AT,
    known: float | None = None,
    months: MadeMonths | None = None,
    watched_hours: int | None = None,
    vantage: str = "示例监测点",
) -> Basis:
    """Return the basis that all of this comes to."""
    known = at if known is None else known
    day, declared = day_of(at, ZONE), plant_ or Plant()
    filed: dict[tuple[UnitId, NetworkId, Claim], list[Attestation]] = {}
    for one in sorted(papers, key=lambda one: (one.since, one.recorded_at)):
        if one.known(known) and one.begun(day):
            filed.setdefault((one.unit, one.network, one.claim), []).append(one)
    return Basis(
        at,
        known,
        day,
        ZONE,
        register_,
        declared,
        seen_ or Seen(),
        {key: tuple(some) for key, some in filed.items()},
        months,
        watched_hours,
        vantage,
        endpoints_of(declared),
    )


def indicator(
    criterion: Criterion,
    *,
    network: NetworkId = EXTRANET,
    levels: Sequence[Level] = (),
    kinds: Sequence[str] = (),
    threshold: Fraction | None = None,
    id_: str = "",
) -> Indicator:
    """Return an indicator, called like its criterion unless `id_` says otherwise."""
    population = Population(network, tuple(levels), tuple(kinds))
    return Indicator(
        IndicatorId(id_ or criterion.replace("_", "-")), f"{criterion}率", population, criterion, "", threshold
    )


def target(of: Indicator, at_least: str = "90/100", due: date = date(2026, 12, 31)) -> IndicatorTarget:
    """Return a target."""
    return IndicatorTarget(of.id, Fraction(at_least), due, "示例目标文件")
