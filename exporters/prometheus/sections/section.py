"""A section: metrics whose text depends on the same facts about a subject."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from exporters.prometheus.metric import Metric
from netmon.model.belief import Belief, Flag, Standing, State, Truth
from netmon.model.names import DeviceId, ServiceId, Subject
from netmon.watch.board import DeviceView, ServiceView

Row = TypeVar("Row")
Facts = TypeVar("Facts")


@dataclass(frozen=True, slots=True)
class Scene:
    """What is believed and what was seen, as the board has it while a scrape is rendered."""

    beliefs: Mapping[Subject, Belief]
    devices: Mapping[DeviceId, DeviceView]
    services: Mapping[ServiceId, ServiceView] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section(Generic[Row, Facts]):
    """`facts` finds what the text depends on, `write` returns one text for each of `metrics`, "" for no sample.

    As long as the facts of a subject are equal, its text is: then it is not written again. `rows` is how many subjects
    are written at once, and again as soon as one of them changed: about as many as make some hundred samples of a
    metric, enough for text that compresses well and few enough for a step of about a millisecond.
    """

    metrics: tuple[Metric, ...]
    facts: Callable[[Row, Scene], Facts]
    write: Callable[[Row, Facts], Sequence[str]]
    rows: int = 200


Held = tuple[Standing, float]
"""A standing and since when (UTC, epoch seconds)."""

_NOTHING: Held = (Standing(), 0.0)


def unmoved(_row: object, _scene: Scene) -> None:
    """Depend on nothing but the row, which is a declaration: another declaration is another row."""


def held(subject: Subject, scene: Scene) -> Held:
    """Return how `subject` stands: UNKNOWN since nobody knows when, if it is not on the board."""
    belief = scene.beliefs.get(subject)
    return (belief.standing, belief.since) if belief else _NOTHING


def states(metric: Metric, labels: str, state: State) -> str:
    """Return the samples of an enumeration of states: 1 for the current one, 0 for the others."""
    return "".join(f'{metric.name}{{{labels},state="{each}"}} {int(each is state)}\n' for each in State)


def flags(metric: Metric, labels: str, raised: frozenset[Flag]) -> str:
    """Return a sample for each flag that is raised."""
    return "".join(f'{metric.name}{{{labels},flag="{flag}"}} 1\n' for flag in sorted(raised)) if raised else ""


def up(metric: Metric, labels: str, state: State) -> str:
    """Return 1 for UP and 0 for DOWN. UNREACHABLE and UNKNOWN have no sample: nobody looked behind the fault."""
    if state is State.UP:
        return f"{metric.name}{{{labels}}} 1\n"
    return f"{metric.name}{{{labels}}} 0\n" if state is State.DOWN else ""


def truth(metric: Metric, labels: str, answer: Truth) -> str:
    """Return 1 for YES and 0 for NO; UNKNOWN has no sample."""
    return "" if answer is Truth.UNKNOWN else f"{metric.name}{{{labels}}} {int(answer is Truth.YES)}\n"


def since(metric: Metric, labels: str, at: float) -> str:
    """Return when a state began; never for one that did not begin: the time of the default standing is 0."""
    return f"{metric.name}{{{labels}}} {at:.3f}\n" if at > 0 else ""


def root(metric: Metric, labels: str, subject: Subject, standing: Standing) -> str:
    """Return 1 where `subject` itself is the root of its fault."""
    return f"{metric.name}{{{labels}}} 1\n" if standing.root == subject else ""
