"""What works and not as it should, for the front page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netmon.model.degradation import Degradation
from netmon.model.names import NetworkId, Subject


@dataclass(frozen=True, slots=True)
class Ailing:
    """A device or link, and what of it is not as it should be, the gravest first."""

    subject: Subject
    found: tuple[Degradation, ...]


def ailing_of(degradations: Mapping[Subject, tuple[Degradation, ...]], network: NetworkId) -> tuple[Ailing, ...]:
    """Return the devices and links of a network that do not work as they should: the gravest first, then the newest."""
    some = [Ailing(subject, found) for subject, found in degradations.items() if subject.network == network]
    return tuple(sorted(some, key=lambda one: (one.found[0].severity.rank, -one.found[0].since, one.subject)))
