"""From what a request says to an attestation, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from netmon.coverage.attesting import Doubt, doubts, last_expiry, usual_source
from netmon.model.attestation import Attestation, Claim
from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.names import AttestationId, NetworkId, UnitId
from netmon.model.register import Unit
from netmon.model.verdict import Source
from netmon.web.attestations.bodies import AttestationBody


@dataclass(frozen=True, slots=True)
class Draught:
    """Reads bodies on the local day `today`, where `inventory` is the one in force."""

    inventory: Inventory
    today: date

    def read(self, body: AttestationBody, digest: str = "") -> Attestation | tuple[Doubt, ...]:
        """Return the attestation, without id and by nobody yet, or all that is wrong with it."""
        unit = self.inventory.units.get(UnitId(body.unit))
        if unit is None:
            return (Doubt("unit", Reason.of("attest.unknown_unit", unit=body.unit[:100])),)
        network = self._network(body, unit)
        since, expires = _day("since", body.since), _day("expires", body.expires)
        wrong = tuple(one for one in (network, since, expires) if isinstance(one, Doubt))
        if isinstance(network, Doubt) or isinstance(expires, Doubt) or not isinstance(since, date):
            return wrong
        claim = Claim(body.claim)
        paper = Attestation(
            id=AttestationId(""),
            unit=unit.id,
            network=network,
            claim=claim,
            holds=body.holds,
            source=usual_source(claim) if body.source is None else Source(body.source),
            document=body.document,
            since=since,
            signer=body.signer,
            reviewer=body.reviewer,
            recorded_at=0.0,
            recorded_by="",
            expires=last_expiry(claim, since) if expires is None else expires,
            item=body.item,
            note=body.note,
            digest=digest,
            sample=unit.sample,
        )
        return doubts(paper, self.today) or paper

    def _network(self, body: AttestationBody, unit: Unit) -> NetworkId | Doubt:
        joins: Sequence[NetworkId] = unit.networks
        if body.network is None and len(joins) == 1:
            return joins[0]
        if body.network is not None and body.network in joins:
            return NetworkId(body.network)
        choices = ", ".join(joins) or "-"
        if body.network is None:
            return Doubt("network", Reason.of("attest.which_network", unit=unit.id, choices=choices))
        named = body.network[:100]
        return Doubt("network", Reason.of("attest.other_network", unit=unit.id, network=named, choices=choices))


def _day(field: str, text: str | None) -> date | Doubt | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return Doubt(field, Reason("attest.not_a_day"))
