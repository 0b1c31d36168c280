"""Merged figures for scripts."""

from __future__ import annotations

from netmon.bundles.merging import Merged, Share
from netmon.cli.bundle.telling import Together
from netmon.cli.periods import period_text
from netmon.cli.session import Json
from netmon.model.names import NetworkId
from netmon.views.figure_json import counts_json


def merged_json(network: NetworkId, all_: Together) -> dict[str, Json]:
    """Return a network. `expected` counts the origins whose keys are trusted, `own`: whether this instance speaks."""
    stands = all_.stands
    return {
        "network": network,
        "period": period_text(stands.period),
        "expected": stands.expected,
        "delivered": [
            {"name": key.name, "division": key.division, "number": one.number, "digest": one.digest}
            for key, one in stands.delivered
        ],
        "stale": [
            {"name": key.name, "division": key.division, "last": period_text(one.period)} for key, one in stands.stale
        ],
        "missing": [{"name": key.name, "division": key.division} for key in stands.missing],
        "own": all_.own,
        "indicators": [_indicator(one) for one in all_.found],
        "bulletins": [
            {"origin": name, "id": one.id, "revision": one.revision, "digest": one.digest}
            for name, one in all_.bulletins
        ],
    }


def _indicator(one: Merged) -> dict[str, Json]:
    return {
        "indicator": one.indicator,
        **counts_json(one.counts),
        "by_division": [_share(each) for each in one.shares],
        "overlaps": [
            {
                "division": each.division,
                "counted": each.counted,
                "others": [_share(other) for other in each.others],
                "lacking": each.lacking,
            }
            for each in one.overlaps
        ],
        "twice": [
            {
                "item": each.label,
                "divisions": [{"origin": name, "division": division} for name, division in each.divisions],
                "counted": each.counted or None,
            }
            for each in one.twice
        ],
        "strange": [_share(each) for each in one.strange],
        "other_rules": list(one.other_rules),
        "undeclared": list(one.undeclared),
        "unchecked": list(one.unchecked),
    }


def _share(one: Share) -> dict[str, Json]:
    return {"origin": one.voice, "division": one.division, **counts_json(one.counts)}
