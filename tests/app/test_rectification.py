"""A notice from the reported figure to its end: drawn up from what was found, closed by what is reported later."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from netmon.app.figures import FigureDesk
from netmon.app.rectification import Rectifying
from netmon.coverage.notices import Ending, standing
from netmon.figures.errors import FigureError
from netmon.figures.reporting import PATIENCE
from netmon.inventory import load
from netmon.model.attestation import Claim
from netmon.model.bulletin import DueState
from netmon.model.event_id import EventIds
from netmon.model.names import IndicatorId, NetworkId, NoticeId, UnitId
from netmon.model.notice import Notice, NoticeAct, NoticeStep
from netmon.model.register_change import Act, Review
from netmon.model.verdict import Verdict
from netmon.rectification.proposing import Drafts, Wanted, propose
from netmon.store import Store
from netmon.watch.board import Board
from netmon.web.office import Caller
from tests.app.test_figures import Clock
from tests.coverage import made
from tests.coverage.given import changed
from tests.figures.database import INVENTORY, LAST, NOW, write
from tests.store.given import QUICK

pytestmark = pytest.mark.anyio
EXTRANET, LAN = NetworkId("extranet"), IndicatorId("localities-lan")
ZHANG, LI = Caller("张三", "cli", ""), Caller("李四", "cli", "")
DAY = 86400.0


@dataclass
class Running:
    store: Store
    clock: Clock
    desk: FigureDesk
    rectifying: Rectifying

    async def next_day(self) -> None:
        self.clock.now += DAY
        await self.desk.turn()

    async def draw(self, *units: str, unknown: bool = True) -> Drafts:
        wanted = Wanted(EXTRANET, tuple(map(UnitId, units)), (LAN,), unknown=unknown)
        notices, reader = tuple(self.rectifying.office.book.notices.values()), self.store.reader
        return await self.desk.read(lambda one: propose(one, reader.last_reported(), wanted, notices, self.clock.now))

    async def sent(self, *units: str) -> Notice:
        (notice,) = (await self.rectifying.office.propose(await self.draw(*units), EXTRANET, ZHANG)).what
        deadline = LAST + timedelta(days=20)
        step = NoticeStep("", notice.id, NoticeAct.SENT, 0.0, document="整〔2026〕1 号", deadline=deadline)
        return (await self.rectifying.office.take([notice.id], step, LAST + timedelta(days=1), LI)).what[0]

    def kept(self, notice: NoticeId) -> Notice:
        """Return it as the store has it, which is as it is at hand."""
        (found,) = (one for one in self.store.reader.notices(self.clock.now) if one.id == notice)
        assert found == self.rectifying.office.book.notices[notice]
        return found


@pytest.fixture
def database(tmp_path: Path) -> str:
    return write(tmp_path / "netmon.db")


@pytest.fixture
async def running(database: str) -> AsyncIterator[Running]:
    clock = Clock(NOW - PATIENCE)
    store = Store.open(database, clock, QUICK)
    store.start()
    desk = FigureDesk(store, clock, "值班室")
    desk.load(load(INVENTORY, {}, secrets=False))
    ids = EventIds(store.reader.newest_event())
    rectifying = Rectifying(clock, store, Board(), ids, desk)
    rectifying.start()
    clock.now = NOW
    await desk.turn()
    yield Running(store, clock, desk, rectifying)
    desk.close()
    await store.close()


async def test_what_a_division_lacks_is_demanded_of_its_government_with_the_evidence_of_that_day(
    running: Running,
) -> None:
    found = await running.draw()
    assert (found.day, {one.unit for one in found.drafts}) == (LAST, {"county", "liuyang"})
    (county,) = (one for one in found.drafts if one.unit == "county")
    (lacking,) = county.lacking
    assert (county.unit_name, lacking.item_name, lacking.verdict) == ("长沙县人民政府", "长沙县", Verdict.UNKNOWN)
    assert lacking.evidence[0].what.code.startswith("verdict.")
    assert [one.unit for one in (await running.draw(unknown=False)).drafts] == []


async def test_it_is_closed_once_a_paper_that_the_indicator_accepts_has_held_for_three_reported_days(
    running: Running,
) -> None:
    notice = await running.sent("liuyang")
    assert (await running.draw("liuyang")).drafts == ()  # it is demanded already
    paper = made.paper("liuyang", Claim.LAN_BUILT, document="验收〔2026〕9 号", expires=date(2027, 6, 30))
    id_ = type(paper.id)(f"{int(running.clock.now * 1e6):017}")
    await running.store.papers((replace(paper, id=id_, recorded_at=running.clock.now),))
    states = []
    for _ in range(3):
        await running.next_day()
        today = LAST + timedelta(days=4)
        states.append(standing(running.kept(notice.id), today).state)
    assert states == [DueState.OPEN, DueState.OPEN, DueState.CLOSED]
    stands = standing(running.kept(notice.id), today)
    assert (stands.ending, stands.late, stands.demands[0].met[0]) == (Ending.PUT_RIGHT, 0, LAST + timedelta(days=1))
    assert [one.entry.who for one in running.store.reader.audit(limit=1)] == ["netmon"]


async def test_after_a_restart_the_days_in_between_are_looked_at_and_none_twice(running: Running) -> None:
    notice = await running.sent("liuyang")
    await running.next_day()
    again = Rectifying(running.clock, running.store, Board(), EventIds(), running.desk)
    again.start()
    await again.look()
    assert running.kept(notice.id).steps == again.office.book.notices[notice.id].steps == notice.steps


async def test_a_unit_that_is_closed_by_a_document_is_asked_for_nothing_any_more(running: Running) -> None:
    notice = await running.sent("liuyang")
    gone = replace(
        changed(Act.EXEMPTED, "liuyang", LAST + timedelta(days=1), at=running.clock.now),
        network=EXTRANET,
        review=Review.APPROVED,
    )
    await running.store.papers((replace(gone, id=type(gone.id)(f"{int(running.clock.now * 1e6):017}")),))
    await running.next_day()
    kept = running.kept(notice.id)
    assert standing(kept, LAST + timedelta(days=2)).ending is Ending.MOOT
    why = kept.steps[-1].why
    assert why is not None
    assert (why.code, dict(why.facts)["document"]) == ("rectification.exempted", "湘政办〔2026〕9 号")


async def test_of_a_network_that_nothing_was_reported_of_nothing_can_be_drawn_up(running: Running) -> None:
    wanted = Wanted(NetworkId("moon"))
    with pytest.raises(FigureError, match="nothing_reported"):
        await running.desk.read(lambda one: propose(one, {}, wanted, (), NOW))
