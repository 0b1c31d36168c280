"""Real lldpd behind real snmpd: the cables as they lie, and one that is moved."""

from __future__ import annotations

import io
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from netmon.cli.main import run
from netmon.model.names import DeviceId
from netmon.store import Reader, StoreError
from tests.namespaces.hosts import Host, Hosts, missing

pytestmark = pytest.mark.namespaces

NETMON = str(Path(sys.executable).with_name("netmon"))
PATIENCE = 90.0
DEVICES = ("hub", "aa", "bb")
CABLES = {"one": ("hub-p1", "aa-p1"), "two": ("hub-p2", "bb-p1"), "three": ("aa-p3", "bb-p3")}
INVENTORY = """\
networks: {extranet: {name: 政务外网}}
divisions: {430000: {name: 湖南省, level: province}}
units:
  u: {name: 平台, level: province, kind: 平台, division: 430000, networks: extranet}
credentials: {lab: {version: v2c, community: "env:COMMUNITY"}}
probing: {reachability: 5s, counters: 10s, neighbours: 10s, icmp: "off", snmp: lab}
devices:
  hub: {unit: u, address: 10.99.1.2, role: core}
  aa: {unit: u, address: 10.99.2.2, role: ce}
  bb: {unit: u, address: 10.99.3.2, role: ce}
links:
  hub-aa: {upper: {device: hub, interface: p1}, lower: {device: aa, interface: p1}}
  hub-bb: {upper: {device: hub, interface: p2}, lower: {device: bb, interface: p1}}
"""


@dataclass
class Wired:
    """Three switches on a patch panel, watched from a fourth place. `sockets` is open to lldpd, which is no root."""

    hosts: Hosts
    sockets: Path
    panel: Host
    inventory: Path
    database: str

    def topology(self) -> dict[str, list[tuple[str | None, str, list[str]]]]:
        """Return verdict → link, why, ends."""
        with redirect_stdout(io.StringIO()) as said, redirect_stderr(io.StringIO()):
            run(["topology", "--json", "--inventory", str(self.inventory), "--database", self.database], os.environ)
        if not said.getvalue():
            return {}
        found: dict[str, list[tuple[str | None, str, list[str]]]] = {}
        for finding in json.loads(said.getvalue())["findings"]:
            ends = [f"{end['device']} {end['port']}" for end in finding["ends"]]
            found.setdefault(finding["verdict"], []).append((finding["link"], finding["why"], ends))
        return found

    def read_at(self) -> dict[DeviceId, float]:
        """Return when each device was last read."""
        try:
            return {device: kept.at for device, kept in Reader.open(self.database).neighbours().items()}
        except StoreError:
            return {}

    def plug(self, cable: str, port: str) -> None:
        """Plug an end into a cable; it leaves the one it was in."""
        self.panel.ip("link", "set", port, "master", cable)

    def sees(self, name: str) -> str:
        """Return what the lldpd of a switch itself says of its neighbours."""
        host = self.hosts.hosts[name]
        return host.execute(
            "lldpcli", "-u", str(self.sockets / f"{name}.socket"), "-f", "keyvalue", "show", "neighbors"
        )


