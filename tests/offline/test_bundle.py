"""The offline bundle: made here, installed where there is no network, and run from there."""

from __future__ import annotations

import json
import os
import platform
import shutil
import stat
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent.parent
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"

pytestmark = [
    pytest.mark.skipif(os.geteuid() != 0, reason="a namespace without a network takes root"),
    # The bundle is made once, by the one worker that runs all of these.
    pytest.mark.xdist_group("offline"),
]


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the unpacked bundle of this machine's kind."""
    folder = tmp_path_factory.mktemp("bundle")
    environ = {**os.environ, "PYTHONS": PYTHON, "MACHINES": platform.machine()}
    subprocess.run([ROOT / ".ci/offline/build", folder], cwd=ROOT, env=environ, check=True, stdout=subprocess.DEVNULL)
    (archive,) = folder.glob("netmon-*-offline.tar.gz")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    return folder / archive.name.removesuffix(".tar.gz")


def without_network(command: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run a command where there is loopback and nothing else, with next to nothing of our environment."""
    small = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/nonexistent", "NETMON_LANG": "en", **environ}
    script = f"ip link set lo up && {command}"
    return subprocess.run(
        ["unshare", "--net", "bash", "-c", script], env=small, text=True, capture_output=True, timeout=300, check=False
    )


def install(bundle: Path, target: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    words = " ".join(map(str, [bundle / "install", *arguments, target]))
    return without_network(words, **environ)


@pytest.fixture(scope="module")
def installed(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    target = tmp_path_factory.mktemp("opt") / "netmon"
    done = install(bundle, target, "--python", getattr(sys, "_base_executable", sys.executable))
    assert done.returncode == 0, done.stdout + done.stderr
    yield target
    shutil.rmtree(target)


def test_the_inventory_that_comes_with_it_is_whole(installed: Path) -> None:
    done = without_network(f"cd {installed}/sample && {installed}/.venv/bin/netmon check --no-secrets")
    assert (done.returncode, done.stderr) == (0, "")
    assert "inventory.yaml: no problems" in done.stdout


def test_the_lab_serves_it_without_a_network(installed: Path) -> None:
    netmon = installed / ".venv/bin/netmon"
    done = without_network(
        f"""cd {installed}/sample
        {netmon} lab --control {installed}/lab.sock >&2 &
        lab=$!
        for _ in $(seq 300); do [[ -S {installed}/lab.sock ]] && break; sleep 0.2; done
        {netmon} lab state --control {installed}/lab.sock --json
        kill -INT $lab
        wait $lab"""
    )
    assert done.returncode == 0, done.stderr
    state = json.loads(done.stdout)
    assert state["devices"] == state["answering"] > 100


def test_nothing_of_it_comes_from_the_place_it_was_made_in(installed: Path) -> None:
    script = "import netmon, exporters, sys; print(netmon.__file__, exporters.__file__, *sys.path)"
    done = without_network(f"cd / && {installed}/.venv/bin/python -c '{script}'")
    assert str(ROOT) not in done.stdout
    assert str(installed) in done.stdout


def test_installing_again_keeps_what_runs_and_what_was_changed(bundle: Path, installed: Path) -> None:
    before = (installed / ".venv").resolve()
    inventory = installed / "sample/inventory.yaml"
    text = inventory.read_text()
    inventory.write_text(text + "\n# mine\n")
    done = install(bundle, installed, "--python", sys.executable)
    assert done.returncode == 0, done.stderr
    after = (installed / ".venv").resolve()
    assert after != before
    assert (before / "bin/netmon").exists()
    assert inventory.read_text().endswith("# mine\n")
    inventory.write_text(text)


def test_a_damaged_bundle_installs_nothing(bundle: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged"
    shutil.copytree(bundle, damaged)
    wheel = next(damaged.glob("wheels/netmon-*.whl"))
    content = bytearray(wheel.read_bytes())
    content[len(content) // 2] ^= 1
    wheel.write_bytes(content)
    done = install(damaged, tmp_path / "opt", "--python", sys.executable)
    assert done.returncode == 1
    assert f"wheels/{wheel.name}: FAILED" in done.stderr
    assert "nothing was installed" in done.stderr
    assert not (tmp_path / "opt").exists()


def stub(folder: Path, name: str, script: str) -> Path:
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


OLD_PYTHON = 'case $1 in --version) echo "Python 3.9.9" ;; *) exit 1 ;; esac'


@pytest.mark.parametrize(
    ("program", "script", "english", "chinese"),
    [
        ("uname", "case $1 in -m) echo mips64 ;; *) echo Linux ;; esac", "This host is mips64", "本机是 mips64"),
        ("getconf", "echo glibc 2.17", "has glibc 2.17; 2.28 or newer", "glibc 是 2.17，需要 2.28 以上"),
        ("getconf", "exit 1", "has no glibc", "不用 glibc"),
    ],
)
def test_a_host_that_does_not_fit_is_told_what_would(
    bundle: Path, tmp_path: Path, program: str, script: str, english: str, chinese: str
) -> None:
    stub(tmp_path / "bin", program, script)
    path = f"{tmp_path}/bin:/usr/bin:/bin:/usr/sbin"
    for language, expected in (("en", english), ("zh", chinese)):
        done = install(bundle, tmp_path / "opt", PATH=path, NETMON_LANG=language)
        assert done.returncode == 1
        assert expected in done.stderr
    assert not (tmp_path / "opt").exists()


def test_an_older_python_is_refused_with_what_to_do_first(bundle: Path, tmp_path: Path) -> None:
    for name in ("python3", "python3.11", "python3.12", "python3.13"):
        stub(tmp_path / "bin", name, OLD_PYTHON)
    path = f"{tmp_path}/bin:/usr/bin:/bin:/usr/sbin"
    found = install(bundle, tmp_path / "opt", PATH=path)
    named = install(bundle, tmp_path / "opt", "--python", str(tmp_path / "bin/python3"))
    assert (found.returncode, named.returncode) == (1, 1)
    assert "it has: Python 3.9.9" in found.stderr
    assert "README.txt says how" in found.stderr
    assert "is Python 3.9.9; CPython 3.11, 3.12 or 3.13 is needed" in named.stderr
    assert "3.11" in (bundle / "README.txt").read_text()


def test_the_bundle_holds_no_more_than_it_must(bundle: Path) -> None:
    wheels = {wheel.name.split("-")[0].lower() for wheel in bundle.glob("wheels/*.whl")}
    assert not wheels & {"pytest", "mypy", "ruff", "hypothesis", "uv"}
    named = {
        line.split("==")[0].replace("-", "_")
        for line in (bundle / "requirements.lock").read_text().splitlines()
        if "==" in line
    }
    assert wheels - named == {"netmon"}
    assert named <= wheels
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    assert {canonicalize_name(Requirement(text).name).replace("-", "_") for text in asked} <= wheels
    sums = (bundle / "SHA256SUMS").read_text().splitlines()
    assert len(sums) == sum(path.is_file() for path in bundle.rglob("*")) - 1
