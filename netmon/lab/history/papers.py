"""Made-up papers: who was connected by which document, and what units report of themselves each year.

What they say follows from what is in the inventory, and now and then contradicts it, as reports do. Some have expired,
some units never sent any.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final

from netmon.coverage.attesting import last_expiry
from netmon.lab.history.deal import deal
from netmon.lab.history.ground import Ground
from netmon.lab.history.wording import wording
from netmon.model.attestation import Attestation, Claim
from netmon.model.event_id import EventIds
from netmon.model.names import AttestationId, NetworkId, UnitId
from netmon.model.plant import Role
from netmon.model.verdict import Source


class _Part(Enum):
    YES = auto()
    NO = auto()
    EXPIRED = auto()
    SILENT = auto()
    ACCEPTED = auto()


# Somebody is always forgotten when a list is drawn up, and somebody never sends the form back.
_BASELINE: Final = {_Part.YES: 0.96, _Part.SILENT: 0.04}
_CONFIRMED: Final = {_Part.YES: 0.92, _Part.SILENT: 0.08}
_LAN_THERE: Final = {_Part.ACCEPTED: 0.5, _Part.YES: 0.3, _Part.NO: 0.04, _Part.SILENT: 0.16}
_NO_LAN: Final = {_Part.NO: 0.86, _Part.EXPIRED: 0.08, _Part.SILENT: 0.06}
_SITE_CHECKED: Final = {_Part.YES: 0.7, _Part.NO: 0.03, _Part.SILENT: 0.27}
_NO_SITE_CHECKED: Final = {_Part.YES: 0.46, _Part.NO: 0.34, _Part.EXPIRED: 0.12, _Part.SILENT: 0.08}
_FUNCTIONS_SENT: Final = {_Part.YES: 0.94, _Part.EXPIRED: 0.06}
_FUNCTION: Final = {_Part.YES: 0.83, _Part.NO: 0.17}
_NEW_THIS_YEAR: Final = 0.12
"""The share of functions that were not online a year before."""
_FEWEST, _MOST = 4, 9
"""Functions of a unit."""
_RETURNED_ON: Final = (1, 20)
"""Month and day of the yearly return."""
_ACCEPTED_WITHIN: Final = 900
"""Days before the end of a past in which LANs were accepted: more than a record speaks for."""

_CLAIMS: Final[Mapping[str, Claim]] = {
    "lan_built": Claim.LAN_BUILT,
    "lan_built_by_jurisdiction": Claim.LAN_BUILT,
    "portal_exists": Claim.PORTAL,
    "functions_online": Claim.FUNCTION,
}


def papers(ground: Ground) -> tuple[Attestation, ...]:
    """Return all papers of a past, in the order in which they were entered."""
    drafts = [*_openings(ground), *_returns(ground)]
    drafts = [one for one in drafts if one.recorded_at < ground.plot.until]
    ids = EventIds()
    drafts.sort(key=lambda one: (one.recorded_at, one.network, one.unit, one.claim, one.item, one.since))
    return tuple(replace(one, id=AttestationId(ids.next(one.recorded_at))) for one in drafts)


def _openings(ground: Ground) -> Iterator[Attestation]:
    """Yield the list of what was connected in the beginning, and confirmations of what came later."""
    since, said = ground.plot.since, wording()
    for network in ground.inventory.networks:
        mine = {unit: at for (unit, of), at in ground.connected.items() if of == network}
        old = deal((unit for unit, at in mine.items() if at <= since), _BASELINE, f"{ground.seed}/baseline/{network}")
        new = deal((unit for unit, at in mine.items() if at > since), _CONFIRMED, f"{ground.seed}/opening/{network}")
        begun = ground.day(since)
        for unit in (one for one, part in old.items() if part is _Part.YES):
            yield _paper(ground, unit, network, Claim.BASELINE, begun, said.document("baseline", begun.year))
        confirmed = sorted((one for one, part in new.items() if part is _Part.YES), key=mine.__getitem__)
        for number, unit in enumerate(confirmed, 1):
            day = ground.day(mine[unit])
            document = said.document("opening", day.year, number)
            yield _paper(ground, unit, network, Claim.COMMISSIONED, day, document)


def _returns(ground: Ground) -> Iterator[Attestation]:
    """Yield what is returned for each population: who is in several of them returns the same thing once."""
    told: set[tuple[Claim, NetworkId, UnitId]] = set()
    for one in ground.inventory.indicators.values():
        claim, network = _CLAIMS.get(one.criterion), one.population.network
        if claim is None:
            continue
        units = {unit.id for unit in ground.members(one.population) if (claim, network, unit.id) not in told}
        told |= {(claim, network, unit) for unit in units}
        yield from _of_population(ground, claim, network, units)


def _of_population(ground: Ground, claim: Claim, network: NetworkId, units: set[UnitId]) -> Iterator[Attestation]:
    match claim:
        case Claim.LAN_BUILT:
            switches = (one for one in ground.inventory.devices.values() if one.role is Role.LAN)
            there = {one.unit for one in switches if one.network == network}
            yield from _told(ground, claim, network, units & there, units - there, _LAN_THERE, _NO_LAN)
        case Claim.PORTAL:
            sites = (one for one in ground.inventory.services.values() if one.portal)
            there = {one.unit for one in sites if one.network == network}
            yield from _told(ground, claim, network, units & there, units - there, _SITE_CHECKED, _NO_SITE_CHECKED)
        case _:
            yield from _functions(ground, network, units)


def _told(  # noqa: PLR0917 - those of whom netmon sees something and the others, with a share each
    ground: Ground,
    claim: Claim,
    network: NetworkId,
    seen: Collection[UnitId],
    unseen: Collection[UnitId],
    shares: dict[_Part, float],
    others: dict[_Part, float],
) -> Iterator[Attestation]:
    """Yield what is told of the same thing by units of whom netmon itself sees something, and by the others."""
    name = f"{ground.seed}/{claim}/{network}"
    parts = {**deal(seen, shares, f"{name}/seen"), **deal(unseen, others, f"{name}/unseen")}
    for number, (unit, part) in enumerate(parts.items(), 1):
        match part:
            case _Part.ACCEPTED:
                day = ground.today - timedelta(days=ground.dice(name, unit).randrange(5, _ACCEPTED_WITHIN))
                document = wording().document("acceptance", day.year, number)
                yield _paper(ground, unit, network, claim, day, document, source=Source.DOCUMENT)
            case _Part.SILENT:
                pass
            case _:
                # Whoever sent nothing of late said no when he last did: what was not there is seldom built unnoticed.
                holds = _always if part is _Part.YES else _never
                yield from _yearly(ground, unit, network, claim, number, part, holds)


def _functions(ground: Ground, network: NetworkId, units: Collection[UnitId]) -> Iterator[Attestation]:
    """Yield the list of each unit's functions, with which of them are online."""
    name = f"{ground.seed}/functions/{network}"
    sent = deal(units, _FUNCTIONS_SENT, name)
    chosen = {
        unit: ground.dice(name, unit).sample(
            wording().functions, ground.dice(name, unit, "many").randint(_FEWEST, _MOST)
        )
        for unit in sorted(units)
    }
    online = deal(((unit, one) for unit, some in chosen.items() for one in some), _FUNCTION, f"{name}/online")
    newest = _years(ground)[-1]
    for number, (unit, functions) in enumerate(chosen.items(), 1):
        for function in functions:
            yes = online[unit, function] is _Part.YES
            new = ground.dice(name, unit, function).random() < _NEW_THIS_YEAR

            def holds(day: date, yes: bool = yes, new: bool = new) -> bool:
                return yes and (day >= newest or not new)

            yield from _yearly(ground, unit, network, Claim.FUNCTION, number, sent[unit], holds, function)


