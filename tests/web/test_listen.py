"""Where the server may listen."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.web.listen import Listen, bind, check_protected, listen_of
from netmon.web.webconfig import TlsConfig, WebConfig, WebError
from netmon.words import Language

TLS = TlsConfig(Path("cert"), Path("key"))


@pytest.mark.parametrize(
    ("text", "listen", "loopback"),
    [
        ("127.0.0.1:9899", Listen("127.0.0.1", 9899), True),
        ("127.7.7.7:1", Listen("127.7.7.7", 1), True),
        ("[::1]:9899", Listen("::1", 9899), True),
        ("localhost:0", Listen("localhost", 0), True),
        ("0.0.0.0:9899", Listen("0.0.0.0", 9899), False),
        ("[::]:9899", Listen("::", 9899), False),
        ("[fe80::1%eth0]:9899", Listen("fe80::1%eth0", 9899), False),
        ("monitor.example:443", Listen("monitor.example", 443), False),
        ("10.0.0.1:9899", Listen("10.0.0.1", 9899), False),
    ],
)
def test_an_address_is_read_and_known_as_loopback_or_not(text: str, listen: Listen, loopback: bool) -> None:
    assert listen_of(text) == listen
    assert listen.loopback is loopback
    assert str(listen) == text


@pytest.mark.parametrize(
    ("text", "everywhere"),
    [("0.0.0.0:1", True), ("[::]:1", True), ("127.0.0.1:1", False), ("monitor.example:1", False), ("[::1]:1", False)],
)
def test_every_address_says_nothing_of_where_to_find_it(text: str, everywhere: bool) -> None:
    assert listen_of(text).everywhere is everywhere


@pytest.mark.parametrize("text", ["", "9899", ":9899", "host", "host:", "host:x", "host:65536", "::1:9899", "host:-1"])
def test_what_is_no_address_is_refused_with_what_would_be(text: str) -> None:
    with pytest.raises(WebError) as refused:
        listen_of(text)
    assert refused.value.lines(Language.EN) == [
        (
            f"cannot listen on “{text}”; write address:port, an IPv6 address in brackets, "
            "such as 127.0.0.1:9899 or [::1]:9899"
        )
    ]
    assert refused.value.lines(Language.ZH) == [
        f"监听地址“{text}”无法识别；请写成 地址:端口，IPv6 地址加方括号，例如 127.0.0.1:9899 或 [::1]:9899"
    ]


@pytest.mark.parametrize(
    ("config", "english", "chinese"),
    [
        (
            None,
            (
                "refusing to listen on 0.0.0.0:9899: other machines can reach it, so TLS and passwords are required; "
                "give a file with tls_server_config and basic_auth_users as --web-config, or listen on 127.0.0.1"
            ),
            (
                "拒绝监听 0.0.0.0:9899：其他机器可以访问该地址，必须启用 TLS 和口令认证；"
                "请用 --web-config 指定含 tls_server_config 和 basic_auth_users 的文件，或只监听 127.0.0.1"
            ),
        ),
        (
            WebConfig("web.yml", users={"a": "b"}),
            (
                "refusing to listen on 0.0.0.0:9899: other machines can reach it, and web.yml has no "
                "tls_server_config; add it, or listen on 127.0.0.1"
            ),
            (
                "拒绝监听 0.0.0.0:9899：其他机器可以访问该地址，而 web.yml 中没有 tls_server_config；"
                "请补上，或只监听 127.0.0.1"
            ),
        ),
        (
            WebConfig("web.yml", TLS),
            (
                "refusing to listen on 0.0.0.0:9899: other machines can reach it, and web.yml has no "
                "basic_auth_users; add them, or listen on 127.0.0.1"
            ),
            (
                "拒绝监听 0.0.0.0:9899：其他机器可以访问该地址，而 web.yml 中没有 basic_auth_users；"
                "请补上，或只监听 127.0.0.1"
            ),
        ),
    ],
)
def test_an_address_that_others_reach_without_protection_is_refused(
    config: WebConfig | None, english: str, chinese: str
) -> None:
    with pytest.raises(WebError) as refused:
        check_protected(listen_of("0.0.0.0:9899"), config)
    assert refused.value.lines(Language.EN) == [english]
    assert refused.value.lines(Language.ZH) == [chinese]


def test_loopback_needs_nothing_and_others_need_both() -> None:
    check_protected(listen_of("127.0.0.1:9899"), None)
    check_protected(listen_of("[::1]:9899"), None)
    check_protected(listen_of("0.0.0.0:9899"), WebConfig("web.yml", TLS, {"a": "b"}))


def test_a_port_that_is_taken_is_refused_by_name() -> None:
    with bind(listen_of("127.0.0.1:0")) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(WebError, match=rf"cannot listen on 127\.0\.0\.1:{port}: Address already in use"):
            bind(Listen("127.0.0.1", port))
