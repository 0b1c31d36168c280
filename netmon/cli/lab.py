"""`netmon lab`: the devices of an inventory, simulated on loopback, and what is broken among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netmon.cli.declared import declared
from netmon.cli.errors import DONE, NOT_DONE, WrongUseError, end
from netmon.cli.options import JsonOption, NetworkOption
from netmon.cli.scenario import refusing
from netmon.cli.session import Session, session_of
from netmon.model.inventory import Inventory
from netmon.settings import Flags, settings_from

if TYPE_CHECKING:
    from netmon.lab import Lab
    from netmon.lab.lab import LabState
    from netmon.lab.scenario import Happening, Step

FAULT, HEAL, STATE = "fault", "heal", "state"
MOST_PORTS = 10_000


def lab(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="INVENTORY|fault ...|heal ...|state", help="help.lab_words")
    ] = None,
    network: NetworkOption = None,
    scenario: Annotated[Path | None, typer.Option("--scenario", metavar="FILE", help="help.lab_scenario")] = None,
    ports: Annotated[int, typer.Option("--ports", metavar="N", help="help.lab_ports")] = 48,
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="help.lab_seed")] = 1,
    control: Annotated[Path | None, typer.Option("--control", metavar="SOCKET", help="help.lab_control")] = None,
    json: JsonOption = False,
) -> None:
    """Run a lab, or tell a running one what to break."""
    from netmon.lab import Lab, LabError  # noqa: PLC0415 - --help does not need it
    from netmon.lab.control import default_path  # noqa: PLC0415 - nor this

    session = session_of(context)
    said = words or []
    path = control or default_path(session.environ)
    try:
        if said and said[0] in {FAULT, HEAL, STATE}:
            _tell(session, path, said, as_json=json)
        elif len(said) > 1:
            raise WrongUseError("cli.wrong_use")
        else:
            if not 1 <= ports <= MOST_PORTS:
                raise WrongUseError("lab.bad_ports", most=f"{MOST_PORTS:,}")
            file = Path(said[0]) if said else None
            inventory = declared(session, settings_from(Flags(inventory=file, network=network), session.environ))
            simulated = Lab(inventory, session.environ, session.clock, ports=ports, seed=seed)
            _run(session, simulated, inventory, path, scenario)
    except LabError as error:
        for problem in error.problems:
            session.err.print(f"netmon: {session.say(problem.code, **dict(problem.facts))}", soft_wrap=True)
        end(NOT_DONE)


class _Audience:
    """Tells whoever started the lab what goes on."""

    def __init__(self, session: Session, control: Path) -> None:
        self._session, self._control = session, control

    def began(self, state: LabState) -> None:
        """See `Audience`."""
        counts = {name: getattr(state, name) for name in ("devices", "ports", "services")}
        self._tell("lab.serving", **counts, control=self._control)

    def happened(self, happening: Happening) -> None:
        """See `Audience`."""
        code = "lab.ends" if happening.ends else "lab.begins"
        self._tell(code, at=f"{happening.at:g}s", what=happening.order)

    def played(self) -> None:
        """See `Audience`."""
        self._tell("lab.played")

    def _tell(self, code: str, **facts: object) -> None:
        self._session.tell(code, **facts)
        self._session.out.file.flush()


def _run(session: Session, simulated: Lab, inventory: Inventory, control: Path, scenario: Path | None) -> None:
    """Serve until Ctrl-C."""
    from netmon.lab.admission import pinged, silent  # noqa: PLC0415 - see `lab`
    from netmon.lab.refusal import some  # noqa: PLC0415 - see `lab`
    from netmon.lab.run import run  # noqa: PLC0415 - see `lab`

    steps = _steps(session, simulated, scenario)
    if without := silent(inventory):
        session.warn("lab.without_snmp", count=len(without), devices=some(without))
    if by_ping := pinged(inventory):
        session.warn("lab.pinged", count=len(by_ping))
    ended = run(simulated, control, steps, _Audience(session, control))
    session.tell("lab.ended", answered=ended.answered, dropped=ended.dropped)
    end(DONE)


def _steps(session: Session, simulated: Lab, scenario: Path | None) -> tuple[Step, ...]:
    from netmon.lab.scenario import load_scenario  # noqa: PLC0415 - see `lab`

    if scenario is None:
        return ()
    with refusing(session, scenario):
        return load_scenario(scenario, simulated.order_of)


def _tell(session: Session, control: Path, words: Sequence[str], *, as_json: bool) -> None:
    """Have the running lab do something, and show how it is then."""
    from netmon.lab.control import ask  # noqa: PLC0415 - see `lab`

    if words[0] == STATE and len(words) > 1:
        raise WrongUseError("cli.wrong_use")
    state = ask(control, words[1:] if words[0] == FAULT else words)
    if as_json:
        session.json(asdict(state))
        return
    facts = {name: getattr(state, name) for name in ("devices", "answering", "answered", "dropped")}
    session.tell("lab.state", **facts)
    for fault in state.faults:
        session.tell("lab.fault", fault=fault)
    if not state.faults:
        session.tell("lab.no_faults")
