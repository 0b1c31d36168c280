"""The divisions that are valid today, each with the point of a map where its seat is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from exporters.prometheus.catalogue import units as catalogue
from exporters.prometheus.samples import family
from netmon.model.inventory import Inventory
from netmon.model.place import places_of, prefecture_of
from netmon.watch.board import Board


@dataclass(slots=True)
class DivisionText:
    """Written once for an inventory and a day: a code ends at midnight of the inventory's time zone."""

    _inventory: Inventory | None = None
    _day: date = date.min
    _text: str = ""

    def text(self, board: Board, now: float) -> str:
        """Return the family at `now` (UTC, epoch seconds); nothing before the first load."""
        if not board.loaded:
            return ""
        inventory = board.inventory
        day = datetime.fromtimestamp(now, ZoneInfo(inventory.time_zone)).date()
        if inventory is not self._inventory or day != self._day:
            self._inventory, self._day, self._text = inventory, day, _family(inventory, day)
        return self._text


def _family(inventory: Inventory, day: date) -> str:
    places = places_of(inventory.divisions.values(), inventory.sites.values())
    return family(
        catalogue.DIVISION,
        (
            (
                (
                    one.code,
                    one.name,
                    one.level.value,
                    one.parent or "",
                    prefecture_of(one.code, inventory.divisions) or "",
                    places.get(one.code, ""),
                ),
                1,
            )
            for one in inventory.divisions.values()
            if one.is_valid_on(day)
        ),
    )
