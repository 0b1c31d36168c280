"""`netmon integrate`: what is written is what Prometheus, Alertmanager and Grafana take, and nothing is lost by it."""

from __future__ import annotations

import configparser
import json
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from netmon.cli.integrate.shipped import shipped
from netmon.cli.main import run
from tests.docs.pages import DOCS, block_with

ENGLISH = {"NETMON_LANG": "en"}
ROOT = Path(__file__).parents[3]
needs_debian = pytest.mark.skipif(
    shutil.which("promtool") is None or shutil.which("amtool") is None,
    reason="needs Debian's prometheus and prometheus-alertmanager",
)
SITES = {
    "as it is": (),
    "everything": (
        *("--netmon", "http://10.0.0.1:9899", "--netmon", "https://wai.example.gov.cn/netmon/"),
        *("--prometheus", "https://prometheus.example.gov.cn/p", "--alertmanager", "https://am.example.gov.cn:9093/a"),
        *("--token-file", "/etc/netmon's token: {a}", "--ca-file", "/etc/ssl/ca.pem"),
        *("--pages", "https://netmon.example.gov.cn"),
    ),
    "Chinese": ("--language", "zh", "--netmon", "https://[2001:db8::1]:9899"),
    "English": ("--language", "en"),
}


def written(folder: Path, *options: str) -> Path:
    assert run(["integrate", str(folder), *options], ENGLISH) == 0
    return folder


def with_snmp(text: str) -> str:
    """Return a configuration with the job by device as a job, as its comment says to make it one."""
    before, begins, jobs = text.partition("  # - job_name: snmp\n")
    return before + "".join(f"  {line[4:]}" for line in (begins + jobs).splitlines(keepends=True))


def yaml_of(path: Path) -> Any:  # noqa: ANN401 - whatever the file says
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@needs_debian
@pytest.mark.parametrize("options", SITES.values(), ids=SITES)
def test_promtool_and_amtool_have_nothing_against_what_is_written(tmp_path: Path, options: tuple[str, ...]) -> None:
    folder = written(tmp_path / "site", *options)
    for place in ("token", "ca"):
        (tmp_path / place).write_text("x", encoding="utf-8")
    # promtool wants the files that a configuration names to be there: here they are others.
    config = folder / "prometheus/prometheus.yml"
    text = config.read_text(encoding="utf-8").replace("'/etc/netmon''s token: {a}'", str(tmp_path / "token"))
    text = text.replace("'/etc/ssl/ca.pem'", str(tmp_path / "ca"))
    config.write_text(text, encoding="utf-8")
    all_of_it = config.with_name("with-snmp.yml")
    all_of_it.write_text(with_snmp(text), encoding="utf-8")
    for words in (
        ["promtool", "check", "config", str(config)],
        ["promtool", "check", "config", str(all_of_it)],
        ["amtool", "check-config", str(folder / "alertmanager/alertmanager.yml")],
    ):
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_every_instance_is_scraped_where_it_is_and_with_the_token(tmp_path: Path) -> None:
    config = yaml_of(written(tmp_path / "site", *SITES["everything"]) / "prometheus/prometheus.yml")
    (job,) = config["scrape_configs"]
    assert job["static_configs"] == [
        {"targets": ["10.0.0.1:9899"]},
        {
            "targets": ["wai.example.gov.cn"],
            "labels": {"__scheme__": "https", "__metrics_path__": "/netmon/metrics"},
        },
    ]
    assert job["authorization"] == {"credentials_file": "/etc/netmon's token: {a}"}
    assert job["tls_config"] == {"ca_file": "/etc/ssl/ca.pem"}
    (peer,) = config["alerting"]["alertmanagers"]
    assert peer == {
        "scheme": "https",
        "path_prefix": "/a/",
        "static_configs": [{"targets": ["am.example.gov.cn:9093"]}],
    }


def test_the_job_by_device_is_a_comment_that_fits_every_instance_once_its_signs_are_gone(tmp_path: Path) -> None:
    config = written(tmp_path / "site", *SITES["everything"]) / "prometheus/prometheus.yml"
    _, first, second = yaml.safe_load(with_snmp(config.read_text(encoding="utf-8")))["scrape_configs"]
    access = {
        "authorization": {"credentials_file": "/etc/netmon's token: {a}"},
        "tls_config": {"ca_file": "/etc/ssl/ca.pem"},
    }
    assert [job["job_name"] for job in (first, second)] == ["snmp", "snmp-2"]
    assert access.items() <= first.items()
    assert access.items() <= second.items()
    assert first["http_sd_configs"] == [{"url": "http://10.0.0.1:9899/sd", **access}]
    assert second["http_sd_configs"] == [{"url": "https://wai.example.gov.cn/netmon/sd", **access}]
    assert (first["metrics_path"], second["metrics_path"]) == ("/snmp", "/netmon/snmp")
    assert ("scheme" in first, second["scheme"]) == (False, "https")
    assert [job["relabel_configs"][-1]["replacement"] for job in (first, second)] == [
        "10.0.0.1:9899",
        "wai.example.gov.cn",
    ]


