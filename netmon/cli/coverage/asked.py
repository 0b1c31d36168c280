"""What is asked for: which indicators, of when, as known when."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from netmon.cli.errors import CliError, WrongUseError
from netmon.figures import asked
from netmon.figures.asked import When
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.figure import Figure
from netmon.model.indicator import Indicator
from netmon.model.names import IndicatorId
from netmon.store import StoreError
from netmon.views.figure_json import Names
from netmon.words import Language

_WRONG_USE = frozenset({"figures.bad_date", "figures.future", "figures.known_before", "figures.not_defined"})


@dataclass(frozen=True, slots=True)
class Answer:
    """A figure, and what is called what in it. `kept` tells that it was reported so, and not made again."""

    figure: Figure
    names: Names
    kept: bool = False


def when(figures: Figures, at: str | None, known: str | None, now: float) -> When:
    """Return which time is meant: by default now, as known now. Raises WrongUseError."""
    with refusing():
        return asked.when(figures, at, known, now)


def chosen(figures: Figures, asking: When, named: str | None, network: str | None) -> list[Indicator]:
    """Return the indicators that are meant, in their order. Raises CliError where there are none."""
    defined = figures.definitions(asking.known).indicators
    networks = sorted({str(one.population.network) for one in defined.values()})
    if network is not None and network not in networks:
        raise WrongUseError("cli.unknown_network", network=network, choices=networks)
    if named is not None:
        with refusing():
            return [figures.indicator(IndicatorId(named), asking.known)]
    found = [one for one in defined.values() if network in {None, one.population.network}]
    if not found:
        raise CliError("coverage.none_defined")
    return found


def answer(figures: Figures, indicator: Indicator, asking: When, language: Language) -> Answer:
    """Return the figure of an indicator. Raises CliError where there is none."""
    with refusing():
        figure, kept = asked.told(figures, indicator, asking)
        basis = figures.basis(figure.indicator.population.network, figure.at, figure.known)
    return Answer(figure, Names(language, basis.register, basis.plant), kept)


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
