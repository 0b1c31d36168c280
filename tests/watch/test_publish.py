from __future__ import annotations

import pytest

from netmon.model.belief import State
from tests.watch.plant import dev, tree
from tests.watch.world import World

UP, DOWN = State.UP, State.DOWN
PAIR = {"core": "", "ce": "core"}


def test_a_decision_is_shown_when_it_is_committed_and_not_before() -> None:
    world = World(tree(PAIR))
    world.run(60.0)
    world.books.answer = None
    world.box("ce").hung = True
    world.run(45.0)
    assert world.books.events[-1].after.state is DOWN
    assert world.state(dev("ce")) is UP
    world.watch.tick()
    assert world.watch.board.stats.pending == 1
    world.books.open.pop().set_result(True)
    assert world.state(dev("ce")) is DOWN


def test_decisions_are_shown_in_the_order_in_which_they_were_made() -> None:
    world = World(tree(PAIR))
    world.run(60.0)
    world.books.answer = None
    world.box("ce").hung = True
    world.run(45.0)
    world.box("ce").hung = False
    world.run(45.0)
    first, *later = world.books.open
    for written in later:
        written.set_result(True)
    assert world.state(dev("ce")) is UP  # nothing overtakes the first
    assert world.watch.board.beliefs[dev("ce")].reason.code == "reason.answers"
    first.set_result(True)
    assert world.watch.board.beliefs[dev("ce")].reason.code == "reason.manageable_again"


def test_while_the_store_fails_belief_is_shown_at_once() -> None:
    world = World(tree(PAIR))
    world.run(60.0)
    world.books.answer = False
    world.box("ce").hung = True
    world.run(45.0)
    assert world.state(dev("ce")) is DOWN
    world.books.answer = True
    world.box("ce").hung = False
    world.run(45.0)
    assert world.state(dev("ce")) is UP


def test_a_ledger_that_raises_is_logged_and_holds_up_nothing(caplog: pytest.LogCaptureFixture) -> None:
    world = World(tree(PAIR))
    world.run(60.0)
    world.books.answer = None
    world.box("ce").hung = True
    world.run(45.0)
    world.books.open.pop().set_exception(OSError("disk"))
    assert world.state(dev("ce")) is DOWN
    assert "failed to record" in caplog.text


def test_one_cut_is_one_batch() -> None:
    """Whatever a single observation decides is written, and shown, together."""
    world = World(tree({"core": "", "ce": "core", "lan": "ce"}))
    world.run(60.0)
    world.box("core").hung = True
    world.run(44.0)
    moments = {event.at for event in world.events(1060.0)}
    assert len(moments) < len(world.events(1060.0))


def test_a_bug_in_judging_one_subject_is_logged_and_the_others_are_served(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    world = World(tree({"core": "", "a": "core", "b": "core"}))
    world.run(60.0)
    picture = world.watch._loaded()
    monkeypatch.setattr(picture.devices[world.inventory.devices["a"].id], "uplinks", None)  # type: ignore[index] # ids are strings here
    for name in ("a", "b"):
        world.box(name).hung = True
    world.run(45.0)
    assert world.state(dev("b")) is DOWN
    assert "Traceback" in caplog.text
    world.watch.tick()
    assert world.watch.board.stats.bugs > 0
