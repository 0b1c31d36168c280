"""Sessions with the lab's command lines, in their own profiles' words."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.ssh import CommandOutput
from netmon.secrets import Secret
from netmon.vendors.cli.profile import CliProfile, Dialect
from netmon.vendors.cli.registry import all_profiles, of_platform
from netmon.wires.ssh import KnownHosts, NotAllowedError, Patience, SshAccess, SshWire, Terminal
from netmon.wires.ssh.connect import Wire
from netmon.wires.ssh.shell import Shell
from netmon.wires.ssh.timing import Watch
from tests.ssh_servers.devices import ENABLE, PASSWORD, USER, Simulated, serve
from tests.wires.ssh.talk import CLOCK, HOME, access

pytestmark = pytest.mark.anyio
BARE = Dialect(prompt=r"[^\s]*<[^<>]+>|[\w.-]+[>#]")


def profile(platform: str) -> CliProfile:
    found = of_platform({"huawei_usg": "huawei_vrp", "h3c_rbm": "hp_comware"}.get(platform, platform))
    assert found is not None
    return found


async def talk(
    folder: Path, device: Simulated, script: object, dialect: Dialect | None = None, *, enable: str | None = None
) -> object:
    """Talk to a device as its profile does, or with a bare dialect."""
    hosts = KnownHosts(folder / "known_hosts")
    hosts.record(HOME, device.port, [device.host_key])
    secret = None if enable is None else Secret(enable.encode())
    login = SshAccess(HOME, device.port, USER, Secret(PASSWORD.encode()), enable=secret)
    speaks = profile(device.platform)
    wire = SshWire(CLOCK, hosts, 1, Patience(silence=1.5, nudge=1, settled=0.15))
    try:
        return await wire.talk(login, dialect or speaks.dialect, speaks.allows, script, CLOCK.monotonic() + 30)  # type: ignore[arg-type]  # some script
    finally:
        await wire.close()


def configuration(terminal: Terminal) -> object:
    for one in all_profiles():
        try:
            return terminal.send(one.configuration)
        except NotAllowedError:
            continue
    return None


@pytest.mark.parametrize("platform", ["huawei_vrp", "huawei_usg", "hp_comware", "h3c_rbm", "cisco_ios", "ruijie_os"])
async def test_a_device_types_back_only_what_its_profile_names(tmp_path: Path, platform: str) -> None:
    speaks = profile(platform)
    with serve(
        platform, name="湖南-岳阳-汇聚1" if platform != "cisco_ios" else "HN-test-1", asks=platform != "cisco_ios"
    ) as device:
        said = await talk(tmp_path, device, lambda terminal: terminal.send(speaks.configuration))
        typed = list(device.typed)
    assert isinstance(said, CommandOutput), said
    assert "HN-test-1" in said.text or "湖南-岳阳-汇聚1" in said.text
    assert speaks.configuration not in said.text
    assert set(typed) <= {*speaks.commands(), "n"}
    assert typed[-1] == speaks.configuration


@pytest.mark.parametrize(
    ("secret", "kind"), [(ENABLE, None), ("wrong", FailureKind.AUTH), (None, FailureKind.UNSUPPORTED)]
)
@pytest.mark.parametrize("platform", ["cisco_ios", "ruijie_os"])
async def test_a_configuration_is_shown_to_the_privileged(
    tmp_path: Path, platform: str, secret: str | None, kind: FailureKind | None
) -> None:
    command = profile(platform).configuration
    with serve(platform, enable=ENABLE) as device:
        said = await talk(tmp_path, device, lambda terminal: terminal.send(command), enable=secret)
        tried = [line for line in device.typed if line == "wrong"]
    if kind is None:
        assert isinstance(said, CommandOutput)
    else:
        assert isinstance(said, Failure)
        assert said.kind is kind
        assert "wrong" not in repr(said)
    assert len(tried) <= 1


async def test_a_session_may_find_out_whose_words_it_has_to_speak(tmp_path: Path) -> None:
    speaks = profile("hp_comware")

    def script(terminal: Terminal) -> tuple[object, object, object]:
        first = terminal.send("display version")
        became = terminal.become(speaks.dialect, speaks.allows)
        return first, became, terminal.send(speaks.configuration)

    with serve("hp_comware") as device:
        said = await talk(tmp_path, device, script, BARE)
        typed = list(device.typed)
    assert isinstance(said, tuple)
    assert isinstance(said[0], CommandOutput)
    assert said[1] is None
    assert isinstance(said[2], CommandOutput)
    assert typed == ["display version", *speaks.dialect.paging, speaks.configuration]


async def test_pages_are_turned_where_the_pager_stays_on(tmp_path: Path) -> None:
    command = profile("huawei_vrp").configuration
    paged = Dialect(prompt=BARE.prompt)
    with serve("huawei_vrp", ports=48) as device:
        off = await talk(tmp_path, device, lambda terminal: terminal.send(command))
        on = await talk(tmp_path, device, lambda terminal: terminal.send(command), paged)
    assert isinstance(off, CommandOutput)
    assert isinstance(on, CommandOutput)
    assert on.text == off.text
    assert off.text.count("interface GigabitEthernet") == 48


async def test_a_device_that_dies_in_the_middle_is_hung(tmp_path: Path) -> None:
    with serve("huawei_vrp") as device:

        def script(terminal: Terminal) -> object:
            device.answering = False
            return terminal.send("display version")

        said = await talk(tmp_path, device, script)
        device.answering = True
    assert isinstance(said, Failure)
    assert (said.kind, said.cause) == (FailureKind.TIMEOUT, Cause.COMMAND_HUNG)


@pytest.mark.parametrize(
    ("platform", "cause"),
    [("huawei_vrp", Cause.TOO_MANY_SESSIONS), ("hp_comware", Cause.TOO_MANY_SESSIONS), ("cisco_ios", Cause.NO_BANNER)],
)
async def test_a_device_without_a_free_line_says_so_in_its_own_way(tmp_path: Path, platform: str, cause: Cause) -> None:
    with serve(platform, limit=0) as device:
        said = await talk(tmp_path, device, configuration)
    assert isinstance(said, Failure)
    assert (said.kind, said.cause) == (FailureKind.REFUSED, cause)


def shell(speaks: CliProfile) -> Shell:
    """Return a shell that nobody is connected to: what gets past its guard ends in an OSError."""
    wire = Wire(2, 1)
    wire.close()

    def never() -> None:
        raise AssertionError

    return Shell(never, access(9), Watch(CLOCK, 0.0, wire, Patience()), speaks.allows)  # type: ignore[arg-type]  # never called


SHELLS = {one.platform: shell(one) for one in all_profiles()}
LINES = st.one_of(
    st.text(max_size=60),
    st.sampled_from([command for one in all_profiles() for command in one.commands()]).flatmap(
        lambda command: st.sampled_from(
            [
                "",
                " ",
                "\n",
                "\r",
                ";",
                "|",
                " | include x",
                "\u200b",
                "\x00",
                "?",
                "\x1a",
                "\\",
                " > flash:x",
                "`reboot`",
                "\t",
            ]
        ).map(lambda more: command + more)
    ),
    st.builds(
        "{} {}".format,
        st.sampled_from(["display", "show", "ｓｈｏｗ", "reset", "undo", "no", "configure", "write", "save"]),
        st.text(max_size=20),
    ),
)


@given(st.sampled_from(sorted(SHELLS)), LINES)
@example("huawei_vrp", "display version\nsystem-view")
@example("cisco_ios", "show version\rreload")
@example("huawei_vrp", "")
@example("huawei_vrp", "\n")
def test_only_what_a_profile_allows_gets_past_the_guard(platform: str, line: str) -> None:
    guarded = SHELLS[platform]
    if guarded.allows(line):
        assert line.isprintable()
        assert line.isascii()
        with pytest.raises(OSError, match="no command line"):
            guarded.write_channel(line + "\n")
    elif not guarded.allows(line.rstrip("\r\n")):
        with pytest.raises(NotAllowedError):
            guarded.write_channel(line + "\n")


@pytest.mark.parametrize("method", ["config_mode", "enable", "exit_enable_mode", "find_prompt", "disable_paging"])
def test_nothing_of_netmikos_own_can_type(method: str) -> None:
    with pytest.raises((NotAllowedError, AttributeError, NotImplementedError)) as caught:
        getattr(shell(profile("huawei_vrp")), method)()
    assert "remote_conn" not in str(caught.value)


def test_no_thread_of_these_is_left() -> None:
    assert not [thread for thread in threading.enumerate() if thread.name == "netmon-ssh"]
