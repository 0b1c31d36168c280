"""Discovery of real hosts: snmpd and lldpd in namespaces, a chain of four, the last of them outside the scope."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from netmon.inventory import load
from tests.namespaces.hosts import Host, Hosts, missing

pytestmark = [
    pytest.mark.namespaces,
    pytest.mark.skipif(missing() is not None, reason=str(missing())),
    pytest.mark.skipif(shutil.which("lldpd") is None or shutil.which("nft") is None, reason="needs lldpd and nft"),
]

PROGRAM = str(Path(sys.executable).with_name("netmon"))
CHAIN = ("watch", "a", "b", "c", "d")
LINES = ("10.99.1", "10.99.2", "10.99.3", "192.0.2")
COMMUNITY = "chain-community-5"
ENVIRON = {"COMMUNITY": COMMUNITY, "NETMON_LANG": "en"}
FLAGS = ("--scope", "10.99.0.0/16", "--snmp", "v2c", "--community", "env:COMMUNITY")
GUARD = """
table inet guard {
    counter outside {}
    counter inside {}
    chain out {
        type filter hook output priority 0
        meta oif lo accept
        ip daddr 10.99.0.0/16 counter name inside accept
        counter name outside
    }
}
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Host]]:
    with tempfile.TemporaryDirectory() as open_to_all, Hosts(tmp_path_factory.mktemp("chain")) as hosts:
        Path(open_to_all).chmod(0o755)  # lldpd's children are another user, and the folders of pytest are root's alone
        made = {name: hosts.add(name) for name in CHAIN}
        for (left, right), line in zip(pairwise(CHAIN), LINES, strict=True):
            hosts.wire(made[left], f"to-{right}", made[right], f"to-{left}")
            made[left].ip("addr", "add", f"{line}.1/29", "dev", f"to-{right}")
            made[right].ip("addr", "add", f"{line}.2/29", "dev", f"to-{left}")
        for place, name in enumerate(CHAIN):
            if place + 1 < len(CHAIN):
                made[name].ip("route", "add", "default", "via", f"{LINES[place]}.2")
            for line in LINES[: max(place - 1, 0)]:
                made[name].ip("route", "add", f"{line}.0/29", "via", f"{LINES[place - 1]}.1")
        made["watch"].execute("sysctl", "-qw", "net.ipv6.conf.all.disable_ipv6=1")
        for name in CHAIN[1:]:
            _serve(made[name], Path(open_to_all))
        _until_seen(made)
        yield made


def _serve(host: Host, folder: Path) -> None:
    agentx = folder / f"{host.name}.agentx"
    host.start_snmpd(
        f"rocommunity {COMMUNITY}", "master agentx", f"agentXSocket unix:{agentx}", "agentXPerms 0777 0777"
    )
    conf = folder / f"{host.name}.conf"
    conf.write_text(f"configure lldp tx-interval 1\nconfigure system hostname {host.name}\n")
    for _ in range(100):
        if agentx.exists():
            break
        time.sleep(0.1)
    places = ("-u", str(folder / f"{host.name}.socket"), "-X", f"unix:{agentx}", "-O", str(conf))
    host.start("lldpd", "lldpd", "-d", "-x", *places, "-I", "to-*", "-m", "10.99.*,192.0.2.*")


def _until_seen(hosts: dict[str, Host]) -> None:
    """Wait until every agent tells of its neighbours; the limit only ends a test that would otherwise hang."""
    wanted = {"a": 1, "b": 2, "c": 2, "d": 1}
    for _ in range(120):
        if all(_neighbours(hosts[name]) >= count for name, count in wanted.items()):
            return
        time.sleep(0.5)
    raise AssertionError({name: _neighbours(hosts[name]) for name in wanted})


def _neighbours(host: Host) -> int:
    """Return how many rows lldpRemSysName has."""
    words = ("-v2c", "-c", COMMUNITY, "-Onq", "-r0", "-t2", "127.0.0.1", "1.0.8802.1.1.2.1.4.1.1.9")
    try:
        return sum(
            line.startswith(".1.0.8802") and '"' in line for line in host.execute("snmpwalk", *words).splitlines()
        )
    except RuntimeError:  # it does not answer yet
        return 0


def discover(watch: Host, folder: Path, *words: str) -> tuple[dict[str, object], int]:
    """Run a discovery behind a packet filter; return what it said and how many packets went outside the scope."""
    (folder / "guard.nft").write_text(GUARD)
    watch.execute("nft", "-f", str(folder / "guard.nft"))
    try:
        output = ("--output", str(folder / "found.yaml"), "--json")
        said = watch.execute(
            "env",
            "-C",
            str(folder),
            *(f"{k}={v}" for k, v in ENVIRON.items()),
            PROGRAM,
            "discover",
            *words,
            *FLAGS,
            *output,
        )
        told = json.loads(watch.execute("nft", "-j", "list", "counters"))
    finally:
        watch.execute("nft", "delete", "table", "inet", "guard")
    counted = {one["counter"]["name"]: one["counter"]["packets"] for one in told["nftables"] if "counter" in one}
    assert counted["inside"] > 0
    return json.loads(said), counted["outside"]


def test_neighbours_are_followed_to_the_edge_of_the_scope_and_not_a_packet_beyond(
    chain: dict[str, Host], tmp_path: Path
) -> None:
    said, outside = discover(chain["watch"], tmp_path, "--seed", "10.99.1.2")
    assert outside == 0
    assert said["outcomes"] == {"found": 3, "silent": 0, "refused": 0, "pinged": 0, "unsent": 0, "unfinished": 0}
    inventory = load(tmp_path / "found.yaml", ENVIRON)
    assert set(inventory.devices) == {"a", "b", "c"}
    ends = [
        (link.upper.device, link.upper.interface, link.lower.device, link.lower.interface)
        for link in inventory.links.values()
    ]
    assert ends == [("a", "to-b", "b", "to-a"), ("b", "to-c", "c", "to-b")]
    assert "d (192.0.2.2, outside the scope), seen by c" in (tmp_path / "found.yaml").read_text()


def test_all_addresses_of_a_device_are_one_device(chain: dict[str, Host], tmp_path: Path) -> None:
    prefixes = ("10.99.1.0/29", "10.99.2.0/29", "10.99.3.0/29")
    said, outside = discover(chain["watch"], tmp_path, *prefixes, "--exclude", "10.99.1.1")
    assert outside == 0
    outcomes = said["outcomes"]
    assert isinstance(outcomes, dict)
    assert outcomes["found"] == 5
    assert outcomes["found"] + outcomes["silent"] + outcomes["unsent"] + outcomes["refused"] == 17
    inventory = load(tmp_path / "found.yaml", ENVIRON)
    assert {device.id: str(device.address) for device in inventory.devices.values()} == {
        "a": "10.99.1.2",
        "b": "10.99.2.2",
        "c": "10.99.3.2",
    }
    text = (tmp_path / "found.yaml").read_text()
    assert "the same device also answers at 10.99.2.1" in text
    assert "the same device also answers at 10.99.3.1" in text
