"""Any text at all is a value or unreadable, and never costs more than its length."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.vendors.cli.profile import CliProfile, UnreadableError
from netmon.vendors.cli.registry import of_platform
from tests.vendors.cli.china import test_comware, test_huawei, test_others

NAMES = (
    "huawei_vrp", "huawei_smartax", "hp_comware", "ruijie_os", "zte_zxros", "maipu_mypower", "hillstone_stoneos",
    "dcn_software", "raisecom_roap",
)  # fmt: skip
PROFILES = [profile for name in NAMES if (profile := of_platform(name)) is not None]
TEXTS = [
    test_huawei.PORTS, test_huawei.NEIGHBOURS, *test_huawei.HEALTH.values(), *test_comware.NEW.values(),
    *test_comware.OLD.values(), *(text for _command, text in test_comware.LLDP), test_others.RGOS_VERSION,
]  # fmt: skip


def read(profile: CliProfile, text: str) -> None:
    """Give a text to every reader, as what each of its commands printed."""
    for reader in (profile.identity, profile.ports, profile.neighbours, profile.health):
        for command in () if reader is None else reader.commands:
            try:
                reader.read({command: text})  # type: ignore[union-attr]  # the loop is empty where it is None
            except UnreadableError:
                continue


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.platform)
@given(text=st.sampled_from(TEXTS), cut=st.integers(0, 2000), garbage=st.text(max_size=30), at=st.integers(0, 2000))
@settings(max_examples=40, deadline=None)
def test_a_text_that_is_cut_and_has_garbage_in_it_is_read_or_unreadable(
    profile: CliProfile, text: str, cut: int, garbage: str, at: int
) -> None:
    read(profile, (text[:at] + garbage + text[at:])[:cut])


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.platform)
@pytest.mark.parametrize(
    "line", ["a" * 1_000_000, "1 " * 500_000, "- " * 500_000, ": " * 500_000, "1.1.1.1 " * 125_000]
)
def test_a_line_of_a_megabyte_is_no_trouble(profile: CliProfile, line: str) -> None:
    read(profile, line)
