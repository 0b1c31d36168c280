"""Captured texts: which command was meant, and what the session put around its output."""

from __future__ import annotations

import pytest

from netmon.vendors.cli import offline
from netmon.vendors.cli.platforms.cisco_ios import PROFILE

DIALECT = PROFILE.dialect


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("core-1#show version\nCisco\ncore-1#\n", "Cisco\n"),
        ("core-1#sh ver\nCisco\n", "Cisco\n"),
        ("show version\nCisco\n\ncore-1>", "Cisco\n"),
        ("Cisco\n", "Cisco\n"),
        ("a\n --More-- \nb\n", "a\nb\n"),
        ("core-1#\ncore-1#show version\nCisco", "Cisco\n"),
        ("", ""),
    ],
)
def test_what_a_session_puts_around_an_output_is_no_part_of_it(text: str, kept: str) -> None:
    assert offline.trimmed(text, DIALECT, "show version") == kept


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("show version", "show version"),
        ("sh ver", "show version"),
        ("sho int", "show interfaces"),
        ("show lldp neigh det", "show lldp neighbors detail"),
        ("show clock", "show clock"),
    ],
)
def test_an_abbreviation_means_the_one_command_that_it_fits(typed: str, meant: str) -> None:
    assert offline.parse("cisco_ios", typed, "x\n").command == meant


def test_platforms_and_commands_are_those_of_netmon_and_of_the_templates() -> None:
    assert {"cisco_ios", "frr_vtysh", "vyatta_vyos"} <= set(offline.platforms())
    assert offline.commands("cisco_ios")[0] == "show version"
    assert "show vlans" in offline.commands("cisco_ios")
