"""Receivers that fail, as `netmon status` tells of them beside the daemon."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from netmon.cli.notify.failing import failing_of
from netmon.clock import SystemClock
from netmon.model.incident import Severity
from netmon.model.names import IncidentId, NotificationId, ReceiverId
from netmon.model.notification import Delivery, DeliveryState, Happening, Notification
from netmon.store import Store
from tests.cli.given import INVENTORY, NETWORK, NOW, Cli, FixedClock
from tests.store.given import PATIENT


def delivery(
    number: int,
    receiver: str,
    state: DeliveryState = DeliveryState.WAITING,
    attempts: int = 0,
    error: str = "",
) -> Delivery:
    told = Notification(
        id=NotificationId(f"{number}.{receiver}"),
        receiver=ReceiverId(receiver),
        happening=Happening.FIRING,
        incident=IncidentId(f"{number:017}"),
        network=NETWORK,
        severity=Severity.MAJOR,
        made_at=NOW - 3600 + 60 * number,
        title="title",
        text="text",
    )
    return Delivery(told, state, attempts=attempts, error=error)


KEPT = (
    delivery(1, "mail", DeliveryState.SENT, 1),
    delivery(2, "group", attempts=7, error="HTTP 503"),
    delivery(3, "group"),
    delivery(4, "modem", attempts=1, error="no answer"),
    delivery(5, "mail"),
    delivery(6, "group"),
    delivery(7, "hook", DeliveryState.REFUSED, 1, "HTTP 400"),
)


@pytest.fixture
def told(cli: Cli, tmp_path: Path) -> Cli:
    url = f"sqlite:///{tmp_path / 'netmon.db'}"

    async def write() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        assert await store.papers(KEPT)
        assert await store.close()

    asyncio.run(write())
    cli.clock = FixedClock()
    cli.environ = {"NETMON_DATABASE": url, "NETMON_INVENTORY": str(INVENTORY)}
    return cli


def test_status_tells_people_who_is_not_reached_since_when_and_how_much_waits(told: Cli) -> None:
    said = told("status", lang="zh").out
    assert "接收方 group 从 2026-01-04 11:02:00 起没有送达，3 条待发：HTTP 503" in said
    assert "接收方 modem 从 2026-01-04 11:04:00 起没有送达，1 条待发：no answer" in said
    said = told("status", lang="en").out
    assert "the receiver group has not been reached since 2026-01-04 11:02:00, messages waiting: 3 (HTTP 503)" in said
    assert "mail" not in said
    assert "hook" not in said


def test_status_tells_scripts_the_same(told: Cli) -> None:
    found = told("status", "--json").json()
    assert isinstance(found, dict)
    assert found["receivers_failing"] == [
        {
            "receiver": "group",
            "since": "2026-01-04T03:02:00.000Z",
            "waiting": 3,
            "attempts": 7,
            "error": "HTTP 503",
        },
        {"receiver": "modem", "since": "2026-01-04T03:04:00.000Z", "waiting": 1, "attempts": 1, "error": "no answer"},
    ]


def test_messages_that_alertmanager_handed_over_are_told_apart(cli: Cli, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'netmon.db'}"
    own = delivery(1, "mail", DeliveryState.SENT, 1)
    handed = replace(own.notification, id=NotificationId("2"), incident=None, annotations=(("origin", "alertmanager"),))

    async def write() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        assert await store.papers((own, replace(own, notification=handed)))
        assert await store.close()

    asyncio.run(write())
    cli.clock = FixedClock()
    cli.environ = {"NETMON_DATABASE": url, "NETMON_INVENTORY": str(INVENTORY)}
    found = cli("notify", "list", "--json").json()
    assert isinstance(found, dict)
    assert [(one["id"], one["origin"]) for one in found["deliveries"]] == [("1.mail", "netmon"), ("2", "alertmanager")]
    assert "Alertmanager" in cli("notify", "list").out


def test_what_was_never_tried_is_no_failure() -> None:
    assert failing_of([delivery(1, "mail"), delivery(2, "mail")]) == ()
