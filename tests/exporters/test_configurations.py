"""How old configurations are, and how many devices have one: of those that are asked over SSH."""

from __future__ import annotations

from exporters.prometheus.configurations import configurations
from netmon.configs.keeper import ConfigurationView
from netmon.model.names import CredentialId, DeviceId
from tests.exporters import plain

LOGIN = CredentialId("ops")


def test_each_device_that_is_asked_has_its_times_and_the_rest_is_counted() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory([plain.device("a", ssh=LOGIN), plain.device("b", ssh=LOGIN), plain.device("snmp")]))
    views = {
        DeviceId("a"): ConfigurationView(seen_at=2000.0, changed_at=1000.0),
        DeviceId("b"): ConfigurationView(failures=3),
    }
    said = [line for line in "".join(configurations(wall.board, views)).splitlines() if line[0] != "#"]
    network = f'network="{plain.NETWORK}"'
    assert said == [
        f'netmon_configuration_last_read_timestamp_seconds{{device="a",{network}}} 2000',
        f'netmon_configuration_changed_timestamp_seconds{{device="a",{network}}} 1000',
        f'netmon_configuration_failures_total{{device="a",{network}}} 0',
        f'netmon_configuration_failures_total{{device="b",{network}}} 3',
        f'netmon_configurations{{{network},kept="yes"}} 1',
        f'netmon_configurations{{{network},kept="no"}} 1',
    ]


def test_before_an_inventory_is_loaded_there_is_no_sample() -> None:
    assert configurations(plain.Wall().board, {}) == ()
