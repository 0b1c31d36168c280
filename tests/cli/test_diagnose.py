"""`netmon diagnose` as it is typed: over a lab, with a record, and where it cannot be meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from tests.cli.given import Cli
from tests.lab.given import ENVIRON, program, written
from tests.ports import free_port

CIRCUIT = "    bandwidth: 1G\n    carrier: 中国电信\n    circuit: CS-0731\n    hotline: '10000'"
CONTACT = '{name: 长沙节点, contacts: [{name: 张三, phone: "0731-80000002"}], level: prefecture'


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path]]:
    """Run a lab, and return its inventory and its control socket."""
    folder = tmp_path_factory.mktemp("diagnose")
    path = written(
        folder,
        free_port(),
        lambda text: text.replace("    bandwidth: 1G", CIRCUIT).replace("{name: 长沙节点, level: prefecture", CONTACT),
    )
    with program(path, folder / "lab.sock", "--ports", "6"):
        yield path, folder / "lab.sock"


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(capsys, dict(ENVIRON))


def test_a_cut_link_is_told_with_its_circuit_and_what_to_say(cli: Cli, lab: tuple[Path, Path], tmp_path: Path) -> None:
    inventory, control = lab
    database = f"sqlite:///{tmp_path}/none.db"
    known = ("--inventory", str(inventory), "--database", database, "--apart", "1")
    cli("lab", "--control", str(control), "fault", "cut", "link", "hub-pref")
    try:
        ended = cli("diagnose", "hub-pref", *known)
    finally:
        cli("lab", "--control", str(control), "heal", "all")
    assert (ended.code, ended.err) == (1, "")
    lines = ended.lines()
    assert lines[0].startswith("link hub-pref: fibre, likely: no light arrives at the upper end, hub 10GE1/0/1")
    assert all(word in lines[1] for word in ("中国电信", "CS-0731", "10000"))
    assert "- circuit CS-0731, hub-pref, 1 Gbit/s" in lines
    assert "- our upper end, hub 10GE1/0/1: receives -40.0 dBm" in lines
    assert "contact at the lower end: 张三 0731-80000002" in lines
    whole = cli("diagnose", "hub-pref", *known, "--json")
    told = cast("dict[str, object]", whole.json())
    assert (whole.code, told["suspect"], told["findings"], told["record"]) == (0, None, [], None)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("hub-perf",), 2, "did you mean hub-pref?"),
        (("hub-pref", "--timeout", "1"), 2, "--timeout must be from 5 to 600 seconds"),
        (("hub-pref", "--apart", "0"), 2, "--apart must be from 1 to 300 seconds"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    cli: Cli, lab: tuple[Path, Path], words: tuple[str, ...], code: int, said: str
) -> None:
    ended = cli("diagnose", *words, "--inventory", str(lab[0]))
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err
