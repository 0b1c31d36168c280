"""Many together: weighted by time, with who has too little data left out, and each fault once and explained."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from netmon.judge.availability.account import Fault
from netmon.judge.availability.faults import explain, faults_by
from netmon.judge.availability.groups import groups_of, prefecture_of, suffered
from netmon.model.availability import Sums
from netmon.model.belief import Reason
from netmon.model.incident import CauseKind, Conclusion, Ending, Incident, Matter, Severity
from netmon.model.names import DivisionCode, IncidentId, SubjectKind
from netmon.model.register import Division, Level
from tests.exporters import plain

DAY = 86_400_000
UNITS = [plain.subject(SubjectKind.UNIT, f"u{number}") for number in range(5)]
LINK, CE = plain.subject(SubjectKind.LINK, "access"), plain.subject(SubjectKind.DEVICE, "ce")


def test_who_has_too_little_data_is_counted_apart_and_faults_are_those_of_what_failed() -> None:
    sums = {
        UNITS[0]: Sums(period=30 * DAY),
        UNITS[1]: Sums(period=10 * DAY, business=DAY, own=DAY, faults=1),
        UNITS[2]: Sums(period=30 * DAY, no_data=2 * DAY, business=9 * DAY),
        UNITS[3]: Sums(period=30 * DAY, no_data=30 * DAY),
    }
    (found,) = groups_of(sums, lambda subject: subject.network, {LINK: Sums(faults=2, ended=1, repaired=DAY)})
    assert (found.members, found.lacking, found.unwatched) == (2, 1, 1)
    assert found.sums.net() == Fraction(39, 40)
    assert (found.sums.faults, found.sums.ended, found.sums.repaired) == (2, 1, DAY)


def test_where_nobody_has_enough_data_there_is_no_rate() -> None:
    (found,) = groups_of({UNITS[0]: Sums(period=30 * DAY, no_data=2 * DAY)}, lambda subject: subject.network)
    assert (found.members, found.lacking, found.sums.net()) == (0, 1, None)


def test_a_county_is_of_its_prefecture_and_what_is_in_none_stands_by_itself() -> None:
    codes = {"430000": None, "430100": "430000", "430121": "430100"}
    levels = dict(zip(codes, (Level.PROVINCE, Level.PREFECTURE, Level.COUNTY), strict=True))
    divisions = {
        DivisionCode(code): Division(
            DivisionCode(code), code, levels[code], None if above is None else DivisionCode(above)
        )
        for code, above in codes.items()
    }
    units = [plain.unit(f"u{number}", division=DivisionCode(code)) for number, code in enumerate(codes)]
    inventory = replace(plain.inventory([plain.device("ce", "u2")], units=units), divisions=divisions)
    found = [prefecture_of(subject, inventory) for subject in (*UNITS[:3], CE, UNITS[4])]
    assert found == ["430000", "430100", "430100", "430100", None]


def test_a_carrier_answers_for_what_units_lost_by_its_links_and_by_no_device() -> None:
    inventory = plain.inventory(links=[plain.link("access", ("hub", "p"), ("ce", "up"), carrier="电信")])
    charged = {UNITS[0]: {LINK: 5, CE: 7}, UNITS[1]: {LINK: 2}, CE: {LINK: 100}}
    assert suffered(charged, inventory) == {(plain.NETWORK, "电信"): 7}


def incident(name: str, since: float, closed: float, cause: CauseKind | None = None, into: str = "") -> Incident:
    return Incident(
        IncidentId(name),
        plain.NETWORK,
        Matter.OUTAGE,
        Severity.MAJOR,
        (LINK,),
        Reason("reason.no_answer"),
        since,
        since,
        closed_at=closed,
        ending=Ending.MERGED if into else Ending.RECOVERED,
        merged_into=IncidentId(into) if into else None,
        conclusion=None if cause is None else Conclusion(cause, "电信", "", "", "", closed),
    )


def test_a_fault_has_the_cause_of_the_incident_that_it_was_part_of_or_that_became_part_of() -> None:
    faults = [Fault(LINK, 10.0, 20.0, 10, 10), Fault(LINK, 50.0, 60.0, 10, 10), Fault(LINK, 90.0, None, 4, None)]
    faults.append(Fault(CE, 10.0, 20.0, 1, 1))
    whole = replace(incident("9", 40.0, 70.0, CauseKind.POWER), roots=(CE,))
    incidents = [incident("1", 10.0, 21.0, CauseKind.CARRIER), incident("2", 50.0, 55.0, into="9"), whole]
    found = explain(faults, incidents)
    assert [one.cause for one in found] == ["carrier", "power", "", ""]
    sums = {one.key: one for one in faults_by(found, lambda one: one.cause)}
    assert list(sums) == ["carrier", "power", ""]
    assert (sums[""].faults, sums[""].ended, sums[""].repaired, sums[""].down) == (2, 1, 1, 5)
    assert sum(one.faults for one in sums.values()) == len(faults)
