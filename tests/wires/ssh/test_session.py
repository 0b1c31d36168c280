"""Sessions with a server of paramiko's that behaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.ssh import CommandOutput
from netmon.wires.ssh import NotAllowedError, Terminal, scan
from tests.ssh_servers.hostile import KEY, OTHER_KEY, Login, command_line, public, ssh_server
from tests.wires.ssh.talk import HOME, access, known, talked, version

pytestmark = pytest.mark.anyio
ANSWERS = {
    "screen-length 0 temporary": b"Info: The configuration takes effect on the current user terminal only.\r\n",
    "display version": b"Huawei Versatile Routing Platform Software\r\r\n\xb3\xa4\xc9\xb3 \xe9\x95\xbf\r\n",
}


async def test_what_a_command_prints_comes_without_echo_and_prompt(tmp_path: Path) -> None:
    log: list[str] = []
    with ssh_server(command_line(ANSWERS, log=log)) as port:
        said = await talked(tmp_path, port, lambda terminal: terminal.send("display version"))
    assert isinstance(said, CommandOutput)
    assert said.text.startswith("Huawei Versatile Routing Platform Software\n")
    assert said.command == "display version"
    assert log == ["screen-length 0 temporary", "display version"]


async def test_a_command_that_the_device_does_not_take_leaves_the_session_alive(tmp_path: Path) -> None:
    def script(terminal: Terminal) -> tuple[CommandOutput | Failure, str | Failure]:
        return terminal.send("display interface brief"), version(terminal)

    with ssh_server(command_line(ANSWERS)) as port:
        said = await talked(tmp_path, port, script)
    assert isinstance(said, tuple)
    refused, after = said
    assert isinstance(refused, Failure)
    assert (refused.kind, refused.cause) == (FailureKind.UNSUPPORTED, Cause.COMMAND_REFUSED)
    assert isinstance(after, str)


async def test_what_nobody_allows_is_not_typed(tmp_path: Path) -> None:
    log: list[str] = []
    with ssh_server(command_line(ANSWERS, log=log)) as port, pytest.raises(NotAllowedError):
        await talked(tmp_path, port, lambda terminal: terminal.send("system-view"))
    assert "system-view" not in log


@pytest.mark.parametrize("recorded", [(), (OTHER_KEY,)])
async def test_no_secret_is_shown_to_a_host_that_is_not_believed(tmp_path: Path, recorded: tuple[object, ...]) -> None:
    login = Login()
    with ssh_server(command_line(ANSWERS), lambda: login) as port:
        hosts = known(tmp_path, port if recorded else port + 1, OTHER_KEY)
        said = await talked(tmp_path, port, version, hosts=hosts)
    assert isinstance(said, Failure)
    assert (said.kind, login.tried) == (FailureKind.HOSTKEY, [])
    assert public(KEY).fingerprint in said.detail
    if recorded:
        assert said.cause is Cause.HOST_KEY_CHANGED
        assert public(OTHER_KEY).fingerprint in said.detail
    else:
        assert said.cause is Cause.HOST_KEY_UNKNOWN


async def test_a_wrong_password_is_shown_once(tmp_path: Path) -> None:
    login = Login()
    with ssh_server(command_line(ANSWERS), lambda: login) as port:
        said = await talked(tmp_path, port, version, login=access(port, "wrong"))
    assert isinstance(said, Failure)
    assert (said.kind, login.secrets) == (FailureKind.AUTH, ["wrong"])
    assert "wrong" not in said.detail


async def test_a_server_that_asks_by_keyboard_gets_the_password(tmp_path: Path) -> None:
    with ssh_server(command_line(ANSWERS), lambda: Login("keyboard-interactive")) as port:
        assert isinstance(await talked(tmp_path, port, version), str)


async def test_every_key_of_a_server_is_found_without_a_login(tmp_path: Path) -> None:
    login = Login()
    with ssh_server(command_line(ANSWERS), lambda: login, (KEY, OTHER_KEY)) as port:
        found = await scan(HOME, port, 20)
    assert isinstance(found, tuple)
    assert set(found) == {public(KEY), public(OTHER_KEY)}
    assert login.tried == []


async def test_the_type_on_record_is_asked_for_so_that_a_second_key_is_no_change(tmp_path: Path) -> None:
    with ssh_server(command_line(ANSWERS), keys=(KEY, OTHER_KEY)) as port:
        for key in (KEY, OTHER_KEY):
            hosts = known(tmp_path / key.get_name(), port, key)
            assert isinstance(await talked(tmp_path, port, version, hosts=hosts), str)
