"""One UDP socket, and what comes in at it: believed only of devices of the inventory, by their address and secret."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address

from netmon.model.clock import Clock
from netmon.model.credential import SnmpCredential
from netmon.model.inventory import Inventory
from netmon.model.names import CredentialId, DeviceId
from netmon.vendors.traps import TrapKind, kind_of
from netmon.wires.snmp.access import Access, reveal
from netmon.wires.traps.authority import Authority, Told
from netmon.wires.traps.opening import Engine, open_notification
from netmon.wires.traps.stats import Outcome, TrapStats

RECEIVE_BUFFER = 1 << 20
DRAIN = 64
"""Datagrams taken before the loop gets its turn."""
LARGEST = 65_536
BUDGET = 20
"""Datagrams of one device that are looked into within a second; in a storm the others cost a look at their address."""

_SINCE = 1_577_836_800  # 2020-01-01; boots go up to 2³¹ − 1, which is in 2088

Heard = Callable[[DeviceId, TrapKind], None]


class TrapsError(Exception):
    """Traps cannot be listened for where they should be. `code` names the sentence, `facts` fill it."""

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


@dataclass(slots=True)
class _Post:
    """A device as it is listened to. `second` is the second in which `spent` were looked into."""

    device: DeviceId
    access: Access
    engine: Engine = field(default_factory=Engine)
    second: int = -1
    spent: int = 0


class Listener:
    """Tells `heard` which device sent a trap and what it is about. Nothing that a trap says goes further."""

    def __init__(self, clock: Clock, heard: Heard, engine_id: bytes) -> None:
        """`engine_id` is our own, for informs of SNMPv3. It has to stay the same over restarts."""
        self._clock = clock
        # Boots have to grow with every start, and nothing else of an engine has to be kept: seconds since 2020 do.
        self._authority = Authority(engine_id, max(1, int(clock.wall()) - _SINCE), clock.monotonic())
        self._heard = heard
        self._posts: dict[str, _Post] = {}
        self._socket: socket.socket | None = None
        self._received: Counter[Outcome] = Counter()

    def load(self, inventory: Inventory, environ: Mapping[str, str]) -> None:
        """Listen to the devices of an inventory that SNMP is asked of. Raises `netmon.secrets.SecretError`."""
        secrets = {name: reveal(credential, environ) for name, credential in _used(inventory).items()}
        before = {post.device: post for post in self._posts.values()}
        posts: dict[str, _Post] = {}
        for device in inventory.devices.values():
            if device.snmp is not None:
                post = _Post(device.id, secrets[device.snmp])
                old = before.get(device.id)
                if old is not None and old.access == post.access:
                    post = old
                posts.update((str(address), post) for address in (device.address, *device.accept_reply_from))
        self._posts = posts

    def start(self, host: str, port: int) -> None:
        """Listen at an address on the running loop; at `::` for IPv4 as well. Raises TrapsError."""
        where = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        try:
            self._socket = _bound(host, port)
        except OSError as error:
            name = {errno.EACCES: "forbidden", errno.EADDRINUSE: "taken"}.get(error.errno or 0, "unbound")
            raise TrapsError(f"traps.{name}", listen=where, error=error.strerror or type(error).__name__) from error
        asyncio.get_running_loop().add_reader(self._socket.fileno(), self._readable)

    @property
    def port(self) -> int:
        """The port that is listened at; 0 where none is."""
        return 0 if self._socket is None else int(self._socket.getsockname()[1])

    def stats(self) -> TrapStats:
        """Return what was counted."""
        return TrapStats(self._socket is not None, Counter(self._received))

    def close(self) -> None:
        """Let go of the socket."""
        if self._socket is not None:
            asyncio.get_running_loop().remove_reader(self._socket.fileno())
            self._socket.close()
            self._socket = None

    def _readable(self) -> None:
        assert self._socket is not None  # noqa: S101 - the reader is removed with the socket
        receive_from, count = self._socket.recvfrom, self._received
        for _ in range(DRAIN):
            try:
                data, peer = receive_from(LARGEST)
            except BlockingIOError:
                return
            except OSError:
                continue  # an ICMP error about an answer to an inform
            count[self._take(data, peer)] += 1

    def _take(self, data: bytes, peer: tuple[str, int]) -> Outcome:
        post = self._posts.get(_plain(peer[0]))
        if post is None:
            return Outcome.STRANGER
        now = self._clock.monotonic()
        if post.second != int(now):
            post.second, post.spent = int(now), 0
        post.spent += 1
        if post.spent > BUDGET:
            return Outcome.LIMITED
        opened = open_notification(data, post.access, post.engine, now, self._authority)
        if isinstance(opened, Outcome):
            return opened
        if isinstance(opened, Told):
            self._answer(opened.reply, peer)
            return Outcome.INTRODUCED if opened.expected else Outcome.CREDENTIAL
        if opened.reply and self._socket is not None:
            self._answer(opened.reply, peer)
        self._heard(post.device, kind_of(opened.notification.trap))
        return Outcome.TAKEN

    def _answer(self, reply: bytes, peer: tuple[str, int]) -> None:
        assert self._socket is not None  # noqa: S101 - the caller has looked
        try:
            self._socket.sendto(reply, peer)
        except OSError:
            return  # whoever sent the inform sends it again


def _used(inventory: Inventory) -> dict[CredentialId, SnmpCredential]:
    names = {device.snmp for device in inventory.devices.values() if device.snmp is not None}
    return {name: inventory.credentials[name] for name in names}


def _plain(address: str) -> str:
    """Return an address as the inventory writes it: without the scope, and IPv4 as IPv4 on a socket for both."""
    address = address.partition("%")[0]
    return address.removeprefix("::ffff:") if address.startswith("::ffff:") and "." in address else address


def _bound(host: str, port: int) -> socket.socket:
    six = ":" in host
    made = socket.socket(socket.AF_INET6 if six else socket.AF_INET, socket.SOCK_DGRAM)
    try:
        made.setblocking(False)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVE_BUFFER)
        if six:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, int(not ip_address(host).is_unspecified))
        made.bind((host, port))
    except BaseException:
        made.close()
        raise
    return made
