"""From where on something works not as it should: built-in rules, the file's, the role's, the device's or link's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from netmon.inventory.asking import spoken
from netmon.inventory.check import check
from netmon.inventory.located import Located
from netmon.inventory.problem import Report
from netmon.inventory.schema.kinds import Entry
from netmon.inventory.schema.thresholds import RuleEntry, ThresholdsEntry
from netmon.inventory.sections import Sections
from netmon.model.degradation import Condition
from netmon.model.incident import Severity
from netmon.model.plant import Role
from netmon.model.thresholds import BUILT_IN, LOW_IS_BAD, STATES, Rule, Thresholds
from netmon.words.amounts import amount

_BACKBONE: Final = replace(
    BUILT_IN,
    loss=replace(BUILT_IN.loss, severity=Severity.MAJOR) if BUILT_IN.loss else None,
    temperature=replace(BUILT_IN.temperature, raised=80.0, clear=75.0) if BUILT_IN.temperature else None,
    power_supply=replace(BUILT_IN.power_supply, severity=Severity.MAJOR) if BUILT_IN.power_supply else None,
)
ROLES: Final[Mapping[Role, Thresholds]] = {Role.CORE: _BACKBONE, Role.PE: _BACKBONE}
"""Built-in rules that differ by role: line cards are hotter than a switch, and more hangs on one power supply."""

BOUNDS: Final = {
    Condition.LOSS: (0.001, 1.0),
    Condition.RTT: (0.001, 60.0),
    Condition.LOAD: (0.01, 1.0),
    Condition.ERRORS: (0.001, 1e6),
    Condition.LIGHT: (-40.0, 10.0),
    Condition.CPU: (1.0, 100.0),
    Condition.MEMORY: (1.0, 100.0),
    Condition.TEMPERATURE: (-40.0, 200.0),
}
"""Least and most of a limit, in the unit of its condition."""
LONGEST: Final = 7 * 86400.0
_PERCENT = frozenset({Condition.CPU, Condition.MEMORY})
_IN_PROPORTION = frozenset({Condition.LOSS, Condition.RTT, Condition.ERRORS})
"""Conditions of which a limit that is moved takes the other along by the same factor; of the others, as far."""

Layer = tuple[Located, Entry]


@dataclass(slots=True)
class _Draft:
    """A rule while it is put together; `clear_said` once a layer says the limit to clear it."""

    rule: Rule | None
    clear_said: bool = False


class Rulings:
    """The section `thresholds`, resolved for any device or link."""

    def __init__(self, sections: Sections, report: Report) -> None:
        self._report = report
        self._told: set[str] = set()
        declared = sections.once.get("thresholds")
        entry = None if declared is None else check(ThresholdsEntry, declared, report)
        self._all: tuple[Located, ThresholdsEntry] | None = (declared, entry) if declared and entry else None
        self._by_role = {role: self._resolve(role, ()) for role in (*Role, None)}

    def of(self, role: Role | None, own: Located, entry: Entry | None) -> Thresholds:
        """Return the rules of a device of `role`, or of a link to one; None where nothing of ours is at its lower end.

        `entry` is its own part of the file, and `own` where that stands.
        """
        return self._by_role[role] if entry is None else self._resolve(role, ((own, entry),))

    def _layers(self, role: Role | None) -> Iterator[Layer]:
        """Yield what the file says, the most general first."""
        if self._all is None:
            return
        declared, entry = self._all
        yield declared, entry
        if role is not None and role in entry.roles:
            yield declared.follow(("roles", role)), entry.roles[role]

    def _resolve(self, role: Role | None, own: tuple[Layer, ...]) -> Thresholds:
        built_in = BUILT_IN if role is None else ROLES.get(role, BUILT_IN)
        drafts = {condition: _Draft(built_in.of(condition)) for condition in Condition}
        for located, entry in (*self._layers(role), *own):
            for condition, draft in drafts.items():
                said = getattr(entry, condition, None)
                if isinstance(said, RuleEntry):
                    self._take(condition, draft, said, built_in.of(condition), located.follow((condition,)))
        return Thresholds(**{condition.value: draft.rule for condition, draft in drafts.items()})

    def _take(
        self, condition: Condition, draft: _Draft, said: RuleEntry, built_in: Rule | None, located: Located
    ) -> None:
        """Lay what one layer says of a condition over what the layers below come to."""
        if said.off:
            draft.rule = None
            return
        base = draft.rule or built_in
        if base is None:
            return
        limit, clear = _said(condition, said, "limit"), _said(condition, said, "clear")
        draft.clear_said |= clear is not None
        if limit is not None and not draft.clear_said:
            clear = _moved(condition, base, limit)
        rule = Rule(
            base.raised if limit is None else limit,
            base.clear if clear is None else clear,
            base.hold if said.hold is None else said.hold,
            base.release if said.release is None else said.release,
            said.severity or base.severity,
            _or_off(said, "times", base.times),
            _or_off(said, "fall", base.fall),
            _or_off(said, "share", base.share),
        )
        draft.rule = rule
        self._look(condition, rule, located)

    def _look(self, condition: Condition, rule: Rule, located: Located) -> None:
        """Tell of a rule that cannot work, once, where its key is written."""
        if located.path in self._told:
            return
        fault = _fault(condition, rule)
        if fault is not None:
            self._told.add(located.path)
            code, key, facts = fault
            wanted = next((one for one in (key, "limit", "clear") if located.has(one)), None)
            located.tell(self._report, code, *(() if wanted is None else (wanted,)), **facts)


def _fault(condition: Condition, rule: Rule) -> tuple[str, str, dict[str, str]] | None:
    for name, seconds in (("hold", rule.hold), ("release", rule.release)):
        if seconds > LONGEST:
            return "problem.duration_range", name, {"low": "0s", "high": spoken(LONGEST)}
    if condition in STATES:
        return None
    low, high = BOUNDS[condition]
    if not low <= rule.raised <= high:
        return "problem.threshold_range", "limit", {"low": amount(condition, low), "high": amount(condition, high)}
    wrong = rule.clear < rule.raised if condition in LOW_IS_BAD else rule.clear > rule.raised
    if wrong:
        code = "problem.clear_below_limit" if condition in LOW_IS_BAD else "problem.clear_above_limit"
        return code, "clear", {"limit": amount(condition, rule.raised), "clear": amount(condition, rule.clear)}
    return None


def _said(condition: Condition, said: RuleEntry, name: str) -> float | None:
    value: Fraction | float | None = getattr(said, name, None)
    if value is None:
        return None
    return float(value * 100) if condition in _PERCENT else float(value)


def _or_off(said: RuleEntry, name: str, base: float | None) -> float | None:
    """Return what an entry says of what may be switched off: 0 is off, None says nothing."""
    value: Fraction | float | None = getattr(said, name, None)
    return base if value is None else float(value) or None


def _moved(condition: Condition, base: Rule, limit: float) -> float:
    """Return the limit to clear that goes with another limit to raise."""
    if condition in _IN_PROPORTION:
        return limit * base.clear / base.raised
    clear = limit + base.clear - base.raised
    return clear if condition in {Condition.LIGHT, Condition.TEMPERATURE} else max(0.0, clear)
