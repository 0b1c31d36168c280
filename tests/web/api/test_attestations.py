"""Attestations over the API: what is entered and audited, what is refused, and that nothing is entered twice."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypedDict

import httpx
import pytest

from netmon.model.attestation import Attestation, Claim
from netmon.model.audit import AuditEntry
from netmon.model.event_id import EventIds
from netmon.model.names import NetworkId, UnitId
from netmon.model.returned_file import ReturnedFile
from netmon.model.verdict import Source
from netmon.web.application import create_app
from netmon.web.attestations.book import AttestationBook
from netmon.web.attestations.office import AttestationOffice
from netmon.web.attestations.routes import attestations_router
from netmon.web.visitor import Visitor
from netmon.words import Language, say_reason
from tests.web.api.given import Place

LAN = {
    "unit": "u-a",
    "claim": "lan_built",
    "holds": True,
    "document": "长政办函〔2026〕17 号",
    "signer": "张三",
    "reviewer": "李四",
    "since": "2026-06-30",
    "by": "王五",
}
"""In Shanghai it is 21 September 2026."""
FILE = {"name": "长沙市.xlsx", "digest": "ab" * 32}


class Wrong(TypedDict):
    row: int
    field: str
    code: str


@dataclass
class Counter(Place):
    """An office of attestations, and whoever comes to it."""

    entered: list[Attestation | ReturnedFile | AuditEntry] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__post_init__()
        units = {
            id_: replace(unit, networks=(NetworkId("intranet"),)) for id_, unit in self.board.inventory.units.items()
        }
        both = UnitId("u-b")
        units[both] = replace(units[both], networks=(NetworkId("intranet"), NetworkId("extranet")), sample=True)
        self.board.replace(replace(self.board.inventory, units=units), dict(self.board.beliefs), {})
        self.desk_of_papers = AttestationOffice(self.clock, EventIds(), AttestationBook(), self._take)
        self.app = create_app([attestations_router(self.desk_of_papers, self.board, self.clock)])

    def _take(self, papers: tuple[Attestation | ReturnedFile | AuditEntry, ...]) -> asyncio.Future[bool]:
        self.entered += papers
        return self._keep(())

    async def rows(self, rows: Sequence[object], **more: object) -> httpx.Response:
        return await self.ask("POST", "attestations/batch", {"rows": rows, "by": "王五", **more})


def row(**changes: object) -> dict[str, object]:
    return {key: value for key, value in (LAN | changes).items() if key != "by"}


@pytest.mark.anyio
async def test_one_is_entered_with_who_did_it_and_speaks_for_400_days() -> None:
    counter = Counter()
    answer = await counter.ask("POST", "attestations", LAN)
    assert answer.status_code == 201
    told = answer.json()
    paper, line = counter.entered
    assert isinstance(paper, Attestation)
    assert isinstance(line, AuditEntry)
    assert (told["stored"], told["entered"], told["attestation"]["id"]) == (True, True, paper.id)
    assert (paper.network, paper.source, paper.expires) == ("intranet", Source.REPORTED, date(2027, 8, 5))
    assert (paper.recorded_by, paper.recorded_at, line.who, line.about) == (
        "王五",
        counter.clock.wall(),
        "王五",
        paper.id,
    )
    assert say_reason(Language.EN, line.what.code, dict(line.what.facts)) == (
        "attested LAN built of u-a (intranet): yes, 长政办函〔2026〕17 号, from 2026-06-30"
    )


@pytest.mark.anyio
async def test_an_opening_confirmation_is_a_document_and_holds_until_it_is_withdrawn() -> None:
    counter = Counter()
    answer = await counter.ask("POST", "attestations", LAN | {"claim": "commissioned"})
    assert (answer.json()["attestation"]["source"], answer.json()["attestation"]["expires"]) == ("document", None)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"unit": "changsa"}, "the inventory has no unit “changsa”"),
        ({"unit": "u-b"}, "the unit u-b is to join several networks; name one: intranet, extranet"),
        ({"network": "extranet"}, "the unit u-a is not to join “extranet”; possible are intranet"),
        ({"since": "30.6.2026"}, "a day is written as 2026-06-30"),
        ({"since": "2026-09-22"}, "it holds from 2026-09-22, which is yet to come; check the date"),
        ({"reviewer": "张三"}, "“张三” signed and reviewed it; another person has to review it"),
        ({"claim": "lan"}, "claim: choose"),
        ({"colour": "red"}, "there is no colour"),
        ({"holds": "yes"}, "holds must be true or false"),
    ],
)
async def test_what_cannot_be_meant_is_refused_in_words(changes: dict[str, object], said: str) -> None:
    counter = Counter()
    answer = await counter.ask("POST", "attestations", LAN | changes)
    assert answer.status_code == 422
    assert said in answer.json()["errors"][0]["message"]
    assert counter.entered == []


@pytest.mark.anyio
async def test_nobody_enters_anything_who_may_only_look() -> None:
    counter = Counter(visitor=Visitor("guest", operator=False))
    for path in ("attestations", "attestations/batch", "attestations/1/withdraw"):
        assert (await counter.ask("POST", path, LAN)).status_code == 403
    assert counter.entered == []


@pytest.mark.anyio
async def test_rows_are_entered_together_with_one_line_in_the_audit_log() -> None:
    counter = Counter()
    rows = [row(file=0), row(file=0, claim="portal", holds=False), row(unit="u-b", network="extranet", file=0)]
    answer = await counter.rows(rows, files=[FILE])
    assert answer.status_code == 200
    assert [(one["unit"], one["claim"]) for one in answer.json()["entered"]] == [
        ("u-a", "lan_built"),
        ("u-a", "portal"),
        ("u-b", "lan_built"),
    ]
    *papers, line = counter.entered
    assert [isinstance(one, Attestation) and (one.digest, one.sample) for one in papers] == [
        ("ab" * 32, False),
        ("ab" * 32, False),
        ("ab" * 32, True),
    ]
    assert isinstance(line, AuditEntry)
    assert dict(line.what.facts) == {"count": "3", "units": "2", "files": "长沙市.xlsx"}


@pytest.mark.anyio
async def test_where_one_row_is_wrong_none_is_entered_and_all_that_is_wrong_is_told_with_row_and_field() -> None:
    counter = Counter()
    answer = await counter.rows([row(), row(signer="", since="x"), row(unit="nobody"), row(document="", reviewer="")])
    assert answer.status_code == 422
    wrong: list[Wrong] = answer.json()["errors"]
    assert [(one["row"], one["field"]) for one in wrong] == [
        (1, "since"),
        (2, "unit"),
        (3, "document"),
        (3, "reviewer"),
    ]
    assert counter.entered == []


@pytest.mark.anyio
async def test_the_same_file_twice_enters_nothing_twice_not_even_what_was_withdrawn_meanwhile() -> None:
    counter = Counter()
    rows = [row(file=0), row(file=0), row(file=0, claim="ipv6")]
    first = (await counter.rows(rows, files=[FILE])).json()
    assert (len(first["entered"]), [one["row"] for one in first["unchanged"]]) == (2, [1])
    id_ = first["entered"][0]["id"]
    await counter.ask("POST", f"attestations/{id_}/withdraw", {"reason": "文号写错", "by": "赵六"})
    before = len(counter.entered)
    again = (await counter.rows(rows, files=[FILE])).json()
    assert (again["entered"], [one["row"] for one in again["unchanged"]]) == ([], [0, 1, 2])
    assert len(counter.entered) == before
    # Who enters it anew by hand means it.
    assert (await counter.ask("POST", "attestations", LAN)).json()["entered"] is True
    once_more = await counter.ask("POST", "attestations", LAN)
    assert (once_more.status_code, once_more.json()["entered"]) == (200, False)


@pytest.mark.anyio
async def test_a_dry_run_tells_what_would_come_of_it_and_enters_nothing() -> None:
    counter = Counter()
    told = (await counter.rows([row(), row(), row(claim="portal")], dry_run=True)).json()
    assert (len(told["entered"]), len(told["unchanged"])) == (2, 1)
    assert counter.entered == []
    assert (await counter.ask("GET", "attestations")).json() == {"attestations": [], "count": 0}


@pytest.mark.anyio
async def test_one_is_withdrawn_once_with_who_and_why() -> None:
    counter = Counter()
    id_ = (await counter.ask("POST", "attestations", LAN)).json()["attestation"]["id"]
    refused = await counter.ask("POST", f"attestations/{id_}/withdraw", {"reason": " ", "by": "赵六"})
    assert (refused.status_code, refused.json()["errors"][0]["message"]) == (422, "say why it is withdrawn")
    gone = await counter.ask("POST", f"attestations/{id_}/withdraw", {"reason": "文号写错", "by": "赵六"})
    told = gone.json()["attestation"]
    assert (told["withdrawn_by"], told["withdrawn_why"]) == ("赵六", "文号写错")
    assert told["withdrawn"] is not None
    again = await counter.ask("POST", f"attestations/{id_}/withdraw", {"reason": "x", "by": "赵六"})
    assert again.status_code == 409
    assert (await counter.ask("POST", "attestations/1/withdraw", {"reason": "x", "by": "赵六"})).status_code == 404
    assert (await counter.ask("GET", "attestations")).json()["attestations"] == []
    assert (await counter.ask("GET", "attestations?which=all")).json()["attestations"] == [told]
    assert (await counter.ask("GET", f"attestations/{id_}")).json()["attestation"] == told


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("query", "count"),
    [("", 2), ("?unit=u-a", 1), ("?claim=portal", 1), ("?network=extranet", 1), ("?unit=x", 0), ("?limit=1", 2)],
)
async def test_they_are_listed_the_newest_first_narrowed_down_as_asked(query: str, count: int) -> None:
    counter = Counter()
    await counter.rows([row(), row(unit="u-b", network="extranet", claim="portal")])
    told = (await counter.ask("GET", f"attestations{query}")).json()
    assert told["count"] == count
    if query in {"", "?limit=1"}:
        assert told["attestations"][0]["unit"] == "u-b"
    if query == "?limit=1":
        assert len(told["attestations"]) == 1


@pytest.mark.anyio
@pytest.mark.parametrize("query", ["?which=some", "?limit=0", "?limit=many", "?claim=lan", "?limit=99999999999999999"])
async def test_a_filter_that_is_misspelt_is_refused(query: str) -> None:
    assert (await Counter().ask("GET", f"attestations{query}")).status_code == 422


@pytest.mark.anyio
async def test_while_the_store_fails_it_is_in_force_and_said_to_be_unwritten() -> None:
    counter = Counter(stored=False)
    answer = await counter.ask("POST", "attestations", LAN)
    assert (answer.status_code, answer.json()["stored"]) == (202, False)
    assert (await counter.ask("GET", "attestations")).json()["count"] == 1


@pytest.mark.anyio
async def test_too_much_is_refused_before_it_is_read() -> None:
    counter = Counter()
    assert (await counter.ask("POST", "attestations", b" " * (65 * 1024))).status_code == 413
    assert (await counter.ask("POST", "attestations/batch", b" " * (17 << 20))).status_code == 413
    assert (await counter.rows([])).status_code == 422


@pytest.mark.anyio
async def test_the_units_are_told_in_their_order_with_the_networks_they_are_to_join() -> None:
    told = (await Counter().ask("GET", "units")).json()
    assert {"id": "u-b", "networks": ["intranet", "extranet"], "sample": True}.items() <= told["units"][-1].items()
    assert told["time_zone"] == "Asia/Shanghai"


@pytest.mark.anyio
async def test_every_claim_can_be_entered() -> None:
    counter = Counter()
    rows = [row(claim=claim.value, item="公积金查询" if claim is Claim.FUNCTION else "") for claim in Claim]
    assert len((await counter.rows(rows)).json()["entered"]) == len(Claim)
