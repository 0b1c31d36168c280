"""What receivers are told is written down before it is sent, and kept as long as the logs are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netmon.model.incident import Severity
from netmon.model.names import IncidentId, NetworkId, NotificationId, ReceiverId
from netmon.model.notification import Delivery, DeliveryState, Happening, Notification
from netmon.store import Store
from tests.store.given import eventually, running


def told(number: int, happening: Happening = Happening.FIRING, receiver: str = "zhang") -> Delivery:
    return Delivery(
        Notification(
            id=NotificationId(f"{number}.{happening}.0.{receiver}"),
            receiver=ReceiverId(receiver),
            happening=happening,
            incident=IncidentId(str(number)),
            network=NetworkId("extranet"),
            severity=Severity.MAJOR,
            made_at=1_700_000_000.0 + number,
            title="【告警】县里断了",
            text="一\n二",
            starts_at=1_700_000_000.0,
            labels=(("alertname", "NetmonOutage"), ("matter", "outage")),
            annotations=(("units", "3"),),
        )
    )


async def keep(store: Store, *deliveries: Delivery) -> None:
    assert await store.papers(deliveries)


@pytest.mark.anyio
async def test_a_delivery_comes_back_as_it_was_and_gets_on(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        first, second = told(1), told(2)
        await keep(store, first, second)
        assert store.reader.waiting_deliveries() == (first, second)
        sent = replace(first, state=DeliveryState.SENT, attempts=2, done_at=1_700_000_099.0, reference="42")
        await keep(store, sent)
        assert store.reader.waiting_deliveries() == (second,)
        assert store.reader.deliveries() == (second, sent)
        assert store.reader.deliveries(states=[DeliveryState.SENT]) == (sent,)
        assert store.reader.deliveries(since=second.notification.made_at) == (second,)
        assert store.reader.deliveries(incident=IncidentId("1")) == (sent,)


@pytest.mark.anyio
async def test_what_was_not_yet_told_to_be_over_is_found(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        await keep(store, told(1), told(1, receiver="li"), told(1, Happening.RESOLVED), told(2), told(3))
        unresolved = store.reader.unresolved_notifications(told(1).notification.made_at)
        assert [(one.incident, one.receiver) for one in unresolved] == [("1", "li"), ("2", "zhang"), ("3", "zhang")]


@pytest.mark.anyio
async def test_old_deliveries_are_deleted_and_what_waits_is_not(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        sent = [replace(told(number), state=DeliveryState.SENT) for number in (1, 2, 3)]
        await keep(store, *sent, told(0))
        store.forget_logs(sent[2].notification.made_at)
        await eventually(lambda: store.reader.deliveries() == (told(0), sent[2]))
