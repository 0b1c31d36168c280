"""`netmon check`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.given import INVENTORY, Cli, program

BROKEN = """\
networks: {extranet: {name: 政务外网}}
devices:
  hub: {unit: nobody, address: 10.0.0.300}
"""


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "inventory.yaml"
    path.write_text(BROKEN)
    return path


@pytest.mark.parametrize(("lang", "said"), [("zh", "3  设备"), ("en", "3  devices")])
def test_a_right_inventory_is_summed_up(cli: Cli, lang: str, said: str) -> None:
    ended = cli("check", str(INVENTORY), lang=lang, LAB_COMMUNITY="lab-community")
    assert (ended.code, ended.err) == (0, "")
    assert said in ended.out
    assert "lab-community" not in ended.out


def test_for_a_script_it_holds_the_counts(cli: Cli) -> None:
    found = cli("check", str(INVENTORY), "--json", LAB_COMMUNITY="lab-community").json()
    assert isinstance(found, dict)
    assert found["valid"] is True
    assert found["problems"] == []
    assert (found["inventory"]["units"], found["inventory"]["devices"], found["inventory"]["links"]) == (3, 3, 1)


def test_every_mistake_is_one_line_with_its_place_and_the_exit_code_is_1(cli: Cli, broken: Path) -> None:
    ended = cli("check", str(broken))
    assert ended.code == 1
    assert len(ended.lines()) >= 2
    assert [line for line in ended.lines() if not line.startswith(f"{broken}:")] == []
    assert any(line.startswith(f"{broken}:3:") and "10.0.0.300" in line for line in ended.lines())


def test_mistakes_for_a_script_have_code_file_and_line(cli: Cli, broken: Path) -> None:
    ended = cli("check", str(broken), "--json")
    found = ended.json()
    assert isinstance(found, dict)
    assert (ended.code, found["valid"], found["inventory"]) == (1, False, None)
    assert {problem["file"] for problem in found["problems"]} == {str(broken)}
    assert all(problem["line"] >= 1 and problem["code"] and problem["message"] for problem in found["problems"])


def test_secrets_are_looked_for_unless_told_not_to(cli: Cli) -> None:
    assert cli("check", str(INVENTORY)).code == 1
    assert cli("check", str(INVENTORY), "--no-secrets").code == 0


def test_without_a_file_it_is_the_one_of_the_environment(cli: Cli, broken: Path) -> None:
    assert cli("check", "--no-secrets", NETMON_INVENTORY=str(INVENTORY)).code == 0
    assert cli("check", "--no-secrets", NETMON_INVENTORY=str(broken)).code == 1


def test_a_file_that_is_not_there_is_a_mistake_and_no_traceback(tmp_path: Path) -> None:
    ended = program("check", str(tmp_path / "none.yaml"), NETMON_LANG="en", PATH="/usr/bin")
    assert ended.returncode == 1
    assert "none.yaml" in ended.stdout
    assert "Traceback" not in ended.stderr


def test_of_several_networks_one_can_be_summed_up(cli: Cli) -> None:
    whole = str(Path(__file__).parent.parent.parent / "inventory.yaml")
    counts = {}
    for network in ("intranet", "extranet"):
        said = cli("check", whole, "--json", "--network", network).json()
        assert said == cli("check", whole, "--json", NETMON_NETWORK=network).json()
        assert isinstance(said, dict)
        counts[network] = said["inventory"]
    both = cli("check", whole, "--json").json()
    assert isinstance(both, dict)
    assert [counts[name]["networks"] for name in counts] == [1, 1]
    assert sum(part["devices"] for part in counts.values()) == both["inventory"]["devices"]


def test_a_network_that_is_not_there_is_refused_with_those_that_are(cli: Cli) -> None:
    ended = cli("check", str(INVENTORY), "--no-secrets", "--network", "nowhere")
    assert ended.code == 1
    assert "“nowhere”" in ended.out
    assert "extranet" in ended.out
