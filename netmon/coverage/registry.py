"""Which criteria there are: one file of `criteria/` each."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from netmon.coverage import criteria
from netmon.coverage.rule import Rule
from netmon.model.indicator import Criterion


@cache
def all_rules() -> Mapping[Criterion, Rule]:
    """Return what every file of `netmon/coverage/criteria` binds as RULE or RULES, in the order of their names."""
    found: list[Rule] = []
    for name in sorted(info.name for info in pkgutil.iter_modules(criteria.__path__)):
        module = import_module(f"{criteria.__name__}.{name}")
        found += getattr(module, "RULES", None) or (module.RULE,)
    return {rule.criterion: rule for rule in found}
