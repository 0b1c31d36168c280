"""Every profile file is found, and whatever agents send, no rule of any profile raises."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.health import Health, Measure
from netmon.vendors import profiles, registry, standard
from netmon.vendors.detect import detect
from netmon.vendors.objects import Answers, Oid, Value
from netmon.vendors.profile import Profile
from netmon.vendors.reading import LONGEST, health_of, identity_of

FILES = sorted(path.stem for path in Path(next(iter(profiles.__path__))).glob("*.py") if path.stem != "__init__")
EVERY = (*registry.all_profiles(), *standard.PROFILES)
WITH_HEALTH = tuple(profile for profile in EVERY if profile.health)
BRIEF = tuple(profile for profile in EVERY if not profile.health)


def test_every_file_of_the_folder_has_its_profiles() -> None:
    assert FILES
    for file in FILES:
        module = import_module(f"{profiles.__name__}.{file}")
        own = getattr(module, "PROFILES", None) or (module.PROFILE,)
        assert own, file
        assert set(own) <= set(registry.all_profiles()), file


def test_no_two_profiles_have_one_name() -> None:
    names = [profile.name for profile in EVERY]
    assert len(set(names)) == len(names)


def test_every_profile_says_what_it_is_for_and_what_it_rests_on() -> None:
    for profile in registry.all_profiles():
        assert profile.source, profile.name
        assert profile.systems or profile.object_ids or profile.descr, profile.name


def test_a_profile_names_each_object_one_way() -> None:
    for profile in EVERY:
        objects = [*profile.identity_objects(), *profile.health_objects()]
        assert len({one.oid for one in objects}) == len(set(objects)), profile.name


INDEXES = st.lists(st.integers(0, 3) | st.integers(0, 2**32 - 1), max_size=4).map(tuple)
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.integers(-(2**31), 2**64 - 1),
    st.sampled_from([0, 1, 2, 3, 65535, 2**31 - 1, -10000, b"Copper", b"34%", b"", b"\xff\xfe", b"-5.5 dBm"]),
    st.binary(max_size=40),
    st.lists(st.integers(0, 2**32 - 1), max_size=12).map(tuple),
)


SAID = (
    st.lists(INDEXES, min_size=1, max_size=3, unique=True),
    st.lists(VALUES, min_size=8, max_size=8),
    st.text(max_size=80),
    st.randoms(use_true_random=False),
)
"""Indexes, values to choose from, a sysDescr, and the choice."""


@settings(max_examples=200)
@given(st.sampled_from(BRIEF), *SAID)
def test_no_rule_of_a_text_raises_whatever_is_said(
    profile: Profile, indexes: list[Oid], told: list[Value], descr: str, chance: Random
) -> None:
    assert_reads(profile, indexes, told, descr, chance)


@pytest.mark.parametrize("profile", WITH_HEALTH, ids=lambda profile: profile.name)
@settings(max_examples=12)
@given(*SAID)
def test_no_rule_raises_and_no_reading_is_out_of_bounds_whatever_is_said(
    profile: Profile, indexes: list[Oid], told: list[Value], descr: str, chance: Random
) -> None:
    assert_reads(profile, indexes, told, descr, chance)


def assert_reads(profile: Profile, indexes: list[Oid], told: list[Value], descr: str, chance: Random) -> None:
    objects = {one.oid: one for one in (*profile.identity_objects(), *profile.health_objects())}
    values: dict[Oid, dict[Oid, Value]] = {}
    for oid, one in objects.items():
        rows = indexes if one.column else [()]
        values[oid] = {row: chance.choice(told) for row in sorted(rows)}
    said = Answers(descr, "1.3.6.1.4.1.9.1", values, {"1": 1})
    identity = identity_of(said, detect(said.object_id, said.descr), (profile,))
    for fact in (identity.model, identity.version, identity.serial):
        assert fact is None or (0 < len(fact.value) <= LONGEST and fact.value.isprintable()), fact
    for number in (identity.version, identity.serial):
        assert number is None or number.value.isascii(), number
    assert_sound(health_of(said, (profile,)))


def assert_sound(health: Health) -> None:
    for reading in health.readings:
        low, high = BOUNDS[reading.measure]
        assert low <= reading.value <= high, reading
        assert reading.source.oid
    keys = [(reading.measure, reading.name) for reading in health.readings]
    assert len(set(keys)) == len(keys)


BOUNDS = {
    Measure.CPU: (0, 100),
    Measure.MEMORY: (0, 100),
    Measure.TEMPERATURE: (-60, 200),
    Measure.FAN: (0, 1),
    Measure.FAN_SPEED: (0, 100_000),
    Measure.POWER_SUPPLY: (0, 1),
    Measure.RX_POWER: (-50, 30),
    Measure.TX_POWER: (-50, 30),
}
