"""Pings: bursts to many addresses at once over one socket per address family.

There is no task per packet: a burst is a future and one timer, the socket has one reader. A message counts as an
answer only if it is an echo reply with our identifier, a sequence number that is waiting, the data we sent, and comes
from the address we sent to.
"""

from __future__ import annotations

import asyncio
import secrets
import socket
from collections import Counter
from collections.abc import Callable

from netmon.model.clock import Clock
from netmon.model.observation import Echo, Failure, FailureKind
from netmon.model.plant import Address
from netmon.wires.icmp.burst import Burst, spacing
from netmon.wires.icmp.channel import Channel, Heard, errno_name, open_channel
from netmon.wires.icmp.messages import ICMP, ICMPV6, Complaint, EchoReply, echo_request
from netmon.wires.icmp.mode import NOT_STARTED, Mode, Tried, decide
from netmon.wires.icmp.stats import PingerStats

# 56 octets of data, as ping(8) sends: a random token to know our own by, then filler.
TOKEN = 8
FILLER = bytes(range(TOKEN, 56))
BELIEVABLE = 5.0
"""Seconds a packet may have waited in the socket; a larger difference is a stepped wall clock."""
SEND_AGAIN = 0.05

Opener = Callable[[], tuple[tuple[Channel | None, Tried], tuple[Channel | None, Tried]]]


def open_both() -> tuple[tuple[Channel | None, Tried], tuple[Channel | None, Tried]]:
    """Open a channel for IPv4 and one for IPv6."""
    return open_channel(ICMP), open_channel(ICMPV6)


