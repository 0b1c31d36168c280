"""Configurations: which are kept, the text of one, and what differs between two."""

from __future__ import annotations

import os
import re
import time
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from netmon.configs.diff import Hunk, Line, Mark
from netmon.configs.keeper import ConfigurationView
from netmon.model.belief import Standing, State
from netmon.model.configuration import Snapshot
from netmon.model.names import CredentialId, DeviceId, SubjectKind
from netmon.model.observation import Cause, Failure, FailureKind
from netmon.web.application import create_app
from netmon.web.pages import pages_router
from netmon.web.pages.configurations import DIFFERENCE_SHOWN, LARGEST, Difference
from tests.exporters import plain
from tests.web.pages.browsing import Book, page, sources

GOLDEN = Path(__file__).parent / "golden"
ROUTE = "devices/a/configurations"
FIRST = "sysname a\n#\ninterface GigabitEthernet0/0/1\n description to the county\n port link-type trunk\n#\nreturn\n"
SECOND = FIRST.replace("the county", "<b>another</b> & county").replace("#\nreturn", " undo shutdown\n#\nreturn")
THIRD = SECOND.replace("sysname a", "sysname 长沙-核心")
BOOK = Book(texts=(FIRST, SECOND, THIRD), told=("2026-11-22 18:01:02+08:00", "wang"))


def wall(**changes: object) -> plain.Wall:
    made = plain.Wall()
    made.show(plain.inventory([plain.device("a", ssh=CredentialId("login"), **changes), plain.device("b")]))
    for name in ("a", "b"):
        made.believe(plain.subject(SubjectKind.DEVICE, name), Standing(State.UP))
    return made


@pytest.mark.anyio
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_two_configurations_are_compared_as_agreed(language: str) -> None:
    app = create_app([pages_router(sources(wall().board, records=BOOK))])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1/") as client:
        answer = await client.get(f"{ROUTE}?old=1&new=3&lang={language}")
    found = re.search(r"<main>.*</main>", answer.text, re.DOTALL)
    assert found is not None
    kept = GOLDEN / f"configurations.{language}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        kept.write_text(found[0] + "\n", encoding="utf-8")
    assert found[0] + "\n" == kept.read_text(encoding="utf-8")


@pytest.mark.anyio
async def test_the_newest_text_and_the_last_change_are_shown_unless_others_are_asked_for() -> None:
    shown = await page(wall(), ROUTE, records=BOOK)
    assert "第 2 份到第 3 份的差异" in shown.said
    assert "-sysname a +sysname 长沙-核心" in shown.said
    assert "第 3 份 2026" in shown.said
    older = await page(wall(), f"{ROUTE}?number=1", records=BOOK)
    assert "sysname a # interface" in older.said
    assert "的差异" not in older.said
    assert "description to the county" in older.said


@pytest.mark.anyio
async def test_a_hunk_tells_its_section_and_lines_their_signs() -> None:
    shown = await page(wall(), f"{ROUTE}?old=1&new=2", records=BOOK)
    assert "@@ -1,7 +1,8 @@ interface GigabitEthernet0/0/1" in shown.said
    assert "- description to the county + description to <b>another</b> & county" in shown.said
    assert shown.elements.count("del") == 1
    assert shown.elements.count("ins") == 2


@pytest.mark.anyio
@pytest.mark.parametrize("query", ["number=9", "old=9", "new=9", "old=1&new=x", "number=-1", "number=" + "9" * 5000])
@pytest.mark.parametrize(("language", "words"), [("zh", "没有此编号的配置"), ("en", "no configuration of that number")])
async def test_a_configuration_that_is_not_kept_is_not_found(query: str, language: str, words: str) -> None:
    shown = await page(wall(), f"{ROUTE}?{query}&lang={language}", records=BOOK)
    assert shown.status == 404
    assert words in shown.said


@pytest.mark.anyio
async def test_the_oldest_has_nothing_to_be_compared_with() -> None:
    assert "第 1 份之前没有保存的配置" in (await page(wall(), f"{ROUTE}?new=1", records=BOOK)).said
    alone = await page(wall(), ROUTE, records=replace(BOOK, texts=(FIRST,)))
    assert "form" not in alone.elements
    assert "保存的最早一份，7 行" in alone.said


