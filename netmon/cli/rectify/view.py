"""Notices for people, from what JSON tells of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from netmon.cli.errors import CliError
from netmon.cli.session import Json, Session
from netmon.cli.tables import table
from netmon.model.bulletin import DueState

_COLOURS = {
    DueState.NOT_SENT: "dim",
    DueState.OPEN: "yellow",
    DueState.REPLIED: "cyan",
    DueState.OVERDUE: "bold red",
    DueState.CLOSED: "green",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A notice, as the daemon or the database tells of it."""

    id: str
    unit: str
    name: str
    state: DueState
    ending: str | None
    number: str
    deadline: str | None
    left: int | None
    late: int | None
    demands: int
    open: int

    @classmethod
    def read(cls, found: Mapping[str, Json]) -> Told:
        """Raise CliError for what another release tells."""
        demands, left, late, ending, deadline = (
            found.get(key) for key in ("demands", "days_left", "late", "ending", "deadline")
        )
        if not isinstance(demands, Sequence) or found.get("state") not in tuple(DueState):
            raise CliError("daemon_api.another_release")
        states = [one.get("state") for one in demands if isinstance(one, Mapping)]
        return cls(
            str(found["id"]),
            str(found["unit"]),
            str(found["unit_name"]),
            DueState(str(found["state"])),
            ending if isinstance(ending, str) else None,
            str(found["number"]),
            deadline if isinstance(deadline, str) else None,
            left if isinstance(left, int) else None,
            late if isinstance(late, int) else None,
            len(states),
            sum(one in {"lacking", "confirming"} for one in states),
        )


def tell_line(session: Session, one: Told) -> None:
    """Print a notice in one line."""
    facts = {"id": one.id, "unit": one.unit, "name": one.name, "number": one.number or "-"}
    session.tell("rectify.line", state=state_text(session, one), when=when_text(session, one), **facts)


def tell_table(session: Session, notices: Sequence[Told]) -> None:
    """Print a line for each."""
    shown = table(
        session,
        "|id",
        "rectify.column_unit",
        "rectify.column_number",
        "rectify.column_deadline",
        "rectify.column_demands",
        "state",
    )
    for one in notices:
        state = Text(state_text(session, one), _COLOURS[one.state])
        left = f"{one.deadline or '–'}\n{when_text(session, one)}"
        of = session.say("rectify.open_of", open=one.open, count=one.demands)
        shown.add_row(one.id, f"{one.name}\n{one.unit}", one.number or "–", left, of, state)
    session.out.print(shown)


def state_text(session: Session, one: Told) -> str:
    """Return how it stands."""
    if one.ending is not None:
        return session.say(f"rectify.ending_{one.ending}")
    return session.say(f"rectify.state_{one.state}")


def when_text(session: Session, one: Told) -> str:
    """Return how long it has, or by how much it was late."""
    if one.late:
        return session.say("rectify.was_late", days=one.late)
    if one.left is None:
        return ""
    if one.left < 0:
        return session.say("rectify.days_over", days=-one.left)
    return session.say("rectify.days_left", days=one.left)
