"""What is told to whom and when, one incident at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.incident import Affected, Ending, Incident, Matter, Severity
from netmon.model.names import IncidentId, MaintenanceId, ReceiverId
from netmon.model.notification import Happening, Notification
from netmon.model.notify_plan import NotifyPlan, Scope, Tier
from netmon.notify.brief import Brief
from netmon.notify.compose import compose
from netmon.notify.kinds import is_machine
from netmon.notify.plan import Situation, Stir, decide
from netmon.notify.routing import concern_of
from netmon.notify.told import Memory, remember
from netmon.notify.wording import Speaker
from netmon.views.extent import Extent
from netmon.words import Language
from tests.notify.given import NOON, START, alertmanager, device, link, outage, plan, robot, route, small, unit

TWO = plan(robot("zhang"), robot("li"))
LEADER = replace(
    TWO, otherwise=("zhang",), escalation=(Tier(600.0, Scope(), ("li",)), Tier(1200.0, Scope(), ("zhang",)))
)


@dataclass(slots=True)
class Story:
    """An incident as it goes on, decided again when it changes; `told` holds seconds, receiver and happening."""

    incident: Incident
    notify: NotifyPlan = field(default_factory=lambda: TWO)
    told: list[tuple[float, str, str]] = field(default_factory=list)
    sent: list[Notification] = field(default_factory=list)
    memory: Memory = field(default_factory=dict)
    acknowledged: bool = False
    waiting_since: float | None = None
    stir: Stir | None = None

    def at(self, seconds: float, **changes: object) -> Story:
        if changes:
            revised = {"revision": self.incident.revision + 1, **changes}
            self.incident = replace(self.incident, **revised)  # type: ignore[arg-type] # fields of an incident by name
        situation = Situation(
            incident=self.incident,
            plan=self.notify,
            concern=concern_of(self.incident, small()),
            told=self.memory.get(self.incident.id, {}),
            at=START + seconds,
            now=NOON + timedelta(seconds=seconds),
            acknowledged=self.acknowledged,
            waiting_since=self.waiting_since,
            stir=self.stir,
            machines=frozenset(id_ for id_, one in self.notify.receivers.items() if is_machine(one)),
        )
        extent = Extent.of((one for one in self.incident.affected if one.until is None), small())
        for telling in decide(situation).tellings:
            speaker = Speaker(Language.ZH, small(), START + seconds)
            notification = compose(telling, Brief(self.incident, extent), speaker, short=False)
            remember(self.memory, notification, START + seconds)
            self.sent.append(notification)
            self.told.append((seconds, telling.receiver, telling.happening.value))
        return self

    def closed(self, seconds: float, ending: Ending = Ending.RECOVERED) -> Story:
        return self.at(seconds, closed_at=START + seconds, over_since=START + seconds - 60, ending=ending)


def affected(*names: str) -> tuple[Affected, ...]:
    return tuple(Affected(unit(name), START) for name in names)


def one(story: Story) -> list[tuple[float, str]]:
    return [(at, happening) for at, receiver, happening in story.told if receiver == "zhang"]


def test_it_is_told_once_it_has_lasted_and_told_to_be_over() -> None:
    story = Story(outage()).at(0).at(14.9).at(15).at(16).at(100).closed(200).at(300)
    assert story.told == [
        (15, "zhang", "firing"),
        (15, "li", "firing"),
        (200, "zhang", "resolved"),
        (200, "li", "resolved"),
    ]


def test_what_is_over_before_it_has_lasted_is_told_to_nobody() -> None:
    assert Story(outage()).at(0).at(10, over_since=START + 10).at(20).closed(70).told == []


def test_what_recovers_and_relapses_is_told_once() -> None:
    story = Story(outage()).at(15).at(20, over_since=START + 20).at(30, over_since=None).at(40, over_since=START + 40)
    assert one(story.closed(100)) == [(15, "firing"), (100, "resolved")]


def test_that_we_are_cut_off_is_told_at_once() -> None:
    isolated = replace(outage(), matter=Matter.ISOLATED, severity=Severity.CRITICAL, roots=())
    assert one(Story(isolated).at(0)) == [(0, "firing")]


def test_maintenance_silences_all_but_the_end_of_what_was_told() -> None:
    window = MaintenanceId("01790000000000009")
    assert Story(replace(outage(), covered_by=window)).at(0).at(100).closed(200).told == []
    story = Story(outage()).at(15).at(60, covered_by=window).at(90, severity=Severity.CRITICAL).closed(200)
    assert one(story) == [(15, "firing"), (200, "resolved")]


def test_when_maintenance_ends_and_it_still_fails_it_is_told() -> None:
    story = Story(replace(outage(), covered_by=MaintenanceId("1"))).at(100).at(200, covered_by=None)
    assert one(story) == [(200, "firing")]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"severity": Severity.CRITICAL}, True),
        ({"severity": Severity.MINOR}, False),
        ({"matter": Matter.REDUNDANCY, "severity": Severity.MINOR}, True),
        ({"roots": (link("cs-wc"),)}, True),
        ({"roots": (device("wc-ce"), link("cs-wc"))}, False),
        ({"affected": affected("wc-gov")}, False),
        ({}, False),
    ],
)
def test_what_one_must_know_is_told_at_once(changes: dict[str, object], told: bool) -> None:
    story = Story(outage()).at(15).at(20, **changes)
    assert one(story) == [(15, "firing"), *([(20, "changed")] if told else [])]


@pytest.mark.parametrize(
    ("stirs", "told"),
    [
        ((20,), 35),
        ((20, 27, 34), 49),
        ((20, 30, 40, 50, 60), 55),
        ((20, 24, 28, 32, 36, 40, 44, 48, 52, 56), 61),
        ((20, 100), 35),
    ],
)
def test_a_change_is_told_once_it_has_settled(stirs: tuple[float, ...], told: float) -> None:
    story = Story(outage()).at(15)
    for second in range(20, 120):
        if second in stirs:
            story.stir = Stir.after(story.stir, START + second, 15.0)
        story.at(second, severity=Severity.CRITICAL)
    assert one(story)[1:] == [(told, "changed")]


def test_that_it_grows_is_told_every_five_minutes_at_most() -> None:
    story = Story(outage(units=("wc-gov",))).at(15)
    story.at(20, affected=affected("wc-gov", "cs-gov")).at(314).at(315)
    story.at(400, affected=affected("wc-gov", "cs-gov", "zz-gov")).at(614).at(615).at(2000)
    assert one(story) == [(15, "firing"), (315, "changed"), (615, "changed")]


def test_flapping_silences_everything_but_the_end() -> None:
    story = Story(outage()).at(15).at(60, matter=Matter.FLAPPING, severity=Severity.MINOR)
    for second in range(70, 1800, 20):
        story.at(second, severity=Severity.CRITICAL if second % 40 else Severity.MINOR)
    assert one(story.closed(1860)) == [(15, "firing"), (60, "changed"), (1860, "resolved")]


def test_what_flapped_and_then_stays_down_is_told_again() -> None:
    story = Story(replace(outage(), matter=Matter.FLAPPING, severity=Severity.MINOR)).at(15)
    story.at(100, matter=Matter.OUTAGE, severity=Severity.MAJOR).at(314).at(315)
    assert one(story) == [(15, "firing"), (315, "changed")]


def test_of_what_became_part_of_another_people_are_told_there_and_machines_here() -> None:
    story = Story(outage(), plan(robot("zhang"), alertmanager("am"))).at(15)
    story.at(60, closed_at=START + 60, ending=Ending.MERGED, merged_into=IncidentId("2"))
    assert story.told[2:] == [(60, "am", "resolved")]


def test_the_end_is_told_to_those_who_were_told_whatever_the_routes_say_now() -> None:
    story = Story(outage()).at(15)
    story.notify = plan(robot("wang"))
    assert story.closed(100).told[2:] == [(100, "zhang", "resolved"), (100, "li", "resolved")]


def test_who_joins_a_route_later_is_told_unless_somebody_sees_to_it() -> None:
    story = Story(outage(), replace(TWO, otherwise=("zhang",))).at(15)
    story.notify = TWO
    assert story.at(70).told[1:] == [(70, "li", "firing")]
    quiet = Story(outage(), replace(TWO, otherwise=("zhang",))).at(15)
    quiet.notify, quiet.acknowledged = TWO, True
    assert quiet.at(70).told[1:] == []


def test_a_graver_incident_reaches_a_further_route() -> None:
    grave = plan(robot("zhang"), robot("li"), routes=(route("zhang"), route("li", at_least=Severity.CRITICAL)))
    story = Story(outage(), grave).at(15).at(30, severity=Severity.CRITICAL)
    assert story.told[1:] == [(30, "li", "firing"), (30, "zhang", "changed")]


def test_while_nobody_acknowledges_the_next_is_told() -> None:
    story = Story(outage(), LEADER).at(15).at(614).at(615).at(700).at(1215).at(3000).closed(4000)
    assert story.told == [
        (15, "zhang", "firing"),
        (615, "li", "escalated"),
        (1215, "zhang", "escalated"),
        (4000, "zhang", "resolved"),
        (4000, "li", "resolved"),
    ]


def test_an_acknowledgement_stops_escalation_until_it_ends() -> None:
    story = Story(outage(), LEADER).at(15)
    story.acknowledged = True
    story.at(700).at(2000)
    story.acknowledged, story.waiting_since = False, START + 2000
    story.at(2001).at(2599).at(2600)
    assert story.told[1:] == [(2600, "li", "escalated")]


def test_it_is_said_when_to_look_again() -> None:
    story = Story(outage(), LEADER)
    situation = Situation(story.incident, LEADER, concern_of(story.incident, small()), {}, START + 5, NOON)
    assert decide(situation).again_in == 10
    story.at(15)
    later = replace(situation, told=story.memory[story.incident.id], at=START + 600)
    assert decide(later).again_in == 15


STEPS = st.lists(
    st.tuples(
        st.floats(1, 400),
        st.sampled_from(
            [
                {},
                {"severity": Severity.CRITICAL},
                {"severity": Severity.MINOR},
                {"matter": Matter.FLAPPING},
                {"matter": Matter.OUTAGE},
                {"matter": Matter.REDUNDANCY},
                {"roots": (link("cs-wc"),)},
                {"covered_by": MaintenanceId("1")},
                {"covered_by": None},
                {"over_since": START},
                {"over_since": None},
                {"affected": affected("wc-gov", "cs-gov")},
            ]
        ),
        st.booleans(),
    ),
    max_size=25,
)


def in_order(happenings: Iterable[str]) -> bool:
    said = list(happenings)
    return said == [] or (said[0] in {"firing", "escalated"} and said.count("firing") <= 1 and said[-1] == "resolved")


@settings(max_examples=150, deadline=None)
@given(STEPS, st.sampled_from([Ending.RECOVERED, Ending.ORDERED, Ending.RETIRED]))
def test_nothing_is_over_before_it_was_told_nor_told_twice_and_the_end_is_never_kept_back(
    steps: list[tuple[float, dict[str, object], bool]], ending: Ending
) -> None:
    story = Story(outage(), replace(LEADER, receivers=LEADER.receivers))
    now = 0.0
    for pause, changes, acknowledged in steps:
        now += pause
        story.acknowledged = acknowledged
        story.at(now, **changes)
    story.closed(now + 1, ending).at(now + 100)
    ids = [notification.id for notification in story.sent]
    assert len(ids) == len(set(ids))
    for receiver in ("zhang", "li"):
        heard = [notification for notification in story.sent if notification.receiver == ReceiverId(receiver)]
        assert in_order(notification.happening.value for notification in heard)
        assert [one.made_at for one in heard] == sorted(one.made_at for one in heard)
        assert sum(one.happening is Happening.RESOLVED for one in heard) == bool(heard)
