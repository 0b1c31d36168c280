"""A province of real hosts, broken in every way that must be told apart."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.namespaces.hosts import missing
from tests.namespaces.province import Province
from tests.namespaces.watched import Metrics, Watched

pytestmark = pytest.mark.namespaces
INVENTORY = Path(__file__).with_name("province.yaml")
ALL_UP = {
    **dict.fromkeys(("device_hub", "device_pref", "device_ce_a", "device_ce_b"), "up"),
    **dict.fromkeys(("link_hub_pref", "link_pref_a", "link_pref_b"), "up"),
    **dict.fromkeys(("unit_platform", "unit_pref_office", "unit_county_a", "unit_county_b"), "up"),
}


class WatchedProvince(Watched):
    """A daemon at the province's monitoring host."""

    def __init__(self, province: Province, inventory: Path, database: Path) -> None:
        super().__init__(province.mon, inventory, database)
        self.province = province


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WatchedProvince]:
    """Return the province with the daemon watching it, everything up."""
    if reason := missing():
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("province")
    province = Province.built(folder)
    with province.hosts:
        province.start_agents()
        inventory = folder / "inventory.yaml"
        inventory.write_bytes(INVENTORY.read_bytes())
        daemon = WatchedProvince(province, inventory, folder / "netmon.db")
        daemon.start()
        daemon.until_states(**ALL_UP)
        yield daemon
        daemon.close()


def manageable(metrics: Metrics, device: str) -> float | None:
    return metrics.value("netmon_device_manageable", device=device)


def test_devices_answer_over_v2c_and_both_v3_users_over_ipv4_and_ipv6(watched: WatchedProvince) -> None:
    metrics = watched.until_states(**ALL_UP)
    assert [manageable(metrics, device) for device in ("hub", "pref", "ce-a", "ce-b")] == [1, 1, 1, 1]
    watched.until(lambda: len(watched.scrape().all("netmon_interface_receive_bytes_total")) == 6, "counters")
    assert not metrics.roots()


def test_a_unit_without_any_device_counts_and_is_unknown(watched: WatchedProvince) -> None:
    metrics = watched.scrape()
    assert metrics.states()["unit:paper"] == "unknown"
    assert metrics.value("netmon_unit_online", unit="paper") is None
    labels = {"network": "extranet", "level": "county", "kind": "节点"}
    assert metrics.value("netmon_units_in_scope", **labels) == 3
    assert metrics.value("netmon_units_online", **labels) == 2
    assert metrics.value("netmon_units_unknown", **labels) == 1


def test_a_port_set_down_by_its_owner_is_no_fault(watched: WatchedProvince) -> None:
    watched.province.pref.ip("link", "set", "p-a", "down")
    try:
        metrics = watched.until_states(link_pref_a="down", device_ce_a="unreachable", unit_county_a="unreachable")
        assert metrics.value("netmon_link_admin_down", link="pref-a") == 1
        assert metrics.roots() == set()
        assert metrics.states()["device:ce-b"] == "up"
        assert "admin" in watched.netmon("why", "pref-a")
    finally:
        watched.province.pref.ip("link", "set", "p-a", "up")
    watched.until_states(**ALL_UP)


def test_a_port_whose_other_end_went_down_is_down_and_the_root(watched: WatchedProvince) -> None:
    watched.province.county_a.ip("link", "set", "a-up", "down")
    try:
        metrics = watched.until_states(link_pref_a="down", device_ce_a="unreachable", unit_county_a="unreachable")
        assert metrics.value("netmon_link_admin_down", link="pref-a") == 0
        assert metrics.roots() == {"link:pref-a"}
        assert metrics.value("netmon_device_up", device="ce-a") is None
    finally:
        watched.province.county_a.ip("link", "set", "a-up", "up")
        watched.province.county_a.ip("route", "replace", "default", "via", "10.77.2.1")
    watched.until_states(**ALL_UP)


