"""A figure opened: to its units, and a unit to its evidence and where that can be looked up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from math import ceil

from rich.table import Table
from rich.text import Text

from netmon.cli.coverage.asked import Answer
from netmon.cli.errors import WrongUseError
from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.coverage.divisions import item_of
from netmon.figures.dates import text_of
from netmon.model.belief import Truth
from netmon.model.verdict import Evidence, Finding, ItemKind, Source, Verdict
from netmon.words import say_subject

ORDER = (Verdict.UNMET, Verdict.UNKNOWN, Verdict.MET, Verdict.EXEMPT)
COLOURS = {Verdict.MET: "green", Verdict.UNMET: "bold red", Verdict.UNKNOWN: "magenta", Verdict.EXEMPT: "dim"}
SAYS = {Truth.YES: "+", Truth.NO: "−", Truth.UNKNOWN: "?"}
_DAY = 86400.0


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings with those first that need somebody, each group in the order of the register."""
    return sorted(findings, key=lambda one: ORDER.index(one.verdict))


def units_table(session: Session, one: Answer) -> Table:
    """Return a line for each item: verdict, source, reason."""
    shown = table(session, "|id", "name", "coverage.verdict", "coverage.source", "reason")
    for finding in in_order(one.figure.findings):
        shown.add_row(
            finding.item.id,
            one.names.item(finding.item),
            verdict_text(session, finding),
            source_text(session, finding),
            one.names.because(finding.reason),
        )
    return shown


def find(answers: Sequence[Answer], text: str) -> list[tuple[Answer, Finding]]:
    """Return what was found of an item, or of whatever belongs to a unit, by its id. Raises WrongUseError."""
    wanted = text.removeprefix("unit:").removeprefix("division:")
    found = [
        (one, finding)
        for one in answers
        for finding in one.figure.findings
        if wanted in {finding.item.id, finding.unit}
        or text == str(finding.item)
        or finding.item == item_of(ItemKind.DIVISION, wanted, one.names.register)
    ]
    if not found:
        raise WrongUseError("coverage.no_such_unit", unit=text)
    return found


def tell_finding(session: Session, one: Answer, finding: Finding, zone: tzinfo, now: float) -> None:
    """Print a verdict, and all that speaks for and against it."""
    session.out.print(
        Text.assemble(
            (one.names.item(finding.item), "bold"),
            f" ({finding.item.id})  ",
            (one.names.indicator(one.figure), "dim"),
            "  ",
            verdict_text(session, finding),
        ),
        soft_wrap=True,
    )
    session.line(f"  {one.names.because(finding.reason)}")
    if finding.disputed:
        session.line(f"  {session.say('coverage.sources_disagree')}")
    for evidence in finding.evidence:
        _tell_evidence(session, one, evidence, finding.unit or "", zone, now)
    if not finding.evidence:
        session.line(f"  {session.say('coverage.no_evidence')}")


def verdict_text(session: Session, finding: Finding) -> Text:
    """Return a verdict in a word; one that was carried over from earlier says so."""
    said = session.say(f"coverage.verdict_{finding.verdict.value}")
    if finding.carried:
        said = session.say("coverage.carried_verdict", verdict=said)
    return Text(said, COLOURS[finding.verdict])


def source_text(session: Session, finding: Finding) -> str:
    """Return what decided."""
    said = "–" if finding.source is None else session.say(f"coverage.source_{finding.source.value}")
    return session.say("coverage.source_disputed", source=said) if finding.disputed else said


def look_up(evidence: Evidence, unit: str, now: float) -> str:
    """Return the command that shows the records a piece of evidence is of, "" where there is none."""
    if evidence.source is not Source.MEASURED and evidence.ref:
        if evidence.what.code == "verdict.exempt":
            return f"netmon register show {unit}" if unit else ""
        return f"netmon attest list {unit} --all" if unit else "netmon attest list --all"
    if evidence.subject is None:
        return ""
    since = evidence.since if evidence.since is not None else now - _DAY
    days = max(1, ceil((now - since) / _DAY))
    return f"netmon events --subject {evidence.subject} --since {days}d"


def _tell_evidence(session: Session, one: Answer, evidence: Evidence, unit: str, zone: tzinfo, now: float) -> None:
    said = [session.say(f"coverage.source_{evidence.source.value}"), one.names.because(evidence.what)]
    if evidence.subject is not None:
        subject = evidence.subject
        said.insert(1, say_subject(session.language, subject.kind, subject.id, one.names.subject(subject)))
    if evidence.since is not None and evidence.until is not None:
        since, until = text_of(evidence.since, zone), text_of(evidence.until, zone)
        said.append(session.say("coverage.from_to", since=since, until=until))
    session.line(f"  {SAYS[evidence.says]} {session.say('coverage.and').join(said)}")
    command = look_up(evidence, unit, now)
    if command:
        session.line(f"      {command}")
