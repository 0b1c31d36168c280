"""Two people at two browsers: one makes a bulletin and looks at it, the other publishes it; what comes down is it."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest
from anyio import from_thread, to_thread

from netmon.model.publishing import RenderedFile
from tests.figures.database import without_samples, write
from tests.web.browser.chromium import Chromium
from tests.web.browser.test_figures import FITS, click
from tests.web.browser.test_register import log_in
from tests.web.pages.indicators.given import Shown, shown
from tests.web.serving import PASSWORD, hash_of, serving, written

STYLED = "getComputedStyle(document.querySelector('table')).borderCollapse"


async def kept_files(made: Shown) -> dict[str, bytes]:
    kept = await made.bulletins.find("extranet-2026-W24-week", 1)
    files: dict[str, bytes] = {}
    for one in await made.bulletins.desk.files(kept):
        file: RenderedFile = made.store.reader.bulletin_file(kept, one)
        files[file.name] = file.body
    return files


@pytest.mark.anyio
async def test_a_bulletin_is_previewed_approved_by_another_user_and_downloaded(tmp_path: Path) -> None:
    users = "\n".join(f"  {name}: {hash_of()}" for name in ("li", "wang"))
    config, file = written(tmp_path / "web.yml", f"basic_auth_users:\n{users}\n"), without_samples(tmp_path)
    async with (
        shown(await to_thread.run_sync(lambda: write(tmp_path / "n.db", file=file)), file=file) as made,
        serving(config, router=made.router) as server,
    ):

        def look() -> None:
            with Chromium(tmp_path) as browser:
                li, wang = browser.tab("about:blank", width=390, height=844), browser.tab("about:blank")
                log_in(li, "li")
                log_in(wang, "wang")
                li.go(f"{server.url}bulletins?lang=zh")
                assert li.ask(FITS)
                li.ask("document.querySelector('select[name=kind]').value = 'week'")
                li.ask("document.querySelector('input[name=first]').value = '2026-06-10'")
                li.ask("document.querySelector('input[name=number]').value = '湘数〔2026〕24 号'")
                click(li, browser, "form[action$='bulletins?lang=zh'] button")
                assert "须由另一人审核发布" in li.text("#decide")
                assert li.text("button[value=publish]") == ""
                assert li.ask(FITS)
                page = str(li.ask("location.href"))
                click(li, browser, "a[hreflang=zh][href*=preview]")
                assert "草稿" in li.text()
                assert li.ask(STYLED) == "collapse"

                wang.go(f"{server.url}bulletins?lang=zh")
                click(wang, browser, "#listed a[href*='W24']")
                click(wang, browser, "button[value=publish]")
                assert "已发布" in wang.text("h1")
                assert wang.ask(FITS)
                kept = from_thread.run(kept_files, made)
                links = wang.ask("[...document.querySelectorAll('#files a')].map(each => [each.innerText, each.href])")
                assert isinstance(links, list)
                assert {name for name, _ in links} == set(kept)
                said = b64encode(f"li:{PASSWORD}".encode()).decode()
                for name, href in links:
                    got = httpx.get(str(href), headers={"Authorization": f"Basic {said}"}, trust_env=False)
                    assert got.content == kept[name], name
                for path in ("bulletins?lang=en", urljoin(page, "1?lang=en")):
                    li.go(urljoin(f"{server.url}bulletins", path))
                    assert li.ask(FITS), path
                assert [*li.told("Log.entryAdded"), *wang.told("Log.entryAdded")] == []

        await to_thread.run_sync(look)
