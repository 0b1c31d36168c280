"""Availability for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from netmon.cli.availability.choice import By, Time
from netmon.cli.availability.lines import Line, network_groups
from netmon.cli.records import Records
from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.cli.times import duration, instant
from netmon.coverage.rate import percent
from netmon.figures.availability.survey import Survey
from netmon.judge.availability.faults import Explained, FaultSum, faults_by
from netmon.judge.availability.groups import Group
from netmon.model.availability import MonthClosing, Reckoning, Sums
from netmon.model.names import Subject, SubjectKind
from netmon.words import say_list
from netmon.words.incident_speech import say_cause

NAMED = 5
"""Names that are listed of those with too little data."""
LISTED = 10
"""Causes, or parties, that are listed."""
_DIGITS = 3
_MILLISECONDS = 1000


def tell_time(session: Session, records: Records, time: Time, reckoning: Reckoning, now: float) -> None:
    """Print which time it is of, and whose outages count."""
    since, until = (instant(at, records.zone) for at in time.period)
    session.tell("availability.period", since=since, until=until, reckoning=session.say(f"availability.{reckoning}"))
    if time.month is not None and time.month.next.begins(records.zone) > now:
        session.tell("availability.running")


def tell_closing(session: Session, records: Records, closing: MonthClosing, differing: int | None) -> None:
    """Print when a month was closed; `differing` counts what is shown with other sums, None where it is that."""
    code = "closed" if differing is None else "closed_differs" if differing else "closed_same"
    session.tell(
        f"availability.{code}",
        network=_network(records, closing.network),
        at=instant(closing.recorded_at, records.zone),
        revision=closing.revision,
        count=differing,
    )


def tell_lines(session: Session, lines: Sequence[Line], by: By | None, reckoning: Reckoning, worst: int) -> None:
    """Print a table. Of many subjects the `worst` alone, unless that is 0; `by` is None of those that were named."""
    listed = list(lines)
    if by in {By.UNIT, By.LINK, By.DEVICE, By.SERVICE}:
        listed = [one for one in lines if worst == 0 or not one.well][: worst or None]
    if listed:
        session.out.print(_table(session, listed, by, reckoning))
    left = [one for one in lines if one not in listed]
    well = sum(one.well for one in left)
    if well:
        session.tell("availability.well", count=well)
    if len(left) > well:
        session.tell("availability.more", count=len(left) - well)


def tell_networks(session: Session, records: Records, found: Survey) -> None:
    """Print what the units of each network come to, both ways to count, and who has too little data."""
    for group in network_groups(found):
        session.line("")
        session.tell("availability.network", network=_network(records, group.network), count=group.members)
        for reckoning in Reckoning:
            session.tell(
                "availability.rates",
                reckoning=session.say(f"availability.reckoning_{reckoning}"),
                gross=_rate(session, group.sums.gross(reckoning)),
                net=_rate(session, group.sums.net(reckoning)),
            )
        _tell_time_counted(session, group.sums)
        _tell_names(session, records, found, group)


def tell_faults(session: Session, faults: Sequence[Explained]) -> None:
    """Print the faults: how many of what, and by cause and by party as far as anybody has entered them."""
    session.line("")
    if not faults:
        session.tell("availability.no_faults")
        return
    (whole,) = faults_by(faults, lambda _: "all")
    mttr = session.say("availability.no_mttr") if whole.mttr is None else _long(session, int(whole.mttr))
    kinds = [
        session.say("availability.of_kind", kind=session.say(f"term.{one.key}"), count=one.faults)
        for one in faults_by(faults, _failed)
    ]
    kinds_said = say_list(session.language, kinds)
    session.tell("availability.faults", count=whole.faults, kinds=kinds_said, ended=whole.ended, mttr=mttr)
    for column, key, name in (
        ("cause", _cause, lambda text: say_cause(session.language, text)),
        ("party", _party, str),
    ):
        sums = faults_by(faults, key)
        if any(one.key for one in sums):
            session.out.print(_fault_table(session, column, sums[:LISTED], name))
        if len(sums) > LISTED:
            session.tell("availability.more_parties", count=len(sums) - LISTED)


def hms(milliseconds: int) -> str:
    """Return a length of time as hours, minutes and seconds, what is begun of a second left out: 43:12 is 0:43:12."""
    minutes, seconds = divmod(milliseconds // _MILLISECONDS, 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def _cause(one: Explained) -> str:
    return one.cause


def _party(one: Explained) -> str:
    return one.party


def _failed(one: Explained) -> str:
    return one.fault.subject.kind.value


def _table(session: Session, lines: Iterable[Line], by: By | None, reckoning: Reckoning) -> object:
    grouped = by in {By.PREFECTURE, By.CARRIER, By.NETWORK}
    first = [str(by), ">|links" if by is By.CARRIER else ">|members"] if grouped else ["|id", "name"]
    last = [">|units_down"] if by is By.CARRIER else []
    shown = table(session, *first, ">|gross", ">|net", ">|down", ">|no_data", ">|faults", ">|mttr", *last)
    for one in lines:
        sums = one.sums
        named = [one.name or session.say("availability.no_group"), str(one.members)] if grouped else [one.id, one.name]
        lost = [] if by is not By.CARRIER else ["" if one.suffered is None else _short(one.suffered)]
        shown.add_row(
            *named,
            _rate(session, sums.gross(reckoning)),
            _rate(session, sums.net(reckoning)),
            _short(sums.own if reckoning is Reckoning.OWN else sums.business),
            _short(sums.no_data),
            str(sums.faults or "–"),
            "–" if sums.mttr is None else hms(int(sums.mttr)),
            *lost,
        )
    return shown


def _fault_table(session: Session, column: str, sums: Iterable[FaultSum], name: Callable[[str], str]) -> object:
    shown = table(session, column, ">faults", ">ended", ">mttr", ">down")
    for one in sums:
        shown.add_row(
            name(one.key) if one.key else session.say("availability.no_cause"),
            str(one.faults),
            str(one.ended),
            "–" if one.mttr is None else hms(int(one.mttr)),
            _short(one.down),
        )
    return shown


def _tell_time_counted(session: Session, sums: Sums) -> None:
    session.tell(
        "availability.time",
        counted=_long(session, sums.counted),
        maintained=_long(session, sums.maintained),
        no_data=_long(session, sums.no_data),
        blind=_long(session, sums.blind),
    )


def _tell_names(session: Session, records: Records, found: Survey, group: Group) -> None:
    units = {
        subject: sums
        for subject, sums in found.of([SubjectKind.UNIT]).items()
        if subject.network == group.network and not sums.telling
    }
    for code, some in (
        ("lacking", [subject for subject, sums in units.items() if sums.known]),
        ("unwatched", [subject for subject, sums in units.items() if not sums.known]),
    ):
        if some:
            session.tell(f"availability.{code}", names=_names(session, records, some))


def _names(session: Session, records: Records, subjects: Sequence[Subject]) -> str:
    names = say_list(session.language, [records.names.get(one) or one.id for one in sorted(subjects)[:NAMED]])
    if len(subjects) <= NAMED:
        return names
    return session.say("availability.and_more", names=names, count=len(subjects))


def _network(records: Records, network: str) -> str:
    declared = {} if records.inventory is None else records.inventory.networks
    return next((one.name for id_, one in declared.items() if id_ == network), network)


def _rate(session: Session, rate: Fraction | None) -> str:
    return session.say("availability.too_little") if rate is None else percent(rate, _DIGITS)


def _short(milliseconds: int) -> str:
    return hms(milliseconds) if milliseconds >= _MILLISECONDS else "–"


def _long(session: Session, milliseconds: int) -> str:
    return duration(milliseconds / _MILLISECONDS, session.language) if milliseconds >= _MILLISECONDS else "0"
