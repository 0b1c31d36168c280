"""`netmon topology`: what devices see at their ports against what is declared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import tzinfo
from typing import Annotated

import typer

from netmon.cli.cabling.gather import Scenery, gather
from netmon.cli.cabling.say import REMEDIES, about, declared_ends, ends, evidence, finding_json, seen_ends, why
from netmon.cli.errors import DONE, NOT_DONE, CliError, end
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption, NetworkOption
from netmon.cli.session import Session, session_of
from netmon.cli.times import iso, zone_of
from netmon.model.cabling import Finding, Verdict
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, UnitId
from netmon.settings import Flags, settings_from

SHOWN = (Verdict.DISAGREE, Verdict.MISSING, Verdict.FOUND, Verdict.UNKNOWN)
"""In the order in which they need somebody."""
WRONG = frozenset((Verdict.DISAGREE, Verdict.MISSING))
MOST_LISTED = 20


def topology(
    context: typer.Context,
    place: Annotated[str | None, typer.Argument(metavar="DEVICE|UNIT", help="help.topology_place")] = None,
    json: JsonOption = False,
    network: NetworkOption = None,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print what differs, group by group. Exit code 1: a declared link is seen otherwise, or not seen."""
    session = session_of(context)
    flags = Flags(inventory=inventory, network=network, database=database)
    scenery = gather(session, settings_from(flags, session.environ))
    findings = scenery.findings
    if place is not None:
        wanted = _devices(scenery.inventory, place)
        findings = tuple(finding for finding in findings if _concerns(finding, wanted, scenery.inventory))
    if json:
        session.json(_json(session, scenery, findings))
    else:
        tell(session, scenery, findings)
    end(NOT_DONE if any(finding.verdict in WRONG for finding in findings) else DONE)


def _devices(inventory: Inventory, place: str) -> frozenset[DeviceId]:
    """Return the devices that a word names: one, or those of a unit."""
    if DeviceId(place) in inventory.devices:
        return frozenset((DeviceId(place),))
    if UnitId(place) not in inventory.units:
        raise CliError("cabling.no_such_place", value=place)
    return frozenset(device.id for device in inventory.devices.values() if device.unit == place)


def _concerns(finding: Finding, devices: frozenset[DeviceId], inventory: Inventory) -> bool:
    link = inventory.links.get(finding.link) if finding.link else None
    named = {link.upper.device, link.lower.device} if link else set()
    return bool(devices & {*named, *(end.device for end in finding.ends)})


def tell(session: Session, scenery: Scenery, findings: Sequence[Finding]) -> None:
    """Print the counts, then what needs somebody."""
    counts = Counter(finding.verdict for finding in findings)
    session.tell(
        "cabling.summary",
        devices=len(scenery.inventory.devices),
        reading=len(scenery.sights),
        links=sum(count for verdict, count in counts.items() if verdict not in {Verdict.FOUND, Verdict.UNKNOWN}),
        **{str(verdict): counts[verdict] for verdict in Verdict},
    )
    if not scenery.sights:
        session.warn("cabling.nothing_read")
    zone = zone_of(scenery.inventory.time_zone)
    for verdict in SHOWN:
        group = [finding for finding in findings if finding.verdict is verdict]
        if group:
            _tell_group(session, scenery.inventory, verdict, group, zone)


def _tell_group(
    session: Session, inventory: Inventory, verdict: Verdict, group: Sequence[Finding], zone: tzinfo
) -> None:
    session.line("")
    session.tell("cabling.group", verdict=session.say(f"cabling.{verdict}"), count=len(group))
    if verdict in REMEDIES:
        session.line(f"  {session.say('cabling.remedy')}  {session.say(f'cabling.do_{verdict}')}")
    for finding in group[:MOST_LISTED]:
        _tell_finding(session, inventory, finding, zone)
    if len(group) > MOST_LISTED:
        session.line(f"  {session.say('cabling.more', count=len(group) - MOST_LISTED)}")


def _tell_finding(session: Session, inventory: Inventory, finding: Finding, zone: tzinfo) -> None:
    link = inventory.links.get(finding.link) if finding.link else None
    if link is None:
        session.line(f"  {ends(session, finding)}")
    else:
        session.line(f"  {link.id}" + (f"  {link.name}" if link.name not in {"", link.id} else ""))
        session.line(f"    {session.say('cabling.declared')}  {declared_ends(link)}")
    if link is not None and finding.witnesses and finding.verdict is not Verdict.AGREED:
        session.line(f"    {session.say('cabling.seen')}  {seen_ends(session, finding)}")
    session.line(f"    {session.say('cabling.reason')}  {why(session, finding)}")
    if finding.verdict is Verdict.UNKNOWN and (known := about(session, finding.witnesses[0].said)):
        session.line(f"    {session.say('cabling.known')}  {known}")
    for line in evidence(session, finding.witnesses, zone):
        session.line(f"    {session.say('cabling.evidence')}  {line}")


def _json(session: Session, scenery: Scenery, findings: Sequence[Finding]) -> dict[str, object]:
    counts = Counter(finding.verdict for finding in findings)
    links = scenery.inventory.links
    return {
        "counts": {str(verdict): counts[verdict] for verdict in Verdict},
        "devices": {str(device): iso(sight.at) for device, sight in sorted(scenery.sights.items())},
        "findings": [
            finding_json(session, finding, links.get(finding.link) if finding.link else None) for finding in findings
        ],
    }
