"""Notices on pages: proposed by one, sent by another, answered, extended and withdrawn, and listed."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from netmon.coverage.notices import Ending, standing
from netmon.model.bulletin import DueState
from netmon.model.notice import Notice, NoticeAct
from netmon.web.visitor import Visitor
from tests.figures.database import LAST, write
from tests.web.pages.indicators.given import Shown, shown

pytestmark = pytest.mark.anyio
TOKEN = re.compile(r'name="token" value="([^"]+)"')
LI, WANG, ZHAO = Visitor("li"), Visitor("wang"), Visitor("zhao", operator=False)
TODAY = LAST + timedelta(days=1)
DEADLINE = TODAY + timedelta(days=5)
PROPOSE = {"network": "extranet", "indicator": "localities-lan", "unknown": "yes", "decision": "propose"}
SEND = {"act": "sent", "document": "湘政整〔2026〕5 号", "deadline": DEADLINE.isoformat()}


@pytest.fixture(scope="module")
def june(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a June."""
    path = tmp_path_factory.mktemp("june") / "n.db"
    write(path)
    return path


@pytest.fixture
async def place(june: Path, tmp_path: Path) -> AsyncIterator[Shown]:
    async with shown(f"sqlite:///{shutil.copy(june, tmp_path / 'n.db')}") as made:
        yield made


async def sent(place: Shown, who: Visitor, path: str, fields: Mapping[str, object]) -> httpx.Response:
    async with place.browser(who) as browser:
        found = TOKEN.search((await browser.get("rectification")).text)
        said = {"token": found[1] if found else "none", **fields}
        headers = {"accept-language": "zh", "sec-fetch-site": "same-origin"}
        return await browser.post(f"rectification/{path}", data=said, headers=headers)


async def proposed(place: Shown) -> Notice:
    """Let li propose one to Liuyang."""
    answer = await sent(place, LI, "propose", PROPOSE | {"units": "liuyang"})
    assert (answer.status_code, answer.headers["location"]) == (303, "../rectification"), answer.text
    (notice,) = place.rectifying.office.book.notices.values()
    return notice


def state(place: Shown, notice: Notice, days: int = 0) -> DueState:
    return standing(place.rectifying.office.book.notices[notice.id], TODAY + timedelta(days=days)).state


async def test_one_looks_and_proposes_and_another_sends_under_a_number_with_a_deadline(place: Shown) -> None:
    looked = await sent(place, LI, "propose", PROPOSE | {"units": "liuyang，county", "decision": "look"})
    assert (looked.status_code, "将拟 2 份" in looked.text, "长沙县人民政府" in looked.text) == (200, True, True)
    assert not place.rectifying.office.book.notices
    notice = await proposed(place)
    page = f"rectification/{notice.id}"

    own = await place.page(page, accept="zh", visitor=LI)
    assert "这份通知是您拟定的，须由另一人下发" in own.said
    assert ("value", "sent") not in own.attributes
    assert (await sent(place, LI, f"{notice.id}/take", SEND)).status_code == 403
    assert (await sent(place, ZHAO, f"{notice.id}/take", SEND)).status_code == 403
    assert state(place, notice) is DueState.NOT_SENT

    done = await sent(place, WANG, f"{notice.id}/take", SEND)
    assert (done.status_code, done.headers["location"]) == (303, f"../{notice.id}"), done.text
    assert state(place, notice) is DueState.OPEN
    after = await place.page(page, accept="zh")
    assert all(text in after.said for text in ("湘政整〔2026〕5 号", DEADLINE.isoformat(), "还有 5 天", "wang"))
    (kept,) = place.store.reader.notices(float("inf"))
    assert [step.by for step in kept.steps] == ["wang"]


async def test_several_are_sent_at_once_from_the_list_or_none(place: Shown) -> None:
    await sent(place, LI, "propose", PROPOSE)
    ids = list(place.rectifying.office.book.notices)
    assert len(ids) == 2
    assert "none_chosen" not in (await sent(place, WANG, "send", SEND)).text
    none = await sent(place, WANG, "send", SEND | {"notices": [ids[0], "1"]})
    assert (none.status_code, "没有整改通知 1" in none.text, "湘政整〔2026〕5 号" in none.text) == (404, True, True)
    assert (await sent(place, WANG, "send", SEND | {"notices": ids})).status_code == 303
    assert {one.steps[0].document for one in place.rectifying.office.book.notices.values()} == {SEND["document"]}


