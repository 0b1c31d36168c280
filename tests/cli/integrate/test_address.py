"""An address is the root of a server, and nothing that could act in the files it stands in."""

from __future__ import annotations

import string

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from netmon.cli.integrate.address import address_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("http://10.0.0.1:9899", "http://10.0.0.1:9899"),
        ("https://netmon.example.gov.cn", "https://netmon.example.gov.cn"),
        ("https://netmon.example.gov.cn/wai/", "https://netmon.example.gov.cn/wai"),
        ("http://[2001:db8::1]:9899/", "http://[2001:db8::1]:9899"),
    ],
)
def test_an_address_is_taken_without_the_slash_at_its_end(text: str, shown: str) -> None:
    assert str(address_of(text)) == shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "10.0.0.1:9899",
        "//10.0.0.1",
        "ftp://10.0.0.1",
        "http://",
        "http://:9899",
        "http://10.0.0.1:",
        "http://10.0.0.1:0",
        "http://10.0.0.1:99999",
        "http://10.0.0.1:port",
        "http://ops:secret@10.0.0.1",
        "http://10.0.0.1/?a=b",
        "http://10.0.0.1/#a",
        "http://10.0.0.1/\n- targets: [evil]",
        'http://10.0.0.1/"',
        "http://10.0.0.1/ x",
        "http://10.0.0.1/a,b",
        "http://10.0.0.1/[a]",
        "http://10.0.0.1/$HOME",
        "http://10.0.0.1/?",
        "http://a,b:9899",
        "http://a$b:9899",
        "http://[fe80::1%25eth0]:9899",
        "http://网络.example",
        "http://[::1",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    assert address_of(text) is None


@given(st.text(min_size=1, max_size=40) | st.text(string.punctuation + "ab \n", min_size=1, max_size=12))
@example("a,b")
@example("[x]")
def test_no_text_after_a_host_makes_a_file_say_something_else(text: str) -> None:
    found = address_of(f"http://10.0.0.1/{text}")
    if found is not None:
        assert yaml.safe_load(f"{{path: {found.path}/metrics, url: [{found}]}}") == {
            "path": f"{found.path}/metrics",
            "url": [str(found)],
        }
        assert not set(str(found)) & set("\"'`{}#%\\<>$ \n\r\t")


@pytest.mark.parametrize(
    ("text", "here"),
    [
        ("http://127.0.0.1:9899", True),
        ("http://[::1]:9899", True),
        ("http://localhost", True),
        ("http://10.0.0.1:9899", False),
        ("http://localhost.example", False),
    ],
)
def test_what_is_sent_to_this_host_passes_no_network(text: str, here: bool) -> None:
    address = address_of(text)
    assert address is not None
    assert address.on_this_host is here
