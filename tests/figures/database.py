"""A database with figures in it, written by the daemon's own store: a register, documents, and days."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from netmon.coverage.difference import difference
from netmon.inventory import load
from netmon.model.attestation import Attestation, Claim
from netmon.model.day_facts import DayFacts
from netmon.model.day_pack import MAINTAINED, PRESENT, DayPack, words
from netmon.model.days import begin_of, end_of
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, RegisterChangeId, Subject
from netmon.model.observation import ProbeName
from netmon.model.register_change import RegisterChange, Review
from netmon.model.rollup import HourTally
from netmon.model.snapshot import Standpoint
from netmon.store import Store
from netmon.store.batch import Paper
from netmon.store.day_papers import DayRevision
from tests.coverage import made
from tests.store.given import PATIENT

INVENTORY = Path(__file__).parent / "inventory.yaml"
FIRST, LAST = date(2026, 6, 1), date(2026, 6, 30)
BEGUN = begin_of(FIRST, made.ZONE)
NOW = end_of(LAST, made.ZONE) + 16 * 3600
FACTS: Mapping[str, DayFacts] = {
    "device:core": made.hours(24),
    "device:finance-ce": made.hours(24),
    "device:finance-lan": made.hours(24),
    "device:changsha-pe": made.hours(24),
    "link:core-finance": made.hours(24),
    "link:core-bank": made.hours(3),
    "link:core-changsha": made.hours(24),
}
"""What every day came to; of the link to the county nothing is known."""


@dataclass(frozen=True)
class Past:
    """It was that moment when the inventory was taken."""

    at: float = BEGUN

    def monotonic(self) -> float:
        return time.monotonic()

    def wall(self) -> float:
        return self.at


def without_samples(folder: Path) -> Path:
    """Write the same inventory with nothing in it that is made up."""
    file = folder / "inventory.yaml"
    file.write_text(INVENTORY.read_text(encoding="utf-8").replace(", sample: true", ""), encoding="utf-8")
    return file


def subject(text: str) -> Subject:
    kind, _, id_ = text.partition(":")
    return made.device_of(id_) if kind == "device" else made.link_of(id_)


def pack(day: date, facts: Mapping[Subject, DayFacts], places: Mapping[Subject, int], revision: int = 1) -> DayPack:
    """Return a day of the extranet, closed as it should."""
    size = len(places)
    valid, ok, last = words(size), words(size), words(size)
    flags = bytearray(size)
    for one, place in places.items():
        if one in facts:
            valid[place], ok[place] = facts[one].valid, facts[one].ok
            last[place] = day.toordinal() if facts[one].ok else 0
            flags[place] = PRESENT | (MAINTAINED if facts[one].maintained else 0)
    ends = end_of(day, made.ZONE)
    return DayPack(
        made.EXTRANET, day, begin_of(day, made.ZONE), ends, valid, ok, last, bytes(flags),
        revision=revision, recorded_at=ends,
    )  # fmt: skip


def days(facts: Mapping[str, DayFacts] = FACTS, first: date = FIRST, last: date = LAST) -> Sequence[Paper]:
    """Return the same day again and again."""
    found = {subject(text): one for text, one in facts.items()}
    places = {one: place for place, one in enumerate(found)}
    all_days = [first + timedelta(days=ago) for ago in range((last - first).days + 1)]
    placed = tuple((place, one) for one, place in places.items())
    return [DayRevision(pack(day, found, places), () if day != first else placed) for day in all_days]


def baseline(inventory: Inventory, at: float = BEGUN) -> tuple[RegisterChange, ...]:
    """Return the register that an inventory begins with, approved by a second person."""
    numbers = count(1)
    found = difference(inventory, (), FIRST, at, lambda: RegisterChangeId(f"{next(numbers):017}")).changes
    return tuple(replace(one, review=Review.APPROVED, reviewed_by="乙", reviewed_at=at) for one in found)


def documents() -> list[Attestation]:
    """Return what is on paper: openings of all but one department, and what two governments say of their LAN."""
    opened = [made.paper(one, Claim.COMMISSIONED, document=f"开通〔2026〕{number} 号") for number, one in
              enumerate(("centre", "finance", "bank"), 1)]  # fmt: skip
    said = made.paper("changsha", Claim.LAN_BUILT, document="验收〔2026〕3 号", expires=date(2027, 2, 5))
    gone = made.paper("county", Claim.LAN_BUILT, document="年报〔2025〕8 号", expires=date(2026, 6, 20))
    numbered = enumerate([*opened, said, gone])
    return [replace(one, id=type(one.id)(f"{number:017}"), recorded_at=BEGUN + 60) for number, one in numbered]


def write(
    path: Path,
    papers: Callable[[Inventory], Iterable[Paper]] = lambda inventory: (*baseline(inventory), *documents(), *days()),
    *,
    daemon: bool = True,
    file: Path = INVENTORY,
) -> str:
    """Write it, and return the database's URL. With `daemon`, one has run on it; `file` is the inventory."""
    url = f"sqlite:///{path}"

    async def run() -> None:
        store = Store.open(url, Past(), PATIENT)
        store.start()
        inventory = load(file, {}, secrets=False)
        store.sync(inventory)
        store.tally([HourTally(DeviceId("core"), ProbeName.SNMP, int(BEGUN), 60, 60, {})])
        said = tuple(papers(inventory))
        assert await store.papers((Standpoint("省中心机房", "Asia/Shanghai"), *said) if daemon else said)
        assert await store.close()

    asyncio.run(run())
    return url
