"""Indicators and targets: checked now, evaluated elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from netmon.coverage.registry import all_rules
from netmon.inventory.book import Book
from netmon.inventory.check import check
from netmon.inventory.located import Located
from netmon.inventory.nearest import hint
from netmon.inventory.owners import Register
from netmon.inventory.problem import Report, here
from netmon.inventory.schema.goals import IndicatorEntry, TargetEntry
from netmon.inventory.schema.register import DivisionEntry
from netmon.model.indicator import Indicator, IndicatorTarget, Population
from netmon.model.names import IndicatorId, NetworkId


class Goals:
    """Checks populations against the register. `complete` is False where part of it could not be read."""

    def __init__(self, register: Register, divisions: Book[DivisionEntry], complete: bool, report: Report) -> None:
        self._register = register
        self._report = report
        units = register.unit_book
        # What a wrong entry would have said is not known, so nothing can be told to be missing.
        whole = len(register.units) == len(units.declared) and len(divisions.right) == len(divisions.declared)
        self._complete = complete and whole
        self._levels = {unit.level for unit in register.units.values()} | {entry.level for _, _, entry in divisions}
        self._kinds = {entry.kind for _, _, entry in units}

    def indicators(self, book: Book[IndicatorEntry]) -> dict[IndicatorId, Indicator]:
        """Return the indicators that are right."""
        indicators: dict[IndicatorId, Indicator] = {}
        for id_, declared, entry in book:
            self._check_threshold(entry, declared)
            self._check_population(entry, declared)
            network = self._network(entry, declared)
            if network is not None:
                population = Population(network, entry.population.levels, entry.population.kinds)
                indicators[IndicatorId(id_)] = Indicator(
                    IndicatorId(id_), entry.name, population, entry.criterion, entry.name_en, entry.threshold
                )
        return indicators

    def targets(self, declared: Iterable[Located], book: Book[IndicatorEntry]) -> tuple[IndicatorTarget, ...]:
        """Return the targets that are right."""
        targets: list[IndicatorTarget] = []
        taken: dict[tuple[str, date], Located] = {}
        for located in declared:
            if self._report.full:
                break
            entry = check(TargetEntry, located, self._report)
            if entry is None:
                continue
            book.find(entry.indicator, located, "indicator")
            first = taken.setdefault((entry.indicator, entry.due), located)
            if first is not located:
                where = here(first.place, located.place.file)
                located.tell(self._report, "problem.target_twice", "due", indicator=entry.indicator, first=where)
            targets.append(IndicatorTarget(IndicatorId(entry.indicator), entry.at_least, entry.due, entry.document))
        return tuple(targets)

    def _network(self, entry: IndicatorEntry, declared: Located) -> NetworkId | None:
        networks = self._register.networks
        said = entry.population.network
        if said is not None:
            networks.find(said, declared, "population", "network")
            return NetworkId(said) if said in networks.declared else None
        if len(networks.declared) == 1:
            return NetworkId(next(iter(networks.declared)))
        if networks.declared:
            declared.follow(("population",)).tell(
                self._report, "problem.network_needed", choices=", ".join(networks.declared)
            )
        return None

    def _check_threshold(self, entry: IndicatorEntry, declared: Located) -> None:
        needed = all_rules()[entry.criterion].threshold
        if needed and entry.threshold is None:
            declared.tell(self._report, "problem.threshold_needed", "criterion")
        elif entry.threshold is not None and not needed:
            declared.tell(self._report, "problem.threshold_unused", "threshold", criterion=str(entry.criterion))

    def _check_population(self, entry: IndicatorEntry, declared: Located) -> None:
        if not self._complete:
            return
        for number, level in enumerate(entry.population.levels):
            if level not in self._levels:
                declared.tell(self._report, "problem.population_level", "population", "levels", number)
        for number, kind in enumerate(entry.population.kinds):
            if kind not in self._kinds:
                near = hint(kind, self._kinds)
                declared.tell(self._report, "problem.population_kind", "population", "kinds", number, hint=near)
