"""What requests about the register say."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from netmon.model.belief import Reason
from netmon.model.indicator import Criterion
from netmon.model.names import DivisionCode, NetworkId, RegisterChangeId, UnitId
from netmon.model.register import Level
from netmon.model.register_change import Act, RegisterChange
from netmon.web.api.bodies import ByBody, Said
from netmon.web.office import RefusedError


class ChangeBody(ByBody):
    """A change that is proposed. Days are local, as `2026-07-01`; what does not go with `act` is refused."""

    act: Literal[
        "born", "closed", "merged", "renamed", "recoded", "reclassified", "scoped", "unscoped", "exempted", "unexempted"
    ]
    unit: Said
    effective: str
    document: Said
    reason: Said
    name: Said | None = None
    name_en: Said | None = None
    level: Literal["nation", "province", "prefecture", "county", "township", "village"] | None = None
    kind: Said | None = None
    division: Said | None = None
    government: bool | None = None
    sample: bool | None = None
    network: Said | None = None
    criterion: Said | None = None
    until: str | None = None
    into: Said | None = None

    def change(self, criteria: tuple[str, ...]) -> RegisterChange:
        """Return it as a change, by nobody yet; raises RefusedError where a day or a criterion is none."""
        if self.criterion is not None and self.criterion not in criteria:
            choices = ", ".join(criteria)
            raise RefusedError(422, Reason.of("api.field_choice", field="criterion", choices=choices))
        return RegisterChange(
            id=RegisterChangeId(""),
            act=Act(self.act),
            unit=UnitId(self.unit),
            effective=_day("effective", self.effective),
            document=self.document,
            reason=self.reason,
            proposed_by="",
            proposed_at=0.0,
            name=self.name,
            name_en=self.name_en,
            level=None if self.level is None else Level(self.level),
            kind=self.kind,
            division=None if self.division is None else DivisionCode(self.division),
            government=self.government,
            sample=self.sample,
            network=None if self.network is None else NetworkId(self.network),
            criterion=None if self.criterion is None else Criterion(self.criterion),
            until=None if self.until is None else _day("until", self.until),
            into=None if self.into is None else UnitId(self.into),
        )


class ApproveBody(ByBody):
    """Either `changes`, by their ids or their unit's, or all of the first inventory."""

    changes: tuple[Said, ...] = Field(default=(), max_length=1000)
    all_baseline: bool = False
    note: Said = ""


class RejectBody(ByBody):
    """Which changes, and why."""

    changes: tuple[Said, ...] = Field(min_length=1, max_length=1000)
    reason: Said


def _day(field: str, text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise RefusedError(422, Reason.of("register.not_a_day", field=field, value=text[:40])) from None
