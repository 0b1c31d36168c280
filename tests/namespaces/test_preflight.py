"""`netmon preflight` in a network that is broken on its way to the devices, in every way that must be told apart.

mon ── 10.79.0.0/24 ── gw ── 10.79.1.0/24 ── dev (many addresses, one snmpd)
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.namespaces.hosts import Host, Hosts, missing

pytestmark = pytest.mark.namespaces
NETMON = str(Path(sys.executable).with_name("netmon"))
GATEWAY = "10.79.0.1"
COMMUNITY = "preflight-community"
SOUND, DROPPED, REJECTED, NO_SNMP, NO_ROUTE_THERE, ELSEWHERE = (f"10.79.1.{number}" for number in range(11, 17))
RULES = f"""
table ip filter {{
  chain forward {{
    type filter hook forward priority 0;
    ip daddr {{ {DROPPED}, 10.79.1.17 }} drop
    ip daddr {REJECTED} reject with icmp type admin-prohibited
    ip daddr {NO_SNMP} udp dport 161 reject
  }}
}}
"""
HELD = """
table ip here {
  chain output {
    type filter hook output priority 0;
    ip daddr 10.79.1.18 drop
  }
}
"""
EXPECTED = {
    "gw": None,
    "sound": None,
    "dropped": ("silent_behind", {"upstream": "device:gw@extranet", "link": "link:gw-dropped@extranet"}),
    "below": ("silent_with", {"upstream": "device:dropped@extranet"}),
    "rejected": ("prohibited", {"witness": GATEWAY}),
    "no-snmp": ("snmp_barred", {"witness": GATEWAY, "port": "161"}),
    "nobody": ("unreachable", {"witness": GATEWAY}),
    "no-route-there": ("unreachable", {}),
    "circle": ("loop", {}),
    "no-neighbour": ("no_neighbour", {}),
    "no-route": ("no_route", {}),
    "held": ("held_back", {}),
}
DEVICES = {
    "gw": GATEWAY,
    "sound": SOUND,
    "dropped": DROPPED,
    "below": "10.79.1.17",
    "rejected": REJECTED,
    "no-snmp": NO_SNMP,
    "nobody": "10.79.1.99",
    "no-route-there": "10.79.7.1",
    "circle": "10.79.8.1",
    "no-neighbour": "10.79.0.77",
    "no-route": "192.0.2.1",
    "held": "10.79.1.18",
}


def inventory() -> str:
    devices = "\n".join(f"  {name}: {{unit: u, address: {at}, role: ce}}" for name, at in DEVICES.items())
    return f"""
networks: {{extranet: {{name: 政务外网}}}}
divisions: {{"430000": {{name: 湖南省, level: province}}}}
units: {{u: {{name: u, level: province, kind: k, division: "430000"}}}}
credentials: {{c: {{version: v2c, community: "env:COMMUNITY"}}}}
probing: {{snmp: c}}
devices:
{devices}
links:
  gw-dropped: {{upper: {{device: gw, interface: g1}}, lower: {{device: dropped, interface: x}}}}
  dropped-below: {{upper: {{device: dropped, interface: y}}, lower: {{device: below, interface: z}}}}
"""


@pytest.fixture(scope="module")
def mon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Return the host that netmon runs on, everything else in its place."""
    if reason := missing():
        pytest.skip(reason)
    with Hosts(tmp_path_factory.mktemp("preflight")) as hosts:
        mon, gw, dev = hosts.add("mon"), hosts.add("gw"), hosts.add("dev")
        hosts.wire(mon, "m0", gw, "g0")
        hosts.wire(gw, "g1", dev, "d0")
        # A router tells one host of errors once a second; the devices here are all behind one, and asked at once.
        gw.execute("sysctl", "-qw", "net.ipv4.icmp_ratelimit=0")
        mon.ip("addr", "add", "10.79.0.2/24", "dev", "m0")
        gw.ip("addr", "add", f"{GATEWAY}/24", "dev", "g0")
        gw.ip("addr", "add", "10.79.1.1/24", "dev", "g1")
        for address in (SOUND, DROPPED, REJECTED, NO_SNMP):
            dev.ip("addr", "add", f"{address}/24", "dev", "d0")
        dev.ip("route", "add", "default", "via", "10.79.1.1")
        for network in ("10.79.1.0/24", "10.79.7.0/24", "10.79.8.0/24"):
            mon.ip("route", "add", network, "via", GATEWAY)
        gw.ip("route", "add", "10.79.8.0/24", "via", SOUND)  # which sends it back
        for host, rules in ((gw, RULES), (mon, HELD)):
            path = host.folder / "rules.nft"
            path.write_text(rules)
            host.execute("nft", "-f", str(path))
        gw.start_snmpd(f"rocommunity {COMMUNITY}")
        dev.start_snmpd(f"rocommunity {COMMUNITY}")
        (mon.folder / "inventory.yaml").write_text(inventory())
        yield mon


def test_what_stands_in_the_way_is_told_by_who_says_so_on_the_way(mon: Host) -> None:
    ended = subprocess.run(
        [
            *("ip", "netns", "exec", mon.space, "env", "NETMON_LANG=en", f"COMMUNITY={COMMUNITY}"),
            *(NETMON, "preflight", str(mon.folder / "inventory.yaml"), "--json"),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 1, ended.stderr
    said = json.loads(ended.stdout)
    worst = {
        device["device"]: next(
            ((found["code"], found["facts"]) for found in device["findings"] if found["obstacle"]), None
        )
        for device in said["devices"]
    }
    assert {name: one and one[0] for name, one in worst.items()} == {
        name: one and one[0] for name, one in EXPECTED.items()
    }
    for name, expected in EXPECTED.items():
        if expected is not None:
            found = worst[name]
            assert found is not None
            assert expected[1].items() <= found[1].items(), name
