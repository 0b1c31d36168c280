"""`netmon topology` and `netmon inventory diff` over what the daemon's own store wrote."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.inventory import load
from netmon.inventory.places import declared_places
from netmon.model.interfaces import InterfaceIdentity, InterfaceReading
from netmon.model.names import DeviceId
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.store import Store
from tests.cli.given import NOW, Cli, FixedClock
from tests.cli.golden import same_as_golden
from tests.store.given import PATIENT

INVENTORY = """\
networks:
  extranet: {name: 政务外网}
divisions:
  430000: {name: 湖南省, level: province}
units:
  hn: {name: 省数据中心, level: province, kind: 组成部门, division: 430000, networks: [extranet]}
devices:
  hub: {unit: hn, network: extranet, address: 192.0.2.1, role: core}
  pref: {unit: hn, network: extranet, address: 192.0.2.2, role: pe, profile: comware}
  ce: {unit: hn, network: extranet, address: 192.0.2.3, role: ce}
  quiet: {unit: hn, network: extranet, address: 192.0.2.4, role: ce}
links:
  hub-pref:
    upper: {device: hub, interface: GigabitEthernet0/0/1}
    lower: {device: pref, interface: GE0/0/2}
  hub-ce:
    upper: {device: hub, interface: GigabitEthernet0/0/2}
    lower: {device: ce, interface: GigabitEthernet0/0/9}
  hub-quiet:
    upper: {device: hub, interface: GigabitEthernet0/0/4}
    lower: {device: quiet, interface: GigabitEthernet0/0/1}
