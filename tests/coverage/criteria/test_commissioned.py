"""接入率: a document says that it was opened, and a link is there. No document is a no."""

from __future__ import annotations

from datetime import date

from netmon.coverage.evaluate import evaluate
from netmon.model.attestation import Claim
from netmon.model.figure import Counts
from netmon.model.indicator import Criterion
from netmon.model.verdict import Source
from tests.coverage.made import TODAY, basis, exemption, indicator, link, paper, plant, register, unit

COMMISSIONED = indicator(Criterion("commissioned"))
LINKED = plant(link("a-link", "platform", "a"), link("b-link", "platform", "b"))


def test_a_confirmation_and_a_link_are_met_and_one_without_the_other_is_not() -> None:
    units = register(unit("a"), unit("b"), unit("c"), unit("elsewhere", listed="intranet"))
    figure = evaluate(COMMISSIONED, basis(units, LINKED, papers=[paper("a"), paper("c")]))
    assert figure.counts == Counts(met=1, unmet=2)
    assert figure.mix == {Source.DOCUMENT: 2}


def test_the_baseline_list_stands_for_the_link_too() -> None:
    figure = evaluate(COMMISSIONED, basis(register(unit("c")), papers=[paper("c", Claim.BASELINE)]))
    assert figure.counts == Counts(met=1)


def test_what_was_withdrawn_or_begins_later_or_is_recorded_later_says_nothing() -> None:
    units = register(unit("a"))
    later = [
        paper("a", withdrawn_at=1.0),
        paper("a", since=date(2026, 7, 1)),
        paper("a", since=TODAY, recorded_at=9_999_999_999.0),
        paper("a", expires=TODAY),
    ]
    for one in later:
        assert evaluate(COMMISSIONED, basis(units, LINKED, papers=[one])).counts == Counts(unmet=1)


def test_an_exempt_unit_is_outside_of_the_denominator() -> None:
    units = register(unit("a"), unit("b", exempt=[exemption(criterion=Criterion("commissioned"))]))
    figure = evaluate(COMMISSIONED, basis(units, LINKED, papers=[paper("a")]))
    assert figure.counts == Counts(met=1, exempt=1)
    assert figure.counts.n == 1


def test_a_population_that_nobody_declared_is_said_to_be_none() -> None:
    assert not evaluate(COMMISSIONED, basis(register(unit("a", listed="intranet")))).declared
