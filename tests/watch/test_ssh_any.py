"""Whatever SNMP and SSH answer, and in whichever order: what answers pings is up, and no link changes without cause."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.belief import State
from netmon.model.names import DeviceId, SubjectKind
from netmon.model.plant import Prefer
from tests.watch.plant import dev, device, inventory, link
from tests.watch.sessions import HUNG, OTHER_KEY, WRONG_PASSWORD, SshWorld

CE = DeviceId("ce")
FAILURES = st.sampled_from([None, None, HUNG, WRONG_PASSWORD, OTHER_KEY])
STEPS = st.lists(st.tuples(st.integers(5, 500), st.booleans(), FAILURES), min_size=1, max_size=8)


def plant(prefer: Prefer, seed: int) -> SshWorld:
    ce = device("ce", ssh=True, prefer=prefer)
    links = [link("hub", "ce"), link("ce", "host")]
    made = SshWorld(inventory([device("hub"), ce, device("host")], links), seed=seed)
    made.box("hub").agent = made.box("host").agent = False  # only the CE tells of the links
    made.run(700)
    return made


@pytest.mark.parametrize("prefer", [Prefer.SNMP, Prefer.BOTH])
@settings(max_examples=15, deadline=None)
@given(steps=STEPS, seed=st.integers(0, 1000))
def test_a_device_that_answers_pings_is_never_down(
    prefer: Prefer, steps: list[tuple[int, bool, object]], seed: int
) -> None:
    made = plant(prefer, seed)
    since = made.clock.now
    for seconds, agent, failure in steps:
        made.box("ce").agent, made.server("ce").fails = agent, failure  # type: ignore[assignment]  # as sampled above
        made.run(seconds)
    assert {event.after.state for event in made.events(since) if event.subject == dev("ce")} <= {State.UP}
    assert made.watch.board.stats.bugs == 0


@pytest.mark.parametrize("prefer", [Prefer.SNMP, Prefer.BOTH])
@settings(max_examples=15, deadline=None)
@given(steps=st.lists(st.tuples(st.integers(5, 500), st.booleans()), min_size=1, max_size=8), seed=st.integers(0, 1000))
def test_while_both_tell_the_same_no_link_changes_whoever_is_read(
    prefer: Prefer, steps: list[tuple[int, bool]], seed: int
) -> None:
    made = plant(prefer, seed)
    since, numbers = made.clock.now, made.watch.board.devices[CE].identity
    assert numbers is not None
    for seconds, agent in steps:
        made.box("ce").agent = agent
        made.run(seconds)
        view = made.watch.board.devices[CE]
        assert view.status is None or set(view.status.value.index) <= set(numbers.value.index)
    assert not [event for event in made.events(since) if event.subject.kind is SubjectKind.LINK]
    assert {reading.identity.index for id_, reading in made.books.identities if id_ == CE} == {numbers.value.index}
    assert not made.judged_again()
    assert made.watch.board.stats.bugs == 0
