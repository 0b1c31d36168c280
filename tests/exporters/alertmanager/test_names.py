"""The configuration and the rules that are shipped beside it speak of the same alerts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest
import yaml

from netmon.notify.compose import ALERTS
from tests.exporters.alertmanager.real_alertmanager import SHIPPED, tool
from tests.exporters.alertmanager.test_routes import shipped

RULES = files("exporters").joinpath("prometheus/rules")
MATCHER = re.compile(r'alertname\s*(=~|!~|=|!=)\s*"([^"]+)"')


def alerts_of(file: str) -> set[str]:
    groups = yaml.safe_load(RULES.joinpath(file).read_text(encoding="utf-8"))["groups"]
    return {rule["alert"] for group in groups for rule in group["rules"] if "alert" in rule}


BY_FILE = {file.name: alerts_of(file.name) for file in RULES.iterdir() if file.name.startswith("alerts-")}
KNOWN = set().union(*BY_FILE.values()) | set(ALERTS.values())


def alternatives(pattern: str) -> Iterator[str]:
    """Yield what a pattern lists: `Netmon(A|B).*` has two."""
    opening = re.fullmatch(r"([^(|]*)\(([^)]*)\)(.*)", pattern)
    if opening is not None:
        yield from (f"{opening[1]}{one}{opening[3]}" for one in opening[2].split("|"))
    else:
        yield from pattern.split("|")


def test_every_alert_that_is_named_exists() -> None:
    named = {one for _, pattern in MATCHER.findall(SHIPPED) for one in re.split(r"\|(?![^(]*\))", pattern)}
    spelled = {one for pattern in named for one in alternatives(pattern)}
    assert len(spelled) > 10
    assert {one for one in spelled if not any(re.fullmatch(one, name) for name in KNOWN)} == set()


@pytest.mark.parametrize(
    ("file", "receivers"),
    [
        ("alerts-indicators.yml", {"reporter"}),
        ("alerts-devices.yml", {"duty"}),
        ("alerts-links.yml", {"duty"}),
        ("alerts-units.yml", {"duty"}),
        ("alerts-services.yml", {"duty"}),
    ],
)
def test_whoever_cares_for_a_topic_is_told_of_all_of_it(file: str, receivers: set[str]) -> None:
    with shipped() as configuration:
        led = {
            name: next(iter(tool("config", "routes", "test", f"--config.file={configuration}", f"alertname={name}")))
            for name in BY_FILE[file]
        }
    assert {name: receiver for name, receiver in led.items() if receiver not in receivers} == {}
