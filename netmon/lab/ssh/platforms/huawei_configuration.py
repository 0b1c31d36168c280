"""The running configuration of a simulated Huawei. VRP 8 tells who changed it last, VRP 5 does not."""

from __future__ import annotations

from netmon.lab.ssh.configuration import described, routes, time_servers
from netmon.lab.ssh.picture import DOWN, Picture
from netmon.lab.ssh.spelling import secret_of

_TELLS_WHO = "8."


def huawei_configuration(picture: Picture) -> str:
    """Return what `display current-configuration` prints."""
    return (
        "".join(
            f"{part}#\n"
            for part in (
                _head(picture),
                f" sysname {picture.name}\n",
                "".join(f" ntp-service unicast-server {server}\n" for server in time_servers(picture)),
                "undo telnet server enable\n",
                _users(picture),
                *_ports(picture),
                "".join(f"ip route-static 10.{network}.0.0 255.255.0.0 NULL0\n" for network in routes(picture)),
                _management(picture),
                "user-interface vty 0 4\n authentication-mode aaa\n protocol inbound ssh\n",
            )
        )
        + "return\n"
    )


def _head(picture: Picture) -> str:
    who, when = picture.last_edit
    if not picture.version.startswith(_TELLS_WHO):
        return f"!Software Version {picture.release}\n"
    return (
        f"!Software Version {picture.release}\n"
        f"!Last configuration was updated at {when:%Y-%m-%d %H:%M:%S+08:00} by {who}\n"
        f"!Last configuration was saved at {when:%Y-%m-%d %H:%M:%S+08:00} by {who}\n"
    )


def _users(picture: Picture) -> str:
    cipher = secret_of(picture.seed, "user")
    shared = secret_of(picture.seed, "radius")
    return (
        f"radius-server template office\n radius-server shared-key cipher %^%#{shared}%^%#\n"
        " radius-server authentication 10.255.1.1 1812 weight 80\n#\naaa\n"
        f" local-user admin password irreversible-cipher $1a${cipher}$\n"
        " local-user admin privilege level 15\n local-user admin service-type ssh\n"
    )


def _ports(picture: Picture) -> list[str]:
    return [
        f"interface {port.name}\n"
        + (f" description {note}\n" if note else "")
        + (" shutdown\n" if port.admin == DOWN else "")
        for port, note in described(picture)
    ]


def _management(picture: Picture) -> str:
    return (
        "snmp-agent\n"
        f"snmp-agent community read cipher %^%#{secret_of(picture.seed, 'community')}%^%#\n"
        "snmp-agent sys-info version v2c v3\n"
    )
