"""Who may come in."""

from __future__ import annotations

import asyncio
import base64
from pathlib import Path

import pytest
from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse

from netmon.web import credentials
from netmon.web.credentials import BusyError, PasswordCheck
from netmon.web.server import WebServer
from netmon.web.throttle import Throttle
from netmon.web.visitor import Visitor, visitor_of
from tests.exporters.plain import StillClock
from tests.web.serving import PASSWORD, get, hash_of, serving, until_taken, written

HASH = hash_of()
USERS = {"prometheus": HASH}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return written(tmp_path / "web.yml", f"basic_auth_users: {{prometheus: {HASH}}}")


@pytest.mark.anyio
async def test_the_right_password_comes_in_and_others_do_not(config: Path) -> None:
    async with serving(config) as server:
        assert (await get(server, user=("prometheus", PASSWORD))).text == "hello"
        for user in (("prometheus", "wrong"), ("nobody", PASSWORD), ("Prometheus", PASSWORD), ("", ""), None):
            answer = await get(server, user=user)
            assert answer.status_code == 401
            assert answer.headers["www-authenticate"] == 'Basic realm="netmon", charset="UTF-8"'
            assert "hello" not in answer.text
        assert server.auth_failures == {"wrong": 4, "missing": 1}


@pytest.mark.anyio
async def test_only_the_health_check_is_open_to_all(config: Path) -> None:
    async with serving(config) as server:
        assert (await get(server, "healthz")).status_code == 200
        for path in (
            "",
            "hello",
            "metrics",
            "readyz",
            "nowhere",
            "healthz/",
            "HEALTHZ",
            "healthz%2f..%2fhello",
            "//healthz",
        ):
            assert (await get(server, path)).status_code == 401, path


@pytest.mark.anyio
async def test_without_users_everybody_on_this_machine_comes_in() -> None:
    async with serving() as server:
        assert (await get(server)).text == "hello"


def basic(raw: bytes) -> str:
    return "Basic " + base64.b64encode(raw).decode()


@pytest.mark.anyio
@pytest.mark.parametrize(
    "header",
    ["", "Basic", "Basic !!!!", basic(b"no-colon"), basic(b"\xff\xfe:x"), "Bearer abc", "Basic " + "A" * 4000],
)
async def test_a_malformed_header_is_refused_without_checking_any_password(config: Path, header: str) -> None:
    async with serving(config) as server:
        assert (await get(server, headers={"Authorization": header})).status_code == 401
        assert server.auth_failures == {"malformed": 1}


@pytest.mark.anyio
async def test_failures_are_slowed_down_but_who_was_right_before_comes_in(config: Path) -> None:
    clock = StillClock()
    async with serving(config, clock=clock) as server:
        assert (await get(server, user=("prometheus", PASSWORD))).status_code == 200
        statuses = [(await get(server, user=("prometheus", f"guess {n}"))).status_code for n in range(12)]
        assert statuses == [401] * 10 + [429] * 2
        assert (await get(server, user=("prometheus", "guess"))).headers["retry-after"] == "6"
        assert (await get(server, user=("prometheus", PASSWORD))).status_code == 200
        clock.now += 6
        assert (await get(server, user=("prometheus", "guess"))).status_code == 401


async def until(server: WebServer, user: tuple[str, str], status: int) -> None:
    for _ in range(100):
        if (await get(server, user=user)).status_code == status:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"never {status}")


@pytest.mark.anyio
async def test_a_changed_password_counts_without_a_restart(config: Path) -> None:
    clock = StillClock()
    async with serving(config, clock=clock) as server:
        assert (await get(server, user=("prometheus", PASSWORD))).status_code == 200
        written(config, f"basic_auth_users: {{prometheus: {hash_of('new')}}}")
        await until(server, ("prometheus", "new"), 200)
        assert (await get(server, user=("prometheus", PASSWORD))).status_code == 401
        assert server.configuration_taken


