"""A lab's devices over SSH tell what the lab holds, and are as far away as the lab has them."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

import paramiko
import pytest

from netmon.clock import SystemClock
from netmon.inventory import load
from netmon.lab import Lab, LabError
from netmon.model.observation import Failure
from netmon.wires.ssh import scan
from tests.lab.given import COMMUNITY, TEXT, in_loop
from tests.lab.ssh.test_command_lines import Typing
from tests.ports import free_port

PASSWORD = "lab-login-9"
ENVIRON = {"LAB_COMMUNITY": COMMUNITY, "LAB_LOGIN": PASSWORD}
T = TypeVar("T")


def lab_of(folder: Path, change: Callable[[str], str] = str, seed: int = 1) -> Lab:
    """Make a lab of the small province whose devices can all be logged in to."""
    text = TEXT.replace("PORT", str(free_port())).replace(
        "credentials: {", 'credentials: {login: {kind: ssh, user: netmon, password: "env:LAB_LOGIN"}, '
    )
    text = text.replace("  snmp: lab\n", f"  snmp: lab\n  ssh: login\n  ssh_port: {free_port()}\n")
    path = folder / "inventory.yaml"
    path.write_text(change(text))
    return Lab(load(path, ENVIRON), ENVIRON, SystemClock(), ports=6, seed=seed)


@asynccontextmanager
async def listening(lab: Lab) -> AsyncIterator[Callable[[Callable[[], T]], Awaitable[T]]]:
    """Run a lab on the present loop, and give what runs other things beside it."""
    loop = asyncio.get_running_loop()
    try:
        lab.start()
        yield lambda work: loop.run_in_executor(None, work)
    finally:
        await lab.close()


def asked(lab: Lab, device: str, *commands: str) -> list[str]:
    """Log in to a device as netmon does and return what it prints."""
    there = lab.inventory.devices[lab.agent(device).device.id]
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    address = str(there.address)
    client.connect(address, there.ssh_port, "netmon", PASSWORD, timeout=20, allow_agent=False, look_for_keys=False)
    try:
        channel = client.invoke_shell()
        channel.settimeout(20)
        typing = Typing(channel)
        end = "#" if "RG" in lab.agent(device).box.version[0] else ">"
        prompt = typing.until(end).splitlines()[-1]
        paging = "terminal length 0" if end == "#" else "screen-length 0 temporary"
        typing.ask("screen-length disable" if lab.agent(device).box.kit.maker == "h3c" else paging, prompt)
        return [typing.ask(command, prompt) for command in commands]
    finally:
        client.close()


def test_a_port_that_is_down_over_snmp_is_down_over_ssh(tmp_path: Path) -> None:
    lab = lab_of(tmp_path)

    async def run() -> None:
        async with listening(lab) as beside:
            lab.obey(["down", "port", "pref", "GigabitEthernet1/0/2"])
            (said,) = await beside(partial(asked, lab, "pref", "display interface brief"))
            states = {line.split()[0]: line.split()[1] for line in said.splitlines() if line.startswith("Gig")}
            assert states["GigabitEthernet1/0/1"] == "up"
            assert states["GigabitEthernet1/0/2"] == "down"

    in_loop(run)


def test_who_changed_the_configuration_and_when_stands_in_it(tmp_path: Path) -> None:
    lab = lab_of(tmp_path)

    async def run() -> None:
        async with listening(lab) as beside:
            (before,) = await beside(partial(asked, lab, "hub", "display current-configuration"))
            lab.obey(["configure", "device", "hub", "zhangsan"])
            (after,) = await beside(partial(asked, lab, "hub", "display current-configuration"))
            assert "by zhangsan" not in before
            assert "by zhangsan" in after
            assert len(after.splitlines()) == len(before.splitlines()) + 1
            assert lab.state().faults == ()

    in_loop(run)


def test_a_host_key_is_the_same_in_every_lab_until_it_is_changed(tmp_path: Path) -> None:
    async def keys(lab: Lab) -> tuple[str, ...]:
        there = lab.agent("hub").device
        found = await scan(there.address, there.ssh_port, 20.0)
        assert not isinstance(found, Failure), found
        return tuple(key.fingerprint for key in found)

    async def run() -> None:
        seen = []
        for _ in range(2):
            lab = lab_of(tmp_path)
            async with listening(lab):
                seen.append(await keys(lab))
        async with listening(lab_of(tmp_path, seed=2)):
            pass
        lab = lab_of(tmp_path)
        async with listening(lab):
            for words in ("rekey device hub", "replace device hub"):
                lab.obey(words.split())
                seen.append(await keys(lab))
        assert seen[0] == seen[1]
        assert len(set(seen)) == 3

    in_loop(run)


def test_a_device_that_is_cut_off_takes_no_connection_until_it_is_back(tmp_path: Path) -> None:
    lab = lab_of(tmp_path)

    def knock() -> bool:
        there = lab.agent("ce-a").device
        with socket.socket() as knocking:
            knocking.settimeout(1.5)
            try:
                knocking.connect((str(there.address), there.ssh_port))
                return knocking.recv(4) == b"SSH-"
            except TimeoutError:
                return False

    async def run() -> None:
        async with listening(lab) as beside:
            assert await beside(knock)
            lab.obey(["kill", "device", "ce-a"])
            assert not await beside(knock)
            lab.obey(["heal", "device", "ce-a"])
            assert await beside(knock)

    in_loop(run)


def test_a_device_with_ssh_alone_is_simulated_too(tmp_path: Path) -> None:
    lab = lab_of(tmp_path, lambda text: text.replace("role: ce}", "role: ce, snmp: off}"))

    async def run() -> None:
        async with listening(lab) as beside:
            (said,) = await beside(partial(asked, lab, "ce-a", "display version"))
            assert lab.agent("ce-a").box.kit.model in said
            assert lab.state().devices == 4

    in_loop(run)


def test_a_device_whose_profile_is_ios_is_a_cisco(tmp_path: Path) -> None:
    lab = lab_of(tmp_path, lambda text: text.replace("role: ce}", "role: ce, snmp: off, profile: ios}"))
    assert lab.agent("ce-a").box.kit.maker == "cisco"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("configure device hub", "lab.wrong_form"),
        ("configure device hub zhang;san", "lab.bad_user"),
        ("configure device nowhere zhangsan", "lab.unknown_device"),
        ("rekey device ce-b", "lab.without_ssh"),
    ],
)
def test_what_only_a_command_line_can_have_happen_is_refused_elsewhere(
    tmp_path: Path, words: str, expected: str
) -> None:
    lab = lab_of(tmp_path, lambda text: text.replace("127.77.0.4, role: ce}", "127.77.0.4, role: ce, ssh: off}"))
    with pytest.raises(LabError) as refused:
        lab.obey(words.split())
    assert [problem.code for problem in refused.value.problems] == [expected]


def test_an_idle_lab_has_no_thread_for_its_command_lines(tmp_path: Path) -> None:
    import threading  # noqa: PLC0415 - only counted here

    lab = lab_of(tmp_path)

    async def run() -> None:
        before = threading.active_count()
        async with listening(lab):
            assert threading.active_count() == before

    in_loop(run)
