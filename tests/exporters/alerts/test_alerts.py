"""Every alert fires, stays quiet and resolves as promtool sees it, and says what the catalogue says."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from exporters.prometheus import rules
from exporters.prometheus.alerts.files import ALERTS, annotations_of
from exporters.prometheus.alerts.recorded import RECORDED
from netmon.model.incident import Severity
from netmon.words import CATALOGUE, Language
from netmon.words.runbook import PARTS, alert_of, code_of, runbooks, steps
from tests.exporters.alerts import of_devices, of_incidents, of_indicators, of_links, of_self, of_services, of_units
from tests.exporters.alerts.trial import Trial, scenes
from tests.exporters.alerts.trial import annotations_of as said_of

FOLDER = Path(rules.__file__).parent
EVERY = {one.name: one for alerts in ALERTS.values() for one in alerts}
TRIALS = {
    "incidents": of_incidents.TRIALS,
    "devices": of_devices.TRIALS,
    "links": of_links.TRIALS,
    "units": of_units.TRIALS,
    "services": of_services.TRIALS,
    "indicators": of_indicators.TRIALS,
    "self": of_self.TRIALS,
}
EVERY_SO_OFTEN = {"indicators": "30m"}
"""How often rules are evaluated here; each minute, as in service, takes five times as long and shows the same."""
RECORDS = {
    "incidents": ["names"],
    "devices": ["names"],
    "links": ["names", "links"],
    "units": ["names", "units"],
    "services": ["names"],
    "self": ["self"],
}
"""Recorded files that alerts take something from."""
DIRECT = {"Outage", "RedundancyLost", "Flapping", "Degraded", "Unmanaged", "CommonCause", "Isolated"}
needs_promtool = pytest.mark.skipif(shutil.which("promtool") is None, reason="Debian's prometheus is not installed")


def test_no_alert_stands_twice_or_has_the_name_of_one_that_netmon_sends_by_itself() -> None:
    assert {name.removeprefix("Netmon") for name in EVERY} & DIRECT == set()
    assert sum(map(len, ALERTS.values())) == len(EVERY)


@pytest.mark.parametrize("name", EVERY)
def test_an_alert_has_its_runbook_in_both_languages_and_a_code_that_leads_back(name: str) -> None:
    assert alert_of(code_of(name)) == name
    for language in Language:
        assert all(line for part in PARTS for line in steps(name, part, language))


def test_every_runbook_is_of_an_alert() -> None:
    assert set(runbooks()) == set(EVERY)
    assert {code.removeprefix("alert.") for code in CATALOGUE if code.startswith("alert.")} == {
        f"{code_of(name)}_{part}" for name in EVERY for part in ("summary", "description")
    }


def test_an_alert_has_a_severity_of_its_own_or_brings_one() -> None:
    without = {name for name, one in EVERY.items() if one.severity is None}
    assert without == {"NetmonIncident", "NetmonDeviceDegraded", "NetmonLinkDegraded"}
    assert all("severity" in EVERY[name].expr for name in without)
    assert {one.severity for one in EVERY.values()} - {None} == set(Severity)


def test_what_holds_others_back_is_there_before_they_fire() -> None:
    """An alert that waits no longer than its inhibitor would be told before it is held back."""
    subjects = [one for topic in ("devices", "links", "units", "services") for one in ALERTS[topic]]
    assert EVERY["NetmonExplained"].wait == "0s"
    assert all(one.wait.endswith(("m", "h")) for one in subjects)


def test_every_recorded_series_is_told_what_it_is() -> None:
    assert all(record.code in CATALOGUE for records in RECORDED.values() for record in records)


def test_every_alert_is_tried() -> None:
    tried = {one.alert for trials in TRIALS.values() for one in trials}
    assert tried == set(EVERY)
    quiet = {one.alert for trials in TRIALS.values() for one in trials if one.quiet}
    assert quiet | {"NetmonWatchdog"} == tried


def test_sentences_name_no_label_that_is_not_filled_in() -> None:
    for trials in TRIALS.values():
        for one in trials:
            assert not any("{" in text for text in said_of(one, EVERY[one.alert]).values())
    assert all("{{" in annotations_of(one)["runbook_url"] for one in EVERY.values())


def written(topic: str, trials: tuple[Trial, ...], folder: Path) -> Path:
    """Write the tests of a topic for promtool, with the rules that they need."""
    needed = [f"recorded-{each}.yml" for each in RECORDS.get(topic, ())] + [f"alerts-{topic}.yml"]
    tests = [scene for one in trials for scene in scenes(one, EVERY[one.alert])]
    whole = {
        "rule_files": [str(FOLDER / name) for name in needed],
        "evaluation_interval": EVERY_SO_OFTEN.get(topic, "5m"),
        "tests": tests,
    }
    file = folder / f"{topic}.yml"
    file.write_text(yaml.safe_dump(whole, allow_unicode=True))
    return file


@needs_promtool
def test_every_alert_fires_stays_quiet_and_resolves(tmp_path: Path) -> None:
    files = [written(topic, trials, tmp_path) for topic, trials in TRIALS.items()]
    done = subprocess.run(
        ["promtool", "test", "rules", *map(str, files)], capture_output=True, check=False, timeout=120, text=True
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr


@needs_promtool
def test_promtool_has_nothing_to_say_of_any_rule() -> None:
    linted = subprocess.run(
        ["promtool", "check", "rules", "--lint=all", "--lint-fatal", *map(str, sorted(FOLDER.glob("*.yml")))],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert linted.returncode == 0, linted.stderr.decode()
