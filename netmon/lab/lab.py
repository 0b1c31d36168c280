"""The lab: every agent of an inventory, and the faults that are in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netmon.lab.activity import Activity, Moment
from netmon.lab.admission import agents_of
from netmon.lab.agent import Agent, PortState
from netmon.lab.anchors import LabAnchors
from netmon.lab.box import Part
from netmon.lab.cables import Cables
from netmon.lab.faults import HEAL, OVER_SSH, Fault, Names, Noun, Order, Thing, Verb, fault_of, healing_of
from netmon.lab.plant import Plant, isolated_by
from netmon.lab.refusal import refusal, some
from netmon.lab.responder import Responder
from netmon.lab.services import Manner, Services, doors, manner_of
from netmon.lab.turns import Turns
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, UnitId
from netmon.model.plant import Service

if TYPE_CHECKING:
    from netmon.lab.ssh.doors import SshDoors
    from netmon.lab.ssh.picture import Picture

DEFAULT_PORTS = 48
DEFAULT_SEED = 1
_PARTS = {Noun.FAN: Part.FAN, Noun.SUPPLY: Part.SUPPLY}


@dataclass(frozen=True, slots=True)
class LabState:
    """What a running lab can say of itself. `seconds` since it began; `faults` as they would be typed.

    `asked` are the devices that have answered at least once, `answering` those that would now. `sessions` counts those
    over SSH.
    """

    seconds: float
    devices: int
    answering: int
    asked: int
    ports: int
    services: int
    faults: tuple[str, ...]
    answered: int
    dropped: int
    sessions: int = 0


class Lab:
    """Simulates the devices of `inventory`, each with at least `ports` interfaces; the same `seed` gives the same lab.

    Raises `LabError` with everything that cannot be simulated. Nothing is listened on before `start`.
    """

    def __init__(
        self,
        inventory: Inventory,
        environ: Mapping[str, str],
        clock: Clock,
        *,
        ports: int = DEFAULT_PORTS,
        seed: int = DEFAULT_SEED,
    ) -> None:
        self.inventory = inventory
        self._clock = clock
        self._agents = agents_of(inventory, environ, ports, seed)
        self._names = Names(inventory)
        self._plant = Plant(inventory)
        self._cables = Cables(inventory, self._agents)
        self._cables.rewire((), 0)
        self._faults: dict[tuple[Verb, Thing], Fault] = {}
        self._turns = Turns(clock)
        self._began = clock.monotonic()
        self._activity = Activity(seed, clock.wall())
        self._responder = Responder(self.moment, seed)
        self._troubled: set[DeviceId] = set()
        self._spoilt: set[DeviceId] = set()
        self._owned: dict[UnitId, list[Agent]] = {}
        for agent in self._agents.values():
            self._owned.setdefault(agent.device.unit, []).append(agent)
        self._doors = self._over_ssh(environ, seed)
        self._anchors = LabAnchors(inventory.anchors.values())
        self._services = Services(doors(inventory.services.values()), self._manner_of)

    def _over_ssh(self, environ: Mapping[str, str], seed: int) -> SshDoors | None:
        """Return the SSH servers of those devices that have one."""
        if all(agent.device.ssh is None for agent in self._agents.values()):
            return None
        # paramiko takes a second and some memory: only a lab that speaks SSH has it.
        from netmon.lab.ssh.observe import picture_of  # noqa: PLC0415 - see above
        from netmon.lab.ssh.simulated import ssh_doors  # noqa: PLC0415 - see above

        def take(agent: Agent) -> Picture:
            return picture_of(agent, self.moment(), self._clock.wall())

        return ssh_doors(self._agents.values(), self.inventory, environ, seed, take)

    def _manner_of(self, service: Service) -> Manner | None:
        """Return how a service answers; None where it cannot be reached.

        It is reached through any device of its unit, where that has any in its network.
        """
        if service.network in isolated_by(self._plants_faults()):
            return None
        ways = [agent for agent in self._owned.get(service.unit, ()) if agent.device.network == service.network]
        if ways and not any(agent.answering for agent in ways):
            return None
        return manner_of(service, self._faults.values())

    def _plants_faults(self) -> list[Fault]:
        """Return the faults in force but for those of services."""
        return [fault for fault in self._faults.values() if fault.thing.noun is not Noun.SERVICE]

    def start(self) -> None:
        """Listen for everything on the running loop. Raises `LabError` where an address cannot be had."""
        self._responder.start(agent for agent in self._agents.values() if agent.device.snmp is not None)
        if self._doors is not None:
            self._doors.start()
        self._services.start()
        self._anchors.start()
        self._anchors.isolate(isolated_by(self._plants_faults()))

    async def close(self) -> None:
        """Stop answering."""
        self._responder.close()
        if self._doors is not None:
            await self._doors.close()
        self._anchors.close()
        await self._services.close()

    def moment(self) -> Moment:
        """Return how much has happened."""
        return self._activity.at(self._clock.monotonic() - self._began)

    def obey(self, words: Sequence[str]) -> None:
        """Do what is said: a fault such as `cut link hub-pref`, or `heal link hub-pref`, or `heal all`.

        Raises `LabError` where it makes no sense; then nothing has changed.
        """
        self.carry_out(self.order_of(words))

    def order_of(self, words: Sequence[str]) -> Order:
        """Read what is said. Raises `LabError`."""
        return healing_of(words[1:], self._names) if words and words[0] == HEAL else self.fault_of(words)

    def carry_out(self, order: Order) -> None:
        """Do it. Raises `LabError` where there is nothing to heal."""
        if isinstance(order, Fault):
            self.inflict(order)
        elif order.thing is None:
            self._undo(list(self._faults.values()))
        else:
            self.heal(order.thing)

    def fault_of(self, words: Sequence[str]) -> Fault:
        """Read a fault. Raises `LabError`."""
        fault = fault_of(words, self._names)
        if fault.verb is Verb.MISWIRE:
            self._cables.check(fault.thing.id)
        if fault.thing.noun is Noun.SERVICE:
            if fault.thing.id not in self._services.simulated:
                raise refusal("lab.service_not_simulated", service=fault.thing.id)
        elif fault.thing.noun not in {Noun.LINK, Noun.SITE, Noun.NETWORK}:
            self._check_simulated(fault.thing)
        if fault.verb in OVER_SSH and self.agent(fault.thing.id).device.ssh is None:
            raise refusal("lab.without_ssh", device=fault.thing.id)
        return fault

    def inflict(self, *faults: Fault) -> None:
        """Let faults happen, all at the same moment."""
        for fault in faults:
            if fault.lasts:
                self._faults[fault.verb, fault.thing] = fault
            else:
                self._do(fault, self.agent(fault.thing.id))
        self._apply(())

    def _do(self, fault: Fault, agent: Agent) -> None:
        """Let something happen that needs no healing. Raises `LabError` where there is no port to do it to."""
        done = True
        match fault.verb:
            case Verb.REBOOT:
                agent.reboot(self.moment())
            case Verb.SHUFFLE:
                agent.shuffle()
            case Verb.REPLACE:
                agent.change_box(self.moment(), generation=1)
            case Verb.UPGRADE:
                agent.change_box(self.moment(), release=1)
            case Verb.CONFIGURE:
                agent.edits.append((fault.by, self._clock.wall()))
            case Verb.REKEY:
                agent.keys += 1
            case Verb.SWAP:
                done = agent.swap()
            case Verb.GROW:
                agent.grow(self.moment())
            case _:
                done = agent.shrink()
        if not done:
            raise refusal("lab.too_few_ports", device=agent.device.id, verb=fault.verb)

    def heal(self, thing: Thing) -> None:
        """Undo every fault of a thing. Raises `LabError` where it has none."""
        gone = [fault for fault in self._faults.values() if fault.thing == thing]
        if not gone:
            raise refusal("lab.nothing_to_heal", thing=thing)
        self._undo(gone)

    def relieve(self, fault: Fault) -> None:
        """Undo one fault, if it is still in force."""
        if (fault.verb, fault.thing) in self._faults:
            self._undo([fault])

    def turn(self) -> None:
        """Let links that flap go down or come back, where it is time."""
        if self._turns.due(self._faults.values()):
            self._apply(())

    def state(self) -> LabState:
        """Return how the lab is."""
        return LabState(
            seconds=self._clock.monotonic() - self._began,
            devices=len(self._agents),
            asked=self._responder.asked + (0 if self._doors is None else self._doors.asked),
            answering=sum(agent.answering for agent in self._agents.values()),
            ports=sum(agent.count for agent in self._agents.values()),
            services=len(self._services),
            faults=tuple(map(str, self._faults.values())),
            answered=self._responder.answered,
            dropped=self._responder.dropped,
            sessions=0 if self._doors is None else self._doors.served,
        )

    def _check_simulated(self, thing: Thing) -> None:
        agent = self._agents.get(DeviceId(thing.id))
        if agent is None:
            raise refusal("lab.not_simulated", device=thing.id)
        if thing.noun in _PARTS and not agent.box.kit.count(_PARTS[thing.noun]):
            raise refusal("lab.no_such_part", device=thing.id, part=thing.noun)
        if thing.noun is Noun.PORT and agent.find(thing.interface) is None:
            near = some(self._names.interfaces(thing.id)) or agent.port(0).name
            raise refusal("lab.unknown_port", device=thing.id, value=thing.interface, near=near)

    def _undo(self, faults: Sequence[Fault]) -> None:
        for fault in faults:
            del self._faults[fault.verb, fault.thing]
        # A device that was without power starts when it has power again.
        self._apply([fault.thing.id for fault in faults if fault.verb is Verb.KILL and fault.thing.noun is Noun.DEVICE])

    def _apply(self, started: Sequence[str]) -> None:
        """Let the agents be as all faults together want them."""
        effects = self._plant.effects(self._turns.in_force(self._plants_faults()))
        self._anchors.isolate(isolated_by(self._plants_faults()))
        moment = self.moment()
        ports: dict[DeviceId, dict[int, PortState]] = {device: {} for device in self._troubled}
        plugs = self._cables.states(self._plants_faults())
        for (device, interface), state in (plugs | dict(effects.ports)).items():
            agent = self._agents.get(device)
            if agent is not None and (number := agent.find(interface)) is not None:
                ports.setdefault(device, {})[number] = state
        for device, states in ports.items():
            self._agents[device].take(states, moment)
        self._troubled = {device for device, states in ports.items() if states}
        for device, agent in self._agents.items():
            agent.answering = device in effects.answering
            if self._doors is not None:
                self._doors.reach(device, reachable=agent.answering)
        for identifier in started:
            self.agent(identifier).reboot(moment)
        self._cables.rewire(self._plants_faults(), moment.ticks)
        self._impair()
        self._spoil()

    def _spoil(self) -> None:
        broken: dict[DeviceId, set[Part]] = {device: set() for device in self._spoilt}
        for fault in self._plants_faults():
            if fault.verb is Verb.FAIL:
                broken.setdefault(DeviceId(fault.thing.id), set()).add(_PARTS[fault.thing.noun])
        for device, parts in broken.items():
            self._agents[device].spoil(frozenset(parts))
        self._spoilt = {device for device, parts in broken.items() if parts}

    def _impair(self) -> None:
        delays = {fault.thing.id: fault.delay for fault in self._plants_faults() if fault.verb is Verb.SLOW}
        losses = {fault.thing.id: fault.loss for fault in self._plants_faults() if fault.verb is Verb.LOSSY}
        for device, agent in self._agents.items():
            if agent.device.snmp is not None:
                self._responder.impair(agent, delays.get(device, 0.0), losses.get(device, 0.0))

    def agent(self, device: str) -> Agent:
        """Return the agent of a device, for who wants to look inside. Raises KeyError."""
        return self._agents[DeviceId(device)]
