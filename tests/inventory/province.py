"""An invented province of any size, as one inventory file or with its rows in CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

BELOW = 8
"""Devices linked below each."""


def private(number: int) -> str:
    """Return an address in 10.0.0.0/8."""
    return f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}"


def province(units: int, devices: int, probing: str = "snmp: readonly", address: Callable[[int], str] = private) -> str:
    """Return an inventory of `units` units and `devices` devices in a tree of links, eight below each."""
    return "\n".join([*_head(probing), *_lines(units, devices, address)]) + "\n"


def leaves(devices: int) -> range:
    """Return the numbers of the devices that nothing is linked below."""
    return range((devices - 2) // BELOW + 1, devices)


def province_in_rows(units: int, devices: int, folder: Path) -> Path:
    """Write the same province with its units, sites, devices and links in CSV files; return its inventory file."""
    rows = {
        "units": _units(units),
        "sites": _sites(units),
        "devices": _devices(units, devices),
        "links": _links(devices),
    }
    for name, lines in rows.items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    path = folder / "inventory.yaml"
    path.write_text(
        "\n".join([*_head("snmp: readonly"), *(f"{name}_from: {name}.csv" for name in rows)]) + "\n", encoding="utf-8"
    )
    return path


def _units(units: int) -> Iterator[str]:
    yield "id,name,level,kind,division,networks,contact_name,contact_phone,contact_room"
    for number in range(units):
        yield f"u{number},第{number}单位,county,组成部门,430000,extranet,张三,0731-{number:08d},{number % 900 + 100}"


def _sites(units: int) -> Iterator[str]:
    yield "id,name,division"
    for number in range(max(units // 20, 1)):
        yield f"s{number},第{number}机房,430000"


def _devices(units: int, devices: int) -> Iterator[str]:
    yield "id,name,unit,site,address,role"
    for number in range(devices):
        role = "core" if number < 9 else "access"
        yield f"d{number},第{number}设备,u{number % units},s{number % max(units // 20, 1)},{private(number)},{role}"


def _links(devices: int) -> Iterator[str]:
    yield "id,upper_device,upper_interface,lower_device,lower_interface,carrier,circuit,bandwidth"
    for number in range(1, devices):
        yield f"l{number},d{(number - 1) // BELOW},GE0/0/{number},d{number},GE0/1/0,中国电信,HN-{number},1G"


def _head(probing: str) -> Iterator[str]:
    yield "networks: {extranet: {name: 政务外网}}"
    yield "divisions: {430000: {name: 湖南省, level: province}}"
    yield "credentials: {readonly: {version: v2c, community: env:NETMON_COMMUNITY}}"
    yield f"probing: {{{probing}}}"


def _lines(units: int, devices: int, address: Callable[[int], str]) -> Iterator[str]:
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
        yield f"    address: {address(number)}"
        yield f"    role: {'core' if number < 9 else 'access'}"
    yield "links:"
    for number in range(1, devices):
        yield f"  l{number}:"
        yield f"    upper: {{device: d{(number - 1) // BELOW}, interface: GE0/0/{number}}}"
        yield f"    lower: {{device: d{number}, interface: GE0/1/0}}"
        yield "    carrier: 中国电信"
        yield f"    circuit: HN-{number}"
        yield "    bandwidth: 1G"
