"""Programs come with a token from a file, and do what it says and nothing else."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse

from netmon.web.auth import ALERTS
from netmon.web.server import WebServer
from netmon.web.visitor import visitor_of
from netmon.web.webconfig import WebError, load_web_config
from netmon.words import Language
from tests.exporters.plain import StillClock
from tests.web.serving import PASSWORD, hash_of, serving, written

SENDER, READER = "sender-0123456789abcdef0123456789", "reader-0123456789abcdef0123456789"
TOKENS = "bearer_tokens:\n  am: {file: am.token, may: [alerts]}\n  prometheus: {file: prometheus.token, may: [read]}\n"


def router() -> APIRouter:
    made = APIRouter()

    @made.api_route("/hello", methods=["GET", "POST"])
    @made.api_route(ALERTS, methods=["GET", "POST"])
    async def who(request: Request) -> PlainTextResponse:
        return PlainTextResponse(repr(visitor_of(request)))

    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    written(tmp_path / "am.token", SENDER + "\n")
    written(tmp_path / "prometheus.token", READER)
    return tmp_path


@pytest.fixture
def config(folder: Path) -> Path:
    return written(folder / "web.yml", f"{TOKENS}basic_auth_users: {{li: {hash_of()}}}\n")


async def status(server: WebServer, method: str, path: str, token: str) -> int:
    async with httpx.AsyncClient(trust_env=False) as client:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return (await client.request(method, server.url + path.lstrip("/"), headers=headers)).status_code


@pytest.mark.anyio
async def test_a_token_allows_what_it_says_and_nothing_else(config: Path) -> None:
    table = [
        ("POST", ALERTS, SENDER, 200),
        ("GET", "hello", SENDER, 403),
        ("GET", ALERTS, SENDER, 403),
        ("POST", "hello", SENDER, 403),
        ("GET", "hello", READER, 200),
        ("POST", ALERTS, READER, 403),
        ("POST", "hello", READER, 403),
        ("POST", ALERTS, "", 401),
        ("POST", ALERTS, SENDER[:-1], 401),
        ("POST", ALERTS, "a" * 2000, 401),
    ]
    async with serving(config, router=router()) as server:
        assert [await status(server, method, path, token) for method, path, token, _ in table] == [
            expected for *_, expected in table
        ]
        assert server.auth_failures == {"not_allowed": 5, "missing": 1, "wrong": 1, "malformed": 1}


@pytest.mark.anyio
async def test_no_program_is_an_operator_and_users_still_come_with_their_password(config: Path) -> None:
    async with serving(config, router=router()) as server, httpx.AsyncClient(trust_env=False) as client:
        said = await client.get(server.url + "hello", headers={"Authorization": f"bearer {READER}"})
        assert said.text == "Visitor(user='prometheus', operator=False, program=True)"
        said = await client.get(server.url + "hello", auth=httpx.BasicAuth("li", PASSWORD.encode()))
        assert said.text == "Visitor(user='li', operator=True, program=False)"


@pytest.mark.anyio
async def test_guessing_tokens_is_slowed_down_and_the_right_one_still_comes_in(config: Path) -> None:
    async with serving(config, router=router(), clock=StillClock()) as server:
        guesses = [await status(server, "POST", ALERTS, f"{SENDER}{number}") for number in range(12)]
        assert guesses == [401] * 10 + [429] * 2
        assert await status(server, "POST", ALERTS, SENDER) == 200


@pytest.mark.anyio
async def test_a_token_that_is_given_must_be_right_even_where_there_are_no_users(folder: Path) -> None:
    async with serving(written(folder / "web.yml", TOKENS), router=router()) as server:
        assert await status(server, "GET", "hello", "") == 200
        assert await status(server, "GET", "hello", READER) == 200
        assert await status(server, "GET", "hello", "of another netmon, 24 letters") == 401


MISTAKES = [
    ("am: [a]", "a file and what it allows are expected here, such as {file: alertmanager.token, may: [alerts]}"),
    ("am: {may: [alerts]}", "“file” is missing"),
    ("am: {file: am.token}", "“may” is missing"),
    ("am: {file: am.token, may: [everything]}", "“everything” is not allowed; choose one of: read, alerts"),
    ("am: {file: am.token, may: [read], user: li}", "unknown key “user”; known here: file, may"),
    ("am: {file: nowhere, may: [read]}", "cannot read the file"),
    ("am: {file: short, may: [read]}", "must be 24 to 512 printable ASCII characters without spaces"),
    ("am: {file: open, may: [read]}", "is too open"),
]


@pytest.mark.parametrize(("entry", "message"), MISTAKES, ids=[message for _, message in MISTAKES])
def test_a_mistake_is_refused_and_no_message_shows_a_token(folder: Path, entry: str, message: str) -> None:
    written(folder / "short", "canary-short")
    written(folder / "open", SENDER).chmod(0o644)
    with pytest.raises(WebError) as refused:
        load_web_config(written(folder / "web.yml", f"bearer_tokens:\n  {entry}\n"))
    told = " ".join(refused.value.lines(Language.EN))
    assert message in told
    assert "canary" not in told
    assert SENDER not in told


def test_a_token_is_not_in_what_a_log_would_show(config: Path) -> None:
    assert SENDER not in repr(load_web_config(config))


@pytest.mark.anyio
async def test_a_token_that_is_changed_counts_without_a_restart(config: Path) -> None:
    async with serving(config, router=router()) as server:
        written(config.parent / "am.token", SENDER[::-1])
        server._protection.refresh()
        assert await status(server, "POST", ALERTS, SENDER[::-1]) == 200
        assert await status(server, "POST", ALERTS, SENDER) == 401
