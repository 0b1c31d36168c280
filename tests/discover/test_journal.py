"""The state file: whatever ends a run, the next one knows what it did."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.discover.codec import sighting_from, sighting_json
from netmon.discover.frontier import Ask
from netmon.discover.journal import Journal
from netmon.discover.plan import Plan, PlanError, Rule
from netmon.discover.sighting import Found, Origin, Outcome, Port, Sighting
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.model.observation import Cause, Failure, FailureKind
from tests.discover.given import BRANCH, found, plan, row, saw

TERMS = plan("10.0.0.0/24").terms()
ASKS = [Ask(ip_address(f"10.0.0.{number}"), Origin.PREFIX) for number in range(1, 6)]

TEXT = st.none() | st.text(max_size=8)
PORT_NAMES = st.builds(PortName, TEXT, TEXT, TEXT, st.none() | st.integers(1, 9))
ROWS = st.builds(
    Neighbour,
    st.sampled_from(NeighbourProtocol),
    PORT_NAMES,
    PORT_NAMES,
    TEXT,
    TEXT,
    TEXT,
    st.lists(st.text(max_size=5), max_size=2).map(tuple),
    TEXT,
)
FOUND = st.builds(
    Found,
    TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT,
    engine_id=st.binary(max_size=12).map(bytes.hex),
    ports=st.lists(st.builds(Port, st.integers(1, 10**9), TEXT, TEXT, TEXT), max_size=3).map(tuple),
    neighbours=st.none() | st.builds(
        Neighbours, st.lists(ROWS, max_size=2).map(tuple), TEXT, TEXT, st.frozensets(st.sampled_from(NeighbourProtocol))
    ),
)  # fmt: skip
FAILURES = st.builds(
    Failure,
    st.sampled_from(FailureKind),
    st.text(max_size=9),
    st.booleans(),
    st.integers(0, 3),
    st.none() | st.sampled_from(Cause),
    st.text(max_size=5),
)
SIGHTINGS = st.builds(
    Sighting,
    st.ip_addresses(),
    st.sampled_from(Origin),
    st.sampled_from(Outcome),
    st.none() | FAILURES,
    st.none() | FOUND,
)


@given(SIGHTINGS)
def test_a_sighting_is_read_back_as_it_was(sighting: Sighting) -> None:
    assert sighting_from(json.loads(json.dumps(sighting_json(sighting)))) == sighting


def written(path: Path) -> list[Sighting]:
    """Write the state of a run that was broken off."""
    sightings = [
        saw("10.0.0.1", Outcome.SILENT),
        saw("10.0.0.2", found("长沙-pe1", row("1", "b", "2", "10.0.0.9"), ports=["GE0/0/1"])),
    ]
    journal = Journal(path, TERMS)
    journal.begin(ASKS)
    for sighting in sightings:
        journal.add(sighting)
    journal.spare(ASKS[3:])
    journal.close()
    return sightings


def test_a_second_run_knows_what_was_begun_and_what_came_of_it(tmp_path: Path) -> None:
    sightings = written(tmp_path / "state")
    journal = Journal(tmp_path / "state", TERMS)
    journal.close()
    assert (journal.sightings, journal.begun) == (sightings, ASKS[:3])


def test_a_run_that_is_killed_in_the_middle_of_a_line_costs_that_line_alone(tmp_path: Path) -> None:
    sightings = written(tmp_path / "whole")
    content = (tmp_path / "whole").read_bytes()
    lines = [at for at, octet in enumerate(content) if octet == ord("\n")]
    for end in sorted(
        {*range(lines[0] + 1, len(content) + 1, 11), *(at + more for at in lines for more in (0, 1))} - {lines[0]}
    ):
        path = tmp_path / f"cut-{end}"
        path.write_bytes(content[:end])
        journal = Journal(path, TERMS)
        journal.add(saw("10.0.0.3", Outcome.SILENT))
        journal.close()
        again = Journal(path, TERMS)
        again.close()
        left = content[:end].count(b"\n")
        assert again.sightings == [*sightings[: max(0, left - 2)], saw("10.0.0.3", Outcome.SILENT)], end


def test_a_file_whose_first_line_was_never_finished_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "state"
    path.write_bytes(b'{"netmon-disc')
    Journal(path, TERMS).close()
    Journal(path, TERMS).close()
    assert json.loads(path.read_text())["netmon-discover"] == 1


@pytest.mark.parametrize(
    ("option", "change"),
    [
        ("scope", lambda agreed: plan("10.0.0.0/24", scope=["10.0.0.0/16"])),
        ("prefixes", lambda agreed: plan("10.0.0.0/25", scope=["10.0.0.0/24"])),
        ("exclude", lambda agreed: plan("10.0.0.0/24", exclude=["10.0.0.7/32"])),
        ("credential", lambda agreed: replace(agreed, rules=(Rule(BRANCH),))),
        ("snmp-port", lambda agreed: replace(agreed, snmp_port=1161)),
        ("ping-first", lambda agreed: replace(agreed, ping_first=False)),
        ("again", lambda agreed: replace(agreed, again=True)),
    ],
)
def test_a_state_of_other_terms_is_refused_with_what_differs(
    tmp_path: Path, option: str, change: Callable[[Plan], Plan]
) -> None:
    agreed = plan("10.0.0.0/24")
    Journal(tmp_path / "state", agreed.terms()).close()
    with pytest.raises(PlanError) as refused:
        Journal(tmp_path / "state", change(agreed).terms())
    assert (refused.value.code, refused.value.facts["option"]) == ("discover.state_of_other_terms", option)
    assert refused.value.facts["before"] != refused.value.facts["now"]


def test_how_fast_and_how_many_may_change_from_run_to_run(tmp_path: Path) -> None:
    Journal(tmp_path / "state", TERMS).close()
    Journal(tmp_path / "state", plan("10.0.0.0/24", rate=5, most=300, timeout=9).terms()).close()


@pytest.mark.parametrize(
    "line", ["{", "[]", "{}", '{"address":1}', '{"begun":3}', '{"spared":[["10.0.0.1","prefix"]]}']
)
def test_a_line_that_makes_no_sense_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "state"
    Journal(path, TERMS).close()
    with path.open("a") as file:
        file.write(f"{line}\n")
    with pytest.raises(PlanError) as refused:
        Journal(path, TERMS)
    assert (refused.value.code, refused.value.facts["line"]) == ("discover.state_unreadable", 2)
    Journal(path, TERMS, forget=True).close()
    assert path.read_text().count("\n") == 1


def test_two_runs_cannot_share_a_state(tmp_path: Path) -> None:
    first = Journal(tmp_path / "state", TERMS)
    with pytest.raises(PlanError) as refused:
        Journal(tmp_path / "state", TERMS)
    first.close()
    assert refused.value.code == "discover.state_in_use"


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    Journal(tmp_path / "state", TERMS).close()
    assert (tmp_path / "state").stat().st_mode & 0o777 == 0o600


def test_a_state_that_cannot_be_written_is_told_before_anything_is_sent(tmp_path: Path) -> None:
    with pytest.raises(PlanError) as refused:
        Journal(tmp_path / "nowhere" / "state", TERMS)
    assert refused.value.code == "discover.state_unusable"
