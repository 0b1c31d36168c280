"""Simulated devices over SSH on 127.0.0.1, for anyone's tests: `with serve("huawei_vrp") as device: …`."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone

from netmon.lab.ssh.commands import CommandLine
from netmon.lab.ssh.guard import Login, Strength
from netmon.lab.ssh.host_keys import ed25519_key, rsa_key
from netmon.lab.ssh.picture import DOWN, UP, Edit, NeighbourPicture, Picture, PortPicture
from netmon.lab.ssh.platforms.comware import COMWARE, RBM
from netmon.lab.ssh.platforms.huawei import USG, VRP
from netmon.lab.ssh.platforms.ios import IOS
from netmon.lab.ssh.platforms.ruijie import RGOS
from netmon.lab.ssh.session import SshDoor, SshFace
from netmon.model.ssh import HostKey
from netmon.secrets import Secret

__all__ = ["DOWN", "PLATFORMS", "UP", "Simulated", "Strength", "serve"]

CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 23, 10, 0, 0, tzinfo=CHINA)
USER, PASSWORD, ENABLE = "netmon", "lab-login-9", "lab-enable-9"

PLATFORMS: dict[str, CommandLine] = {"huawei_vrp": VRP, "hp_comware": COMWARE, "cisco_ios": IOS, "ruijie_os": RGOS}
"""By netmiko's names. `huawei_usg` and `h3c_rbm` are those whose prompts tell that they are one of a pair."""
_PAIRS: dict[str, CommandLine] = {"huawei_usg": USG, "h3c_rbm": RBM}

_BOXES = {
    "huawei_vrp": ("CE12804S", "8.191", "V200R019C10SPC800", "GigabitEthernet0/0/{}"),
    "huawei_usg": ("USG6525E", "5.170", "V600R007C20SPC100", "GigabitEthernet1/0/{}"),
    "hp_comware": ("S5130S-28S-HI", "7.1.070", "6749P20", "GigabitEthernet1/0/{}"),
    "h3c_rbm": ("F1000-AI-25", "7.1.064", "8860P41", "GigabitEthernet1/0/{}"),
    "cisco_ios": ("WS-C2960X-24TS-L", "15.2(7)E4", "", "GigabitEthernet1/0/{}"),
    "ruijie_os": ("S2910-24GT4XS-E", "S29_RGOS 11.4(1)B74P5", "", "GigabitEthernet 0/{}"),
}


def picture_of(platform: str, name: str, ports: int = 8) -> Picture:
    """Return a device as it is at first: every third port down, the second shut, the first lit and with a neighbour."""
    model, version, release, pattern = _BOXES[platform]
    return Picture(
        name=name,
        model=model,
        version=version,
        release=release,
        serial="2102351234567890",
        now=NOW,
        uptime=1_000_000.0,
        ports=tuple(
            PortPicture(
                name=pattern.format(number),
                admin=DOWN if number == 2 else UP,
                oper=DOWN if number == 2 or number % 3 == 0 else UP,
                alias="to-core" if number == 1 else "",
                mac=bytes((2, 0, 0, 0, 0, number)),
                module=number == 1,
                received=-712 if number == 1 else None,
                sent=-251 if number == 1 else None,
                octets_in=1000 * number,
                octets_out=2000 * number,
            )
            for number in range(1, ports + 1)
        ),
        neighbours=(
            NeighbourPicture(
                pattern.format(1), b"\x02\x01\x0a\x00\x00\x09", "10GE1/0/3", "HN-core-1", "a core", "10.0.0.1"
            ),
        ),
        fans=(True, True),
        seed=name,
        written=NOW - timedelta(days=30),
    )


@dataclass(slots=True)
class Simulated:
    """One device that is served. What it shows is `picture`, to be replaced; `typed` is every line that was typed."""

    platform: str
    picture: Picture
    door: SshDoor
    address: str = "127.0.0.1"
    port: int = 0
    user: str = USER
    password: str = PASSWORD
    enable: str | None = None
    typed: list[str] = field(default_factory=list)
    answering: bool = True

    @property
    def host_key(self) -> HostKey:
        """Return the key that the device shows now."""
        key = self.door.face.key()
        return HostKey(key.get_name(), key.asbytes())

    def configure(self, user: str, at: datetime | None = None) -> None:
        """Let `user` change the configuration."""
        edits = self.picture.edits
        edit = Edit(len(edits) + 1, user, at or self.picture.now)
        self.picture = replace(self.picture, edits=(*edits, edit))

    def put(self, name: str, *, admin: int = UP, oper: int = UP) -> None:
        """Let a port be so."""
        ports = [replace(one, admin=admin, oper=oper) if one.name == name else one for one in self.picture.ports]
        self.picture = replace(self.picture, ports=tuple(ports))

    def rekey(self, number: int = 2) -> None:
        """Let the device have another host key."""
        face = self.door.face
        make = ed25519_key if face.strength is Strength.MODERN else rsa_key
        self.door.face = replace(face, key=lambda: make("test", face.name, number))


@contextmanager
def serve(
    platform: str,
    *,
    name: str = "HN-test-1",
    port: int = 0,
    strength: Strength = Strength.MODERN,
    enable: str | None = None,
    asks: bool = False,
    limit: int = 5,
    banner: str = "Authorized access only\n",
    public_key: bytes | None = None,
    password: str | None = PASSWORD,
    ports: int = 8,
) -> Iterator[Simulated]:
    """Serve one device of `platform` until the block ends.

    `asks`: the question whether the password shall be changed; `enable`: the password without which no configuration is
    shown (Cisco, Ruijie); `public_key`: the blob of the key that opens, beside the password unless that is None.
    """
    make = ed25519_key if strength is Strength.MODERN else rsa_key
    device: Simulated
    login = Login(
        USER, None if password is None else _secret(password), public_key, None if enable is None else _secret(enable)
    )
    face = SshFace(
        name,
        (PLATFORMS | _PAIRS)[platform],
        login,
        lambda: make("test", name, 1),
        lambda: device.picture,
        strength,
        limit=limit,
        banner=banner,
        asks=asks,
        answering=lambda: device.answering,
        heard=lambda line: device.typed.append(line),  # noqa: PLW0108 - there is no device yet
    )
    device = Simulated(platform, picture_of(platform, name, ports), SshDoor(face), enable=enable)
    with socket.create_server(("127.0.0.1", port), backlog=64) as listening:
        device.port = listening.getsockname()[1]
        accepting = threading.Thread(target=_accept, args=(listening, device.door), daemon=True)
        accepting.start()
        try:
            yield device
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            accepting.join(10)
            device.answering = True
            device.door.close()


def _secret(text: str) -> Secret:
    return Secret(text.encode())


def _accept(listening: socket.socket, door: SshDoor) -> None:
    while True:
        try:
            connection, _ = listening.accept()
        except OSError:  # the test has ended
            return
        door.welcome(connection)
