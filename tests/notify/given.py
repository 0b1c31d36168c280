"""What the notifier's tests start from: the small inventory, incidents that are made by hand, and receivers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType

from netmon.inventory import load
from netmon.model.belief import Reason
from netmon.model.credential import SecretRef, SecretScheme
from netmon.model.incident import Affected, Incident, Matter, Severity
from netmon.model.inventory import Inventory
from netmon.model.names import IncidentId, NetworkId, ReceiverId, Subject, SubjectKind
from netmon.model.notification import Notification, Outcome, Sent
from netmon.model.notify_plan import NotifyPlan, Route, Scope
from netmon.model.receiver import AlertmanagerReceiver, Receiver, SmsModemReceiver, WecomRobotReceiver

NET = NetworkId("extranet")
START = 1_790_000_000.0
NOON = datetime.fromisoformat("2026-10-01 12:00")
TAKEN, LATER, REFUSED = Outcome(Sent.TAKEN), Outcome(Sent.LATER, "nobody there"), Outcome(Sent.REFUSED, "too long")


@dataclass(slots=True)
class Somebody:
    """A receiver: takes what comes, unless `answers` says otherwise, one for each attempt."""

    per_minute: int = 0
    answers: list[Outcome | Exception] = field(default_factory=list)
    heard: list[Notification] = field(default_factory=list)

    async def send(self, notification: Notification) -> Outcome:
        answer = self.answers.pop(0) if self.answers else TAKEN
        if isinstance(answer, Exception):
            raise answer
        if answer.sent is Sent.TAKEN:
            self.heard.append(notification)
        return answer

    async def close(self) -> None:
        pass


@cache
def small() -> Inventory:
    return load(Path(__file__).parent.parent / "inventories" / "small.yaml", {}, secrets=False)


def device(name: str) -> Subject:
    return Subject(SubjectKind.DEVICE, name, NET)


def link(name: str) -> Subject:
    return Subject(SubjectKind.LINK, name, NET)


def unit(name: str) -> Subject:
    return Subject(SubjectKind.UNIT, name, NET)


def outage(*roots: Subject, units: tuple[str, ...] = (), severity: Severity = Severity.MAJOR) -> Incident:
    affected = tuple(Affected(unit(name), START) for name in units)
    return Incident(
        id=IncidentId("01790000000000000"),
        network=NET,
        matter=Matter.OUTAGE,
        severity=severity,
        roots=roots or (device("wc-ce"),),
        reason=Reason.of("reason.no_answer", misses=4, seconds=12),
        since=START - 12,
        opened_at=START,
        affected=affected,
    )


def robot(name: str, language: str = "zh", per_minute: int = 20) -> WecomRobotReceiver:
    url = SecretRef(SecretScheme.ENV, "ROBOT")
    return WecomRobotReceiver(
        id=ReceiverId(name), language="en" if language == "en" else "zh", per_minute=per_minute, url=url
    )


def modem(name: str) -> SmsModemReceiver:
    return SmsModemReceiver(id=ReceiverId(name), device="/dev/ttyUSB0", phones=("13800000000",))


def alertmanager(name: str, *urls: str) -> AlertmanagerReceiver:
    return AlertmanagerReceiver(id=ReceiverId(name), urls=urls or ("http://127.0.0.1:9093",))


def plan(*receivers: Receiver, routes: tuple[Route, ...] = (), otherwise: tuple[str, ...] = ()) -> NotifyPlan:
    """Everything to `otherwise`, by default to all receivers, where no routes are given."""
    every = tuple(str(receiver.id) for receiver in receivers)
    return NotifyPlan(
        receivers=MappingProxyType({receiver.id: receiver for receiver in receivers}),
        routes=routes,
        otherwise=otherwise or (() if routes else every),
    )


def route(*to: str, **scope: object) -> Route:
    return Route(replace(Scope(), **scope), to)  # type: ignore[arg-type] # the fields of a scope, by name


def with_plan(notify: NotifyPlan) -> Inventory:
    return replace(small(), notify=notify)
