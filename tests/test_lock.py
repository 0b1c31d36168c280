"""The lock file pins everything that pyproject.toml asks for, and nothing is installed that it does not name."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)(?P<marker> ;.*?)? \\$")


@dataclass
class Pin:
    version: str
    hashes: int = 0
    asked_for: bool = False


def locked() -> dict[str, Pin]:
    pins: dict[str, Pin] = {}
    current: Pin | None = None
    for line in (ROOT / "requirements.lock").read_text().splitlines():
        if found := PIN.match(line):
            current = pins[canonicalize_name(found["name"])] = Pin(found["version"])
        elif current is not None and line.strip().startswith("--hash=sha256:"):
            current.hashes += 1
        elif current is not None and "netmon (pyproject.toml)" in line:
            current.asked_for = True
        else:
            assert line.strip().startswith("#"), f"not a pin with hashes: {line}"
    return pins


def asked() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return [Requirement(text) for text in project["dependencies"] + project["optional-dependencies"]["dev"]]


def test_every_requirement_is_pinned_to_a_version_it_allows() -> None:
    pins = locked()
    wrong = [
        str(requirement)
        for requirement in asked()
        if (pin := pins.get(canonicalize_name(requirement.name))) is None or pin.version not in requirement.specifier
    ]
    assert not wrong, "run `make lock`"


def test_nothing_is_pinned_for_us_that_we_do_not_ask_for() -> None:
    names = {canonicalize_name(requirement.name) for requirement in asked()}
    assert {name for name, pin in locked().items() if pin.asked_for} == names, "run `make lock`"


def test_every_pin_has_a_hash() -> None:
    assert [name for name, pin in locked().items() if not pin.hashes] == []


def test_what_builds_the_package_is_locked_too() -> None:
    """`make setup` builds without isolation, so the build must find its tools among the pins, at the same version."""
    build = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    pins = locked()
    assert [text for text in build if pins[(need := Requirement(text)).name].version not in need.specifier] == []


def test_no_file_names_the_host_packages_come_from() -> None:
    assert not re.search(r"--(extra-)?index-url|--find-links|https?://", (ROOT / "requirements.lock").read_text())
