"""Real agents on loopback, each in a process of its own, and a blocking visit to them."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from netmon.model.credential import AuthProtocol, PrivProtocol
from netmon.model.observation import Failure
from netmon.wires.snmp import pdu as pdus
from netmon.wires.snmp.ber import tlv
from netmon.wires.snmp.usm.answers import Resend
from netmon.wires.snmp.usm.keys import derive
from netmon.wires.snmp.usm.session import UsmSession
from netmon.wires.snmp.usm.user import UsmUser
from tests.ports import free_port
from tests.wires.snmp.usm.virtual_agent import pdu

MISSING = None if shutil.which("snmpd") else "Debian's snmpd is not installed"
SYS_NAME = bytes.fromhex("2b06010201010500")
GET_SYS_NAME = pdu(pdus.GET, 7, b"\x05\x00", SYS_NAME)
AUTH_SECRET, PRIV_SECRET = "authentication", "privacy-secret"
NETSNMP_AUTH = {
    AuthProtocol.MD5: "MD5",
    AuthProtocol.SHA1: "SHA",
    AuthProtocol.SHA224: "SHA-224",
    AuthProtocol.SHA256: "SHA-256",
    AuthProtocol.SHA384: "SHA-384",
    AuthProtocol.SHA512: "SHA-512",
}
NETSNMP_PRIV = {
    PrivProtocol.DES: "DES",
    PrivProtocol.AES128: "AES",
    PrivProtocol.AES192: "AES-192",
    PrivProtocol.AES256: "AES-256",
    PrivProtocol.AES192_CISCO: "AES-192-C",
    PrivProtocol.AES256_CISCO: "AES-256-C",
}
Pair = tuple[AuthProtocol | None, PrivProtocol | None]
PAIRS: list[Pair] = [(None, None), *((auth, None) for auth in AuthProtocol)]
PAIRS += [(auth, priv) for auth in AuthProtocol for priv in PrivProtocol]
LEVELS = ("noauth", "auth", "priv")


def name_of(pair: Pair) -> str:
    return "-".join(part for part in pair if part) or "open"


def user_of(
    pair: Pair, name: str = "", auth_secret: str = AUTH_SECRET, priv_secret: str = PRIV_SECRET, context: str = ""
) -> UsmUser:
    keys = derive(pair[0], auth_secret.encode(), pair[1], priv_secret.encode())
    return UsmUser((name or name_of(pair)).encode(), keys, context.encode())


def created(pair: Pair, auth_secret: str = AUTH_SECRET, priv_secret: str = PRIV_SECRET) -> list[str]:
    """Return snmpd's directives for the user of a pair."""
    auth, priv = pair
    words = [name_of(pair)]
    if auth is not None:
        words += [NETSNMP_AUTH[auth], auth_secret]
    if priv is not None:
        words += [NETSNMP_PRIV[priv], priv_secret]
    return [f"createUser {' '.join(words)}", f"rouser {name_of(pair)} {LEVELS[sum(map(bool, pair))]}"]


@dataclass
class RealAgent:
    """An agent process on 127.0.0.1; ended by its id."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def run(self, command: Sequence[str], environ: dict[str, str]) -> None:
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env={**os.environ, **environ}
            )

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(20)
            self.process = None


@dataclass
class Snmpd(RealAgent):
    """Debian's net-snmp with its own persistent files."""

    name: str = "switch"
    pairs: Sequence[Pair] = ((AuthProtocol.SHA256, PrivProtocol.AES128),)
    directives: Sequence[str] = ()
    auth_secret: str = AUTH_SECRET
    priv_secret: str = PRIV_SECRET

    @property
    def persistent(self) -> Path:
        return self.folder / "state"

    def start(self) -> None:
        self.persistent.mkdir(exist_ok=True)
        self._forget_users()
        lines = [f"sysName {self.name}", "rocommunity started", *self.directives]
        for pair in self.pairs:
            lines += created(pair, self.auth_secret, self.priv_secret)
        (self.folder / "snmpd.conf").write_text("\n".join([*lines, ""]))
        self.run(
            ["snmpd", "-f", "-Lo", "-I", "-smux", f"udp:127.0.0.1:{self.port}"],
            # With -C, or without the state folder in the path, snmpd does not read back its own boots.
            {
                "SNMPCONFPATH": f"{self.folder}:{self.persistent}",
                "SNMP_PERSISTENT_DIR": str(self.persistent),
                "MIBS": "",
            },
        )
        self._wait_until_it_answers()

    def _wait_until_it_answers(self) -> None:
        asked = tlv(0x30, b"\x02\x01\x01\x04\x07started" + GET_SYS_NAME)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire:
            wire.connect(("127.0.0.1", self.port))
            wire.settimeout(0.1)
            for _ in range(300):
                try:
                    wire.send(asked)
                    if wire.recv(4096):
                        return
                except OSError:
                    time.sleep(0.05)
        raise RuntimeError(f"snmpd did not start:\n{(self.folder / 'log').read_text()}")

    def _forget_users(self) -> None:
        """Let the users be those of the configuration; kept ones would win over changed passphrases."""
        kept = self.persistent / "snmpd.conf"
        if kept.exists():
            lines = kept.read_text().splitlines(keepends=True)
            kept.write_text("".join(line for line in lines if not line.startswith("usmUser")))

    def forget(self) -> None:
        """Delete the persistent files, as a device does whose flash was lost."""
        shutil.rmtree(self.persistent)


@dataclass
class PysnmpAgent(RealAgent):
    """pysnmp's command responder with the users of `pairs`."""

    name: str = "pysnmp"
    pairs: Sequence[Pair] = ()

    def start(self) -> None:
        script = Path(__file__).parent / "pysnmp_agent.py"
        ready = self.folder / "ready"
        named = [f"{name_of(pair)}/{pair[0] or ''}/{pair[1] or ''}" for pair in self.pairs]
        self.run([sys.executable, str(script), str(self.port), str(ready), AUTH_SECRET, PRIV_SECRET, *named], {})
        for _ in range(1200):
            if ready.exists():
                return
            if self.process is not None and self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise RuntimeError(f"pysnmp did not start:\n{(self.folder / 'log').read_text()}")


class Visitor:
    """Asks one agent over a socket of its own, one request in flight at a time."""

    def __init__(self, session: UsmSession, port: int) -> None:
        self.session = session
        self.port = port
        self.sent = 0

    def visit(self, silences: int = 4, timeout: float = 0.4) -> bytes | Failure:
        """Return the answer to a GET of sysName.0; `silences` times `timeout` seconds without one are too many."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire:
            wire.connect(("127.0.0.1", self.port))
            wire.settimeout(timeout)
            while silences:
                self.sent += 1
                try:
                    wire.send(self.session.wrap(GET_SYS_NAME, secrets.randbits(31), time.monotonic()))
                    taken = self.session.take(wire.recv(65536), time.monotonic())
                except OSError:
                    taken = None
                if isinstance(taken, bytes | Failure):
                    return taken
                if not isinstance(taken, Resend):
                    silences -= 1
        return self.session.expire()
