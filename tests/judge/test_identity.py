"""A device is what it said, until two readings in a row say otherwise."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.identity import Doubts, compare
from netmon.model.device_identity import Fact, Source
from netmon.model.hardware import DeviceChange, DeviceRecord, FactName
from netmon.model.names import DeviceId

SERIAL, VERSION, KIND = FactName.SERIAL, FactName.VERSION, FactName.OBJECT_ID
Said = dict[FactName, str]


@dataclass
class Memory:
    """What is believed after some readings, one a second from 1 on."""

    record: DeviceRecord = field(default_factory=lambda: DeviceRecord(DeviceId("r1")))
    doubts: Doubts = field(default_factory=dict)
    changes: list[DeviceChange] = field(default_factory=list)
    at: float = 0.0

    def hear(self, said: Said, rule: str = "vrp") -> None:
        self.at += 1.0
        facts = [(name, Fact(value, Source(f"{rule}.{name}", "1.3.6"))) for name, value in said.items()]
        found = compare(self.record, self.doubts, facts, self.at)
        self.record, self.doubts = found.record, found.doubts
        self.changes += found.changes

    def values(self) -> Said:
        return {name: kept.fact.value for name, kept in self.record.facts}


@pytest.mark.parametrize(
    ("readings", "believed", "changes"),
    [
        pytest.param([{SERIAL: "A"}], {SERIAL: "A"}, [], id="the first word is taken at once"),
        pytest.param([{SERIAL: "A"}, {}], {SERIAL: "A"}, [], id="what is not said this time erases nothing"),
        pytest.param([{SERIAL: "A"}, {SERIAL: "B"}], {SERIAL: "A"}, [], id="one differing answer is not believed"),
        pytest.param([{SERIAL: "A"}, {SERIAL: "B"}, {SERIAL: "B"}], {SERIAL: "B"}, [("A", "B", 2.0)],
                     id="two are, and it changed when the first came"),
        pytest.param([{SERIAL: "A"}, {SERIAL: "B"}, {SERIAL: "A"}, {SERIAL: "B"}], {SERIAL: "A"}, [],
                     id="two that are not in a row are not believed"),
        pytest.param([{SERIAL: "A"}, {SERIAL: "B"}, {SERIAL: "C"}, {SERIAL: "C"}], {SERIAL: "C"}, [("A", "C", 3.0)],
                     id="of several wrong answers the one that stays"),
        pytest.param([{SERIAL: "A"}, {SERIAL: "B"}, {}, {SERIAL: "B"}], {SERIAL: "B"}, [("A", "B", 2.0)],
                     id="saying nothing in between takes no doubt away"),
        pytest.param([{SERIAL: "A"}, {SERIAL: "B", VERSION: "8"}], {VERSION: "8", SERIAL: "A"}, [],
                     id="each fact stands for itself"),
    ],
)  # fmt: skip
def test_what_is_believed(readings: list[Said], believed: Said, changes: list[tuple[str, str, float]]) -> None:
    memory = Memory()
    for said in readings:
        memory.hear(said)
    assert memory.values() == believed
    assert [(change.before, change.after, change.at) for change in memory.changes] == changes


def test_a_fact_knows_since_when_and_when_last_it_was_said() -> None:
    memory = Memory()
    for said in ({SERIAL: "A"}, {SERIAL: "A"}, {}, {SERIAL: "B"}, {SERIAL: "B"}, {SERIAL: "B"}):
        memory.hear(said)
    kept = memory.record.of(SERIAL)
    assert kept is not None
    assert (kept.since, kept.seen_at) == (4.0, 6.0)


def test_another_rule_on_the_same_kind_of_device_is_another_reading_and_no_change() -> None:
    memory = Memory()
    memory.hear({KIND: "1.3.6.1.4.1.2011.2.1", VERSION: "8.180"}, "vrp")
    for _ in range(2):
        memory.hear({KIND: "1.3.6.1.4.1.2011.2.1", VERSION: "V8 8.180"}, "entity")
    assert memory.values()[VERSION] == "V8 8.180"
    assert memory.changes == []


def test_a_box_of_another_maker_in_its_place_is_a_change_of_all_it_says() -> None:
    memory = Memory()
    memory.hear({KIND: "1.3.6.1.4.1.2011.2.1", VERSION: "8.180", SERIAL: "A"}, "vrp")
    for _ in range(2):
        memory.hear({KIND: "1.3.6.1.4.1.25506.1.1", VERSION: "7.1", SERIAL: "B"}, "comware")
    assert {change.name for change in memory.changes} == {KIND, VERSION, SERIAL}
    assert {change.name for change in memory.changes if change.replaced} == {KIND, SERIAL}


@given(st.lists(st.dictionaries(st.sampled_from(FactName), st.sampled_from("ABC")), max_size=12))
def test_every_change_leads_from_one_to_the_next_until_what_is_believed(readings: list[Said]) -> None:
    memory = Memory()
    first: Said = {}
    for said in readings:
        memory.hear(said)
        first = said | first
    for name in FactName:
        path = [first.get(name)]
        for change in memory.changes:
            if change.name is name:
                assert change.before == path[-1]
                path.append(change.after)
        assert path[-1] == memory.record.value(name)
    times = [change.at for change in memory.changes]
    assert all(kept.since <= kept.seen_at <= memory.at for _, kept in memory.record.facts)
    assert all(0 < at <= memory.at for at in times)
