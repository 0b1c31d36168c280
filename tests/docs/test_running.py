"""What docs/running tells people to write works as it stands there."""

from __future__ import annotations

import re
import shutil
import ssl
import subprocess
from pathlib import Path

import bcrypt
import pytest

from netmon.settings import Flags, settings_from
from netmon.web.webconfig import load_web_config
from netmon.web.webconfig.schema import CIPHERS
from tests.docs.pages import DOCS, block_with, name_of, text_of
from tests.web.certificates import Authority

RUNNING = [DOCS / "running.md", DOCS / "running.zh.md"]
UNIT = DOCS / "netmon.service"
EXPOSURE = 2.0


@pytest.mark.parametrize("page", RUNNING, ids=name_of)
@pytest.mark.skipif(shutil.which("promtool") is None, reason="Debian's prometheus is not installed")
def test_promtool_accepts_the_scrape_configuration(page: Path, tmp_path: Path) -> None:
    block = block_with(page, "scrape_configs")
    Authority(tmp_path)
    (tmp_path / "netmon.password").write_text("x")
    block = block.replace("/etc/prometheus/netmon.password", str(tmp_path / "netmon.password"))
    block = block.replace("/etc/prometheus/netmon-ca.pem", str(tmp_path / "ca.pem"))
    config = tmp_path / "prometheus.yml"
    config.write_text(block, encoding="utf-8")
    done = subprocess.run(["promtool", "check", "config", str(config)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", RUNNING, ids=name_of)
def test_the_web_configuration_loads(page: Path, tmp_path: Path) -> None:
    Authority(tmp_path).issue("netmon")
    file = tmp_path / "web.yml"
    file.touch(0o600)
    file.write_text(block_with(page, "tls_server_config"), encoding="utf-8")
    config = load_web_config(file)
    assert config.tls is not None
    assert config.tls.min_version is ssl.TLSVersion.TLSv1_2
    assert set(config.users) == {"prometheus"}


@pytest.mark.parametrize("page", RUNNING, ids=name_of)
def test_both_examples_speak_of_the_same_user(page: Path) -> None:
    assert "username: prometheus" in block_with(page, "scrape_configs")
    assert "--user prometheus" in text_of(page)


def test_the_hash_of_the_example_is_no_password_that_anybody_would_try() -> None:
    (hashed,) = set(re.findall(r"\$2b\$\S+", "".join(map(text_of, RUNNING))))
    assert not any(
        bcrypt.checkpw(word.encode(), hashed.encode()) for word in ("", "prometheus", "netmon", "password", "changeme")
    )


@pytest.mark.parametrize("page", RUNNING, ids=name_of)
def test_every_key_of_the_web_configuration_is_told(page: Path, tmp_path: Path) -> None:
    known = {
        *("cert_file", "key_file", "client_auth_type", "client_ca_file", "min_version", "max_version"),
        *("cipher_suites", "prefer_server_cipher_suites", "http_server_config.headers", "basic_auth_users"),
    }
    assert {key for key in known if f"`{key}`" not in text_of(page)} == set()
    Authority(tmp_path).issue("netmon")
    file = tmp_path / "web.yml"
    file.touch(0o600)
    file.write_text(
        "tls_server_config: {cert_file: netmon.pem, key_file: netmon.key, client_auth_type: NoClientCert, "
        f"min_version: TLS12, max_version: TLS13, cipher_suites: [{', '.join(CIPHERS)}], "
        "prefer_server_cipher_suites: true}\nhttp_server_config: {headers: {X-Frame-Options: DENY}}\n"
    )
    assert load_web_config(file).tls is not None


@pytest.mark.parametrize("page", RUNNING, ids=name_of)
def test_every_setting_is_told_with_its_default(page: Path) -> None:
    said = text_of(page)
    for name in Flags.__dataclass_fields__:
        assert f"| `--{name.replace('_', '-')}` | `NETMON_{name.upper()}` |" in said
    settings = settings_from(Flags(), {})
    for default in (settings.listen, settings.database, str(settings.inventory), settings.log_level, settings.icmp):
        assert f"`{default}`" in said


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    unit = tmp_path / UNIT.name
    program = shutil.which("true")
    assert program is not None
    unit.write_text(text_of(UNIT).replace("/opt/netmon/.venv/bin/netmon", program), encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_the_unit_is_hardened_and_the_pages_tell_its_score() -> None:
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", str(UNIT)], capture_output=True, text=True, check=False
    )
    found = re.search(r"exposure level for netmon.service: (?P<score>[0-9.]+)", done.stdout)
    assert found is not None, done.stdout + done.stderr
    assert float(found["score"]) <= EXPOSURE
    assert all(found["score"] in text_of(page) for page in RUNNING)


def test_the_unit_finds_database_and_inventory_where_the_pages_say() -> None:
    said = text_of(UNIT)
    assert "StateDirectory=netmon\n" in said
    assert "ConfigurationDirectory=netmon\n" in said
    systemd = {"STATE_DIRECTORY": "/var/lib/netmon", "CONFIGURATION_DIRECTORY": "/etc/netmon"}
    settings = settings_from(Flags(), systemd)
    assert settings.database == "sqlite:////var/lib/netmon/netmon.db"
    assert settings.inventory == Path("/etc/netmon/inventory.yaml")
