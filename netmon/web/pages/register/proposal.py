"""The form by which somebody proposes a change: which fields each kind of change has, and what was typed into them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from netmon.coverage.proposing import NEEDS, TAKES
from netmon.coverage.register import Register
from netmon.coverage.registry import all_rules
from netmon.model.belief import Reason
from netmon.model.register_change import Act, RegisterChange
from netmon.web.api.problems import reasons_of
from netmon.web.office import RefusedError
from netmon.web.register.bodies import ChangeBody

LEFT_OUT: Final = frozenset({"sample"})
"""Sample data comes with an inventory of samples, and from nobody's hand."""
ALWAYS: Final = ("unit", "effective", "document", "reason")


@dataclass(frozen=True, slots=True)
class Field:
    """What can be said of a change."""

    name: str
    required: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody has typed so far, by field; `act` is None until they have chosen."""

    act: Act | None
    said: Mapping[str, str]

    @classmethod
    def of(cls, said: Mapping[str, str]) -> Draft:
        """Read what was said; a kind of change that there is not is none."""
        act = said.get("act", "")
        return cls(Act(act) if act in tuple(Act) else None, said)

    def get(self, name: str) -> str:
        """Return what was typed into a field."""
        return self.said.get(name, "")

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of this kind beside those of all."""
        if self.act is None:
            return ()
        needed = [Field(name, required=True) for name in NEEDS.get(self.act, ())]
        taken = TAKES.get(self.act, ())
        return (*needed, *(Field(name, required=False) for name in taken if name not in LEFT_OUT))

    def change(self, register: Register) -> RegisterChange:
        """Return it as a change, by nobody yet. A name stands for the one unit that is called so.

        Raises RefusedError with all that is wrong.
        """
        if self.act is None:
            raise RefusedError(422, Reason.of("api.field_choice", field="act", choices=", ".join(Act)))
        names = ("act", *ALWAYS, *(field.name for field in self.fields))
        said: dict[str, object] = {name: self.get(name) for name in names if self.get(name)}
        if said.get("government") in _YES_OR_NO:
            said["government"] = _YES_OR_NO[str(said["government"])]
        for name in ("unit", "into"):
            if name in said and not (name == "unit" and self.act is Act.BORN):
                said[name] = _called(str(said[name]), register)
        # What is left empty is told apart from what is missing by nobody: the office says what would be right.
        said |= {name: "" for name in ALWAYS if name not in said}
        try:
            body = ChangeBody.model_validate(said)
        except ValidationError as error:
            raise RefusedError(422, *reasons_of(error, ChangeBody)) from error
        if not body.unit:
            raise RefusedError(422, Reason.of("api.field_missing", field="unit"))
        if not body.effective:
            raise RefusedError(422, Reason("register.effective_missing"))
        return body.change(tuple(map(str, all_rules())))


_YES_OR_NO: Final = {"yes": True, "no": False}


def _called(text: str, register: Register) -> str:
    found = [str(id_) for id_, unit in register.units.items() if text in {unit.name, unit.name_en}]
    return found[0] if len(found) == 1 and text not in register.units else text
