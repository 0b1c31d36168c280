"""Two months of made-up provinces: what a bulletin compares and who it says was gained or lost, counted a second way.

The second count is of the raw facts: sets of days, of papers and of dates, by loops that know nothing of coverage.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netmon.bulletins.gather import gather
from netmon.bulletins.settled import settled
from netmon.figures.parts import Definitions
from netmon.model.attestation import Attestation, Claim
from netmon.model.bulletin import Bulletin
from netmon.model.figure import Counts
from netmon.model.indicator import Criterion
from netmon.model.names import NetworkId
from netmon.model.period import Period, PeriodKind
from netmon.model.register_change import Act, RegisterChange
from netmon.model.verdict import Verdict
from netmon.store import Reader
from tests.coverage import made
from tests.coverage.given import changed
from tests.figures import database
from tests.figures.given import BEGUN, COMMISSIONED, Fact, MadeParts, end, figures, units

CONNECTED = made.indicator(Criterion("connected"))
FIRST, LAST = date(2026, 6, 1), date(2026, 7, 31)
JUNE, JULY = date(2026, 6, 30), LAST
NAMES = tuple("abcdef")
DAYS = st.dates(FIRST - timedelta(days=20), LAST + timedelta(days=5))


@dataclass(frozen=True)
class Life:
    """What is known of one unit. `silent` are the days on which its link carried nothing, `unseen` those of which
    nothing is known; of all others it carried.
    """

    listed: date
    closed: date | None
    exempt: date | None
    papers: tuple[tuple[date, date | None, date, date | None], ...]  # since, expires, recorded, withdrawn
    silent: frozenset[date]
    unseen: frozenset[date]


def stretch(first: date, count: int) -> frozenset[date]:
    return frozenset(first + timedelta(days=number) for number in range(count))


LIVES = st.builds(
    Life,
    listed=st.one_of(st.just(FIRST - timedelta(days=20)), DAYS),
    closed=st.one_of(st.none(), st.none(), DAYS),
    exempt=st.one_of(st.none(), st.none(), st.none(), DAYS),
    papers=st.lists(
        st.tuples(DAYS, st.one_of(st.none(), DAYS), DAYS, st.one_of(st.none(), st.none(), DAYS)), max_size=2
    ).map(tuple),
    silent=st.builds(
        stretch, st.sampled_from([JUNE, JULY]).map(lambda day: day - timedelta(days=5)), st.integers(0, 6)
    ),
    unseen=st.builds(
        stretch, st.sampled_from([JUNE, JULY]).map(lambda day: day - timedelta(days=6)), st.integers(0, 7)
    ),
)


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """A database in which no incident, maintenance or notice is on record."""
    return Reader.open(database.write(tmp_path_factory.mktemp("empty") / "empty.db", lambda _: ()))


def parts(lives: dict[str, Life]) -> MadeParts:
    links = made.plant(*(made.link(f"{name}-link", "platform", name) for name in lives))
    facts = [
        Fact(made.link_of(f"{name}-link"), day, made.hours(0 if day in life.silent else 24), end(day))
        for name, life in lives.items()
        for day in sorted(stretch(FIRST, 61) - life.unseen)
    ]
    return MadeParts(
        [change for name, life in lives.items() for change in changes(name, life)],
        [paper for name, life in lives.items() for paper in papers(name, life)],
        facts,
        plants=[(0.0, links)],
        defined=[(BEGUN, Definitions({COMMISSIONED.id: COMMISSIONED, CONNECTED.id: CONNECTED}))],
    )


def changes(name: str, life: Life) -> Iterator[RegisterChange]:
    yield from units(name, effective=life.listed)
    if life.exempt is not None:
        yield replace(changed(Act.EXEMPTED, name, life.exempt, at=2.0), network=made.EXTRANET, document="免考 1 号")
    if life.closed is not None and life.closed > life.listed:
        yield changed(Act.CLOSED, name, life.closed, at=3.0)


def papers(name: str, life: Life) -> Iterator[Attestation]:
    for since, expires, recorded, withdrawn in life.papers:
        yield made.paper(
            name,
            Claim.COMMISSIONED,
            since=since,
            expires=expires,
            recorded_at=end(recorded),
            withdrawn_at=None if withdrawn is None else end(withdrawn),
        )


def counted(life: Life, day: date) -> str | None:
    """Return how a unit stands on the list: None, "in", or "exempt"."""
    if life.listed > day or (life.closed is not None and life.listed < life.closed <= day):
        return None
    return "exempt" if life.exempt is not None and life.exempt <= day else "in"


def confirmed(life: Life, day: date, known: date) -> bool:
    return any(
        since <= day and (expires is None or day < expires) and recorded <= known
        and (withdrawn is None or withdrawn > known)
        for since, expires, recorded, withdrawn in life.papers
    )  # fmt: skip


def verdict(life: Life, day: date, known: date, *, connected: bool) -> str | None:
    """Judge a unit the plain way."""
    stands = counted(life, day)
    if stands != "in":
        return stands
    if not confirmed(life, day, known):
        return "unmet"
    if not connected:
        return "met"
    week = [day - timedelta(days=ago) for ago in range(7)]
    valid = [one for one in week if one not in life.unseen]
    if len(valid) < 4:
        return "unknown"
    return "met" if sum(one not in life.silent for one in valid) * 2 > len(valid) else "unmet"


def made_of(nothing: Reader, lives: dict[str, Life]) -> Bulletin:
    july = Period.around(PeriodKind.MONTH, JULY)
    return gather(figures(parts(lives)), nothing, NetworkId("extranet"), july, end(JULY))


@given(st.lists(LIVES, min_size=1, max_size=len(NAMES)))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_compared_and_who_moved_agree_with_a_second_count(nothing: Reader, found: list[Life]) -> None:
    lives = dict(zip(NAMES, found, strict=False))
    told = made_of(nothing, lives)
    for row, connected in zip(told.indicators, (False, True), strict=True):
        now = {name: verdict(life, JULY, JULY, connected=connected) for name, life in lives.items()}
        then = {name: verdict(life, JUNE, JULY, connected=connected) for name, life in lives.items()}
        assert row.counts == counts(now)
        assert row.previous is not None
        assert row.previous.counts == counts(then)
        moved = {one.item.id: (one.before, one.after) for one in told.moved if one.indicator == row.id}
        assert moved == {name: (then[name], now[name]) for name in lives if then[name] != now[name]}
        assert_adds_up(told, row.counts, row.previous.counts, row.id)
        assert {one.unit: one.verdict for one in told.members if one.indicator == row.id} == {
            name: found for name, found in now.items() if found is not None
        }
        unmet = {name for name, found in now.items() if found == "unmet"}
        assert {one.unit for one in told.to_rectify if one.indicator == row.id} == unmet


def counts(found: dict[str, str | None]) -> Counts:
    said = list(found.values())
    return Counts(said.count("met"), said.count("unmet"), said.count("unknown"), said.count("exempt"))


def assert_adds_up(told: Bulletin, now: Counts, then: Counts, indicator: str) -> None:
    """Whoever was gained and lost makes up the whole difference."""
    mine = [one for one in told.moved if one.indicator == indicator]
    for kind in Verdict:
        grown = sum(one.after is kind for one in mine) - sum(one.before is kind for one in mine)
        assert grown == getattr(now, kind) - getattr(then, kind)


def test_a_unit_that_joined_or_left_the_population_is_told_as_that(nothing: Reader) -> None:
    always = Life(FIRST, None, None, ((FIRST, None, FIRST, None),), frozenset(), frozenset())
    told = made_of(
        nothing,
        {
            "a": replace(always, listed=date(2026, 7, 10)),
            "b": replace(always, closed=date(2026, 7, 10)),
            "c": replace(always, exempt=date(2026, 7, 10)),
            "d": replace(always, silent=stretch(date(2026, 7, 25), 7)),
            "e": replace(always, papers=((FIRST, date(2026, 7, 20), FIRST, None),)),
            "f": always,
        },
    )
    found = {(one.indicator, one.item.id): (one.part, one.before, one.after) for one in told.moved}
    population, met, unmet = "population", Verdict.MET, Verdict.UNMET
    assert found == {
        ("commissioned", "a"): (population, None, met),
        ("commissioned", "b"): (population, met, None),
        ("commissioned", "c"): (population, met, Verdict.EXEMPT),
        ("commissioned", "e"): ("documents", met, unmet),
        ("connected", "a"): (population, None, met),
        ("connected", "b"): (population, met, None),
        ("connected", "c"): (population, met, Verdict.EXEMPT),
        ("connected", "d"): ("network", met, unmet),
        ("connected", "e"): ("documents", met, unmet),
    }
    assert next(one.name for one in told.moved if one.item.id == "b") == "b"


def test_what_was_reported_then_is_what_is_compared_with(nothing: Reader) -> None:
    late = Life(FIRST, None, None, ((FIRST, None, date(2026, 7, 15), None),), frozenset(), frozenset())
    facts = parts({"a": late})
    asked = figures(facts)
    facts.kept.append(asked.closing(COMMISSIONED, JUNE, end(JUNE)))
    told = gather(figures(facts), nothing, made.EXTRANET, Period.around(PeriodKind.MONTH, JULY), end(JULY))
    previous = {row.id: row.previous for row in told.indicators}
    reported, known = previous[COMMISSIONED.id], previous[CONNECTED.id]
    assert reported is not None
    assert known is not None
    assert (reported.counts.met, known.counts.met) == (0, 1)  # entered in July, and of one nothing was reported


def test_a_settled_bulletin_says_what_was_reported_and_one_of_any_other_time_what_was_known(nothing: Reader) -> None:
    always = Life(FIRST, None, None, ((FIRST, None, FIRST, None),), frozenset(), frozenset())
    facts, week, sunday = parts({"a": always}), PeriodKind.WEEK, date(2026, 7, 26)
    at = end(sunday) + 600
    reported = [figures(facts).closing(one, sunday, at) for one in (COMMISSIONED, CONNECTED)]
    facts.kept += [replace(one, counts=Counts(met=99), digest="as reported") for one in reported]
    period = Period.around(week, sunday)
    assert settled(figures(facts), nothing, made.EXTRANET, period) == at
    then = gather(figures(facts), nothing, made.EXTRANET, period, at)
    later = gather(figures(facts), nothing, made.EXTRANET, period, at + 1)
    assert {(row.counts.met, row.inputs) for row in then.indicators} == {(99, "as reported")}
    assert {row.counts.met for row in later.indicators} == {1}


def test_figures_that_were_defined_otherwise_then_are_not_compared(nothing: Reader) -> None:
    always = Life(FIRST, None, None, ((FIRST, None, FIRST, None),), frozenset(), frozenset())
    facts = parts({"a": always})
    narrower = replace(COMMISSIONED, population=replace(COMMISSIONED.population, kinds=("组成部门",)))
    facts.kept.append(replace(figures(facts).closing(COMMISSIONED, JUNE, end(JUNE)), indicator=narrower))
    told = gather(figures(facts), nothing, made.EXTRANET, Period.around(PeriodKind.MONTH, JULY), end(JULY))
    previous = told.indicators[0].previous
    assert previous is not None
    assert previous.why_not is not None
    assert previous.why_not.code == "gathering.defined_otherwise"


def test_real_figures_are_never_held_against_made_up_ones(nothing: Reader) -> None:
    always = Life(FIRST, None, None, ((FIRST, None, FIRST, None),), frozenset(), frozenset())
    facts = replace(parts({"a": always}), invented_until=end(JULY) - 62 * 86400)
    told = gather(figures(facts), nothing, made.EXTRANET, Period.around(PeriodKind.MONTH, JULY), end(JULY))
    previous = told.indicators[0].previous
    assert previous is not None
    assert previous.why_not is not None
    assert (previous.why_not.code, previous.counts) == ("gathering.made_up", Counts())
    assert (told.sample, told.moved) == (False, ())
    assert all(
        count is None for one in told.series for day, count in zip(one.days, one.counts, strict=True) if day < JULY
    )
