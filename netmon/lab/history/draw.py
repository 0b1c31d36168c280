"""Drawing a past: the same for the same seed, and a thing's own faults the same whatever else is in the inventory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo
from random import Random

from netmon.lab.faults import Fault, Noun, Thing, Verb
from netmon.lab.history import rates
from netmon.lab.history.episode import Episode, Pause, Plot
from netmon.lab.history.growth import stages
from netmon.lab.history.rates import DAY, HOUR, YEAR, Lasting, Rate
from netmon.model.incident import CauseKind
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.plant import Device, Link

SETTLED = HOUR
"""Seconds before its end in which nothing is broken any more: a past ends well."""


def plot_of(inventory: Inventory, zone: tzinfo, since: float, until: float, seed: int) -> Plot:
    """Draw a past of `inventory` from `since` to `until` (UTC, epoch seconds); the hours of day are those of `zone`."""
    draw = _Draw(inventory, zone, since, until - SETTLED, seed)
    pauses = tuple(draw.pauses())
    return Plot(since, until, stages(inventory, since, until, zone, seed), tuple(draw.episodes()), pauses)


class _Draw:
    def __init__(self, inventory: Inventory, zone: tzinfo, since: float, end: float, seed: int) -> None:
        self._inventory = inventory
        self._zone = zone
        self._since, self._end = since, end
        self._seed = seed
        self._above = {link.upper.device for link in inventory.links.values() if link.upper.device is not None}
        self._below = {link.lower.device for link in inventory.links.values() if link.lower.device is not None}

    def episodes(self) -> Iterator[Episode]:
        for link in self._inventory.links.values():
            yield from self._of_link(link)
        chronic = self._chronic()
        for device in self._inventory.devices.values():
            yield from self._of_device(device)
            if device.id in chronic:
                yield from self._each(rates.CHRONIC, Fault(Verb.KILL, Thing(Noun.DEVICE, device.id)), "chronic")
        yield from self._of_carriers()

    def pauses(self) -> Iterator[Pause]:
        """Let the monitor be away once where the past is long enough to bear it."""
        if self._end - self._since < 20 * rates.PAUSE:
            return
        start = self._since + (self._end - self._since) * rates.PAUSE_AT
        local = datetime.fromtimestamp(start, self._zone)
        friday = start - ((local.weekday() - 4) % 7) * DAY
        start = _at_hour(friday, 19, self._zone) + self._dice("pause").random() * HOUR
        yield Pause(start, start + rates.PAUSE)

    def _of_link(self, link: Link) -> Iterator[Episode]:
        cut = Fault(Verb.CUT, Thing(Noun.LINK, link.id))
        backbone = link.lower.device in self._above
        yield from self._each(rates.BACKBONE_CUT if backbone else rates.FIBRE_CUT, cut, link.id)
        port = next(
            (
                Thing(Noun.PORT, end.device, end.interface)
                for end in (link.upper, link.lower)
                if end.device and end.interface
            ),
            None,
        )
        if port is None or backbone:
            return
        yield from self._each(rates.WORKS, Fault(Verb.SHUT, port), link.id)
        for spell in self._each(rates.FLAPPING, Fault(Verb.DOWN, port), link.id):
            yield from self._flaps(spell)

    def _of_device(self, device: Device) -> Iterator[Episode]:
        thing = Thing(Noun.DEVICE, device.id)
        kill = Fault(Verb.KILL, thing)
        if device.id in self._above:
            if device.id in self._below:  # the top of a network stands where it is looked after
                yield from self._each(rates.NODE_FAILURE, kill, "node")
        else:
            yield from self._each(rates.POWER_LOSS, kill, "power")
            yield from self._each(rates.THUNDERSTORM, kill, "storm")
        yield from self._each(rates.REBOOT, kill, "reboot")
        share = 0.05 + 0.01 * self._dice(device.id, "loss").randrange(26)
        yield from self._each(rates.LOSSY, Fault(Verb.LOSSY, thing, loss=share), "lossy")

    def _of_carriers(self) -> Iterator[Episode]:
        """Let cables fail that several circuits of one carrier share; the circuits of a cable end at one place."""
        cables: dict[tuple[str, str], list[Link]] = {}
        for link in self._inventory.links.values():
            cables.setdefault((link.carrier, link.upper.device or link.upper.unit), []).append(link)
        shared = [links for _, links in sorted(cables.items()) if len(links) >= rates.CARRIER_LINKS[0]]
        dice = self._dice("carriers")
        at = self._since
        while shared and (at := at + dice.expovariate(rates.CARRIER_EVENTS_PER_YEAR / YEAR)) < self._end:
            links = dice.choice(shared)
            for link in dice.sample(links, min(len(links), dice.randint(*rates.CARRIER_LINKS))):
                start = at + dice.random() * rates.CARRIER_WITHIN
                cut = Fault(Verb.CUT, Thing(Noun.LINK, link.id))
                yield from self._one(start, rates.CARRIER_REPAIR, cut, CauseKind.CARRIER, dice)

    def _chronic(self) -> set[DeviceId]:
        ends = sorted(device for device in self._inventory.devices if device not in self._above)
        count = min(len(ends), max(1, len(self._inventory.devices) // rates.CHRONIC_ONE_IN))
        return set(self._dice("chronic").sample(ends, count))

    def _flaps(self, spell: Episode) -> Iterator[Episode]:
        dice = self._dice(spell.fault, spell.start)
        at = spell.start
        while at < spell.end:
            down = rates.FLAP_DOWN.draw(dice)
            yield Episode(at, at + down, spell.fault, spell.cause)
            at += down + rates.FLAP_UP.draw(dice)

    def _each(self, rate: Rate, fault: Fault, why: str) -> Iterator[Episode]:
        """Return all the times that something happens to one thing."""
        dice = self._dice(fault.thing, fault.verb, why)
        at = self._since
        share = len(rate.months) / 12 * YEAR
        while (at := at + dice.expovariate(rate.per_year / share)) < self._end:
            if datetime.fromtimestamp(at, self._zone).month in rate.months:
                start = _at_hour(at, dice.choice(rate.hours), self._zone) + dice.random() * HOUR
                yield from self._one(start, rate.lasting, fault, rate.cause, dice)

    def _one(self, start: float, lasting: Lasting, fault: Fault, cause: CauseKind, dice: Random) -> Iterable[Episode]:
        end = start + lasting.draw(dice)
        if self._since + HOUR < start and end < self._end:
            yield Episode(start, end, fault, cause)

    def _dice(self, *names: object) -> Random:
        return Random("/".join(map(str, (self._seed, *names))))  # noqa: S311 - invented faults, drawn alike every time


def _at_hour(at: float, hour: int, zone: tzinfo) -> float:
    """Return that hour of the day of `at`."""
    return datetime.fromtimestamp(at, zone).replace(hour=hour, minute=0, second=0, microsecond=0).timestamp()
