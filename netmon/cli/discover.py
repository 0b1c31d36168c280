"""`netmon discover`: what stands in a network, as a proposed inventory file."""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netmon.cli.credential import CredentialFlags
from netmon.cli.errors import DONE, INTERRUPTED, NOT_DONE, CliError, WrongUseError, end
from netmon.cli.options import InventoryOption, JsonOption, NetworkOption
from netmon.cli.session import Session, session_of
from netmon.model.inventory import Inventory
from netmon.secrets import SecretError
from netmon.settings import Flags, Settings, settings_from

if TYPE_CHECKING:
    from netmon.cli.discover_view import Result
    from netmon.discover.discovery import Discovery
    from netmon.discover.frontier import Frontier
    from netmon.discover.journal import Journal
    from netmon.discover.plan import Plan
    from netmon.inventory import Problem

OUTPUT = Path("discovered.yaml")
NETWORK = "extranet"
"""The network of a proposal that stands by itself, where nobody says another."""
MODE = 0o644


def discover(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    prefixes: Annotated[list[str] | None, typer.Argument(metavar="PREFIX...", help="help.discover_prefixes")] = None,
    seed: Annotated[list[str] | None, typer.Option("--seed", metavar="HOST|DEVICE", help="help.discover_seed")] = None,
    scope: Annotated[list[str] | None, typer.Option("--scope", metavar="PREFIX", help="help.discover_scope")] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", metavar="PREFIX", help="help.discover_exclude")
    ] = None,
    credential: Annotated[
        list[str] | None, typer.Option("--credential", metavar="NAME[=PREFIX]", help="help.discover_credential")
    ] = None,
    snmp: Annotated[str | None, typer.Option("--snmp", metavar="v1|v2c|v3", help="help.probe_snmp")] = None,
    community: Annotated[str | None, typer.Option("--community", metavar="REF", help="help.probe_community")] = None,
    user: Annotated[str | None, typer.Option("--user", metavar="NAME", help="help.probe_user")] = None,
    auth: Annotated[str | None, typer.Option("--auth", metavar="PROTOCOL:REF", help="help.probe_auth")] = None,
    priv: Annotated[str | None, typer.Option("--priv", metavar="PROTOCOL:REF", help="help.probe_priv")] = None,
    context_name: Annotated[str | None, typer.Option("--context", metavar="NAME", help="help.probe_context")] = None,
    snmp_port: Annotated[int, typer.Option("--snmp-port", metavar="PORT", help="help.discover_snmp_port")] = 161,
    rate: Annotated[float, typer.Option("--rate", metavar="N", help="help.discover_rate")] = 20.0,
    max_hosts: Annotated[int, typer.Option("--max-hosts", metavar="N", help="help.discover_max_hosts")] = 65_536,
    timeout: Annotated[float, typer.Option("--timeout", metavar="SECONDS", help="help.discover_timeout")] = 3.0,
    ping: Annotated[bool, typer.Option("--ping-first/--no-ping", help="help.discover_ping")] = True,
    again: Annotated[bool, typer.Option("--again", help="help.discover_again")] = False,
    output: Annotated[Path, typer.Option("--output", metavar="FILE", help="help.discover_output")] = OUTPUT,
    state: Annotated[Path | None, typer.Option("--state", metavar="FILE", help="help.discover_state")] = None,
    forget: Annotated[bool, typer.Option("--forget", help="help.discover_forget")] = False,
    force: Annotated[bool, typer.Option("--force", help="help.discover_force")] = False,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    network: NetworkOption = None,
) -> None:
    """Find devices and propose them. Exit code 0 where the file is written, 1 where nothing new was found."""
    from netmon.cli.discover_plan import Words, inventory_of, plan_of  # noqa: PLC0415 - --help does not need it
    from netmon.cli.discover_view import as_json, tell  # noqa: PLC0415 - nor this

    session = session_of(context)
    settings = settings_from(Flags(inventory=inventory, network=network), session.environ)
    there = inventory_of(session, settings, named=inventory is not None)
    words = Words(
        prefixes or [], seed or [], scope or [], exclude or [], credential or [],
        CredentialFlags(snmp, community, user, auth, priv, context_name),
        snmp_port, ping, again, rate, max_hosts, timeout,
    )  # fmt: skip
    plan = plan_of(session, words, there)
    _check_output(output, force=force)
    result = _discover(session, settings, plan, there, output, state or _beside(output), forget=forget, quiet=json)
    if json:
        session.json(as_json(session, result))
    else:
        tell(session, result)
    end(DONE if result.output is not None else NOT_DONE)


def _beside(output: Path) -> Path:
    return output.with_name(f"{output.name}.state")


