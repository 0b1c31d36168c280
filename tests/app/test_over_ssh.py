"""A daemon over devices that have SSH and nothing else: what is wrong with them is seen, told once, and gets over."""

from __future__ import annotations

from functools import partial
from ipaddress import ip_address
from pathlib import Path

from netmon.model.names import DeviceId
from netmon.model.note import Note
from netmon.store import Reader
from netmon.wires.ssh import KnownHosts
from tests.app.plant import HEAD
from tests.app.running import Running, until
from tests.ssh_servers.devices import DOWN, PASSWORD, UP, USER, Simulated, serve

HOME = ip_address("127.0.0.1")
ENVIRON = {"LAB_PASSWORD": PASSWORD}


def inventory(hub: Simulated, router: Simulated, stranger: Simulated) -> str:
    ends = [
        f"{{device: {name}, interface: {one.picture.ports[0].name}}}" for name, one in (("hub", hub), ("ce", router))
    ]
    return f"""{HEAD}
credentials: {{login: {{kind: ssh, user: {USER}, password: 'env:LAB_PASSWORD'}}}}
probing: {{ssh: login, icmp: off, ssh_status: 10s, ssh_session: 20s}}
devices:
  hub: {{unit: platform, address: {HOME}, role: core, ssh_port: {hub.port}, profile: vrp}}
  ce: {{unit: platform, address: {HOME}, role: ce, ssh_port: {router.port}}}
  stranger: {{unit: platform, address: {HOME}, role: ce, ssh_port: {stranger.port}}}
links:
  hub-ce: {{upper: {ends[0]}, lower: {ends[1]}}}
"""


def is_in(daemon: Running, subject: str, state: str) -> bool:
    return daemon.states().get(subject) == state


def enrol(folder: Path, *servers: Simulated) -> None:
    hosts = KnownHosts(folder / "known_hosts")
    for server in servers:
        hosts.record(HOME, server.port, [server.host_key])


def test_a_port_that_goes_down_is_seen_where_there_is_only_ssh(tmp_path: Path) -> None:
    with serve("huawei_vrp", name="hub") as hub, serve("cisco_ios", name="ce") as router, serve("huawei_vrp") as other:
        (tmp_path / "inventory.yaml").write_text(inventory(hub, router, other), encoding="utf-8")
        enrol(tmp_path, hub, router)
        with Running(tmp_path, environ=ENVIRON) as daemon:
            for subject in ("link:hub-ce", "device:hub", "device:ce"):
                until(partial(is_in, daemon, subject, "up"), f"{subject} is up")
            until(lambda: "netmon ssh enrol stranger" in daemon.said(), "the stranger is told")
            hub.put(hub.picture.ports[0].name, admin=UP, oper=DOWN)
            until(partial(is_in, daemon, "link:hub-ce", "down"), "the link is down")
            scrape = daemon.scrape()
            unknown = scrape.value("netmon_ssh_session_failures_total", kind="hostkey", cause="host_key_unknown")
            assert (unknown or 0) >= 1
            assert (scrape.value("netmon_ssh_sessions_total") or 0) >= 3
            assert scrape.value("netmon_ssh_sessions_stuck") == 0
            assert scrape.value("netmon_visit_errors_total") == 0
            told = [line for line in daemon.said().splitlines() if "netmon ssh enrol stranger" in line]
            assert [" opened: " in line for line in told] == [False, True], "once as an event, once as an incident"
            assert other.typed == []
            assert PASSWORD not in daemon.said()
            typed = [line for line in hub.typed if "current-configuration" in line]
            assert len(typed) == 1, "the configuration is read once a day"
            assert daemon.end() == 0
        reader = Reader.open(daemon.url)
        assert any(event.subject.id == "hub-ce" for event in reader.events(limit=1000))


def test_another_host_key_is_noted_told_and_measured_and_the_device_is_not_gone(tmp_path: Path) -> None:
    with serve("huawei_vrp", name="hub") as hub, serve("cisco_ios", name="ce") as router, serve("huawei_vrp") as other:
        (tmp_path / "inventory.yaml").write_text(inventory(hub, router, other), encoding="utf-8")
        enrol(tmp_path, router)
        KnownHosts(tmp_path / "known_hosts").record(HOME, hub.port, [other.host_key])
        with Running(tmp_path, environ=ENVIRON) as daemon:
            until(partial(is_in, daemon, "device:hub", "up"), "somebody is there")
            until(partial(is_in, daemon, "link:hub-ce", "up"), "its other end tells of the link")
            reader = Reader.open(daemon.url)
            until(lambda: bool(reader.ssh_records(DeviceId("hub"))), "it is kept")
            (note,) = (entry for entry in reader.entries(0.0) if isinstance(entry, Note))
            facts = dict(note.what.facts)
            assert note.what.code == "note.host_key_changed"
            assert (facts["known"], facts["shown"]) == (other.host_key.fingerprint, hub.host_key.fingerprint)
            why = daemon.command("why", "hub").stdout
            assert "netmon ssh enrol --replace hub" in why
            until(
                lambda: daemon.value("netmon_device_ssh_failure", device="hub", cause="host_key_changed") == 1,
                "measured",
            )
            assert daemon.value("netmon_device_ssh_reads_interfaces", device="ce") == 1
