"""Two people at two browsers: a return comes back with two mistakes, is corrected, and is accepted by the other one."""

from __future__ import annotations

from pathlib import Path

import pytest
from anyio import to_thread

from tests.figures.database import write
from tests.returns.given import csv_of
from tests.web.browser.chromium import Chromium, Tab, mapping
from tests.web.browser.test_figures import FITS, click
from tests.web.browser.test_register import log_in
from tests.web.pages.indicators.given import shown
from tests.web.serving import hash_of, serving, written

ROW = {
    "单位编号": "county", "局域网已建": "是", "文号": "年报〔2026〕8 号", "签发人": "张三", "复核人": "李四",
    "生效日期": "2026-06-30",
}  # fmt: skip


def choose(tab: Tab, browser: Chromium, file: Path) -> None:
    """Choose a file in the form, and send it."""
    document = mapping(tab.call("DOM.getDocument")["root"])["nodeId"]
    node = tab.call("DOM.querySelector", nodeId=document, selector="input[type=file]")["nodeId"]
    tab.call("DOM.setFileInputFiles", nodeId=node, files=[str(file)])
    click(tab, browser, "form[enctype] button")


@pytest.mark.anyio
async def test_a_return_with_two_mistakes_is_corrected_and_accepted_by_somebody_else(tmp_path: Path) -> None:
    users = "\n".join(f"  {name}: {hash_of()}" for name in ("li", "wang"))
    config = written(tmp_path / "web.yml", f"basic_auth_users:\n{users}\n")
    file = tmp_path / "长沙市.csv"
    file.write_text(csv_of(ROW | {"复核人": "张 三", "有门户网站": "大概"}), encoding="gb18030")
    async with (
        shown(await to_thread.run_sync(write, tmp_path / "netmon.db")) as made,
        serving(config, router=made.router) as server,
    ):

        def look() -> None:
            with Chromium(tmp_path) as browser:
                li, wang = browser.tab("about:blank", width=390, height=844), browser.tab("about:blank")
                log_in(li, "li")
                log_in(wang, "wang")
                li.go(f"{server.url}returns?lang=zh")
                assert li.ask(FITS)
                choose(li, browser, file)
                assert "有 2 处错误，一项也没有登记" in li.text("main")
                assert (li.text(".wrong tr:nth-child(1) td"), li.text(".wrong tr:nth-child(2) td")) == ("E2", "I2")
                assert li.ask(FITS)
                file.write_text(csv_of(ROW), encoding="gb18030")
                click(li, browser, "a[href*='returns']")
                choose(li, browser, file)
                assert "没有错误：1 项，其中新增 1 项" in li.text("main")
                assert "须由另一人复核" in li.text("#decide")
                assert li.text("button[value=accept]") == ""
                assert li.ask(FITS)

                wang.go(f"{server.url}returns?lang=zh")
                click(wang, browser, "#waiting a[href*='files']")
                assert "1/3 33.3%，未知 2 → 2/3 66.6%，未知 1" in wang.text("#decide")
                click(wang, browser, "button[value=accept]")
                assert "已登记 新登记 1 项" in wang.text("main")
                for path in ("returns", "returns/divisions/430100"):
                    for tab in (li, wang):
                        tab.go(f"{server.url}{path}?lang=en")
                        assert tab.ask(FITS), path
                assert [*li.told("Log.entryAdded"), *wang.told("Log.entryAdded")] == []

        await to_thread.run_sync(look)
