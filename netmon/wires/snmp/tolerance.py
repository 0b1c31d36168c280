"""How much of a table an agent hands over at once: learned from what it refuses, tried again now and then."""

from __future__ import annotations

VARBINDS_PER_REPLY = 64
"""About 1,300 octets of IF-MIB: a reply that no path has to fragment, for fragments are what firewalls drop."""

CLEAN_READS = 20
"""Table reads without a refusal or a silence before a little more is asked again; doubled each time it is too much."""

GETNEXT_COLUMNS = 8


class Tolerance:
    """`repetitions` of GETBULK, `columns` in one request (0: as planned), and whether it knows GETBULK at all.

    `most` is what the inventory allows; 0 is SNMPv1, which has no GETBULK.
    """

    __slots__ = ("_clean", "_patience", "_suspected", "bulk", "columns", "most", "repetitions")

    def __init__(self, most: int, repetitions: int = 0, columns: int = 0, *, bulk: bool = True) -> None:
        self.most = most
        self.repetitions = min(repetitions or most, most)
        self.columns = columns
        self.bulk = bulk and most > 0
        self._clean = 0
        self._patience = CLEAN_READS
        self._suspected = 0  # varbinds of a request that was met with silence, while no other as long was answered

    def repetitions_for(self, width: int, rows_left: int | None) -> int:
        """Return max-repetitions for a request of `width` columns.

        Where the number of rows is known from another column, no more is asked than is left and one to see the end.
        """
        most = min(self.repetitions, max(VARBINDS_PER_REPLY // width, 1))
        return most if rows_left is None or rows_left < 0 else min(most, rows_left + 1)

    def width(self, planned: int) -> int:
        """Return how many columns of a group go into one request."""
        return min(planned, self.columns) if self.columns else planned

    def only_repetitions(self, repetitions: int) -> None:
        """Learn that no more was answered."""
        self.repetitions = min(repetitions, self.repetitions)
        self._less()

    def silent(self, varbinds: int, answered: int) -> None:
        """Learn from a request for so many varbinds that was met with silence, where `answered` repetitions were not.

        Once may be two lost packets in a row; twice, with no request as long answered in between, is the length. Else
        an agent behind a bad line is asked for less and less, by more and more requests, of which more get lost.
        """
        if self._suspected:
            self.only_repetitions(answered)
        self._suspected = 0 if self._suspected else varbinds

    def answered(self, varbinds: int) -> None:
        """Note that a request for so many varbinds was answered."""
        if varbinds >= self._suspected:
            self._suspected = 0

    def only_columns(self, columns: int) -> None:
        """Learn that columns were answered when they were asked fewer at a time."""
        self.columns = columns
        self._less()

    def no_bulk(self) -> None:
        """Learn that GETNEXT was answered where GETBULK was not."""
        self.bulk = False
        self._less()

    def _less(self) -> None:
        self._clean = 0
        self._patience = min(self._patience * 2, 100 * CLEAN_READS)

    def read(self, *, clean: bool) -> bool:
        """Count one table read; return True where more is to be tried from now on."""
        self._clean = self._clean + 1 if clean else 0
        if self._clean < self._patience or not self.reduced:
            return False
        self._clean = 0
        if self.most and not self.bulk:
            self.bulk, self.repetitions = True, 1
        elif self.repetitions < self.most:
            self.repetitions = min(self.repetitions * 2, self.most)
        else:
            self.columns = 0
        return True

    @property
    def reduced(self) -> bool:
        """Whether less is asked than was planned."""
        return (self.most > 0 and not self.bulk) or self.repetitions < self.most or self.columns > 0