async def test_an_answer_closes_nothing_and_an_extension_and_a_withdrawal_say_why(place: Shown) -> None:
    notice = await proposed(place)
    take = f"{notice.id}/take"
    await sent(place, WANG, take, SEND)
    reply = {"act": "replied", "text": "已订电路", "signer": "张三"}
    lacking = await sent(place, LI, take, reply | {"signer": ""})
    assert (lacking.status_code, "请写明单位谁签字" in lacking.text, "已订电路" in lacking.text) == (422, True, True)
    assert (await sent(place, LI, take, reply)).status_code == 303
    assert state(place, notice) is DueState.REPLIED
    later = (DEADLINE + timedelta(days=9)).isoformat()
    assert (await sent(place, WANG, take, {"act": "extended", "deadline": later})).status_code == 422
    extend = {"act": "extended", "deadline": later, "text": "管道被淹"}
    assert (await sent(place, WANG, take, extend)).status_code == 303
    page = await place.page(f"rectification/{notice.id}", accept="zh", visitor=LI)
    assert all(text in page.said for text in ("已订电路", "张三", "管道被淹", f"原为 {DEADLINE}", later))
    assert (await sent(place, LI, take, {"act": "withdrawn", "text": "发错单位"})).status_code == 303
    stands = standing(place.rectifying.office.book.notices[notice.id], TODAY)
    assert stands.ending is Ending.WITHDRAWN
    gone = await place.page(f"rectification/{notice.id}", accept="zh", visitor=LI)
    assert (f"../rectification/{take}" in gone.links(), "发错单位" in gone.said) == (False, True)
    acts = [step.act for step in place.rectifying.office.book.notices[notice.id].steps]
    assert acts == [NoticeAct.SENT, NoticeAct.REPLIED, NoticeAct.EXTENDED, NoticeAct.WITHDRAWN]


async def test_the_list_is_narrowed_down_by_state_network_and_division(place: Shown) -> None:
    notice = await proposed(place)
    await sent(place, WANG, f"{notice.id}/take", SEND)
    found = {
        "": True,
        "?state=soon": True,
        "?state=overdue": False,
        "?state=closed": False,
        "?state=nonsense": True,
        "?network=extranet&division=430000": True,
        "?division=430121": False,
        "?network=intranet": False,
    }
    for asked, there in found.items():
        page = await place.page(f"rectification{asked}", accept="zh")
        assert any(link.endswith(f"rectification/{notice.id}") for link in page.links()) is there, asked


async def test_it_is_downloaded_in_every_format_and_either_language(place: Shown) -> None:
    notice = await proposed(place)
    async with place.browser(ZHAO) as browser:
        for form in place.rectifying.room.desk.formats:
            answer = await browser.get(f"rectification/{notice.id}/files/{form}?lang=zh")
            assert answer.status_code == 200, form
            assert answer.headers["content-disposition"].startswith("attachment; ")
        html = await browser.get(f"rectification/{notice.id}/files/html?lang=zh")
        assert (notice.unit_name in html.text, 'lang="zh' in html.text) == (True, True)
        assert 'lang="en' in (await browser.get(f"rectification/{notice.id}/files/html?lang=en")).text
        for path in (f"{notice.id}/files/pdf", "1/files/html", "1", "propose"):
            assert (await browser.get(f"rectification/{path}")).status_code == 404, path


async def test_what_cannot_be_proposed_is_told_in_words(place: Shown) -> None:
    wrong: list[tuple[dict[str, str], int, str]] = [
        ({"network": "nowhere"}, 422, "nowhere"),
        ({"units": "liuyang nobody"}, 422, "nobody"),
        ({"indicator": "none-such"}, 422, "none-such"),
        ({"day": "2026-13-01"}, 422, "2026-13-01"),
        ({"day": "2020-01-01"}, 422, "没有公布指标"),
        ({"decision": ""}, 422, "decision"),
        ({"token": "1.abc"}, 403, "页面已过期"),
    ]
    for fields, status, told in wrong:
        answer = await sent(place, LI, "propose", PROPOSE | fields)
        assert (answer.status_code, told in answer.text) == (status, True), answer.text
    assert not place.rectifying.office.book.notices


async def test_without_users_or_from_elsewhere_nothing_is_entered(place: Shown) -> None:
    notice = await proposed(place)
    assert (await sent(place, Visitor(), f"{notice.id}/take", SEND)).status_code == 403
    async with place.browser(WANG) as browser:
        token = TOKEN.search((await browser.get("rectification")).text)
        assert token is not None
        headers = {"sec-fetch-site": "cross-site"}
        said = SEND | {"token": token[1]}
        answer = await browser.post(f"rectification/{notice.id}/take", data=said, headers=headers)
    assert (answer.status_code, state(place, notice)) == (403, DueState.NOT_SENT)
    assert "没有配置用户" in (await place.page("rectification", accept="zh")).said
