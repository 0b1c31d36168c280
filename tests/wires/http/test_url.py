"""An address says which server is meant, and nothing that must not stand on a command line."""

from __future__ import annotations

import pytest

from netmon.wires.http import HttpError, Url, read_url
from netmon.wires.http.url import is_url

RIGHT = [
    ("https://netbox.example", Url("https", "netbox.example", 443), "https://netbox.example"),
    ("HTTPS://NetBox.example:443/", Url("https", "netbox.example", 443), "https://netbox.example"),
    ("http://10.0.0.1:8000/netbox/", Url("http", "10.0.0.1", 8000, "/netbox"), "http://10.0.0.1:8000/netbox"),
    ("https://[2001:db8::1]:8443/a/b", Url("https", "2001:db8::1", 8443, "/a/b"), "https://[2001:db8::1]:8443/a/b"),
]
WRONG = [
    ("https://", "http.bad_address"),
    ("ftp://netbox.example", "http.bad_address"),
    ("https://net box.example", "http.bad_address"),
    ("https://netbox.example:0", "http.bad_address"),
    ("https://netbox.example:99999", "http.bad_address"),
    ("https://netbox.example/a b", "http.bad_address"),
    ("https://netbox.example/\r\nX: y", "http.bad_address"),
    ("https://[::1", "http.bad_address"),
    ("https://user:canary@netbox.example", "http.secret_in_address"),
    ("https://canary@netbox.example", "http.secret_in_address"),
    ("https://netbox.example/?token=canary", "http.query_in_address"),
    ("https://netbox.example/#canary", "http.query_in_address"),
]


@pytest.mark.parametrize(("text", "url", "again"), RIGHT)
def test_an_address_is_read(text: str, url: Url, again: str) -> None:
    assert read_url(text) == url
    assert str(url) == again


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_what_is_no_address_is_refused_and_not_repeated(text: str, code: str) -> None:
    with pytest.raises(HttpError) as raised:
        read_url(text)
    assert raised.value.code == code
    assert "canary" not in str(raised.value)


def test_a_path_is_no_address() -> None:
    assert [is_url(text) for text in ("https://x", "a/b", "C:/x", "/https://x", "x.json")] == [True, *[False] * 4]
