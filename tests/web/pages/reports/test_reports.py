"""Reports on pages: found by day, read, downloaded in every format, and a handover signed by two people."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from netmon.app.figures import FigureDesk
from netmon.app.reports import Reporting
from netmon.model.event_id import EventIds
from netmon.settings import Flags, settings_from
from netmon.store import Store
from netmon.web.application import create_app
from netmon.web.pages import pages_router
from netmon.web.visitor import Visitor, admit
from tests.app.test_reports import ID, NOW, PLAN, Clock
from tests.exporters import plain
from tests.shifts.given import inventory, write
from tests.web.pages.browsing import Page, parsed, sources

pytestmark = pytest.mark.anyio
TOKEN = re.compile(r'name="token" value="([^"]+)"')
LI, WANG, ZHAO = Visitor("li"), Visitor("wang"), Visitor("zhao", operator=False)
DAILY = "daily-extranet-20260103T0800"


@dataclass
class Place:
    store: Store
    reporting: Reporting
    app: ASGIApp

    def browser(self, visitor: Visitor) -> httpx.AsyncClient:
        async def door(scope: Scope, receive: Receive, send: Send) -> None:
            admit(scope, visitor)
            await self.app(scope, receive, send)

        transport = httpx.ASGITransport(door, client=("192.0.2.7", 4711))
        headers = {"accept-language": "zh", "sec-fetch-site": "same-origin"}
        return httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1/", headers=headers)

    async def page(self, path: str, visitor: Visitor = ZHAO) -> Page:
        async with self.browser(visitor) as browser:
            return parsed(await browser.get(path))

    async def sign(self, who: Visitor, **fields: str) -> httpx.Response:
        async with self.browser(who) as browser:
            found = TOKEN.search((await browser.get(f"reports/{ID}")).text)
            said: Mapping[str, str] = {"token": found[1] if found else "none", **fields}
            return await browser.post(f"reports/{ID}/sign", data=said)


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("past") / "netmon.db"
    write(path)
    return path


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[Place]:
    url, clock, wall = f"sqlite:///{path}", Clock(NOW), plain.Wall()
    store = Store.open(url, clock)
    store.start()
    figures = FigureDesk(store, clock, "省中心机房")
    try:
        settings, ids = settings_from(Flags(database=url), {"NETMON_LANG": "zh"}), EventIds()
        reporting = Reporting(settings, clock, store, ids, figures)
        known = replace(inventory(), reports=PLAN)
        wall.show(known)
        reporting.load(known)
        await reporting.make_due()
        app = create_app([pages_router(sources(wall.board, clock=clock, reports=reporting.room))])
        yield Place(store, reporting, app)
    finally:
        figures.close()
        assert await store.close()


@pytest.fixture
async def place(past: Path, tmp_path: Path) -> AsyncIterator[Place]:
    copy = tmp_path / "netmon.db"
    shutil.copyfile(past, copy)
    async with opened(copy) as made:
        yield made


async def test_reports_are_found_by_kind_network_and_by_any_day_they_tell_of(place: Place) -> None:
    found = {
        "": {DAILY, ID},
        "?kind=handover": {ID},
        "?kind=daily&network=extranet": {DAILY},
        "?network=intranet": set(),
        "?day=2026-01-02": {DAILY, ID},
        "?day=2026-01-03": {DAILY, ID},
        "?day=2026-01-04": set(),
    }
    for asked, there in found.items():
        page = await place.page(f"reports{asked}")
        assert {name for name in (DAILY, ID) if f"./reports/{name}" in page.links()} == there, asked


async def test_a_day_that_is_none_is_refused_in_words(place: Place) -> None:
    page = await place.page("reports?day=2026-02-30")
    assert (page.status, "2026-02-30" in page.said) == (422, True)


async def test_each_is_read_and_downloaded_in_every_format_and_the_json_is_what_was_kept(place: Place) -> None:
    async with place.browser(ZHAO) as browser:
        for name in (DAILY, ID):
            for form in place.reporting.room.desk.formats:
                answer = await browser.get(f"reports/{name}/files/{form}")
                assert answer.status_code == 200, (name, form)
                assert answer.headers["content-disposition"].startswith("attachment; ")
            kept = place.store.reader.kept_report(name)
            assert kept is not None
            assert (await browser.get(f"reports/{name}/files/json")).text == kept.content
            for lang in ("zh", "en"):
                whole = await browser.get(f"reports/{name}/read?lang={lang}")
                assert f'lang="{lang}' in whole.text
                assert "unsafe" not in whole.headers["content-security-policy"]
        for path in ("none", "none/read", "none/files/html", f"{DAILY}/files/pdf"):
            assert (await browser.get(f"reports/{path}")).status_code == 404, path


async def test_the_one_who_leaves_signs_first_and_then_another_takes_over(place: Place) -> None:
    assert (await place.sign(WANG, side="taken")).status_code == 409
    assert (await place.sign(ZHAO, side="left")).status_code == 403
    assert (await place.sign(Visitor(), side="left")).status_code == 403
    async with place.browser(LI) as browser:
        token = TOKEN.search((await browser.get(f"reports/{ID}")).text)
    assert token is not None
    left = await place.sign(LI, side="left", note="核心二号板卡在修")
    assert (left.status_code, left.headers["location"]) == (303, f"../{ID}"), left.text
    same = await place.page(f"reports/{ID}", LI)
    assert "li 已作为交班人签字，接班人须是另一人" in same.said
    assert ("value", "taken") not in same.attributes
    assert (await place.sign(LI, token=token[1], side="taken")).status_code == 409
    assert (await place.sign(WANG, side="taken")).status_code == 303
    signed = place.store.reader.handover(ID)
    assert (signed.left and signed.left.by, signed.taken and signed.taken.by) == ("li", "wang")
    done = await place.page(f"reports/{ID}", LI)
    assert ("核心二号板卡在修" in done.said, "sign" in [value for _, value in done.attributes]) == (True, False)
    async with place.browser(ZHAO) as browser:
        assert "wang" in (await browser.get(f"reports/{ID}/read")).text


async def test_what_cannot_be_signed_is_told_in_words(place: Place) -> None:
    wrong: list[tuple[dict[str, str], int, str]] = [
        ({"side": "both"}, 422, "left, taken"),
        ({"side": "left", "note": "长" * 501}, 422, "500"),
        ({"side": "left", "token": "1.abc"}, 403, "页面已过期"),
    ]
    for fields, status, told in wrong:
        answer = await place.sign(LI, **fields)
        assert (answer.status_code, told in answer.text) == (status, True), answer.text
    assert place.store.reader.handover(ID).left is None


async def test_a_daily_report_takes_no_signature(place: Place) -> None:
    page = await place.page(f"reports/{DAILY}", LI)
    assert "sign" not in [value for _, value in page.attributes]
