"""Which part of a database is an invented past."""

from __future__ import annotations

from dataclasses import dataclass

MOST_DAYS = 1500
"""Days that a made-up past goes back at most."""


@dataclass(frozen=True, slots=True)
class SampleHistory:
    """What a database holds of the time before `until` was made up at `made_at`, for the eyes only.

    Times are UTC, epoch seconds; `since` is when it begins. The same `seed` gives the same past of the same inventory.
    `version` is the release that made it.
    """

    since: float
    until: float
    made_at: float
    seed: int
    version: str

    def covers(self, at: float, lasting: float = 0.0) -> bool:
        """Tell whether what is told of `at`, or of the time from then on that lasts so many seconds, is made up.

        An hour in which real watching began is real: it holds nothing of what was made up.
        """
        return at + lasting <= self.until if lasting else at < self.until
