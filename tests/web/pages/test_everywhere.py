"""What holds for every page: nothing from elsewhere, nothing that runs, no hostile text, no link into the void."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx
import pytest

from netmon.model.belief import Event, Reason, Standing, State
from netmon.model.incident import Acknowledgement, Affected, CauseKind, Conclusion
from netmon.model.incident_past import IncidentPast
from netmon.model.names import IncidentId, Subject, SubjectKind
from netmon.model.note import Entry
from netmon.web.application import create_app
from netmon.web.pages import pages_router
from netmon.words import CATALOGUE
from tests.exporters import plain
from tests.views.given import changes as changes_of
from tests.views.given import closed, incident
from tests.web.pages.browsing import Book, Page, event, outage, page, parsed, sources
from tests.web.serving import get, serving

ROOT = Path(__file__).parent.parent.parent.parent
PAGES = ["", "units", "devices", "links", "events", "units/u1", "devices/root", "links/l", "units/nobody"]
PAGES += ["devices/root/configurations", "devices/root/configurations?number=1"]
PAGES += ["runbooks", "runbooks/NetmonDeviceDown", "runbooks/NetmonNothing"]
PAGES += ["incidents", "incidents/00000000000000001", "incidents/00000000000000009"]
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}{% raw %}",
    "</bdi></td></table><iframe src='//evil'>",
    "javascript:alert(1)",
    "&lt;b&gt;",
    "\u202egnp.exe\u2066",
]


def troubled(text: str) -> tuple[plain.Wall, Book]:
    """An outage in which everything that somebody else wrote is `text`."""
    wall = outage(text)
    units = [plain.unit("u1", name=text, kind=text), plain.unit("u2", name=text, kind=text)]
    links = [plain.link("l", ("root", text), ("behind", text), name=text, carrier=text, circuit=text, hotline=text)]
    wall.show(plain.inventory(wall.board.inventory.devices.values(), links, units))
    down = plain.subject(SubjectKind.LINK, "l")
    wall.believe(down, Standing(State.DOWN, root=down))
    about = plain.subject(SubjectKind.DEVICE, "root")
    odd = Event("1".zfill(17), about, plain.NOON, Standing(), Standing(), Reason.of("reason.port_down", device=text))
    events: list[Entry] = [odd, event(2, plain.subject(SubjectKind.LINK, "l"), Standing(), Standing(State.DOWN))]
    texts = (f"interface a\n {text}\n#\n", f"interface a\n b {text}\n#\n")
    return wall, Book(events, texts=texts, told=(text, text), incident_pasts=pasts(down, text))


def pasts(root: Subject, text: str) -> dict[IncidentId, IncidentPast]:
    """Two incidents of a root, one of them over, in which people and the inventory say `text`."""
    behind = tuple(Affected(plain.subject(SubjectKind.UNIT, name), plain.NOON) for name in ("u1", "u2"))
    one = incident(id=IncidentId("1".zfill(17)), roots=(root,), bearer=text, affected=behind)
    acknowledged = replace(one, acknowledgement=Acknowledgement(text, plain.NOON, text))
    concluded = Conclusion(CauseKind.OTHER, text, text, text, text, plain.NOON)
    over = replace(closed(one), id=IncidentId("2".zfill(17)), conclusion=concluded, merged_into=one.id)
    changes = tuple(replace(change, by=text) for change in changes_of(one))
    return {
        one.id: IncidentPast(acknowledged, changes, (over,), (over,)),
        over.id: IncidentPast(over, changes),
    }


@pytest.mark.anyio
@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_on_any_page_is_text(text: str) -> None:
    shown, harmless = await every_page(text), await every_page("harmless")
    for path in PAGES:
        assert shown[path].elements == harmless[path].elements, path
        assert [name for name, _ in shown[path].attributes] == [name for name, _ in harmless[path].attributes], path
        if path not in {"units/nobody", "incidents/00000000000000009"} and not path.startswith("runbooks"):
            assert text in shown[path].said, path


async def every_page(text: str) -> dict[str, Page]:
    """Return all pages about somebody who wrote `text` wherever anybody may."""
    wall, book = troubled(text)
    app = create_app([pages_router(sources(wall.board, records=book))])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1/") as client:
        return {path: parsed(await client.get(path)) for path in PAGES}


@pytest.mark.anyio
@pytest.mark.parametrize("path", PAGES)
async def test_a_page_loads_nothing_from_elsewhere_and_runs_nothing(path: str) -> None:
    wall, book = troubled("x")
    shown = await page(wall, path, records=book)
    assert "script" not in shown.elements
    assert not {"style", "onclick", "onload"} & {name for name, _ in shown.attributes}
    assert shown.links()
    assert not [target for target in shown.links() if "//" in target or target.startswith(("/", "data:"))]


@pytest.mark.anyio
async def test_the_browser_is_told_to_load_nothing_from_elsewhere_and_to_run_nothing() -> None:
    wall, book = troubled("x")
    async with serving(router=pages_router(sources(wall.board, records=book))) as server:
        for path in PAGES:
            policy = (await get(server, path)).headers["content-security-policy"]
            assert policy.startswith("default-src 'none'; style-src 'self'; img-src 'self';"), path
            assert "form-action 'self'" in policy
            assert "unsafe" not in policy


@pytest.mark.anyio
@pytest.mark.parametrize("start", ["", "?lang=en"])
async def test_no_link_of_any_page_leads_nowhere(start: str) -> None:
    wall, book = troubled("x")
    elsewhere = {"/metrics", "/readyz", "/healthz"}
    async with serving(router=pages_router(sources(wall.board, records=book))) as server:
        waiting, seen = [server.url + start], set[str]()
        async with httpx.AsyncClient(trust_env=False) as client:
            while waiting:
                url = waiting.pop()
                path = urlsplit(url).path
                if url in seen or path in elsewhere:
                    continue
                seen.add(url)
                answer = await client.get(url)
                assert answer.status_code == 200, url
                head = await client.head(url)
                assert (head.status_code, head.content) == (200, b""), url
                if answer.headers["content-type"].startswith("text/html"):
                    waiting += [urljoin(url, target) for target in parsed(answer).links()]
    assert {urlsplit(url).path for url in seen} >= {"/", "/units", "/units/u1", "/devices/root", "/links/l", "/events"}
    assert {"/incidents", "/incidents/00000000000000001"} <= {urlsplit(url).path for url in seen}
    assert "/devices/root/configurations" in {urlsplit(url).path for url in seen}


@pytest.mark.anyio
@pytest.mark.parametrize(
    "path",
    [
        "units/nobody",
        "devices/%3Cscript%3E",
        "devices/%3Cscript%3E/configurations",
        "links/..%2F..%2Fetc",
        "units/u1%00",
    ],
)
@pytest.mark.parametrize(("lang", "words"), [("zh", "台账中没有此对象"), ("en", "The inventory has no such")])
async def test_what_the_inventory_does_not_have_is_not_found(path: str, lang: str, words: str) -> None:
    wall, book = troubled("x")
    shown = await page(wall, f"{path}?lang={lang}", records=book)
    assert shown.status == 404
    if shown.headers["content-type"].startswith("text/html"):
        assert words in shown.said
    assert "script" not in shown.elements


@pytest.mark.anyio
async def test_a_wall_asks_again_by_itself_but_what_is_past_stays_put() -> None:
    wall, book = troubled("x")
    for path, refreshed in (("", True), ("units/u1", True), ("events", True), (f"events?before={9:017}", False)):
        shown = await page(wall, path, records=book)
        assert (("http-equiv", "refresh") in shown.attributes) == refreshed, path


def test_every_sentence_of_the_pages_is_on_one() -> None:
    folder = ROOT / "netmon" / "web" / "pages"
    sources = [path.read_text() for path in folder.rglob("*") if path.suffix in {".html", ".py"}]
    said = {f"web.page_{code}" for text in sources for code in re.findall(r"""\bsay\('(\w+)'""", text)}
    said |= {code for text in sources for code in re.findall(r'"(web\.page_\w+)"', text)}
    begun = tuple(code for code in said if code.endswith("_"))  # `say('truth_' ~ …)`
    codes = {code for code in CATALOGUE if code.startswith("web.page_")}
    assert {code for code in codes - said if not code.startswith(begun)} == set()
    assert said - codes - set(begun) == set()
