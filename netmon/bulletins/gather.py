"""Putting a bulletin together: all that one network has to tell of one period, as known at one time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from netmon.bulletins.asked import Asked
from netmon.bulletins.available import availability_of, closings_of
from netmon.bulletins.canonical import plain
from netmon.bulletins.days import series_of
from netmon.bulletins.indicators import Told, tell
from netmon.bulletins.maintained import entries_then
from netmon.bulletins.moved import moved_of
from netmon.bulletins.names import Names, Place
from netmon.bulletins.outages import outages_of, sums_of
from netmon.bulletins.population import members_of
from netmon.bulletins.ranking import ranking_of
from netmon.bulletins.settled import settled
from netmon.bulletins.unmet import Lacking, lacking_of, to_rectify
from netmon.figures.figures import Figures
from netmon.figures.series import Series as Points
from netmon.model.availability import MonthClosing
from netmon.model.bulletin import Bulletin, Member, Moved, Outage, Ranking, Series
from netmon.model.days import end_of
from netmon.model.incident import Incident
from netmon.model.maintenance import Maintenance
from netmon.model.names import NetworkId
from netmon.model.notice import Notice
from netmon.model.period import Period
from netmon.model.register import Network
from netmon.store import Reader


def gather(figures: Figures, reader: Reader, network: NetworkId, period: Period, known: float) -> Bulletin:
    """Return the bulletin of a network and a period as known at `known` (UTC, epoch seconds), in one go.

    The same database gives the same bulletin, whatever was entered after `known`. Raises FigureError where nothing is
    on record of that time, StoreError where the database cannot be read.
    """
    gathering = Gathering(figures, reader, network, period, known)
    while gathering.some():
        pass
    return gathering.done()


class Gathering:
    """Puts a bulletin together a part at a time, for whoever must let others have their turn in between."""

    def __init__(self, figures: Figures, reader: Reader, network: NetworkId, period: Period, known: float) -> None:
        reported = settled(figures, reader, network, period) == known
        self._asked = Asked(figures, reader, network, period, known, reported)
        self._bulletin: Bulletin | None = None
        self._steps = self._all()

    def some(self) -> bool:
        """Do some more, and tell whether anything is left. Raises FigureError and StoreError."""
        return next(self._steps, None) is not None

    def done(self) -> Bulletin:
        """Return it; ValueError while something is left to do."""
        if self._bulletin is None:
            raise ValueError("not put together yet")
        return self._bulletin

    def _all(self) -> Iterator[str]:
        asked, made = self._asked, _Made()
        for indicator in asked.indicators():
            made.told.append(tell(asked, indicator))
            yield "indicators"
        sample = asked.made_up or any(one.row.sample for one in made.told)
        names = _names(asked)
        points = Points(asked.figures)
        for one in made.told:
            names.indicator(one.figure.indicator)
            made.take(asked, one, names)
            yield "population"
            made.series.append(series_of(asked, points, one.row.id, sample=sample))
            yield "series"
        made.incidents = asked.reader.incidents_then(asked.network, *asked.span, asked.known)
        made.entries = tuple(entries_then(asked.reader.maintenance(), asked.network, asked.known))
        made.outages = outages_of(asked, made.incidents, made.entries, asked.basis().plant, names)
        yield "outages"
        made.closings = closings_of(asked)
        made.notices = asked.reader.notices(asked.known, asked.network)
        self._bulletin = _bulletin(asked, made, names, sample=sample)


@dataclass(slots=True)
class _Made:
    told: list[Told] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)
    rankings: list[Ranking] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)
    lacking: list[Lacking] = field(default_factory=list)
    series: list[Series] = field(default_factory=list)
    incidents: tuple[Incident, ...] = ()
    entries: tuple[Maintenance, ...] = ()
    outages: tuple[Outage, ...] = ()
    closings: tuple[MonthClosing, ...] = ()
    notices: tuple[Notice, ...] = ()

    def take(self, asked: Asked, one: Told, names: Names) -> None:
        """Take what the items of an indicator come to."""
        basis = asked.figures.basis(asked.network, one.figure.at, one.figure.known)
        self.members += members_of(one.figure, basis.register, names)
        self.lacking += lacking_of(one.figure, basis)
        self.moved += moved_of(asked, one, names)
        ranking = ranking_of(asked, one, names)
        self.rankings += [] if ranking is None else [ranking]


def _bulletin(asked: Asked, made: _Made, names: Names, *, sample: bool) -> Bulletin:
    rows = tuple(one.row for one in made.told)
    network = asked.reader.networks_at(asked.known).get(asked.network) or Network(asked.network, asked.network)
    return Bulletin(
        network=asked.network,
        network_name=names.network(network),
        period=asked.period,
        at=asked.end,
        known=asked.known,
        zone=str(asked.figures.zone),
        vantage=asked.figures.vantage,
        indicators=rows,
        rankings=tuple(made.rankings),
        moved=tuple(made.moved),
        outages=made.outages,
        by_carrier=sums_of(made.outages, lambda one: one.carrier),
        by_party=sums_of(made.outages, lambda one: one.party),
        availability=availability_of(made.closings),
        to_rectify=to_rectify(made.lacking, made.notices, asked.period.last, names),
        members=tuple(made.members),
        series=tuple(made.series),
        inputs=_inputs(asked, made),
        names=dict(sorted(names.names.items())),
        names_en=dict(sorted(names.english.items())),
        sample=sample,
        undeclared=tuple(one.id for one in rows if not one.declared),
        unclosed=_unclosed(asked),
    )


def _names(asked: Asked) -> Names:
    basis, parts = asked.basis(), asked.figures.parts
    before = end_of(asked.period.previous().last, asked.figures.zone)
    then = Place(parts.register(before, asked.known), parts.plant(before, asked.known))
    return Names((Place(basis.register, basis.plant), then))


def _inputs(asked: Asked, made: _Made) -> dict[str, str]:
    """Return the digests of what figures rest on, and of all else, so that it can be told which is another one."""
    found = dict(asked.figures.input_parts(asked.network, asked.at, asked.known))
    found["incidents"] = _digest(made.incidents)
    found["maintenance"] = _digest(made.entries)
    found["notices"] = _digest(made.notices)
    for one in made.closings:
        found[f"availability:{one.month}"] = _digest([one.revision, one.rule, one.inputs, *sorted(one.rows.items())])
    return dict(sorted(found.items()))


def _digest(values: Iterable[object]) -> str:
    """Return the SHA-256 of values, each on its line; what has its default is left out, as in a bulletin."""
    found = sha256()
    for value in values:
        found.update(json.dumps(plain(value), ensure_ascii=False, sort_keys=True).encode() + b"\n")
    return found.hexdigest()


def _unclosed(asked: Asked) -> bool:
    """Tell whether days are closed in the network, and the last one of the period is not yet."""
    if asked.figures.parts.pack(asked.network, asked.period.last, asked.known) is not None:
        return False
    return any(
        one.subject.network == asked.network and one.first_seen < asked.end
        for one in asked.reader.subjects(retired=True)
    )
