"""What is attested, as the daemon has it at hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from netmon.model.attestation import Attestation
from netmon.model.names import AttestationId

Content = tuple[object, ...]


class AttestationBook:
    """All that was ever entered, by id, and by what it says: the same statement is not entered twice."""

    def __init__(self) -> None:
        self._papers: dict[AttestationId, Attestation] = {}
        self._alike: dict[Content, list[AttestationId]] = {}

    @property
    def papers(self) -> Mapping[AttestationId, Attestation]:
        """All of them, the oldest entry first."""
        return MappingProxyType(self._papers)

    def load(self, remembered: Iterable[Attestation]) -> None:
        """Take what the store remembers."""
        for paper in remembered:
            self.put(paper)

    def put(self, paper: Attestation) -> None:
        """Take a new one, or one that was withdrawn, in place of what it was."""
        if paper.id not in self._papers:
            self._alike.setdefault(_content(paper), []).append(paper.id)
        self._papers[paper.id] = paper

    def entered(self, draft: Attestation) -> Attestation | None:
        """Return what says the same as `draft` already, None where nothing does.

        What was withdrawn may be entered anew; only not by the file that it had come in, which is then an old copy.
        """
        for id_ in self._alike.get(_content(draft), ()):
            paper = self._papers[id_]
            if paper.withdrawn_at is None or (draft.digest and paper.digest == draft.digest):
                return paper
        return None


def _content(paper: Attestation) -> Content:
    said = paper.unit, paper.network, paper.claim, paper.item, paper.holds, paper.source, paper.since, paper.expires
    return (*said, paper.document, paper.signer, paper.reviewer, paper.note)
