"""What of the project names metrics."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.promql.known import OTHERS, Known, of_a_device, of_the_catalogue
from tests.promql.rules import Rule, recorded, rules_in

ROOT = Path(__file__).parent.parent.parent
RULES = ROOT / "exporters" / "prometheus" / "rules"
BUILT = ROOT / "grafana" / "built"

_PAGES = ("*.md", "docs/*.md", "exporters/**/*.yml", "grafana/**/*.y*ml", "grafana/**/*.ini", "inventory.yaml")
_SENTENCES = "netmon/words/*.py"


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule that is shipped."""
    return tuple(rules_in(sorted(RULES.glob("*.yml"))))


@cache
def known() -> Known:
    """Return every series that a query may name."""
    base = {**OTHERS, **of_a_device(), **of_the_catalogue()}
    return {**base, **recorded(rules(), base)}


@cache
def texts() -> tuple[Path, ...]:
    """Return the files in which text speaks of metrics."""
    return tuple(file for pattern in (*_PAGES, _SENTENCES) for file in sorted(ROOT.glob(pattern)))