def until(happened: Callable[[], bool], what: str, seen: Callable[[], object] = str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {PATIENCE} s: {what}; {seen()}")
        time.sleep(0.1)


def start_switch(hosts: Hosts, panel: Host, noc: Host, sockets: Path, number: int) -> None:
    name = DEVICES[number - 1]
    host = hosts.add(name)
    hosts.wire(noc, f"m{number}", host, "mgmt")
    noc.ip("address", "add", f"10.99.{number}.1/24", "dev", f"m{number}")
    host.ip("address", "add", f"10.99.{number}.2/24", "dev", "mgmt")
    for port in ("p1", "p2", "p3"):
        hosts.wire(host, port, panel, f"{name}-{port}")
    agentx = host.folder / "agentx"
    host.start_snmpd(
        "rocommunity lldp-community-7", "master agentx", f"agentXSocket unix:{agentx}", "agentXPerms 0777 0777"
    )
    until(agentx.exists, f"snmpd of {name}")
    config = sockets / f"{name}.conf"
    config.write_text(
        f"configure system hostname {name}.gov.cn\nconfigure lldp tx-interval 1\nconfigure lldp tx-hold 4\n"
    )
    socket = sockets / f"{name}.socket"
    host.start(
        "lldpd",
        *("lldpd", "-d", "-I", "p*", "-C", "p1", "-u", str(socket), "-O", str(config)),
        *("-x", "-X", f"unix:{agentx}"),
    )
    until(socket.exists, f"lldpd of {name}")


@pytest.fixture(scope="module")
def wired(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wired]:
    """Return the switches, cabled as declared but for one cable that is not, with the daemon watching."""
    if reason := missing():
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("topology")
    inventory = folder / "inventory.yaml"
    inventory.write_text(INVENTORY, encoding="utf-8")
    with TemporaryDirectory() as made, Hosts(folder) as hosts:
        sockets = Path(made)
        sockets.chmod(0o755)
        panel, noc = hosts.add("panel"), hosts.add("noc")
        for number in range(1, len(DEVICES) + 1):
            start_switch(hosts, panel, noc, sockets, number)
        it = Wired(hosts, sockets, panel, inventory, f"sqlite:///{folder / 'netmon.db'}")
        for cable, ends in CABLES.items():
            panel.ip("link", "add", cable, "type", "bridge", "group_fwd_mask", "0x4000")  # let LLDP through
            panel.ip("link", "set", cable, "up")
            for end in ends:
                it.plug(cable, end)
        command = (NETMON, "run", "--inventory", str(inventory), "--database", it.database)
        noc.start("netmon", *command, environ={"COMMUNITY": "lldp-community-7"})
        yield it


AGREED = [("hub-aa", "as_declared", ["hub p1", "aa p1"]), ("hub-bb", "as_declared", ["hub p2", "bb p1"])]
FOUND = [(None, "both_see", ["aa p3", "bb p3"])]


def test_the_topology_is_as_it_is_and_what_is_not_declared_is_found(wired: Wired) -> None:
    until(lambda: wired.topology() == {"agreed": AGREED, "found": FOUND}, "all cables", wired.topology)


def test_a_cable_that_is_moved_is_a_disagreement_within_two_visits(wired: Wired) -> None:
    until(lambda: wired.topology().get("agreed") == AGREED, "the cables as declared")
    wired.panel.ip("link", "set", "aa-p1", "nomaster")
    wired.plug("one", "aa-p2")
    until(
        lambda: "lldp.p2." in wired.sees("aa") and "lldp.p1." not in wired.sees("aa"),
        "lldpd notices",
        lambda: wired.sees("aa"),
    )
    before = wired.read_at()
    visits = {device: {at} for device, at in before.items()}

    def disagrees() -> bool:
        for device, at in wired.read_at().items():
            visits[device].add(at)
        moved = [("hub-aa", "other_port", ["hub p1", "aa p2"])]
        return wired.topology().get("disagree") == moved

    until(disagrees, "the disagreement")
    assert max(len(times) - 1 for device, times in visits.items() if device in {"hub", "aa"}) <= 2
    wired.plug("one", "aa-p1")
    wired.panel.ip("link", "set", "aa-p2", "nomaster")
    until(lambda: wired.topology().get("agreed") == AGREED, "the cable is back")


def probed(wired: Wired) -> list[dict[str, str]]:
    """What one visit of the switch in the middle tells of its neighbours."""
    noc = wired.hosts.hosts["noc"]
    command = (NETMON, "probe", "10.99.1.2", "--snmp", "v2c", "--community", "env:COMMUNITY", "--json")
    (noc.folder / "probe.log").unlink(missing_ok=True)
    noc.start("probe", *command, environ={"COMMUNITY": "lldp-community-7"}).wait(60)
    told: list[dict[str, str]] = json.loads((noc.folder / "probe.log").read_text())["neighbours"]
    return told


def test_a_single_visit_tells_the_same(wired: Wired) -> None:
    both = {("p1", "aa.gov.cn"), ("p2", "bb.gov.cn")}
    # snmpd has its rows from lldpd by way of AgentX, which on a busy machine does not always answer in time.
    until(lambda: {(row["local_ifName"], row["remote_name"]) for row in probed(wired)} == both, "a visit tells both")
    assert {row["protocol"] for row in probed(wired)} == {"lldp"}