class Pinger:
    """Sends bursts of echo requests. `mode` says by which kind of socket, and why."""

    def __init__(self, clock: Clock, opener: Opener = open_both) -> None:
        self.mode: Mode = NOT_STARTED
        self._clock = clock
        self._opener = opener
        self._channels: dict[int, Channel] = {}
        self._waiting: dict[tuple[int, int], tuple[Burst, asyncio.Future[None]]] = {}
        self._next = secrets.randbelow(0x10000)
        self._counts: Counter[str] = Counter()
        self._discards: Counter[str] = Counter()
        self._in_flight = 0

    async def start(self) -> None:
        """Open the sockets. Where the kernel allows none, `mode` is off and every ping is skipped."""
        (ipv4, tried4), (ipv6, tried6) = self._opener()
        self.mode = decide(tried4, tried6)
        loop = asyncio.get_running_loop()
        for channel in (ipv4, ipv6):
            if channel is not None:
                self._channels[channel.dialect.version] = channel
                loop.add_reader(channel.sock, self._readable, channel)

    def close(self) -> None:
        """Close the sockets; bursts under way end as they stand."""
        for channel in self._channels.values():
            asyncio.get_running_loop().remove_reader(channel.sock)
            channel.close()
        self._channels.clear()
        for _, done in self._waiting.values():
            if not done.done():
                done.set_result(None)

    def stats(self) -> PingerStats:
        """Return the counters."""
        count = self._counts
        return PingerStats(
            sent=count["sent"],
            received=count["received"],
            duplicates=count["duplicates"],
            errors=count["errors"],
            unsent=count["unsent"],
            in_flight=self._in_flight,
            discards=dict(self._discards),
        )

    async def ping(self, address: Address, packets: int, timeout: float) -> Echo | Failure:  # noqa: ASYNC109 - the burst's own end is an answer, not a cancellation
        """Send a burst and return what came back, within `timeout` seconds; earlier if every packet is accounted for.

        Echo with at least one answer. Failure: timeout; refused, when somebody reported the packets undeliverable
        (`answered` if it was the target); skipped, when this host sent nothing.
        """
        channel = self._channels.get(address.version)
        if channel is None:
            return Failure(FailureKind.SKIPPED, f"no socket for ICMP over IPv{address.version}")
        try:
            burst = self._new(channel, address, packets)
        except OSError as error:
            return Failure(FailureKind.SKIPPED, f"this host could not send: {errno_name(error)}")
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        keys = [(address.version, (burst.first + index) & 0xFFFF) for index in range(packets)]
        self._waiting.update(dict.fromkeys(keys, (burst, done)))
        self._in_flight += 1
        asking = _Asking(self, channel, burst, done, self._clock.monotonic() + timeout, spacing(packets, timeout))
        try:
            asking.step()
            await done
        finally:
            asking.cancel()
            self._in_flight -= 1
            for key in keys:
                del self._waiting[key]
        return burst.result()

    def send(self, channel: Channel, burst: Burst) -> bool:
        """Send a burst's next packet; False if the kernel has no room for it just now."""
        index = burst.tried
        now = self._clock.monotonic()
        try:
            channel.send(burst.packets[index], *burst.source)
        except BlockingIOError as error:
            burst.unsent = errno_name(error)
            return False
        except OSError as error:
            burst.unsent = errno_name(error)
            self._counts["unsent"] += 1
        else:
            burst.sent[index] = now
            self._counts["sent"] += 1
        burst.tried += 1
        return True

    def now(self) -> float:
        """Return monotonic seconds."""
        return self._clock.monotonic()

    def _new(self, channel: Channel, address: Address, packets: int) -> Burst:
        scope = getattr(address, "scope_id", None)
        source = (
            socket.inet_ntop(channel.sock.family, address.packed),
            socket.if_nametoindex(scope) if scope and not scope.isdigit() else int(scope or 0),
        )
        first = self._free(address.version, packets)
        data = secrets.token_bytes(TOKEN) + FILLER
        requests = tuple(
            echo_request(channel.dialect, channel.identifier, (first + index) & 0xFFFF, data)
            for index in range(packets)
        )
        return Burst(source, address.packed, first, data, requests)

    def _free(self, version: int, packets: int) -> int:
        """Return the first of as many sequence numbers in a row that no burst waits for."""
        for _ in range(0, 0x10000, packets):
            first = self._next
            self._next = (first + packets) & 0xFFFF
            if not any((version, (first + index) & 0xFFFF) in self._waiting for index in range(packets)):
                return first
        raise OSError(0, "all sequence numbers are waiting")

    def _readable(self, channel: Channel) -> None:
        monotonic, wall = self._clock.monotonic(), self._clock.wall()
        for heard in channel.receive():
            # The kernel stamped the packet when it came in; how late the loop got round to it is not the network's RTT.
            waited = wall - heard.at if heard.at is not None else 0.0
            at = monotonic - waited if abs(waited) < BELIEVABLE else monotonic
            reason = self._take(channel, heard, at)
            if reason is not None:
                self._discards[reason] += 1

    def _take(self, channel: Channel, heard: Heard, at: float) -> str | None:
        """Credit a message to its burst, or return why not."""
        message = heard.message
        if message is None:
            return "malformed"
        if message.identifier != channel.identifier:
            return "foreign"
        waiting = self._waiting.get((channel.dialect.version, message.sequence))
        if waiting is None:
            return "late"
        burst, done = waiting
        index = burst.index(message.sequence)
        reason = (
            self._take_reply(burst, index, heard.source, message, at)
            if isinstance(message, EchoReply)
            else self._take_complaint(burst, index, heard.source, message)
        )
        if burst.settled() and not done.done():
            done.set_result(None)
        return reason

    def _take_reply(self, burst: Burst, index: int, source: tuple[str, int], reply: EchoReply, at: float) -> str | None:
        if source != burst.source:
            return "source"
        if reply.data != burst.data:
            return "payload"
        self._counts["received" if burst.answered(index, at) else "duplicates"] += 1
        return None

    def _take_complaint(self, burst: Burst, index: int, source: tuple[str, int], about: Complaint) -> str | None:
        if about.destination != burst.destination:
            return "source"
        # Routers pad a short quotation with their own extensions after it (RFC 4884), never within the first octets.
        if about.data[:TOKEN] != burst.data[: min(TOKEN, len(about.data))]:
            return "payload"
        self._counts["errors"] += 1
        burst.complaints.setdefault(index, (source, about))
        return None


class _Asking:
    """The timer of a burst: sends its next packet when that is due, ends it when its time is up."""

    __slots__ = ("_burst", "_channel", "_deadline", "_done", "_pause", "_pinger", "_timer")

    def __init__(
        self,
        pinger: Pinger,
        channel: Channel,
        burst: Burst,
        done: asyncio.Future[None],
        deadline: float,
        pause: float,
    ) -> None:
        self._pinger, self._channel, self._burst, self._done = pinger, channel, burst, done
        self._deadline, self._pause = deadline, pause
        self._timer: asyncio.TimerHandle | None = None

    def step(self) -> None:
        """Send what is due and set the timer again."""
        if self._done.done():
            return
        left = self._deadline - self._pinger.now()
        if left <= 0:
            self._done.set_result(None)
            return
        burst = self._burst
        pause = left
        if burst.tried < len(burst.packets):
            pause = self._pause if self._pinger.send(self._channel, burst) else SEND_AGAIN
        if burst.settled():
            self._done.set_result(None)
            return
        if burst.tried == len(burst.packets):
            pause = left
        self._timer = asyncio.get_running_loop().call_later(min(pause, left), self.step)

    def cancel(self) -> None:
        """Stop the timer."""
        if self._timer is not None:
            self._timer.cancel()
