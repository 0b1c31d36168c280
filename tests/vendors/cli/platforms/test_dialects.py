"""The prompts, pagers and refusals of every platform."""

from __future__ import annotations

import re

import pytest

from netmon.vendors.cli.profile import Dialect
from netmon.vendors.cli.registry import all_profiles, of_platform

PROMPTS = [
    ("cisco_ios", "core-1>"), ("cisco_ios", "core-1#"), ("cisco_nxos", "leaf-1#"), ("cisco_nxos", "leaf-1>"),
    ("cisco_xr", "RP/0/RSP0/CPU0:edge-1#"), ("cisco_xr", "RP/0/RP0/CPU0:edge.example#"), ("cisco_asa", "fw-1>"),
    ("cisco_asa", "fw-1/act/pri#"), ("cisco_asa", "fw-1/tenant#"), ("cisco_ftd", ">"), ("arista_eos", "leaf-1>"),
    ("arista_eos", "leaf.1#"), ("juniper_junos", "ops@srx-1>"), ("juniper_junos", "{master:0} ops@ex-1>"),
    ("hp_procurve", "sw-1#"), ("hp_procurve", "HP-2530-24G>"), ("aruba_aoscx", "agg-1#"),
    ("mikrotik_routeros", "[ops@edge] >"), ("mikrotik_routeros", "[ops@edge one] >"), ("fortinet", "FGT-1 #"),
    ("fortinet", "FGT-1 (root) $"), ("paloalto_panos", "ops@fw-1>"), ("paloalto_panos", "ops@fw-1(active)>"),
    ("extreme_exos", "agg-1.1 #"), ("extreme_exos", "* agg-1.12 >"), ("extreme_exos", "Slot-1 Stack.3 #"),
    ("ruckus_fastiron", "SSH@sw-1>"), ("ruckus_fastiron", "SSH@sw-1#"), ("vyatta_vyos", "ops@edge:~$"),
    ("vyatta_vyos", "ops@edge>"), ("ubiquiti_edgerouter", "ubnt@edge:~$"), ("checkpoint_gaia", "gw-1>"),
    ("checkpoint_gaia", "[Global] gw-1-01>"), ("dlink_ds", "DGS-3120-24TC:admin#"), ("dlink_ds", "DES-3200-28:5#"),
    ("dell_force10", "tor-1#"), ("linux", "ops@box:~$"), ("linux", "[root@box ~]#"), ("frr_vtysh", "edge-1#"),
]  # fmt: skip
NO_PROMPTS = ["", "Password:", "GigabitEthernet0/1 is up", "% Invalid input", "Total entries: 3", "no > here"]
PAGERS = [
    ("cisco_ios", " --More-- "), ("cisco_asa", "<--- More --->"), ("cisco_nxos", "--More--"),
    ("juniper_junos", "---(more)---"), ("juniper_junos", "---(more 45%)---"), ("arista_eos", " --More-- "),
    ("hp_procurve", "-- MORE --, next page: Space, next line: Enter, quit: Control-C"), ("fortinet", "--More--"),
    ("paloalto_panos", "lines 1-23"), ("extreme_exos", "Press <SPACE> to continue or <Q> to quit:"),
    ("ruckus_fastiron", "--More--, next page: Space, next line: Return key, quit: Control-c"), ("vyatta_vyos", ":"),
    ("dlink_ds", "CTRL+C ESC q Quit SPACE n Next Page ENTER Next Entry a All"), ("dell_force10", "--More--"),
]  # fmt: skip
REFUSALS = [
    ("cisco_nxos", "% Invalid command at '^' marker."), ("cisco_asa", "ERROR: % Invalid input detected at '^' marker."),
    ("juniper_junos", "unknown command."), ("juniper_junos", "syntax error, expecting <command>."),
    ("arista_eos", "% Invalid input"), ("hp_procurve", "Invalid input: foo"), ("aruba_aoscx", "Invalid input: foo"),
    ("mikrotik_routeros", "bad command name foo (line 1 column 1)"), ("fortinet", "Unknown action 0"),
    ("fortinet", "command parse error before 'foo'"), ("paloalto_panos", "Invalid syntax."),
    ("paloalto_panos", "Unknown command: foo"), ("extreme_exos", "%% Invalid input detected at '^' marker."),
    ("ruckus_fastiron", "Invalid input -> foo"), ("vyatta_vyos", "Invalid command: [foo]"),
    ("checkpoint_gaia", "CLINFR0329  Invalid command:'foo'."), ("dlink_ds", "Available commands:"),
    ("dell_force10", "% Error: Invalid input at \"^\" marker."), ("linux", "-bash: foo: command not found"),
    ("linux", "sh: 1: foo: not found"), ("frr_vtysh", "% Unknown command: foo"),
]  # fmt: skip


def dialect(platform: str) -> Dialect:
    profile = of_platform(platform)
    assert profile is not None
    return profile.dialect


@pytest.mark.parametrize(("platform", "prompt"), PROMPTS)
def test_the_prompts_of_a_platform_are_known(platform: str, prompt: str) -> None:
    assert re.fullmatch(dialect(platform).prompt, prompt)


@pytest.mark.parametrize("platform", sorted({platform for platform, _prompt in PROMPTS}))
def test_what_is_no_prompt_is_not_taken_for_one(platform: str) -> None:
    assert [line for line in NO_PROMPTS if re.fullmatch(dialect(platform).prompt, line)] == []


@pytest.mark.parametrize(("platform", "mark"), PAGERS)
def test_the_mark_of_a_pager_is_known(platform: str, mark: str) -> None:
    assert re.fullmatch(rf"\s*(?:{dialect(platform).more})\s*", mark, re.IGNORECASE)


@pytest.mark.parametrize(("platform", "line"), REFUSALS)
def test_a_refusal_is_known(platform: str, line: str) -> None:
    assert re.search(dialect(platform).refusal, line, re.IGNORECASE | re.MULTILINE)


@pytest.mark.parametrize("platform", [one.platform for one in all_profiles()])
def test_every_command_that_a_profile_has_may_be_typed(platform: str) -> None:
    profile = of_platform(platform)
    assert profile is not None
    assert [command for command in profile.commands() if not profile.allows(command)] == []


@pytest.mark.parametrize("platform", [one.platform for one in all_profiles() if one.ping])
def test_a_ping_may_be_typed_with_an_address_and_nothing_else(platform: str) -> None:
    profile = of_platform(platform)
    assert profile is not None
    assert profile.allows(profile.ping.format(address="192.0.2.1", count="5"))
    assert not profile.allows(profile.ping.format(address="192.0.2.1; reload", count="5"))
