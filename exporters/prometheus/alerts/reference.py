"""docs/alerts.md and docs/alerts.zh.md: every alert with its runbook, and every recorded series."""

from __future__ import annotations

from collections.abc import Iterator

from exporters.prometheus.alerts.files import ALERTS
from exporters.prometheus.alerts.recorded import RECORDED
from exporters.prometheus.alerts.rule import Alert
from netmon.words import CATALOGUE, Language, say
from netmon.words.runbook import PARTS, steps

FILES = {Language.EN: "alerts.md", Language.ZH: "alerts.zh.md"}


def reference(language: Language) -> str:
    """Return the whole page in Markdown."""
    return "\n".join(_page(language)) + "\n"


def _page(language: Language) -> Iterator[str]:
    yield f"# {say(language, 'reference.alerts_title')}"
    for paragraph in ("made_from", "files", "two_ways", "quiet"):
        yield ""
        yield say(language, f"reference.alerts_{paragraph}")
    for topic, alerts in ALERTS.items():
        yield f"\n## {say(language, f'reference.alerts_of_{topic}')}"
        for one in alerts:
            yield from _alert(one, language)
    yield f"\n## {say(language, 'reference.runbook_part_silence')}\n"
    yield say(language, "reference.runbook_silence", alert="NAME")
    yield f"\n## {say(language, 'reference.alerts_recorded')}\n"
    yield f"| {say(language, 'reference.column_name')} | {say(language, 'reference.column_help')} |"
    yield "|---|---|"
    for records in RECORDED.values():
        for record in records:
            yield f"| `{record.name}` | {CATALOGUE[record.code].in_(language)} |"


def _alert(one: Alert, language: Language) -> Iterator[str]:
    severity = str(one.severity) if one.severity is not None else say(language, "reference.runbook_severity_own")
    yield f"\n### {one.name}\n"
    yield say(language, "reference.runbook_facts", severity=severity, wait=one.wait)
    for part in PARTS:
        yield f"\n**{say(language, f'reference.runbook_part_{part}')}**\n"
        lines = steps(one.name, part, language)
        yield from (f"{number}. {line}" for number, line in enumerate(lines, 1)) if len(lines) > 1 else lines
