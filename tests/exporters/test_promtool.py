"""The real promtool reads what is exposed, whatever devices say."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter

import pytest

from exporters.prometheus.scrape import Scraper
from tests.exporters import plain, rich
from tests.exporters.rendering import Samples, samples_in

HOSTILE = {
    "quotes and braces": 'a"} 1\nnetmon_evil{x="',
    "newlines": "one\ntwo\r\nthree\u2028four",
    "backslashes": "a\\",
    "a backslash before a quote": 'a\\"',
    "NUL and escapes": "a\x00b\x1b[31mc\x07",
    "bidi": "\u202eevil\u2066\u200f",
    "lone surrogates": "a\ud800b\udfff",
    "64 KB": "界" * 65536,
    "nothing": "",
    "noncharacters": "\ufffe\uffff\ufdd0",
}


async def exposed(text: str) -> bytes:
    scraper = Scraper(
        plain.sources(rich.wall(text).board, store=rich.busy_store, incidents=rich.incidents), all_interfaces=True
    )
    scraper.note(rich.observation(rich.TIMEOUT))
    rendered = await scraper.scrape(packed=False)
    scraper.close()
    return b"".join(rendered.parts)


def check(text: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, check=False, timeout=60)


needs_promtool = pytest.mark.skipif(shutil.which("promtool") is None, reason="Debian's prometheus is not installed")


@pytest.mark.anyio
@needs_promtool
async def test_promtool_has_nothing_to_say_of_a_full_board() -> None:
    done = check(await exposed("长沙市档案馆 核心路由器"))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.anyio
@needs_promtool
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
async def test_promtool_reads_hostile_text_as_text(text: str) -> None:
    done = check(await exposed(text))
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.anyio
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
async def test_hostile_text_makes_no_series_and_moves_no_label_that_identifies(text: str) -> None:
    harmless, hostile = samples_in((await exposed("harmless")).decode()), samples_in((await exposed(text)).decode())
    infos = {f"netmon_{of}_info" for of in ("device", "device_system", "interface", "link", "service")}
    kinds = {
        "netmon_unit_info",
        "netmon_division_info",
        "netmon_units_in_scope",
        "netmon_units_online",
        "netmon_units_unknown",
    }
    own = ("process_", "python_")

    def series(samples: Samples) -> Counter[tuple[str, tuple[tuple[str, str], ...]]]:
        """Count the series that are alike but for the name of a sensor."""
        return Counter(
            (name, tuple(label for label in labels if label[0] != "sensor"))
            for name, labels in samples
            if name not in infos | kinds and not name.startswith(own)
        )

    assert series(harmless) == series(hostile)
    for _, labels in hostile:
        for _, value in labels:
            assert len(value) <= 255
            assert value.isprintable() or value == ""
