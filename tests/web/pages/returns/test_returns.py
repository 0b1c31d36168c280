"""Returns on pages: a sheet goes out, comes back with mistakes, is corrected, and is accepted by somebody else."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path
from urllib.parse import urljoin
from zipfile import ZipFile

import httpx
import pytest
from anyio import to_thread
from openpyxl import Workbook, load_workbook

from netmon.model.attestation import Attestation, Claim
from netmon.model.names import IndicatorId
from netmon.web.visitor import Visitor
from tests.figures.database import write
from tests.web.pages.indicators.given import Shown, shown

pytestmark = pytest.mark.anyio
TOKEN = re.compile(r'name="token" value="([^"]+)"')
LI, WANG, ZHAO = Visitor("li"), Visitor("wang"), Visitor("zhao", operator=False)
LAN = IndicatorId("localities-lan")
RIGHT = {
    "局域网已建": "是", "文号": "年报〔2026〕8 号", "签发人": "张三", "复核人": "李四", "生效日期": "2026-06-30",
}  # fmt: skip


@pytest.fixture(scope="module")
def june(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("june") / "netmon.db"
    write(path)
    return path


@pytest.fixture
async def place(june: Path, tmp_path: Path) -> AsyncIterator[Shown]:
    async with shown(f"sqlite:///{shutil.copy(june, tmp_path / 'netmon.db')}") as made:
        yield made


async def token(place: Shown, who: Visitor) -> str:
    async with place.browser(who) as browser:
        found = TOKEN.search((await browser.get("returns")).text)
    return found[1] if found else "none"


async def hand_in(place: Shown, who: Visitor, name: str, content: bytes, **more: str) -> httpx.Response:
    fields = {"token": await token(place, who)} | more
    headers = {"accept-language": "zh", "sec-fetch-site": "same-origin"}
    async with place.browser(who) as browser:
        return await browser.post("returns/files", data=fields, files={"file": (name, content)}, headers=headers)


async def decide(place: Shown, who: Visitor, page: str, decision: str, note: str = "") -> httpx.Response:
    fields = {"token": await token(place, who), "decision": decision, "note": note}
    headers = {"accept-language": "zh", "sec-fetch-site": "same-origin"}
    async with place.browser(who) as browser:
        return await browser.post(f"{page}/decide", data=fields, headers=headers)


async def got(place: Shown, path: str) -> httpx.Response:
    async with place.browser(LI) as browser:
        return await browser.get(path, headers={"accept-language": "zh"})


async def template(place: Shown, code: str = "430100") -> Workbook:
    answer = await got(place, f"returns/template/{code}")
    assert answer.status_code == 200, answer.text
    return load_workbook(BytesIO(answer.content))


def filled(book: Workbook, **changes: str) -> bytes:
    """Fill in the row of the county."""
    sheet = book["填报"]
    headings = {str(cell.value).rstrip("*"): place for place, cell in enumerate(sheet[1], 1)}
    row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, headings["单位编号"]).value == "county")
    for heading, text in (RIGHT | changes).items():
        sheet.cell(row, headings[heading], text)
    said = BytesIO()
    book.save(said)
    return said.getvalue()


def page_of(answer: httpx.Response) -> str:
    assert answer.status_code == 303, answer.text
    return urljoin("returns/files", answer.headers["location"])


async def lan(place: Shown) -> int:
    await place.desk.turn()
    return place.desk.current[LAN].counts.met


async def test_a_sheet_goes_out_filled_in_comes_back_wrong_then_right_and_is_accepted_by_another(place: Shown) -> None:
    book, before = await template(place), await lan(place)
    answer = await hand_in(place, LI, "长沙市.xlsx", filled(book, 复核人="张三", 生效日期="2026-13-01"))
    wrong = await place.page(page_of(answer), accept="zh")
    assert "有 2 处错误，一项也没有登记" in wrong.said
    assert "核人与签发人都是“张三”；须由另一人复核 填报! N3 “2026-13-01”不是日期" in wrong.said
    copy = load_workbook(BytesIO((await got(place, f"{page_of(answer)}/marked")).content))
    assert copy.worksheets[0].title == "错误"
    assert len([cell for row in copy["填报"].iter_rows() for cell in row if cell.comment and cell.row != 1]) == 2
    assert place.returns.attestations.book.papers.keys() == {one.id for one in papers(place)}

    right = filled(book)
    page = page_of(await hand_in(place, LI, "长沙市.xlsx", right))
    own = await place.page(page, accept="zh", visitor=LI)
    assert "没有错误：1 项，其中新增 1 项" in own.said
    assert "1/3 33.3%" in own.said
    assert ("本人交的表，须由另一人复核。" in own.said, "accept" in [v for _, v in own.attributes]) == (True, False)
    refused = await decide(place, LI, page, "accept")
    assert (refused.status_code, "须由另一人复核" in refused.text) == (403, True)
    again = await hand_in(place, WANG, "别名.xlsx", right)
    assert (again.status_code, "同样内容的文件已由 li 交回（长沙市.xlsx）" in again.text) == (409, True)
    assert await lan(place) == before

    assert (await decide(place, WANG, page, "accept", "核对无误")).status_code == 303
    assert await lan(place) == before + 1
    done = await place.page(page, accept="zh", visitor=WANG)
    assert "已登记 新登记 1 项" in done.said
    assert "核对无误" in done.said
    twice = await hand_in(place, LI, "长沙市.xlsx", right)
    assert (twice.status_code, "已经登记过" in twice.text) == (409, True)
    entered = [one for one in papers(place) if one.claim is Claim.LAN_BUILT and one.document == "年报〔2026〕8 号"]
    assert [(one.recorded_by, one.signer, one.reviewer) for one in entered] == [("wang", "张三", "李四")]
    said = [line.entry.what.code for line in place.store.reader.audit()]
    assert sorted(said) == [
        "audit.return_accepted", "audit.return_handed_in_faulty", "audit.return_handed_in_waiting", "audit.returned",
    ]  # fmt: skip


async def test_a_file_that_is_sent_back_is_corrected_and_the_same_one_may_come_again(place: Shown) -> None:
    right = filled(await template(place))
    page = page_of(await hand_in(place, LI, "a.xlsx", right))
    assert (await decide(place, WANG, page, "reject")).status_code == 422
    assert (await decide(place, WANG, page, "reject", "缺附件")).status_code == 303
    assert "已退回" in (await place.page(page, accept="zh")).said
    assert (await decide(place, WANG, page, "accept")).status_code == 409
    assert (await hand_in(place, LI, "a.xlsx", right)).status_code == 303


async def test_what_was_handed_in_is_there_after_a_restart(tmp_path: Path) -> None:
    database = await to_thread.run_sync(write, tmp_path / "netmon.db")
    async with shown(database) as place:
        content = filled(await template(place))
        page = page_of(await hand_in(place, LI, "a.xlsx", content))
    async with shown(database) as place:
        assert (await got(place, f"{page}/original")).content == content
        assert (await decide(place, WANG, page, "accept")).status_code == 303
    async with shown(database) as place:
        assert "已登记" in (await place.page(page, accept="zh")).said
        assert [one.document for one in papers(place)].count("年报〔2026〕8 号") == 1


async def test_whoever_may_only_look_or_has_not_logged_in_hands_nothing_in(place: Shown) -> None:
    content = filled(await template(place))
    for who, code in ((ZHAO, 403), (Visitor(), 403)):
        assert 'type="file"' not in (await got_as(place, who, "returns")).text
        assert (await hand_in(place, who, "a.xlsx", content)).status_code == code
    assert (await hand_in(place, LI, "a.xlsx", content, token="1.abc")).status_code == 403
    page = page_of(await hand_in(place, LI, "a.xlsx", content))
    assert "decision" not in [value for _, value in (await place.page(page, visitor=ZHAO)).attributes]
    assert (await decide(place, ZHAO, page, "accept")).status_code == 403


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.xlsx", b"PK\x03\x04 no workbook", "a.xlsx"),
        ("旧.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "旧.xls"),
        ("a.csv", "序号,电话\n1,2\n".encode(), "a.csv"),
        ("<b>.csv", "单位编号,文号,局域网已建\ncounty,=1,是\n".encode("gb18030"), "<b>.csv"),
    ],
)
async def test_a_file_that_is_no_return_is_kept_and_said_to_be_none(
    place: Shown, name: str, content: bytes, told: str
) -> None:
    shown_page = await place.page(page_of(await hand_in(place, LI, name, content)), accept="zh")
    assert "一项也没有登记" in shown_page.said
    assert told in shown_page.said
    assert "/tmp" not in shown_page.said


async def test_what_is_empty_or_answers_nothing_is_told_beside_the_form(place: Shown) -> None:
    book = await template(place)
    said = BytesIO()
    book.save(said)
    nothing = await hand_in(place, LI, "a.xlsx", said.getvalue())
    assert (nothing.status_code, "没有回答任何一项" in nothing.text) == (422, True)
    empty = await hand_in(place, LI, "a.xlsx", b"")
    assert (empty.status_code, "没有选中文件" in empty.text) == (422, True)


async def test_sheets_are_offered_by_prefecture_and_the_province_in_both_formats(place: Shown) -> None:
    front = await place.page("returns", accept="zh")
    assert [link for link in front.links() if "template" in link] == [
        "./returns/template/430000", "./returns/template/430000?format=csv",
        "./returns/template/430100", "./returns/template/430100?format=csv",
    ]  # fmt: skip
    packed = await got(place, "returns/template/430100?format=csv")
    assert "filename*=UTF-8''430100-%E9%95%BF%E6%B2%99%E5%B8%82.zip" in packed.headers["content-disposition"]
    with ZipFile(BytesIO(packed.content)) as archive:
        assert all(archive.read(name).startswith(b"\xef\xbb\xbf") for name in archive.namelist())
        assert len(archive.namelist()) == 3
    assert (await got(place, "returns/template/999999")).status_code == 404
    assert (await got(place, "returns/template/430100?format=pdf")).status_code == 422
    division = await place.page("returns/divisions/430100", accept="zh")
    assert "年报〔2025〕8 号" in division.said


async def got_as(place: Shown, who: Visitor, path: str) -> httpx.Response:
    async with place.browser(who) as browser:
        return await browser.get(path, headers={"accept-language": "zh"})


def papers(place: Shown) -> tuple[Attestation, ...]:
    return place.store.reader.attestations(float("inf"), withdrawn=True)
