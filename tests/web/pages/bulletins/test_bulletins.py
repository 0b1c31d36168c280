"""Bulletins on pages and over the API: a draft by one, published by another, and files that stay what they were."""

from __future__ import annotations

import asyncio
import re
import shutil
import threading
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest
from anyio import to_thread

from netmon.bulletins.digest import matches
from netmon.model.publishing import BulletinState
from netmon.reports.render import FORMATS
from netmon.web.pages.bulletins.router import policy_of
from netmon.web.visitor import Visitor
from tests.figures.database import without_samples, write
from tests.web.pages.indicators.given import Shown, shown

pytestmark = pytest.mark.anyio
TOKEN = re.compile(r'name="token" value="([^"]+)"')
LI, WANG, ZHAO = Visitor("li"), Visitor("wang"), Visitor("zhao", operator=False)
WEEK = {"network": "extranet", "kind": "week", "first": "2026-06-10", "number": "湘数〔2026〕24 号"}
PAGE = "bulletins/extranet-2026-W24-week/1"


@pytest.fixture(scope="module")
def june(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an inventory and the database of its June."""
    folder = tmp_path_factory.mktemp("june")
    write(folder / "n.db", file=without_samples(folder))
    return folder


@pytest.fixture
async def place(june: Path, tmp_path: Path) -> AsyncIterator[Shown]:
    copy = shutil.copy(june / "n.db", tmp_path / "n.db")
    async with shown(f"sqlite:///{copy}", file=june / "inventory.yaml") as made:
        yield made


async def sent(place: Shown, who: Visitor, path: str, fields: Mapping[str, str]) -> httpx.Response:
    async with place.browser(who) as browser:
        found = TOKEN.search((await browser.get("bulletins")).text)
        said = {"token": found[1] if found else "none", **fields}
        headers = {"accept-language": "zh", "sec-fetch-site": "same-origin"}
        return await browser.post(path, data=said, headers=headers)


async def got(place: Shown, path: str, **headers: str) -> httpx.Response:
    async with place.browser(ZHAO) as browser:
        return await browser.get(path, headers={"accept-language": "zh"} | headers)


async def decide(place: Shown, who: Visitor, decision: str, **more: str) -> httpx.Response:
    kept = await place.bulletins.find("extranet-2026-W24-week")
    path = f"bulletins/extranet-2026-W24-week/{kept.publication.revision}/decide"
    return await sent(place, who, path, {"digest": kept.publication.digest, "decision": decision, **more})


async def test_one_makes_it_another_publishes_it_and_everybody_gets_the_bytes_that_are_kept(place: Shown) -> None:
    made = await sent(place, LI, "bulletins", WEEK)
    assert (made.status_code, urljoin("bulletins", made.headers["location"])) == (303, PAGE), made.text
    draft = await place.page(PAGE, accept="zh", visitor=LI)
    assert "li 是这份草稿的编制人，须由另一人审核发布" in draft.said
    assert "publish" not in [value for _, value in draft.attributes]
    assert (await decide(place, LI, "publish")).status_code == 403
    assert (await decide(place, ZHAO, "publish")).status_code == 403
    preview = await got(place, f"{PAGE}/preview")
    assert "草稿" in preview.text
    assert preview.headers["content-security-policy"] == policy_of(preview.content)
    assert "unsafe" not in preview.headers["content-security-policy"]

    assert (await decide(place, WANG, "publish")).status_code == 303
    kept = await place.bulletins.find("extranet-2026-W24-week", 1)
    assert (kept.state, kept.publication.approved_by) == (BulletinState.PUBLISHED, "wang")
    done = await place.page(PAGE, accept="zh")
    files = await place.bulletins.desk.files(kept)
    assert {(one.format, one.language) for one in files} == {(form, lang) for form in FORMATS for lang in ("zh", "en")}
    links = [urljoin(PAGE, link) for link in done.links() if "/files/" in link]
    assert len(links) == len(files)
    for link, file in zip(links, files, strict=True):
        answer = await got(place, link)
        assert matches(answer.content, file.digest)
        assert answer.headers["content-disposition"].startswith("attachment; ")
        assert answer.headers["content-disposition"].count("''") == 1
    async with place.browser(ZHAO) as browser:
        found = TOKEN.search((await browser.get("bulletins")).text)
        whole = (await browser.get(links[0])).content
        for content, told in ((whole, "与发布的一致"), (whole.replace(b"1", b"2", 1), "与发布的不一致")):
            answer = await browser.post(
                "bulletins/verify",
                data={"token": found[1] if found else ""},
                files={"file": (files[0].name, content)},
                headers={"accept-language": "zh"},
            )
            assert told in answer.text, answer.text
    again = await sent(place, LI, "bulletins", WEEK)
    assert again.status_code == 303
    same = await place.page("bulletins/extranet-2026-W24-week/2", accept="zh", visitor=WANG)
    assert "内容相同" in same.said
    assert (await decide(place, WANG, "publish")).status_code == 409
    assert (await decide(place, LI, "withdraw", why="没有变化")).status_code == 303
    assert "已撤回 没有变化" in (await place.page("bulletins", accept="zh")).said
    codes = sorted(line.entry.what.code for line in place.store.reader.audit())
    assert codes == [
        "audit.bulletin_made", "audit.bulletin_made", "audit.bulletin_published", "audit.bulletin_withdrawn",
    ]  # fmt: skip


async def test_while_one_is_made_nobody_begins_another_and_the_list_says_so(place: Shown) -> None:
    answers = await asyncio.gather(*(sent(place, who, "bulletins", WEEK) for who in (LI, WANG)))
    assert sorted(one.status_code for one in answers) == [303, 503]
    refused = next(one for one in answers if one.status_code == 503)
    assert "一次只编一份" in refused.text
    assert "湘数〔2026〕24 号" in refused.text


async def test_what_takes_longer_than_anybody_waits_stands_in_the_list_and_so_does_why_it_failed(
    place: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netmon.web.pages.bulletins.acting.PATIENCE", 0.01)
    going_on = threading.Event()
    held = asyncio.create_task(place.desk.read(lambda _: going_on.wait(60)))
    answer = await sent(place, LI, "bulletins", WEEK | {"kind": "month"})
    assert (answer.status_code, answer.headers["location"]) == (303, "bulletins")
    while_made = await place.page("bulletins", accept="zh", visitor=WANG)
    assert "li 正在编制 政务外网 2026-06 的通报" in while_made.said
    assert ("http-equiv", "refresh") in while_made.attributes
    task = place.bulletins._task
    assert task is not None
    going_on.set()
    await held
    await asyncio.wait([task])
    after = await place.page("bulletins", accept="zh", visitor=WANG)
    assert "政务外网 2026-06 的通报没有编成： 2026-06-30 的数字还没有全部上报" in after.said
    assert place.bulletins.making is None


async def test_of_what_was_seen_by_hand_the_draft_of_then_is_published_or_nothing(place: Shown) -> None:
    await sent(place, LI, "bulletins", WEEK)
    fields = {"digest": "sm3:" + "0" * 64, "decision": "publish"}
    answer = await sent(place, WANG, f"{PAGE}/decide", fields)
    assert (answer.status_code, "已经重新编制" in answer.text) == (409, True)


@pytest.mark.parametrize(
    ("changes", "status", "told"),
    [
        ({"network": "nowhere"}, 422, "nowhere"),
        ({"first": "2026-13-01"}, 422, "2026-13-01"),
        ({"kind": "span", "first": "2026-06-10", "last": "2026-06-01"}, 422, "早于"),
        ({"kind": "month"}, 409, "还没有全部上报"),
        ({"kind": "year", "first": "2019-01-01", "known": "now"}, 409, "2026-05-31 24:00"),
        ({"token": "1.abc"}, 403, "页面已过期"),
        ({"title": "长" * 201}, 422, "200"),
    ],
)
async def test_what_cannot_be_made_is_told_in_words_beside_what_was_typed(
    place: Shown, changes: dict[str, str], status: int, told: str
) -> None:
    answer = await sent(place, LI, "bulletins", WEEK | changes)
    assert (answer.status_code, told in answer.text) == (status, True), answer.text
    assert "湘数〔2026〕24 号" in answer.text


async def test_made_up_data_is_refused_and_said_to_be(tmp_path: Path) -> None:
    async with shown(await to_thread.run_sync(write, tmp_path / "n.db")) as place:
        await sent(place, LI, "bulletins", WEEK)
        page = await place.page(PAGE, accept="zh", visitor=WANG)
        assert "示例数据" in page.said
        assert "publish" not in [value for _, value in page.attributes]
        assert (await decide(place, WANG, "publish")).status_code == 409


async def test_whoever_may_only_look_or_has_not_logged_in_makes_none(place: Shown) -> None:
    for who in (ZHAO, Visitor()):
        assert (await sent(place, who, "bulletins", WEEK)).status_code == 403
    for path in (f"{PAGE}", f"{PAGE}/preview", f"{PAGE}/changes", "bulletins/x/0", "bulletins/x/y", f"{PAGE}/files/x"):
        assert (await got(place, path)).status_code == 404, path


async def test_programs_make_publish_and_fetch_the_same_over_the_api(place: Shown) -> None:
    headers = {"X-Netmon": "1", "accept-language": "en"}
    async with place.browser(LI) as li, place.browser(WANG) as wang:
        body = {"network": "extranet", "period": "2026-W24", "number": "24"}
        made = await li.post("api/v1/bulletins", json=body, headers=headers)
        assert (made.status_code, made.json()["bulletin"]["state"]) == (201, "draft"), made.text
        own = await li.post("api/v1/bulletins/extranet-2026-W24-week/publish", json={}, headers=headers)
        assert (own.status_code, own.json()["errors"][0]["code"]) == (403, "publishing.own_draft")
        done = await wang.post("api/v1/bulletins/extranet-2026-W24-week/publish", json={}, headers=headers)
        assert done.status_code == 200, done.text
        told = (await li.get("api/v1/bulletins/extranet-2026-W24-week?revision=1")).json()["bulletin"]
        content = await li.get("api/v1/bulletins/extranet-2026-W24-week/content")
        assert matches(content.content, told["digest"])
        for file in told["files"]:
            got_file = await li.get(f"api/v1/bulletins/extranet-2026-W24-week/files/{file['name']}")
            assert matches(got_file.content, file["digest"])
        assert (await li.get("api/v1/bulletins")).json()["bulletins"][0]["digest"] == told["digest"]
        wrong = await li.post("api/v1/bulletins", json=body | {"period": "May"}, headers=headers)
        assert (wrong.status_code, wrong.json()["errors"][0]["code"]) == (422, "publishing.no_period")
