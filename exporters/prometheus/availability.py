"""The last closed month: of every unit and of each network, how long it was up, of how much that is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from exporters.prometheus.catalogue import availability as catalogue
from exporters.prometheus.samples import Label, family
from netmon.judge.availability.account import total
from netmon.model.availability import MonthClosing, Reckoning, Sums

_MILLISECONDS = 1000


@dataclass(slots=True)
class MonthText:
    """Written once, and kept until another month is closed: of thousands of units it would take too long each time."""

    _of: tuple[MonthClosing, ...] = ()
    _text: str = ""

    def text(self, closings: tuple[MonthClosing, ...]) -> str:
        """Return the families; nothing before a month was closed."""
        if closings is not self._of:
            self._of, self._text = closings, _families(closings)
        return self._text


def _families(closings: tuple[MonthClosing, ...]) -> str:
    sums = list(_sums(closings))
    up = (((*of, reckoning.value), one.up(reckoning) / _MILLISECONDS) for of, one in sums for reckoning in Reckoning)
    return "".join(
        (
            family(catalogue.UP, up),
            family(catalogue.COUNTED, ((of, one.counted / _MILLISECONDS) for of, one in sums)),
            family(catalogue.NO_DATA, ((of, one.no_data / _MILLISECONDS) for of, one in sums)),
            family(catalogue.BEGINS, (((one.network,), one.since) for one in closings)),
        )
    )


def _sums(closings: tuple[MonthClosing, ...]) -> Iterator[tuple[Label, Sums]]:
    """Yield the units of which something is known, and together those of which enough is for a rate."""
    for closing in closings:
        watched = {subject: sums for subject, sums in closing.rows.items() if sums.known}
        yield ("network", closing.network, closing.network), total(one for one in watched.values() if one.telling)
        for subject, sums in watched.items():
            yield (subject.kind.value, subject.id, subject.network), sums
