"""A scrape is whole, lets others run, and is only packed for those who can unpack it."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Generator
from dataclasses import replace

import pytest

from exporters.prometheus.endpoint import accepts_gzip, metrics_router, waits_for
from exporters.prometheus.scrape import SLICE, Scraper, TooSlowError, unhurried
from exporters.prometheus.sources import WebFigures
from netmon.model.belief import Reason
from netmon.model.notify_plan import NotifyPlan
from netmon.store.stats import StoreStats
from netmon.wires.icmp import Mode, Way
from tests.exporters import plain, rich
from tests.exporters.rendering import named, samples_in
from tests.web.serving import get, serving

ACCEPTED = [
    ("", False),
    ("gzip", True),
    ("gzip, deflate, br", True),
    ("GZIP;q=0.5", True),
    ("gzip;q=0", False),
    ("gzip;q=0.0, *", False),
    ("*", True),
    ("*;q=0", False),
    ("identity", False),
    ("gzip;q=nonsense", False),
    ("x-gzip", False),
]


@pytest.mark.parametrize(("header", "packed"), ACCEPTED)
def test_gzip_is_sent_to_those_who_take_it(header: str, packed: bool) -> None:
    assert accepts_gzip(header) is packed


class TickingClock(plain.StillClock):
    """Every look at it is a third of a slice later."""

    def monotonic(self) -> float:
        self.now += SLICE / 3
        return self.now


@pytest.mark.anyio
async def test_others_have_their_turn_while_a_rendering_goes_on() -> None:
    turns = 0

    async def other() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    def steps() -> Generator[None, None, str]:
        for _ in range(30):
            yield
        return "done"

    task = asyncio.create_task(other())
    assert await unhurried(steps(), TickingClock()) == "done"
    task.cancel()
    assert turns >= 10


@pytest.mark.anyio
async def test_the_packed_scrape_says_what_the_plain_one_does() -> None:
    scraper = Scraper(plain.sources(rich.wall().board))
    plainly = await scraper.scrape(packed=False)
    packed = await scraper.scrape(packed=True)
    scraper.close()
    unpacked = gzip.decompress(b"".join(packed.parts)).decode()
    kept = {key: value for key, value in samples_in(unpacked).items() if key[0].startswith("netmon_device")}
    assert kept == {
        key: value
        for key, value in samples_in(b"".join(plainly.parts).decode()).items()
        if key[0].startswith("netmon_device")
    }
    assert packed.length == len(b"".join(packed.parts)) < plainly.length


@pytest.mark.anyio
async def test_scrapes_that_come_together_are_all_answered() -> None:
    scraper = Scraper(plain.sources(rich.wall().board))
    rendered = await asyncio.gather(*(scraper.scrape(packed) for packed in (True, False, True, False)))
    scraper.close()
    assert len({each.length for each in rendered[1::2]}) <= 2  # the first cannot tell how long one before it took
    assert all(each.length for each in rendered)


@pytest.mark.anyio
async def test_a_scrape_that_takes_longer_than_its_reader_waits_is_given_up_and_counted() -> None:
    scraper = Scraper(plain.sources(rich.wall().board))
    with pytest.raises(TooSlowError):
        await scraper.scrape(packed=True, patience=0)
    text = b"".join((await scraper.scrape(packed=False)).parts).decode()
    scraper.close()
    assert named(samples_in(text), "netmon_exposition_given_up_total") == {(): 1}
    assert scraper.exposure().given_up == 1


@pytest.mark.anyio
async def test_prometheus_is_told_that_its_scrape_timeout_is_too_short() -> None:
    scraper = Scraper(plain.sources(rich.wall().board))
    async with serving(router=metrics_router(scraper)) as server:
        hurried = await get(server, "metrics", headers={"X-Prometheus-Scrape-Timeout-Seconds": "1e-9"})
        patient = await get(server, "metrics", headers={"X-Prometheus-Scrape-Timeout-Seconds": "10"})
    scraper.close()
    assert (hurried.status_code, patient.status_code) == (503, 200)
    assert hurried.text == "netmon could not render its metrics within the scrape timeout of 1e-09 s\n"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("10", 10.0), ("0.5", 0.5), ("", None), ("soon", None), ("0", None), ("-1", None), ("inf", None), ("nan", None)],
)
def test_how_long_a_scraper_waits(header: str, seconds: float | None) -> None:
    assert waits_for(header) == seconds


OWN = [
    (
        "netmon_icmp_mode",
        {"icmp_mode": lambda: Mode(Way.OFF, Reason("icmp.off"))},
        {("off",): 1, ("raw",): 0, ("unprivileged",): 0},
    ),
    ("netmon_store_degraded", {"store": lambda: StoreStats(degraded=True)}, {(): 1}),
    ("netmon_store_degraded", {}, {(): 0}),
    ("netmon_store_last_commit_timestamp_seconds", {}, {}),
    ("netmon_sample_history_until_timestamp_seconds", {}, {}),
    ("netmon_sample_history_until_timestamp_seconds", {"store": lambda: StoreStats(sample_until=1.7e9)}, {(): 1.7e9}),
    ("netmon_snmp_discards_total", {}, {("late",): 2}),
    ("netmon_web_info", {}, {("http://127.0.0.1:9900",): 1}),
    ("netmon_web_info", {"web": WebFigures}, {}),
    ("netmon_web_auth_failures_total", {}, {("wrong",): 1}),
    ("netmon_ssh_session_failures_total", {}, {("host_key_unknown", "hostkey"): 3, ("", "timeout"): 1}),
    ("netmon_ssh_sessions_running", {}, {(): 1}),
    ("netmon_ssh_sessions_waiting", {}, {(): 2}),
    ("netmon_ssh_sessions_total", {}, {(): 9}),
    ("netmon_ssh_visits_total", {}, {(): 7}),
    ("netmon_visit_errors_total", {}, {(): 1}),
]


@pytest.mark.anyio
@pytest.mark.parametrize(("name", "changes", "shown"), OWN)
async def test_the_rooms_say_how_they_are(
    name: str, changes: dict[str, object], shown: dict[tuple[str, ...], float]
) -> None:
    scraper = Scraper(plain.sources(plain.Wall().board, **changes))
    text = b"".join((await scraper.scrape(packed=False)).parts).decode()
    scraper.close()
    assert named(samples_in(text), name) == shown


@pytest.mark.anyio
async def test_people_are_sent_where_the_inventory_says_and_not_where_it_listens() -> None:
    wall = plain.Wall()
    wall.show(replace(plain.inventory(), notify=NotifyPlan(url="https://netmon.example.gov.cn/")))
    scraper = Scraper(plain.sources(wall.board))
    text = b"".join((await scraper.scrape(packed=False)).parts).decode()
    scraper.close()
    assert named(samples_in(text), "netmon_web_info") == {("https://netmon.example.gov.cn",): 1}


@pytest.mark.anyio
async def test_failures_are_counted_by_probe_and_kind() -> None:
    scraper = Scraper(plain.sources(plain.Wall().board))
    for _ in range(3):
        scraper.note(rich.observation(rich.TIMEOUT))
    text = b"".join((await scraper.scrape(packed=False)).parts).decode()
    scraper.close()
    assert named(samples_in(text), "netmon_probe_failures_total") == {("timeout", "snmp"): 3}
    assert named(samples_in(text), "netmon_probe_observations_total") == {("snmp",): 3}
