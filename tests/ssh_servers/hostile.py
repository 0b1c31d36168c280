"""SSH servers on loopback that mean ill, or break off anywhere: paramiko's server side, and bare sockets."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import paramiko

from netmon.model.ssh import HostKey

KEY = paramiko.RSAKey.generate(2048)
OTHER_KEY = paramiko.ECDSAKey.generate()
USER, PASSWORD = "netmon", "canary-secret-7c1f"
GOOD: int = paramiko.AUTH_SUCCESSFUL
BAD: int = paramiko.AUTH_FAILED
OPEN: int = paramiko.OPEN_SUCCEEDED
FULL: int = paramiko.OPEN_FAILED_RESOURCE_SHORTAGE
Dialogue = Callable[[paramiko.Channel], None]


def public(key: paramiko.PKey) -> HostKey:
    return HostKey(key.get_name(), key.asbytes())


@dataclass
class Login(paramiko.ServerInterface):  # type: ignore[misc]  # paramiko has no types
    """Lets `USER` in with `PASSWORD` by `methods`; keeps what it was told."""

    methods: str = "password"
    hang: float = 0
    secrets: list[str] = field(default_factory=list)
    tried: list[str] = field(default_factory=list)
    ready: threading.Event = field(default_factory=threading.Event)
    shell: bool = True
    channels: bool = True
    questions: tuple[tuple[str, bool], ...] = (("Password: ", False),)
    then: tuple[tuple[str, bool], ...] = ()

    def get_allowed_auths(self, username: str) -> str:
        return self.methods

    def check_auth_none(self, username: str) -> int:
        self.tried.append("none")
        return BAD

    def check_auth_password(self, username: str, password: str) -> int:
        self.tried.append("password")
        self.secrets.append(password)
        time.sleep(self.hang)
        good = "password" in self.methods and (username, password) == (USER, PASSWORD)
        return GOOD if good else BAD

    def check_auth_publickey(self, username: str, key: paramiko.PKey) -> int:
        self.tried.append("publickey")
        return BAD

    def check_auth_interactive(self, username: str, submethods: str) -> int | paramiko.InteractiveQuery:
        self.tried.append("keyboard-interactive")
        if "keyboard-interactive" not in self.methods:
            return BAD
        return paramiko.InteractiveQuery("", "", *self.questions)

    def check_auth_interactive_response(self, responses: list[str]) -> int | paramiko.InteractiveQuery:
        self.secrets += responses
        if self.then:
            query, self.then = paramiko.InteractiveQuery("", "", *self.then), ()
            return query
        return GOOD if responses == [PASSWORD] else BAD

    def check_channel_request(self, kind: str, chanid: int) -> int:
        return OPEN if self.channels else FULL

    def check_channel_pty_request(self, channel: paramiko.Channel, *rest: object) -> bool:
        return True

    def check_channel_shell_request(self, channel: paramiko.Channel) -> bool:
        self.ready.set()
        return self.shell


@contextmanager
def listening(serve: Callable[[socket.socket], None], host: str = "127.0.0.1") -> Iterator[int]:
    """Give every connection to `serve`, in a thread of its own; yield the port."""
    with socket.socket() as door:
        door.bind((host, 0))
        door.listen(200)
        open_: list[socket.socket] = []

        def accept() -> None:
            while True:
                try:
                    client, _ = door.accept()
                except OSError:
                    return
                open_.append(client)
                threading.Thread(target=one, args=(client,), daemon=True).start()

        def one(client: socket.socket) -> None:
            with client, suppress(OSError, EOFError, paramiko.SSHException):
                serve(client)

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        try:
            yield int(door.getsockname()[1])
        finally:
            with suppress(OSError):
                door.shutdown(socket.SHUT_RDWR)
            door.close()
            for client in open_:
                with suppress(OSError):
                    client.close()
            thread.join(5)


@contextmanager
def ssh_server(
    dialogue: Dialogue,
    login: Callable[[], Login] = Login,
    keys: tuple[paramiko.PKey, ...] = (KEY,),
    prepare: Callable[[paramiko.Transport], None] = lambda _: None,
) -> Iterator[int]:
    """Serve `dialogue` to whoever logs in; yield the port."""
    transports: list[paramiko.Transport] = []

    def serve(client: socket.socket) -> None:
        transport = paramiko.Transport(client)
        transports.append(transport)
        for key in keys:
            transport.add_server_key(key)
        prepare(transport)
        who = login()
        transport.start_server(server=who)
        channel = transport.accept(60)
        if channel is not None and who.ready.wait(30):
            try:
                dialogue(channel)
            finally:
                channel.close()
                transport.close()

    with listening(serve) as port:
        yield port
        for transport in transports:
            transport.close()


def typed(channel: paramiko.Channel, echo: bool = True) -> str:
    """Read a line, echoing it as a device does; "" at the end."""
    line = b""
    while not line.endswith((b"\n", b"\r")):
        octet = channel.recv(1)
        if not octet:
            return ""
        line += octet
        if echo and octet not in b"\r\n":
            channel.sendall(octet)
    if echo:
        channel.sendall(b"\r\n")
    return line.decode().strip()


def command_line(answers: dict[str, bytes], prompt: bytes = b"<HUAWEI>", log: list[str] | None = None) -> Dialogue:
    """Answer each command with what stands there, and refuse the others as VRP does."""

    def dialogue(channel: paramiko.Channel) -> None:
        channel.sendall(b"\r\nInfo: The max number of VTY users is 10.\r\n" + prompt)
        while command := typed(channel):
            if log is not None:
                log.append(command)
            refusal = b"         ^\r\nError: Unrecognized command found at '^' position.\r\n"
            channel.sendall(answers.get(command, refusal) + prompt)

    return dialogue
