"""`netmon diagnose`: both ends of a link asked now, and which side is suspect."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer

from netmon.cli.declared import declared
from netmon.cli.diagnose.as_json import as_json
from netmon.cli.diagnose.view import tell
from netmon.cli.errors import DONE, INTERRUPTED, NOT_DONE, CliError, WrongUseError, end
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.session import Session, session_of
from netmon.judge.diagnosis import Diagnosis, Evidence
from netmon.judge.diagnosis import diagnose as judge
from netmon.model.hardware import FactName
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId
from netmon.model.plant import Link
from netmon.secrets import SecretError
from netmon.settings import Flags, IcmpMode, Settings, settings_from

if TYPE_CHECKING:
    from netmon.diagnose import Inquiry
    from netmon.judge.diagnosis import Past

TIMEOUT, LEAST_TIMEOUT, MOST_TIMEOUT = 30.0, 5.0, 600.0
APART, LEAST_APART, MOST_APART = 5.0, 1.0, 300.0


def diagnose(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    link: Annotated[str, typer.Argument(metavar="LINK", help="help.diagnose_link")],
    json: JsonOption = False,
    timeout: Annotated[float, typer.Option("--timeout", metavar="SECONDS", help="help.diagnose_timeout")] = TIMEOUT,
    apart: Annotated[float, typer.Option("--apart", metavar="SECONDS", help="help.diagnose_apart")] = APART,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Tell which side of a link is suspect. Exit code 0 where nothing wrong was found, 1 where something is suspect."""
    session = session_of(context)
    _check("--timeout", timeout, LEAST_TIMEOUT, MOST_TIMEOUT)
    _check("--apart", apart, LEAST_APART, MOST_APART)
    settings = settings_from(Flags(inventory=inventory, database=database), session.environ)
    known = declared(session, settings)
    wanted = _link(known, link)
    evidence = _ask(session, settings, known, wanted, timeout, apart)
    diagnosis = judge(evidence)
    if json:
        session.json(as_json(session, known, evidence, diagnosis))
    else:
        tell(session, known, evidence, diagnosis)
    end(NOT_DONE if diagnosis.findings or _nothing_learnt(evidence, diagnosis) else DONE)


def _nothing_learnt(evidence: Evidence, diagnosis: Diagnosis) -> bool:
    """Whether no port was read: then nothing can be said to be right, either."""
    return not diagnosis.findings and not any(one.is_read for one in evidence.ends)


def _check(option: str, value: float, least: float, most: float) -> None:
    if not least <= value <= most:
        raise WrongUseError("diagnosis.bad_seconds", option=option, least=f"{least:g}", most=f"{most:g}")


def _link(inventory: Inventory, name: str) -> Link:
    link = inventory.links.get(LinkId(name))
    if link is None:
        near = get_close_matches(name, inventory.links)
        raise WrongUseError("diagnosis.unknown_link_but" if near else "diagnosis.unknown_link", link=name, near=near)
    if link.upper.device is None and link.lower.device is None:
        raise CliError("diagnosis.no_device", link=name)
    return link


def _ask(
    session: Session, settings: Settings, inventory: Inventory, link: Link, timeout: float, apart: float
) -> Evidence:
    from netmon.diagnose import Inquiry  # noqa: PLC0415 - --help does not need it

    record = _record(session, settings, inventory, link)
    inquiry = Inquiry(inventory, link, timeout, apart, record.heard)
    try:
        if not session.err.is_terminal:
            return asyncio.run(_run(session, settings, inquiry, record, lambda _device, _took: None))
        waiting = {device for one in (link.upper, link.lower) if (device := one.device) is not None}

        def said() -> str:
            return session.say("diagnosis.progress", waiting=" ".join(sorted(waiting)), most=f"{timeout:g}")

        with session.err.status(said()) as status:

            def told(device: DeviceId, _took: float) -> None:
                waiting.discard(device)
                status.update(said())

            return asyncio.run(_run(session, settings, inquiry, record, told))
    except SecretError as error:
        raise CliError(error.code, **error.facts) from error
    except KeyboardInterrupt:
        end(INTERRUPTED)


async def _run(
    session: Session, settings: Settings, inquiry: Inquiry, record: _Record, told: Callable[[DeviceId, float], None]
) -> Evidence:
    from netmon.diagnose import open_wires  # noqa: PLC0415 - see above

    wires = open_wires(
        session.clock,
        session.environ,
        ping=settings.icmp is not IcmpMode.OFF,
        known_hosts=settings.known_hosts,
        systems=record.systems,
    )
    async with wires as opened:
        return await inquiry.run(opened, record.past, told)


@dataclass(frozen=True, slots=True)
class _Record:
    """What is on record: of the link, which devices ever saw a neighbour, and what systems they have."""

    past: Past | None = None
    heard: frozenset[DeviceId] = frozenset()
    systems: Mapping[DeviceId, str] = field(default_factory=dict)


def _record(session: Session, settings: Settings, inventory: Inventory, link: Link) -> _Record:
    """Read it; nothing of it where it cannot be read."""
    from netmon.diagnose.past import read_past  # noqa: PLC0415 - see above
    from netmon.store import Reader, StoreError  # noqa: PLC0415 - see above

    try:
        reader = Reader.open(settings.database)
        past = read_past(reader, inventory, link, session.clock.wall())
        devices = [one.device for one in (link.upper, link.lower) if one.device is not None]
        heard = frozenset(
            device for device in devices if (kept := reader.neighbours(device).get(device)) is not None and kept.heard
        )
        records = {device: reader.device_records(device).get(device) for device in devices}
    except StoreError as error:
        if error.code != "daemon.store_missing":
            session.warn("diagnosis.record_unread", why=session.say(error.code, **error.facts))
        return _Record()
    systems = {device: kept.value(FactName.OS) or "" for device, kept in records.items() if kept is not None}
    return _Record(past, heard, systems)
