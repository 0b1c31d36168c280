"""How commands tell of bulletins and of what differs between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from itertools import groupby

from netmon.bulletins.diff import Difference
from netmon.bulletins.wording import in_words
from netmon.cli.errors import CliError
from netmon.cli.session import Json, Session
from netmon.coverage.rate import percent
from netmon.model.belief import Reason
from netmon.model.figure import Counts
from netmon.words import say_reason

NOTHING = "—"
FEW = 20
"""Differences of a part that are printed unless all are asked for."""

_REASONS = ("why.", "evidence", "reason_before", "reason_after")
"""What explains another verdict, which is told by itself."""


def say_reason_of(session: Session, reason: Reason) -> str:
    """Say a reason in the reader's language."""
    return say_reason(session.language, reason.code, dict(reason.facts))


def rate_of(counts: Counts) -> str:
    """Return the confirmed rate, cut off after one decimal."""
    return NOTHING if counts.confirmed is None else percent(counts.confirmed)


def kn_of(counts: Counts) -> str:
    """Return k/n; of nobody there is none."""
    return f"{counts.met}/{counts.n}" if counts.n else NOTHING


def tell_kept(session: Session, code: str, answer: dict[str, Json]) -> None:
    """Tell what the daemon answers of a bulletin."""
    found = answer.get("bulletin")
    if not isinstance(found, dict):
        raise CliError("daemon_api.another_release")
    session.tell(code, id=found["id"], revision=found["revision"], digest=found["digest"])


def tell_differences(session: Session, found: Sequence[Difference], zone: tzinfo, *, every: bool) -> None:
    """Print what differs, part by part."""
    for part, those in groupby(found, key=lambda one: one.part):
        every_one = list(those)
        named = [one for one in every_one if not one.field.startswith(_REASONS)] or every_one
        session.line(session.say(f"differs.part_{part.value}"))
        shown = named if every else named[:FEW]
        for one in shown:
            session.line(f"  {difference_text(session, one, zone)}")
        if len(shown) < len(named):
            session.tell("change.more", count=len(named) - len(shown))


def difference_text(session: Session, one: Difference, zone: tzinfo) -> str:
    """Say one difference: what, and from what to what."""
    what, before, after = in_words(one, session.language, zone)
    if before is None:
        return session.say("differs.new", what=what, after=after)
    if after is None:
        return session.say("differs.gone", what=what, before=before)
    return session.say("differs.other", what=what, before=before, after=after)


def differences_json(found: Sequence[Difference]) -> list[Json]:
    """Return all that differs for scripts."""
    return [
        {
            "part": one.part.value,
            "path": one.path,
            "name": one.name,
            "field": one.field,
            "before": one.before,
            "after": one.after,
        }
        for one in found
    ]
