"""Simulated command lines behave as real ones do: they echo, page, refuse, ask, and tell what the lab holds."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import paramiko
import pytest

from tests.ssh_servers.devices import DOWN, PASSWORD, PLATFORMS, Simulated, Strength, serve

PROMPT = {
    "huawei_vrp": "<HN-test-1>",
    "huawei_usg": "HRP_M<HN-test-1>",
    "hp_comware": "<HN-test-1>",
    "h3c_rbm": "RBM_P<HN-test-1>",
    "cisco_ios": "HN-test-1#",
    "ruijie_os": "HN-test-1#",
}
PAGING = {
    "huawei_vrp": "screen-length 0 temporary",
    "hp_comware": "screen-length disable",
    "cisco_ios": "terminal length 0",
    "ruijie_os": "terminal length 0",
}
STATUS = {
    "huawei_vrp": "display interface brief",
    "hp_comware": "display interface brief",
    "cisco_ios": "show interfaces status",
    "ruijie_os": "show interfaces status",
}
CONFIGURATION = {
    "huawei_vrp": "display current-configuration",
    "hp_comware": "display current-configuration",
    "cisco_ios": "show running-config",
    "ruijie_os": "show running-config",
}


class Typing:
    """A terminal, as somebody sits at it."""

    def __init__(self, channel: paramiko.Channel) -> None:
        self._channel = channel

    def until(self, end: str) -> str:
        """Read until what was read ends with `end`."""
        said = ""
        deadline = time.monotonic() + 20
        while not said.endswith(end):
            assert time.monotonic() < deadline, said
            more = self._channel.recv(65_536)
            assert more, said
            said += more.decode()
        return said

    def type(self, text: str) -> None:
        self._channel.sendall(text.encode())

    def ask(self, command: str, prompt: str) -> str:
        """Type a command; return what is printed up to the prompt, without the echo."""
        self.type(command + "\n")
        said = self.until(prompt)
        assert said.startswith(command + "\r\n")
        return said.removeprefix(command + "\r\n").removesuffix(prompt)


@contextmanager
def sitting_at(device: Simulated, password: str = PASSWORD) -> Iterator[Typing]:
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    client.connect(
        device.address, device.port, device.user, password, timeout=20, allow_agent=False, look_for_keys=False
    )
    try:
        channel = client.invoke_shell()
        channel.settimeout(20)
        yield Typing(channel)
    finally:
        client.close()


@pytest.mark.parametrize("platform", PROMPT)
def test_a_device_greets_with_its_own_prompt(platform: str) -> None:
    with serve(platform) as device, sitting_at(device) as typing:
        assert typing.until(PROMPT[platform])


@pytest.mark.parametrize("platform", PLATFORMS)
def test_what_is_long_comes_in_pages_until_that_is_switched_off(platform: str) -> None:
    prompt = PROMPT[platform]
    with serve(platform, ports=40) as device, sitting_at(device) as typing:
        typing.until(prompt)
        typing.type(CONFIGURATION[platform] + "\n")
        page = typing.until(PLATFORMS[platform].more)
        assert len(page.splitlines()) <= 26
        typing.type(" ")
        assert PLATFORMS[platform].wipe.decode() in typing.until(PLATFORMS[platform].more)
        typing.type("q")
        typing.until(prompt)
        typing.ask(PAGING[platform], prompt)
        whole = typing.ask(CONFIGURATION[platform], prompt)
        assert "ore --" not in whole
        assert whole.count("interface Gi") == 40


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_port_that_goes_down_is_told(platform: str) -> None:
    prompt = PROMPT[platform]
    with serve(platform, ports=4) as device, sitting_at(device) as typing:
        typing.until(prompt)
        typing.ask(PAGING[platform], prompt)
        before = typing.ask(STATUS[platform], prompt)
        device.put(device.picture.ports[3].name, oper=DOWN)
        after = typing.ask(STATUS[platform], prompt)
        changed = [line for line in after.splitlines() if line not in before.splitlines()]
        assert len(changed) == 1
        assert re.search(r"down|notconnect", changed[0], re.IGNORECASE)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_change_of_the_configuration_adds_a_line_and_says_who_where_the_vendor_does(platform: str) -> None:
    prompt = PROMPT[platform]
    with serve(platform) as device, sitting_at(device) as typing:
        typing.until(prompt)
        typing.ask(PAGING[platform], prompt)
        before = typing.ask(CONFIGURATION[platform], prompt).splitlines()
        device.configure("zhangsan")
        after = typing.ask(CONFIGURATION[platform], prompt).splitlines()
        assert any("10.101.0.0" in line for line in set(after) - set(before))
        assert any("by zhangsan" in line for line in after) == (platform in {"huawei_vrp", "cisco_ios"})


@pytest.mark.parametrize("platform", PLATFORMS)
def test_an_unknown_command_is_refused_and_the_session_goes_on(platform: str) -> None:
    prompt = PROMPT[platform]
    with serve(platform) as device, sitting_at(device) as typing:
        typing.until(prompt)
        said = typing.ask("system-view", prompt)
        assert "^" in said
        assert re.search(r"(?i)^\s*(% ?|error: )(unrecognized|invalid)", said, re.MULTILINE)
        assert typing.ask(STATUS[platform], prompt)
        assert device.typed == ["system-view", STATUS[platform]]


def test_abbreviations_are_understood() -> None:
    with serve("huawei_vrp") as device, sitting_at(device) as typing:
        typing.until("<HN-test-1>")
        assert typing.ask("dis int br", "<HN-test-1>") == typing.ask("display interface brief", "<HN-test-1>")


def test_who_is_asked_to_change_his_password_gets_in_with_no() -> None:
    with serve("huawei_vrp", asks=True) as device, sitting_at(device) as typing:
        typing.until("Change now? [Y/N]: ")
        typing.type("n\n")
        typing.until("<HN-test-1>")
        assert device.typed == ["n"]


def test_the_configuration_is_shown_only_to_the_privileged() -> None:
    with serve("cisco_ios", enable="lab-enable-9") as device, sitting_at(device) as typing:
        typing.until("HN-test-1>")
        assert "Invalid input" in typing.ask("show running-config", "HN-test-1>")
        typing.type("enable\n")
        typing.until("Password: ")
        typing.type("lab-enable-9\n")
        typing.until("HN-test-1#")
        assert "lab-enable-9" not in "".join(device.typed)
        typing.ask("terminal length 0", "HN-test-1#")
        assert "hostname HN-test-1" in typing.ask("show running-config", "HN-test-1#")


def test_a_wrong_password_opens_nothing() -> None:
    with serve("huawei_vrp") as device, pytest.raises(paramiko.AuthenticationException), sitting_at(device, "no"):
        pass


def test_one_more_than_may_is_told_so_and_let_go() -> None:
    with serve("huawei_vrp", limit=1) as device, sitting_at(device) as first:
        first.until("<HN-test-1>")
        with sitting_at(device) as second:
            assert "All user interfaces are used" in second.until("try later!\r\n")
        assert first.ask("display clock", "<HN-test-1>")


def test_an_old_switch_offers_only_what_is_weak() -> None:
    with serve("hp_comware", strength=Strength.LEGACY) as device:
        strict = {"kex": paramiko.Transport._preferred_kex[-3:], "keys": ("ssh-rsa",)}
        client = paramiko.SSHClient()
        client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
        with pytest.raises(paramiko.SSHException):
            client.connect(device.address, device.port, device.user, PASSWORD, disabled_algorithms=strict, timeout=20)
        client.close()
        with sitting_at(device) as typing:
            assert typing.until("<HN-test-1>")


def test_who_only_looks_at_the_key_takes_no_line_of_the_device() -> None:
    with serve("huawei_vrp", limit=1) as device:
        for _ in range(3):
            with socket.create_connection((device.address, device.port), 20) as looking:
                assert looking.recv(4) == b"SSH-"
        with sitting_at(device) as typing:
            assert typing.until("<HN-test-1>")