@pytest.mark.anyio
async def test_a_broken_file_changes_nothing_and_is_told(config: Path) -> None:
    async with serving(config) as server:
        written(config, "basic_auth_users: {prometheus: broken}")
        await until_taken(server, taken=False)
        assert (await get(server, user=("prometheus", PASSWORD))).status_code == 200
        written(config, f"basic_auth_users: {{prometheus: {HASH}}}")
        await until_taken(server, taken=True)


@pytest.mark.anyio
async def test_a_file_that_is_empty_while_it_is_written_lets_nobody_in(config: Path) -> None:
    async with serving(config) as server:
        await until_taken(server, taken=True)
        written(config, "")
        await until_taken(server, taken=False)
        assert (await get(server)).status_code == 401
        assert (await get(server, user=("prometheus", PASSWORD))).status_code == 200


@pytest.mark.anyio
async def test_a_password_is_remembered_only_while_user_and_hash_are_the_same() -> None:
    passwords = PasswordCheck()
    assert not passwords.remembers(USERS, "prometheus", PASSWORD.encode())
    assert await passwords.check(USERS, "prometheus", PASSWORD.encode())
    assert passwords.remembers(USERS, "prometheus", PASSWORD.encode())
    assert not passwords.remembers(USERS, "prometheus", b"wrong")
    assert not passwords.remembers({}, "prometheus", PASSWORD.encode())
    assert not passwords.remembers({"prometheus": hash_of()}, "prometheus", PASSWORD.encode())
    passwords.close()


@pytest.mark.anyio
async def test_an_unknown_user_costs_one_check_at_the_cost_of_the_slowest_user(monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []

    def watched(password: bytes, hashed: str) -> bool:
        checked.append(hashed)
        return True  # even if it matched, nobody is nobody

    monkeypatch.setattr(credentials, "_matches", watched)
    passwords = PasswordCheck()
    users = {"a": "$2b$10$" + "a" * 53, "b": "$2b$13$" + "a" * 53}
    assert not await passwords.check(users, "nobody", b"x")
    passwords.close()
    assert [hashed[:7] for hashed in checked] == ["$2b$13$"]
    assert len(checked[0]) == 60


@pytest.mark.anyio
@pytest.mark.parametrize("password", [b"", b"a\0b", b"x" * 100, bytes(range(256))])
async def test_any_password_at_all_is_only_wrong(password: bytes) -> None:
    passwords = PasswordCheck()
    assert not await passwords.check(USERS, "prometheus", password)
    assert not await passwords.check(USERS, "nobody", password)
    passwords.close()


@pytest.mark.anyio
async def test_when_too_many_logins_wait_more_are_turned_away() -> None:
    passwords = PasswordCheck()
    asked = [asyncio.create_task(passwords.check(USERS, "nobody", b"x")) for _ in range(20)]
    done = await asyncio.gather(*asked, return_exceptions=True)
    passwords.close()
    assert sum(isinstance(each, BusyError) for each in done) == 4
    assert done.count(False) == 16


def test_a_throttle_forgives_with_time_and_knows_addresses_apart() -> None:
    throttle = Throttle(burst=2, refill=10)
    for _ in range(2):
        assert throttle.wait("a", 0.0) == 0
        throttle.fail("a", 0.0)
    assert throttle.wait("a", 0.0) == 10
    assert throttle.wait("a", 7.0) == 3
    assert throttle.wait("a", 10.0) == 0
    assert throttle.wait("b", 0.0) == 0


@pytest.mark.anyio
async def test_whoever_answers_is_told_who_asks_and_whether_they_may_change_anything(tmp_path: Path) -> None:
    config = written(tmp_path / "web.yml", f"basic_auth_users: {{prometheus: {HASH}, li: {HASH}}}\noperators: [li]\n")
    router = APIRouter()

    @router.get("/who")
    async def who(request: Request) -> PlainTextResponse:
        return PlainTextResponse(repr(visitor_of(request)))

    async with serving(config, router=router) as server:
        for _ in range(2):  # checked, then remembered
            for name in ("prometheus", "li"):
                said = (await get(server, "who", user=(name, PASSWORD))).text
                assert said == repr(Visitor(name, operator=name == "li"))
    async with serving(router=router) as server:
        assert (await get(server, "who")).text == repr(Visitor("", operator=True))
