"""The running configuration of a simulated H3C."""

from __future__ import annotations

from netmon.lab.ssh.configuration import described, routes, time_servers
from netmon.lab.ssh.picture import DOWN, Picture
from netmon.lab.ssh.spelling import secret_of


def comware_configuration(picture: Picture) -> str:
    """Return what `display current-configuration` prints."""
    return "".join(
        f"#\n{part}"
        for part in (
            f" version {picture.version}, Release {picture.release}\n",
            f" sysname {picture.name}\n",
            " lldp global enable\n",
            *(_port(port.name, note, shut=port.admin == DOWN) for port, note in described(picture)),
            "line vty 0 4\n authentication-mode scheme\n user-role network-operator\n protocol inbound ssh\n",
            "".join(f" ip route-static 10.{network}.0.0 16 NULL0\n" for network in routes(picture)),
            _management(picture),
            "".join(f" ntp-service unicast-server {server}\n" for server in time_servers(picture)),
            _users(picture),
            "return\n",
        )
    )


def _port(name: str, note: str, *, shut: bool) -> str:
    described_as = f" description {note}\n" if note else ""
    return f"interface {name}\n port link-mode route\n{described_as}" + (" shutdown\n" if shut else "")


def _management(picture: Picture) -> str:
    return (
        " snmp-agent\n"
        f" snmp-agent community read cipher $c$3${secret_of(picture.seed, 'community')}==\n"
        " snmp-agent sys-info version v2c v3\n"
    )


def _users(picture: Picture) -> str:
    return (
        "radius scheme office\n primary authentication 10.255.1.1\n"
        f" key authentication cipher $c$3${secret_of(picture.seed, 'radius')}==\n#\n"
        "local-user admin class manage\n"
        f" password hash $h$6${secret_of(picture.seed, 'user')}==\n"
        " service-type ssh\n authorization-attribute user-role network-admin\n"
    )
