"""How what is plugged in compares with what is declared: counts only."""

from __future__ import annotations

from collections.abc import Iterable

from exporters.prometheus.catalogue import links as catalogue
from exporters.prometheus.samples import family
from netmon.judge.cabling.judge import counts
from netmon.model.cabling import Finding, Verdict
from netmon.watch.board import Board


def topology(board: Board, findings: Iterable[Finding]) -> str:
    """Return a sample for each network and verdict, also for those that nothing has; none before the first load."""
    if not board.loaded:
        return ""
    found = counts(findings)
    return family(
        catalogue.TOPOLOGY,
        (
            ((network, str(verdict)), float(found[network, verdict]))
            for network in board.inventory.networks
            for verdict in Verdict
        ),
    )
