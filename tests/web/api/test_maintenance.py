"""Maintenance over the API: what is entered, what is refused and in which words, and that all of it is audited."""

from __future__ import annotations

import asyncio

import pytest

from netmon.model.audit import AuditEntry
from netmon.model.belief import Flag
from netmon.model.maintenance import Approval, Maintenance, Recurrence
from netmon.web.visitor import Visitor
from tests.watch.plant import dev
from tests.web.api.given import Place

ENTRY = {"subject": "pref", "reason": "割接", "lasts": 7200, "by": "张三"}


@pytest.mark.anyio
async def test_what_is_entered_is_in_force_written_and_audited() -> None:
    place = Place()
    answer = await place.ask("POST", "maintenance", ENTRY)
    assert answer.status_code == 201
    told = answer.json()["maintenance"]
    assert answer.json()["stored"] is True
    assert (told["subject"], told["by"], told["running"]["counts"]) == ("device:pref@intranet", "张三", False)
    assert Flag.MAINTENANCE in place.board.belief(dev("a")).standing.flags
    entry, line = place.papers
    assert isinstance(entry, Maintenance)
    assert isinstance(line, AuditEntry)
    assert (line.who, line.via, line.source, line.about) == ("张三", "cli", "192.0.2.7", entry.id)
    assert line.what.code == "audit.maintenance_added"
    assert line.id > entry.id


@pytest.mark.anyio
async def test_a_recurring_window_with_an_approval_is_read_as_it_is_said() -> None:
    place = Place()
    body = ENTRY | {
        "begins": "2026-10-05 22:00",
        "lasts": None,
        "ends": "2026-10-06 01:30",
        "zone": "Europe/Berlin",
        "every": "weekly",
        "weekdays": ["thu", "mon"],
        "until": "2027-01-01",
        "below": False,
        "approval": {"number": "湘电通〔2026〕17 号", "at": "2026-09-20 09:00", "by": "李四"},
    }
    answer = await place.ask("POST", "maintenance", {key: value for key, value in body.items() if value is not None})
    assert answer.status_code == 201, answer.text
    entry = place.papers[0]
    assert isinstance(entry, Maintenance)
    assert (entry.recurrence, entry.weekdays, entry.lasts) == (Recurrence.WEEKLY, (0, 3), 3.5 * 3600)
    assert entry.approval == Approval("湘电通〔2026〕17 号", 1789887600.0, "李四")
    assert [one["counts"] for one in answer.json()["maintenance"]["next"]] == [True, True, True]


WRONG: list[tuple[object, int, str]] = [
    (b"{", 422, "api.not_json"),
    (b"x" * 70_000, 413, "api.too_large"),
    ({}, 422, "api.field_missing"),
    (ENTRY | {"lasts": "2h"}, 422, "api.field_type"),
    (ENTRY | {"below": "yes"}, 422, "api.field_type"),
    (ENTRY | {"every": "yearly"}, 422, "api.field_choice"),
    (ENTRY | {"owner": "x"}, 422, "api.field_unknown"),
    (ENTRY | {"subject": "gone"}, 422, "api.unknown_subject"),
    (ENTRY | {"ends": "2026-11-24 22:00"}, 422, "api.ends_or_lasts"),
    (ENTRY | {"begins": "tomorrow"}, 422, "api.not_a_time"),
    (ENTRY | {"begins": "2026-09-01 22:00+08:00"}, 422, "maintenance.begins_with_zone"),
    (ENTRY | {"zone": "Mars/Olympus"}, 422, "maintenance.bad_zone"),
    (ENTRY | {"reason": " "}, 422, "maintenance.reason_missing"),
    (ENTRY | {"lasts": -1}, 422, "maintenance.bad_length"),
    (ENTRY | {"by": ""}, 422, "api.by_missing"),
    (ENTRY | {"by": "x" * 200}, 422, "api.by_malformed"),
]


@pytest.mark.anyio
@pytest.mark.parametrize(("body", "status", "code"), WRONG, ids=[code for _, _, code in WRONG])
async def test_what_is_wrong_is_said_in_the_language_of_whoever_asks_and_nothing_is_kept(
    body: object, status: int, code: str
) -> None:
    place = Place()
    english = await place.ask("POST", "maintenance", body)
    chinese = await place.ask("POST", "maintenance", body, accept_language="zh-CN")
    assert (english.status_code, english.json()["errors"][0]["code"]) == (status, code)
    assert english.json()["errors"][0]["message"].isascii() or "割接" in english.text or "“" in english.text
    assert chinese.json()["errors"][0]["message"] != english.json()["errors"][0]["message"]
    assert place.papers == []
    assert not place.book.entries


