"""What requests say. Everything is strict: what is not known is refused, and no text is taken for a number."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from netmon.model.text import clean_text

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def cleaned(text: str) -> str:
    """Return what somebody typed without what no screen shows: it is shown to others, and logged."""
    return clean_text(text.encode(errors="replace")).text.strip()


Said = Annotated[str, AfterValidator(cleaned)]


class _Body(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class ApprovalBody(_Body):
    """`at` is local time in the entry's zone, by default now."""

    number: Said
    at: str | None = None
    by: Said = ""


class MaintenanceBody(_Body):
    """A window, or windows that come back.

    `begins` (by default now) and `ends` are local time in `zone` (by default the inventory's): `2026-11-24 22:00`.
    Either `ends` or `lasts`, in seconds.
    """

    subject: Said
    reason: Said
    begins: str | None = None
    ends: str | None = None
    lasts: float | None = Field(default=None, allow_inf_nan=False)
    zone: str | None = None
    below: bool = True
    every: Literal["once", "daily", "weekly", "monthly"] = "once"
    weekdays: tuple[Day, ...] = ()
    monthdays: tuple[int, ...] = ()
    until: str | None = None
    approval: ApprovalBody | None = None
    by: Said | None = None


class ByBody(_Body):
    """`by` is for where nobody logs in."""

    by: Said | None = None


class AcknowledgeBody(ByBody):
    """`lasts`: for so many seconds, by default until the incident closes."""

    note: Said = ""
    lasts: float | None = Field(default=None, allow_inf_nan=False)


class TestedBody(ByBody):
    """What came of a test message."""

    outcome: Literal["taken", "later", "refused"]


class ConcludeBody(ByBody):
    """What it was, who is answerable, under which ticket."""

    cause: Literal[
        "power", "carrier", "equipment", "cabling", "configuration", "environment", "planned", "unit", "other"
    ]
    party: Said = ""
    ticket: Said = ""
    note: Said = ""
