"""A machine room on loopback: one real agent at many addresses, and an inventory that is wrong about most of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.ports import free_port
from tests.wires.snmp.usm.real_agents import AUTH_SECRET, PRIV_SECRET, Snmpd

ADDRESSES = [f"127.66.0.{number}" for number in range(1, 10)]
ENVIRON = {
    "COMMUNITY": "machine-room-7",
    "OTHER": "another-room-8",
    "AUTH": AUTH_SECRET,
    "PRIV": PRIV_SECRET,
    "WRONG": "wrong-passphrase",
}
INVENTORY = """
networks: {extranet: {name: 政务外网}}
divisions: {"430000": {name: 湖南省, level: province}}
credentials:
  v2c: {version: v2c, community: "env:COMMUNITY"}
  other: {version: v2c, community: "env:OTHER"}
  v3: {version: v3, user: sha256-aes128, auth: "sha256:env:AUTH", priv: "aes128:env:PRIV"}
  nobody: {version: v3, user: nobody, auth: "sha256:env:AUTH", priv: "aes128:env:PRIV"}
  auth: {version: v3, user: sha256-aes128, auth: "sha256:env:WRONG", priv: "aes128:env:PRIV"}
  priv: {version: v3, user: sha256-aes128, auth: "sha256:env:AUTH", priv: "aes128:env:WRONG"}
  open: {version: v3, user: sha256-aes128, allow_weak: true}
probing: {snmp: v3, snmp_port: PORT, timeout: 3s}
units:
  platform: {name: 省平台, level: province, kind: 平台, division: "430000"}
  county: {name: 长沙县, level: county, kind: 节点, division: "430000"}
devices:
  sound: {name: 核心路由器, unit: platform, address: 127.0.0.1, role: core}
  by-community: {unit: county, address: 127.66.0.1, role: ce, snmp: v2c}
  wrong-community: {name: 长沙县路由器, unit: county, address: 127.66.0.2, role: ce, snmp: other}
  wrong-user: {unit: county, address: 127.66.0.3, role: ce, snmp: nobody}
  wrong-auth: {unit: county, address: 127.66.0.4, role: ce, snmp: auth}
  wrong-priv: {unit: county, address: 127.66.0.5, role: ce, snmp: priv}
  no-auth: {unit: county, address: 127.66.0.6, role: ce, snmp: open}
  no-agent: {unit: county, address: 127.66.0.7, role: ce, snmp_port: CLOSED}
  only-ping: {unit: county, address: 127.66.0.8, role: ce, snmp: off}
links:
  platform-county:
    name: 省平台至长沙县
    upper: {device: sound, interface: Lo0}
    lower: {device: by-community, interface: lo}
"""


@contextmanager
def machine_room(folder: Path) -> Iterator[tuple[Path, Snmpd]]:
    """Run the agent; yield the inventory and the agent."""
    port, closed = free_port(), free_port()
    snmpd = Snmpd(
        folder,
        port=port,
        name="room",
        directives=[
            *(f"agentaddress udp:{address}:{port}" for address in ADDRESSES),
            f"rocommunity {ENVIRON['COMMUNITY']}",
        ],
    )
    inventory = folder / "inventory.yaml"
    inventory.write_text(INVENTORY.replace("PORT", str(port)).replace("CLOSED", str(closed)))
    snmpd.start()
    try:
        yield inventory, snmpd
    finally:
        snmpd.stop()