def test_a_killed_agent_leaves_its_device_reachable_and_everything_behind_it_alone(watched: WatchedProvince) -> None:
    before = watched.events()
    watched.province.pref.stop("snmpd")
    try:
        watched.until(lambda: manageable(watched.scrape(), "pref") == 0, "pref is not manageable")
        metrics = watched.until_states(**ALL_UP)
        assert metrics.roots() == set()

        def interfaces_of_pref() -> int:
            series = watched.scrape().all("netmon_interface_oper_status")
            return sum(dict(labels)["device"] == "pref" for labels in series)

        watched.until(lambda: interfaces_of_pref() == 0, "what was known of its interfaces is shown no longer")
        changed = {str(event["subject"]) for event in watched.events()[len(before) :]}
        assert changed == {"device:pref@extranet"}
    finally:
        watched.province.start_pref_agent()
    watched.until(lambda: manageable(watched.scrape(), "pref") == 1, "pref is manageable again")
    watched.until_states(**ALL_UP)


def test_a_cut_path_is_one_root_with_everything_behind_it_unreachable(watched: WatchedProvince) -> None:
    watched.province.carrier.ip("link", "set", "c-pref", "down")
    try:
        metrics = watched.until_states(
            device_hub="up",
            device_pref="down",
            unit_pref_office="down",
            **dict.fromkeys(("device_ce_a", "device_ce_b", "link_pref_a", "link_pref_b"), "unreachable"),
            **dict.fromkeys(("unit_county_a", "unit_county_b"), "unreachable"),
        )
        assert metrics.roots() == {"device:pref"}
        assert metrics.value("netmon_device_up", device="pref") == 0
        assert metrics.value("netmon_device_up", device="ce-b") is None
        assert "pref" in watched.netmon("why", "ce-b")
    finally:
        watched.province.carrier.ip("link", "set", "c-pref", "up")
    watched.until_states(**ALL_UP)


def test_a_reload_is_taken_whole_or_not_at_all(watched: WatchedProvince) -> None:
    good = watched.inventory.read_text()
    watched.inventory.write_text(good.replace("address: 10.77.2.11", "address: 10.77.2.1111"))
    with pytest.raises(RuntimeError, match=r"10\.77\.2\.1111"):
        watched.netmon("reload")
    metrics = watched.until_states(**ALL_UP)
    assert metrics.value("netmon_inventory_last_reload_successful") == 0
    watched.inventory.write_text(good.replace("  paper:", "  paper-2:"))
    watched.netmon("reload")
    metrics = watched.until_states(**ALL_UP, unit_paper_2="unknown")
    assert metrics.value("netmon_inventory_last_reload_successful") == 1
    assert "unit:paper" not in metrics.states()
    watched.inventory.write_text(good)
    watched.netmon("reload")
    watched.until_states(**ALL_UP, unit_paper="unknown")


def test_a_second_daemon_on_the_same_database_is_refused(watched: WatchedProvince) -> None:
    pid = watched.host.processes["netmon"].pid
    with pytest.raises(RuntimeError, match=str(pid)):
        watched.netmon("run", "--listen", "127.0.0.1:9898")


def test_a_restart_goes_on_with_what_was_known(watched: WatchedProvince) -> None:
    watched.province.county_a.stop("snmpd")
    watched.province.county_a.ip("link", "set", "a-up", "down")
    watched.until_states(link_pref_a="down", device_ce_a="unreachable")
    since = watched.scrape().value("netmon_link_state_since_timestamp_seconds", link="pref-a")
    watched.host.stop("netmon")
    time.sleep(1)
    watched.start()
    metrics = watched.until_states(link_pref_a="down", device_ce_a="unreachable", device_hub="up")
    assert metrics.value("netmon_link_state_since_timestamp_seconds", link="pref-a") == since
    watched.province.county_a.ip("link", "set", "a-up", "up")
    watched.province.county_a.ip("route", "replace", "default", "via", "10.77.2.1")
    watched.until_states(link_pref_a="up", device_ce_a="up")
