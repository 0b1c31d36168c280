"""An invented province of any size, as one inventory file."""

from __future__ import annotations

from collections.abc import Iterator


def province(units: int, devices: int) -> str:
    """Return an inventory of `units` units and `devices` devices in a tree of links, eight below each."""
    return "\n".join(_lines(units, devices)) + "\n"


def _lines(units: int, devices: int) -> Iterator[str]:
    yield "networks: {extranet: {name: 政务外网}}"
    yield "divisions: {430000: {name: 湖南省, level: province}}"
    yield "credentials: {readonly: {version: v2c, community: env:NETMON_COMMUNITY}}"
    yield "probing: {snmp: readonly}"
    yield "units:"
    for number in range(units):
        yield f"  u{number}:"
        yield f"    name: 第{number}单位"
        yield "    level: county"
        yield "    kind: 组成部门"
        yield "    division: 430000"
        yield "    networks: [extranet]"
        yield f"    contacts: [{{name: 张三, phone: 0731-{number:08d}, room: {number % 900 + 100}}}]"
    yield "sites:"
    for number in range(max(units // 20, 1)):
        yield f"  s{number}: {{name: 第{number}机房, division: 430000}}"
    yield "devices:"
    for number in range(devices):
        yield f"  d{number}:"
        yield f"    name: 第{number}设备"
        yield f"    unit: u{number % units}"
        yield f"    site: s{number % max(units // 20, 1)}"
        yield f"    address: 10.{number >> 16}.{number >> 8 & 255}.{number & 255}"
        yield f"    role: {'core' if number < 9 else 'access'}"
    yield "links:"
    for number in range(1, devices):
        yield f"  l{number}:"
        yield f"    upper: {{device: d{(number - 1) // 8}, interface: GE0/0/{number}}}"
        yield f"    lower: {{device: d{number}, interface: GE0/1/0}}"
        yield "    carrier: 中国电信"
        yield f"    circuit: HN-{number}"
        yield "    bandwidth: 1G"
