"""The register on pages: what waits and what it would move, two people over forms, lists of any day, and lives."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx
import pytest
from anyio import to_thread

from netmon.model.inventory import Inventory
from netmon.model.names import IndicatorId
from netmon.model.register_change import RegisterChange, Review
from netmon.web.visitor import Visitor
from tests.figures.database import baseline, days, documents, write
from tests.web.pages.browsing import parsed
from tests.web.pages.indicators.given import Shown, shown

pytestmark = pytest.mark.anyio
TOKEN = re.compile(r'name="token" value="([^"]+)"')
LI, WANG, ZHAO = Visitor("li"), Visitor("wang"), Visitor("zhao", operator=False)
LAN = IndicatorId("departments-connected")
CLOSING = {
    "act": "closed",
    "unit": "人民银行长沙中心支行",
    "effective": "2026-07-01",
    "document": "湘政办〔2026〕9 号",
    "reason": "撤并",
}

NEW = {
    "act": "born", "unit": "audit", "name": "省审计厅", "level": "province", "kind": "组成部门", "division": "430000"
}  # fmt: skip
Fields = dict[str, str | list[str]]


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Shown]:
    async with shown(await to_thread.run_sync(write, tmp_path / "netmon.db")) as made:
        yield made


async def send(place: Shown, path: str, who: Visitor, fields: Fields, **headers: str) -> httpx.Response:
    said = {name.replace("_", "-"): value for name, value in ({"sec_fetch_site": "same-origin"} | headers).items()}
    async with place.browser(who) as browser:
        return await browser.post(path, data=fields, headers={"accept-language": "zh"} | said)


async def token(place: Shown, who: Visitor) -> str:
    async with place.browser(who) as browser:
        found = TOKEN.search((await browser.get("register/propose?act=closed")).text)
    return found[1] if found else "none"


async def proposed(place: Shown, who: Visitor, **said: str) -> httpx.Response:
    return await send(place, "register/propose", who, {"token": await token(place, who), **CLOSING, **said})


async def reviewed(
    place: Shown, who: Visitor, decision: str, note: str = "", ids: list[str] | None = None
) -> httpx.Response:
    waiting = [one.id for one in place.office.book.waiting()] if ids is None else ids
    fields: Fields = {"token": await token(place, who), "decision": decision, "note": note}
    return await send(place, "register/review", who, fields | {"change": [*map(str, waiting)]})


def figure_of(place: Shown) -> tuple[int, int, int]:
    figure = place.desk.current[LAN]
    return figure.counts.met, figure.counts.n, figure.pending


async def test_one_proposes_and_cannot_approve_another_approves_and_the_figure_moves(place: Shown) -> None:
    answer = await proposed(place, LI)
    assert (answer.status_code, answer.headers["location"]) == (303, "units/bank")
    await place.desk.turn()
    assert figure_of(place) == (1, 3, 1)

    own = await place.page("register", "zh", LI)
    assert "本人提出，须由另一人批准" in own.said
    assert ("decision", "approve") not in pairs(own.attributes)
    refused = await reviewed(place, LI, "approve")
    assert refused.status_code == 403
    assert "须由另一人批准" in parsed(refused).said

    seen = await place.page("register", "zh", WANG)
    for words in (
        "人民银行长沙中心支行 bank",
        "撤销单位 生效 2026-07-01 湘政办〔2026〕9 号 撤并 提出 li",
        "批准后变动的指标 部门联网率 1/3 33.3% → 1/2 50.0%",
    ):
        assert words in seen.said, words
    assert (await reviewed(place, WANG, "approve", "同意")).headers["location"] == "../register"
    await place.desk.turn()
    assert figure_of(place) == (1, 2, 0)
    life = (await place.page("register/units/bank", "zh")).said
    assert "今天没有登记" in life
    assert "撤销单位 湘政办〔2026〕9 号 撤并 li 2026-07-01 16:00 已批准 wang 2026-07-01 16:00 同意" in life


def pairs(attributes: list[tuple[str, str | None]]) -> set[tuple[str, str | None]]:
    """Return the names of form controls, each with its value."""
    return {(one[1] or "", other[1]) for one, other in pairwise(attributes) if one[0] == "name"}


async def test_one_s_own_proposal_is_taken_back_and_another_s_rejected_with_a_reason(place: Shown) -> None:
    await proposed(place, LI)
    assert (await reviewed(place, WANG, "reject")).status_code == 422
    assert (await reviewed(place, LI, "reject", "写错了")).status_code == 303
    assert place.office.book.waiting() == []
    (change,) = (one for one in place.office.book.changes.values() if one.review is Review.REJECTED)
    assert (change.reviewed_by, change.review_note) == ("li", "写错了")
    assert (await reviewed(place, WANG, "approve", ids=[])).status_code == 422


async def test_nobody_acts_here_without_users_and_the_page_says_what_to_configure(place: Shown) -> None:
    page = await place.page("register", "zh")
    assert "basic_auth_users" in page.said
    assert "--web-config" in page.said
    assert "basic_auth_users" in (await place.page("register/propose?act=closed", "zh")).said
    assert ("method", "post") not in page.attributes
    assert (await reviewed(place, Visitor(), "approve", ids=["x"])).status_code == 403
    assert (await send(place, "register/propose", Visitor(), dict(CLOSING))).status_code == 403
    look = await place.page("register", "zh", ZHAO)
    assert "用户 zhao 只能查看" in look.said
    assert ("method", "post") not in look.attributes
    assert (await proposed(place, ZHAO)).status_code == 403
    assert place.office.book.waiting() == []


async def test_a_form_of_another_site_or_of_somebody_else_is_refused(place: Shown) -> None:
    of_li = {"token": await token(place, LI), **CLOSING}
    for path in ("register/propose", "register/review", "register/baseline"):
        assert (await send(place, path, LI, dict(of_li), sec_fetch_site="cross-site")).status_code == 403, path
        assert (await send(place, path, LI, dict(CLOSING))).status_code == 403, path
        assert (await send(place, path, WANG, dict(of_li))).status_code == 403, path
    assert place.office.book.waiting() == []


async def test_what_is_wrong_with_a_proposal_is_told_beside_what_was_typed(place: Shown) -> None:
    for said, words in (
        ({"unit": "bnak"}, "没有登记单位“bnak”；是不是 bank？"),
        ({"effective": "soon"}, "“soon”不是日期"),
        ({"document": ""}, "缺少文号"),
        ({"effective": ""}, "要写明从哪一天起生效"),
        ({"act": "exempted", "network": "intranet"}, "单位 bank 不在 intranet 的应接入清单上"),
        ({"act": "merged", "into": "nobody"}, "没有登记单位“nobody”"),
        (NEW | {"level": "planet"}, "level：可选"),
        (NEW | {"division": "430"}, "台账里没有行政区划代码“430”"),
    ):
        answer = await proposed(place, LI, **said)
        page = parsed(answer)
        assert (answer.status_code, words in page.said) == (422, True), (said, page.said)
        assert ("name", "reason") in page.attributes
        assert ("value", "撤并") in page.attributes
    assert place.office.book.waiting() == []


async def test_a_unit_is_born_and_listed_over_forms_and_both_are_approved_at_once(place: Shown) -> None:
    assert (await proposed(place, LI, **NEW)).status_code == 303
    assert (await proposed(place, LI, act="scoped", unit="audit", network="extranet")).status_code == 303
    seen = (await place.page("register", "zh", WANG)).said
    for words in (
        "省审计厅 audit",
        "新设单位 名称 省审计厅 层级 省级 类别 组成部门",
        "列入应接入清单 网络 政务外网",
        "1/4 25.0%",
    ):
        assert words in seen, words
    assert (await reviewed(place, WANG, "approve")).status_code == 303
    await place.desk.turn()
    assert figure_of(place) == (1, 4, 0)
    assert "省审计厅" in (await place.page("register/units?network=extranet", "zh")).said
    assert "省审计厅" not in (await place.page("register/units?network=extranet&at=2026-06-30", "zh")).said


async def test_an_exemption_shows_on_the_list_and_a_name_needs_nobody_else(place: Shown) -> None:
    assert (await proposed(place, LI, act="exempted", network="extranet", criterion="connected")).status_code == 303
    assert "免考 1" in (await place.page("register", "zh", WANG)).said
    assert (await reviewed(place, WANG, "approve")).status_code == 303
    listed = (await place.page("register/units?network=extranet", "zh")).said
    assert "其中免考 1 个" in listed
    assert "connected 湘政办〔2026〕9 号 自 2026-07-01" in listed
    assert (await proposed(place, LI, act="renamed", unit="finance", name="省财政局")).status_code == 303
    assert place.office.book.waiting() == []
    assert "省财政局" in (await place.page("register/units/finance", "zh")).said


async def test_what_counts_from_a_day_to_come_is_foreseen_as_of_then(place: Shown) -> None:
    assert (await proposed(place, LI, effective="2027-01-01")).status_code == 303
    seen = (await place.page("register/units/bank", "zh", WANG)).said
    assert "1/3 33.3% → 1/2 50.0%" in seen
    assert "省级" in seen


def unreviewed(path: Path) -> str:
    """Write a database whose register nobody has looked at."""

    def begun(inventory: Inventory) -> list[RegisterChange]:
        first = baseline(inventory)
        return [replace(one, review=Review.PROPOSED, reviewed_by="", reviewed_at=None, baseline=True) for one in first]

    return write(path, lambda inventory: (*begun(inventory), *documents(), *days()))


async def test_the_first_inventory_is_approved_as_a_whole(tmp_path: Path) -> None:
    async with shown(await to_thread.run_sync(unreviewed, tmp_path / "netmon.db")) as place:
        assert "首份台账中有 6 个单位尚未复核" in (await place.page("register", "zh")).said
        assert "../register" in {*(await place.page(f"indicators/{LAN}", "zh")).links()}
        answer = await send(place, "register/baseline", LI, {"token": await token(place, LI), "note": "核对无误"})
        assert answer.status_code == 303
        assert "尚未复核" not in (await place.page("register", "zh")).said
        assert (await send(place, "register/baseline", LI, {"token": await token(place, LI)})).status_code == 409


async def test_lists_are_told_of_any_day_as_known_at_the_end_of_another(place: Shown) -> None:
    said = (await place.page("register/units?network=extranet&lang=en")).said
    assert "6 units" in said
    assert "On 2026-07-01" in said
    assert "undeclared" in {value for _, value in (await place.page("register/units?network=intranet")).attributes}
    assert "nothing" not in said
    before = await place.page("register/units?network=extranet&at=2026-06-30&known=2026-05-30", "zh")
    assert "省财政厅" not in before.said
    junk = await place.page("register/units?at=junk", "zh")
    assert (junk.status, "“junk”不是日期" in junk.said) == (422, True)
    assert "省财政厅" in (await place.page("register/units?q=FINANCE&level=province&kind=组成部门", "zh")).said
    assert (await place.page("register/units/nobody")).status == 404


async def test_hostile_text_is_text_and_no_link_leads_nowhere(place: Shown) -> None:
    text = "<script>alert(1)</script>\"'{{ 7*7 }}</td>"
    await proposed(place, LI, reason=text, document=text)
    await proposed(place, LI, act="renamed", unit="finance", name=text)
    waiting, seen = ["http://127.0.0.1/register?lang=zh"], set[str]()
    while waiting:
        url = waiting.pop().split("#")[0]
        path = urlsplit(url).path
        if path in seen or not path.startswith("/register") or path in {"/register/review", "/register/baseline"}:
            continue
        seen.add(path)
        page = await place.page(url, visitor=WANG)
        assert page.status == 200, url
        assert "script" not in page.elements
        assert "style" not in dict(page.attributes)
        waiting += [urljoin(url, target) for target in page.links()]
    assert {"/register/units", "/register/propose", "/register/units/bank", "/register/units/finance"} <= seen
    assert text in (await place.page("register/units/finance")).said


async def test_figures_evidence_and_the_page_of_a_unit_lead_to_the_register(place: Shown) -> None:
    await proposed(place, LI)
    await place.desk.turn()
    assert "./register" in (await place.page("indicators")).links()
    assert "../../../../register/units/finance" in (await place.page(f"indicators/{LAN}/items/unit/finance")).links()
    assert "../register/units/finance" in (await place.page("units/finance")).links()
    assert "变更" in (await place.page("indicators", "zh")).said


async def test_each_step_is_in_the_audit_log_with_who_took_it_and_from_where(place: Shown) -> None:
    await proposed(place, LI)
    await reviewed(place, WANG, "approve")
    lines = [line.entry for line in place.store.reader.audit()]
    told = [(one.who, one.via, one.source, one.what.code) for one in lines]
    assert ("li", "page", "192.0.2.7", "audit.register_proposed") in told
    assert ("wang", "page", "192.0.2.7", "audit.register_approved") in told
