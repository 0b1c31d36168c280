"""netmiko's connection, held so that it types nothing of its own. Whoever imports this imports netmiko."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import paramiko
from netmiko.base_connection import BaseConnection

from netmon.model.observation import Cause
from netmon.model.ssh import HostKey, SshOffer
from netmon.wires.ssh.access import SshAccess
from netmon.wires.ssh.algorithms import key_types, only_weakly
from netmon.wires.ssh.keys import KeyRing
from netmon.wires.ssh.known_hosts import KnownHosts
from netmon.wires.ssh.login import log_in
from netmon.wires.ssh.terminal import Allows, NotAllowedError
from netmon.wires.ssh.timing import Watch
from netmon.wires.ssh.transport import close, exchange_keys, host_key
from netmon.wires.ssh.trouble import SessionError, refused, timed_out

MOST_AT_ONCE = 65_536
WINDOW: Final = 262_144
"""Octets that a device may send before they are read (RFC 4254 §5.2)."""
SLACK = 1_048_576
"""Octets for what is around what is printed: headers, padding, what stands in the window."""
AFTER_LOGIN = 4_194_304
RESOURCE_SHORTAGE, CONNECT_FAILED = 4, 2
"""Reasons for which a server opens no channel (RFC 4254 §5.1); OpenSSH gives the second one when all are taken."""


class StrictClient(paramiko.SSHClient):  # type: ignore[misc]  # paramiko has no types
    """A client that connects over the wire it was given: keys, host key, login, in this order, each with its end."""

    def __init__(self, access: SshAccess, known_hosts: KnownHosts, watch: Watch, keys: KeyRing) -> None:
        super().__init__()
        self._access, self._known_hosts, self._watch, self._keys = access, known_hosts, watch, keys

    def connect(self, **_: object) -> None:  # what netmiko would connect with is not what is asked for here
        """Log in. Raises SessionError."""
        access, watch = self._access, self._watch
        recorded = tuple(key.type for key in self._recorded())
        offered = key_types(recorded, legacy=access.legacy)
        transport = exchange_keys(watch, legacy=access.legacy, key_types=offered)
        try:
            unbelieved = self._known_hosts.judge(access.address, access.port, host_key(transport))
            if unbelieved is not None:
                # A server of two keys may be able to prove the one on record with SHA-1 only.
                offer = watch.wire.greeting.result
                weak = only_weakly(offer, recorded) if isinstance(offer, SshOffer) and not access.legacy else None
                raise SessionError(weak or unbelieved)
            watch.wire.allow(AFTER_LOGIN)
            log_in(transport, access, watch, self._keys)
        except BaseException:
            close(transport)
            raise
        transport.default_window_size = WINDOW
        transport.channel_timeout = max(0.1, watch.end_of(watch.patience.prompt) - watch.now())
        self._transport = transport

    def _recorded(self) -> tuple[HostKey, ...]:
        try:
            return self._known_hosts.of(self._access.address, self._access.port)
        except OSError:
            return ()  # the judge says so


class Shell(BaseConnection):
    """A command line, as octets. What is written with `write_channel`, by whomever, is a command that `allows` allows.

    netmiko knows no password here: nothing of it can get into what it logs or raises.
    """

    def __init__(self, client: Callable[[], StrictClient], access: SshAccess, watch: Watch, allows: Allows) -> None:
        self._client, self._watch = client, watch
        self.allows = allows
        super().__init__(
            host=str(access.address),
            port=access.port,
            username=access.user,
            device_type="netmon",
            ssh_strict=True,
            sock=watch.wire,
            auto_connect=False,
        )

    def open(self) -> None:
        """Log in and open the command line; nothing is typed. Raises SessionError."""
        try:
            self.establish_connection()
            self._line().set_combine_stderr(True)
        except paramiko.ChannelException as error:
            crowded = error.code in {RESOURCE_SHORTAGE, CONNECT_FAILED}
            cause = Cause.TOO_MANY_SESSIONS if crowded else None
            raise refused("the server opens no command line", cause) from None
        except (paramiko.SSHException, EOFError, OSError):
            if self._watch.wire.ended:
                raise refused("the server ended the connection after the login") from None
            raise timed_out(Cause.NO_PROMPT, "logged in, and no command line came") from None

    def _get_ssh_client_instance(self) -> paramiko.SSHClient:
        return self._client()

    def session_preparation(self) -> None:
        """Type nothing: the dialect says what belongs there."""

    def write_channel(self, out_data: str) -> None:
        """Type one command. Raises NotAllowedError."""
        if not self.allows(out_data.rstrip("\r\n")):
            raise NotAllowedError("no profile allows to type that")
        self.answer(out_data)

    def answer(self, text: str | bytes) -> None:
        """Type what is no command: a dialect's answer to a question, a pager's key, a secret that is asked for.

        It goes past netmiko, which might log it. Raises OSError.
        """
        self._line().sendall(text.encode() if isinstance(text, str) else text)

    def receive(self, timeout: float) -> bytes | None:
        """Return what came within `timeout` seconds, b"" at the end of the session; None where nothing did."""
        line = self._line()
        line.settimeout(max(timeout, 0.001))
        try:
            piece: bytes = line.recv(MOST_AT_ONCE)
        except TimeoutError:
            return None
        return piece

    def _line(self) -> paramiko.Channel:
        if not isinstance(self.remote_conn, paramiko.Channel):
            raise OSError("there is no command line")
        return self.remote_conn

    def expect(self, octets: int) -> None:
        """Let so many octets come, and what is around them."""
        self._watch.wire.allow(octets + SLACK)

    def leave(self) -> None:
        """Hang up, whatever state the session is in."""
        client = self.remote_conn_pre if hasattr(self, "remote_conn_pre") else None
        self.disconnect()
        if client is not None:
            client.close()
        self._watch.wire.cut()
        self._watch.wire.close()
