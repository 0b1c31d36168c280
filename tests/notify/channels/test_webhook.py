"""Whoever takes JSON gets what Alertmanager would post, or all that netmon knows, signed where that is wanted."""

from __future__ import annotations

import hashlib
import hmac
import json
from pathlib import Path

import pytest

from netmon.model.notification import Happening, Sent
from netmon.model.receiver import WebhookFormat, WebhookReceiver
from netmon.notify.channels.webhook_json import fingerprint
from tests.notify.channels.given import AT, ENVIRON, ID, Desk, message, ref
from tests.web.certificates import Authority
from tests.wires.http.serving import Request, said, serving

pytestmark = pytest.mark.anyio


def taking(_: Request) -> list[bytes]:
    return said(b"", "204 Taken")


async def posted(receiver: WebhookReceiver, happening: Happening = Happening.FIRING) -> Request:
    """Return what is posted to a server."""
    desk = Desk()
    with serving(taking) as server:
        desk.environ["URL"] = f"{server.url}/hook?key={ENVIRON['KEY']}"
        (outcome,) = await desk.send(receiver, message(happening=happening))
    assert outcome.sent is Sent.TAKEN
    (request,) = server.requests
    return request


@pytest.mark.parametrize(
    ("happening", "status", "ends"),
    [
        (Happening.FIRING, "firing", "0001-01-01T00:00:00Z"),
        (Happening.RESOLVED, "resolved", "2026-09-21T14:13:20.000Z"),
    ],
)
async def test_alertmanagers_webhook_is_spelled_as_alertmanager_does(
    happening: Happening, status: str, ends: str
) -> None:
    request = await posted(WebhookReceiver(id=ID, url=ref("URL")), happening)
    assert request.target == f"/hook?key={ENVIRON['KEY']}"
    assert request.headers["content-type"] == "application/json; charset=utf-8"
    body = json.loads(request.body)
    assert {"version", "groupKey", "truncatedAlerts", "status", "receiver", "externalURL"} < body.keys()
    assert (body["version"], body["status"], body["groupKey"]) == (
        "4",
        status,
        '{}:{alertname="Outage", incident="17"}',
    )
    (alert,) = body["alerts"]
    assert (alert["status"], alert["startsAt"], alert["endsAt"]) == (status, "2026-09-21T14:12:20.000Z", ends)
    assert alert["labels"] == {"alertname": "Outage", "incident": "17", "severity": "critical"}
    assert alert["annotations"]["summary"] == "长沙核心 中断"


async def test_our_own_json_is_the_whole_notification() -> None:
    request = await posted(WebhookReceiver(id=ID, url=ref("URL"), format=WebhookFormat.NETMON))
    assert json.loads(request.body) == {
        "version": 1,
        "id": "duty:17:firing:1",
        "receiver": "duty",
        "happening": "firing",
        "incident": "17",
        "network": "extranet",
        "severity": "critical",
        "title": "[紧急] 长沙核心 中断",
        "text": "长沙核心 中断\n牵连：3 个县",
        "made_at": "2026-09-21T14:13:20.000Z",
        "starts_at": "2026-09-21T14:12:20.000Z",
        "ends_at": None,
        "labels": {"alertname": "Outage", "incident": "17"},
        "annotations": {"summary": "长沙核心 中断"},
    }
    assert request.headers["x-netmon-id"] == "duty:17:firing:1"


async def test_the_signature_is_of_time_and_body() -> None:
    receiver = WebhookReceiver(id=ID, url=ref("URL"), secret=ref("SECRET"), authorization=ref("TOKEN"))
    request = await posted(receiver)
    at = request.headers["x-netmon-timestamp"]
    assert at == f"{AT:.0f}"
    digest = hmac.new(ENVIRON["SECRET"].encode(), f"{at}.".encode() + request.body, hashlib.sha256).hexdigest()
    assert request.headers["x-netmon-signature"] == f"sha256={digest}"
    assert request.headers["authorization"] == ENVIRON["TOKEN"]


async def test_a_server_is_believed_by_its_own_authority_alone(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    with serving(taking, authority) as server:
        ours = WebhookReceiver(id=ID, url=server.url, ca=str(authority.file))
        (outcome,) = await Desk().send(ours)
        assert outcome.sent is Sent.TAKEN
        (outcome,) = await Desk().send(WebhookReceiver(id=ID, url=server.url))
    assert outcome.sent is Sent.LATER
    assert "ca" in outcome.detail


async def test_what_a_server_repeats_of_our_secrets_is_hidden() -> None:
    receiver = WebhookReceiver(id=ID, url=ref("URL"), secret=ref("SECRET"), authorization=ref("TOKEN"))
    desk = Desk()
    echo = f"no {ENVIRON['TOKEN']} {ENVIRON['KEY']} SECcanary%2Bsecret%2F4711 \x1b[31m".encode()
    with serving(lambda _: said(echo, "403 No")) as server:
        desk.environ["URL"] = f"{server.url}/hook?key={ENVIRON['KEY']}"
        (outcome,) = await desk.send(receiver)
    assert outcome.sent is Sent.REFUSED
    assert outcome.detail == "HTTP 403（no *** *** *** [31m）"


async def test_an_authorization_that_is_no_header_is_refused() -> None:
    desk = Desk()
    desk.environ["TOKEN"] = "Bearer canary\r\nX-Evil: 1"
    with serving(taking) as server:
        (outcome,) = await desk.send(WebhookReceiver(id=ID, url=server.url, authorization=ref("TOKEN")))
    assert outcome.sent is Sent.REFUSED
    assert server.requests == []


def test_a_fingerprint_is_that_of_prometheus() -> None:
    """FNV-1a: 14695981039346656037 of nothing; the other follows from the published constants by hand."""
    assert fingerprint({}) == "cbf29ce484222325"
    value = 0xCBF29CE484222325
    for octet in b"a\xff1\xffb\xff2\xff":
        value = (value ^ octet) * 0x100000001B3 % 2**64
    assert fingerprint({"b": "2", "a": "1"}) == f"{value:016x}"
