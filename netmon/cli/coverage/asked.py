"""What is asked for: which indicators, of when, as known when."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from netmon.cli.errors import CliError, WrongUseError
from netmon.figures.dates import moment_of
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.days import day_of, end_of
from netmon.model.figure import Figure
from netmon.model.indicator import Indicator
from netmon.model.names import IndicatorId
from netmon.store import StoreError
from netmon.views.figure_json import Names
from netmon.words import Language

REPORTED = "reported"
_WRONG_USE = frozenset({"figures.bad_date", "figures.future", "figures.not_defined"})


@dataclass(frozen=True, slots=True)
class When:
    """`at` is what the figures hold for, `known` as known when (UTC, epoch seconds). With `reported`, what was reported
    of that day is told where it was kept.
    """

    at: float
    known: float
    reported: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A figure, and what is called what in it. `kept` tells that it was reported so, and not made again."""

    figure: Figure
    names: Names
    kept: bool = False


def when(figures: Figures, at: str | None, known: str | None, now: float) -> When:
    """Return which time is meant: by default now, as known now. Raises WrongUseError."""
    with refusing():
        moment = now if at is None else moment_of(at, figures.zone, now)
        if known is None:
            return When(moment, now)
        if known == REPORTED:
            whole = moment == end_of(day_of(moment, figures.zone), figures.zone)
            return When(moment, moment, reported=whole)
        knew = moment_of(known, figures.zone, now)
    if knew < moment:
        raise WrongUseError("coverage.known_before", at=at or "now", known=known)
    return When(moment, knew)


def chosen(figures: Figures, asked: When, named: str | None, network: str | None) -> list[Indicator]:
    """Return the indicators that are meant, in their order. Raises CliError where there are none."""
    defined = figures.definitions(asked.known).indicators
    networks = sorted({str(one.population.network) for one in defined.values()})
    if network is not None and network not in networks:
        raise WrongUseError("cli.unknown_network", network=network, choices=networks)
    if named is not None:
        with refusing():
            return [figures.indicator(IndicatorId(named), asked.known)]
    found = [one for one in defined.values() if network in {None, one.population.network}]
    if not found:
        raise CliError("coverage.none_defined")
    return found


def answer(figures: Figures, indicator: Indicator, asked: When, language: Language) -> Answer:
    """Return the figure of an indicator. Raises CliError where there is none."""
    with refusing():
        day = day_of(asked.at, figures.zone)
        kept = figures.reported(indicator.id, day) if asked.reported else None
        figure = kept or figures.evaluate(indicator, asked.at, asked.known)
        basis = figures.basis(figure.indicator.population.network, figure.at, figure.known)
    return Answer(figure, Names(language, basis.register, basis.plant), kept is not None)


@contextmanager
def refusing() -> Iterator[None]:
    """Turn what cannot be answered into a sentence."""
    try:
        yield
    except FigureError as error:
        made = WrongUseError if error.code in _WRONG_USE else CliError
        raise made(error.code, **error.facts) from error
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
