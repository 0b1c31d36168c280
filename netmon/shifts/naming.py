"""What the subjects of a report are called, those in its reasons too."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.model.belief import Reason
from netmon.model.names import Subject, SubjectKind
from netmon.shifts.values import Inspection
from netmon.store import Reader


def names_of(made: Inspection, reader: Reader) -> dict[str, str]:
    """Return the names by the text of the subject; retired subjects have the name that they had."""
    wanted = set(_told(made))
    known = {str(one.subject): one.name for one in reader.subjects(retired=True) if str(one.subject) in wanted}
    return dict(sorted(known.items()))


def _told(made: Inspection) -> Iterator[str]:
    for reason in _reasons(made):
        yield from (fact for _, fact in reason.facts)
        # A reason may name a device by its id alone.
        yield from (f"device:{fact}@{made.network}" for _, fact in reason.facts)
    yield from map(str, _subjects(made))


def _reasons(made: Inspection) -> Iterator[Reason]:
    yield from (one.why for one in made.turns)
    yield from (one.what for one in made.notes)
    for cases in (made.opened, made.closed, made.open):
        yield from (one.reason for one in cases)
    yield from (item.why for moved in made.figures for item in moved.items if item.why is not None)


def _subjects(made: Inspection) -> Iterator[Subject]:
    network = made.network
    for cases in (made.opened, made.closed, made.open):
        for case in cases:
            yield from (*case.roots, *case.cut_off)
    devices = (*(one.device for one in made.configurations), *(one.device for one in made.hardware))
    yield from (Subject(SubjectKind.DEVICE, device, network) for device in devices)
    yield from (one.unit for one in made.register)
    yield from (item.unit for moved in made.figures for item in moved.items if item.unit is not None)
    yield from (one.subject for one in made.turns)
    yield from (one.subject for one in made.notes)
    yield from (one.subject for one in made.silent)
    yield from (one.subject for one in made.maintenance)
    yield from (one.subject for one in made.expiring)
    yield from (one.device for one in made.unseen.backups)
    yield from (one.device for one in (*made.health, *made.failed))
    yield from made.unseen.unasked
