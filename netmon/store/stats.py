"""The store about itself."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.belief import Reason


@dataclass(frozen=True, slots=True)
class Disk:
    """Sizes in bytes, measured after the last batch; None where it could not be measured."""

    database: int | None = None
    wal: int | None = None
    free: int | None = None

    def short_of(self, reserve: int) -> bool:
        """Tell whether less than `reserve` bytes are free."""
        return self.free is not None and self.free < reserve


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is in memory and not yet committed."""

    events: int = 0
    beliefs: int = 0
    tallies: int = 0
    samples: int = 0


@dataclass(frozen=True, slots=True)
class StoreStats:
    """Counters since the start. Times: UTC epoch seconds; `commit_seconds` is the sum over `commits`.

    `degraded`: something shown is not committed, or the last attempt failed; `degraded_since` and `problem` say since
    when and why. `short_of_space`: rollups wait because the disk is nearly full. `dropped` were not taken in because
    too much waited, `rejected` were refused by the database (a bug, logged with its traceback). What is stored of the
    time before `sample_until` is made up; None where nothing is.
    """

    degraded: bool = False
    degraded_since: float | None = None
    problem: Reason | None = None
    short_of_space: bool = False
    waiting: Waiting = Waiting()
    events: int = 0
    beliefs: int = 0
    tallies: int = 0
    samples: int = 0
    commits: int = 0
    commit_seconds: float = 0.0
    last_commit: float | None = None
    failures: int = 0
    dropped: int = 0
    rejected: int = 0
    disk: Disk = Disk()
    sample_until: float | None = None


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a checkpoint came to. Not `done` where a reader still looks at what the log holds."""

    done: bool
    wal: int | None
