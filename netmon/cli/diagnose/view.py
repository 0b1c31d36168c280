"""A diagnosis as it is read at three in the morning: the verdict first, then both ends, then why."""

from __future__ import annotations

from datetime import tzinfo

from rich.text import Text

from netmon.cli.diagnose.carrier import tell_carrier
from netmon.cli.diagnose.clauses import clause
from netmon.cli.diagnose.sides import sides
from netmon.cli.session import Session
from netmon.cli.times import duration, instant, zone_of
from netmon.cli.upstream import whom_to_call
from netmon.judge.diagnosis import Diagnosis, Evidence, Finding, Likelihood
from netmon.judge.wiring import link_subject
from netmon.model.inventory import Inventory
from netmon.model.names import SubjectKind
from netmon.words import say_subject

COLOURS = {Likelihood.SHOWN: "bold red", Likelihood.LIKELY: "bold red", Likelihood.POSSIBLE: "bold yellow"}


def tell(session: Session, inventory: Inventory, evidence: Evidence, diagnosis: Diagnosis) -> None:
    """Print a diagnosis."""
    zone = zone_of(inventory.time_zone)
    first = diagnosis.first
    session.out.print(
        Text(verdict(session, inventory, evidence, diagnosis), COLOURS[first.likelihood] if first else "bold green"),
        soft_wrap=True,
    )
    for line in whom_to_call(session, inventory, link_subject(evidence.link)):
        session.line(line)
    _tell_since(session, zone, evidence)
    session.line("")
    session.out.print(sides(session, inventory, evidence))
    if diagnosis.findings:
        session.line("")
        session.tell("diagnosis.findings")
        for number, finding in enumerate(diagnosis.findings, 1):
            _tell_finding(session, inventory, zone, number, finding)
        session.line("")
        tell_carrier(session, inventory, zone, evidence, diagnosis)
    if diagnosis.missing:
        session.line("")
        session.tell("diagnosis.missing")
        for reason in diagnosis.missing:
            session.line(f"- {clause(session, inventory, zone, reason)}")


def verdict(session: Session, inventory: Inventory, evidence: Evidence, diagnosis: Diagnosis) -> str:
    """Return the one line that says it all."""
    link = say_subject(session.language, SubjectKind.LINK.value, evidence.link.id, evidence.link.name)
    first = diagnosis.first
    if first is not None:
        return session.say(
            "diagnosis.verdict_shown" if first.likelihood is Likelihood.SHOWN else "diagnosis.verdict",
            link=link,
            **_headed(session, inventory, first),
        )
    read = sum(end.is_read for end in evidence.ends)
    return session.say(("diagnosis.nothing_known", "diagnosis.nothing_one", "diagnosis.nothing")[read], link=link)


def _headed(session: Session, inventory: Inventory, finding: Finding) -> dict[str, str]:
    return {
        "likelihood": session.say(f"diagnosis.{finding.likelihood}"),
        "suspect": session.say(f"diagnosis.suspect_{finding.suspect}"),
        "what": clause(session, inventory, zone_of(inventory.time_zone), finding.what),
    }


def _tell_since(session: Session, zone: tzinfo, evidence: Evidence) -> None:
    past = evidence.past
    if evidence.broken and past is not None and past.failed_at is not None:
        ago = duration(evidence.at - past.failed_at, session.language)
        session.tell("diagnosis.failed_since", at=instant(past.failed_at, zone), lasting=ago)


def _tell_finding(session: Session, inventory: Inventory, zone: tzinfo, number: int, finding: Finding) -> None:
    session.out.print(
        Text(
            session.say("diagnosis.finding", number=number, **_headed(session, inventory, finding)),
            COLOURS[finding.likelihood],
        ),
        soft_wrap=True,
    )
    for reason in finding.reasons:
        session.tell("diagnosis.because", reason=clause(session, inventory, zone, reason))
    for reason in finding.settle:
        session.tell("diagnosis.settle", reason=clause(session, inventory, zone, reason))
