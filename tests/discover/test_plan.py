"""What a plan is refused for, with what would be right; and the one credential of an address."""

from __future__ import annotations

from ipaddress import ip_address, ip_network

import pytest

from netmon.discover.plan import Plan, PlanError, Rule, check, parse_prefix
from netmon.discover.scope import Scope
from tests.discover.given import BRANCH, READONLY, device, plan


@pytest.mark.parametrize(
    ("code", "facts", "make"),
    [
        ("discover.nothing_to_ask", {}, plan),
        ("discover.seed_without_scope", {}, lambda: plan(seeds=["10.0.0.1"])),
        ("discover.seed_outside_scope", {"seed": "10.9.0.1"}, lambda: plan(seeds=["10.9.0.1"], scope=["10.1.0.0/16"])),
        (
            "discover.seed_outside_scope",
            {},
            lambda: plan(seeds=["10.1.0.1"], scope=["10.1.0.0/16"], exclude=["10.1.0.0/24"]),
        ),
        (
            "discover.prefix_outside_scope",
            {"prefix": "10.2.0.0/24"},
            lambda: plan("10.2.0.0/24", scope=["10.1.0.0/16"]),
        ),
        ("discover.too_many", {"count": "16,777,214", "hosts": "16777214"}, lambda: plan("10.0.0.0/8")),
        ("discover.ipv6_sweep", {"prefix": "2001:db8::/64", "least": "/120"}, lambda: plan("2001:db8::/64")),
        ("discover.multicast", {}, lambda: plan("239.0.0.0/24")),
        ("discover.bad_rate", {"most": "1000"}, lambda: plan("10.1.0.0/24", rate=0)),
        ("discover.bad_rate", {}, lambda: plan("10.1.0.0/24", rate=1001)),
        ("discover.bad_timeout", {}, lambda: plan("10.1.0.0/24", timeout=0.5)),
        ("discover.no_credential", {}, lambda: plan("10.1.0.0/24", rules=())),
        (
            "discover.two_credentials",
            {"prefix": "*"},
            lambda: plan("10.1.0.0/24", rules=(Rule(READONLY), Rule(BRANCH))),
        ),
        (
            "discover.scope_without_credential",
            {"prefix": "10.1.0.0/24"},
            lambda: plan("10.1.0.0/24", rules=(Rule(READONLY, ip_network("10.1.0.0/25")),)),
        ),
    ],
)
def test_what_cannot_be_meant_is_refused(code: str, facts: dict[str, str], make: object) -> None:
    assert callable(make)
    with pytest.raises(PlanError) as refused:
        make()
    assert refused.value.code == code
    assert {name: str(refused.value.facts[name]) for name in facts} == facts


def test_a_big_prefix_is_taken_where_somebody_says_so() -> None:
    assert plan("10.0.0.0/8", most=20_000_000).most == 20_000_000


def test_a_small_ipv6_prefix_is_asked_address_by_address_and_a_big_one_may_be_the_scope() -> None:
    assert plan("2001:db8::/120").prefixes
    assert plan(seeds=["2001:db8::1"], scope=["2001:db8::/32"]).seeds


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("10.1.0.0/33", "discover.bad_prefix"),
        ("office", "discover.bad_prefix"),
        ("10.1.2.3/16", "discover.bits_beyond_prefix"),
    ],
)
def test_a_prefix_that_is_mistyped_is_not_guessed(text: str, code: str) -> None:
    with pytest.raises(PlanError) as refused:
        parse_prefix(text, "--scope")
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("address", "credential"), [("10.1.0.1", "readonly"), ("10.2.3.4", "branch"), ("10.2.9.9", "readonly")]
)
def test_the_credential_of_the_longest_prefix_is_the_only_one(address: str, credential: str) -> None:
    rules = (Rule(READONLY), Rule(BRANCH, ip_network("10.2.0.0/16")), Rule(READONLY, ip_network("10.2.9.0/24")))
    chosen = plan("10.0.0.0/14", rules=rules, most=10**6).credential_of(ip_address(address))
    assert chosen is not None
    assert chosen.id == credential


def test_a_device_of_the_inventory_is_asked_with_its_own_credential() -> None:
    hub = device("10.1.0.1")
    made = check(
        Plan(
            prefixes=(ip_network("10.1.0.0/24"),),
            seeds=(),
            scope=Scope((ip_network("10.1.0.0/24"),)),
            rules=(Rule(READONLY),),
            known={hub.address: hub},
            own={hub.address: BRANCH},
            again=True,
        )
    )
    assert made.credential_of(hub.address) is BRANCH


def test_the_terms_name_references_and_no_secret() -> None:
    assert plan("10.1.0.0/24").terms()["credential"] == ["readonly (v2c env:COMMUNITY)"]