def _check_output(output: Path, *, force: bool) -> None:
    """Refuse to write where there is something: a proposal of before gives way to --force, anything else to nothing."""
    from netmon.inventory.proposal import MARK  # noqa: PLC0415 - --help does not need it

    if not output.exists():
        return
    if not force:
        raise CliError("discover.output_exists", file=output)
    try:
        ours = output.read_bytes().startswith(f"{MARK}\n".encode())
    except OSError as error:
        raise CliError("discover.output_unwritable", file=output, error=error.strerror or "?") from error
    if not ours:
        raise CliError("discover.output_not_ours", file=output)


def _discover(
    session: Session,
    settings: Settings,
    plan: Plan,
    inventory: Inventory | None,
    output: Path,
    state: Path,
    *,
    forget: bool,
    quiet: bool,
) -> Result:
    from netmon.discover.frontier import Frontier  # noqa: PLC0415 - --help does not need it
    from netmon.discover.journal import Journal  # noqa: PLC0415 - nor this
    from netmon.discover.plan import PlanError  # noqa: PLC0415 - nor this

    try:
        journal = Journal(state, plan.terms(), forget=forget)
    except PlanError as error:
        raise WrongUseError(error.code, **error.facts) from error
    try:
        frontier = Frontier(plan)
        frontier.restore(journal.sightings, journal.begun)
        if journal.sightings and not quiet:
            session.warn("discover.resumed", file=state, seen=len(journal.sightings))
        if frontier.broken_off and not quiet:
            session.warn("discover.once_more", count=frontier.broken_off)
        discovery = _run(session, plan, frontier, journal, quiet=quiet)
    except OSError as error:
        raise CliError("discover.state_unusable", file=state, error=error.strerror or type(error).__name__) from error
    except SecretError as error:
        raise CliError(error.code, **error.facts) from error
    finally:
        journal.close()
    return _result(session, settings, plan, inventory, frontier, discovery, output, state)


def _run(session: Session, plan: Plan, frontier: Frontier, journal: Journal, *, quiet: bool) -> Discovery:
    from netmon.cli.discover_view import progress_of  # noqa: PLC0415 - --help does not need it
    from netmon.discover.asking import open_asker  # noqa: PLC0415 - nor this
    from netmon.discover.discovery import Discovery  # noqa: PLC0415 - nor this
    from netmon.wires.icmp import Way  # noqa: PLC0415 - nor this

    async def run() -> Discovery:
        async with open_asker(plan, session.clock, session.environ) as asker:
            if asker.ping_mode is not None and asker.ping_mode.way is Way.OFF:
                reason = asker.ping_mode.reason
                session.warn("discover.no_ping", reason=session.say(reason.code, **dict(reason.facts)))
            with progress_of(session, quiet=quiet) as told:
                discovery = Discovery(plan, frontier, journal, asker, session.clock, told)
                await discovery.run()
                return discovery

    try:
        return asyncio.run(run())
    except KeyboardInterrupt:
        session.warn("discover.broken_off", seen=len(frontier.sightings), left=frontier.left, file=journal.path)
        end(INTERRUPTED)


def _result(  # noqa: PLR0917 - a result has as many parts
    session: Session,
    settings: Settings,
    plan: Plan,
    inventory: Inventory | None,
    frontier: Frontier,
    discovery: Discovery,
    output: Path,
    state: Path,
) -> Result:
    from netmon.cli.discover_plan import new_credentials  # noqa: PLC0415 - --help does not need it
    from netmon.cli.discover_view import Result  # noqa: PLC0415 - nor this
    from netmon.discover.names import readable_id  # noqa: PLC0415 - nor this
    from netmon.discover.propose import propose  # noqa: PLC0415 - nor this
    from netmon.discover.unassigned import home_in  # noqa: PLC0415 - nor this
    from netmon.inventory.proposal import render  # noqa: PLC0415 - nor this
    from netmon.inventory.proposed import problems_of  # noqa: PLC0415 - nor this

    network = next(iter(inventory.networks)) if inventory is not None else readable_id(settings.network or NETWORK)
    sightings = sorted(frontier.sightings.values(), key=lambda one: (one.address.version, int(one.address)))
    known = frontier.known | {one.address for one in sightings if one.found is not None and one.address in plan.known}
    home = home_in(inventory, network)
    proposal = propose(sightings, plan, inventory, home, new_credentials(plan, inventory))
    worth = bool(proposal.devices or proposal.links)
    problems: tuple[Problem, ...] = ()
    if worth:
        text = render(proposal, session.language)
        problems = problems_of(text, output, None if inventory is None else settings.inventory, settings.network)
        _write(output, text)
    return Result(
        plan, sightings, len(known), proposal, problems, output if worth else None, state,
        discovery.progress(), frontier.capped, inventory is None,
    )  # fmt: skip


def _write(path: Path, text: str) -> None:
    """Write the file whole, or not at all."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(MODE)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise CliError("discover.output_unwritable", file=path, error=error.strerror or "?") from error
