"""Who was gained and who was lost since the previous period, and what that is put down to."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.bulletins.asked import Asked
from netmon.bulletins.indicators import Told
from netmon.bulletins.names import Names
from netmon.figures.explaining import explained
from netmon.model.bulletin import Moved


def moved_of(asked: Asked, told: Told, names: Names) -> Iterator[Moved]:
    """Yield the items whose verdict is another one, by what changed them. Together they are the whole difference.

    Nothing where nothing was on record, or what was made up then must not be told here.
    """
    if told.before is None:
        return
    for one in explained(asked.figures, told.before, told.figure).items:
        names.speak([one.reason_before, one.reason_after])
        yield Moved(
            indicator=told.figure.indicator.id,
            item=one.item,
            name=names.item(one.item),
            part=one.part.value,
            before=one.before,
            after=one.after,
            reason_before=one.reason_before,
            reason_after=one.reason_after,
        )
