from __future__ import annotations

import asyncio
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.belief import Belief, Event, Flag, Reason, Standing, State, Truth
from netmon.store import StoreError
from netmon.store.codec import (
    belief_from,
    belief_values,
    event_from,
    event_values,
    reason_from,
    standing_from,
    standing_text,
)
from netmon.store.tables import BeliefRow, EventRow
from tests.store.given import History, device, running
from tests.store.strategies import BELIEFS, EVENTS


@settings(deadline=None)
@given(BELIEFS)
def test_a_belief_is_read_as_it_was_written(belief: Belief) -> None:
    assert belief_from(BeliefRow.model_validate(belief_values(belief))) == belief


@settings(deadline=None)
@given(EVENTS)
def test_an_event_is_read_as_it_was_written(event: Event) -> None:
    assert event_from(EventRow.model_validate(event_values(event))) == event


@settings(max_examples=10, deadline=None)
@given(
    st.lists(EVENTS, min_size=1, max_size=20, unique_by=lambda event: event.id),
    st.lists(BELIEFS, max_size=20, unique_by=lambda belief: belief.subject),
)
def test_the_database_gives_back_what_was_recorded(events: list[Event], beliefs: list[Belief]) -> None:
    async def scene(path: Path) -> None:
        async with running(path) as store:
            assert await store.record(tuple(events), tuple(beliefs))
            assert store.reader.events(newest_first=False) == tuple(sorted(events, key=lambda event: event.id))
            assert sorted(store.load_beliefs(), key=lambda belief: belief.subject) == sorted(
                beliefs, key=lambda belief: belief.subject
            )

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(scene(Path(folder) / "n.db"))


def test_a_standing_is_stored_as_text_that_a_person_can_read() -> None:
    standing = Standing(
        State.UNREACHABLE,
        Truth.NO,
        Truth.UNKNOWN,
        flags=frozenset({Flag.FLAPPING, Flag.ADMIN_DOWN}),
        root=device("核心"),
    )
    assert standing_text(standing) == (
        '{"state":"unreachable","reachable":"no","manageable":"unknown","carrying":"unknown",'
        '"flags":["admin_down","flapping"],"root":{"kind":"device","id":"核心","network":"intranet"}}'
    )


GOOD = json.loads(standing_text(Standing(root=device())))


@pytest.mark.parametrize(
    "change",
    [
        {"state": "sideways"},
        {"state": None},
        {"reachable": True},
        {"flags": "flapping"},
        {"flags": ["sleepy"]},
        {"root": {"kind": "device", "id": "r1"}},
        {"root": "device:r1@intranet"},
        {"more": 1},
    ],
)
def test_a_standing_that_is_not_one_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json, enum and our own refusals are all ValueError
        standing_from(json.dumps(GOOD | change))


@pytest.mark.parametrize("facts", ["[]", '{"misses": 4}', "{"])
def test_facts_that_are_not_texts_are_refused(facts: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - as above, json has its own
        reason_from("reason.x", facts)


def test_a_row_that_cannot_be_read_is_named() -> None:
    (event,), _ = History().change(device())
    row = EventRow.model_validate(event_values(event) | {"after": "{}"})
    with pytest.raises(StoreError) as caught:
        event_from(row)
    assert caught.value.code == "daemon.store_row_unreadable"
    assert caught.value.facts["key"] == event.id


def test_a_fact_given_twice_is_not_silently_halved() -> None:
    belief = Belief(device(), Standing(), 0.0, Reason("reason.x", (("a", "1"), ("a", "2"))))
    with pytest.raises(ValueError, match="twice"):
        belief_values(belief)
