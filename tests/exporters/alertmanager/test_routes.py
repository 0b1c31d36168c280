"""The shipped configuration is one, and leads each kind of alert to whom it concerns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from tests.exporters.alertmanager.real_alertmanager import tool


@contextmanager
def shipped() -> Iterator[Path]:
    with as_file(files("exporters").joinpath("alertmanager/alertmanager.yml")) as file:
        yield file


def test_amtool_finds_nothing_wrong_with_it() -> None:
    with shipped() as file:
        assert any("SUCCESS" in line for line in tool("check-config", str(file)))


@pytest.mark.parametrize(
    ("labels", "receiver"),
    [
        ("alertname=NetmonExplained network=extranet device=a incident=1", "null"),
        ("alertname=NetmonWatchdog network=extranet", "watchdog"),
        ("alertname=NetmonDown severity=critical", "without-netmon"),
        ("alertname=NetmonNetworkUnwatched network=extranet severity=critical", "without-netmon"),
        ("alertname=NetmonNotifierStuck instance=a receiver=group severity=major", "without-netmon,duty"),
        ("alertname=NetmonOutage network=extranet incident=1 severity=critical", "duty"),
        ("alertname=NetmonIncident network=extranet incident=1 severity=warning", "duty"),
        ("alertname=NetmonDeviceDown network=extranet device=a severity=major", "duty"),
        ("alertname=NetmonDeviceDown network=extranet device=a severity=minor", "duty"),
        ("alertname=NetmonCoverageBelowTarget network=extranet indicator=lan severity=warning", "reporter"),
        ("alertname=NetmonAttestationsExpiring network=extranet severity=warning", "reporter"),
        ("alertname=SomebodyElses severity=page", "duty"),
        ("alertname=WithoutSeverity", "duty"),
    ],
)
def test_an_alert_leads_to_whom_it_concerns(labels: str, receiver: str) -> None:
    with shipped() as file:
        assert list(tool("config", "routes", "test", f"--config.file={file}", *labels.split())) == [receiver]
