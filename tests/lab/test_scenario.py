"""Scenario files: what is wrong with them is told at its line, and what is right happens in time."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from netmon.inventory import InventoryError
from netmon.lab.lab import LabState
from netmon.lab.run import play
from netmon.lab.scenario import Happening, load_scenario, timeline
from netmon.words import Language
from tests.cli.given import Cli
from tests.lab.given import ENVIRON, in_loop, listening, made, written
from tests.ports import free_port

GOOD = """\
steps:
  - {at: 100ms, do: cut link hub-pref, for: 100ms}
  - at: 150ms
    do: shut port hub 10GE1/0/1
  - {at: 300ms, do: heal all}
"""

WRONG = [
    ("", 1, "lab.no_steps"),
    ("steps: []\n", 1, "lab.no_steps"),
    ("- {at: 1s}\n", 1, "lab.no_steps"),
    ("steps:\n  - cut link hub-pref\n", 2, "lab.not_a_step"),
    ("steps:\n  - {at: 1s}\n", 2, "problem.missing_key"),
    ("steps:\n  - {do: heal all}\n", 2, "problem.missing_key"),
    ("steps:\n  - {at: 1s, do: heal all}\nstep: 1\n", 3, "problem.unknown_key"),
    ("steps:\n  - at: 1s\n    do: heal all\n    fro: 3s\n", 4, "problem.unknown_key"),
    ("steps:\n  - at: 1 s\n    do: heal all\n", 2, "problem.not_a_duration"),
    ("steps:\n  - at: 1s\n    do: cut link nowhere\n", 3, "lab.unknown_link"),
    ("steps:\n  - at: 1s\n    do: cut link hub-prf\n", 3, "lab.unknown_link_but"),
    ("steps:\n  - at: 1s\n    do: [cut]\n", 3, "problem.not_a_text"),
    ("steps:\n  - at: 1s\n    do: reboot device hub\n    for: 3s\n", 4, "lab.does_not_last"),
    ("steps:\n  - at: 1s\n    do: heal all\n    for: 3s\n", 4, "lab.does_not_last"),
    ("steps:\n  - {at: 1s, at: 2s, do: heal all}\n", 2, "syntax.duplicate_key"),
    ("steps:\n  - {at: 1s, do: heal all\n", 3, "syntax.bracket"),
]


@dataclass
class Heard:
    """Notes what happens."""

    happenings: list[str] = field(default_factory=list)

    def began(self, state: LabState) -> None:
        """Note nothing: the scenario alone is played."""

    def happened(self, happening: Happening) -> None:
        self.happenings.append(f"{'end' if happening.ends else 'do'} {happening.order}")

    def played(self) -> None:
        self.happenings.append("played")


@pytest.mark.parametrize(("text", "line", "code"), WRONG)
def test_what_is_wrong_is_told_at_its_line_in_both_languages(tmp_path: Path, text: str, line: int, code: str) -> None:
    lab = made(tmp_path)
    path = tmp_path / "scenario.yaml"
    path.write_text(text)
    with pytest.raises(InventoryError) as refused:
        load_scenario(path, lab.order_of)
    (problem,) = refused.value.problems
    assert (problem.code, problem.line) == (code, line)
    assert all(problem.say(language).startswith(f"{path}:{line}: ") for language in Language)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InventoryError) as refused:
        load_scenario(tmp_path / "none.yaml", made(tmp_path).order_of)
    assert [problem.code for problem in refused.value.problems] == ["syntax.file_missing"]


def test_everything_happens_in_its_order_and_ends(tmp_path: Path) -> None:
    lab = made(tmp_path)
    path = tmp_path / "scenario.yaml"
    path.write_text(GOOD)
    steps = load_scenario(path, lab.order_of)
    assert [(found.at, found.ends) for found in timeline(steps)] == [
        (0.1, False),
        (0.15, False),
        (0.2, True),
        (0.3, False),
    ]
    heard = Heard()
    answering: list[int] = []

    async def watch() -> None:
        async with listening(lab):
            playing = asyncio.create_task(play(lab, steps, heard))
            while not playing.done():
                answering.append(lab.state().answering)
                await asyncio.sleep(0.01)

    in_loop(watch)
    assert heard.happenings == [
        "do cut link hub-pref",
        "do shut port hub 10GE1/0/1",
        "end cut link hub-pref",
        "do heal all",
        "played",
    ]
    assert answering[0] == 4
    assert 1 in answering
    assert lab.state().faults == ()


def test_a_wrong_scenario_keeps_the_lab_from_starting(tmp_path: Path, cli: Cli) -> None:
    path = tmp_path / "scenario.yaml"
    path.write_text("steps:\n  - at: 1s\n    do: cut link hub-prf\n")
    inventory = written(tmp_path, free_port())
    ended = cli("lab", str(inventory), "--scenario", str(path), "--control", str(tmp_path / "c"), **ENVIRON)
    assert ended.code == 1
    assert ended.out.startswith(f"{path}:3: steps[0].do: ")
    assert "hub-pref" in ended.out
