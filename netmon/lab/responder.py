"""The sockets of all agents, one each, answered from one place."""

from __future__ import annotations

import asyncio
import errno
import resource
import select
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

from netmon.lab.activity import Moment
from netmon.lab.agent import Agent
from netmon.lab.refusal import refusal

_AT_ONCE = 512
_OTHER_FILES = 256  # beside the sockets of agents: pages, services, the control socket, what the interpreter has open
_MOST_OCTETS = 65_535


@dataclass(slots=True)
class _Seat:
    """An agent at its socket. `delay` in seconds; `loss` is the share of requests that go unanswered.

    `asked` once somebody was given an answer.
    """

    agent: Agent
    socket: socket.socket
    delay: float = 0.0
    loss: float = 0.0
    asked: bool = False


@dataclass(slots=True)
class Responder:
    """Answers while the loop it was started on runs; `now` says how much has happened.

    A socket for each agent, and not one for all of them: each has a queue of its own, so that no burst of requests is
    lost that real devices would have answered.
    """

    now: Callable[[], Moment]
    seed: int = 1
    answered: int = 0
    dropped: int = 0
    _seats: dict[int, _Seat] = field(default_factory=dict)
    _by_agent: dict[int, _Seat] = field(default_factory=dict)
    _epoll: select.epoll | None = None
    _chance: Random = field(default_factory=Random)

    def start(self, agents: Iterable[Agent]) -> None:
        """Bind every agent's address and port. Raises `LabError`; then nothing stays bound."""
        every = list(agents)
        self._chance.seed(self.seed)
        _allow_files(len(every) + _OTHER_FILES)
        self._epoll = select.epoll()
        try:
            for agent in every:
                self._bind(agent)
        except OSError as error:
            self.close()
            raise _why(error, agent, len(every)) from error
        asyncio.get_running_loop().add_reader(self._epoll.fileno(), self._readable)

    def _bind(self, agent: Agent) -> None:
        assert self._epoll is not None  # noqa: S101 - `start` made it
        address = agent.device.address
        one = socket.socket(socket.AF_INET if address.version == 4 else socket.AF_INET6, socket.SOCK_DGRAM)
        seat = _Seat(agent, one)
        self._seats[one.fileno()] = self._by_agent[id(agent)] = seat
        one.setblocking(False)
        one.bind((str(address), agent.device.snmp_port))
        self._epoll.register(one.fileno(), select.EPOLLIN)

    def impair(self, agent: Agent, delay: float, loss: float) -> None:
        """Let an agent answer late, or not always."""
        seat = self._by_agent[id(agent)]
        seat.delay, seat.loss = delay, loss

    @property
    def asked(self) -> int:
        """Return how many agents have answered at least once."""
        return sum(seat.asked for seat in self._seats.values())

    def close(self) -> None:
        """Stop answering and give every port back."""
        if self._epoll is not None:
            with suppress(RuntimeError):  # no loop runs any more
                asyncio.get_running_loop().remove_reader(self._epoll.fileno())
            self._epoll.close()
            self._epoll = None
        for seat in self._seats.values():
            seat.socket.close()
        self._seats.clear()
        self._by_agent.clear()

    def _readable(self) -> None:
        """Answer one request of each socket that has any; epoll names those that have more again."""
        assert self._epoll is not None  # noqa: S101 - nothing is readable before `start` and after `close`
        moment = self.now()
        for number, _ in self._epoll.poll(0, _AT_ONCE):
            seat = self._seats[number]
            try:
                data, peer = seat.socket.recvfrom(_MOST_OCTETS)
            except OSError:  # the last reply went to somebody who is gone
                continue
            agent = seat.agent
            if not agent.answering or (seat.loss and self._chance.random() < seat.loss):
                self.dropped += 1
                continue
            reply = agent.answer(data, moment)
            if reply is None:
                self.dropped += 1
            elif seat.delay:
                asyncio.get_running_loop().call_later(seat.delay, self._send, seat, reply, peer)
            else:
                self._send(seat, reply, peer)

    def _send(self, seat: _Seat, reply: bytes, peer: tuple[str, int]) -> None:
        try:
            seat.socket.sendto(reply, peer)
            self.answered += 1
            seat.asked = True
        except OSError:  # closed meanwhile, or nobody is there any more
            self.dropped += 1


def _allow_files(wanted: int) -> None:
    """Allow this process so many open files, as far as it may. Raises `LabError` where it may not."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < wanted:
        raise refusal("lab.too_few_files", limit=hard, needed=wanted)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _why(error: OSError, agent: Agent, count: int) -> Exception:
    device = agent.device
    code = {
        errno.EADDRINUSE: "lab.address_in_use",
        errno.EACCES: "lab.port_not_allowed",
        errno.EADDRNOTAVAIL: "lab.no_such_address",
    }.get(error.errno or 0, "lab.cannot_bind")
    return refusal(
        code, device=device.id, address=device.address, port=device.snmp_port, error=error.strerror or "?", count=count
    )
