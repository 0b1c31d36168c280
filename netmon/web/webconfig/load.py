"""From the web configuration's file to a checked value: all problems at once, each with file and line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from netmon.inventory.node import Table
from netmon.inventory.parse import parse
from netmon.inventory.problem import Report, Spot
from netmon.web.webconfig.bearers import read_bearers
from netmon.web.webconfig.error import WebError
from netmon.web.webconfig.files import check_file
from netmon.web.webconfig.reader import Reader
from netmon.web.webconfig.schema import HEADERS_ALLOWED, Bearer, TlsConfig, WebConfig
from netmon.web.webconfig.tls import read_tls
from netmon.web.webconfig.users import read_users

_MAX_BYTES = 256 * 1024
_KNOWN = ("tls_server_config", "http_server_config", "basic_auth_users", "operators", "bearer_tokens")
_UNSUPPORTED = ("rate_limit",)


def load_web_config(file: Path) -> WebConfig:
    """Read `file`; raises WebError with everything that is wrong with it. Paths in it are relative to its folder."""
    report = Report()
    config = _read(file, report)
    problems = report.problems()
    if problems or config is None:
        raise WebError(problems)
    return config


def _read(file: Path, report: Report) -> WebConfig | None:
    name = str(file)
    check_file(file, Spot(name), report, secret=True)
    try:
        with file.open("rb") as opened:
            content = opened.read(_MAX_BYTES + 1)
    except OSError:
        return None  # said by check_file
    if len(content) > _MAX_BYTES:
        report.add("web.file_too_big", Spot(name), limit=str(_MAX_BYTES // 1024))
        return None
    try:
        text = content.decode()
    except UnicodeDecodeError:
        report.add("web.file_not_utf8", Spot(name))
        return None
    parsed = parse(text, name, report)
    if parsed.root is None:
        return WebConfig(name)
    if not isinstance(parsed.root, Table):
        report.add("web.not_a_mapping", Spot(name))
        return None
    return _whole(Reader(parsed.root, "", report), file, report)


def _whole(root: Reader, file: Path, report: Report) -> WebConfig:
    root.only(_KNOWN, _UNSUPPORTED)
    tls: TlsConfig | None = None
    if (server := root.below("tls_server_config")) is not None:
        tls = read_tls(server, file.parent, report)
    headers: dict[str, str] = {}
    if (http := root.below("http_server_config")) is not None:
        headers = _read_http(http)
    users: dict[str, str] = {}
    if (basic := root.below("basic_auth_users")) is not None:
        users = read_users(basic)
    bearers: tuple[Bearer, ...] = ()
    if (tokens := root.below("bearer_tokens")) is not None:
        bearers = read_bearers(tokens, file.parent, report)
    return WebConfig(str(file), tls, users, headers, _read_operators(root, users), bearers)


def _read_operators(root: Reader, users: Mapping[str, str]) -> frozenset[str] | None:
    """Return who may change anything: exporter-toolkit has no such key, for nothing can be changed there."""
    if "operators" not in root.table:
        return None
    named = root.texts("operators")
    for name in named:
        if name not in users:
            root.refuse("web.operator_no_user", name, "operators", user=name)
    return frozenset(map(str, named))


def _read_http(http: Reader) -> dict[str, str]:
    http.only(("headers", "http2"))
    if http.boolean("http2"):
        http.refuse("web.no_http2", http.table.key("http2") or http.table, "http2")
    below = http.below("headers")
    if below is None:
        return {}
    below.only(HEADERS_ALLOWED)
    headers: dict[str, str] = {}
    for key in below.table:
        value = below.text(key)
        if value is None:
            continue
        if not value.isascii() or not value.isprintable():
            below.refuse("web.header_not_ascii", value, key)
            continue
        headers[str(key)] = str(value)
    return headers
