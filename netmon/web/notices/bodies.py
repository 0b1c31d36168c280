"""What requests about notices say. Days are local, as `2026-12-20`."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from netmon.model.belief import Reason
from netmon.web.api.bodies import ByBody, Said
from netmon.web.office import RefusedError


class ProposeBody(ByBody):
    """For whom; no `units` and no `indicators` mean all. `day` is a reported one, by default the newest."""

    network: Said
    units: tuple[Said, ...] = Field(default=(), max_length=10_000)
    indicators: tuple[Said, ...] = Field(default=(), max_length=1000)
    day: str | None = None
    unknown: bool = False
    dry_run: bool = False


class SendBody(ByBody):
    """Which notices, under which document, until when."""

    notices: tuple[Said, ...] = Field(min_length=1, max_length=1000)
    document: Said
    deadline: str
    note: Said = ""


class ReplyBody(ByBody):
    """What the unit answered, who signed for it, and on which day; by default today."""

    text: Said
    signer: Said
    day: str | None = None
    document: Said = ""


class ExtendBody(ByBody):
    """Until when instead, and why."""

    deadline: str
    reason: Said
    document: Said = ""


class WithdrawBody(ByBody):
    """Why."""

    reason: Said


def day_of(field: str, text: str) -> date:
    """Read a day; raises RefusedError where it is none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise RefusedError(422, Reason.of("register.not_a_day", field=field, value=text[:40])) from None
