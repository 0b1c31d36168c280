"""How services are checked, as the inventory says it. What it refuses is in `tests/bad_inventories/service_*`."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path

import pytest

from netmon.inventory import load
from netmon.inventory.services import MOST_INTERVAL, mistakes
from netmon.model.names import NetworkId, ServiceId, UnitId
from netmon.model.plant import Service

AROUND = """
networks: {extranet: {name: 政务外网}}
divisions: {430100: {name: 长沙市, level: prefecture}}
units: {cs: {name: 长沙市人民政府办公厅, kind: 党政机关, division: 430100}}
"""


def service(**said: object) -> Service:
    known = {"id": ServiceId("portal"), "name": "门户", "network": NetworkId("extranet"), "unit": UnitId("cs")}
    return Service(**{"url": "https://www.changsha.gov.cn/", **known, **said})  # type: ignore[arg-type] # given by name


def test_a_service_is_checked_every_quarter_of_an_hour_and_has_the_official_limit(tmp_path: Path) -> None:
    (tmp_path / "i.yaml").write_text(AROUND + "services: {portal: {name: 门户, unit: cs, url: 'http://a.cn/'}}\n")
    (plain,) = load(tmp_path / "i.yaml", {}).services.values()
    assert (plain.portal, plain.interval, plain.timeout) == (False, 900.0, 15.0)


def test_all_that_the_file_says_of_a_service_is_in_it(tmp_path: Path) -> None:
    keys = "portal: true, interval: 5m, marker: 长沙市人民政府, ca: own.pem, resolve: 192.0.2.7"
    said = f"services: {{portal: {{name: 门户, unit: cs, url: 'https://a.cn/', {keys}}}}}\n"
    (tmp_path / "i.yaml").write_text(AROUND + said)
    (found,) = load(tmp_path / "i.yaml", {}, secrets=False).services.values()
    assert (found.portal, found.interval, found.marker) == (True, 300.0, "长沙市人民政府")
    assert (found.ca, found.resolve) == (str(tmp_path / "own.pem"), ip_address("192.0.2.7"))


@pytest.mark.parametrize(
    ("interval", "right"), [(29.9, False), (30.0, True), (900.0, True), (MOST_INTERVAL, True), (4321.0, False)]
)
def test_every_interval_gives_twenty_checks_a_day_and_troubles_nobody(interval: float, right: bool) -> None:
    assert (not list(mistakes(service(interval=interval)))) is right
    assert not right or interval * 20 <= 86400
