"""How the register began in a past, and how it changed: always by a document, and by two people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from netmon.coverage.difference import difference
from netmon.lab.history.ground import Ground
from netmon.lab.history.rates import DAY, HOUR
from netmon.lab.history.wording import wording
from netmon.model.event_id import EventIds
from netmon.model.names import NetworkId, RegisterChangeId, UnitId
from netmon.model.register import Unit
from netmon.model.register_change import Act, RegisterChange, Review

LIVES_FROM: Final = 12 * DAY
"""Seconds from which on a past is long enough for the register to change in it."""
_RENAMED_AT, _MERGED_AT, _EXEMPTED_AT, _MOVING_AT, _MOVED_AT = 0.4, 0.65, 0.3, 0.2, 0.3
"""Where in the past: shares of its length."""
_BEFOREHAND: Final = timedelta(days=12)
"""How long before it is connected a unit comes into being, or is put on a list."""
_PROPOSED, _APPROVED = 9, 6
"""How many days before it holds a change is proposed, and approved."""
_REVIEWED_AFTER: Final = 3 * HOUR


@dataclass(frozen=True, slots=True)
class _Cast:
    """Whom what happens to; None where the inventory has nobody for it."""

    born: Unit | None = None
    joined: Unit | None = None
    renamed: Unit | None = None
    heir: Unit | None = None


def register(ground: Ground) -> tuple[RegisterChange, ...]:
    """Return all changes of the register, the oldest first. In the end it says what the inventory says."""
    long = ground.plot.until - ground.plot.since >= LIVES_FROM
    parts = _cast(ground) if long else _Cast()
    ids = EventIds()

    def number(at: float) -> RegisterChangeId:
        return RegisterChangeId(ids.next(at))

    began = _baseline(ground, parts, number)
    later = sorted(_life(ground, parts) if long else (), key=lambda one: (one.proposed_at, one.unit, one.act))
    return (*began, *(replace(one, id=number(one.proposed_at)) for one in later))


def _cast(ground: Ground) -> _Cast:
    """Choose by lot, among those that govern nothing: units that were connected later first, for what comes before."""
    network = next(iter(ground.inventory.networks), None)
    units = [one for one in ground.inventory.units.values() if network in one.networks and not one.government]
    ground.dice("register").shuffle(units)
    earliest = ground.plot.since + DAY * (_BEFOREHAND.days + _PROPOSED + 2)
    late = [one for one in units if network and ground.connected.get((one.id, network), 0.0) > earliest]
    born, joined, *_ = *late, None, None
    rest = iter(one for one in units if one not in {born, joined})
    return _Cast(born, joined, next(rest, None), next(rest, None))


def _baseline(ground: Ground, parts: _Cast, number: Callable[[float], RegisterChangeId]) -> Iterator[RegisterChange]:
    """Yield how the register began, as one person took it and another found it right."""
    since, people = ground.plot.since, wording().people
    units = dict(ground.inventory.units)
    if parts.born is not None:
        del units[parts.born.id]
    if parts.joined is not None:
        others = tuple(one for one in parts.joined.networks if one not in ground.inventory.networks)
        units[parts.joined.id] = replace(parts.joined, networks=others)
    if parts.renamed is not None:
        units[parts.renamed.id] = _under_its_former_name(parts.renamed)
    if parts.heir is not None:
        office = _office_of(parts.heir)
        units[office.id] = office
    early = replace(ground.inventory, units=units)
    day = ground.day(since)
    for one in difference(early, (), day, since, lambda: number(since)).changes:
        yield replace(
            one,
            review=Review.APPROVED,
            reviewed_by=people[1],
            reviewed_at=since + _REVIEWED_AFTER,
            review_note=wording().register["baseline"],
        )


def _life(ground: Ground, parts: _Cast) -> Iterator[RegisterChange]:
    """Yield what happened afterwards."""
    networks = ground.inventory.networks
    if parts.born is not None:
        day = _before_connection(ground, parts.born)
        described = replace(
            _change(ground, Act.BORN, parts.born.id, day, "born"),
            name=parts.born.name,
            name_en=parts.born.name_en,
            level=parts.born.level,
            kind=parts.born.kind,
            division=parts.born.division,
            government=parts.born.government,
            sample=parts.born.sample,
        )
        yield described
        for network in parts.born.networks:
            yield _listed(ground, parts.born, network, day, "born")
    if parts.joined is not None:
        for network in (one for one in parts.joined.networks if one in networks):
            yield _listed(ground, parts.joined, network, _before_connection(ground, parts.joined), "joined")
    if parts.renamed is not None:
        change = _change(ground, Act.RENAMED, parts.renamed.id, _at(ground, _RENAMED_AT), "renamed")
        yield replace(change, name=parts.renamed.name, name_en=parts.renamed.name_en)
    if parts.heir is not None:
        gone = _office_of(parts.heir)
        yield replace(_change(ground, Act.MERGED, gone.id, _at(ground, _MERGED_AT), "merging"), into=parts.heir.id)
    yield from _exemptions(ground, {one.id for one in (parts.born, parts.joined) if one is not None})


def _exemptions(ground: Ground, besides: Iterable[UnitId]) -> Iterator[RegisterChange]:
    """Yield an exemption that lasts, where functions are counted, and one for a while, where connections are."""
    taken = set(besides)
    for criterion, share, ends, why in (
        ("functions_online", _EXEMPTED_AT, None, "exempted"),
        ("connected", _MOVING_AT, _MOVED_AT, "moving"),
    ):
        for indicator in (one for one in ground.inventory.indicators.values() if one.criterion == criterion):
            chosen = [one for one in ground.members(indicator.population) if one.id not in taken]
            if not chosen:
                continue
            unit = ground.dice("exempt", indicator.id).choice(chosen)
            taken.add(unit.id)
            yield replace(
                _change(ground, Act.EXEMPTED, unit.id, _at(ground, share), why),
                network=indicator.population.network,
                criterion=indicator.criterion,
                until=None if ends is None else _at(ground, ends),
            )


def _change(ground: Ground, act: Act, unit: UnitId, day: date, why: str) -> RegisterChange:
    said, dice = wording(), ground.dice("change", act, unit)
    proposed = ground.entered(day, -_PROPOSED, dice)
    return RegisterChange(
        id=RegisterChangeId(""),
        act=act,
        unit=unit,
        effective=day,
        document=said.document("list", day.year, dice.randrange(2, 60)),
        reason=said.register[why],
        proposed_by=said.people[0],
        proposed_at=proposed,
        review=Review.APPROVED,
        reviewed_by=said.people[1],
        reviewed_at=max(proposed + HOUR, ground.entered(day, -_APPROVED, dice)),
    )


def _listed(ground: Ground, unit: Unit, network: NetworkId, day: date, why: str) -> RegisterChange:
    change = _change(ground, Act.SCOPED, unit.id, day, why)
    return replace(change, network=network, document=unit.list_document or change.document)


def _before_connection(ground: Ground, unit: Unit) -> date:
    first = min(at for (of, _), at in ground.connected.items() if of == unit.id)
    return ground.day(first) - _BEFOREHAND


def _at(ground: Ground, share: float) -> date:
    return ground.day(ground.plot.since + share * (ground.plot.until - ground.plot.since))


def _under_its_former_name(unit: Unit) -> Unit:
    said = wording().register
    english = said["former_en"].format(name=unit.name_en) if unit.name_en else ""
    return replace(unit, name=said["former"].format(name=unit.name), name_en=english)


def _office_of(heir: Unit) -> Unit:
    """Return a unit that was merged into another and is not in the inventory any more."""
    said = wording().register
    english = said["merged_en"].format(name=heir.name_en) if heir.name_en else ""
    return replace(
        heir,
        id=UnitId(f"{heir.id}-network-office"),
        name=said["merged"].format(name=heir.name),
        name_en=english,
        contacts=(),
        sample=True,
    )
