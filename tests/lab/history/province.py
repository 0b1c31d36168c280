"""A made-up past of the example province, in a database: played as always, but for the slots of links."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from netmon.figures.closing import close_all
from netmon.inventory import load
from netmon.lab.history.make import Past
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.model.sample_history import SampleHistory
from netmon.store import Reader, writing_days, writing_history
from tests.cli.given import FixedClock

ZONE = ZoneInfo("Asia/Shanghai")
EXAMPLE = Path(__file__).parents[3] / "inventory.yaml"
NOW = datetime(2026, 11, 20, 12, 20, tzinfo=ZONE).timestamp()
DAYS = 13


def example() -> Inventory:
    return load(EXAMPLE, {}, secrets=False, network=NetworkId("extranet"))


def past_of(inventory: Inventory, days: int = DAYS, seed: int = 1) -> Past:
    return Past(inventory, ZONE, days, seed, FixedClock(NOW))


def write(path: Path) -> None:
    url, inventory = f"sqlite:///{path}", example()
    past = past_of(inventory)
    with writing_history(url) as writer:
        beliefs = past.play(writer, traffic=False)
        for stage in past.plot.stages:
            writer.declared(stage.inventory, stage.at)
        writer.register(past.register())
        writer.papers(past.papers())
        for hours in past.visits():
            writer.visits(hours)
        writer.finish(SampleHistory(past.plot.since, past.until, NOW, 1, "0"), beliefs, past.subjects())
    with writing_days(url) as put:
        for _ in close_all(Reader.open(url), put, ZONE, NOW):
            pass
