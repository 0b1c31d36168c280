"""`netmon status`: what is believed now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Annotated

import typer
from rich.table import Table

from netmon.cli.degraded import degraded_json, tell_degraded_count
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.loads import tell_loads
from netmon.cli.maintained import flagged
from netmon.cli.notify.failing import failing_json, failing_of, tell_failing
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.over_ssh import tell_count
from netmon.cli.records import Records, open_records
from netmon.cli.session import Json, Session, session_of
from netmon.cli.tables import table
from netmon.cli.times import duration, instant, iso
from netmon.cli.view import ORDER, belief_json, reason_text, state_text
from netmon.judge.assuring import running, span_of
from netmon.judge.isolation import ISOLATED, isolated_in
from netmon.model.belief import Belief, State
from netmon.model.inventory_load import InventoryLoad, LoadOutcome
from netmon.model.names import DeviceId, SubjectKind
from netmon.model.over_ssh import SshRecord
from netmon.settings import Flags, settings_from
from netmon.store import StoreError

KINDS = (SubjectKind.UNIT, SubjectKind.LINK, SubjectKind.DEVICE, SubjectKind.SERVICE)


def status(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.status_network")] = None,
    state: Annotated[str | None, typer.Option("--state", metavar="STATE", help="help.status_state")] = None,
    links: Annotated[bool, typer.Option("--links", help="help.status_links")] = False,
    live: Annotated[bool, typer.Option("--live", help="help.status_live")] = False,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print the states, and how long they have held. Without --state only what is not up is listed one by one."""
    session = session_of(context)
    wanted = _state(state)
    settings = settings_from(Flags(inventory=inventory, network=network, database=database), session.environ)
    if live:
        from netmon.cli.live.watching import watch  # noqa: PLC0415 - the other forms do not need it

        if json or links or state is not None:
            raise WrongUseError("live.alone")
        watch(session, settings)
        return
    if links and state is not None:
        raise WrongUseError("cli.links_alone")
    records = open_records(session, settings, with_inventory=links or not json)
    networks = sorted({str(subject.network) for subject in records.names})
    if settings.network is not None and networks and settings.network not in networks:
        raise WrongUseError("cli.unknown_network", network=settings.network, choices=networks)
    if links:
        tell_loads(session, records, settings.network, json=json)
        return
    try:
        beliefs = flagged(records.reader.beliefs(settings.network), records, session.clock.wall())
        loaded = records.reader.last_load()
        over_ssh = _of_network(records, records.reader.ssh_records(), settings.network)
        degraded = records.reader.degraded()
        failing = failing_of(records.reader.waiting_deliveries())
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    listed = [belief for belief in beliefs if wanted in {None, belief.standing.state}]
    if json:
        session.json(
            {
                **_json(session, records, loaded, beliefs, listed, over_ssh),
                "receivers_failing": failing_json(failing),
                "degraded": degraded_json(degraded, [belief.subject for belief in beliefs]),
            }
        )
        return
    _tell_daemon(session, records, loaded, beliefs)
    tell_failing(session, failing, records.zone)
    _tell_counts(session, beliefs)
    tell_count(session, over_ssh)
    tell_degraded_count(session, degraded, [belief.subject for belief in beliefs])
    if wanted is None:
        # Of a network that we are cut off from it is said once that nothing is known.
        listed = [one for one in listed if one.standing.state is not State.UP and one.reason != ISOLATED]
    if listed:
        session.line("")
        session.out.print(_rows(session, records, listed))


def _of_network(
    records: Records, over_ssh: Mapping[DeviceId, SshRecord], network: str | None
) -> dict[DeviceId, SshRecord]:
    """Return how SSH fares at the devices that there are, of one network where it is named."""
    there = {
        subject.id
        for subject in records.names
        if subject.kind is SubjectKind.DEVICE and network in {None, subject.network}
    }
    return {device: record for device, record in over_ssh.items() if device in there}


def _state(text: str | None) -> State | None:
    if text is None:
        return None
    try:
        return State(text.lower())
    except ValueError:
        raise WrongUseError("cli.bad_state", value=text, choices=list(State)) from None


