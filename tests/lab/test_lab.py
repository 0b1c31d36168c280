"""What a lab can and cannot be told, and what it refuses to simulate."""

from __future__ import annotations

import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from netmon.lab import Lab, LabError
from netmon.lab.agent import CARD, Agent
from netmon.lab.control import Control, ask
from netmon.words import CATALOGUE
from tests.cli.given import Cli
from tests.lab.given import ENVIRON, in_loop, listening, made, program, written
from tests.ports import free_port


def codes(error: LabError) -> list[str]:
    assert all(problem.code in CATALOGUE for problem in error.problems)
    return [problem.code for problem in error.problems]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda text: text.replace("127.77.0.2", "192.0.2.1"), "lab.not_on_loopback"),
        (
            lambda text: text.replace(
                'version: v2c, community: "env:LAB_COMMUNITY"', "version: v3, user: u, allow_weak: true"
            ),
            "lab.version_3",
        ),
        (lambda text: text.replace("snmp: lab", "snmp: off"), "lab.nobody_to_simulate"),
        (lambda text: text.replace("LAB_COMMUNITY", "LAB_NOBODY_SET_THIS"), "problem.secret_env_unset"),
    ],
)
def test_what_cannot_be_simulated_is_refused_with_its_reason(
    tmp_path: Path, change: Callable[[str], str], expected: str
) -> None:
    with pytest.raises(LabError) as refused:
        made(tmp_path, change)
    assert codes(refused.value) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", "lab.unknown_verb"),
        ("burn device hub", "lab.unknown_verb"),
        ("kut link hub-pref", "lab.unknown_verb_but"),
        ("cut device hub", "lab.wrong_form"),
        ("cut link", "lab.wrong_form"),
        ("cut link hub-pref now", "lab.wrong_form"),
        ("cut link nowhere", "lab.unknown_link"),
        ("cut link hub-pre", "lab.unknown_link_but"),
        ("cut site elsewhere", "lab.unknown_site"),
        ("kill device heb", "lab.unknown_device_but"),
        ("slow device hub 300", "lab.bad_delay"),
        ("slow device hub 0ms", "lab.bad_delay"),
        ("lossy device hub 130%", "lab.bad_share"),
        ("down port hub Gi9", "lab.unknown_port"),
        ("heal", "lab.wrong_heal"),
        ("heal port hub", "lab.wrong_heal"),
        ("heal link hub-pref", "lab.nothing_to_heal"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(tmp_path: Path, words: str, expected: str) -> None:
    lab = made(tmp_path)

    async def tell() -> None:
        async with listening(lab):
            with pytest.raises(LabError) as refused:
                lab.obey(words.split())
            assert codes(refused.value) == [expected]
            assert lab.state().faults == ()

    in_loop(tell)


@pytest.mark.parametrize(
    ("words", "answering"),
    [
        (["kill device pref"], {"hub"}),
        (["cut link hub-pref"], {"hub"}),
        (["cut link pref-a"], {"hub", "pref", "ce-b"}),
        (["shut port pref GigabitEthernet1/0/2"], {"hub", "pref", "ce-b"}),
        (["down port ce-b GigabitEthernet0/0/1", "cut link pref-a"], {"hub", "pref"}),
        (["cut site cs"], {"hub"}),
        (["kill device hub"], set()),
        (["slow device pref 1s", "reboot device hub", "shuffle device hub"], {"hub", "pref", "ce-a", "ce-b"}),
        (["kill device pref", "heal device pref"], {"hub", "pref", "ce-a", "ce-b"}),
        (["cut link hub-pref", "kill device pref", "heal device pref"], {"hub"}),
        (["cut link hub-pref", "down port hub 10GE1/0/1", "heal all"], {"hub", "pref", "ce-a", "ce-b"}),
    ],
)
def test_a_device_answers_only_while_a_path_to_a_root_is_whole(
    tmp_path: Path, words: list[str], answering: set[str]
) -> None:
    lab = made(tmp_path)

    async def tell() -> None:
        async with listening(lab):
            for said in words:
                lab.obey(said.split())
            assert {name for name in ("hub", "pref", "ce-a", "ce-b") if lab.agent(name).answering} == answering

    in_loop(tell)


@pytest.mark.parametrize("words", ["cut link national-hub", "down port hub 10GE1/0/9"])
def test_a_link_that_comes_from_beyond_the_plant_cuts_nobody_off(tmp_path: Path, words: str) -> None:
    national = """
  national-hub:
    upper: {unit: platform}
    lower: {device: hub, interface: 10GE1/0/9}
"""
    lab = made(tmp_path, lambda text: text + national.removeprefix("\n"))

    async def tell() -> None:
        async with listening(lab):
            lab.obey(words.split())
            assert lab.agent("hub").status(lab.agent("hub").find("10GE1/0/9") or 0) == (1, 2)
            assert all(lab.agent(name).answering for name in ("hub", "pref", "ce-a", "ce-b"))

    in_loop(tell)


@pytest.mark.parametrize(
    ("words", "upper", "lower"),
    [
        ("cut link hub-pref", (1, 2), (1, 2)),
        ("shut port hub 10GE1/0/1", (2, 2), (1, 2)),
        ("down port pref GigabitEthernet1/0/1", (1, 2), (1, 2)),
        ("cut site cs", (1, 2), (1, 2)),
        ("kill device pref", (1, 1), (1, 1)),
    ],
)
def test_the_two_ends_of_a_link_agree(
    tmp_path: Path, words: str, upper: tuple[int, int], lower: tuple[int, int]
) -> None:
    lab = made(tmp_path)

    async def tell() -> None:
        async with listening(lab):
            lab.obey(words.split())
            assert (lab.agent("hub").status(0), lab.agent("pref").status(0)) == (upper, lower)
            lab.obey(["heal", "all"])
            assert (lab.agent("hub").status(0), lab.agent("pref").status(0)) == ((1, 1), (1, 1))

    in_loop(tell)


def test_a_device_that_was_killed_has_restarted_when_it_is_healed(tmp_path: Path) -> None:
    lab = made(tmp_path)

    async def tell() -> int:
        async with listening(lab):
            lab.obey(["kill", "device", "pref"])
            lab.obey(["heal", "device", "pref"])
            return lab.agent("pref").uptime().now

    assert in_loop(tell) < 100 * 60


def test_an_address_in_use_is_said_and_nothing_stays_bound(tmp_path: Path) -> None:
    lab = made(tmp_path)
    device = lab.agent("ce-b").device

    async def start() -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
            taken.bind((str(device.address), device.snmp_port))
            with pytest.raises(LabError) as refused:
                lab.start()
            assert codes(refused.value) == ["lab.address_in_use"]
        await lab.close()
        async with listening(lab):
            pass

    in_loop(start)


def test_the_control_socket_is_its_owners_alone_and_gone_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "control"
    lab = made(tmp_path)

    async def serve() -> None:
        control = Control(lab, path)
        await control.start()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        second = Control(lab, path)
        with pytest.raises(LabError) as refused:
            await second.start()
        assert codes(refused.value) == ["lab.already_running"]
        assert path.exists()
        await control.close()
        assert not path.exists()

    in_loop(serve)


def test_a_socket_that_was_left_over_is_used_again_but_nothing_else_is_removed(tmp_path: Path) -> None:
    left, precious = tmp_path / "left", tmp_path / "precious"
    with socket.socket(socket.AF_UNIX) as forgotten:
        forgotten.bind(str(left))
    precious.write_text("mine")
    lab = made(tmp_path)

    async def serve() -> None:
        control = Control(lab, left)
        await control.start()
        await control.close()
        with pytest.raises(LabError) as refused:
            await Control(lab, precious).start()
        assert codes(refused.value) == ["lab.no_control"]

    in_loop(serve)
    assert precious.read_text() == "mine"


def test_a_running_lab_is_told_what_to_break_and_leaves_nothing_behind(tmp_path: Path, cli: Cli) -> None:
    path = tmp_path / "control"
    with program(written(tmp_path, free_port()), path, "--ports", "4") as process:
        told = cli("lab", "fault", "cut", "link", "hub-pref", "--control", str(path))
        assert (told.code, told.err) == (0, "")
        assert "cut link hub-pref" in told.out
        state = cli("lab", "state", "--json", "--control", str(path)).json()
        assert isinstance(state, dict)
        assert (state["devices"], state["answering"], state["faults"]) == (4, 1, ["cut link hub-pref"])
        wrong = cli("lab", "fault", "cut", "link", "hub-prf", "--control", str(path))
        assert (wrong.code, "hub-pref" in wrong.err) == (1, True)
        assert "cut" not in cli("lab", "heal", "all", "--control", str(path)).out
        process.terminate()
        assert process.wait(30) == 0
    assert not path.exists()


def test_without_a_lab_there_is_nothing_to_tell(tmp_path: Path, cli: Cli) -> None:
    ended = cli("lab", "state", "--control", str(tmp_path / "none"))
    assert (ended.code, ended.out) == (1, "")
    with pytest.raises(LabError):
        ask(tmp_path / "none", ["state"])


def test_an_inventory_that_pings_is_warned_of(tmp_path: Path, cli: Cli) -> None:
    inventory = written(tmp_path, free_port(), lambda text: text.replace("icmp: off", "icmp: on"))
    taken = tmp_path / "no" / "such" / "folder"
    ended = cli("lab", str(inventory), "--control", str(taken), **ENVIRON)
    assert ended.code == 1
    assert "icmp: off" in ended.err
    assert "folder" in ended.err


def test_the_same_seed_gives_the_same_lab(tmp_path: Path) -> None:
    one, two = made(tmp_path), made(tmp_path)
    assert isinstance(one, Lab)
    assert [one.agent("hub").port(number) for number in range(6)] == [two.agent("hub").port(n) for n in range(6)]


def numbers(agent: Agent) -> dict[str, int]:
    return {agent.port(number).name: agent.index(number) for number in agent._ports_now()}


def test_ports_swap_come_and_go_and_those_at_links_stay(tmp_path: Path) -> None:
    lab = made(tmp_path)
    agent = lab.agent("hub")
    before = numbers(agent)

    async def tell() -> None:
        async with listening(lab):
            lab.obey(["swap", "device", "hub"])
            swapped = numbers(agent)
            assert sorted(swapped.values()) == sorted(before.values())
            assert len([name for name, index in swapped.items() if before[name] != index]) == 2
            lab.obey(["shrink", "device", "hub"])
            assert len(numbers(agent)) == agent.count == len(before) - CARD
            assert "10GE1/0/1" in numbers(agent)
            lab.obey(["grow", "device", "hub"])
            assert numbers(agent).keys() == before.keys(), "what was taken out comes first"
            lab.obey(["grow", "device", "hub"])
            assert len(numbers(agent)) == len(before) + CARD
            assert sorted(numbers(agent).values()) == list(range(1, len(before) + CARD + 1))
            while agent.count > 1:
                lab.obey(["shrink", "device", "hub"])
            for verb in ("shrink", "swap"):
                with pytest.raises(LabError) as refused:
                    lab.obey([verb, "device", "hub"])
                assert codes(refused.value) == ["lab.too_few_ports"]

    in_loop(tell)


@pytest.mark.parametrize(("word", "verb"), [("restart", "reboot"), ("renumber", "shuffle")])
def test_other_words_are_understood(tmp_path: Path, word: str, verb: str) -> None:
    assert str(made(tmp_path).fault_of([word, "device", "hub"])) == f"{verb} device hub"
