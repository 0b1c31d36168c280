"""Reads a device over SNMP: is it up, what are its interfaces, what do they count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from netmon.model.clock import Clock
from netmon.model.credential import SnmpCredential
from netmon.model.memory import AgentMemory
from netmon.model.names import DeviceId
from netmon.model.observation import DeviceReadings, Failure, FailureKind, Observation, ProbeName, Question
from netmon.model.plant import Device
from netmon.model.target import Target
from netmon.probes.columns import Made
from netmon.probes.observing import observe
from netmon.probes.snmp_visit import Habits, Visit
from netmon.wires.snmp.access import Access, CommunityAccess, reveal
from netmon.wires.snmp.agent import Agent
from netmon.wires.snmp.engine import SnmpEngine


@dataclass(slots=True)
class _Known:
    """A device as it was loaded, and what its last visits left. The agent is made when it is first asked."""

    identity: tuple[object, ...]
    access: Access | None
    agent: Agent | None = None
    made: Made = field(default_factory=Made)
    memory: AgentMemory = field(default_factory=AgentMemory)
    habits: Habits = field(default_factory=Habits)


class SnmpProbe:
    """Asks sysUpTime first: an agent that does not answer that is asked nothing else.

    `memories` are what was learned of agents before a restart; `remember` is given what is learned from now on.
    `detail` tells of which devices `InterfaceDetail` is wanted with the counters.
    """

    name = ProbeName.SNMP

    def __init__(
        self,
        engine: SnmpEngine,
        clock: Clock,
        environ: Mapping[str, str],
        memories: Mapping[DeviceId, AgentMemory],
        remember: Callable[[DeviceId, AgentMemory], None],
        detail: Callable[[DeviceId], bool] = lambda _: False,
    ) -> None:
        self._detail = detail
        self._engine = engine
        self._clock = clock
        self._environ = environ
        self._memories = memories
        self._remember = remember
        self._known: dict[DeviceId, _Known] = {}

    def load(self, targets: Iterable[Target]) -> None:
        """See `Probe`. Raises `netmon.secrets.SecretError` before anything is taken over."""
        loaded: dict[DeviceId, _Known] = {}
        for target in targets:
            known = self._known.get(target.device.id)
            access = reveal(target.credential, self._environ) if isinstance(target.credential, SnmpCredential) else None
            identity = _identity(target, access)
            if known is None or known.identity != identity:
                known = _Known(identity, access, memory=self._memories.get(target.device.id) or AgentMemory())
            loaded[target.device.id] = known
        for device, known in self._known.items():
            if known.agent is not None and loaded.get(device) is not known:
                known.agent.close()
        self._known = loaded

    async def ask(self, target: Target, questions: frozenset[Question], deadline: float, slot: str) -> Observation:
        """See `Probe`."""
        asking = self._result(target, questions, deadline)
        return await observe(asking, self._clock, self.name, target, questions, slot)

    def close(self) -> None:
        """See `Probe`."""
        self.load(())

    async def _result(
        self, target: Target, questions: frozenset[Question], deadline: float
    ) -> DeviceReadings | Failure:
        device = target.device
        known = self._known.get(device.id)
        if known is None or known.access is None:
            return Failure(FailureKind.SKIPPED, "no SNMP credential")
        if known.agent is None:
            try:
                known.agent = self._agent(device, known.access, known.memory)
            except OSError as error:
                return Failure(FailureKind.UNSUPPORTED, str(error))
        agent = known.agent
        visit = Visit(
            agent,
            known.made,
            self._clock,
            deadline,
            device.probing,
            known.habits,
            ports=target.ports,
            detail=self._detail(device.id),
        )
        try:
            result = await visit.read(questions)
        finally:
            if (memory := agent.memory) is not known.memory:
                known.memory = memory
                self._remember(device.id, memory)
        noticed = agent.flags()
        return (
            replace(result, flags=result.flags | noticed) if noticed and isinstance(result, DeviceReadings) else result
        )

    def _agent(self, device: Device, access: Access, memory: AgentMemory) -> Agent:
        return self._engine.agent(
            device.id,
            device.address,
            device.snmp_port,
            access,
            accept_reply_from=device.accept_reply_from,
            max_repetitions=device.probing.max_repetitions,
            memory=memory,
        )


def _identity(target: Target, access: Access | None) -> tuple[object, ...]:
    """Return all that, when it changes, makes an agent another: what was learned of the old one may not hold."""
    device = target.device
    secret = access.community.reveal() if isinstance(access, CommunityAccess) else access
    return (
        device.address,
        device.snmp_port,
        target.credential,
        secret,
        device.accept_reply_from,
        device.probing.max_repetitions,
    )
