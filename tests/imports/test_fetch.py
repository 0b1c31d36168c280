"""The APIs as they answer: in pages, to a token, and with everything that can go wrong on the way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast
from urllib.parse import parse_qs, urlsplit

import pytest

from netmon.clock import SystemClock
from netmon.imports.api import Api
from netmon.imports.errors import FlawsError, ImportsError
from netmon.imports.seen import Seen
from netmon.imports.sources import SOURCES
from netmon.secrets import Secret
from netmon.wires.http import Bounds, HttpClient, read_url, trusting
from tests.imports.given import RECORDINGS, seen
from tests.web.certificates import Authority
from tests.wires.http.serving import Reply, Request, Serving, said, serving

TOKEN = "canary-0123456789abcdef"
NETBOX = {
    "/api/dcim/devices/": "devices*",
    "/api/dcim/sites/": "sites",
    "/api/tenancy/tenants/": "tenants",
    "/api/dcim/interfaces/": "interfaces",
    "/api/circuits/circuits/": "circuits",
}
LIBRENMS = {
    "/api/v0/devices": "devices",
    "/api/v0/resources/locations": "locations",
    "/api/v0/resources/links": "links",
    "/api/v0/ports": "ports",
}


def no_wait(_seconds: float) -> None:
    """Do not wait."""


def no_word(_place: str) -> None:
    """Do not listen."""


def fetched(system: str, server: Serving, token: str | None = TOKEN, ca: Path | None = None) -> Seen:
    client = HttpClient(SystemClock(), no_wait, trusting(ca), Bounds(connect=5, exchange=5))
    secret = None if token is None else Secret(token.encode())
    source = SOURCES[system]
    return source.read(source.fetch(Api(client, read_url(server.url), secret, no_word)))


def refused(system: str, reply: Reply, token: str | None = TOKEN) -> ImportsError:
    with serving(reply) as server, pytest.raises(ImportsError) as raised:
        fetched(system, server, token)
    assert TOKEN not in str(raised.value)
    return raised.value


def body(value: object, **headers: str) -> list[bytes]:
    return said(json.dumps(value).encode(), **headers)


def recorded(folder: str, pattern: str) -> list[dict[str, object]]:
    return [json.loads(path.read_text()) for path in sorted((RECORDINGS / folder).glob(f"{pattern}.json"))]


def netbox(page: int, version: str = "4.2.3") -> Reply:
    """NetBox as it is: pages no larger than `page`, and links to the next that lead somewhere else."""

    def reply(request: Request) -> list[bytes]:
        target = urlsplit(request.target)
        if request.headers.get("authorization") not in {f"Token {TOKEN}", "Bearer nbt_key.canary"}:
            return said(b'{"detail": "Invalid token"}', "403 Forbidden")
        if target.path == "/api/status/":
            return body({"django-version": "5.1", "netbox-version": version, "plugins": {}, "python-version": "3.12"})
        query = {name: values[0] for name, values in parse_qs(target.query).items()}
        results = [
            one for each in recorded("netbox-4", NETBOX[target.path]) for one in cast("list[object]", each["results"])
        ]
        start = int(query["offset"])
        end = start + min(page, int(query["limit"]))
        following = f"http://127.0.0.2:1/api/?limit={page}&offset={end}" if end < len(results) else None
        return body({"count": len(results), "next": following, "previous": None, "results": results[start:end]})

    return reply


def test_netbox_is_read_page_by_page_over_tls_and_says_what_its_files_say(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    with serving(netbox(3), authority) as server:
        found = fetched("netbox", server, ca=authority.file)
    of_files = seen("netbox-4")
    assert [device.address for device in found.devices] == [device.address for device in of_files.devices]
    assert (found.links, found.units[0].name) == (of_files.links, of_files.units[0].name)
    assert len([one for one in server.requests if one.target.startswith("/api/dcim/devices/")]) == 4


def test_a_bearer_token_of_netbox_is_sent_as_one() -> None:
    with serving(netbox(500)) as server:
        assert fetched("netbox", server, "nbt_key.canary").devices


def test_netbox_below_a_path_is_found() -> None:
    plain = netbox(500)

    def below(request: Request) -> list[bytes]:
        assert request.target.startswith("/netbox/api/")
        return list(plain(Request("GET", request.target.removeprefix("/netbox"), request.headers, b"")))

    with serving(below) as server:
        client = HttpClient(SystemClock(), no_wait, None)
        api = Api(client, read_url(f"{server.url}/netbox/"), Secret(TOKEN.encode()), no_word)
        assert SOURCES["netbox"].read(SOURCES["netbox"].fetch(api)).devices


def test_a_netbox_that_is_too_old_is_told() -> None:
    error = refused("netbox", netbox(500, "2.11.12"))
    assert (error.code, error.facts["version"]) == ("imports.version", "2.11.12")


def test_a_page_that_stays_empty_is_told() -> None:
    def reply(request: Request) -> list[bytes]:
        if request.target.startswith("/api/status/"):
            return body({"netbox-version": "4.0.0"})
        return body({"count": 9, "next": "http://x/?offset=5", "previous": None, "results": []})

    assert refused("netbox", reply).code == "imports.cut_off"


def test_a_netbox_of_pages_without_end_is_left() -> None:
    def reply(request: Request) -> list[bytes]:
        if request.target.startswith("/api/status/"):
            return body({"netbox-version": "4.0.0"})
        return body({"count": 2, "next": "http://x/", "previous": None, "results": [{"id": 1}]})

    assert refused("netbox", reply).code == "imports.cut_off"


def librenms(request: Request) -> list[bytes]:
    if request.headers.get("x-auth-token") != TOKEN:
        return said(b'{"status": "error", "message": "API Token is invalid"}', "401 Unauthorized")
    (content,) = recorded("librenms", LIBRENMS[urlsplit(request.target).path])
    return body(content)


def test_librenms_says_what_its_files_say() -> None:
    with serving(librenms) as server:
        found = fetched("librenms", server)
    of_files = seen("librenms")
    assert (found.links, len(found.devices)) == (of_files.links, len(of_files.devices))
    assert "/api/v0/ports?columns=port_id%2Cdevice_id%2CifName" in {request.target for request in server.requests}


def test_an_error_that_librenms_answers_with_success_is_told() -> None:
    error = refused("librenms", lambda _: body({"status": "error", "message": "No devices found"}))
    assert (error.code, error.facts["said"]) == ("imports.refused", "No devices found")


def zabbix(version: str) -> Reply:
    """Zabbix: where the token goes and how groups are called is of its version."""
    parts = tuple(int(part) for part in version.split(".")[:2])

    def reply(request: Request) -> list[bytes]:
        asked = json.loads(request.body)
        if asked["method"] == "apiinfo.version":
            assert "authorization" not in request.headers
            return body({"jsonrpc": "2.0", "result": version, "id": 1})
        in_header = request.headers.get("authorization") == f"Bearer {TOKEN}" and "auth" not in asked
        allowed = in_header if parts >= (6, 4) else asked.get("auth") == TOKEN
        if not allowed:
            error = {"code": -32602, "message": "Invalid params.", "data": "Session terminated, re-login, please."}
            return body({"jsonrpc": "2.0", "error": error, "id": 1})
        groups = "selectHostGroups" if parts >= (6, 2) else "selectGroups"
        assert groups in asked["params"]
        assert "selectMacros" not in asked["params"]
        (content,) = recorded("zabbix", "hosts-7.0" if parts >= (6, 2) else "hosts-6.0")
        return body(content)

    return reply


@pytest.mark.parametrize("version", ["6.0.31", "6.2.0", "6.4.9", "7.0.3", "7.2.1"])
def test_every_version_of_zabbix_is_asked_in_its_way(version: str) -> None:
    with serving(zabbix(version)) as server:
        found = fetched("zabbix", server)
    assert [device.address for device in found.devices] == ["192.0.2.1", "192.0.2.2", "xt-sw.example"]
    assert found.devices[0].marks["group"] == ("政务外网/核心",)


def test_what_zabbix_refuses_is_told_in_its_words() -> None:
    error = refused("zabbix", zabbix("7.0.3"), "another")
    assert (error.code, error.facts["said"]) == ("imports.refused", "Session terminated, re-login, please.")


def test_a_zabbix_that_is_too_old_is_told() -> None:
    assert refused("zabbix", lambda _: body({"jsonrpc": "2.0", "result": "5.0.1", "id": 1})).code == "imports.version"


def nightingale(request: Request) -> list[bytes]:
    if request.headers.get("x-user-token") != TOKEN:
        return said(b"unauthorized", "401 Unauthorized", "text/plain")
    page = int(parse_qs(urlsplit(request.target).query)["p"][0])
    return body(recorded("nightingale", "targets-*")[page - 1])


def test_nightingale_is_read_page_by_page() -> None:
    with serving(nightingale) as server:
        found = fetched("nightingale", server)
    assert [device.marks for device in found.devices] == [device.marks for device in seen("nightingale").devices]
    assert [request.target for request in server.requests] == [
        f"/api/n9e/targets?limit=500&p={page}" for page in (1, 2)
    ]


def test_a_nightingale_that_ends_too_early_is_told() -> None:
    assert (
        refused("nightingale", lambda _: body({"dat": {"list": None, "total": 3}, "err": ""})).code == "imports.cut_off"
    )


def test_an_error_that_nightingale_answers_with_success_is_told() -> None:
    error = refused("nightingale", lambda _: body({"dat": None, "err": "forbidden"}))
    assert (error.code, error.facts["said"]) == ("imports.refused", "forbidden")


@pytest.mark.parametrize("system", ["categraf", "file_sd"])
def test_what_has_no_api_says_so(system: str) -> None:
    assert refused(system, lambda _: body({})).code == "imports.files_only"


LOGIN = b"<!DOCTYPE html><html><body>Log in</body></html>"
REFUSALS: list[tuple[str, Reply, str | None, str]] = [
    ("a wrong token", netbox(5), "wrong", "imports.denied"),
    ("no token", netbox(5), None, "imports.token_wanted"),
    ("no such path", lambda _: said(b"{}", "404 Not Found"), TOKEN, "imports.no_api"),
    ("a login page", lambda _: said(LOGIN, kind="text/html; charset=utf-8"), TOKEN, "imports.web_page"),
    ("a page that says it is JSON", lambda _: said(LOGIN), TOKEN, "imports.web_page"),
    ("an error of its own", lambda _: said(b"{}", "500 Oops"), TOKEN, "imports.status"),
    ("too busy for long", lambda _: said(b"{}", "503 Busy", Retry_After="0"), TOKEN, "imports.busy"),
    ("half of it", lambda _: said(b'{"netbox-version": "4'), TOKEN, "imports.json_ends"),
    ("no JSON", lambda _: said(b"hello"), TOKEN, "imports.not_json"),
    ("nested without end", lambda _: said(b"[" * 500_000), TOKEN, "imports.too_deep"),
    ("a huge number", lambda _: said(b"9" * 100_000), TOKEN, "imports.not_json"),
    ("cut on the way", lambda _: [b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"], TOKEN, "http.cut_off"),
]


@pytest.mark.parametrize(
    ("reply", "token", "code"), [case[1:] for case in REFUSALS], ids=[case[0] for case in REFUSALS]
)
def test_what_goes_wrong_is_told(reply: Reply, token: str | None, code: str) -> None:
    assert refused("netbox", reply, token).code == code


def test_a_server_that_repeats_the_token_does_not_get_it_shown() -> None:
    echo = json.dumps({"detail": f"no such token {TOKEN}\x1b[31m"}).encode()
    error = refused("netbox", lambda _: said(echo, "403 Forbidden"))
    assert error.facts["said"] == "no such token ***[31m"


def test_an_answer_of_another_shape_is_told_field_by_field_without_its_values() -> None:
    def reply(request: Request) -> list[bytes]:
        if request.target.startswith("/api/status/"):
            return body({"netbox-version": "4.0.0"})
        device = {"id": 7, "name": "x", "status": "canary-value", "site": None}
        return body({"count": 1, "next": None, "previous": None, "results": [device]})

    with serving(reply) as server, pytest.raises(FlawsError) as raised:
        fetched("netbox", server)
    assert {flaw.facts["field"] for flaw in raised.value.flaws} == {"status", "site", "device_type"}
    assert "canary-value" not in str(raised.value)


@pytest.mark.parametrize("token", ["", "two words", "a\nb", "é" * 9])
def test_a_token_that_cannot_be_sent_is_told_and_not_repeated(token: str) -> None:
    with serving(lambda _: body({})) as server, pytest.raises(ImportsError) as raised:
        fetched("netbox", server, token)
    assert (raised.value.code, raised.value.facts, server.requests) == ("imports.token_odd", {}, [])
