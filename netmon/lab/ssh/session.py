"""The SSH side of one simulated device: who comes is let in, talked to and let go, in threads of his own."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import paramiko

from netmon.lab.ssh.commands import CommandLine
from netmon.lab.ssh.guard import Guard, Login, Strength, transport_of
from netmon.lab.ssh.picture import Picture
from netmon.lab.ssh.terminal import GoneError, Terminal

PATIENCE = 30.0
"""Seconds in which a login has to be complete, and a command to be typed."""
_GLANCE = 0.2


def _nothing_to_see() -> Picture:
    raise GoneError


@dataclass(frozen=True, slots=True)
class SshFace:
    """How a device is over SSH. `key` makes its host key; `limit` is how many may be logged in at once.

    `answering` is False while nothing of the device can be reached: then sessions stand still.
    """

    name: str
    line: CommandLine
    login: Login
    key: Callable[[], paramiko.PKey]
    look: Callable[[], Picture] = _nothing_to_see
    strength: Strength = Strength.MODERN
    limit: int = 5
    banner: str = ""
    asks: bool = False
    answering: Callable[[], bool] = lambda: True
    heard: Callable[[str], None] = lambda _: None

    def looking(self, look: Callable[[], Picture]) -> SshFace:
        """Return the same with another view."""
        return replace(self, look=look)


@dataclass(slots=True)
class SshDoor:
    """Lets people in to one device. `face` may be changed; who is inside already does not notice."""

    face: SshFace
    served: int = 0
    _sessions: set[_Session] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def welcome(self, connection: socket.socket) -> None:
        """Serve whoever has connected, and return at once."""
        with self._lock:
            if not self.face.line.full and self.logged_in >= self.face.limit:
                connection.close()
                return
            session = _Session(self, connection, replace(self.face))
            self._sessions.add(session)
            self.served += 1
        session.start()

    def hang_up(self) -> None:
        """End every session, without waiting until it has ended."""
        with self._lock:
            leaving = list(self._sessions)
        for session in leaving:
            session.close()

    def close(self) -> None:
        """End every session."""
        with self._lock:
            leaving = list(self._sessions)
        self.hang_up()
        for session in leaving:
            session.join(PATIENCE)

    @property
    def users(self) -> int:
        """Return how many are connected."""
        return len(self._sessions)

    @property
    def logged_in(self) -> int:
        """Return how many of them have a terminal: those alone take a line of the device's."""
        return sum(session.talking for session in self._sessions)

    def left(self, session: _Session) -> None:
        """Forget a session that has ended."""
        with self._lock:
            self._sessions.discard(session)


class _Session(threading.Thread):  # noqa: TID251 - paramiko's server blocks; a device has few sessions, and the lab counts them
    def __init__(self, door: SshDoor, connection: socket.socket, face: SshFace) -> None:
        super().__init__(daemon=True, name=f"ssh-{face.name}")
        self._door, self._connection, self._face = door, connection, face
        self._opened = threading.Event()
        self._closing = threading.Event()
        self._channel: paramiko.Channel | None = None
        self.talking = False

    def run(self) -> None:
        try:
            self._serve()
        except (paramiko.SSHException, OSError, EOFError, GoneError):
            pass  # who came has gone, or never meant SSH
        finally:
            self._connection.close()
            self._door.left(self)

    def close(self) -> None:
        """End it from outside."""
        self._closing.set()
        self._opened.set()
        self._connection.close()

    def _serve(self) -> None:
        face = self._face
        transport = transport_of(self._connection, face.line.software, face.strength, face.key())
        try:
            transport.start_server(threading.Event(), Guard(face.login, face.banner, self._open))
            self._await_shell(transport)
            if self._channel is not None:
                self._talk(self._channel)
        finally:
            transport.close()

    def _await_shell(self, transport: paramiko.Transport) -> None:
        """Wait until a terminal is asked for, or whoever came has gone: many only look at the key."""
        for _ in range(round(PATIENCE / _GLANCE)):
            if self._opened.wait(_GLANCE) or not transport.is_active():
                return

    def _open(self, channel: paramiko.Channel) -> None:
        self._channel = channel
        self._opened.set()

    def _talk(self, channel: paramiko.Channel) -> None:
        face = self._face
        channel.settimeout(PATIENCE)
        self.talking = True
        users = self._door.logged_in
        if users > face.limit:
            self.sendall(face.line.full.replace("\n", "\r\n").encode())
        else:
            enable = face.login.enable
            Terminal(
                self,
                face.line,
                face.name,
                face.look,
                users=users,
                asks=face.asks,
                enable=None if enable is None else enable.reveal().decode(),
                heard=face.heard,
            ).serve()
        channel.close()

    # The channel as the terminal sees it: while nothing of the device can be reached, nothing passes.

    def recv(self, size: int) -> bytes:
        """See `Channel`."""
        assert self._channel is not None  # noqa: S101 - a terminal is made only once there is one
        data: bytes = self._channel.recv(size)
        self._stand_still()
        return data

    def sendall(self, data: bytes) -> None:
        """See `Channel`."""
        assert self._channel is not None  # noqa: S101 - as above
        self._stand_still()
        self._channel.sendall(data)

    def _stand_still(self) -> None:
        while not self._face.answering():
            if self._closing.wait(_GLANCE):
                raise GoneError
