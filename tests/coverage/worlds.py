"""Made-up provinces: registers with merges, new codes and exemptions, plants, papers, and what was seen for weeks.

They are written down as facts that neither way of counting has touched: hours as sets, changes as they were proposed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import NamedTuple

from netmon.coverage.basis import Basis, MonthSum
from netmon.coverage.fold import register_at
from netmon.coverage.papers import filed
from netmon.model.attestation import Attestation, Claim
from netmon.model.counted import CountedDevice, CountedLink, CountedService
from netmon.model.day_facts import DayFacts
from netmon.model.indicator import Criterion
from netmon.model.names import AttestationId, DivisionCode, NetworkId, RegisterChangeId, Subject, SubjectKind, UnitId
from netmon.model.plant import Role
from netmon.model.register import Division, Level
from netmon.model.register_change import Act, RegisterChange, Review
from netmon.model.verdict import Source
from tests.coverage.made import (
    EXTRANET,
    INTRANET,
    TODAY,
    MadeMonths,
    Seen,
    basis,
    device,
    link,
    paper,
    plant,
    service,
)

NETWORKS = (EXTRANET, INTRANET)
KINDS = ("组成部门", "中央在湘单位", "县市区政府")
NOW = 1_000_000_000.0
"""As known when; papers and changes are of before and after it."""


class Hours(NamedTuple):
    """A day of something: the hours in which it was validly asked, those in which it answered, and its checks."""

    asked: frozenset[int]
    answered: frozenset[int]
    maintained: bool = False
    checks: int = 0
    failed: int = 0
    over_snmp: bool = False


def span(since: int, until: int) -> frozenset[int]:
    return frozenset(range(since, until))


ALL, NONE = span(0, 24), span(0, 0)
GOOD, BAD = Hours(ALL, ALL, checks=24, over_snmp=True), Hours(ALL, NONE, checks=24, failed=24)
PALETTE: Sequence[Hours | None] = (
    None,
    Hours(NONE, NONE),
    Hours(ALL, span(0, 12), checks=20, failed=1),
    Hours(ALL, span(12, 24), checks=19),
    Hours(ALL, span(0, 11), checks=20, failed=2),
    Hours(span(0, 12), span(0, 6), checks=10, failed=5),
    Hours(span(12, 24), span(12, 24), checks=48, failed=2),
    Hours(span(0, 11), span(0, 11), checks=9),
    Hours(ALL, span(3, 4), checks=20, failed=19),
    Hours(ALL, ALL, maintained=True, checks=20),
    Hours(ALL, NONE, maintained=True, checks=20, failed=20),
    GOOD,
    BAD,
)
MAINTAINED = PALETTE[10]
MAIN = (GOOD, GOOD, BAD, None)
EDGES = (GOOD, BAD, None, Hours(ALL, ALL, checks=20, failed=1), Hours(ALL, ALL, checks=19))
"""Of a site: exactly 5% fail, and exactly 95% of the checks are there."""
CODES = tuple(DivisionCode(code) for code in ("430000", "430100", "430200", "430121", "430122", "430221"))
CHAIN = (DivisionCode("430199"), DivisionCode("430198"))
"""What 430122 became, and what that became."""


@dataclass(frozen=True)
class World:
    """All that is to be judged by, on TODAY as known at NOW."""

    changes: Sequence[RegisterChange]
    divisions: Sequence[Division]
    devices: Sequence[CountedDevice]
    links: Sequence[CountedLink]
    services: Sequence[CountedService]
    seen: Mapping[Subject, Sequence[Hours | None]]
    papers: Sequence[Attestation]
    months: Mapping[str, MonthSum]
    watched: int | None

    def basis(self) -> Basis:
        """Return it as netmon is given it."""
        facts = {
            subject: [None if day is None else facts_of(day) for day in days] for subject, days in self.seen.items()
        }
        made = basis(
            register_at(self.changes, self.divisions, TODAY, NOW),
            plant(*self.devices, *self.links, *self.services),
            Seen(facts),
            known=NOW,
            months=MadeMonths(self.months),
            watched_hours=self.watched,
        )
        return replace(made, attestations=filed([one for one in self.papers if one.known(NOW)], TODAY))


def facts_of(day: Hours) -> DayFacts:
    """Return a day with its hours as bits."""
    valid, ok = (sum(1 << hour for hour in hours) for hours in (day.asked, day.answered))
    return DayFacts(valid, ok, day.maintained, day.checks, day.failed, day.over_snmp)


def world(seed: int) -> World:
    """Return the world of a number: always the same one."""
    random = Random(seed)
    units = [f"u{number}" for number in range(random.randint(2, 6))]
    devices = list(_devices(random, units))
    links = list(_links(random, units, devices))
    services = [
        service(f"s{number}", random.choice(units), portal=random.random() < 0.8, network=random.choice(NETWORKS))
        for number in range(random.randint(0, 3))
    ]
    watched = random.choice((None, None, None, 30, 100))
    subjects = [
        *(Subject(SubjectKind.DEVICE, one.id, one.network) for one in devices),
        *(Subject(SubjectKind.LINK, one.id, one.network) for one in links),
        *(Subject(SubjectKind.SERVICE, one.id, one.network) for one in services),
    ]
    return World(
        list(_changes(random, units)),
        list(_divisions(random)),
        devices,
        links,
        services,
        {
            subject: _days(random, watched, EDGES if subject.kind is SubjectKind.SERVICE else MAIN)
            for subject in subjects
        },
        [replace(one, id=AttestationId(f"{number:04}")) for number, one in enumerate(_papers(random, units))],
        {unit: _month(random) for unit in units if random.random() < 0.8},
        watched,
    )


def _days(random: Random, watched: int | None, mains: Sequence[Hours | None]) -> list[Hours | None]:
    """Return up to some weeks of days: of one sort, mixed, or ending in maintenance."""
    count = random.randint(1, 8) if watched is not None else random.choice((3, 7, 12, 44))
    main = random.choice(mains)
    strange = random.choice((0.0, 0.2, 0.7))
    days = [random.choice(PALETTE) if random.random() < strange else main for _ in range(count)]
    if random.random() < 0.3:
        days[-random.choice((6, 7, 8, 29, 30, 31)) :] = [MAINTAINED] * random.choice((6, 7, 8, 29, 30, 31))
    return days[-45:]


def _devices(random: Random, units: Sequence[str]) -> Iterator[CountedDevice]:
    for number in range(random.randint(0, 7)):
        role, network = random.choice((Role.CE, Role.LAN)), random.choice((EXTRANET, EXTRANET, INTRANET))
        snmp = random.choice(("", "v2c", "authNoPriv", "authPriv", "authPriv"))
        ipv6 = random.random() < 0.4
        yield device(f"d{number}", random.choice(units), role, network=network, ipv6=ipv6, snmp=snmp)


def _links(random: Random, units: Sequence[str], devices: Sequence[CountedDevice]) -> Iterator[CountedLink]:
    for number in range(random.randint(0, 7)):
        upper, lower = random.choice(units), random.choice(units)
        network = random.choice((EXTRANET, EXTRANET, INTRANET))
        below = [one.id for one in devices if one.unit == lower and one.network == network]
        yield link(
            f"l{number}",
            upper,
            lower,
            network=network,
            upper_device=random.choice((None, "x", "y")),
            lower_device=random.choice([None, *below]),
            carrier=random.choice(("", "示例电信", "示例联通")),
        )


def _divisions(random: Random) -> Iterator[Division]:
    province, *prefectures = CODES[:3]
    yield Division(province, "省", Level.PROVINCE)
    for code in prefectures:
        yield Division(code, code, Level.PREFECTURE, province)
    turns = sorted(random.sample(range(-20, 20), 2))
    first, second = (TODAY + timedelta(days=days) for days in turns)
    yield Division(CODES[3], "甲县", Level.COUNTY, CODES[1])
    yield Division(CODES[4], "乙县", Level.COUNTY, CODES[1], valid_to=first)
    yield Division(CHAIN[0], "乙区", Level.COUNTY, CODES[1], valid_from=first, valid_to=second, replaces=(CODES[4],))
    yield Division(CHAIN[1], "乙市", Level.COUNTY, CODES[1], valid_from=second, replaces=(CHAIN[0],))
    yield Division(CODES[5], "丙县", Level.COUNTY, CODES[2], valid_to=random.choice((None, TODAY)))


def _changes(random: Random, units: Sequence[str]) -> Iterator[RegisterChange]:
    """Yield births, lists, exemptions, moves, closings and mergers; some of them refused, late, or of tomorrow."""
    number = 0

    def change(act: Act, unit: str, effective: date | None) -> RegisterChange:
        nonlocal number
        number += 1
        made = RegisterChange(
            RegisterChangeId(f"{number:06}"), act, UnitId(unit), effective, "文号", "", "甲", 1.0, reviewed_by="乙"
        )
        if random.random() < 0.3:
            return replace(made, baseline=True, reviewed_by="")
        refused = random.random() < 0.1
        review = Review.REJECTED if refused else Review.APPROVED
        return replace(made, review=review, reviewed_at=random.choice((2.0, 2.0, 2.0, NOW, NOW + 1)))

    for unit in units:
        level = random.choice((Level.NATION, Level.PROVINCE, Level.PREFECTURE, Level.COUNTY, Level.COUNTY))
        born = change(Act.BORN, unit, None)
        yield replace(
            born,
            name=unit,
            level=level,
            kind=random.choice(KINDS),
            division=random.choice((*CODES, *CHAIN)),
            government=random.random() < 0.6,
        )
        for network in NETWORKS:
            if random.random() < 0.8:
                yield replace(change(Act.SCOPED, unit, None), network=network)
    for _ in range(random.randint(0, 6)):
        act = random.choice((Act.CLOSED, Act.MERGED, Act.RECODED, Act.RECLASSIFIED, Act.UNSCOPED, Act.SCOPED))
        act = random.choice((act, Act.EXEMPTED, Act.UNEXEMPTED))
        made = change(act, random.choice(units), TODAY + timedelta(days=random.randint(-9, 2)))
        yield replace(made, **_said(random, act, units))  # type: ignore[arg-type]  # the fields that go with the act


def _said(random: Random, act: Act, units: Sequence[str]) -> Mapping[str, object]:
    network = random.choice(NETWORKS)
    match act:
        case Act.MERGED:
            return {"into": UnitId(random.choice(units))}
        case Act.RECODED:
            return {"division": random.choice((*CODES, *CHAIN))}
        case Act.RECLASSIFIED:
            return {"level": random.choice((Level.PROVINCE, Level.COUNTY)), "kind": random.choice(KINDS)}
        case Act.EXEMPTED:
            criterion = random.choice((None, Criterion("connected"), Criterion("vertical"), Criterion("portal_online")))
            until = random.choice((None, TODAY, TODAY + timedelta(days=1)))
            return {"network": network, "criterion": criterion, "until": until}
        case Act.UNEXEMPTED:
            return {"network": network, "criterion": random.choice((None, Criterion("connected")))}
        case Act.SCOPED | Act.UNSCOPED:
            return {"network": network}
    return {}


def _papers(random: Random, units: Sequence[str]) -> Iterator[Attestation]:
    for unit in units:
        if random.random() < 0.7:
            yield paper(unit, Claim.COMMISSIONED, network=random.choice(NETWORKS))
        for claim in Claim:
            for _ in range(random.choice((0, 0, 1, 2))):
                yield _paper(random, unit, claim, random.choice(NETWORKS))


def _paper(random: Random, unit: str, claim: Claim, network: NetworkId) -> Attestation:
    since = TODAY - timedelta(days=random.choice((-1, 0, 10, 399, 400, 401)))
    made = paper(
        unit,
        claim,
        holds=random.random() < 0.7,
        network=network,
        source=random.choice((Source.DOCUMENT, Source.REPORTED)),
        since=since,
        expires=random.choice((None, None, TODAY, TODAY + timedelta(days=1))),
        recorded_at=random.choice((1.0, 2.0, NOW, NOW + 1)),
        item=random.choice(("受理", "公开")) if claim is Claim.FUNCTION else "",
    )
    return replace(made, withdrawn_at=random.choice((NOW, NOW + 1))) if random.random() < 0.2 else made


def _month(random: Random) -> MonthSum:
    rates: list[Fraction | None] = [None, Fraction(1), Fraction(999, 1000), Fraction(99899, 100000)]
    return MonthSum("2026-05", random.choice(rates), random.choice(rates), 0.0)
