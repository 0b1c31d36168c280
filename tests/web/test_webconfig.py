"""The web configuration: what is read, and every mistake with its place and what would be right."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from pathlib import Path

import pytest

from netmon.web.webconfig import ClientAuth, WebError, load_web_config
from netmon.words import Language
from tests.web.certificates import Authority
from tests.web.serving import hash_of, written

HASH = hash_of("x")
PAIR = "tls_server_config: {cert_file: server.pem, key_file: server.key"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Authority(tmp_path).issue("server")
    return tmp_path


def test_a_whole_configuration_is_read(folder: Path) -> None:
    file = written(
        folder / "web.yml",
        f"""
tls_server_config:
  cert_file: server.pem
  key_file: server.key
  client_auth_type: RequireAndVerifyClientCert
  client_ca_file: ca.pem
  min_version: TLS13
  max_version: TLS13
  cipher_suites: [TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, TLS_AES_128_GCM_SHA256]
  prefer_server_cipher_suites: false
http_server_config:
  http2: false
  headers:
    Strict-Transport-Security: max-age=31536000
basic_auth_users:
  prometheus: {HASH}
  值班: {HASH}
""",
    )
    config = load_web_config(file)
    assert config.users == {"prometheus": HASH, "值班": HASH}
    assert config.headers == {"Strict-Transport-Security": "max-age=31536000"}
    assert config.tls is not None
    assert config.tls.cert_file == folder / "server.pem"
    assert config.tls.client_auth is ClientAuth.REQUIRED
    assert config.tls.client_ca_file == folder / "ca.pem"
    assert config.tls.min_version is ssl.TLSVersion.TLSv1_3
    assert config.tls.ciphers == ("ECDHE-ECDSA-AES256-GCM-SHA384",)
    assert config.tls.prefer_server_ciphers is False


def test_a_hash_is_not_in_what_a_log_would_show(folder: Path) -> None:
    config = load_web_config(written(folder / "web.yml", f"basic_auth_users: {{prometheus: {HASH}}}"))
    assert HASH not in repr(config)


def test_an_empty_file_configures_nothing(folder: Path) -> None:
    config = load_web_config(written(folder / "web.yml", ""))
    assert (config.tls, config.users, config.headers) == (None, {}, {})


TOP = "tls_server_config, http_server_config, basic_auth_users, operators, bearer_tokens"
MISTAKES = [
    # the file, the line, the whole message
    (
        "tls_config: {}",
        "1: unknown key “tls_config”; known here: " + TOP,
    ),
    ("rate_limit: {burst: 1}", "1: rate_limit: netmon does not support “rate_limit” of exporter-toolkit; delete it"),
    ("[a, b]", "1: a mapping of keys to values is expected here"),
    ("tls_server_config: on", "1: tls_server_config: a mapping of keys to values is expected here"),
    ("tls_server_config: {cert_file: server.pem}", "1: tls_server_config.key_file: “key_file” is missing"),
    (
        "tls_server_config: {cert_file: nope.pem, key_file: server.key}",
        "1: tls_server_config.cert_file: cannot read the file DIR/nope.pem (No such file or directory)",
    ),
    (
        'tls_server_config: {cert_file: "server\\0.pem", key_file: server.key}',
        "1: there is an invisible control character U+0000 here; delete it",
    ),
    (
        PAIR + ", min_version: TLS10}",
        "1: tls_server_config.min_version: “TLS10” is not allowed; choose one of: TLS12, TLS13",
    ),
    (
        PAIR + ", min_version: TLS13, max_version: TLS12}",
        "1: tls_server_config.max_version: max_version is below min_version",
    ),
    (
        PAIR + ", client_auth_type: RequestClientCert}",
        (
            "1: tls_server_config.client_auth_type: “RequestClientCert” is not allowed; choose one of: "
            "NoClientCert, VerifyClientCertIfGiven, RequireAndVerifyClientCert"
        ),
    ),
    (
        PAIR + ", client_auth_type: RequireAndVerifyClientCert}",
        "1: tls_server_config.client_ca_file: “client_ca_file” is missing",
    ),
    (
        PAIR + ", client_ca_file: ca.pem}",
        (
            "1: tls_server_config.client_ca_file: with client_auth_type NoClientCert it is not used; "
            "to verify clients, write RequireAndVerifyClientCert"
        ),
    ),
    (
        PAIR + ", client_allowed_sans: [a]}",
        (
            "1: tls_server_config.client_allowed_sans: netmon does not support “client_allowed_sans” of "
            "exporter-toolkit; delete it"
        ),
    ),
    (
        "tls_server_config: {cert_file: ca.pem, key_file: server.key}",
        (
            "1: tls_server_config: certificate DIR/ca.pem, key DIR/server.key or the client CA cannot be used "
            "(KEY_VALUES_MISMATCH); check that they belong together, are PEM, and the key is not encrypted"
        ),
    ),
    (
        "basic_auth_users:\n  bob: secret",
        "2: basic_auth_users.bob: a bcrypt hash is expected here; htpasswd -nBC 12 NAME makes one",
    ),
    (
        "basic_auth_users:\n  bob: $2y$05$" + "a" * 53,
        "2: basic_auth_users.bob: the bcrypt cost 05 must be from 10 to 15; htpasswd -nBC 12 NAME makes another",
    ),
    (
        "operators: [alice]",
        "1: operators: “alice” under operators is none of basic_auth_users; give that user a password first",
    ),
    ("operators: alice", "1: operators: a list is expected here"),
    (
        "basic_auth_users:\n  'b:b': x",
        "2: basic_auth_users.b:b: a user name must not be empty, nor contain a colon or control character",
    ),
    (
        "http_server_config: {http2: true}",
        "1: http_server_config.http2: netmon does not offer HTTP/2; write false or delete it",
    ),
    (
        "http_server_config: {http2: maybe}",
        "1: http_server_config.http2: “maybe” is not allowed; choose one of: true, false",
    ),
    (
        "http_server_config: {headers: {X-Frame-Options: 拒绝}}",
        "1: http_server_config.headers.X-Frame-Options: a header must be printable ASCII",
    ),
    (
        "http_server_config: {headers: {X-Evil: a}}",
        (
            "1: http_server_config.headers: unknown key “X-Evil”; known here: Content-Security-Policy, "
            "Strict-Transport-Security, X-Content-Type-Options, X-Frame-Options, X-XSS-Protection"
        ),
    ),
]


@pytest.mark.parametrize(("content", "message"), MISTAKES, ids=[message for _, message in MISTAKES])
def test_a_mistake_is_refused_with_its_line_and_what_would_be_right(folder: Path, content: str, message: str) -> None:
    file = written(folder / "web.yml", content)
    with pytest.raises(WebError) as refused:
        load_web_config(file)
    assert refused.value.lines(Language.EN) == [f"{file}:{message.replace('DIR', str(folder))}"]
    assert len(refused.value.lines(Language.ZH)) == 1


def test_all_mistakes_are_told_at_once(folder: Path) -> None:
    file = written(folder / "web.yml", "a: 1\ntls_server_config: {b: 2}\nbasic_auth_users: {c: d}\n")
    with pytest.raises(WebError) as refused:
        load_web_config(file)
    assert [problem.line for problem in refused.value.problems] == [1, 2, 2, 2, 3]


def test_no_message_shows_a_password_that_stood_where_a_hash_should(folder: Path) -> None:
    with pytest.raises(WebError) as refused:
        load_web_config(written(folder / "web.yml", "basic_auth_users: {bob: hunter2}"))
    assert "hunter2" not in " ".join(refused.value.lines(Language.EN) + refused.value.lines(Language.ZH))


@pytest.mark.parametrize(
    ("name", "mode", "message"),
    [
        ("web.yml", 0o644, "is too open: only its owner may write it, only owner and group read it; run chmod 640"),
        ("web.yml", 0o660, "is too open: only its owner may write it, only owner and group read it; run chmod 640"),
        ("server.key", 0o604, "is too open: only its owner may write it, only owner and group read it; run chmod 640"),
        ("server.pem", 0o666, "is too open: only its owner may write it; run chmod 644"),
    ],
)
def test_a_file_that_others_may_read_or_change_is_refused(folder: Path, name: str, mode: int, message: str) -> None:
    file = written(folder / "web.yml", PAIR + "}")
    (folder / name).chmod(mode)
    with pytest.raises(WebError) as refused:
        load_web_config(file)
    (line,) = refused.value.lines(Language.EN)
    assert line.endswith(f"mode {mode:04o} of {folder / name} {message}")


@pytest.mark.parametrize(
    "make",
    [
        lambda file: file.mkdir(),
        lambda file: None,
        lambda file: written(file, "x" * 300_000),
        lambda file: written(file, "a: &b *b"),
    ],
)
def test_whatever_stands_at_the_path_nothing_but_a_web_error_comes_of_it(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    file = tmp_path / "web.yml"
    make(file)
    with pytest.raises(WebError) as refused:
        load_web_config(file)
    assert refused.value.problems


def test_operators_are_some_of_the_users_and_all_of_them_unless_said(folder: Path) -> None:
    users = f"basic_auth_users: {{prometheus: {HASH}, li: {HASH}}}\n"
    assert load_web_config(written(folder / "web.yml", users)).operators is None
    assert load_web_config(written(folder / "web.yml", users + "operators: [li]")).operators == frozenset({"li"})
    assert load_web_config(written(folder / "web.yml", users + "operators: []")).operators == frozenset()