"""
PORTS = tuple(f"GigabitEthernet0/0/{number}" for number in range(1, 6))


def sees(number: int, who: str, port: str, **more: object) -> Neighbour:
    local = PORTS[number - 1]
    return Neighbour(
        NeighbourProtocol.LLDP,
        PortName(local, index=number),
        PortName(port),
        name=who,
        interface=local,
        **more,  # type: ignore[arg-type]  # a test's own
    )


SEEN = {
    "hub": [
        sees(1, "pref", "GE0/0/3"),
        sees(3, "ce", "GE0/0/3"),
        sees(5, "printer", "eth0", addresses=("192.0.2.99",), chassis="00:11:22:33:44:55"),
    ],
    "pref": [sees(3, "hub", "GigabitEthernet0/0/1"), sees(4, "ce", "GE0/0/4", addresses=("192.0.2.1",))],
    "ce": [sees(3, "hub", "GigabitEthernet0/0/3"), sees(4, "pref", "GigabitEthernet0/0/4")],
}


def identity() -> InterfaceIdentity:
    none = (None,) * len(PORTS)
    return InterfaceIdentity((1, 2, 3, 4, 5), PORTS, PORTS, none, none, none, none, none, none)


@pytest.fixture
def wired(cli: Cli, tmp_path: Path) -> Cli:
    """The commands over four devices, one of which tells nothing."""
    inventory = tmp_path / "inventory.yaml"
    inventory.write_text(INVENTORY, encoding="utf-8")
    url = f"sqlite:///{tmp_path / 'topology.db'}"

    async def write() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        store.sync(load(inventory, {}, secrets=False))
        for name, rows in SEEN.items():
            device, lldp = DeviceId(name), frozenset({NeighbourProtocol.LLDP})
            store.neighbours(device, Neighbours(tuple(rows), None, name, lldp), NOW - 60)
            store.interfaces(device, InterfaceReading(identity(), NOW - 60))
        assert await store.close()

    asyncio.run(write())
    cli.environ |= {"NETMON_DATABASE": url, "NETMON_INVENTORY": str(inventory)}
    cli.clock = FixedClock()
    return cli


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_differs_is_told_group_by_group_with_its_evidence(wired: Cli, lang: str) -> None:
    ended = wired("topology", lang=lang)
    assert ended.code == 1
    same_as_golden(f"topology.{lang}.txt", ended.out + ended.err)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_to_be_corrected_is_a_list_with_file_line_and_proposal(wired: Cli, lang: str) -> None:
    ended = wired("inventory", "diff", lang=lang)
    assert ended.code == 1
    folder = str(Path(wired.environ["NETMON_INVENTORY"]).parent)
    same_as_golden(f"inventory-diff.{lang}.txt", (ended.out + ended.err).replace(folder, "FOLDER"))


def test_a_device_or_a_unit_can_be_asked_alone(wired: Cli) -> None:
    alone = wired("topology", "quiet")
    assert alone.code == 0
    assert "cannot be told 1" in alone.out
    assert wired("topology", "hn").out == wired("topology").out
    unknown = wired("topology", "nowhere")
    assert (unknown.code, "nowhere" in unknown.err) == (1, True)


def test_scripts_are_given_every_finding_with_what_is_declared_and_who_said_otherwise(wired: Cli) -> None:
    made = wired("topology", "--json").json()
    assert isinstance(made, dict)
    assert made["counts"] == {"agreed": 0, "found": 1, "missing": 0, "disagree": 2, "unseen": 1, "unknown": 1}
    by_link = {finding["link"]: finding for finding in made["findings"]}
    moved = by_link["hub-pref"]
    assert (moved["verdict"], moved["why"]) == ("disagree", "other_port")
    assert moved["declared"][1] == {"device": "pref", "port": "GE0/0/2", "unit": "hn"}
    assert moved["ends"][1] == {"device": "pref", "port": "GigabitEthernet0/0/3"}
    assert [witness["device"] for witness in moved["evidence"]] == ["hub", "pref"]
    assert by_link["hub-quiet"]["devices"] == ["quiet"]


def test_what_is_proposed_can_be_pasted_and_then_nothing_differs(wired: Cli, tmp_path: Path) -> None:
    made = wired("inventory", "diff", "--json").json()
    assert isinstance(made, dict)
    items = made["differences"]
    kinds = [item["kind"] for item in items]
    assert kinds == ["disagree", "disagree", "found", "interface_spelling", "interface_absent", "address_elsewhere"]
    assert [item["line"] for item in items] == [16, 13, None, 13, 16, 8]
    entries = {item["proposed"].split("\n", 1)[1] for item in items if item["kind"] in {"disagree", "found"}}
    quiet = "  hub-quiet:" + INVENTORY.split("  hub-quiet:")[1]
    corrected = INVENTORY.split("links:\n", maxsplit=1)[0] + "links:\n" + "\n".join(sorted(entries)) + "\n" + quiet
    (tmp_path / "inventory.yaml").write_text(corrected, encoding="utf-8")
    again = wired("inventory", "diff", "--json").json()
    assert isinstance(again, dict)
    assert [item["kind"] for item in again["differences"]] == ["address_elsewhere"]
    assert wired("topology").code == 0


def test_before_anything_was_read_it_says_so(cli: Cli, tmp_path: Path) -> None:
    inventory = tmp_path / "inventory.yaml"
    inventory.write_text(INVENTORY, encoding="utf-8")

    async def write() -> None:
        store = Store.open(f"sqlite:///{tmp_path / 'n.db'}", SystemClock(), PATIENT)
        store.start()
        assert await store.close()

    asyncio.run(write())
    cli.environ |= {"NETMON_DATABASE": f"sqlite:///{tmp_path / 'n.db'}", "NETMON_INVENTORY": str(inventory)}
    ended = cli("topology")
    assert ended.code == 0
    assert "no neighbours in the database yet" in ended.err


def test_every_entry_is_found_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "inventory.yaml"
    path.write_text(INVENTORY, encoding="utf-8")
    places = declared_places(path)
    assert (places["links", "hub-ce"].line, places["devices", "hub"].line, places["units", "hn"].line) == (16, 8, 6)
