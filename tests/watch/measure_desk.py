"""What it costs to settle incidents: `python -m tests.watch.measure_desk` prints milliseconds of processor time.

Ten thousand devices in a tree four levels deep. One of them fails; then the node that three thousand hang on; then a
thousand that hang on nothing fail at the same moment, each an incident of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from time import process_time

from netmon.judge.wiring import Wiring
from netmon.model.belief import Belief, Reason, Standing, State, Truth
from netmon.model.event_id import EventIds
from netmon.model.names import Subject, SubjectKind
from netmon.watch.board import Board
from netmon.watch.desk import Desk
from tests.watch.plant import dev, tree
from tests.watch.world import Books, VirtualClock

WHY = Reason("reason.no_answer")
UP = Standing(State.UP, Truth.YES, Truth.YES)


def plant() -> dict[str, str]:
    parents = {"core": ""} | {f"p{one}": "core" for one in range(3)}
    parents |= {f"c{one}": f"p{one % 3}" for one in range(300)}
    return parents | {f"a{one}": f"c{one % 300}" for one in range(9696)}


def below(parents: dict[str, str], top: str) -> set[str]:
    found = {top}
    for name, parent in parents.items():
        if parent in found:
            found.add(name)
    return found


def main() -> None:
    parents = plant()
    inventory = tree(parents)
    clock, board = VirtualClock(), Board()
    desk = Desk(clock, Books(), board, EventIds())

    def show(standings: Iterable[tuple[Subject, Standing]]) -> float:
        clock.now += 1.0
        board.show(Belief(subject, standing, clock.wall(), WHY) for subject, standing in standings)
        began = process_time()
        desk.settle()
        return 1000 * (process_time() - began)

    def subjects(names: Iterable[str]) -> list[Subject]:
        named = set(names)
        links = [
            Subject(SubjectKind.LINK, id_, one.network)
            for id_, one in inventory.links.items()
            if one.lower.device in named
        ]
        units = [Subject(SubjectKind.UNIT, f"u-{name}", dev(name).network) for name in named]
        return [*map(dev, named), *links, *units]

    board.replace(
        inventory, {one: Belief(one, Standing(), clock.wall(), WHY) for one in Wiring.of(inventory).ranks}, {}
    )
    began = process_time()
    desk.settle()
    print(f"{len(parents)} devices, {len(board.beliefs)} subjects")  # noqa: T201 - a measurement is for the terminal
    print(f"first settling: {1000 * (process_time() - began):.1f} ms")  # noqa: T201 - a measurement is for the terminal
    everyone = subjects(parents)
    print(f"all found up ({len(everyone)} changes): {show((one, UP) for one in everyone):.1f} ms")  # noqa: T201 - a measurement is for the terminal
    down = Standing(State.DOWN, root=dev("a7"))
    print(f"one device fails: {show([(dev('a7'), down)]):.2f} ms")  # noqa: T201 - a measurement is for the terminal
    print(f"it is back: {show([(dev('a7'), UP)]):.2f} ms")  # noqa: T201 - a measurement is for the terminal
    behind = subjects(below(parents, "p1") - {"p1"})
    cut = Standing(State.UNREACHABLE, root=dev("p1"))
    changes = [(dev("p1"), Standing(State.DOWN, root=dev("p1"))), *((one, cut) for one in behind)]
    print(f"a node fails ({len(changes)} changes): {show(changes):.1f} ms")  # noqa: T201 - a measurement is for the terminal
    print(f"one more behind it changes: {show([(behind[0], UP)]):.2f} ms")  # noqa: T201 - a measurement is for the terminal
    changes = [(dev("p1"), UP), *((one, UP) for one in behind)]
    print(f"it is back ({len(changes)} changes): {show(changes):.1f} ms")  # noqa: T201 - a measurement is for the terminal
    alone = [dev(f"a{number}") for number in range(3000)]
    fail = [(one, Standing(State.DOWN, root=one)) for one in alone]
    print(f"3000 fail each for itself: {show(fail):.1f} ms")  # noqa: T201 - a measurement is for the terminal
    print(f"one more fails beside them: {show([(dev('a5000'), Standing(State.DOWN, root=dev('a5000')))]):.2f} ms")  # noqa: T201 - a measurement is for the terminal
    clock.now += 1.0
    began = process_time()
    desk.tick()
    print(f"a tick with 3000 open: {1000 * (process_time() - began):.2f} ms")  # noqa: T201 - a measurement is for the terminal
    print(f"3000 are back: {show((one, UP) for one in alone):.1f} ms")  # noqa: T201 - a measurement is for the terminal


if __name__ == "__main__":
    main()
