"""The counting once more, from the written definitions and nothing else: tables in SQLite, and sets of hours.

It shares no code with netmon.coverage, and is as plain as can be. Where the two disagree one of them misreads a rule.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from netmon.model.counted import CountedLink
from netmon.model.indicator import Indicator
from netmon.model.names import Subject, SubjectKind
from netmon.model.plant import Role
from netmon.model.register import Division
from netmon.model.register_change import Act, Review
from tests.coverage.made import TODAY
from tests.coverage.worlds import NOW, Hours, World

Word = bool | None
"""Yes, no, or nothing."""


class Judged(NamedTuple):
    """The verdict on an item; `disputed` tells that something says yes and something no."""

    verdict: str
    disputed: bool = False
    carried: bool = False


class Body(NamedTuple):
    """A unit as it is registered."""

    unit: str
    level: str
    kind: str
    place: str | None
    government: bool


PAPERS = """
    select source, holds from paper
    where unit = :unit and network = :network and claim = :claim and (:item is null or item = :item)
      and recorded <= :known and (withdrawn is null or withdrawn > :known) and since <= :day
      and (expires is null or expires > :day) and julianday(:day) - julianday(since) <= :oldest
    order by since desc, id desc
"""
EVER = """
    select count(*) from paper
    where unit = :unit and network = :network and claim = :claim and (:item is null or item = :item)
      and recorded <= :known and (withdrawn is null or withdrawn > :known) and since <= :day