def test_the_job_by_device_is_that_of_the_manual() -> None:
    (_, ours), (_, pasted) = (
        yaml.safe_load(text)["scrape_configs"]
        for text in (
            with_snmp(shipped()["prometheus/prometheus.yml"]),
            block_with(DOCS / "prometheus.md", "scrape_configs"),
        )
    )
    assert ours.pop("sample_limit")
    assert ours == pasted


def test_alertmanager_tells_netmon_with_the_token_and_without_one_where_none_is_asked_for(tmp_path: Path) -> None:
    hooks = {}
    for name in ("everything", "as it is"):
        config = yaml_of(written(tmp_path / name, *SITES[name]) / "alertmanager/alertmanager.yml")
        (duty,) = (one for one in config["receivers"] if one["name"] == "duty")
        (hooks[name],) = duty["webhook_configs"]
    assert hooks["everything"]["url"] == "http://10.0.0.1:9899/api/v1/alerts"
    assert hooks["everything"]["http_config"] == {
        "authorization": {"credentials_file": "/etc/netmon's token: {a}"},
        "tls_config": {"ca_file": "/etc/ssl/ca.pem"},
    }
    assert hooks["as it is"]["url"] == "http://127.0.0.1:9899/api/v1/alerts"
    assert "http_config" not in hooks["as it is"]


def test_grafana_finds_prometheus_the_dashboards_and_a_ground_for_maps_that_is_not_on_the_internet(
    tmp_path: Path,
) -> None:
    grafana = written(tmp_path / "o'site {1}", *SITES["everything"]) / "grafana"
    (source,) = yaml_of(grafana / "provisioning/datasources/netmon.yaml")["datasources"]
    assert (source["url"], source["uid"]) == ("https://prometheus.example.gov.cn/p", "netmon")
    assert source["jsonData"]["timeInterval"] == "60s"
    folders = {}
    for language in ("zh", "en"):
        (provider,) = yaml_of(grafana / f"provisioning/dashboards/netmon-{language}.yaml")["providers"]
        folders[provider["folder"]] = provider["options"]["path"]
        assert list(Path(provider["options"]["path"]).glob("*.json"))
    assert folders == {"网络监测": f"{grafana}/dashboards/zh", "netmon": f"{grafana}/dashboards/en"}
    ini = configparser.RawConfigParser()
    ini.read(grafana / "grafana.ini", encoding="utf-8")
    ground = json.loads(ini["geomap"]["default_baselayer_config"].strip("`"))
    assert ground["config"]["url"] == "https://netmon.example.gov.cn/geo/tile/{z}/{x}/{y}.png"
    assert ini["geomap"]["enable_custom_baselayers"] == "false"


@pytest.mark.parametrize(("language", "other", "ui"), [("zh", "en", "zh-Hans"), ("en", "zh", "en-US")])
def test_one_language_is_written_where_only_that_is_wanted(tmp_path: Path, language: str, other: str, ui: str) -> None:
    folder = written(tmp_path / "site", "--language", language)
    names = {str(path.relative_to(folder)) for path in folder.rglob("*")}
    assert f"grafana/dashboards/{language}" in names
    assert not [name for name in names if f"dashboards/{other}" in name or f"netmon-{other}." in name]
    assert f"default_language = {ui}\n" in (folder / "grafana/grafana.ini").read_text(encoding="utf-8")
    assert ("接入" in (folder / "README.md").read_text(encoding="utf-8")) is (language == "zh")


def test_what_is_the_same_may_be_written_again_and_what_is_not_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = written(tmp_path / "site")
    written(folder)
    mine = folder / "alertmanager/alertmanager.yml"
    mine.write_text("mine", encoding="utf-8")
    (folder / "README.md").unlink()
    assert run(["integrate", str(folder)], ENGLISH) == 1
    assert "alertmanager.yml; nothing was written. --force overwrites them" in capsys.readouterr().err
    assert mine.read_text(encoding="utf-8") == "mine"
    assert not (folder / "README.md").exists()
    written(folder, "--force")
    assert "mine" not in mine.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--netmon", "10.0.0.1:9899"), "--netmon: “10.0.0.1:9899” is no address"),
        (("--prometheus", "http://a:b@c"), "--prometheus: "),
        (("--alertmanager", "http://a/?b"), "it should be like http://10.0.0.1:9899"),
        (("--netmon", "http://a", "--netmon", "http://a/"), "names http://a twice"),
        (("--language", "fr"), "fr"),
        (("--token-file", "a$b"), "holds a character"),
        (("--dashboards", "here"), "is not absolute"),
        (("--pages", "here"), "--pages: "),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_would_be_right(
    tmp_path: Path, options: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["integrate", str(tmp_path / "site"), *options], ENGLISH) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_the_file_in_place_of_a_folder_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "site"
    file.write_text("mine", encoding="utf-8")
    assert run(["integrate", str(file)], ENGLISH) == 2
    assert file.read_text(encoding="utf-8") == "mine"


def test_every_rule_and_dashboard_that_is_shipped_is_written() -> None:
    places = set(shipped())
    rules = {f"prometheus/rules/{path.name}" for path in (ROOT / "exporters/prometheus/rules").glob("*.yml")}
    built = Path(str(files("grafana") / "built"))
    boards = {f"grafana/dashboards/{path.relative_to(built)}" for path in built.rglob("*.json")}
    assert rules
    assert boards
    assert rules | boards <= places
