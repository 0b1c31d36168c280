"""One simulated agent: its ports as they are now, and the replies that follow from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from netmon.lab import lldp
from netmon.lab.activity import Moment
from netmon.lab.answers import Answer, answer
from netmon.lab.box import Part
from netmon.lab.kits import box_of
from netmon.lab.loads import chance
from netmon.lab.ports import Port, Ports
from netmon.lab.recipes import ENDLESS, Recipe, common, opening, pooled, write
from netmon.lab.requests import asked_in, opened
from netmon.lab.tree import Place, tree_of
from netmon.lab.values import Growth, Value
from netmon.model.plant import Device
from netmon.wires.snmp.ber import INTEGER, MalformedError, integer, tlv
from netmon.wires.snmp.message import V1
from netmon.wires.snmp.pdu import GETBULK
from netmon.wires.snmp.values import COUNTER32, TIME_TICKS

UP, DOWN = 1, 2
CARD = 4
"""Ports that come and go together."""
_MOST_RECIPES = 256
_DAY = 8_640_000  # ticks
_OCTETS_OF_A_PACKET = 500


@dataclass(frozen=True, slots=True)
class PortState:
    """ifAdminStatus and ifOperStatus of a port that is not as it was made, and whether traffic passes there.

    `lit` is whether light comes in, `dimmed` by how many 0.01 dB it is weaker than it should be; `corrupted` is the
    share of what comes in that is broken, from 0 to 1.
    """

    admin: int
    oper: int
    flowing: bool
    lit: bool = True
    dimmed: int = 0
    corrupted: float = 0.0


@dataclass(frozen=True, slots=True)
class _Mark:
    """What a port had counted when its traffic last began or ceased, and when that was."""

    at: Moment
    incoming: int
    outgoing: int


class Agent:
    """Answers for `device`, which has been running for a while when the lab begins.

    `edits` are the changes of its configuration since then, each with its user and when that was, in epoch seconds;
    `keys` counts the SSH host keys that it had before the one it has now.
    """

    def __init__(self, device: Device, version: int, community: bytes, ports: Ports, seed: int) -> None:
        self.device = device
        self.answering = True
        self.edits: list[tuple[str, float]] = []
        self.keys = 0
        self._version, self._community, self._ports = version, community, ports
        self.box = box_of(device, seed)
        self._wide = version != V1
        self._tree = tree_of(len(ports), self.box.kit, len(ports.wired), wide=self._wide)
        age = _DAY + chance(200 * _DAY, seed, device.id, "age")
        self._booted = -age
        self._began = Moment(0, 0)
        self._age = age  # ticks of traffic counted before `_began`
        self._states: Mapping[int, PortState] = {}
        self._changed: dict[int, int] = {}
        self._marks: dict[int, _Mark] = {}
        self._errors: dict[int, int] = {}  # broken packets that came in up to the mark
        self._renumbered = 0
        self._rows: Sequence[int] | None = None  # the port at each row, where that is not its own
        self._chance = Random(f"{seed}/{device.id}")  # noqa: S311 - it decides which ports change places
        self._now = self._began
        self._recipes: dict[bytes, Recipe] = {}
        self._sees: tuple[lldp.Seen, ...] = ()
        self._common = common(version, community, ports.look(), self.box.look)
        self._alike = False
        self._expected = integer(version) + tlv(4, community)
        self._id_at = 2 + len(self._expected) + 2  # where the request id is in a message of short lengths

    @property
    def count(self) -> int:
        """See `Known`."""
        return len(self._ports) if self._rows is None else len(self._rows)

    def find(self, interface: str) -> int | None:
        """Return the number of a port."""
        return self._ports.find(interface)

    def answer(self, data: bytes, moment: Moment) -> bytes | None:
        """Return the reply to a datagram, None where there is none."""
        at = self._id_at
        size = len(data)
        if not (
            size > at + 6
            and data[1] == size - 2
            and data[at - 1] == size - at
            and data[at + 1] == 4
            and data.startswith(self._expected, 2)
        ):
            return self._answer_odd(data, moment)
        key = data[at - 2 : at - 1] + data[at + 6 :]
        recipe = self._recipes.get(key)
        if recipe is None or recipe.until < moment.ticks:
            try:
                recipe = self._learn(key, moment)
            except MalformedError:
                return None
        return recipe.head + data[at + 2 : at + 6] + recipe.tail(moment)

    def _answer_odd(self, data: bytes, moment: Moment) -> bytes | None:
        """Answer a message whose lengths take more octets, or whose id takes fewer."""
        try:
            message = opened(data)
            if (message.version, message.community) != (self._version, self._community):
                return None
            recipe = self._learn(bytes((message.tag,)) + message.asked, moment)
        except MalformedError:
            return None
        pdu = tlv(0xA2, tlv(INTEGER, message.number) + recipe.tail(moment))
        return tlv(0x30, self._expected + pdu)

    def _learn(self, key: bytes, moment: Moment) -> Recipe:
        """Make the reply to a request: its tag, and all that follows its id."""
        untouched = not (self._changed or self._states or self._errors or self._rows) and self.box.untouched
        recipe = self._common.get(key) if untouched else None
        if recipe is None or recipe.until < moment.ticks:
            self._alike = untouched
            recipe = self._made(key, moment)
            if self._alike:
                _keep(self._common, key, recipe)
        _keep(self._recipes, key, recipe)
        return recipe

    def _made(self, key: bytes, moment: Moment) -> Recipe:
        self._now = moment
        if self._version == V1 and key[0] == GETBULK:
            raise MalformedError("version 1 has no GETBULK")
        asked = asked_in(key[1:])
        tree, seen_until = self._tree, ENDLESS
        read: Callable[[Place], Value] = self._read
        if any(name < lldp.BEHIND for name in asked.names):
            seen = self.seen(moment)
            sockets = [self._ports[number].name for number in range(len(self._ports))]
            layered = lldp.WithLldp(tree, lldp.objects_of(self.device, sockets, seen))
            tree, read, self._alike = layered, layered.reading(read), False
            seen_until = min((one.until for one in seen), default=ENDLESS)
        said = answer(tree, read, key[0], asked, first_version=self._version == V1)
        tail, until, (steady, busy) = self._written(said, asked.varbinds, moment)
        until = min(until, seen_until)
        head = pooled(opening(self._version, self._community, len(tail)))
        return (
            Recipe(head, tail, until, (steady, busy, moment)) if steady or busy else Recipe(head, pooled(tail), until)
        )

    def _written(self, said: Answer, varbinds: bytes, moment: Moment) -> tuple[bytes, int, tuple[int, int]]:
        if not said.status:
            return write(said.named, moment)
        tail, until, gains = write((), moment, said.status, said.at)
        if self._version == V1:  # RFC 1157: an error returns the request's varbinds
            tail = integer(said.status) + integer(said.at) + tlv(0x30, varbinds)
        return tail, until, gains

    def see(self, neighbours: tuple[lldp.Seen, ...]) -> None:
        """Take who is plugged in where."""
        if neighbours != self._sees:
            self._sees = neighbours
            self._recipes.clear()

    def seen(self, moment: Moment) -> list[lldp.Seen]:
        """Return the neighbours that are told of at a moment."""
        return [one for one in self._sees if one.until > moment.ticks and self.status(one.number)[1] == UP]

    def attend(self, moment: Moment) -> None:
        """Be as of a moment, for who reads more than one thing."""
        self._now = moment

    def numbers(self) -> list[int]:
        """Return the numbers of the ports that are there, in the order in which they are told."""
        return self._ports_now()

    def spare(self, link: str) -> int | None:
        """Return a socket that nothing is plugged into, the same for a link every time; None where all are in use."""
        free = [number for number in sorted(self._ports_now()) if not self._ports[number].used]
        return free[sum(link.encode()) % len(free)] if free else None

    # What is read.

    def _read(self, place: Place) -> Value:
        number, row = place
        stem = self._tree.stems[number]
        self._alike = self._alike and stem.alike
        return stem.read(self, row if self._rows is None or not stem.column else self._rows[row])

    def port(self, number: int) -> Port:
        """See `Known`."""
        return self._ports[number]

    def index(self, number: int) -> int:
        """See `Known`."""
        return (number if self._rows is None else self._rows.index(number)) + 1

    def status(self, number: int) -> tuple[int, int]:
        """See `Known`."""
        state = self._states.get(number)
        if state is not None:
            return state.admin, state.oper
        return UP, UP if self._ports[number].used else DOWN

    def last_change(self, number: int) -> int:
        """See `Known`."""
        return self._changed.get(number, 0) % 2**32

    @property
    def table_changed(self) -> int:
        """See `Known`."""
        return self._renumbered % 2**32

    def moment(self) -> Moment:
        """See `Known`."""
        return self._now

    def uptime(self) -> Growth:
        """See `Known`."""
        return Growth(TIME_TICKS, self._now.ticks - self._booted, 1, 0)

    def traffic(self, number: int, tag: int, *, incoming: bool) -> Growth:
        """See `Known`."""
        port = self._ports[number]
        load = port.incoming if incoming else port.outgoing
        mark = self._marks.get(number) or self._first_mark(port)
        counted = mark.incoming if incoming else mark.outgoing
        state = self._states.get(number)
        if state is not None and not state.flowing:
            return Growth(tag, counted, 0, 0)
        grown = load.steady * (self._now.ticks - mark.at.ticks) + load.busy * (self._now.busy - mark.at.busy)
        return Growth(tag, counted + grown, load.steady, load.busy)

    def errors(self, number: int) -> Growth:
        """See `Known`."""
        counted, state = self._errors.get(number, 0), self._states.get(number)
        if state is None or not state.corrupted or not state.flowing:
            return Growth(COUNTER32, counted, 0, 0)
        gain = max(1, int(self._ports[number].incoming.steady * state.corrupted / _OCTETS_OF_A_PACKET))
        return Growth(COUNTER32, counted + gain * (self._now.ticks - self._marks[number].at.ticks), gain, 0)

    def light(self, number: int) -> int | None:
        """See `Known`."""
        state = self._states.get(number)
        if state is None:
            return 0 if self._ports[number].used else None
        return state.dimmed if state.lit else None

    def _first_mark(self, port: Port) -> _Mark:
        """Return what a port had counted when the lab, or the device, began: a third of its time was busy."""
        age = self._age
        return _Mark(
            self._began,
            port.incoming.steady * age + port.incoming.busy * (age // 3),
            port.outgoing.steady * age + port.outgoing.busy * (age // 3),
        )

    # What changes.

    def take(self, states: Mapping[int, PortState], moment: Moment) -> None:
        """Take the states of the ports that are not as they were made; what was counted stays."""
        if states == self._states:
            return
        self._now = moment
        touched = {
            number for number in states.keys() | self._states.keys() if states.get(number) != self._states.get(number)
        }
        broken = {number: errors for number in touched if (errors := self.errors(number).now)}
        self._marks.update(self._settled(touched))
        self._errors.update(broken)
        before = {number: self.status(number) for number in touched}
        self._states = states
        for number in touched:
            if self.status(number) != before[number]:
                self._changed[number] = moment.ticks - self._booted
        self._recipes.clear()

    def _settled(self, numbers: Iterable[int]) -> dict[int, _Mark]:
        return {
            number: _Mark(
                self._now,
                self.traffic(number, TIME_TICKS, incoming=True).now,
                self.traffic(number, TIME_TICKS, incoming=False).now,
            )
            for number in numbers
        }

    def reboot(self, moment: Moment) -> None:
        """Begin anew: sysUpTime and every counter at 0."""
        self._booted, self._began, self._age = moment.ticks, moment, 0
        self._marks = {number: _Mark(moment, 0, 0) for number in self._states}
        self._changed.clear()
        self._errors.clear()
        self._renumbered = 0
        self._recipes.clear()

    def change_box(self, moment: Moment, **changes: int) -> None:
        """Put another box in its place (`generation`), or another release on it: it starts anew."""
        for name, by in changes.items():
            setattr(self.box, name, getattr(self.box, name) + by)
        self.reboot(moment)

    def spoil(self, broken: frozenset[Part]) -> None:
        """Let these parts have failed, and all others be well."""
        if broken != self.box.broken:
            self.box.broken = broken
            self._recipes.clear()

    def shuffle(self) -> None:
        """Give every port another ifIndex, as some devices do when a card is changed or they restart."""
        rows = self._ports_now()
        self._chance.shuffle(rows)
        self._number(rows)

    def swap(self) -> bool:
        """Let two ports that are in use change places, as they go on counting; False where there are no two."""
        rows = self._ports_now()
        used = [place for place, number in enumerate(rows) if self._ports[number].used]
        if len(used) < 2:
            return False
        one, other = self._chance.sample(used, 2)
        rows[one], rows[other] = rows[other], rows[one]
        self._number(rows)
        return True

    def grow(self, moment: Moment) -> None:
        """Put in a card of four ports, between others: those behind it move up. One that was taken out comes first."""
        rows = self._ports_now()
        missing = sorted(set(range(len(self._ports))) - set(rows))[:CARD]
        if not missing:
            self._ports, before = self._ports.more(CARD), len(self._ports)
            missing = list(range(before, len(self._ports)))
        self._marks.update({number: _Mark(moment, 0, 0) for number in missing})
        place = self._chance.randrange(len(rows) + 1)
        self._number([*rows[:place], *missing, *rows[place:]])

    def shrink(self) -> bool:
        """Take out up to four ports at which no link ends: those behind them move down; False where there are none."""
        rows = self._ports_now()
        seen = {one.number for one in self._sees}
        spare = [number for number in rows if self._ports[number].link is None and number not in seen]
        taken = set(self._chance.sample(spare, min(CARD, len(spare))))
        self._number([number for number in rows if number not in taken])
        return bool(taken)

    def _ports_now(self) -> list[int]:
        return list(range(len(self._ports)) if self._rows is None else self._rows)

    def _number(self, rows: list[int]) -> None:
        """Give the ports these rows, the first one ifIndex 1."""
        self._rows = rows
        self._renumbered = max(self._now.ticks - self._booted, self._renumbered + 1)
        self._tree = tree_of(len(rows), self.box.kit, len(self._ports.wired), wide=self._wide)
        self._recipes.clear()


def _keep(recipes: dict[bytes, Recipe], key: bytes, recipe: Recipe) -> None:
    if len(recipes) >= _MOST_RECIPES:  # what nobody asks again must not fill the memory
        recipes.clear()
    recipes[pooled(key)] = recipe
