"""The register over the API: the inventory begins it, people change it, two by two, and all of it is on record."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

import httpx
import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from netmon.judge.wiring import Wiring
from netmon.model.audit import AuditEntry
from netmon.model.belief import Belief, Reason, Standing
from netmon.model.event_id import EventIds
from netmon.model.inventory import Inventory
from netmon.model.register_change import RegisterChange
from netmon.watch.board import Board
from netmon.web.application import create_app
from netmon.web.register.book import RegisterBook
from netmon.web.register.office import RegisterOffice
from netmon.web.register.routes import register_router
from netmon.web.visitor import Visitor, admit
from tests.coverage.given import EXTRANET, inventory, unit
from tests.watch.world import VirtualClock

T = TypeVar("T")
CLOSING = {"act": "closed", "unit": "b", "effective": "2026-07-01", "document": "湘政办〔2026〕9 号", "reason": "撤并"}


@dataclass
class Place:
    """An office over an inventory of two units; `who` is logged in."""

    who: str = "甲"
    stored: bool = True
    papers: list[RegisterChange | AuditEntry] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock, self.board = VirtualClock(), Board()
        self.office = RegisterOffice(self.clock, EventIds(), RegisterBook(), self._keep, self._beside)
        self.app = create_app([register_router(self.office, self.board, self.clock)])

    async def take(self, taken: Inventory) -> None:
        beliefs = {one: Belief(one, Standing(), 0.0, Reason("x")) for one in Wiring.of(taken).ranks}
        self.board.replace(taken, beliefs, {})
        await self.office.taken(taken)

    async def ask(self, method: str, path: str, body: object = None, who: str | None = None) -> httpx.Response:
        async def door(scope: Scope, receive: Receive, send: Send) -> None:
            admit(scope, Visitor(self.who if who is None else who))
            app: ASGIApp = self.app
            await app(scope, receive, send)

        headers = {"accept-language": "en", "x-netmon": "api", "content-type": "application/json"}
        transport = httpx.ASGITransport(door, client=("192.0.2.7", 4711))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:9899/api/v1/") as client:
            return await client.request(method, path, json=body, headers=headers)

    def told(self) -> list[str]:
        return [one.what.code for one in self.papers if isinstance(one, AuditEntry)]

    def _keep(self, papers: tuple[RegisterChange | AuditEntry, ...]) -> asyncio.Future[bool]:
        self.papers += papers
        future: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        future.set_result(self.stored)
        return future

    def _beside(self, work: Callable[[], T]) -> Awaitable[T]:
        async def done() -> T:
            return work()

        return done()


@pytest.fixture
async def place() -> Place:
    made = Place()
    await made.take(inventory([unit("a"), unit("b")]))
    return made


async def listed(place: Place, query: str = "") -> list[str]:
    answer = (await place.ask("GET", f"register?network=extranet{query}")).json()
    return [one["id"] for one in answer["units"]]


@pytest.mark.anyio
async def test_it_begins_with_the_inventory_unreviewed_and_one_person_may_approve_all_of_that(place: Place) -> None:
    answer = (await place.ask("GET", "register")).json()
    assert ([one["id"] for one in answer["units"]], answer["reviewed"]) == (["a", "b"], False)
    assert (await place.ask("GET", "register/pending")).json() == {"changes": [], "baseline": 4}
    assert (await place.ask("POST", "register/approve", {"all_baseline": True})).json()["baseline"] == 2
    assert (await place.ask("GET", "register")).json()["reviewed"] is True
    assert (await place.ask("POST", "register/approve", {"all_baseline": True})).status_code == 409
    assert place.told() == ["audit.register_begun", "audit.register_baseline"]
    assert {one.reviewed_by for one in place.office.book.changes.values()} == {"甲"}


@pytest.mark.anyio
async def test_a_change_counts_once_a_second_person_has_approved_it(place: Place) -> None:
    proposed = await place.ask("POST", "register/changes", CLOSING)
    assert proposed.status_code == 201
    (change,) = proposed.json()["changes"]
    assert (change["review"], change["proposed_by"], change["unit_name"]) == ("proposed", "甲", "b")
    assert await listed(place) == ["a", "b"]

    own = await place.ask("POST", "register/approve", {"changes": [change["id"]]})
    assert (own.status_code, own.json()["errors"][0]["code"]) == (403, "register.own_proposal")
    by_other = await place.ask("POST", "register/approve", {"changes": [change["id"]], "note": "同意"}, who="乙")
    assert by_other.json()["changes"][0]["reviewed_by"] == "乙"
    assert await listed(place) == ["a"]
    assert await listed(place, "&at=2026-06-30") == ["a", "b"]
    assert await listed(place, "&known=2000-01-01") == []

    again = await place.ask("POST", "register/reject", {"changes": [change["id"]], "reason": "不"}, who="丙")
    assert (again.status_code, again.json()["errors"][0]["code"]) == (409, "register.approved_already")
    assert place.told()[1:] == ["audit.register_proposed", "audit.register_approved"]
    lines = [one for one in place.papers if isinstance(one, AuditEntry)]
    assert [(one.who, one.via, one.source) for one in lines[1:]] == [
        ("甲", "api", "192.0.2.7"),
        ("乙", "api", "192.0.2.7"),
    ]


@pytest.mark.anyio
async def test_what_the_inventory_proposes_anyone_may_approve_by_the_unit_s_name(place: Place) -> None:
    await place.take(inventory([unit("a"), unit("b"), unit("c")]))
    pending = (await place.ask("GET", "register/pending")).json()["changes"]
    assert [(one["act"], one["unit"], one["proposed_by"]) for one in pending] == [
        ("born", "c", "inventory"),
        ("scoped", "c", "inventory"),
    ]
    assert await listed(place) == ["a", "b"]
    answer = await place.ask("POST", "register/approve", {"changes": ["c"]})
    assert len(answer.json()["changes"]) == 2
    assert await listed(place) == ["a", "b", "c"]


@pytest.mark.anyio
async def test_several_are_approved_all_together_or_not_at_all(place: Place) -> None:
    await place.take(inventory([unit("a"), unit("b"), unit("c")]))
    (own,) = (await place.ask("POST", "register/changes", CLOSING)).json()["changes"]
    assert (await place.ask("POST", "register/approve", {"changes": ["c", own["id"]]})).status_code == 403
    assert len((await place.ask("GET", "register/pending")).json()["changes"]) == 3


@pytest.mark.anyio
async def test_a_name_needs_nobody_else(place: Place) -> None:
    body = {**CLOSING, "act": "renamed", "name": "乙局"}
    (change,) = (await place.ask("POST", "register/changes", body)).json()["changes"]
    assert change["review"] == "approved"
    life = (await place.ask("GET", "register/units/b")).json()
    assert life["unit"]["name"] == "乙局"
    assert [one["act"] for one in life["changes"]] == ["born", "scoped", "renamed"]
    assert place.told()[-1] == "audit.register_entered"


@pytest.mark.anyio
async def test_one_s_own_proposal_may_be_taken_back(place: Place) -> None:
    (change,) = (await place.ask("POST", "register/changes", CLOSING)).json()["changes"]
    answer = await place.ask("POST", "register/reject", {"changes": [change["id"]], "reason": "写错了"})
    assert answer.json()["changes"][0]["review"] == "rejected"
    assert place.told()[-1] == "audit.register_rejected"


WRONG: list[tuple[str, dict[str, object], int, str]] = [
    ("register/changes", {**CLOSING, "effective": "7 月 1 日"}, 422, "register.not_a_day"),
    ("register/changes", {**CLOSING, "unit": "bb"}, 422, "register.unknown_unit_near"),
    ("register/changes", {**CLOSING, "document": ""}, 422, "register.document_missing"),
    ("register/changes", {**CLOSING, "act": "gone"}, 422, "api.field_choice"),
    (
        "register/changes",
        {**CLOSING, "act": "exempted", "network": "extranet", "criterion": "online"},
        422,
        "api.field_choice",
    ),
    ("register/changes", {"act": "closed"}, 422, "api.field_missing"),
    ("register/approve", {"changes": ["nobody"]}, 404, "register.no_such_change"),
    ("register/approve", {}, 422, "register.which_changes"),
    ("register/approve", {"changes": ["b"], "all_baseline": True}, 422, "register.which_changes"),
    ("register/reject", {"changes": ["b"], "reason": ""}, 422, "register.reason_missing"),
    ("register/reject", {"changes": ["b"], "reason": "不该有"}, 409, "register.baseline_stays"),
]


@pytest.mark.anyio
@pytest.mark.parametrize(("path", "body", "status", "code"), WRONG)
async def test_what_is_wrong_is_refused_and_written_nowhere(
    place: Place, path: str, body: dict[str, object], status: int, code: str
) -> None:
    before = len(place.papers)
    answer = await place.ask("POST", path, body)
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (status, code)
    assert len(place.papers) == before


@pytest.mark.anyio
async def test_nobody_is_called_like_the_inventory(place: Place) -> None:
    answer = await place.ask("POST", "register/changes", CLOSING, who="inventory")
    assert answer.json()["errors"][0]["code"] == "register.reserved_name"


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("path", "status"),
    [("register?at=june", 422), ("register?network=extra", 422), ("register/units/nobody", 404)],
)
async def test_a_question_that_cannot_be_meant_is_refused(place: Place, path: str, status: int) -> None:
    assert (await place.ask("GET", path)).status_code == status


@pytest.mark.anyio
async def test_while_the_store_fails_it_is_in_force_and_the_answer_says_so(place: Place) -> None:
    place.stored = False
    answer = await place.ask("POST", "register/approve", {"all_baseline": True})
    assert (answer.status_code, answer.json()["stored"]) == (202, False)
    assert (await place.ask("GET", "register")).json()["reviewed"] is True


@pytest.mark.anyio
async def test_a_list_is_told_with_its_document(place: Place) -> None:
    both = replace(unit("a"), networks=(EXTRANET,), list_document="湘政办〔2026〕9 号")
    await place.take(inventory([both, unit("b")]))
    await place.ask("POST", "register/approve", {"changes": ["a"]})
    (first, _) = (await place.ask("GET", "register")).json()["units"]
    assert first["listed"] == [
        {"network": "extranet", "document": "湘政办〔2026〕9 号", "since": None, "change": first["listed"][0]["change"]}
    ]
