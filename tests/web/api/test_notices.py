"""Notices over the API: proposed by one person, sent by another, answered, extended, withdrawn, and all on record."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

import httpx
import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from netmon.figures.errors import FigureError
from netmon.judge.wiring import Wiring
from netmon.model.audit import AuditEntry
from netmon.model.belief import Belief, Reason, Standing
from netmon.model.event_id import EventIds
from netmon.model.names import UnitId
from netmon.model.notice import Demand, Notice, NoticeAct, NoticeStep
from netmon.rectification.proposing import Draft, Drafts, Wanted
from netmon.rectification.review import Found
from netmon.watch.board import Board
from netmon.web.application import create_app
from netmon.web.notices.book import NoticeBook
from netmon.web.notices.office import NoticeOffice
from netmon.web.notices.routes import notices_router
from netmon.web.visitor import Visitor, admit
from tests.coverage.given import EXTRANET, inventory, unit
from tests.rectification.given import AT, CONNECTED, DAY, FINANCE, LACKS
from tests.watch.world import VirtualClock

pytestmark = pytest.mark.anyio
SEND = {"document": "湘政整〔2026〕5 号", "deadline": "2026-07-20"}
Paper = Notice | NoticeStep | AuditEntry


@dataclass
class Place:
    """An office over two units that lack something."""

    stored: bool = True
    papers: list[Paper] = field(default_factory=list)
    asked: list[Wanted] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock, self.board = VirtualClock(), Board()
        self.clock.offset = AT - self.clock.now
        taken = inventory([unit("finance"), unit("b")])
        self.board.replace(
            taken, {one: Belief(one, Standing(), 0.0, Reason("x")) for one in Wiring.of(taken).ranks}, {}
        )
        self.office = NoticeOffice(self.clock, EventIds(), NoticeBook(), self._keep)
        self.app = create_app([notices_router(self.office, self.draw, self.board, self.clock)])

    async def draw(self, wanted: Wanted) -> Drafts:
        self.asked.append(wanted)
        if wanted.network == "intranet":
            raise FigureError("rectify.nothing_reported", network=wanted.network)
        both = (Draft(UnitId("finance"), "省财政厅", (LACKS,)), Draft(UnitId("b"), "乙", (LACKS, LACKS)))
        drafts = tuple(one for one in both if not wanted.units or one.unit in wanted.units)
        return Drafts(DAY, AT - 60, drafts, nobodys=("望城区",))

    async def ask(self, method: str, path: str, body: object = None, who: str = "甲") -> httpx.Response:
        async def door(scope: Scope, receive: Receive, send: Send) -> None:
            admit(scope, Visitor(who))
            app: ASGIApp = self.app
            await app(scope, receive, send)

        headers = {"accept-language": "en", "x-netmon": "api", "content-type": "application/json"}
        transport = httpx.ASGITransport(door, client=("192.0.2.7", 4711))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:9899/api/v1/") as client:
            return await client.request(method, path, json=body, headers=headers)

    async def proposed(self) -> str:
        answer = await self.ask("POST", "notices", {"network": "extranet", "units": ["finance"]})
        assert answer.status_code == 201
        return str(answer.json()["notices"][0]["id"])

    async def sent(self) -> str:
        id_ = await self.proposed()
        assert (await self.ask("POST", "notices/send", {"notices": [id_], **SEND}, who="乙")).status_code == 200
        return id_

    def told(self) -> list[str]:
        return [one.what.code for one in self.papers if isinstance(one, AuditEntry)]

    def _keep(self, papers: tuple[Paper, ...]) -> asyncio.Future[bool]:
        self.papers += papers
        future: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        future.set_result(self.stored)
        return future


@pytest.fixture
def place() -> Place:
    return Place()


async def test_a_notice_is_sent_by_somebody_else_than_who_proposed_it(place: Place) -> None:
    id_ = await place.proposed()
    own = await place.ask("POST", "notices/send", {"notices": [id_], **SEND}, who=" 甲")
    assert (own.status_code, own.json()["errors"][0]["code"]) == (403, "rectify.own_notice")
    sent = (await place.ask("POST", "notices/send", {"notices": [id_], **SEND}, who="乙")).json()["notices"][0]
    assert (sent["state"], sent["number"], sent["deadline"], sent["sent_by"]) == ("open", *SEND.values(), "乙")
    assert place.told() == ["audit.notice_proposed", "audit.notice_sent"]
    again = await place.ask("POST", "notices/send", {"notices": [id_], **SEND}, who="乙")
    assert again.status_code == 409


async def test_a_dry_run_tells_what_there_would_be_and_enters_nothing(place: Place) -> None:
    answer = (await place.ask("POST", "notices", {"network": "extranet", "dry_run": True})).json()
    assert [(one["unit"], one["lacking"]) for one in answer["drafts"]] == [("finance", 1), ("b", 2)]
    assert (answer["notices"], answer["nobodys"], place.papers) == ([], ["望城区"], [])


async def test_several_are_sent_together_or_none_of_them(place: Place) -> None:
    answer = (await place.ask("POST", "notices", {"network": "extranet"})).json()
    ids = [one["id"] for one in answer["notices"]]
    await place.ask("POST", "notices/send", {"notices": ids[:1], **SEND}, who="乙")
    assert (await place.ask("POST", "notices/send", {"notices": ids, **SEND}, who="乙")).status_code == 409
    listed = (await place.ask("GET", "notices?state=not_sent")).json()["notices"]
    assert [one["id"] for one in listed] == ids[1:]


async def test_an_answer_is_noted_and_closes_nothing_but_a_measurement_does(place: Place) -> None:
    id_ = await place.sent()
    answer = await place.ask("POST", f"notices/{id_}/reply", {"text": "已修复", "signer": "赵六", "day": "2026-06-30"})
    assert answer.json()["notices"][0]["state"] == "replied"
    demand = Demand(CONNECTED, FINANCE)
    days = [DAY + timedelta(days=one) for one in (1, 2, 3)]
    acts = (NoticeAct.MET, NoticeAct.MET, NoticeAct.PUT_RIGHT)
    notice = place.office.book.notices[next(iter(place.office.book.notices))]
    assert await place.office.found((notice.id, Found(demand, act, day)) for act, day in zip(acts, days, strict=True))
    shown = (await place.ask("GET", f"notices/{id_}")).json()["notice"]
    assert (shown["state"], shown["ending"], shown["demands"][0]["met_since"]) == ("closed", "put_right", "2026-07-01")
    assert place.told()[-2:] == ["audit.notice_replied", "audit.notice_put_right"]
    # For the record an answer may still come; a deadline of what is closed moves nowhere.
    late = await place.ask("POST", f"notices/{id_}/reply", {"text": "补充", "signer": "赵六", "day": "2026-06-30"})
    assert (late.status_code, late.json()["notices"][0]["state"]) == (200, "closed")
    body = {"deadline": "2026-08-01", "reason": "汛期"}
    assert (await place.ask("POST", f"notices/{id_}/extend", body)).status_code == 409


async def test_a_deadline_is_moved_with_a_reason_and_only_on(place: Place) -> None:
    id_ = await place.sent()
    refused = [
        {"deadline": "2026-07-20", "reason": "汛期"},
        {"deadline": "2026-08-01", "reason": ""},
        {"deadline": "2028-01-01", "reason": "汛期"},
        {"deadline": "1 August", "reason": "汛期"},
    ]
    answers = [await place.ask("POST", f"notices/{id_}/extend", body) for body in refused]
    assert [one.status_code for one in answers] == [422] * len(refused)
    codes = [one.json()["errors"][0]["code"] for one in answers]
    assert codes == ["rectify.no_extension", "rectify.reason_missing", "rectify.deadline_far", "register.not_a_day"]
    moved = await place.ask("POST", f"notices/{id_}/extend", {"deadline": "2026-08-01", "reason": "汛期"})
    (shown,) = moved.json()["notices"]
    assert (shown["deadline"], shown["first_deadline"]) == ("2026-08-01", "2026-07-20")
    assert place.told()[-1] == "audit.notice_extended"


@pytest.mark.parametrize(
    ("path", "body", "status", "code"),
    [
        ("reply", {"text": "好", "signer": "赵六"}, 409, "rectify.not_sent"),
        ("extend", {"deadline": "2026-08-01", "reason": "x"}, 409, "rectify.not_sent"),
        ("withdraw", {"reason": ""}, 422, "rectify.reason_missing"),
    ],
)
async def test_what_was_not_sent_is_neither_answered_nor_extended(
    place: Place, path: str, body: dict[str, str], status: int, code: str
) -> None:
    answer = await place.ask("POST", f"notices/{await place.proposed()}/{path}", body)
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (status, code)


async def test_an_answer_has_a_text_and_a_name_and_a_day_that_has_come(place: Place) -> None:
    body = {"text": "", "signer": "", "day": "2027-01-01"}
    answer = await place.ask("POST", f"notices/{await place.sent()}/reply", body)
    codes = {one["code"] for one in answer.json()["errors"]}
    assert codes == {"rectify.text_missing", "rectify.signer_missing", "rectify.reply_to_come"}


async def test_withdrawn_it_is_closed_and_nothing_more_happens_to_it(place: Place) -> None:
    id_ = await place.sent()
    gone = await place.ask("POST", f"notices/{id_}/withdraw", {"reason": "发错单位"})
    assert gone.json()["notices"][0]["ending"] == "withdrawn"
    again = await place.ask("POST", f"notices/{id_}/withdraw", {"reason": "发错单位"})
    assert (again.status_code, again.json()["errors"][0]["code"]) == (409, "rectify.withdrawn_already")


async def test_what_nothing_was_reported_of_and_what_is_not_there_is_refused(place: Place) -> None:
    for body in ({"network": "intranet"}, {"network": "moon"}):
        assert (await place.ask("POST", "notices", body)).status_code == 422
    assert (await place.ask("GET", "notices/0")).status_code == 404
    assert (await place.ask("GET", "notices?state=lost")).status_code == 422
    assert [one.network for one in place.asked] == ["intranet"]


async def test_while_the_store_fails_it_is_in_force_and_said_to_be_unwritten(place: Place) -> None:
    place.stored = False
    answer = await place.ask("POST", "notices", {"network": "extranet"})
    assert (answer.status_code, answer.json()["stored"]) == (202, False)
    assert len((await place.ask("GET", f"notices?network={EXTRANET}")).json()["notices"]) == 2