"""


class Second:
    """Counts one world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.base = sqlite3.connect(":memory:")
        self.base.execute(
            "create table paper (id, unit, network, claim, item, source, holds, since, expires, recorded, withdrawn)"
        )
        rows = [
            (
                *(one.id, one.unit, one.network, one.claim.value, one.item, one.source.value, one.holds),
                *(str(one.since), one.expires and str(one.expires), one.recorded_at, one.withdrawn_at),
            )
            for one in world.papers
        ]
        self.base.executemany(f"insert into paper values ({','.join('?' * 11)})", rows)
        self.base.execute("create table verdict (kind, id, verdict)")
        self.places = {self.newest(one): one for one in world.divisions if self.holds(one)}
        self.bodies, self.lists, self.exempt = self.replay()
        self.devices = {one.id: one for one in world.devices}

    # Who is registered.

    def newest(self, division: Division | None) -> str:
        """Follow a place through its codes."""
        code = "" if division is None else str(division.code)
        later = next((one for one in self.world.divisions if code in one.replaces), None)
        return code if later is None else self.newest(later)

    def holds(self, division: Division) -> bool:
        return (division.valid_from or date.min) <= TODAY < (division.valid_to or date.max)

    def place_of(self, code: str | None) -> str | None:
        known = next((one for one in self.world.divisions if one.code == code), None)
        found = self.newest(known)
        return found if known is not None and found in self.places else None

    def replay(self) -> tuple[dict[str, Body], set[tuple[str, str]], list[tuple[str, str, str | None]]]:
        """Go through what was approved, or stood in the first inventory and was not refused, day by day."""
        alive: dict[str, bool] = {}
        told: dict[str, dict[str, object]] = {}
        lists: set[tuple[str, str]] = set()
        exempt: list[tuple[str, str, str | None, date | None]] = []
        heirs: dict[str, str] = {}
        for one in sorted(self.world.changes, key=lambda each: (each.effective or date.min, each.id)):
            approved = one.review is Review.APPROVED and (one.reviewed_at or 0) <= NOW
            if not (approved or one.baseline) or (one.effective or date.min) > TODAY:
                continue
            unit = str(one.unit)
            if one.act in {Act.BORN, Act.RECODED, Act.RECLASSIFIED}:
                said = {"level": one.level, "kind": one.kind, "division": one.division, "government": one.government}
                told.setdefault(unit, {}).update({key: value for key, value in said.items() if value is not None})
            if one.act is Act.BORN:
                alive[unit] = True
            if one.act is Act.SCOPED:
                lists.add((unit, str(one.network)))
            if one.act is Act.UNSCOPED:
                lists.discard((unit, str(one.network)))
            if one.act is Act.EXEMPTED:
                exempt.append((unit, str(one.network), one.criterion, one.until))
            if one.act is Act.UNEXEMPTED:
                every = one.criterion is None
                exempt = [
                    each
                    for each in exempt
                    if each[:2] != (unit, one.network) or not (every or each[2] == one.criterion)
                ]
            if one.act in {Act.CLOSED, Act.MERGED}:
                taken = {network for each, network in lists if each == unit}
                lists -= {(unit, network) for network in taken}
                exempt = [each for each in exempt if each[0] != unit]
                alive[unit] = False
                if one.act is Act.MERGED:
                    heirs[unit] = str(one.into)
                    to, passed = str(one.into), {unit}
                    while to not in passed and not alive.get(to) and to in heirs:
                        passed.add(to)
                        to = heirs[to]
                    if to not in passed:
                        lists |= {(to, network) for network in taken}
        bodies = {
            unit: Body(
                unit,
                str(said["level"]),
                str(said["kind"]),
                self.place_of(str(said["division"])),
                bool(said.get("government")),
            )
            for unit, said in told.items()
            if alive.get(unit)
        }
        return bodies, lists, [each[:3] for each in exempt if each[3] is None or each[3] > TODAY]

    def is_exempt(self, unit: str, asked: Indicator) -> bool:
        network = asked.population.network
        return any(one in self.exempt for one in ((unit, network, None), (unit, network, asked.criterion)))

    # What papers say.

    def said(self, unit: str, network: str, claim: str, item: str | None = None, oldest: int = 10**6) -> set[bool]:
        """Return what the newest paper of each source says."""
        newest: dict[str, bool] = {}
        for source, holds in self.base.execute(PAPERS, self.asked(unit, network, claim, item, oldest)):
            newest.setdefault(source, bool(holds))
        return set(newest.values())

    def word(self, unit: str, network: str, claim: str, item: str | None = None, oldest: int = 10**6) -> Word:
        row = self.base.execute(PAPERS, self.asked(unit, network, claim, item, oldest)).fetchone()
        return None if row is None else bool(row[1])

    def ever(self, unit: str, network: str, claim: str) -> bool:
        (count,) = self.base.execute(EVER, self.asked(unit, network, claim, None, 0)).fetchone()
        return bool(count)

    def asked(self, unit: str, network: str, claim: str, item: str | None, oldest: int) -> dict[str, object]:
        found = {"unit": unit, "network": network, "claim": claim, "item": item, "oldest": oldest}
        return {**found, "known": NOW, "day": str(TODAY)}

    # What was seen.

    def day(self, subject: Subject, ago: int) -> Hours | None:
        """Return the day so many days before the newest."""
        days = self.world.seen.get(subject, ())
        return days[-1 - ago] if ago < len(days) else None

    def together(self, subjects: Sequence[Subject], ago: int) -> Hours | None:
        """Return what several did on a day: in an hour in which one answered they did."""
        known = [day for one in subjects if (day := self.day(one, ago)) is not None]
        speaking = [day for day in known if not day.maintained]
        asked: frozenset[int] = frozenset().union(*(day.asked for day in speaking))
        if not known:
            return None
        maintained = len(speaking) < len(known) and not asked
        return Hours(asked, frozenset().union(*(day.answered for day in speaking)), maintained)

    def enough(self, day: Hours | None) -> bool:
        least = 12 if self.world.watched is None else 1
        return day is not None and not day.maintained and len(day.asked) >= least

    def of_unit(self, own: Sequence[Subject], far: Sequence[Subject], ago: int) -> Hours | None:
        mine, theirs = self.together(own, ago), self.together(far, ago)
        for day in (mine, theirs):
            if day is not None and day.maintained:
                return day
        return next((day for day in (mine, theirs) if self.enough(day)), None)

    def most(self, days: Iterable[Hours | None]) -> Word:
        """Tell whether more than half of at least four valid days were online, or of the first hours."""
        good = [day for day in days if day is not None and self.enough(day)]
        if self.world.watched is not None:
            asked, answered = sum(len(day.asked) for day in good), sum(len(day.answered) for day in good)
            return None if asked == 0 else answered > asked / 2
        online = [day for day in good if len(day.answered) >= len(day.asked) / 2]
        return None if len(good) < 4 else len(online) > len(good) / 2

    def once(self, days: Iterable[Hours | None]) -> Word:
        speaking = [day for day in days if day is not None and not day.maintained]
        if any(day.answered for day in speaking):
            return True
        least = 4 if self.world.watched is None else 1
        return False if sum(self.enough(day) for day in speaking) >= least else None

    def window(self, maintained: Sequence[bool]) -> tuple[Sequence[int], bool]:
        """Return which days to look at (days ago), and whether they are earlier ones. None: maintained for too long."""
        if self.world.watched is not None:
            return range(8), False
        since = next((ago for ago, was in enumerate(maintained) if not was), len(maintained))
        if since < 7:
            return range(7), False
        return (range(since, since + 7), True) if since <= 30 else ((), True)

    def link_word(self, link: CountedLink) -> tuple[Word, bool]:
        return self.subject_word(Subject(SubjectKind.LINK, link.id, link.network))

    def subject_word(self, subject: Subject) -> tuple[Word, bool]:
        days = [self.day(subject, ago) for ago in range(37)]
        window, earlier = self.window([day is not None and day.maintained for day in days])
        return self.once(self.day(subject, ago) for ago in window), earlier

    def lately(self, subjects: Sequence[Subject]) -> Word:
        """Tell whether one of them answered within 30 days; no, where each was asked on four days and none did."""
        words = []
        for one in subjects:
            ago = next(
                (ago for ago, day in enumerate(reversed(self.world.seen.get(one, ()))) if day and day.answered), 99
            )
            days = [self.day(one, each) for each in range(30)]
            valid = sum(day is not None and not day.maintained and len(day.asked) >= 12 for day in days)
            words.append(True if ago <= 30 else False if valid >= 4 else None)
        return True if True in words else False if words and set(words) == {False} else None

    def own(self, unit: str, network: str) -> list[Subject]:
        return [
            Subject(SubjectKind.DEVICE, one.id, one.network)
            for one in self.world.devices
            if (one.unit, one.network) == (unit, network)
        ]

    def access(self, unit: str, network: str) -> list[CountedLink]:
        return [one for one in self.world.links if one.lower_unit == unit != one.upper_unit and one.network == network]

    # The criteria.

    def count(self, asked: Indicator) -> dict[tuple[str, str], Judged]:
        """Judge all items of an indicator."""
        network, levels, kinds = asked.population.network, asked.population.levels, asked.population.kinds
        people = [
            body
            for body in self.bodies.values()
            if (body.unit, network) in self.lists
            and (not levels or body.level in levels)
            and (not kinds or body.kind in kinds)
        ]
        found: dict[tuple[str, str], Judged] = {}
        if asked.criterion in {"vertical", "lan_built_by_jurisdiction"}:
            for place, division in self.places.items():
                if not levels or division.level in levels:
                    hall = self.hall(place)
                    out = hall is not None and self.is_exempt(hall, asked)
                    found["division", place] = Judged("exempt") if out else self.of_place(asked, place, network)
            return found
        for body in people:
            if self.is_exempt(body.unit, asked):
                found["unit", body.unit] = Judged("exempt")
            else:
                found.update(self.of_body(asked, body.unit, network))
        return found

    def totals(self, asked: Indicator) -> tuple[int, int, int, int]:
        """Return how many are met, unmet, unknown and exempt."""
        self.base.execute("delete from verdict")
        rows = [(kind, id_, judged.verdict) for (kind, id_), judged in self.count(asked).items()]
        self.base.executemany("insert into verdict values (?, ?, ?)", rows)
        query = "select sum(verdict = ?), sum(verdict = ?), sum(verdict = ?), sum(verdict = ?) from verdict"
        found = self.base.execute(query, ("met", "unmet", "unknown", "exempt")).fetchone()
        met, unmet, unknown, exempt = (number or 0 for number in found)
        return met, unmet, unknown, exempt

    def hall(self, place: str) -> str | None:
        """Return the government of a place; of two the one that is registered first: by level, place and id."""
        ranks = ("nation", "province", "prefecture", "county")
        halls = [one for one in self.bodies.values() if one.government and one.place == place]
        halls.sort(key=lambda one: (ranks.index(one.level), one.unit))
        return halls[0].unit if halls else None

    def of_place(self, asked: Indicator, place: str, network: str) -> Judged:
        if asked.criterion == "vertical":
            return self.vertical(place, network)
        hall = self.hall(place)
        return Judged("unknown") if hall is None else self.lan(hall, network)

    def of_body(self, asked: Indicator, unit: str, network: str) -> dict[tuple[str, str], Judged]:
        """Judge what belongs to a unit."""
        match asked.criterion:
            case "portal_online":
                sites = [one for one in self.world.services if one.portal]
                mine = [one.id for one in sites if (one.unit, one.network) == (unit, network)]
                return {
                    ("service", id_): self.site(Subject(SubjectKind.SERVICE, id_, asked.population.network))
                    for id_ in mine
                }
            case "snmp_v3":
                boxes = [one for one in self.world.devices if (one.unit, one.network) == (unit, network) and one.snmp]
                return {
                    ("device", one.id): self.v3(one.snmp, Subject(SubjectKind.DEVICE, one.id, one.network))
                    for one in boxes
                }
            case "functions_online":
                return {
                    ("function", f"{unit}/{name}"): self.paper_alone(unit, network, name)
                    for name in ("受理", "公开")
                    if self.base.execute(EVER, self.asked(unit, network, "function", name, 0)).fetchone()[0]
                }
        judged = {
            "commissioned": self.commissioned,
            "connected": self.connected,
            "horizontal": self.connected,
            "lan_built": self.lan,
            "portal_exists": self.portal,
            "dual_uplink": self.dual,
            "ipv6_ready": self.ipv6,
        }
        if asked.criterion in judged:
            return {("unit", unit): judged[asked.criterion](unit, network)}
        month = self.world.months.get(unit)
        rate = None if month is None else month.own if asked.criterion == "own_availability" else month.business
        threshold = asked.threshold or 0
        return {("unit", unit): Judged("unknown" if rate is None else "met" if rate >= threshold else "unmet")}

    def commissioned(self, unit: str, network: str) -> Judged:
        opened, listed = self.word(unit, network, "commissioned"), self.word(unit, network, "baseline")
        said = self.said(unit, network, "commissioned") | self.said(unit, network, "baseline")
        met = listed or (opened and self.access(unit, network))
        return Judged("met" if met else "unmet", len(said) == 2)

    def connected(self, unit: str, network: str) -> Judged:
        own = self.own(unit, network)
        far = [Subject(SubjectKind.LINK, one.id, one.network) for one in self.access(unit, network)]
        days = [self.of_unit(own, far, ago) for ago in range(37)]
        window, earlier = self.window([day is not None and day.maintained for day in days])
        word = self.most(self.of_unit(own, far, ago) for ago in window)
        looked = window or range(7)
        sides = {self.most(self.together(side, ago) for ago in looked) for side in (own, far)}
        papers = self.said(unit, network, "commissioned") | self.said(unit, network, "baseline")
        disputed = True in sides and (False in sides or False in papers)
        if self.commissioned(unit, network).verdict == "unmet":
            return Judged("unmet", disputed)
        verdict = "unknown" if word is None else "met" if word else "unmet"
        return Judged(verdict, disputed, earlier and word is not None)

    def lan(self, unit: str, network: str) -> Judged:
        switches = [one for one in self.own(unit, network) if self.devices[one.id].role is Role.LAN]  # type: ignore[index]  # ids are text
        seen, paper = self.lately(switches), self.word(unit, network, "lan_built", oldest=400)
        said = self.said(unit, network, "lan_built", oldest=400)
        disputed = {True, False} <= {seen, *said}
        return Judged("met" if seen or paper else "unknown" if seen is paper is None else "unmet", disputed)

    def portal(self, unit: str, network: str) -> Judged:
        sites = [one for one in self.world.services if one.portal and (one.unit, one.network) == (unit, network)]
        seen = self.lately([Subject(SubjectKind.SERVICE, one.id, one.network) for one in sites])
        return self.seen_first(seen, unit, network, "portal")

    def ipv6(self, unit: str, network: str) -> Judged:
        boxes = [one for one in self.own(unit, network) if self.devices[one.id].ipv6]  # type: ignore[index]  # ids are text
        return self.seen_first(self.lately(boxes), unit, network, "ipv6")

    def seen_first(self, seen: Word, unit: str, network: str, claim: str) -> Judged:
        word = self.word(unit, network, claim) if seen is None else seen
        disputed = {True, False} <= {seen, *self.said(unit, network, claim)}
        return Judged("unknown" if word is None else "met" if word else "unmet", disputed)

    def paper_alone(self, unit: str, network: str, name: str) -> Judged:
        word, said = self.word(unit, network, "function", name), self.said(unit, network, "function", name)
        return Judged("unknown" if word is None else "met" if word else "unmet", len(said) == 2)

    def v3(self, spoken: str, box: Subject) -> Judged:
        answered = any(day is not None and day.over_snmp for day in (self.day(box, ago) for ago in range(30)))
        return Judged("unmet" if spoken != "authPriv" else "met" if answered else "unknown")

    def site(self, site: Subject) -> Judged:
        maintained = [day is not None and day.maintained for day in (self.day(site, ago) for ago in range(37))]
        window, earlier = self.window(maintained)
        days = [self.day(site, ago) for ago in window]
        open_days = [day for day in days if day is None or not day.maintained]
        asked = [day for day in open_days if day is not None]
        needed = 20 * len(open_days) if self.world.watched is None else 20 * self.world.watched / 24
        checks = sum(day.checks for day in asked)
        enough = sum(min(20, day.checks) for day in asked) >= needed * 0.95 - 1e-9 and checks > 0
        if not enough or (self.world.watched is None and len(open_days) < 4):
            return Judged("unknown")
        return Judged("met" if sum(day.failed for day in asked) / checks < 0.05 else "unmet", carried=earlier)

    def dual(self, unit: str, network: str) -> Judged:
        links = [(link, *self.link_word(link)) for link in self.access(unit, network)]
        words = []
        for (one, first, kept), (other, second, also) in combinations(links, 2):
            above = one.upper_unit != other.upper_unit
            above = above or bool(one.upper_device and other.upper_device and one.upper_device != other.upper_device)
            if above or (one.carrier and other.carrier and one.carrier != other.carrier):
                both = False if False in {first, second} else None if None in {first, second} else True
                words.append((both, kept or also))
        if not links:
            return Judged("unknown")
        if any(word for word, _ in words):
            return Judged("met", carried=next(kept for word, kept in words if word))
        return Judged("unmet" if all(word is False for word, _ in words) else "unknown")

    def vertical(self, place: str, network: str) -> Judged:
        links = [one for one in self.world.links if one.network == network and self.climbs(one, place)]
        words = [self.link_word(link) for link in links]
        if not any(word for word, _ in words):
            for link, (word, _) in zip(list(links), list(words), strict=True):
                if word is None and link.lower_device is not None:
                    end = self.subject_word(Subject(SubjectKind.DEVICE, link.lower_device, link.network))
                    words += [end] if end[0] else []
        seen = (
            True if any(word for word, _ in words) else False if words and all(w is False for w, _ in words) else None
        )
        units = [*([hall] if (hall := self.hall(place)) else []), *(str(one.lower_unit) for one in links)]
        speaking = [unit for unit in units if self.word(unit, network, "uplink") is not None]
        papers = [self.word(unit, network, "uplink") for unit in units]
        paper = True if True in papers else False if papers and set(papers) == {False} else None
        chosen = [unit for unit in speaking if self.word(unit, network, "uplink") is paper] or speaking
        said = self.said(chosen[0], network, "uplink") if chosen else set()
        disputed = {True, False} <= {seen, *said}
        if seen is not None:
            kept = all(earlier for word, earlier in words if word is seen)
            return Judged("met" if seen else "unmet", disputed, kept)
        if paper is not None:
            return Judged("met" if paper else "unmet", disputed)
        anything = links or any(self.ever(unit, network, "uplink") for unit in units)
        return Judged("unknown" if anything else "unmet", disputed)

    def climbs(self, link: CountedLink, place: str) -> bool:
        """Tell whether a link leads from the next level up to a unit of a place."""
        upper, lower = self.bodies.get(link.upper_unit), self.bodies.get(link.lower_unit)
        if upper is None or lower is None or lower.place != place or lower.level == "nation":
            return False
        parent = self.places[place].parent
        if parent is None:
            return upper.level == "nation"
        return upper.place is not None and upper.place == self.place_of(parent)
