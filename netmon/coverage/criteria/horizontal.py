"""横向覆盖: departments of a level that are connected; the population says, by levels and kinds, which they are."""

from __future__ import annotations

from netmon.coverage.criteria import connected
from netmon.coverage.rule import Rule
from netmon.model.indicator import Criterion

RULE = Rule(Criterion("horizontal"), 1, connected.judge)
