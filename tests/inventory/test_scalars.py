"""How each kind of value is read: durations, bandwidths, percentages, dates, addresses."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from fractions import Fraction
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from netmon.inventory import scalars
from netmon.inventory.asking import spoken
from netmon.inventory.node import text
from netmon.model.probing import Threshold

RIGHT: list[tuple[Callable[[object], object], str, object]] = [
    (scalars.read_duration, "30s", 30.0),
    (scalars.read_duration, "500ms", 0.5),
    (scalars.read_duration, "1.5m", 90.0),
    (scalars.read_duration, "1h", 3600.0),
    (scalars.read_duration, "1d", 86400.0),
    (scalars.read_bandwidth, "64k", 64_000),
    (scalars.read_bandwidth, "100M", 100_000_000),
    (scalars.read_bandwidth, "1.5G", 1_500_000_000),
    (scalars.read_bandwidth, "0.1T", 100_000_000_000),
    (scalars.read_percent, "90%", Fraction(9, 10)),
    (scalars.read_percent, "99.95%", Fraction(9995, 10000)),
    (scalars.read_percent, "0%", Fraction(0)),
    (scalars.read_percent, "100%", Fraction(1)),
    (scalars.read_date, "2010-12-31", date(2010, 12, 31)),
    (scalars.read_date, "2012-02-29", date(2012, 2, 29)),
    (scalars.read_flag, "true", True),
    (scalars.read_threshold, "3/4", Threshold(3, 4)),
    (scalars.read_address, "192.0.2.1", IPv4Address("192.0.2.1")),
    (scalars.read_address, "2001:DB8::1", IPv6Address("2001:db8::1")),
    (scalars.read_address, "fe80::1%eth0", IPv6Address("fe80::1%eth0")),
    (scalars.read_code, "430100", "430100"),
    (scalars.read_code, "430102001001", "430102001001"),
    (scalars.read_id, "cs-pe1.x_y", "cs-pe1.x_y"),
    (scalars.read_name, " 长沙 ", "长沙"),
    (scalars.whole(1, 65535), "161", 161),
    (scalars.decimal(-90, 90), "-28.5", -28.5),
]

WRONG: list[tuple[Callable[[object], object], str]] = [
    *(
        (scalars.read_duration, said)
        for said in ("30", "s", "30 s", "30S", "1m30s", "-1s", "1e3s", "30s ", "inf", "٣s")
    ),
    *(
        (scalars.read_bandwidth, said)
        for said in ("100", "100m", "100Mbps", "1,5G", "-1G", "0M", "0.1k5", "0.0000001k")
    ),
    *((scalars.read_percent, said) for said in ("90", "0.9", "90 %", "101%", "-1%", "90％", "100.0001%")),
    *((scalars.read_date, said) for said in ("2010-2-1", "20101231", "2010-02-30", "31.12.2010", "2010/12/31")),
    *((scalars.read_flag, said) for said in ("yes", "NO", "on", "True", "1", "")),
    *((scalars.read_threshold, said) for said in ("0/3", "4/3", "3", "3 of 4", "21/21", "1/0")),
    *((scalars.read_address, said) for said in ("192.0.2.1/24", "192.0.2.1:161", "192.0.2.010", "host", "1.2.3", "::")),
    *(
        (scalars.read_address, said)
        for said in ("0.0.0.0", "224.0.0.1", "255.255.255.255", "ff02::1", "::ffff:1.2.3.4")
    ),
    *((scalars.read_code, said) for said in ("4301", "43010", "4301000", "43010x", "４３０１００")),
    *((scalars.read_id, said) for said in ("-a", ".a", "a b", "长沙", "a/b", "a" * 65, "")),
    *((scalars.whole(1, 65535), said) for said in ("0", "65536", "1_0", "0x10", "1.0", "1e3", "+1", "９")),
    *((scalars.decimal(-90, 90), said) for said in ("91", "nan", "inf", "1e1", "28,1")),
]


@pytest.mark.parametrize(("read", "said", "meant"), RIGHT)
def test_it_is_read_as_it_is_meant(read: Callable[[object], object], said: str, meant: object) -> None:
    assert read(text(said, "f", 1)) == meant


@pytest.mark.parametrize(("read", "said"), WRONG)
def test_it_is_refused(read: Callable[[object], object], said: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read(text(said, "f", 1))
    assert refused.value.type.startswith("problem.")


@given(st.integers(1, 10**6), st.sampled_from(["ms", "s", "m", "h", "d"]))
def test_a_whole_duration_is_exact(number: int, unit: str) -> None:
    assert scalars.read_duration(text(f"{number}{unit}", "f", 1)) == float(number * scalars.SECONDS[unit])


@given(st.integers(1, 86400 * 30))
def test_a_duration_is_spoken_as_it_can_be_read(seconds: int) -> None:
    assert scalars.read_duration(text(spoken(seconds), "f", 1)) == pytest.approx(seconds, rel=1e-5)


@given(st.decimals(min_value="0.001", max_value=9999, places=3), st.sampled_from(["M", "G", "T"]))
def test_a_bandwidth_is_an_exact_number_of_bits(amount: object, unit: str) -> None:
    assert scalars.read_bandwidth(text(f"{amount}{unit}", "f", 1)) == Fraction(str(amount)) * scalars.BITS[unit]


@given(st.decimals(min_value=0, max_value=100, places=4))
def test_a_percentage_is_exact(amount: object) -> None:
    assert scalars.read_percent(text(f"{amount}%", "f", 1)) == Fraction(str(amount)) / 100


@given(st.ip_addresses())
def test_an_address_is_read_as_python_reads_it_or_refused(address: IPv4Address | IPv6Address) -> None:
    try:
        assert scalars.read_address(text(str(address), "f", 1)) == ip_address(str(address))
    except PydanticCustomError:
        assert address.is_multicast or address.is_unspecified or address.version == 6 or str(address).startswith("255.")


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused_and_nothing_else(said: str) -> None:
    for read, _ in WRONG:
        with suppress(PydanticCustomError):
            read(text(said, "f", 1))
