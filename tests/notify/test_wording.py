"""What a message says, as files: long and short, in both languages. A change of a sentence is seen in review."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netmon.judge.diagnosis import Finding, Likelihood, Suspect
from netmon.judge.explanation import Explanation, PortEvidence, ProbeEvidence
from netmon.model.belief import Belief, Reason, Standing, State, Truth
from netmon.model.incident import Acknowledgement, Affected, CauseKind, Conclusion, Ending, Incident, Matter, Severity
from netmon.model.names import DeviceId, IncidentId, Subject
from netmon.model.notification import Happening
from netmon.model.observation import Failure, FailureKind, ProbeName
from netmon.notify.brief import Sight, brief_of
from netmon.notify.wording import SHORT, Speaker
from netmon.words import Language
from tests.golden import golden
from tests.notify.given import START, device, link, outage, small, unit

TEXTS = golden(Path(__file__).parent / "golden")

CUT = replace(outage(link("core1-cs"), units=("cs-gov", "wc-gov")), severity=Severity.CRITICAL)
EARLIER = replace(
    CUT,
    id=IncidentId("01780000000000000"),
    since=START - 864_000,
    closed_at=START - 860_000,
    over_since=START - 860_400,
    ending=Ending.RECOVERED,
    conclusion=Conclusion(CauseKind.CARRIER, "中国电信", "GZ-1", "光缆被挖断", "张三", START - 850_000),
)
MANY = replace(
    CUT,
    affected=tuple(Affected(unit(name), START) for name in small().units),
    acknowledgement=Acknowledgement("张三", START + 60, "已派人"),
)
STORIES: dict[str, tuple[Incident, Happening]] = {
    "firing": (CUT, Happening.FIRING),
    "many": (MANY, Happening.CHANGED),
    "escalated": (CUT, Happening.ESCALATED),
    "resolved": (
        replace(CUT, closed_at=START + 660, over_since=START + 600, ending=Ending.RECOVERED),
        Happening.RESOLVED,
    ),
    "isolated": (
        replace(
            outage(), matter=Matter.ISOLATED, severity=Severity.CRITICAL, roots=(), reason=Reason("reason.never_asked")
        ),
        Happening.FIRING,
    ),
    "common": (
        replace(CUT, matter=Matter.COMMON_CAUSE, bearer="中国电信", roots=(link("core1-cs"), link("cs-wc"))),
        Happening.FIRING,
    ),
    "degraded": (
        replace(
            outage(link("core1-cs"), severity=Severity.MINOR), matter=Matter.DEGRADED, conditions=("loss", "light")
        ),
        Happening.FIRING,
    ),
}


def explain(subject: Subject) -> Explanation:
    silent = Failure(FailureKind.TIMEOUT, "no answer")
    return Explanation(
        Belief(subject, Standing(State.DOWN), START, Reason("reason.no_answer")),
        None,
        probes=(
            ProbeEvidence(DeviceId("core1"), ProbeName.ICMP, Truth.YES, 0, 3.0, None),
            ProbeEvidence(DeviceId("cs-pe"), ProbeName.ICMP, Truth.NO, 4, 3.0, silent),
        ),
        ports=(PortEvidence(DeviceId("core1"), "GigabitEthernet0/0/1", "port.down", 3.0),),
    )


FIBRE = Finding(
    Suspect.FIBRE,
    Likelihood.LIKELY,
    Reason.of("diagnosis.why_dark", side="diagnosis.side_lower", where="cs-pe GigabitEthernet0/0/1"),
    (),
)


def sight(incident: Incident) -> Sight:
    earlier = (EARLIER,) if incident.matter is Matter.OUTAGE else ()
    return Sight(small(), explain, lambda _: FIBRE if incident.matter is Matter.OUTAGE else None, earlier)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", list(STORIES))
def test_a_message_says_what_is_needed_at_three_at_night(name: str, language: Language) -> None:
    incident, happening = STORIES[name]
    speaker = Speaker(language, small(), START + 75, "https://netmon.example:9899")
    brief = brief_of(incident, sight(incident))
    said = f"{speaker.long(brief, happening)}\n----\n{speaker.short(brief, happening)}\n"
    TEXTS(f"{name}.{language}.txt", said)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", list(STORIES))
def test_a_short_message_fits_into_three_parts_and_ends_with_the_number(name: str, language: Language) -> None:
    incident, happening = STORIES[name]
    said = Speaker(language, small(), START).short(brief_of(incident, sight(incident)), happening)
    assert len(said) <= SHORT
    assert said.endswith(incident.id)


def test_what_began_this_moment_has_lasted_no_time() -> None:
    one = outage(device("wc-ce"))
    brief = brief_of(one, sight(one))
    assert "刚刚发生" in Speaker(Language.ZH, small(), one.since + 0.4).long(brief, Happening.FIRING)
    assert "，已 1 秒" in Speaker(Language.ZH, small(), one.since + 1).long(brief, Happening.FIRING)


def test_a_device_that_left_the_inventory_is_told_of_by_its_id() -> None:
    gone = outage(device("gone"), units=("gone-gov",))

    def nothing(subject: Subject) -> Explanation:
        raise KeyError(subject)

    said = Speaker(Language.EN, small(), START).long(
        brief_of(gone, Sight(small(), nothing, lambda _: None)), Happening.FIRING
    )
    assert "gone-gov" in said
    assert "device gone" in said
