"""The webhook of Alertmanager: what is taken, what is refused and why, and what of hostile text is left."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Awaitable
from dataclasses import dataclass, field

import httpx
import pytest
from starlette.types import Receive, Scope, Send

from netmon.model.alert_group import AlertGroup, Receipt, Received
from netmon.model.names import ReceiverId
from netmon.web.api.alert_bodies import MOST, MOST_LEFT_OUT
from netmon.web.api.alerts import LARGEST, alerts_router
from netmon.web.application import create_app
from netmon.web.visitor import Visitor, admit

pytestmark = pytest.mark.anyio
PROGRAM = Visitor("alertmanager", operator=False, program=True)
ALERT: dict[str, object] = {
    "status": "firing",
    "labels": {"alertname": "NetmonDeviceDown", "severity": "major"},
    "annotations": {"summary": "芙蓉区路由器中断"},
    "startsAt": "2026-11-23T12:00:00.123456789Z",
    "endsAt": "0001-01-01T00:00:00Z",
    "generatorURL": "http://prometheus.example/graph",
    "fingerprint": "a1b2",
}
BODY: dict[str, object] = {
    "version": "4",
    "groupKey": "{}:{}",
    "truncatedAlerts": 3,
    "status": "firing",
    "receiver": "duty",
    "groupLabels": {},
    "commonLabels": {},
    "commonAnnotations": {},
    "externalURL": "http://alerts.example:9093",
    "alerts": [ALERT],
    "something": "of a later release",
}


@dataclass
class Box:
    """An inbox that keeps what it is given."""

    answer: Received = Received.TOLD
    taken: list[AlertGroup] = field(default_factory=list)
    counted: Counter[Received] = field(default_factory=Counter)
    visitor: Visitor = PROGRAM

    def take(self, group: AlertGroup) -> Awaitable[Receipt]:
        async def taken() -> Receipt:
            self.taken.append(group)
            return Receipt(self.answer, (ReceiverId("zhang"),) if self.answer is Received.TOLD else ())

        return taken()

    def count(self, received: Received) -> None:
        self.counted[received] += 1

    async def post(self, body: object, host: str = "127.0.0.1:9899", **headers: str) -> httpx.Response:
        app = create_app([alerts_router(self)])

        async def door(scope: Scope, receive: Receive, send: Send) -> None:
            admit(scope, self.visitor)
            await app(scope, receive, send)

        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        sent = {"content-type": "application/json", "accept-language": "en"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        async with httpx.AsyncClient(transport=httpx.ASGITransport(door), base_url=f"http://{host}") as client:
            return await client.post("/api/v1/alerts", content=content, headers=sent)


def with_alert(**changes: object) -> dict[str, object]:
    return BODY | {"alerts": [ALERT | changes]}


async def test_what_alertmanager_sends_is_taken() -> None:
    box = Box()
    answer = await box.post(BODY)
    assert (answer.status_code, answer.json()) == (200, {"outcome": "told", "receivers": ["zhang"]})
    [group] = box.taken
    assert (group.receiver, group.key, group.truncated, group.url) == ("duty", "{}:{}", 3, "http://alerts.example:9093")
    [alert] = group.alerts
    assert (alert.fingerprint, alert.firing, alert.starts_at) == ("a1b2", True, 1795435200.123456)
    assert dict(alert.labels) == {"alertname": "NetmonDeviceDown", "severity": "major"}


@pytest.mark.parametrize(
    ("received", "status"),
    [
        (Received.TOLD, 200),
        (Received.REPEATED, 200),
        (Received.OWN, 200),
        (Received.NOBODY, 422),
        (Received.NOT_READY, 503),
        (Received.NOT_STORED, 503),
    ],
)
async def test_alertmanager_comes_again_after_what_may_be_better_later_alone(received: Received, status: int) -> None:
    answer = await Box(received).post(BODY)
    assert answer.status_code == status
    assert status == 200 or answer.json()["errors"][0]["message"]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"{", "the body is not JSON"),
        (b"[]", "- must be an object"),
        (b"\xff", "the body is not JSON"),
        (b"[" * 50_000, "the body is not JSON"),
        (BODY | {"version": "5"}, "only version 4 of Alertmanager's webhook is taken, and this is “5”"),
        (BODY | {"version": 4}, "version must be text"),
        (BODY | {"alerts": []}, "the value of alerts is wrong"),
        ({key: value for key, value in BODY.items() if key != "groupKey"}, "groupKey is missing"),
        (with_alert(status="pending"), "alerts.0.status: choose 'firing' or 'resolved'"),
        (with_alert(labels={"a": 1}), "alerts.0.labels.a must be text"),
        (with_alert(startsAt="yesterday"), "alerts.0.startsAt is not a time of 1970 to 2100 as RFC 3339 spells it"),
        (
            with_alert(startsAt="2026-11-23T12:00:00"),
            "alerts.0.startsAt is not a time of 1970 to 2100 as RFC 3339 spells it",
        ),
        (
            with_alert(startsAt="9999-12-31T23:59:59Z"),
            "alerts.0.startsAt is not a time of 1970 to 2100 as RFC 3339 spells it",
        ),
        (
            with_alert(status="resolved", endsAt="0001-01-01T00:00:00Z"),
            "alerts.0.endsAt is not a time of 1970 to 2100 as RFC 3339 spells it",
        ),
        (
            with_alert(status="resolved", endsAt=""),
            "alerts.0.endsAt is not a time of 1970 to 2100 as RFC 3339 spells it",
        ),
    ],
)
async def test_what_is_no_such_webhook_is_refused_with_what_is_wrong(body: object, message: str) -> None:
    box = Box()
    answer = await box.post(body)
    assert (answer.status_code, box.taken) == (400, [])
    assert answer.json()["errors"][0]["message"] == message
    assert box.counted == {Received.MALFORMED: 1}


async def test_what_is_too_large_is_refused_with_what_helps() -> None:
    box = Box()
    answer = await box.post(with_alert(annotations={"summary": "界" * LARGEST}))
    assert answer.status_code == 413
    assert "max_alerts" in answer.json()["errors"][0]["message"]
    assert box.counted == {Received.TOO_LARGE: 1}


async def test_of_many_those_that_fire_are_kept_and_the_rest_is_counted() -> None:
    box = Box()
    over = ALERT | {"status": "resolved", "endsAt": "2026-11-23T12:01:00Z", "fingerprint": "over"}
    await box.post(BODY | {"alerts": [over] * MOST + [ALERT] * 2})
    [group] = box.taken
    assert [one.firing for one in group.alerts] == [True] * 2 + [False] * (MOST - 2)
    assert group.truncated == 3 + 2


async def test_a_number_of_alerts_that_cannot_be_is_told_as_very_many() -> None:
    box = Box()
    await box.post(BODY | {"truncatedAlerts": 10**4000})
    [group] = box.taken
    assert group.truncated == MOST_LEFT_OUT


async def test_hostile_text_is_cleaned_and_cut() -> None:
    box = Box()
    summary = "a\x00b\x1b[31m\u202eevil\u2066\n\n\x07second" + "界" * 10_000
    await box.post(
        BODY
        | {
            "receiver": "du\nty\u202e",
            "externalURL": "javascript:alert(1)",
            "alerts": [ALERT | {"labels": {"a\nb": "c\r\nd"}, "annotations": {"summary": summary}}],
        }
    )
    [group] = box.taken
    [alert] = group.alerts
    assert (group.receiver, group.url) == ("du ty", "")
    assert dict(alert.labels) == {"a b": "c d"}
    assert alert.annotations["summary"].startswith("ab[31mevil\nsecond")
    assert len(alert.annotations["summary"]) <= 2000


@pytest.mark.parametrize(
    ("visitor", "host", "headers", "status"),
    [
        (PROGRAM, "netmon.example", {}, 200),
        (PROGRAM, "127.0.0.1", {"content_type": "text/plain"}, 415),
        (Visitor("li"), "netmon.example", {}, 200),
        (Visitor("wang", operator=False), "netmon.example", {}, 403),
        (Visitor("li"), "netmon.example", {"sec_fetch_site": "cross-site"}, 403),
        (Visitor("li"), "netmon.example", {"origin": "http://evil.example"}, 403),
        (Visitor(), "localhost:9899", {}, 200),
        (Visitor(), "rebound.example", {}, 403),
    ],
)
async def test_who_may_hand_over_alerts(visitor: Visitor, host: str, headers: dict[str, str], status: int) -> None:
    assert (await Box(visitor=visitor).post(BODY, host, **headers)).status_code == status
