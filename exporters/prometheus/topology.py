"""How what is plugged in compares with what is declared: counts only."""

from __future__ import annotations

from exporters.prometheus.catalogue import links as catalogue
from exporters.prometheus.samples import family
from netmon.judge.cabling.judge import counts
from netmon.model.cabling import Verdict
from netmon.watch.board import Board
from netmon.watch.cabling import Cabling


def topology(board: Board, cabling: Cabling) -> str:
    """Return a sample for each network and verdict, also for those that nothing has; none before the first load."""
    if not board.loaded:
        return ""
    found = counts(cabling.findings())
    return family(
        catalogue.TOPOLOGY,
        (
            ((network, str(verdict)), float(found[network, verdict]))
            for network in board.inventory.networks
            for verdict in Verdict
        ),
    )
