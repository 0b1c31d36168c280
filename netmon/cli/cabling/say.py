"""Findings about cables as sentences, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo

from netmon.cli.session import Json, Session
from netmon.cli.times import instant, iso
from netmon.model.cabling import Finding, PortAt, Verdict, Why, Witness
from netmon.model.neighbours import Neighbour
from netmon.model.plant import Link, LinkEnd
from netmon.words import say_cabling, say_list

LONGEST_DESCR = 80
REMEDIES = frozenset((Verdict.FOUND, Verdict.MISSING, Verdict.DISAGREE, Verdict.UNKNOWN))


def why(session: Session, finding: Finding) -> str:
    """Return what a verdict rests on."""
    return say_cabling(session.language, finding.why, finding.concerned)


def ends(session: Session, finding: Finding) -> str:
    """Return the ends as they are seen."""
    return " — ".join(_end(session, end) for end in finding.ends)


def declared_ends(link: Link) -> str:
    """Return the ends as they are declared, the upper one first."""
    return " — ".join(_declared(end) for end in (link.upper, link.lower))


def seen_ends(session: Session, finding: Finding) -> str:
    """Return what is seen instead of what is declared."""
    if finding.why is Why.OTHER_PORT:
        return ends(session, finding)
    return "; ".join(
        dict.fromkeys(f"{_end(session, _near(one))} — {who(session, one.said)}" for one in finding.witnesses)
    )


def _near(witness: Witness) -> PortAt:
    local = witness.said.local
    return PortAt(witness.device, witness.said.interface or local.name or local.mac)


def _end(session: Session, end: PortAt) -> str:
    return f"{end.device} {end.port or session.say('cabling.no_port')}"


def _declared(end: LinkEnd) -> str:
    return f"{end.device or end.unit} {end.interface or ''}".rstrip()


def who(session: Session, said: Neighbour) -> str:
    """Return what a neighbour is called, and the port that it speaks from."""
    name = said.name or said.chassis or next(iter(said.addresses), None) or "?"
    port = said.remote.name or said.remote.mac or said.remote.descr
    return session.say("cabling.who_port", who=name, port=port) if port else name


def about(session: Session, said: Neighbour) -> str:
    """Return what else a neighbour that nobody knows tells of itself, "" where it tells nothing."""
    facts = {
        "address": ", ".join(said.addresses),
        "chassis": said.chassis if said.chassis != said.name else None,
        "descr": " ".join((said.descr or "").split())[:LONGEST_DESCR],
    }
    parts = [session.say(f"cabling.its_{name}", value=value) for name, value in facts.items() if value]
    return say_list(session.language, parts)


def evidence(session: Session, witnesses: Iterable[Witness], zone: tzinfo) -> list[str]:
    """Return who said what, and when."""
    return [
        session.say(
            "cabling.said",
            at=instant(witness.at, zone),
            device=witness.device,
            port=_near(witness).port or session.say("cabling.no_port"),
            who=who(session, witness.said),
            protocol=witness.said.protocol.upper(),
        )
        for witness in witnesses
    ]


def finding_json(session: Session, finding: Finding, link: Link | None) -> dict[str, Json]:
    """Return a finding for scripts. Times are RFC 3339 in UTC."""
    return {
        "verdict": str(finding.verdict),
        "why": str(finding.why),
        "text": why(session, finding),
        "network": finding.network,
        "link": finding.link,
        "declared": None if link is None else [_end_json(end.device, end.interface, end.unit) for end in _of(link)],
        "ends": [{"device": end.device, "port": end.port} for end in finding.ends],
        "devices": list(finding.concerned),
        "evidence": [_witness_json(witness) for witness in finding.witnesses],
    }


def _of(link: Link) -> tuple[LinkEnd, LinkEnd]:
    return link.upper, link.lower


def _end_json(device: str | None, port: str | None, unit: str) -> dict[str, Json]:
    return {"device": device, "port": port, "unit": unit}


def _witness_json(witness: Witness) -> dict[str, Json]:
    said = witness.said
    return {
        "device": witness.device,
        "at": iso(witness.at),
        "protocol": str(said.protocol),
        "port": _near(witness).port,
        "neighbour": {
            "chassis": said.chassis,
            "name": said.name,
            "descr": said.descr,
            "port": said.remote.name or said.remote.mac,
            "port_descr": said.remote.descr,
            "addresses": list(said.addresses),
        },
    }
