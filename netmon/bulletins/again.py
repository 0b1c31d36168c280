"""What a bulletin is gathered from once more."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from netmon.bulletins.errors import BulletinError
from netmon.figures.figures import Figures
from netmon.figures.stored import StoredParts
from netmon.model.bulletin import Bulletin
from netmon.store import Reader


def figures_like(said: Bulletin, reader: Reader) -> Figures:
    """Return the figures of a record, as they were counted for a bulletin: a site may have been moved or renamed since.

    Raises BulletinError where the zone that it tells is none.
    """
    try:
        zone = ZoneInfo(said.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BulletinError("frozen.no_zone", value=said.zone[:100]) from error
    return Figures(StoredParts(reader, zone), zone, said.vantage)
