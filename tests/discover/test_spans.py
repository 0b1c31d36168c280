"""Spans of addresses: counted, cut and walked as if every address were written down."""

from __future__ import annotations

from collections import Counter
from ipaddress import IPv4Network, ip_address, ip_network
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from netmon.discover.spans import Prefix, addresses, has, hosts_of, size, span_of, without

PREFIXES = st.lists(
    st.builds(
        lambda host, bits: ip_network((0x0A000000 + host, bits), strict=False),
        st.integers(0, 0x3FFF),
        st.integers(21, 32),
    ),
    max_size=4,
)


def every(prefixes: list[Prefix]) -> set[str]:
    return {str(address) for prefix in prefixes for address in prefix}


def hosts(prefixes: list[Prefix]) -> set[str]:
    return {str(address) for prefix in prefixes for address in prefix.hosts()}


@given(PREFIXES, PREFIXES)
def test_the_addresses_are_those_of_the_prefixes_without_what_is_excluded_each_once(
    wanted: list[Prefix], excluded: list[Prefix]
) -> None:
    spans = without(map(hosts_of, wanted), map(span_of, excluded))
    walked = [str(address) for address in addresses(spans)]
    assert sorted(walked) == sorted(hosts(wanted) - every(excluded))
    assert size(spans) == len(walked)
    assert all(has(spans, ip_address(address)) for address in walked)
    assert not any(has(spans, ip_address(address)) for address in every(excluded))


def test_blocks_take_turns_so_that_no_line_bears_the_whole_rate() -> None:
    first = [str(address) for address in islice(addresses([hosts_of(IPv4Network("10.1.0.0/22"))]), 8)]
    assert first == ["10.1.0.1", "10.1.1.0", "10.1.2.0", "10.1.3.0", "10.1.0.2", "10.1.1.1", "10.1.2.1", "10.1.3.1"]


def test_a_crowded_prefix_does_not_keep_a_small_one_waiting() -> None:
    spans = [hosts_of(IPv4Network("10.1.0.0/24")), hosts_of(IPv4Network("10.9.0.0/30"))]
    among = Counter(str(address).rpartition(".")[0] for address in islice(addresses(spans), 4))
    assert among == {"10.1.0": 2, "10.9.0": 2}


def test_ipv6_and_the_two_ends_of_a_line_have_no_broadcast_address() -> None:
    for text in ("2001:db8::/126", "10.0.0.0/31", "10.0.0.1/32"):
        prefix = ip_network(text)
        assert size([hosts_of(prefix)]) == prefix.num_addresses
