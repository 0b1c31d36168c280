"""Bulletins and reminders are sent once, with the very files that were published, whatever becomes of the daemon."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

from netmon.app.letters import LetterPost, read_files
from netmon.bulletins.publishing import approved, drafted, published
from netmon.coverage.returned import Question, Return, Standing
from netmon.inventory import load
from netmon.model.attestation import Claim
from netmon.model.names import DivisionCode, NetworkId, UnitId
from netmon.model.notification import Delivery
from netmon.model.notify_plan import Circulation, FileFormat, NotifyPlan, Reminding
from netmon.model.publishing import BulletinMade, BulletinPublished, RenderedFile
from netmon.model.register import Division, Level
from netmon.notify.attachments import Attached, attached
from netmon.notify.outbox import Outbox
from netmon.reports.bulletin.document import bulletin_document
from netmon.reports.render import file_name, render
from netmon.store import Store
from netmon.web.returns.desk import Group
from netmon.words import Language
from tests.app.running import Running, until
from tests.app.test_maintenance import INVENTORY
from tests.bulletins.test_canonical import june
from tests.notify.channels.test_smtp import Postbox
from tests.notify.letters.given import circulated
from tests.ports import free_port
from tests.store.given import running

FORMATS = ("docx", "json")
NINE_OCLOCK = 1_783_040_400.0
"""2026-07-03 09:00 in Shanghai, a Friday."""
CHANGSHA = Division(DivisionCode("430100"), "长沙市", Level.PREFECTURE)
OWED = Group(CHANGSHA, (Return(UnitId("u1"), NetworkId("extranet"), (Question(Claim.PORTAL, Standing.MISSING),)),))


def bulletin(at: float) -> tuple[BulletinMade, BulletinPublished]:
    """Return June as a draft, and as published at a time with real files."""
    draft = drafted(june(), (), "zhang", at - 60, "1.0", number="湘通〔2026〕1号")
    kept = approved(draft.kept, "li", at, "1.0")
    files = []
    for language in Language:
        document = bulletin_document(june(), kept.publication, language)
        files += [
            RenderedFile(format_, language.value, file_name(document, format_), render(document, format_))
            for format_ in FORMATS
        ]
    return draft, published(kept, files, ())


@dataclass
class Clock:
    at: float

    def wall(self) -> float:
        return self.at

    def monotonic(self) -> float:
        return self.at


class Out(Outbox):
    """Notes what is put into it, and sends nothing."""

    def __init__(self) -> None:
        self.taken: list[Delivery] = []

    def take(self, deliveries: Iterable[Delivery]) -> None:
        self.taken += deliveries


@dataclass
class Post:
    """Who sends, with an inventory that has this plan; `returns` is what is told of returns."""

    store: Store
    plan: NotifyPlan
    clock: Clock
    folder: Path
    returns: tuple[Group, ...] | None = ()
    out: Out = field(default_factory=Out)

    def start(self) -> LetterPost:
        (self.folder / "inventory.yaml").write_text(INVENTORY)
        inventory = load(self.folder / "inventory.yaml", {}, secrets=False)

        async def told() -> tuple[Group, ...] | None:
            return self.returns

        post = LetterPost(Language.ZH, self.clock, self.store, self.out, told)
        post.load(replace(inventory, notify=self.plan))
        return post

    @property
    def told(self) -> list[str]:
        return [one.notification.receiver for one in self.out.taken]


@pytest.mark.anyio
async def test_a_bulletin_is_sent_once_to_each_whoever_published_it_and_not_again_after_a_restart(
    tmp_path: Path,
) -> None:
    plan = circulated(Circulation(("chief", "phone"), formats=(FileFormat.DOCX,)))
    draft, done = bulletin(NINE_OCLOCK)
    async with running(tmp_path / "n.db") as store:
        desk = Post(store, plan, Clock(NINE_OCLOCK + 5), tmp_path)
        post = desk.start()
        assert await store.papers((draft,))
        await post.look()
        assert desk.told == []  # a draft is nobody's business yet
        assert await store.papers((done,))
        await post.look()
        await post.look()
        assert desk.told == ["chief", "phone"]
        await desk.start().look()
        assert desk.told == ["chief", "phone"]
        wanted = attached(desk.out.taken[0].notification)
        assert wanted is not None
        (file,) = await read_files(store, wanted)
        (same,) = [one for one, _ in done.files if (one.format, one.language) == ("docx", "zh")]
        assert (file.name, file.body) == (same.name, same.body)
        assert await read_files(store, Attached("none", 1, ("a.docx",))) == ()


@pytest.mark.anyio
async def test_the_letter_has_the_sentences_of_the_bulletin(tmp_path: Path) -> None:
    draft, done = bulletin(NINE_OCLOCK)
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((draft,))
        assert await store.papers((done,))
        desk = Post(store, circulated(Circulation(("chief",))), Clock(NINE_OCLOCK + 5), tmp_path)
        await desk.start().look()
        (letter,) = desk.out.taken
    assert "单位接入率50.0%（2/4）" in letter.notification.text
    assert "政务外网共统计1项指标：未达标1项" in letter.notification.text


@pytest.mark.anyio
async def test_people_are_reminded_once_a_day_after_figures_are_there_and_not_again_after_a_restart(
    tmp_path: Path,
) -> None:
    draft, _ = bulletin(NINE_OCLOCK)
    plan = replace(circulated(), reminders=(Reminding(("chief",)),))
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((draft,))
        clock = Clock(NINE_OCLOCK - 1)
        desk = Post(store, plan, clock, tmp_path, returns=None)
        post = desk.start()
        await post.look()
        clock.at += 1
        await post.look()
        assert desk.told == []  # how it stands with returns is not known yet
        desk.returns = (OWED,)
        await post.look()
        await post.look()
        await desk.start().look()
        (reminder,) = desk.out.taken
        assert reminder.notification.title == "【提醒】2 项待办"
        assert "长沙市：1 项" in reminder.notification.text
        assert "extranet-2026-06-month（zhang 编制），湘通〔2026〕1号" in reminder.notification.text
        clock.at += 2 * 86_400  # Sunday
        await post.look()
        assert len(desk.told) == 1
        clock.at += 86_400
        await post.look()
        assert len(desk.told) == 2


def test_what_was_published_before_a_daemon_started_arrives_by_mail_with_its_very_files(tmp_path: Path) -> None:
    draft, done = bulletin(time.time())
    path, port = tmp_path / "netmon.db", free_port()

    async def publish() -> None:
        async with running(path) as store:
            assert await store.papers((draft,))
            assert await store.papers((done,))

    asyncio.run(publish())
    notify = f"""notify:
  bulletins: [{{to: office, formats: [docx, json]}}]
  receivers:
    office: {{kind: smtp, host: 127.0.0.1, port: {port}, security: plain, sender: noc@example.org, to: o@example.org}}
"""
    (tmp_path / "inventory.yaml").write_text(INVENTORY.split("notify:")[0] + notify)
    box = Postbox()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    try:
        with Running(tmp_path, environ={"LAB_COMMUNITY": "nobody"}) as daemon:
            until(lambda: bool(box.taken), "the mail arrives")
            assert daemon.end() == 0
    finally:
        server.stop()
    ((recipients, mail),) = box.taken
    assert recipients == ["o@example.org"]
    assert "2026年6月" in mail["Subject"]
    found = {part.get_filename(): part.get_payload(decode=True) for part in mail.iter_attachments()}
    assert found == {one.name: one.body for one, _ in done.files if one.language == "zh"}
