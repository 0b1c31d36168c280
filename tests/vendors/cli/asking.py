"""What a command line's profile makes of outputs, for tests that write those themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from netmon.model.device_identity import DeviceIdentity, Fact
from netmon.model.health import Health, Measure
from netmon.model.neighbours import Neighbours
from netmon.vendors.cli.profile import CliPort, CliProfile, Reader
from netmon.vendors.cli.registry import of_platform

T = TypeVar("T")


def profile_of(platform: str) -> CliProfile:
    profile = of_platform(platform)
    assert profile is not None
    return profile


def _read(reader: Reader[T] | None, outputs: Mapping[str, str]) -> T:
    assert reader is not None
    assert outputs.keys() <= set(reader.commands), "a command that nobody types"
    return reader.read(outputs)


def identity(platform: str, outputs: Mapping[str, str]) -> DeviceIdentity:
    return _read(profile_of(platform).identity, outputs)


def ports(platform: str, outputs: Mapping[str, str]) -> tuple[CliPort, ...]:
    return _read(profile_of(platform).ports, outputs)


def neighbours(platform: str, outputs: Mapping[str, str]) -> Neighbours:
    return _read(profile_of(platform).neighbours, outputs)


def health(platform: str, outputs: Mapping[str, str]) -> Health:
    return _read(profile_of(platform).health, outputs)


def figures(health: Health, measure: Measure) -> dict[str, float]:
    return {reading.name: reading.value for reading in health.of(measure)}


def said(*facts: Fact | None) -> tuple[str, ...]:
    return tuple("" if fact is None else fact.value for fact in facts)
