"""What the log is told once the daemon listens: what it watches, where it writes, and what it cannot do here."""

from __future__ import annotations

import logging
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from netmon import __version__
from netmon.model.inventory import Inventory
from netmon.settings import Settings
from netmon.store import Store
from netmon.wires.icmp import Mode
from netmon.words import say

log = logging.getLogger("netmon.app")


def greet(settings: Settings, inventory: Inventory, store: Store, icmp: Mode, *, url: str, traps: bool) -> None:
    """Tell it. `url` is where pages are served; `traps` says whether traps are listened to."""
    said = partial(say, settings.language)
    lines = [
        said(
            "daemon.listening",
            version=__version__,
            url=url,
            inventory=settings.inventory,
            units=len(inventory.units),
            devices=len(inventory.devices),
            database=settings.database,
        )
    ]
    if (sample := store.sample_history) is not None:
        until = datetime.fromtimestamp(sample.until, ZoneInfo(inventory.time_zone))
        lines.append(said("history.until", until=f"{until:%Y-%m-%d %H:%M:%S}"))
    lines += [said(reason.code, **dict(reason.facts)) for reason in (icmp.reason, icmp.missing) if reason is not None]
    if traps:
        lines.append(said("traps.listening", listen=settings.traps))
    for line in lines:
        log.info("%s", line)
