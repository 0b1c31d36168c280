"""What an inventory would come to, for a terminal and for scripts: things, register, figures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from netmon.cli.coverage.changed import tell_change
from netmon.cli.coverage.overview import NOTHING, attained, kn, rate
from netmon.cli.register.view import says
from netmon.cli.session import Json, Session
from netmon.cli.tables import table
from netmon.coverage.planning import Redeclared, Step, hidden, redeclared
from netmon.figures.foresight import Foreseen, Foresight
from netmon.model.figure import Figure
from netmon.model.names import NetworkId, UnitId
from netmon.model.register_change import RegisterChange
from netmon.views.change_json import change_json, in_all
from netmon.views.figure_json import Names, figure_json
from netmon.views.register_json import change_json as register_json
from netmon.words import Language, say_subject

FEW = 20
"""Things of one sort that are listed unless all are asked for."""
SIGNS = {Step.ADDED: "+", Step.REMOVED: "-", Step.RENAMED: "~", Step.CHANGED: "~"}


def tell_plan(session: Session, file: Path, found: Foresight, *, every: bool) -> None:
    """Print all that an inventory would change."""
    things, unseen = _things(found), _hidden(found)
    if found.sample:
        session.line(session.say("coverage.sample_all"))
    session.tell("plan.right", file=file)
    _tell_things(session, things, every=every)
    _tell_register(session, found, every=every)
    if unseen:
        before, _ = _names(found, unseen[0][1], session.language)
        session.tell("plan.hidden", count=len(unseen))
        _listed(session, [f"{before.unit(unit)} ({unit}@{network})" for unit, network in unseen], every=every)
    _tell_figures(session, found, every=every)


def plan_json(found: Foresight, language: Language) -> dict[str, Json]:
    """Return the same for scripts."""
    plan = found.plan
    return {
        "sample": found.sample,
        "things": [
            {
                "subject": str(one.subject),
                "step": one.step.value,
                "name_before": one.name_before,
                "name_after": one.name_after,
            }
            for one in _things(found)
        ],
        "register": {
            "taken": _changes(plan.difference.taken, found),
            "to_approve": _changes(plan.to_approve, found),
            "waiting_already": len(plan.waiting),
            "withdrawn": _changes(plan.difference.withdrawn, found),
        },
        "no_longer_seen": [f"{unit}@{network}" for unit, network in _hidden(found)],
        "falls": [one.id for one in found.figures if one.falls],
        "figures": [_figure_json(one, found, language) for one in found.figures],
    }


def _things(found: Foresight) -> list[Redeclared]:
    """Return what is declared otherwise: the plant of now is the same whichever network is asked about."""
    now = next(iter(found.basis.values()), None)
    return [] if now is None else redeclared(now.plant, found.plan.plant)


def _hidden(found: Foresight) -> Sequence[tuple[UnitId, NetworkId]]:
    now = next(iter(found.basis.values()), None)
    return [] if now is None else hidden(now, found.plan)


def _names(found: Foresight, network: NetworkId, language: Language) -> tuple[Names, Names]:
    now = found.basis[network]
    return Names(language, now.register, now.plant), Names(language, found.plan.register, found.plan.plant)


def _tell_things(session: Session, things: Sequence[Redeclared], *, every: bool) -> None:
    if not things:
        session.tell("plan.same_things")
        return
    counts = {step: sum(one.step is step for one in things) for step in Step}
    session.tell("plan.things", **{step.value: counts[step] for step in Step})
    _listed(session, [_thing(session, one) for one in things], every=every)


def _thing(session: Session, one: Redeclared) -> str:
    kind, id_ = one.subject.kind, one.subject.id
    named = say_subject(session.language, kind, id_, one.name_after or one.name_before or "")
    said = f"{SIGNS[one.step]} {named}"
    if one.step is Step.RENAMED:
        return session.say("plan.renamed", thing=said, name=one.name_before)
    return session.say("plan.changed", thing=said) if one.step is Step.CHANGED else said


def _tell_register(session: Session, found: Foresight, *, every: bool) -> None:
    plan = found.plan
    if not (plan.difference.changes or plan.waiting):
        session.tell("plan.same_register")
        return
    for code, changes in (
        ("plan.at_once", plan.difference.taken),
        ("plan.to_approve", plan.to_approve),
        ("plan.withdrawn", plan.difference.withdrawn),
    ):
        if changes:
            session.tell(code, count=len(changes), waiting=len(plan.waiting))
            _listed(session, [_change(session, one, found) for one in changes], every=every)


def _change(session: Session, one: RegisterChange, found: Foresight) -> str:
    act, said = session.say(f"act.{one.act}"), says(session, one)
    facts = {"act": act, "unit": one.unit, "name": _unit(one, found)}
    return session.say("plan.change_saying", says=said, **facts) if said else session.say("plan.change", **facts)


def _unit(one: RegisterChange, found: Foresight) -> str:
    registers = [found.plan.register, *(basis.register for basis in found.basis.values())]
    return next((register.units[one.unit].name for register in registers if one.unit in register.units), one.unit)


def _tell_figures(session: Session, found: Foresight, *, every: bool) -> None:
    moved = [one for one in found.figures if not one.same]
    if not moved:
        session.tell("plan.same_figures", count=len(found.figures))
        return
    session.line("")
    session.tell("plan.figures")
    numbers = (f">{name}" for name in ("plan.now", "plan.then", "change.points"))
    shown = table(session, "term.indicator", *numbers, "coverage.target")
    for one in found.figures:
        points = None if one.change is None else in_all(one.change)
        held = NOTHING if one.after is None else attained(session, one.after)
        shown.add_row(one.id, _rate(session, one.before), _rate(session, one.after), points or NOTHING, held)
    session.out.print(shown)
    for one in moved:
        if one.change is None or one.after is None or not one.change.items:
            continue
        before, after = _names(found, one.after.indicator.population.network, session.language)
        session.line("")
        session.line(f"{after.indicator(one.after)} ({one.id})")
        tell_change(session, one.change, before, after, every=every)


def _rate(session: Session, figure: Figure | None) -> str:
    if figure is None:
        return session.say("plan.undefined")
    return f"{kn(figure)}  {rate(session, figure.counts.confirmed)}"


def _figure_json(one: Foreseen, found: Foresight, language: Language) -> Json:
    told: dict[str, Json] = {"indicator": one.id, "falls": one.falls}
    for key, figure, place in (("before", one.before, 0), ("after", one.after, 1)):
        network = None if figure is None else figure.indicator.population.network
        names = None if network is None else _names(found, network, language)[place]
        told[key] = None if figure is None or names is None else figure_json(figure, names)
    if one.change is not None and one.after is not None:
        names_of = _names(found, one.after.indicator.population.network, language)
        told["change"] = change_json(one.change, *names_of)
    return told


def _changes(changes: Sequence[RegisterChange], found: Foresight) -> Json:
    return [register_json(one, _unit(one, found)) for one in changes]


def _listed(session: Session, lines: Sequence[str], *, every: bool) -> None:
    shown = lines if every else lines[:FEW]
    for line in shown:
        session.line(f"  {line}")
    if len(shown) < len(lines):
        session.tell("change.more", count=len(lines) - len(shown))
