"""A province of the lab with a place for every kind of fault, asked as often as the inventory of the sample has it."""

from __future__ import annotations

from collections.abc import Iterator

from tests.ports import free_port

HEAD = """\
networks: {extranet: {name: 政务外网}}
divisions: {"430000": {name: 湖南省, level: province}, "430100": {name: 长沙市, level: prefecture, parent: "430000"}}
credentials: {lab: {version: v2c, community: "env:LAB_COMMUNITY"}}
"""
COUNTIES = 2
"""Below each node that is cut."""


def prefecture(number: int) -> str:
    """Return the id of a node that is cut."""
    return f"p{number}"


def inventory(turns: int, snmp_port: int, notify: str) -> str:
    """Return a province with so many prefectures. Beside them: `two` on two lines, `flappy`, `works` in maintenance,
    and the service `portal` of the province.
    """
    nodes = [prefecture(number) for number in range(turns)]
    devices = {"hub": "core", **dict.fromkeys((*nodes, "two", "flappy", "works"), "pe")}
    counties = {f"{node}-{number}": node for node in nodes for number in range(COUNTIES)}
    devices |= dict.fromkeys(counties, "ce")
    uplinks = [*((node, "hub") for node in devices if devices[node] == "pe"), ("two", "hub"), *counties.items()]
    lines = [
        HEAD + f"probing: {{snmp: lab, snmp_port: {snmp_port}, icmp: off, roles: {{pe: {{reachability: 15s}}}}}}",
        "anchors:",
        *(f"  anchor-{place}: {{address: 127.0.0.{place}, port: {free_port()}}}" for place in (2, 3)),
        "units:",
        *(_unit(name, role) for name, role in devices.items()),
        "devices:",
        *(
            f"  {name}: {{unit: u-{name}, address: 127.76.{number // 200}.{number % 200 + 1}, role: {role}}}"
            for number, (name, role) in enumerate(devices.items())
        ),
        "links:",
        *_links(uplinks),
        "services:",
        f'  portal: {{name: 门户, unit: u-hub, portal: true, url: "http://127.0.0.1:{free_port()}/"}}',
        notify,
    ]
    return "\n".join(lines)


def _unit(name: str, role: str) -> str:
    level, division = {"core": ("province", "430000"), "pe": ("prefecture", "430100")}.get(role, ("county", "430100"))
    return f"  u-{name}: {{name: 单位{name}, level: {level}, kind: 节点, division: '{division}', networks: extranet}}"


def _links(uplinks: list[tuple[str, str]]) -> Iterator[str]:
    ports: dict[str, int] = {}
    seen: set[tuple[str, str]] = set()
    for lower, upper in uplinks:
        ports[upper] = ports.get(upper, 0) + 1
        name = f"{upper}-{lower}" + ("-2" if (lower, upper) in seen else "")
        end = f"GE0/0/{2 if (lower, upper) in seen else 1}"
        seen.add((lower, upper))
        yield (
            f"  {name}: {{upper: {{device: {upper}, interface: GE1/0/{ports[upper]}}}, "
            f"lower: {{device: {lower}, interface: {end}}}}}"
        )
