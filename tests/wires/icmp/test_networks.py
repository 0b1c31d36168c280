"""Between network namespaces: hosts that live, hosts that do not, loss, routers that complain, and forged answers.

mon (10.78.0.1, fd78::1) ── m0 ── p0 ── peer (10.78.0.2, fd78::2; 10.78.1.1 besides)
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from ipaddress import ip_address

import pytest

from netmon.clock import SystemClock
from netmon.model.observation import Cause, Echo, Failure, FailureKind
from netmon.wires.icmp import Pinger, Way
from tests.namespaces.hosts import Host, Hosts, missing
from tests.wires.icmp.forger import Answers, Forger, Forgery
from tests.wires.icmp.space import inside

pytestmark = [
    pytest.mark.namespaces,
    pytest.mark.anyio,
    pytest.mark.skipif(missing() is not None, reason=str(missing())),
]
PEER = "10.78.0.2"
WAYS = pytest.mark.parametrize("way", [Way.RAW, Way.UNPRIVILEGED])


class Pair:
    """Two hosts on one cable."""

    def __init__(self, hosts: Hosts) -> None:
        self.mon, self.peer = hosts.add("ping-mon"), hosts.add("ping-peer")
        hosts.wire(self.mon, "m0", self.peer, "p0")
        for host, port, number in ((self.mon, "m0", 1), (self.peer, "p0", 2)):
            host.ip("addr", "add", f"10.78.0.{number}/24", "dev", port)
            host.ip("addr", "add", f"fd78::{number}/64", "dev", port, "nodad")
        self.peer.ip("addr", "add", "10.78.1.1/24", "dev", "p0")
        for destination in ("10.78.1.0/24", "10.78.9.0/24"):
            self.mon.ip("route", "add", destination, "via", PEER)
        # Peer and far send 10.78.9.0/24 to each other, until the TTL is used up.
        far = hosts.add("ping-far")
        hosts.wire(self.peer, "p1", far, "f0")
        self.peer.ip("addr", "add", "10.78.2.1/24", "dev", "p1")
        far.ip("addr", "add", "10.78.2.2/24", "dev", "f0")
        far.ip("route", "add", "default", "via", "10.78.2.1")
        self.peer.ip("route", "add", "10.78.9.0/24", "via", "10.78.2.2")
        # An address that nobody has is given up after three tries; let them follow each other quickly.
        for family in ("ipv4", "ipv6"):
            self.mon.execute("sysctl", "-qw", f"net.{family}.neigh.m0.retrans_time_ms=100")
        # Otherwise the kernel reports no more than one lost packet per second to the same host.
        for host in (self.mon, self.peer, far):
            host.execute("sysctl", "-qw", "net.ipv4.icmp_ratelimit=0", "net.ipv6.icmp.ratelimit=0")

    def allow(self, way: Way) -> None:
        groups = "0 2147483647" if way is Way.UNPRIVILEGED else "1 0"
        self.mon.execute("sysctl", "-qw", f"net.ipv4.ping_group_range={groups}")


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    with Hosts(tmp_path_factory.mktemp("ping")) as hosts:
        yield Pair(hosts)


@contextlib.asynccontextmanager
async def pinging(pair: Pair, way: Way) -> AsyncIterator[Pinger]:
    pair.allow(way)
    pinger = Pinger(SystemClock())
    with inside(pair.mon.space):
        await pinger.start()
    try:
        assert pinger.mode.way is way
        yield pinger
    finally:
        pinger.close()


@contextlib.contextmanager
def filtering(host: Host, rule: str, hook: str = "input") -> Iterator[None]:
    host.execute("nft", "add", "table", "inet", "test")
    try:
        host.execute("nft", "add chain inet test c { type filter hook " + hook + " priority 0; }")
        host.execute("nft", f"add rule inet test c {rule}")
        yield
    finally:
        host.execute("nft", "delete", "table", "inet", "test")


@contextlib.contextmanager
def forging(pair: Pair, answers: Answers) -> Iterator[None]:
    pair.peer.execute("sysctl", "-qw", "net.ipv4.icmp_echo_ignore_all=1")
    with inside(pair.peer.space):
        forger = Forger(answers)
    try:
        yield
    finally:
        forger.close()
        pair.peer.execute("sysctl", "-qw", "net.ipv4.icmp_echo_ignore_all=0")


@WAYS
@pytest.mark.parametrize("address", [PEER, "fd78::2"])
async def test_a_living_host_answers_every_packet(pair: Pair, way: Way, address: str) -> None:
    async with pinging(pair, way) as pinger:
        echo = await pinger.ping(ip_address(address), 3, 10.0)
        assert isinstance(echo, Echo)
        assert (echo.sent, echo.received) == (3, 3)


@WAYS
async def test_a_link_local_address_is_asked_by_its_scope(pair: Pair, way: Way) -> None:
    shown = pair.peer.execute("ip", "-6", "-o", "addr", "show", "dev", "p0", "scope", "link")
    local = shown.split()[3].partition("/")[0]
    async with pinging(pair, way) as pinger:
        with inside(pair.mon.space):
            echo = await pinger.ping(ip_address(f"{local}%m0"), 2, 10.0)
        assert isinstance(echo, Echo)
        assert echo.received == 2


@WAYS
@pytest.mark.parametrize(
    ("address", "detail"),
    [
        ("10.78.0.99", "host unreachable, said by 10.78.0.1"),
        ("fd78::99", "address unreachable, said by fd78::1"),
    ],
)
async def test_an_address_nobody_has_is_reported_by_our_own_host(
    pair: Pair, way: Way, address: str, detail: str
) -> None:
    async with pinging(pair, way) as pinger:
        assert await pinger.ping(ip_address(address), 3, 20.0) == Failure(
            FailureKind.REFUSED, detail, sent=3, cause=Cause.UNREACHABLE, witness=detail.rpartition(" ")[2]
        )
        assert pinger.stats().errors == 3


@WAYS
@pytest.mark.parametrize("address", [PEER, "fd78::2"])
async def test_a_blackholed_host_is_a_timeout(pair: Pair, way: Way, address: str) -> None:
    async with pinging(pair, way) as pinger:
        rule = "icmpv6 type echo-request drop" if ":" in address else "icmp type echo-request drop"
        with filtering(pair.peer, rule):
            failure = await pinger.ping(ip_address(address), 3, 1.0)
        assert failure == Failure(FailureKind.TIMEOUT, "no answer to 3 packets", sent=3)


@WAYS
async def test_a_third_lost_is_seen_as_loss_and_not_as_a_failure(pair: Pair, way: Way) -> None:
    async with pinging(pair, way) as pinger:
        with filtering(pair.peer, "icmp type echo-request numgen random mod 100 < 30 drop"):
            echoes = await asyncio.gather(*(pinger.ping(ip_address(PEER), 40, 3.0) for _ in range(10)))
        assert all(isinstance(echo, Echo) for echo in echoes)
        sent = sum(echo.sent for echo in echoes)
        received = sum(echo.received for echo in echoes if isinstance(echo, Echo))
        assert sent == 400
        assert 0.15 < 1 - received / sent < 0.45


@WAYS
async def test_a_router_that_may_not_pass_it_on_is_named_and_proves_nothing(pair: Pair, way: Way) -> None:
    async with pinging(pair, way) as pinger:
        with filtering(pair.peer, "ip daddr 10.78.9.9 reject with icmp type admin-prohibited", "prerouting"):
            failure = await pinger.ping(ip_address("10.78.9.9"), 3, 10.0)
    said = f"communication administratively prohibited, said by {PEER}"
    assert failure == Failure(FailureKind.REFUSED, said, sent=3, cause=Cause.PROHIBITED, witness=PEER)


@WAYS
async def test_a_target_that_refuses_by_itself_is_there(pair: Pair, way: Way) -> None:
    async with pinging(pair, way) as pinger:
        with filtering(pair.peer, "icmp type echo-request reject with icmp type admin-prohibited"):
            failure = await pinger.ping(ip_address(PEER), 3, 10.0)
    assert isinstance(failure, Failure)
    assert failure.answered
    assert failure.detail == "communication administratively prohibited, said by the target itself"


@WAYS
async def test_a_routing_loop_is_a_failure_and_not_an_answer(pair: Pair, way: Way) -> None:
    async with pinging(pair, way) as pinger:
        failure = await pinger.ping(ip_address("10.78.9.1"), 2, 10.0)
    assert isinstance(failure, Failure)
    assert (failure.kind, failure.answered) == (FailureKind.REFUSED, False)
    assert failure.detail.startswith("TTL exceeded in transit, said by 10.78.")
    assert failure.cause is Cause.LOOP


@WAYS
async def test_without_a_route_nothing_is_sent_and_the_device_is_not_blamed(pair: Pair, way: Way) -> None:
    async with pinging(pair, way) as pinger:
        failure = await pinger.ping(ip_address("192.0.2.1"), 3, 10.0)
        assert failure == Failure(FailureKind.SKIPPED, "this host could not send: ENETUNREACH", cause=Cause.NO_ROUTE)
        assert pinger.stats().unsent == 3


@WAYS
async def test_errors_about_one_device_do_not_spoil_the_pings_of_another(pair: Pair, way: Way) -> None:
    async with pinging(pair, way) as pinger:
        dead = [ip_address(f"10.78.0.{number}") for number in range(100, 120)]
        living = [ip_address(PEER)] * 20
        answers = await asyncio.gather(*(pinger.ping(each, 8, 4.0) for each in [*dead, *living]))
    assert all(isinstance(answer, Failure) for answer in answers[:20])
    assert all(isinstance(answer, Echo) and answer.received == answer.sent == 8 for answer in answers[20:])


@WAYS
async def test_packets_that_find_no_room_in_the_kernel_are_sent_a_little_later(pair: Pair, way: Way) -> None:
    async with pinging(pair, way) as pinger:
        # Packets to neighbours that do not answer stay in the socket's buffer; this one holds half a dozen.
        pinger._channels[4].sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1)
        dead = [asyncio.create_task(pinger.ping(ip_address(f"10.78.0.{number}"), 3, 5.0)) for number in range(200, 208)]
        await asyncio.sleep(0.05)
        echo = await pinger.ping(ip_address(PEER), 3, 8.0)
        await asyncio.gather(*dead)
    assert isinstance(echo, Echo)
    assert echo.sent == echo.received == 3


FORGED: list[tuple[str, Answers, str]] = [
    ("another address", lambda i, s, d: [Forgery("10.78.1.1", i, s, d)], "source"),
    ("a sequence number not sent", lambda i, s, d: [Forgery(PEER, i, (s + 500) & 0xFFFF, d)], "late"),
    ("other data", lambda i, s, d: [Forgery(PEER, i, s, bytes(56))], "payload"),
    ("data cut short", lambda i, s, d: [Forgery(PEER, i, s, d[:20])], "payload"),
]


@WAYS
@pytest.mark.parametrize(("answers", "reason"), [each[1:] for each in FORGED], ids=[each[0] for each in FORGED])
async def test_an_answer_that_is_not_the_targets_is_discarded_and_counted(
    pair: Pair, way: Way, answers: Answers, reason: str
) -> None:
    async with pinging(pair, way) as pinger:
        with forging(pair, answers):
            failure = await pinger.ping(ip_address(PEER), 3, 1.0)
        assert failure == Failure(FailureKind.TIMEOUT, "no answer to 3 packets", sent=3)
        assert pinger.stats().discards == {reason: 3}


async def test_another_programs_pings_are_not_ours(pair: Pair) -> None:
    async with pinging(pair, Way.RAW) as pinger:
        with forging(pair, lambda i, s, d: [Forgery(PEER, i ^ 1, s, d)]):
            failure = await pinger.ping(ip_address(PEER), 3, 1.0)
        assert isinstance(failure, Failure)
        assert pinger.stats().discards == {"foreign": 3}


@WAYS
async def test_duplicates_are_counted_and_change_nothing(pair: Pair, way: Way) -> None:
    async with pinging(pair, way) as pinger:
        with forging(pair, lambda i, s, d: [Forgery(PEER, i, s, d)] * 3):
            echo = await pinger.ping(ip_address(PEER), 3, 10.0)
        assert isinstance(echo, Echo)
        assert (echo.sent, echo.received) == (3, 3)
        stats = pinger.stats()
        assert stats.received == 3
        assert stats.duplicates >= 4  # those of the last packet may come after the end of the burst


def _about(make: Callable[[int, int, bytes], bytes]) -> Answers:
    return lambda i, s, d: [Forgery("10.78.1.1", 0, 0, make(i, s, d), kind=3, code=1)]


def _quotation(destination: bytes, identifier: int, sequence: int, data: bytes) -> bytes:
    header = bytes([0x45, 0, 0, 84, 0, 0, 0, 0, 64, 1, 0, 0, 10, 78, 0, 1]) + destination
    return header + bytes([8, 0, 0, 0]) + identifier.to_bytes(2, "big") + sequence.to_bytes(2, "big") + data


@WAYS
@pytest.mark.parametrize(
    ("destination", "data", "reason"),
    [(bytes([10, 78, 0, 77]), None, "source"), (bytes([10, 78, 0, 2]), bytes(56), "payload")],
    ids=["another destination", "other data"],
)
async def test_a_report_of_loss_that_is_not_about_our_packet_is_discarded(
    pair: Pair, way: Way, destination: bytes, data: bytes | None, reason: str
) -> None:
    async with pinging(pair, way) as pinger:
        with forging(pair, _about(lambda i, s, d: _quotation(destination, i, s, data or d))):
            failure = await pinger.ping(ip_address(PEER), 2, 1.0)
        assert isinstance(failure, Failure)
        assert failure.kind is FailureKind.TIMEOUT
        assert pinger.stats().discards == {reason: 2}
