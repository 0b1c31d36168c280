"""What has to be known beside a figure's numbers."""

from __future__ import annotations

from netmon.model.belief import Reason
from netmon.model.figure import Figure


def notes_of(figure: Figure) -> list[Reason]:
    """Return what qualifies a figure, the gravest first."""
    counts, carried = figure.counts, sum(one.carried for one in figure.findings)
    said: list[tuple[Reason, object]] = [
        (Reason("coverage.sample"), figure.sample),
        (Reason("coverage.undeclared"), not figure.declared),
        (Reason.of("coverage.provisional", hours=figure.provisional), figure.provisional is not None),
        (Reason.of("coverage.exempt", count=counts.exempt), counts.exempt),
        (Reason("coverage.nobody"), figure.declared and not counts.n),
        (Reason.of("coverage.disputed", count=figure.disputed), figure.disputed),
        (Reason.of("coverage.carried", count=carried), carried),
        (Reason("coverage.unreviewed"), figure.declared and not figure.reviewed),
        (Reason.of("coverage.pending", count=figure.pending), figure.pending),
    ]
    return [reason for reason, so in said if so]