FOREIGN: list[tuple[dict[str, str], int, str]] = [
    ({"x_netmon": ""}, 403, "api.header_missing"),
    ({"content_type": "text/plain"}, 415, "api.not_json_type"),
    ({"content_type": ""}, 415, "api.not_json_type"),
    ({"sec_fetch_site": "cross-site"}, 403, "api.cross_site"),
    ({"sec_fetch_site": "same-site"}, 403, "api.cross_site"),
    ({"origin": "https://evil.example"}, 403, "api.cross_site"),
    ({"host": "rebound.example:9899"}, 403, "api.other_host"),
]


@pytest.mark.anyio
@pytest.mark.parametrize(("headers", "status", "code"), FOREIGN, ids=[str(one[0]) for one in FOREIGN])
async def test_a_page_of_another_site_can_change_nothing(headers: dict[str, str], status: int, code: str) -> None:
    place = Place()
    answer = await place.ask("POST", "maintenance", b"{}" if "content_type" in headers else ENTRY, **headers)
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (status, code)
    assert place.papers == []


@pytest.mark.anyio
async def test_our_own_page_and_a_program_without_a_browser_may() -> None:
    place = Place()
    for headers in ({"sec_fetch_site": "same-origin"}, {"origin": "http://127.0.0.1:9899"}, {"host": "[::1]:9899"}):
        assert (await place.ask("POST", "maintenance", ENTRY, **headers)).status_code == 201


@pytest.mark.anyio
async def test_who_logged_in_is_who_did_it_and_may_not_be_somebody_else() -> None:
    place = Place(Visitor("li", operator=True))
    refused = await place.ask("POST", "maintenance", ENTRY, host="netmon.example")
    assert refused.json()["errors"][0]["code"] == "api.not_you"
    own = {key: value for key, value in ENTRY.items() if key != "by"}
    assert (await place.ask("POST", "maintenance", own, host="netmon.example")).json()["maintenance"]["by"] == "li"


@pytest.mark.anyio
async def test_who_may_only_look_can_look() -> None:
    place = Place(Visitor("li", operator=False))
    refused = await place.ask("POST", "maintenance", ENTRY)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (403, "api.not_operator")
    assert (await place.ask("GET", "maintenance")).status_code == 200


@pytest.mark.anyio
async def test_nothing_is_accepted_before_it_is_written() -> None:
    place = Place(stored=None)
    asked = asyncio.create_task(place.ask("POST", "maintenance", ENTRY))
    while not place.waiting:
        await asyncio.sleep(0)
    for _ in range(10):
        await asyncio.sleep(0)
    assert not asked.done()
    place.waiting[0].set_result(True)
    assert (await asked).status_code == 201


@pytest.mark.anyio
async def test_while_the_store_fails_it_is_in_force_and_said_not_to_be_written() -> None:
    place = Place(stored=False)
    answer = await place.ask("POST", "maintenance", ENTRY)
    assert answer.status_code == 202
    assert answer.json()["stored"] is False
    assert "not written yet" in answer.json()["warning"]
    assert place.book.of(dev("a")) is not None


@pytest.mark.anyio
async def test_it_is_listed_shown_with_what_it_covers_and_cancelled_once() -> None:
    place = Place()
    id_ = (await place.ask("POST", "maintenance", ENTRY)).json()["maintenance"]["id"]
    assert [one["id"] for one in (await place.ask("GET", "maintenance")).json()["maintenance"]] == [id_]
    shown = (await place.ask("GET", f"maintenance/{id_}")).json()["maintenance"]
    assert {one["subject_id"] for one in shown["covers"] if one["kind"] == "device"} == {"pref", "a", "b"}
    cancelled = await place.ask("POST", f"maintenance/{id_}/cancel", {"by": "李四"})
    assert cancelled.status_code == 200
    assert cancelled.json()["maintenance"]["cancelled_by"] == "李四"
    assert place.book.of(dev("a")) is None
    assert (await place.ask("GET", "maintenance")).json()["maintenance"] == []
    assert len((await place.ask("GET", "maintenance?which=past")).json()["maintenance"]) == 1
    again = await place.ask("POST", f"maintenance/{id_}/cancel", {"by": "李四"})
    assert (again.status_code, again.json()["errors"][0]["code"]) == (409, "api.maintenance_over")
    assert (await place.ask("POST", "maintenance/1/cancel", {"by": "x"})).status_code == 404
    assert (await place.ask("GET", "maintenance/1")).status_code == 404
    assert (await place.ask("GET", "maintenance?which=some")).status_code == 422


@pytest.mark.anyio
async def test_what_a_person_types_is_kept_without_what_no_screen_shows() -> None:
    place = Place()
    await place.ask("POST", "maintenance", ENTRY | {"reason": "割\u202e接\n二期\x1b[31m"})
    assert isinstance(place.papers[0], Maintenance)
    assert place.papers[0].reason == "割接 二期[31m"
