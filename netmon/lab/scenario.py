"""Scenarios: a file that says what happens when.

steps:
  - {at: 30s, do: cut link hub-pref, for: 60s}
  - {at: 2m, do: kill device ce-a}
  - {at: 3m, do: heal all}
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic_core import PydanticCustomError

from netmon.inventory import scalars
from netmon.inventory.decode import decode_yaml
from netmon.inventory.files import Files
from netmon.inventory.located import Located
from netmon.inventory.nearest import hint
from netmon.inventory.node import Items, Node, Table, is_told
from netmon.inventory.parse import parse
from netmon.inventory.problem import InventoryError, Report, Spot
from netmon.lab.faults import Fault, Order
from netmon.lab.refusal import LabError

STEPS = "steps"
AT, DO, FOR = "at", "do", "for"
KEYS = (AT, DO, FOR)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens, `at` seconds after the scenario began; a fault is undone after `lasting` seconds."""

    at: float
    order: Order
    lasting: float | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """A moment of a scenario: an order, or the end of a fault."""

    at: float
    order: Order
    ends: bool = False


def timeline(steps: tuple[Step, ...]) -> list[Happening]:
    """Return all that happens, in its order; what ends at a moment ends before anything begins then."""
    found = [Happening(step.at, step.order) for step in steps]
    found += [Happening(step.at + step.lasting, step.order, ends=True) for step in steps if step.lasting is not None]
    return sorted(found, key=lambda happening: (happening.at, not happening.ends))


def load_scenario(path: Path, order_of: Callable[[list[str]], Order]) -> tuple[Step, ...]:
    """Read a scenario; `order_of` reads what is to be done. Raises `InventoryError` with all that is wrong with it."""
    report = Report()
    content = Files(report).read(path)
    text = None if content is None else decode_yaml(content, str(path), report)
    steps: tuple[Step, ...] = ()
    if text is not None:
        parsed = parse(text, str(path), report)
        if parsed.complete or parsed.root is not None:
            steps = _Reader(report, order_of).steps(parsed.root, str(path))
    if problems := report.problems():
        raise InventoryError(problems)
    return steps


class _Reader:
    """Reads what was parsed; every mistake is reported where it stands."""

    def __init__(self, report: Report, order_of: Callable[[list[str]], Order]) -> None:
        self._report = report
        self._order_of = order_of

    def steps(self, root: Node | None, file: str) -> tuple[Step, ...]:
        """Read the whole file."""
        if not isinstance(root, Table):
            if root is None or not is_told(root):
                self._report.add("lab.no_steps", Spot(file))
            return ()
        self._refuse_unknown(Located(root, root, ""), (STEPS,))
        listed = root.value(STEPS)
        if not isinstance(listed, Items) or not listed:
            if not root.torn and (listed is None or not is_told(listed)):
                self._report.add("lab.no_steps", root.key(STEPS) or Spot(file))
            return ()
        read = (self._step(Located(node, node, f"{STEPS}[{number}]")) for number, node in enumerate(listed))
        return tuple(step for step in read if step is not None)

    def _step(self, located: Located) -> Step | None:
        node = located.node
        if not isinstance(node, Table):
            if not is_told(node):
                self._report.add("lab.not_a_step", located.place, located.path)
            return None
        if is_told(node):
            return None
        self._refuse_unknown(located, KEYS)
        for key in (AT, DO):
            if not located.has(key) and not node.broken:
                self._report.add("problem.missing_key", located.place, located.path, key=key)
        at, lasting = self._seconds(located, AT), self._seconds(located, FOR)
        order = self._order(located)
        if order is not None and lasting is not None and not (isinstance(order, Fault) and order.lasts):
            located.tell(self._report, "lab.does_not_last", FOR, order=str(order))
        return None if at is None or order is None else Step(at, order, lasting)

    def _refuse_unknown(self, located: Located, known: tuple[str, ...]) -> None:
        if isinstance(located.node, Table):
            for key in located.node:
                if key not in known and not key.broken:
                    path = f"{located.path}.{key}".removeprefix(".")
                    self._report.add("problem.unknown_key", key, path, str(key), hint=hint(key, known))

    def _seconds(self, located: Located, key: str) -> float | None:
        if not located.has(key):
            return None
        try:
            return scalars.read_duration(located.follow((key,)).node)
        except PydanticCustomError as error:
            located.tell(self._report, error.type, key)
            return None

    def _order(self, located: Located) -> Order | None:
        if not located.has(DO):
            return None
        try:
            return self._order_of(scalars.read_name(located.follow((DO,)).node).split())
        except PydanticCustomError as error:
            located.tell(self._report, error.type, DO)
        except LabError as error:
            found = located.follow((DO,))
            for problem in error.problems:
                facts = dict(problem.facts)
                value = facts.pop("value", found.value())
                self._report.add(problem.code, found.value_place(), found.path, value, **facts)
        return None
