"""Inventories of the daemon's tests: devices of one province platform, on loopback."""

from __future__ import annotations

from collections.abc import Iterable

from tests.bench.fleet import address

COMMUNITY = "hunan-7391-lab"
ENVIRON = {"LAB_COMMUNITY": COMMUNITY}
HEAD = """
networks: {extranet: {name: 政务外网}}
divisions: {'430000': {name: 湖南省, level: province}}
units:
  platform: {name: 省平台, level: province, kind: 平台, division: '430000', networks: extranet}
"""
CREDENTIALS = "credentials: {lab: {version: v2c, community: 'env:LAB_COMMUNITY'}}"
NOW = "{reachability: 1s, timeout: 800ms, deadline: 2s, snmp: lab, icmp: off, roles: {core: {reachability: 1s}}}"
"""Probing that notices within seconds."""


def device(name: str, port: int, at: str = "127.0.0.1", **more: str) -> str:
    """Return the line of a device."""
    entries = {"unit": "platform", "address": at, "snmp_port": str(port), "role": "core", **more}
    return f"  {name}: {{{', '.join(f'{key}: {value}' for key, value in entries.items())}}}"


def inventory(devices: Iterable[str], probing: str = NOW, credentials: str = CREDENTIALS) -> str:
    """Return an inventory of these devices."""
    return "\n".join([HEAD + f"probing: {probing}", credentials, "devices:", *devices, ""])


def fleet_devices(numbers: Iterable[int], port: int) -> list[str]:
    """Return the lines of devices of the fleet."""
    return [device(f"d{number}", port, address(number), role="access") for number in numbers]
