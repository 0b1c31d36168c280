"""What ntc-templates knows, and what becomes of lines that it does not."""

from __future__ import annotations

import pytest

from netmon.vendors.cli.profile import UnreadableError
from netmon.vendors.cli.templates import template_of, template_rows

ARP = """\
Protocol  Address          Age (min)  Hardware Addr   Type   Interface
Internet  10.1.0.1                5   00e0.fc12.3456  ARPA   Vlan10
"""


def test_a_command_may_be_abbreviated() -> None:
    assert template_of("cisco_ios", "show ip arp") == template_of("cisco_ios", "sh ip ar")


def test_a_command_is_never_read_by_the_template_of_a_shorter_one() -> None:
    assert template_of("huawei_vrp", "display power") is None


def test_rows_have_the_names_of_the_template() -> None:
    (row,) = template_rows("cisco_ios", "show ip arp", ARP)
    assert (row["ip_address"], row["interface"]) == ("10.1.0.1", "Vlan10")


def test_a_line_that_the_template_does_not_know_is_passed_over() -> None:
    odd = f"{ARP}%% Some notice of a later release\n"
    assert len(template_rows("cisco_ios", "show ip arp", odd)) == 1
    with pytest.raises(UnreadableError):
        template_rows("cisco_ios", "show ip arp", odd, tolerant=False)


def test_what_is_something_else_altogether_is_unreadable() -> None:
    with pytest.raises(UnreadableError):
        template_rows("cisco_ios", "show ip arp", "% Invalid input detected at '^' marker.\n")


def test_a_platform_that_nobody_knows_is_unreadable() -> None:
    with pytest.raises(UnreadableError):
        template_rows("no_such", "show version", "")


def test_a_template_that_one_word_keeps_busy_for_ever_is_not_used() -> None:
    assert template_of("cisco_ios", "show aliases") is None
