"""Services of a lab's inventory."""

from __future__ import annotations

import asyncio
import socket
from http.client import HTTPConnection
from pathlib import Path

import pytest

from netmon.lab import Lab, LabError
from tests.lab.given import in_loop, listening, made
from tests.ports import free_port


def with_services(folder: Path, http: int, tcp: int) -> Lab:
    services = f"""
services:
  portal: {{name: 长沙县门户, unit: county-a, url: "http://127.0.0.1:{http}/"}}
  flood: {{name: 防汛信息系统, unit: platform, url: "tcp://127.0.0.1:{tcp}"}}
  elsewhere: {{name: 别处, unit: platform, url: "https://portal.example/"}}
"""
    return made(folder, lambda text: text + services)


def fetch(port: int, method: str = "GET") -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, "/")
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def test_a_service_answers_while_its_unit_is_reachable(tmp_path: Path) -> None:
    http, tcp = free_port(), free_port()
    lab = with_services(tmp_path, http, tcp)

    async def ask() -> None:
        async with listening(lab):
            assert lab.state().services == 2
            assert await asyncio.to_thread(fetch, http) == (200, "netmon lab: portal: 长沙县门户\n")
            assert await asyncio.to_thread(fetch, http, "HEAD") == (200, "")
            assert (await asyncio.to_thread(fetch, http, "POST"))[0] == 405
            lab.obey(["cut", "link", "pref-a"])
            with pytest.raises(OSError, match=r"reset|closed"):
                await asyncio.to_thread(fetch, http)
            await asyncio.to_thread(lambda: socket.create_connection(("127.0.0.1", tcp), 10).close())

    in_loop(ask)


def test_a_service_has_faults_of_its_own(tmp_path: Path) -> None:
    http, tcp = free_port(), free_port()
    lab = with_services(tmp_path, http, tcp)

    async def ask() -> None:
        async with listening(lab):
            lab.obey(["fail", "service", "portal"])
            assert (await asyncio.to_thread(fetch, http))[0] == 500
            lab.obey(["heal", "service", "portal"])
            lab.obey(["deface", "service", "portal"])
            lab.obey(["slow", "service", "portal", "1ms"])
            assert await asyncio.to_thread(fetch, http) == (200, "owned\n")
            assert lab.state().faults == ("deface service portal", "slow service portal 1ms")
            assert lab.state().answering == lab.state().devices
            lab.obey(["kill", "service", "portal"])
            with pytest.raises(OSError, match=r"reset|closed"):
                await asyncio.to_thread(fetch, http)
            lab.obey(["heal", "all"])
            assert (await asyncio.to_thread(fetch, http))[0] == 200

    in_loop(ask)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["fail", "service", "portale"], "lab.unknown_service_but"),
        (["fail", "service", "elsewhere"], "lab.service_not_simulated"),
        (["deface", "device", "core"], "lab.wrong_form"),
    ],
)
def test_what_cannot_be_done_to_a_service_is_refused(tmp_path: Path, words: list[str], code: str) -> None:
    lab = with_services(tmp_path, free_port(), free_port())
    with pytest.raises(LabError) as refused:
        lab.obey(words)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_a_service_whose_address_is_taken_is_told(tmp_path: Path) -> None:
    http, tcp = free_port(), free_port()
    lab = with_services(tmp_path, http, tcp)

    async def start() -> None:
        with socket.create_server(("127.0.0.1", tcp)):
            with pytest.raises(LabError) as refused:
                lab.start()
            await lab.close()
        assert [problem.code for problem in refused.value.problems] == ["lab.service_cannot_bind"]

    in_loop(start)
