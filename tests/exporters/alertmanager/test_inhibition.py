"""A real Alertmanager tells of a cut once: the root's alert, and none of what the incident explains."""

from __future__ import annotations

from pathlib import Path

from tests.exporters.alertmanager.real_alertmanager import alertmanager, firing, until

CUT = "network=extranet device=ce unit=u division=430100"
EXPLAINED = "alertname=NetmonExplained network=extranet incident=1"


def test_what_an_incident_explains_is_silent_and_its_root_is_told(tmp_path: Path) -> None:
    told = [
        "alertname=NetmonIncident network=extranet incident=1 root=device:hub severity=critical",
        f"alertname=NetmonStaleElsewhere {CUT.replace('=ce', '=other')} severity=major",
        "alertname=NetmonDeviceDownIntranet network=intranet device=ce severity=major",
        "alertname=NetmonUnitOfAnother network=extranet unit=v severity=major",
        "alertname=NetmonNoDevice network=extranet severity=minor",
        f"alertname=NetmonHostKeyChanged {CUT} severity=major",
    ]
    silent = [
        f"alertname=NetmonDeviceDown {CUT} severity=critical",
        f"alertname=NetmonInterfaceErrors {CUT} severity=minor",
        "alertname=NetmonLinkDown network=extranet link=hub-ce severity=major",
        "alertname=NetmonUnitOffline network=extranet unit=u division=430100 severity=critical",
        "alertname=NetmonServiceDown network=extranet service=portal severity=major",
    ]
    inhibitors = [
        f"{EXPLAINED} device=ce unit=u part=taken",
        f"{EXPLAINED} link=hub-ce part=taken",
        f"{EXPLAINED} unit=u part=taken",
        f"{EXPLAINED} service=portal part=taken",
    ]
    with alertmanager(tmp_path) as running:
        running.post(*map(firing, [*told, *silent, *inhibitors]))
        names = {one.split()[0].partition("=")[2] for one in silent}
        until(lambda: running.silent() == names, "what is explained is silent, and nothing else")


def test_an_incident_that_netmon_tells_by_itself_is_not_told_by_the_rules_too(tmp_path: Path) -> None:
    with alertmanager(tmp_path) as running:
        running.post(
            firing("alertname=NetmonOutage network=extranet incident=1 severity=critical"),
            firing("alertname=NetmonIncident network=extranet incident=1 severity=critical"),
        )
        until(lambda: running.silent() == {"NetmonIncident"}, "the rule's is silent")


def test_while_netmon_is_cut_off_itself_nothing_else_of_its_network_is_told(tmp_path: Path) -> None:
    with alertmanager(tmp_path) as running:
        running.post(
            firing("alertname=NetmonIsolated network=extranet incident=2 severity=critical"),
            firing("alertname=NetmonCutOff network=extranet incident=2 severity=critical"),
            firing("alertname=NetmonDeviceDown network=extranet device=ce severity=major"),
            firing("alertname=NetmonCoverageBelowTarget network=intranet indicator=lan severity=warning"),
            firing("alertname=NetmonWatchdog network=extranet"),
        )
        until(lambda: running.silent() == {"NetmonDeviceDown", "NetmonCutOff"}, "its network is silent")


def test_a_device_that_is_down_silences_its_ports(tmp_path: Path) -> None:
    with alertmanager(tmp_path) as running:
        running.post(
            firing("alertname=NetmonDeviceDown network=extranet device=a severity=major"),
            firing("alertname=NetmonInterfaceErrors network=extranet device=a severity=minor"),
            firing("alertname=NetmonInterfaceSaturated network=extranet device=b severity=minor"),
        )
        until(lambda: running.silent() == {"NetmonInterfaceErrors"}, "its ports are silent")


def test_in_a_storm_parts_of_incidents_without_an_alert_are_not_told_one_by_one(tmp_path: Path) -> None:
    cut_off = [
        "alertname=NetmonDeviceDown network=extranet device=a severity=major",
        "alertname=NetmonLinkDown network=extranet link=hub-a severity=major",
        "alertname=NetmonUnitOffline network=extranet unit=u severity=major",
        "alertname=NetmonPortalDown network=extranet service=web severity=major",
    ]
    told = [
        "alertname=NetmonIncident network=extranet incident=1 root=hub severity=critical",
        "alertname=NetmonDeviceDownIntranet network=intranet device=a severity=major",
        "alertname=NetmonHostKeyChanged network=extranet device=b severity=major",
        "alertname=NetmonCertificateExpired network=extranet service=mail severity=major",
    ]
    with alertmanager(tmp_path) as running:
        running.post(*map(firing, [*told, *cut_off, "alertname=NetmonStorm network=extranet severity=critical"]))
        until(lambda: running.silent() == {one.split()[0].partition("=")[2] for one in cut_off}, "parts are silent")


def test_a_netmon_that_is_down_is_told_once(tmp_path: Path) -> None:
    with alertmanager(tmp_path) as running:
        running.post(
            firing("alertname=NetmonDown network=extranet instance=a severity=critical"),
            firing("alertname=NetmonNetworkUnwatched network=extranet severity=critical"),
            firing("alertname=NetmonUnwatchedElsewhere network=intranet severity=critical"),
        )
        until(lambda: running.silent() == {"NetmonNetworkUnwatched"}, "that its network is not watched is implied")