def _yearly(  # noqa: PLR0917 - what a return has on it
    ground: Ground,
    unit: UnitId,
    network: NetworkId,
    claim: Claim,
    number: int,
    part: _Part,
    holds: Callable[[date], bool],
    item: str = "",
) -> Iterator[Attestation]:
    """Yield a unit's returns of some years; one that has expired is the last that it sent."""
    for day in _years(ground):
        expires = last_expiry(claim, day)
        if part is _Part.EXPIRED and (expires is None or expires > ground.today):
            continue
        document = wording().document("returned", day.year - 1, number)
        paper = _paper(ground, unit, network, claim, day, document, source=Source.REPORTED, holds=holds(day))
        yield replace(paper, item=item)


def _years(ground: Ground) -> list[date]:
    """Return the days of the yearly returns that speak at any time of the past, and the newest that has expired."""
    month, day = _RETURNED_ON
    last = ground.today - timedelta(days=10)
    newest = last.year if (last.month, last.day) >= _RETURNED_ON else last.year - 1
    first = ground.day(ground.plot.since).year - 2
    return [date(year, month, day) for year in range(min(first, newest - 2), newest + 1)]


def _paper(
    ground: Ground,
    unit: UnitId,
    network: NetworkId,
    claim: Claim,
    since: date,
    document: str,
    *,
    source: Source = Source.DOCUMENT,
    holds: bool = True,
) -> Attestation:
    dice, said = ground.dice(claim, network, unit, since), wording()
    return Attestation(
        id=AttestationId(""),
        unit=unit,
        network=network,
        claim=claim,
        holds=holds,
        source=source,
        document=document,
        since=since,
        signer=dice.choice(said.signers),
        reviewer=said.people[1],
        recorded_at=ground.entered(since, dice.randint(1, 9), dice),
        recorded_by=said.people[0],
        expires=last_expiry(claim, since),
        sample=True,
    )


def _always(_: date) -> bool:
    return True


def _never(_: date) -> bool:
    return False
