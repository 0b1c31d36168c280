"""Where a page is asked for, and where a redirect may lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.wires.site.address import check_way, followed, place_of
from netmon.wires.site.trouble import TroubleError


@pytest.mark.parametrize(
    ("url", "authority", "target"),
    [
        ("http://www.hunan.gov.cn", "www.hunan.gov.cn", "/"),
        ("https://www.hunan.gov.cn:443/a b?c=d e#f", "www.hunan.gov.cn", "/a%20b?c=d%20e"),
        ("http://[2001:db8::1]:8080/", "[2001:db8::1]:8080", "/"),
        ("http://中文.example/主页", "xn--fiq228c.example", "/%E4%B8%BB%E9%A1%B5"),
        ("http://a.cn/%e4%b8", "a.cn", "/%e4%b8"),
    ],
)
def test_an_address_is_sent_as_a_server_understands_it(url: str, authority: str, target: str) -> None:
    place = place_of(url)
    assert (place.authority, place.target) == (authority, target)


@pytest.mark.parametrize("location", ["", "javascript:alert(1)", "http://u:p@a.cn/", "http://a.cn:0/", "//[::1"])
def test_a_redirect_to_no_page_is_not_followed(location: str) -> None:
    with pytest.raises(TroubleError):
        followed(place_of("http://a.cn/b"), location)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_redirect_makes_a_request_of_more_than_one_line(location: str) -> None:
    try:
        place = followed(place_of("http://a.cn/b"), location)
    except TroubleError:
        return
    sent = place.authority + place.target
    assert sent.isascii()
    assert sent.isprintable()
    assert " " not in sent


@pytest.mark.parametrize(
    ("first", "then", "allowed"),
    [
        ("192.0.2.1", "198.51.100.1", True),
        ("192.0.2.1", "10.0.0.1", True),
        ("192.0.2.1", "127.0.0.1", False),
        ("192.0.2.1", "::1", False),
        ("192.0.2.1", "::ffff:127.0.0.1", False),
        ("192.0.2.1", "169.254.169.254", False),
        ("2001:db8::1", "fe80::1%eth0", False),
        ("192.0.2.1", "0.0.0.0", False),
        ("127.0.0.1", "127.0.0.2", True),
    ],
)
def test_a_site_elsewhere_does_not_lead_into_this_host(first: str, then: str, allowed: bool) -> None:
    if allowed:
        check_way(first, then)
    else:
        with pytest.raises(TroubleError):
            check_way(first, then)
