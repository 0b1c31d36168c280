"""Receivers, bulletins and debts that tests of papers start from."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Literal

from netmon.model.credential import SecretRef, SecretScheme
from netmon.model.names import NetworkId, ReceiverId
from netmon.model.notify_plan import Circulation, FileFormat, NotifyPlan, Person, Reminding, Roster, Rotation
from netmon.model.publishing import KeptBulletin, KeptFile
from netmon.model.receiver import MailSecurity, Receiver, SmtpReceiver, WecomRobotReceiver
from netmon.notify.letters.circulation import Published
from tests.notify.given import alertmanager, modem, plan
from tests.store.publishing import made, published

EXTRANET, INTRANET = NetworkId("extranet"), NetworkId("intranet")
NOON = datetime.fromisoformat("2026-07-02 12:00")
"""A Thursday."""
WALL = 1_783_000_120.0


def mail(name: str, language: Literal["zh", "en"] = "zh") -> SmtpReceiver:
    found = SmtpReceiver(
        id=ReceiverId(name),
        host="127.0.0.1",
        port=25,
        security=MailSecurity.PLAIN,
        sender="noc@hn.example.org",
        to=(f"{name}@hn.example.org",),
    )
    return replace(found, language=language)


def robot(name: str) -> WecomRobotReceiver:
    return WecomRobotReceiver(id=ReceiverId(name), url=SecretRef(SecretScheme.ENV, "URL"))


EVERYBODY: tuple[Receiver, ...] = (
    mail("chief"),
    mail("guest", "en"),
    robot("group"),
    modem("phone"),
    alertmanager("am"),
)


def circulated(*entries: Circulation, url: str = "https://netmon.example") -> NotifyPlan:
    people = {"zhang": Person("zhang", "张三", (ReceiverId("chief"), ReceiverId("am")))}
    rosters = {"duty": Roster("duty", Rotation(NOON.date(), ("zhang",)))}
    return replace(plan(*EVERYBODY), people=people, rosters=rosters, bulletins=entries, url=url)


def reminded(*entries: Reminding) -> NotifyPlan:
    return replace(circulated(), reminders=entries)


def kept(revision: int = 1) -> KeptBulletin:
    return published(made(revision)).kept


def file(format_: FileFormat, language: str = "zh", size: int = 1000) -> KeptFile:
    return KeptFile(format_, language, f"通报.{language}.{format_}", "sm3:00", size)


FILES = tuple(file(format_, language) for format_ in FileFormat for language in ("en", "zh"))


def told(revision: int = 1) -> Published:
    titles = {"zh": "2026年6月政务外网通报", "en": "Extranet, June 2026"}
    sentences = {
        "zh": ("截至6月30日24时，1项指标，达标1项。", "联网率93.0%（133/143）。"),
        "en": ("1 of 1 on target.", "connected: 93.0%"),
    }
    return Published(kept(revision), FILES, titles, sentences)
