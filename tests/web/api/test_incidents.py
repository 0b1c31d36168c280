"""The API tells of incidents what the command line prints, from belief, and from the records what is over."""

from __future__ import annotations

import httpx
import pytest

from netmon.model.incident import Incident, Matter, Severity
from netmon.model.incident_past import IncidentPast
from netmon.web.api.incidents import incidents_router
from netmon.web.application import create_app
from tests.views.given import LINK, closed, incident, past_of
from tests.web.pages.browsing import Book, sources
from tests.web.pages.test_incidents import wall


async def asked(path: str, *known: Incident, records: Book | None = None, accept: str = "en") -> httpx.Response:
    book = records if records is not None else Book(incident_pasts={one.id: past_of(one) for one in known})
    given = sources(wall().board, records=book, incidents=lambda: {one.id: one for one in known})
    app = create_app([incidents_router(given)])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1/") as client:
        return await client.get(f"api/v1/incidents{path}", headers={"Accept-Language": accept})


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["major", "minor"]),
        ("?which=all", ["major", "minor", "over"]),
        ("?which=all&limit=1", ["major"]),
        ("?severity=minor", ["minor"]),
        ("?matter=flapping", ["minor"]),
        ("?network=intranet", []),
        (f"?subject={LINK}", ["major", "minor"]),
        ("?subject=unit:town@extranet&severity=major", ["major"]),
        ("?subject=unit:nobody@extranet", []),
    ],
)
async def test_open_ones_are_listed_or_all_of_them_narrowed_down(query: str, found: list[str]) -> None:
    known = {
        "major": incident(),
        "minor": incident(1, severity=Severity.MINOR, matter=Matter.FLAPPING),
        "over": closed(incident(2)),
    }
    answer = await asked(query, *known.values())
    names = {one.id: name for name, one in known.items()}
    assert answer.status_code == 200
    assert [names[one["incident"]] for one in answer.json()["incidents"]] == found


@pytest.mark.anyio
@pytest.mark.parametrize(
    "query",
    ["?which=some", "?severity=awful", "?matter=x", "?limit=0", "?limit=many", "?subject=hub", "?before=yesterday"],
)
async def test_a_filter_that_is_misspelt_is_refused_and_not_answered_with_nothing(query: str) -> None:
    answer = await asked(query, incident())
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert error["message"]


@pytest.mark.anyio
async def test_all_of_one_is_told_in_the_language_that_is_asked_for() -> None:
    one = incident()
    for accept, words in (("en", "interface ge0 of"), ("zh", "端口 ge0 中断")):
        answer = await asked(f"/{one.id}", one, accept=accept)
        assert answer.headers["content-language"] == accept
        body = answer.json()
        assert words in body["reason"]["text"]
        assert [change["step"] for change in body["changes"]] == ["opened", "spread", "acknowledged"]
        assert body["calls"][0]["circuit"] == "CS-0001"


@pytest.mark.anyio
async def test_what_is_open_is_told_while_the_records_cannot_be_read() -> None:
    one, unread = incident(), Book(None)
    assert (await asked("", one, records=unread)).json()["incidents"][0]["incident"] == one.id
    assert (await asked(f"/{one.id}", one, records=unread)).json()["changes"] == []
    assert (await asked("?which=all", one, records=unread)).status_code == 503
    assert (await asked(f"/{closed(incident(1)).id}", records=unread)).status_code == 503


@pytest.mark.anyio
@pytest.mark.parametrize("identifier", ["00000000000000009", "nonsense"])
async def test_one_that_never_was_is_not_found(identifier: str) -> None:
    answer = await asked(f"/{identifier}", records=Book(incident_pasts={incident().id: IncidentPast(incident())}))
    assert answer.status_code == 404
    assert answer.json()["errors"][0]["code"] == "api_incident.unknown"
