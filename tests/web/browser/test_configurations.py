"""Configurations in a browser: long lines scroll in their box, and signs are told without colour."""

from __future__ import annotations

from pathlib import Path

import pytest
from anyio import to_thread

from netmon.web.pages import pages_router
from tests.web.browser.chromium import Chromium
from tests.web.pages.browsing import Book, sources
from tests.web.pages.test_configurations import BOOK, FIRST, ROUTE, wall
from tests.web.serving import serving

LONG = FIRST.replace("to the county", "a very long line " * 40)
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
SCROLLS = "[...document.querySelectorAll('.listing')].every(box => box.scrollWidth > box.clientWidth)"
FIRST_SIGNS = "[...document.querySelectorAll('ins, del')].map(line => line.textContent[0]).join('')"


@pytest.mark.anyio
async def test_a_configuration_fits_a_phone_and_its_long_lines_scroll_in_their_box(tmp_path: Path) -> None:
    book = Book(texts=(FIRST, LONG), told=BOOK.told)
    async with serving(router=pages_router(sources(wall().board, records=book))) as server:

        def look() -> None:
            with Chromium(tmp_path) as browser:
                tab = browser.tab(server.url, width=390, height=844)
                for language, words in (("zh", "第 1 份到第 2 份的差异"), ("en", "What differs from no. 1 to no. 2")):
                    for path in (ROUTE, "devices/a"):
                        tab.go(f"{server.url}{path}?lang={language}")
                        assert tab.ask(FITS), (path, language)
                    tab.go(f"{server.url}{ROUTE}?lang={language}")
                    assert words.casefold() in tab.text().casefold()
                    assert tab.ask(SCROLLS)
                    assert tab.ask(FIRST_SIGNS) == "-+"
                tab.ask("document.querySelector('form').submit()")
                assert tab.told("Log.entryAdded") == []

        await to_thread.run_sync(look)