@pytest.mark.anyio
async def test_where_nothing_is_kept_the_page_says_why() -> None:
    none = Book()
    assert "还没有保存过这台设备的配置" in (await page(wall(), ROUTE, records=none)).said
    assert "没有为它登记 ssh 凭据" in (await page(wall(), "devices/b/configurations", records=none)).said
    assert "暂时无法读取" in (await page(wall(), ROUTE, records=Book(kept=None))).said


@pytest.mark.anyio
async def test_a_device_shows_its_last_configurations_with_who_changed_them() -> None:
    shown = await page(wall(), "devices/a", records=BOOK)
    assert "由 wang 于 2026-11-22 18:01:02+08:00 修改" in shown.said
    assert "新增 1 行，删除 1 行" in shown.said
    assert "../devices/a/configurations?old=2&new=3" in shown.links()
    english = await page(wall(), "devices/a", accept="en", records=BOOK)
    assert "by wang at 2026-11-22" in english.said
    assert "1 added, 1 removed" in english.said


@pytest.mark.anyio
async def test_a_device_shows_that_reading_failed_and_why() -> None:
    failure = Failure(FailureKind.HOSTKEY, "<i>x</i>", cause=Cause.HOST_KEY_CHANGED)
    views = {DeviceId("a"): ConfigurationView(failures=1, failure=failure, failed_at=plain.NOON)}
    for path in ("devices/a", ROUTE):
        said = (await page(wall(), path, configurations=lambda: views, records=Book())).said
        assert "读取配置失败：主机密钥与登记的不同 <i>x</i>" in said
        assert "还没有保存过" in said


@pytest.mark.anyio
async def test_a_device_without_ssh_says_nothing_of_configurations() -> None:
    assert "配置" not in (await page(wall(), "devices/b", records=Book())).said
    assert "配置 事件记录暂时无法读取" in (await page(wall(), "devices/a", records=Book(kept=None))).said


def long(seed: int, interfaces: int) -> str:
    stanza = "interface Ge0/0/{0}\n description {1}\n port link-type trunk\n undo shutdown\n#\n"
    return "".join(stanza.format(number, number * seed) for number in range(1, interfaces))


@pytest.mark.anyio
async def test_a_long_difference_is_shown_in_part_and_quickly_with_the_command_that_shows_all() -> None:
    book = Book(texts=(long(3, 1400), long(7, 1400)))
    assert min(len(text) for text in book.texts) > 100_000
    begun = time.process_time()
    shown = await page(wall(), f"{ROUTE}?old=1&new=2", records=book)
    assert time.process_time() - begun < 10, "30 s and more where every line is tried against every other"
    assert shown.elements.count("ins") + shown.elements.count("del") + shown.elements.count("span") >= DIFFERENCE_SHOWN
    assert "行没有显示；查看全部的命令： netmon config diff a 1 2" in shown.said


@pytest.mark.anyio
async def test_what_is_too_large_for_a_page_is_neither_shown_nor_compared() -> None:
    huge = "x\n" * (LARGEST // 2 + 1)
    said = (await page(wall(), ROUTE, records=Book(texts=(FIRST, huge)))).said
    assert "配置太大，页面上不显示；查看的命令： netmon config diff a 1 2" in said
    assert "netmon config show a --number 2" in said


def test_what_is_left_out_of_a_difference_is_counted() -> None:
    hunk = Hunk((1, 4), (1, 4), "", tuple(Line(Mark.SAME, str(number)) for number in range(4)))
    found = Difference.of((hunk, hunk, hunk), most=6)
    assert found.hunks is not None
    assert [len(one.lines) for one in found.hunks] == [4, 2]
    assert found.left_out == 6


@pytest.mark.anyio
async def test_a_configuration_that_went_while_the_page_was_made_is_told_as_unread() -> None:
    class Forgetful(Book):
        async def configuration(self, number: int) -> str | None:
            return None

        async def snapshots(self, device: DeviceId, limit: int | None) -> tuple[Snapshot, ...] | None:
            return await BOOK.snapshots(device, limit)

    assert "暂时无法读取" in (await page(wall(), f"{ROUTE}?number=1", records=Forgetful())).said