def _tell_daemon(session: Session, records: Records, loaded: InventoryLoad | None, beliefs: Iterable[Belief]) -> None:
    if records.pid is not None:
        session.tell("cli.daemon_runs", pid=records.pid)
    else:
        heard = max((belief.heard for belief in beliefs if belief.heard is not None), default=None)
        session.tell("cli.daemon_gone" if heard else "cli.daemon_gone_unheard", at=instant(heard or 0.0, records.zone))
    if loaded is not None:
        code = "cli.inventory_loaded" if loaded.outcome is LoadOutcome.LOADED else "cli.inventory_not_taken"
        session.tell(code, at=instant(loaded.at, records.zone))
    for network, since in isolated_in(beliefs).items():
        session.tell("cli.isolated", network=network, since=instant(since, records.zone))
    for one in (
        () if records.inventory is None else running(records.inventory.assurances.values(), session.clock.wall())
    ):
        until = instant(span_of(one)[1], records.zone)
        session.tell("cli.assured", id=one.id, name=one.name, network=one.network, until=until)
    if records.sample is not None:
        session.tell("history.until", until=instant(records.sample.until, records.zone))


def _tell_counts(session: Session, beliefs: Iterable[Belief]) -> None:
    counted = Counter((belief.subject.network, belief.subject.kind, belief.standing.state) for belief in beliefs)
    if not counted:
        session.tell("cli.no_beliefs")
        return
    shown = table(session, "term.network", "kind", *(f">state.{state.value}" for state in ORDER))
    for network in sorted({network for network, _, _ in counted}):
        for kind in KINDS:
            counts = [counted[network, kind, state] for state in ORDER]
            if any(counts):
                shown.add_row(network, session.say(f"term.{kind.value}"), *map(str, counts))
    session.line("")
    session.out.print(shown)


def _rows(session: Session, records: Records, beliefs: Iterable[Belief]) -> Table:
    shown = table(session, "state", "kind", "id", "name", "term.network", "since", "for", "reason")
    now = session.clock.wall()
    kinds = {kind: rank for rank, kind in enumerate(KINDS)}
    for belief in sorted(
        beliefs,
        key=lambda found: (ORDER[found.standing.state], kinds.get(found.subject.kind, len(kinds)), found.subject),
    ):
        subject = belief.subject
        shown.add_row(
            state_text(session, belief.standing),
            session.say(f"term.{subject.kind.value}"),
            subject.id,
            records.names.get(subject, ""),
            subject.network,
            instant(belief.since, records.zone),
            duration(now - belief.since, session.language),
            reason_text(session, belief.reason, records.names),
        )
    return shown


def _json(
    session: Session,
    records: Records,
    loaded: InventoryLoad | None,
    beliefs: Iterable[Belief],
    listed: Iterable[Belief],
    over_ssh: Mapping[DeviceId, SshRecord],
) -> dict[str, Json]:
    counts: dict[str, dict[str, dict[str, int]]] = {}
    for belief in beliefs:
        kinds = counts.setdefault(belief.subject.network, {})
        states = kinds.setdefault(belief.subject.kind.value, {state.value: 0 for state in State})
        states[belief.standing.state.value] += 1
    return {
        "at": iso(session.clock.wall()),
        "daemon": {"running": records.pid is not None, "pid": records.pid},
        "inventory": None if loaded is None else _load_json(loaded),
        "sample_until": None if records.sample is None else iso(records.sample.until),
        "isolated": {network: iso(since) for network, since in isolated_in(beliefs).items()},
        "counts": counts,
        "disagreements": sum(len(record.disagreements) for record in over_ssh.values()),
        "subjects": [belief_json(session, belief, records.names) for belief in listed],
    }


def _load_json(loaded: InventoryLoad) -> Json:
    return {
        "at": iso(loaded.at),
        "outcome": loaded.outcome.value,
        "digest": loaded.digest or None,
        "message": loaded.message or None,
    }
