"""What leads from a division to the next level, and whether the province reaches it end to end."""

from __future__ import annotations

from collections.abc import Sequence

from netmon.coverage.basis import Basis
from netmon.coverage.link_sight import Seen, all_of, any_of, carried, lower_end
from netmon.coverage.papers import SILENCE, Word, word_of
from netmon.model.attestation import Claim
from netmon.model.belief import Truth
from netmon.model.counted import CountedLink
from netmon.model.names import NetworkId
from netmon.model.register import Level


def uplinks(division: str, network: NetworkId, basis: Basis) -> Sequence[CountedLink]:
    """Return the links of a division to the next level that are declared."""
    return basis.lookup.uplinks.get((network, division), ())


def look_at(links: Sequence[CountedLink], basis: Basis) -> list[Seen]:
    """Look at the links, and where they have no word of their own at the devices at their lower ends."""
    seen = [carried(link, basis) for link in links]
    if any_of(one.sight.says for one in seen) is Truth.UNKNOWN:
        mute = [link for link, one in zip(links, seen, strict=True) if one.sight.says is Truth.UNKNOWN]
        ends = {end.subject: end for link in mute if (end := lower_end(link, basis)) is not None}
        seen += [end for end in ends.values() if end.sight.says is Truth.YES]
    return seen


def attested(division: str, network: NetworkId, basis: Basis) -> Word:
    """Return what is attested of the uplink of a division, by its government or the units its links end at."""
    government = basis.lookup.governments.get(division)
    units = [] if government is None else [government.id]
    units += [link.lower_unit for link in uplinks(division, network, basis)]
    words = [word_of(basis, unit, network, Claim.UPLINK) for unit in dict.fromkeys(units)]
    says = any_of(word.says for word in words)
    said = [word for word in words if word.says is says and word.evidence] or [word for word in words if word.evidence]
    return next(iter(said), SILENCE)


def end_to_end(division: str, network: NetworkId, basis: Basis) -> Truth:
    """Tell whether the province reaches a division: something there answered, or every uplink on the way carried."""
    above = basis.lookup.above(division)
    if above is None or basis.register.divisions[division].level is Level.PROVINCE:
        return Truth.YES
    links = uplinks(division, network, basis)
    ends = [end for link in links if (end := lower_end(link, basis)) is not None]
    if any(end.sight.says is Truth.YES for end in ends):
        return Truth.YES
    own = any_of(one.sight.says for one in look_at(links, basis)) if links else Truth.NO
    return all_of((own, end_to_end(above, network, basis)))
