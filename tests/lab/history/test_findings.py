"""What people found that an incident was is what was drawn."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from netmon.lab.faults import Fault, Noun, Thing, Verb
from netmon.lab.history.actor import HOUR
from netmon.lab.history.episode import Episode, Plot, Stage
from netmon.lab.history.findings import FOUND, SAMPLE, Findings
from netmon.model.belief import Reason
from netmon.model.incident import CauseKind, Conclusion, Ending, Incident, Matter, Severity
from netmon.model.inventory import Inventory
from netmon.model.names import IncidentId, Subject
from tests.lab.history.given import START, three_tiers
from tests.watch.plant import NET, dev, lnk

ZONE = ZoneInfo("Asia/Shanghai")
FAILED = START + 5 * HOUR
MENDED = FAILED + 3 * HOUR


def province() -> Inventory:
    """Every line is of a carrier of its own, and every unit has a name."""
    plain = three_tiers()
    links = {id_: replace(one, carrier=f"carrier of {id_}") for id_, one in plain.links.items()}
    units = {id_: replace(one, name=f"office of {id_}") for id_, one in plain.units.items()}
    return replace(plain, links=links, units=units)


def findings(*faults: tuple[Fault, CauseKind], seed: int = 1) -> Findings:
    inventory = province()
    episodes = tuple(Episode(FAILED, MENDED, fault, cause) for fault, cause in faults)
    return Findings(inventory, Plot(START, START + 100 * HOUR, (Stage(START, inventory),), episodes), ZONE, seed)


def closed(*roots: Subject, number: int = 0) -> Incident:
    began = FAILED + 30.0
    return Incident(
        IncidentId(f"{int(began * 1e6) + number:017}"),
        NET,
        Matter.OUTAGE,
        Severity.MAJOR,
        roots,
        Reason("reason.no_answer"),
        began,
        began,
        over_since=MENDED + 5.0,
        closed_at=MENDED + 65.0,
        ending=Ending.RECOVERED,
    )


def found(of: Findings, *roots: Subject) -> Conclusion:
    """Return the conclusion of an incident of which somebody enters one."""
    return next(filter(None, (of.of(closed(*roots, number=number)) for number in range(50))))


CUT = Fault(Verb.CUT, Thing(Noun.LINK, "p1-a"))
KILL = Fault(Verb.KILL, Thing(Noun.DEVICE, "a"))
PORT = Fault(Verb.DOWN, Thing(Noun.PORT, "p1", "to-a"))


@pytest.mark.parametrize(
    ("fault", "cause", "root", "party"),
    [
        (CUT, CauseKind.CARRIER, lnk("p1-a"), "carrier of p1-a"),
        (CUT, CauseKind.CARRIER, dev("a"), "carrier of p1-a"),
        (KILL, CauseKind.POWER, dev("a"), "office of u-a"),
        (KILL, CauseKind.EQUIPMENT, lnk("p1-a"), "office of u-a"),
        (PORT, CauseKind.CABLING, lnk("p1-a"), "office of u-p1"),
    ],
)
def test_the_cause_and_the_party_are_those_of_the_fault(
    fault: Fault, cause: CauseKind, root: Subject, party: str
) -> None:
    conclusion = found(findings((fault, cause)), root)
    assert (conclusion.cause, conclusion.party) == (cause, party)


def test_a_fault_at_the_root_is_the_cause_rather_than_one_next_to_it() -> None:
    both = findings((CUT, CauseKind.CARRIER), (KILL, CauseKind.POWER))
    assert found(both, lnk("p1-a")).cause is CauseKind.CARRIER
    assert found(both, dev("a")).cause is CauseKind.POWER


def test_whatever_is_entered_says_that_it_is_made_up_and_comes_later() -> None:
    conclusion = found(findings((CUT, CauseKind.CARRIER)), lnk("p1-a"))
    assert conclusion.by == SAMPLE
    assert conclusion.ticket.startswith("SAMPLE-20260922-")
    assert conclusion.at > MENDED + 65.0 + 20 * 60


def test_most_are_found_out_and_the_same_ones_for_the_same_seed() -> None:
    many = [closed(lnk("p1-a"), number=number) for number in range(400)]
    first, again, other = (findings((CUT, CauseKind.CARRIER), seed=seed) for seed in (1, 1, 2))
    entered = [first.of(one) for one in many]
    assert entered == [again.of(one) for one in many]
    assert entered != [other.of(one) for one in many]
    assert FOUND - 0.06 < sum(one is not None for one in entered) / len(many) < FOUND + 0.06


@pytest.mark.parametrize("ending", [Ending.MERGED, Ending.ORDERED, Ending.RETIRED])
def test_nobody_looks_into_what_did_not_end_by_itself(ending: Ending) -> None:
    some = findings((CUT, CauseKind.CARRIER))
    assert not any(some.of(replace(closed(lnk("p1-a"), number=number), ending=ending)) for number in range(50))


def test_where_no_fault_was_drawn_nobody_finds_one() -> None:
    some = findings((CUT, CauseKind.CARRIER))
    assert not any(some.of(closed(dev("p2"), number=number)) for number in range(50))
