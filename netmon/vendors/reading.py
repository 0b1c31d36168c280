"""From what an agent said to what it is and how it is: the profiles' rules, in their order. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from netmon.model.device_identity import DeviceIdentity, Fact, Source
from netmon.model.health import Health, HealthReading, Measure
from netmon.vendors.detect import Detected
from netmon.vendors.facts import TextRule
from netmon.vendors.objects import Answers
from netmon.vendors.profile import Profile

LONGEST = 255
"""Characters of a text that names anything; whoever sends more sends something else."""


def identity_of(said: Answers, detected: Detected, profiles: Sequence[Profile]) -> DeviceIdentity:
    """Return what a device is: of each text, the first rule of the first profile that finds it."""
    return DeviceIdentity(
        detected.vendor,
        detected.os,
        _fact(said, ((profile, "model", profile.model) for profile in profiles)),
        _fact(said, ((profile, "version", profile.version) for profile in profiles)),
        _fact(said, ((profile, "serial", profile.serial) for profile in profiles)),
    )


def health_of(said: Answers, profiles: Sequence[Profile]) -> Health:
    """Return how a device is: of each measure, all that the first profile which has any reading of it says."""
    return Health(tuple(reading for measure in Measure for reading in _readings(said, profiles, measure)))


def _fact(said: Answers, rules: Iterator[tuple[Profile, str, tuple[TextRule, ...]]]) -> Fact | None:
    for profile, name, alternatives in rules:
        for rule in alternatives:
            found = rule.find(said)
            if found is not None and _plausible(name, found.value):
                return Fact(found.value, Source(f"{profile.name}.{name}", found.oid))
    return None


def _plausible(name: str, value: str) -> bool:
    """Whether a text can be what it is for: the number of a box or a release is ASCII, stray octets are not."""
    return len(value) <= LONGEST and (name == "model" or value.isascii())


def _readings(said: Answers, profiles: Sequence[Profile], measure: Measure) -> list[HealthReading]:
    for profile in profiles:
        found = [
            HealthReading(
                measure,
                sensor.name[:LONGEST],
                sensor.value,
                Source(f"{profile.name}.{measure}", sensor.oid),
                sensor.interface,
                sensor.used,
                sensor.total,
            )
            for rule in profile.health
            if rule.measure is measure
            for sensor in rule.read(said)
        ]
        if found or measure in profile.instead:
            return _told_apart(found)
    return []


def _told_apart(readings: list[HealthReading]) -> list[HealthReading]:
    """Return the readings, each once; those of one name with what tells their OIDs apart behind it."""
    alike: dict[str, dict[str, HealthReading]] = {}
    for reading in readings:
        alike.setdefault(reading.name, {})[reading.source.oid] = reading
    return [
        reading if not (end := ends.get(oid)) else replace(reading, name=f"{name} [{end}]")
        for name, found in alike.items()
        for ends in [_ends(list(found))]
        for oid, reading in found.items()
    ]


def _ends(oids: list[str]) -> dict[str, str]:
    """Return what follows the part that all of these OIDs begin with; nothing where there is only one."""
    if len(oids) < 2:
        return {}
    parts = [oid.split(".") for oid in oids]
    same = next(at for at, column in enumerate(zip_longest(*parts)) if len(set(column)) > 1)
    return {oid: ".".join(numbers[same:]) for oid, numbers in zip(oids, parts, strict=True)}
