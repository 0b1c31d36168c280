"""A real daemon watching a real lab: every fault is seen as what it is, and seen to go."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from netmon.lab.control import ask
from netmon.model.belief import State
from netmon.model.names import DeviceId
from netmon.store import Reader
from tests.app.running import Running, until
from tests.lab.given import ENVIRON, program, written
from tests.ports import free_port

ALL_UP = {
    **dict.fromkeys(("device:hub", "device:pref", "device:ce-a", "device:ce-b"), "up"),
    **dict.fromkeys(("link:hub-pref", "link:pref-a", "link:pref-b"), "up"),
    **dict.fromkeys(("unit:platform", "unit:pref-office", "unit:county-a", "unit:county-b"), "up"),
}
BEHIND_PREF = dict.fromkeys(("device:ce-a", "device:ce-b", "unit:county-a", "unit:county-b"), "unreachable")


@dataclass
class Watched:
    """The lab, and the daemon that watches it."""

    daemon: Running
    control: Path

    def tell(self, words: str) -> None:
        """Have the lab do something."""
        ask(self.control, words.split())

    def until(self, **states: str) -> None:
        """Wait for states, all in one scrape."""
        wanted = {name.replace("__", ":").replace("_", "-"): state for name, state in states.items()}
        until(lambda: wanted.items() <= self.daemon.states().items(), f"{wanted}")

    def until_states(self, states: dict[str, str]) -> None:
        """Wait for states, all in one scrape."""
        until(lambda: states.items() <= self.daemon.states().items(), f"{states}")


def often(text: str) -> str:
    """Have sensors read as often as the inventory permits."""
    return text.replace("  identity: 10s", "  identity: 10s\n  health: 10s")


def anchors() -> str:
    """Return two anchors that the lab serves."""
    ports = [free_port() for _ in range(2)]
    listed = (f"  anchor-{port}: {{address: 127.0.0.{place}, port: {port}}}" for place, port in enumerate(ports, 2))
    return "\n".join(["", "anchors:", *listed, ""])


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    folder = tmp_path_factory.mktemp("lab")
    inventory = written(folder, free_port(), lambda text: often(text) + anchors())
    with (
        program(inventory, folder / "control", "--ports", "6"),
        Running(folder, "--all-interfaces", environ=ENVIRON) as daemon,
    ):
        both = Watched(daemon, folder / "control")
        both.until_states(ALL_UP)
        yield both


@pytest.fixture(autouse=True)
def _healed(watched: Watched) -> Iterator[None]:
    """Heal everything after a test, and see that the daemon notices."""
    yield
    watched.tell("heal all")
    watched.until_states(ALL_UP)


def test_a_killed_device_is_the_root_and_all_behind_it_is_unreachable(watched: Watched) -> None:
    watched.tell("kill device pref")
    watched.until_states({"device:hub": "up", "device:pref": "down", "link:hub-pref": "up", **BEHIND_PREF})
    until(lambda: watched.daemon.scrape().roots() == {"device:pref"}, "pref is the root")


def test_a_cut_link_is_the_root_and_only_what_hangs_on_it_is_gone(watched: Watched) -> None:
    watched.tell("cut link pref-a")
    watched.until_states(
        {**ALL_UP, "link:pref-a": "down", "device:ce-a": "unreachable", "unit:county-a": "unreachable"}
    )
    assert watched.daemon.scrape().roots() == {"link:pref-a"}


def test_a_port_that_goes_down_takes_its_other_end_along(watched: Watched) -> None:
    watched.tell("down port ce-b GigabitEthernet0/0/1")
    watched.until_states({"link:pref-b": "down", "device:ce-b": "unreachable", "device:ce-a": "up"})
    port = {"device": "pref", "interface": "GigabitEthernet1/0/3"}
    assert watched.daemon.value("netmon_interface_oper_status", **port) == 2


def test_a_port_shut_by_its_owner_is_no_fault(watched: Watched) -> None:
    watched.tell("shut port pref GigabitEthernet1/0/2")
    watched.until_states({"link:pref-a": "down", "device:ce-a": "unreachable"})
    until(lambda: watched.daemon.value("netmon_link_admin_down", link="pref-a") == 1, "it is said to be shut")
    assert watched.daemon.scrape().roots() == set()


def test_a_site_that_is_cut_off_takes_its_devices_and_all_behind_them(watched: Watched) -> None:
    watched.tell("cut site cs")
    watched.until_states({"device:hub": "up", "link:hub-pref": "down", "device:pref": "unreachable", **BEHIND_PREF})


def test_a_network_that_we_are_cut_off_from_ourselves_is_unknown_and_nobody_in_it_is_down(watched: Watched) -> None:
    watched.until_states(ALL_UP)
    before = len(watched.daemon.events())
    watched.tell("isolate network extranet")
    until(lambda: watched.daemon.value("netmon_isolated", network="extranet") == 1, "it is isolated")
    watched.until_states(dict.fromkeys(ALL_UP, "unknown"))
    watched.tell("heal network extranet")
    watched.until_states(ALL_UP)
    assert watched.daemon.value("netmon_isolated", network="extranet") == 0
    assert {event.after.state for event in watched.daemon.events()[:-before]} == {State.UNKNOWN, State.UP}


def test_a_device_that_is_too_slow_or_loses_everything_is_down(watched: Watched) -> None:
    watched.tell("slow device ce-a 5s")
    watched.tell("lossy device ce-b 100%")
    watched.until_states({"device:ce-a": "down", "device:ce-b": "down", "device:pref": "up"})


def received(watched: Watched) -> float:
    port = {"device": "hub", "interface": "10GE1/0/1"}
    return watched.daemon.value("netmon_interface_receive_bytes_total", **port) or 0.0


def test_ports_of_a_device_that_restarted_and_numbers_them_anew_are_found_by_name(watched: Watched) -> None:
    until(lambda: received(watched) > 1e9, "it has counted for days")
    watched.tell("shuffle device hub")
    watched.tell("reboot device hub")
    until(lambda: 0 < received(watched) < 1e9, "its counters began again")
    watched.tell("down port pref GigabitEthernet1/0/1")
    watched.until_states({"device:hub": "up", "link:hub-pref": "down", "device:pref": "unreachable"})


def test_a_fan_that_fails_and_a_box_that_is_replaced_are_told(watched: Watched) -> None:
    def changes() -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(said())["hardware"]["changes"]
        return found

    def said() -> str:
        return watched.daemon.command("why", "ce-b", "--json").stdout

    fan = {"device": "ce-b", "sensor": "Fan 1"}
    until(lambda: watched.daemon.value("netmon_device_fan_ok", **fan) == 1, "its fans are read")
    watched.tell("fail fan ce-b")
    until(lambda: watched.daemon.value("netmon_device_fan_ok", **fan) == 0, "a fan stands still")
    watched.tell("replace device ce-b")
    until(lambda: bool(changes()), "another serial number was read twice")
    (change,) = changes()
    assert (change["what"], change["replaced"]) == ("serial", True)
    serial = str(change["after"])
    assert watched.daemon.value("netmon_device_info", device="ce-b", vendor="H3C", serial=serial) == 1
    assert str(change["before"]) in watched.daemon.get("devices/ce-b")


def numbers_shown(watched: Watched) -> dict[str, str]:
    """Return the ifIndex of each interface of pref, as metrics have it."""
    info = (dict(labels) for labels in watched.daemon.scrape().all("netmon_interface_info"))
    return {labels["interface"]: labels["ifindex"] for labels in info if labels["device"] == "pref"}


def numbers_told(watched: Watched) -> dict[str, str]:
    """Return the same as the device tells it now."""
    found = json.loads(watched.daemon.command("probe", "pref", "--json").stdout)
    return {port["ifName"]: str(port["ifIndex"]) for port in found["interfaces"]}


def recorded(watched: Watched) -> dict[str | None, int]:
    """Return the stored id of each interface that pref has."""
    return {port.name: port.id for port in Reader.open(watched.daemon.url).interfaces(DeviceId("pref"))}


@pytest.mark.parametrize("verbs", [["swap"], ["grow", "renumber", "restart"]])
def test_ports_keep_their_record_their_links_and_their_metrics_when_numbers_move(
    watched: Watched, verbs: list[str]
) -> None:
    before, events = recorded(watched), len(watched.daemon.events())
    for verb in verbs:
        watched.tell(f"{verb} device pref")
    until(lambda: numbers_shown(watched) == numbers_told(watched), "the metrics go with their ports")
    until(lambda: recorded(watched).keys() == numbers_told(watched).keys(), "the record has the ports there are")
    now = recorded(watched)
    assert {name: now[name] for name in now if name in before} == {name: before[name] for name in before if name in now}
    assert len(watched.daemon.events()) == events, "nothing else was believed to have happened"
    assert "interfaces changed at" in watched.daemon.command("why", "device:pref").stdout
