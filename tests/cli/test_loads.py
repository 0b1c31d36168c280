"""`netmon status --links` over slots that the daemon's own store wrote."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.inventory import load
from netmon.model.link_sample import LinkSample
from netmon.model.names import LinkId
from netmon.store import Store
from tests.cli.given import INVENTORY, MORNING, Cli
from tests.cli.golden import same_as_golden
from tests.store.given import PATIENT

SLOT = int(MORNING) + 4 * 3600


def declared(link: str, name: str, interface: str, more: str = "") -> str:
    ends = ", ".join(
        f"{end}: {{device: {at}, interface: {interface}}}" for end, at in (("upper", "hub"), ("lower", "ce"))
    )
    return f"  {link}: {{name: {name}, network: extranet, {ends}{more}}}\n"


LINKS = "".join(
    (
        declared("full", "省市专线", "a", ", bandwidth: 100M"),
        declared("idle", "备用", "b", ", bandwidth: 10M"),
        declared("dark", "无读数", "c"),
        declared("never", "未记录", "d"),
    )
)


def sample(link: str, at: int = SLOT, **values: float) -> LinkSample:
    return LinkSample(LinkId(link), at, **values)  # type: ignore[arg-type]  # counts are whole numbers


@pytest.fixture
def measured(cli: Cli, tmp_path: Path) -> Cli:
    """The commands over an inventory of five links and their last slots."""
    inventory = tmp_path / "inventory.yaml"
    inventory.write_text(INVENTORY.read_text(encoding="utf-8") + LINKS, encoding="utf-8")
    url = f"sqlite:///{tmp_path / 'loads.db'}"

    async def write() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        store.sync(load(inventory, {}, secrets=False))
        store.samples(
            [
                sample("full", SLOT - 300, in_bps=1e6, out_bps=1e6),
                sample("full", in_bps=93.2e6, out_bps=41e6, errors=1204, discards=3, asked=30, answered=27, rtt=0.0184),
                sample("idle", in_bps=0.0, out_bps=64e3, errors=0, discards=0, asked=30, answered=30, rtt=0.0009),
                sample("hub-ce", in_bps=2.5e9, out_bps=1e9),
                sample("dark", SLOT - 300, asked=10, answered=0),
                sample("left-the-inventory", in_bps=1.0),
            ]
        )
        assert await store.close()

    asyncio.run(write())
    cli.environ |= {"NETMON_DATABASE": url, "NETMON_INVENTORY": str(inventory)}
    return cli


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_fullest_links_come_first_and_what_is_unknown_last(measured: Cli, lang: str) -> None:
    ended = measured("status", "--links", lang=lang)
    assert ended.code == 0
    same_as_golden(f"status-links.{lang}.txt", ended.out + ended.err)


def test_a_script_gets_numbers_and_null_for_what_is_unknown(measured: Cli) -> None:
    found = measured("status", "--links", "--json").json()
    assert isinstance(found, dict)
    rows = {row["id"]: row for row in found["links"]}
    assert [row["id"] for row in found["links"]] == ["full", "idle", "hub-ce", "dark"]
    assert rows["full"] == {
        "id": "full", "network": "extranet", "name": "省市专线", "since": "2026-01-01T04:00:00.000Z", "seconds": 300,
        "in_bps": 93.2e6, "out_bps": 41e6, "bandwidth_bps": 100_000_000, "errors": 1204, "discards": 3,
        "asked": 30, "answered": 27, "rtt_seconds": 0.0184,
        "rx_upper_dbm": None, "rx_lower_dbm": None,
    }  # fmt: skip
    assert (rows["dark"]["in_bps"], rows["dark"]["errors"], rows["dark"]["rtt_seconds"]) == (None, None, None)


def test_only_the_links_of_one_network_are_listed(measured: Cli) -> None:
    assert measured("status", "--links", "--network", "extranet").code == 0
    assert measured("status", "--links", "--network", "elsewhere").code == 2


def test_before_the_first_five_minutes_there_is_nothing_to_list(recorded: Cli) -> None:
    ended = recorded("status", "--links")
    assert (ended.code, ended.out + ended.err) == (0, "nothing about links yet: the daemon writes every five minutes\n")


@pytest.mark.parametrize("more", [("--state", "up"), ("--live",)])
def test_links_do_not_go_with_other_forms(measured: Cli, more: tuple[str, ...]) -> None:
    assert measured("status", "--links", *more).code == 2
