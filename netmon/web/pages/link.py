"""What is declared about a link, and what its companions do."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.judge.topology import subject_of
from netmon.judge.wiring import link_subject
from netmon.model.inventory import Inventory
from netmon.model.plant import Link
from netmon.web.pages.condition import Beliefs
from netmon.web.pages.lists import Row
from netmon.web.pages.unit import rows


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """A link. `companions` are the other links that lead to the same lower end."""

    link: Link
    companions: tuple[Row, ...]


def facts_of(link: Link, inventory: Inventory, beliefs: Beliefs) -> LinkFacts:
    """Gather what is known of a link."""
    lower = subject_of(link.lower, link.network)
    others = (each for each in inventory.links.values() if each.id != link.id and each.network == link.network)
    companions = ((link_subject(each), each) for each in others if subject_of(each.lower, each.network) == lower)
    return LinkFacts(link, rows(companions, beliefs))
