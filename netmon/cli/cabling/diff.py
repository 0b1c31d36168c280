"""`netmon inventory diff`: where the inventory differs from reality, as a list to work off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import typer

from netmon.cli.cabling.gather import Scenery, gather
from netmon.cli.cabling.say import ends, evidence, finding_json, why
from netmon.cli.cabling.snippet import link_snippet
from netmon.cli.errors import DONE, NOT_DONE, end
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption, NetworkOption
from netmon.cli.session import Json, Session, session_of
from netmon.cli.times import zone_of
from netmon.inventory.places import declared_places
from netmon.inventory.problem import Spot
from netmon.judge.cabling.drift import Drift, drifts
from netmon.model.cabling import Finding, Verdict
from netmon.settings import Flags, settings_from

DIFFER = frozenset((Verdict.DISAGREE, Verdict.MISSING, Verdict.FOUND))


@dataclass(frozen=True, slots=True)
class Item:
    """One difference: its sentence, where the declaration stands, what would be right, who says so."""

    kind: str
    text: str
    spot: Spot | None
    right: str | None
    evidence: tuple[str, ...]
    detail: dict[str, Json]


def diff(
    context: typer.Context,
    json: JsonOption = False,
    network: NetworkOption = None,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print what differs. Nothing is edited. Exit code 1: something differs."""
    session = session_of(context)
    settings = settings_from(Flags(inventory=inventory, network=network, database=database), session.environ)
    scenery = gather(session, settings)
    items = differences(session, scenery, declared_places(settings.inventory))
    if json:
        session.json({"differences": [_json(item) for item in items]})
    else:
        _tell(session, scenery, items)
    end(NOT_DONE if items else DONE)


def differences(session: Session, scenery: Scenery, places: Mapping[tuple[str, str], Spot]) -> list[Item]:
    """Return links first, then what devices say of themselves."""
    links = [_link(session, scenery, finding, places) for finding in scenery.findings if finding.verdict in DIFFER]
    return links + [_drift(session, one, places) for one in drifts(scenery.inventory, scenery.sights, scenery.kinds)]


def _link(session: Session, scenery: Scenery, finding: Finding, places: Mapping[tuple[str, str], Spot]) -> Item:
    inventory = scenery.inventory
    link = inventory.links.get(finding.link) if finding.link else None
    if link is None:
        text = session.say("drift.new_link", ends=ends(session, finding), why=why(session, finding))
        right = link_snippet(finding, inventory) if finding.verdict is Verdict.FOUND else None
        spot = None
    else:
        verdict = session.say(f"cabling.{finding.verdict}")
        text = session.say("drift.link", subject=link.id, verdict=verdict, why=why(session, finding))
        right = link_snippet(finding, inventory) if finding.verdict is Verdict.DISAGREE else None
        spot = places.get(("links", link.id))
    said = evidence(session, finding.witnesses, zone_of(inventory.time_zone))
    return Item(str(finding.verdict), text, spot, right, tuple(said), finding_json(session, finding, link))


def _drift(session: Session, drift: Drift, places: Mapping[tuple[str, str], Spot]) -> Item:
    facts = dict(drift.facts)
    if "near" in facts:
        facts["near"] = session.say("drift.near", near=facts["near"]) if facts["near"] else ""
    key = ("links", drift.link) if drift.link else ("devices", drift.device)
    detail: dict[str, Json] = {"device": drift.device, "link": drift.link, "network": drift.network, **drift.facts}
    text = session.say(drift.code, **facts)
    return Item(drift.code.removeprefix("drift."), text, places.get(key), drift.right, (), detail)


def _tell(session: Session, scenery: Scenery, items: list[Item]) -> None:
    if not scenery.sights:
        session.warn("cabling.nothing_read")
    if not items:
        session.tell("drift.none")
        return
    session.tell("drift.summary", count=len(items))
    for number, item in enumerate(items, 1):
        session.line(f"{number}. {item.text}")
        if item.spot is not None:
            session.line(f"   {session.say('cabling.where')}  {item.spot.file}:{item.spot.line}")
        for line in item.evidence:
            session.line(f"   {session.say('cabling.evidence')}  {line}")
        if item.right is not None:
            session.line(f"   {session.say('cabling.right')}")
            for line in item.right.splitlines():
                session.line(f"       {line}")


def _json(item: Item) -> dict[str, Json]:
    return {
        "kind": item.kind,
        "text": item.text,
        "file": None if item.spot is None else item.spot.file,
        "line": None if item.spot is None else item.spot.line,
        "proposed": item.right,
        **item.detail,
    }
