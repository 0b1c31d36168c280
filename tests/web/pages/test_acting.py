"""Forms on pages: what they do, who may send them, and that a page of another site cannot."""

from __future__ import annotations

import re

import httpx
import pytest

from netmon.model.audit import AuditEntry
from netmon.model.incident import CauseKind
from netmon.web.application import create_app
from netmon.web.pages import pages_router
from netmon.web.visitor import Visitor
from tests.watch.plant import dev
from tests.web.api.given import IDENTIFIER, Place
from tests.web.pages.browsing import parsed, sources

INCIDENT = f"incidents/{IDENTIFIER}"
TOKEN = re.compile(r'name="token" value="([^"]+)"')


class Desktop(Place):
    """A browser before the pages of a place."""

    def __post_init__(self) -> None:
        super().__post_init__()
        given = sources(self.board, clock=self.clock, incidents=lambda: self.desk.incidents, office=self.office)
        self.app = create_app([pages_router(given)])

    async def page(self, path: str) -> httpx.Response:
        async with self.browser() as browser:
            return await browser.get(path, headers={"accept-language": "en"})

    async def send(self, path: str, fields: dict[str, str], **headers: str) -> httpx.Response:
        sent = {name.replace("_", "-"): value for name, value in ({"sec_fetch_site": "same-origin"} | headers).items()}
        async with self.browser() as browser:
            return await browser.post(path, data=fields, headers={"accept-language": "en"} | sent)

    def browser(self) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(self._door(), client=("192.0.2.7", 4711))
        return httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:9899/")

    async def token(self, path: str = f"{INCIDENT}?act=1") -> str:
        found = TOKEN.search((await self.page(path)).text)
        assert found is not None
        return found[1]


@pytest.mark.anyio
async def test_an_incident_is_acknowledged_given_back_and_concluded_on_its_page() -> None:
    place = Desktop()
    given = {"token": await place.token(), "by": "张三"}
    answer = await place.send(f"{INCIDENT}/acknowledge", given | {"note": "已联系电信", "hours": "2"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"../{IDENTIFIER}")
    taken = place.desk.incident.acknowledgement
    assert taken is not None
    assert (taken.by, taken.note, (taken.until or 0) - taken.at) == ("张三", "已联系电信", 7200.0)
    assert "张三" in parsed(await place.page(INCIDENT)).said
    assert (await place.send(f"{INCIDENT}/release", given)).status_code == 303
    assert place.desk.incident.acknowledgement is None
    fields = given | {"cause": "carrier", "party": "电信", "ticket": "17", "note": ""}
    assert (await place.send(f"{INCIDENT}/conclude", fields)).status_code == 303
    assert place.desk.incident.conclusion is not None
    assert place.desk.incident.conclusion.cause is CauseKind.CARRIER
    lines = [one for one in place.papers if isinstance(one, AuditEntry)]
    assert [(one.who, one.via, one.source) for one in lines] == [("张三", "page", "192.0.2.7")] * 3


@pytest.mark.anyio
async def test_who_logged_in_needs_one_touch_and_who_may_only_look_has_no_button() -> None:
    place = Desktop(Visitor("li", operator=True))
    page = parsed(await place.page(INCIDENT))
    assert "Acknowledge" in page.text
    assert (await place.send(f"{INCIDENT}/acknowledge", {"token": await place.token(INCIDENT)})).status_code == 303
    assert place.desk.incident.acknowledgement is not None
    assert place.desk.incident.acknowledgement.by == "li"
    place.visitor = Visitor("wang", operator=False)
    assert "form" not in parsed(await place.page(f"{INCIDENT}?act=1")).elements
    assert (await place.send(f"{INCIDENT}/release", {"token": "x"})).status_code == 403


@pytest.mark.anyio
async def test_a_form_of_another_site_or_of_somebody_else_is_refused() -> None:
    place = Desktop(Visitor("li", operator=True))
    token = await place.token()
    path = f"{INCIDENT}/acknowledge"
    assert (await place.send(path, {"token": token}, sec_fetch_site="cross-site")).status_code == 403
    assert (await place.send(path, {})).status_code == 403
    assert (await place.send(path, {"token": token[:-1] + ("0" if token[-1] != "0" else "1")})).status_code == 403
    place.visitor = Visitor("wang", operator=True)
    refused = await place.send(path, {"token": token})
    assert refused.status_code == 403
    assert "out of date" in parsed(refused).said
    place.visitor = Visitor("li", operator=True)
    place.clock.now += 13 * 3600
    assert (await place.send(path, {"token": token})).status_code == 403
    assert place.papers == []


@pytest.mark.anyio
async def test_maintenance_is_listed_and_cancelled_in_both_languages() -> None:
    place = Desktop()
    assert "No maintenance runs" in parsed(await place.page("maintenance")).said
    answer = await Place.ask(place, "GET", "maintenance")  # no API among the pages
    assert answer.status_code == 404
    entry = place.enter("pref", "割接")
    for lang, said in (("en", "running until"), ("zh", "正在进行")):
        page = parsed(await place.page(f"maintenance?lang={lang}"))
        assert said in page.said
        assert "割接" in page.said
    token = await place.token("maintenance")
    done = await place.send(f"maintenance/{entry.id}/cancel", {"token": token, "by": "李四"})
    assert (done.status_code, done.headers["location"]) == (303, "../../maintenance")
    assert place.book.of(dev("pref")) is None
    again = await place.send(f"maintenance/{entry.id}/cancel", {"token": token, "by": "李四"})
    assert again.status_code == 409
    assert "李四" in parsed(await place.page("maintenance")).said
