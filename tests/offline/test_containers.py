"""The files for a container engine, held to what there is: no engine is needed to read them."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from netmon.cli.integrate.address import Address
from netmon.cli.integrate.shipped import shipped
from netmon.cli.integrate.site import Site, files_of
from netmon.words import Language

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load((ROOT / "grafana" / "compose.yaml").read_text(encoding="utf-8"))
SERVICES: dict[str, Any] = COMPOSE["services"]
HOSTS = {"netmon": 9899, "prometheus": 9090, "alertmanager": 9093}


def instructions() -> list[tuple[str, str]]:
    """Return each instruction of the Dockerfile with its words, lines joined."""
    joined = re.sub(r"\\\n", " ", "\n".join(line for line in DOCKERFILE.splitlines() if not line.startswith("#")))
    return [(line.split(None, 1)[0], line.split(None, 1)[1]) for line in joined.splitlines() if line.strip()]


def site() -> Site:
    netmon, prometheus, alertmanager = (f"{name}:{port}" for name, port in HOSTS.items())
    return Site(
        netmon=(Address("https", netmon),),
        pages=Address("https", "netmon.example.gov.cn"),
        prometheus=Address("http", prometheus),
        alertmanager=Address("http", alertmanager),
        dashboards="/etc/grafana/netmon/dashboards",
        languages=tuple(Language),
        token="/run/secrets/netmon_token",
        authority="/run/secrets/netmon_ca",
    )


def test_what_the_image_is_made_of_is_what_the_bundle_has_and_the_engine_is_given() -> None:
    copied = [words.split()[0] for name, words in instructions() if name == "COPY" and "--from" not in words]
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert "*" in ignored
    assert copied == [line.removeprefix("!") for line in ignored if line.startswith("!")]
    builder = (ROOT / ".ci" / "offline" / "build").read_text(encoding="utf-8")
    for source in copied:
        assert f"$root/{source.removeprefix('build/bundle/')}" in builder


def test_no_step_of_the_image_asks_a_network() -> None:
    steps = [words for name, words in instructions() if name == "RUN"]
    installs = [step for words in steps for step in words.split("&&") if "pip install" in step]
    assert len(installs) == 2
    assert all("--no-index" in shlex.split(step) for step in installs)
    assert not [step for step in steps if re.search(r"\b(apt|apt-get|curl|wget|git)\b", step)]


def test_netmon_runs_in_the_image_as_nobody_special_and_is_asked_how_it_is() -> None:
    found = dict(instructions())
    assert found["USER"] == "10001:10001"
    assert "/healthz" in found["ENV"]
    assert "NETMON_HEALTH_URL" in found["HEALTHCHECK"]
    assert found["ENTRYPOINT"] == '["/opt/netmon/bin/netmon"]'
    assert SERVICES["netmon"]["sysctls"]["net.ipv4.ping_group_range"] == "10001 10001"


def test_the_health_check_is_python_that_runs_and_fails_where_nobody_answers() -> None:
    (code,) = re.findall(r'"-c", "(.*)"\]', dict(instructions())["HEALTHCHECK"])
    nobody = {"NETMON_HEALTH_URL": "https://127.0.0.1:1/healthz"}
    done = subprocess.run([sys.executable, "-c", code], env=nobody, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "refused" in done.stderr


def test_every_mounted_file_of_the_site_is_one_that_netmon_integrate_writes() -> None:
    written = set(files_of(site(), shipped()))
    mounts = [mount for service in SERVICES.values() for mount in service.get("volumes", ()) if "./site/" in mount]
    assert len(mounts) == 5
    for mount in mounts:
        source, _, mode = mount.split(":")
        assert mode == "ro"
        place = source.removeprefix("./site/")
        assert [name for name in written if name == place or name.startswith(f"{place}/")], mount


def test_the_files_of_the_site_name_what_the_containers_have() -> None:
    files = files_of(site(), shipped())
    everything = "\n".join(files.values())
    for name, port in HOSTS.items():
        assert f"{name}:{port}" in everything
        assert any(mapping.endswith(f":{port}") for mapping in SERVICES[name]["ports"])
    for place in re.findall(r"path: '(.*)'", everything):
        mounted = [mount.split(":")[1] for mount in SERVICES["grafana"]["volumes"]]
        assert any(place.startswith(f"{folder}/") for folder in mounted), place
    for secret in ("netmon_token", "netmon_ca"):
        users = {name.split("/")[0] for name, text in files.items() if secret in text and name.endswith(".yml")}
        assert users == {"prometheus", "alertmanager"}
        assert all(secret in SERVICES[user]["secrets"] for user in users)
    assert SERVICES["netmon"]["secrets"] == ["netmon_token"]


def test_no_password_stands_in_the_file_and_every_secret_is_a_file_of_its_own() -> None:
    assert COMPOSE["secrets"] == {
        name: {"file": f"./secrets/{name}"} for name in ("netmon_token", "netmon_ca", "grafana_admin")
    }
    assert SERVICES["grafana"]["environment"] == {"GF_SECURITY_ADMIN_PASSWORD__FILE": "/run/secrets/grafana_admin"}


def test_every_service_is_watched_keeps_its_data_and_is_reached_from_this_host_alone_unless_said() -> None:
    for name, service in SERVICES.items():
        own = [mount for mount in service["volumes"] if mount.startswith(f"{name}:")]
        assert own, name
        assert name in COMPOSE["volumes"]
        assert "healthcheck" in service or name == "netmon", name  # its image has one
        assert service["cap_drop"] == ["ALL"]
        assert all("127.0.0.1:" in port for port in service["ports"])
