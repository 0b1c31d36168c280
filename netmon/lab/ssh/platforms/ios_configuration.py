"""The running configurations of a simulated Cisco, which tells who changed it last, and of a Ruijie, which does not."""

from __future__ import annotations

from netmon.lab.ssh.configuration import described, routes, time_servers
from netmon.lab.ssh.picture import DOWN, Picture
from netmon.lab.ssh.spelling import secret_of


def cisco_configuration(picture: Picture) -> str:
    """Return what `show running-config` prints on IOS."""
    who, when = picture.last_edit
    head = (
        "!\n"
        f"! Last configuration change at {when:%H:%M:%S CST %a %b} {when.day} {when:%Y} by {who}\n"
        "!\n"
        f"version {picture.version}\n"
        "service timestamps debug datetime msec\nservice timestamps log datetime msec\n"
        "service password-encryption\n!\n"
        f"hostname {picture.name}\n!\n"
        f"enable secret 5 $1${secret_of(picture.seed, 'enable')[:22]}\n!\n"
        f"username admin privilege 15 secret 9 $9${secret_of(picture.seed, 'user')}\n!\n"
    )
    body = head + _body(picture, f"snmp-server community {secret_of(picture.seed, 'community')[:12]} RO\n")
    body += f"tacacs-server host 10.255.1.1 key 7 {secret_of(picture.seed, 'tacacs').encode().hex()[:20].upper()}\n!\n"
    body += "line vty 0 4\n login local\n transport input ssh\n!\nend\n\n"
    return f"Building configuration...\n\nCurrent configuration : {len(body)} bytes\n{body}"


def ruijie_configuration(picture: Picture) -> str:
    """Return what `show running-config` prints on RGOS."""
    body = (
        f"version {picture.version}\n"
        f"hostname {picture.name}\n!\n"
        f"username admin password 7 {secret_of(picture.seed, 'user').encode().hex()[:16]}\n"
        f"enable secret 5 $1${secret_of(picture.seed, 'enable')[:22]}\n!\n"
    )
    body += _body(picture, f"snmp-server community 7 {secret_of(picture.seed, 'community').encode().hex()[:16]} ro\n")
    body += "line vty 0 4\n login local\n transport input ssh\n!\nend\n"
    return f"\nBuilding configuration...\nCurrent configuration: {len(body)} bytes\n\n{body}\n"


def _body(picture: Picture, community: str) -> str:
    ports = "".join(
        f"interface {port.name}\n"
        + (f" description {note}\n" if note else "")
        + (" shutdown\n" if port.admin == DOWN else "")
        + "!\n"
        for port, note in described(picture)
    )
    ways = "".join(f"ip route 10.{network}.0.0 255.255.0.0 Null0\n" for network in routes(picture))
    clocks = "".join(f"ntp server {server}\n" for server in time_servers(picture))
    return f"{ports}{ways}{clocks}!\n{community}!\n"
