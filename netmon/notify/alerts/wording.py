"""Alerts of a group in words: a title of one line, then what fires, the gravest first, and what is over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from netmon.model.alert_group import Alert
from netmon.model.incident import Severity
from netmon.notify.alerts.memory import Fresh
from netmon.notify.wording import SHORT
from netmon.words import Language, say, say_list
from netmon.words.incident_speech import say_happening, say_severity
from netmon.words.spans import say_duration

SEVERITIES: Final[Mapping[str, Severity]] = {
    **{str(severity): severity for severity in Severity},
    **dict.fromkeys(("emergency", "disaster", "fatal", "page"), Severity.CRITICAL),
    **dict.fromkeys(("error", "high"), Severity.MAJOR),
    **dict.fromkeys(("average", "medium"), Severity.MINOR),
    **dict.fromkeys(("info", "information", "low", "none", "notice"), Severity.WARNING),
}
"""What the label `severity` means, ours and what others write."""
NAMED: Final = ("device", "link", "service", "unit", "indicator", "instance", "job")
"""Labels that say what an alert without a summary is about."""
MOST: Final = 10
"""Alerts that are told one by one; of the rest the number is told."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells in one language. `now`: UTC, epoch seconds; `zone`: of the times that people read."""

    language: Language
    zone: ZoneInfo
    now: float

    def title(self, alerts: Iterable[Alert], fresh: Fresh) -> str:
        """Return one line: how grave, what, and how many more."""
        ordered = by_urgency(alerts)
        told = [one for one in ordered if one.firing] or ordered
        what = self._summary(told[0])
        if len(told) > 1:
            what = self._say("alerts.and_more", what=what, count=len(told))
        happening = say_happening(self.language, fresh.happening)
        severity = severity_of(told[0])
        if severity is None or not told[0].firing:
            return self._say("alerts.title_plain", happening=happening, what=what)
        return self._say("alerts.title", happening=happening, severity=say_severity(self.language, severity), what=what)

    def long(self, alerts: Iterable[Alert], fresh: Fresh, truncated: int, source: str) -> str:
        """Return all of it in lines."""
        ordered = by_urgency(alerts)
        lines = [self.title(ordered, fresh)]
        if fresh.reminder:
            lines.append(self._say("alerts.reminder"))
        lines += self._several([one for one in ordered if one.firing], "alerts.more_firing")
        lines += self._several([one for one in ordered if not one.firing], "alerts.more_resolved")
        if truncated:
            lines.append(self._say("alerts.truncated", count=truncated))
        return "\n".join([*lines, source])

    def short(self, alerts: Iterable[Alert], fresh: Fresh) -> str:
        """Return what three parts of a short message hold."""
        ordered = by_urgency(alerts)
        parts = [self.title(ordered, fresh)]
        if fresh.happening.value != "resolved":
            first = min((one.starts_at for one in ordered if one.firing), default=None)
            parts += [] if first is None else [self._say("notify.short_since", at=self._clock(first))]
        joined = self._say("notify.short_and").join(parts)
        return joined if len(joined) <= SHORT else joined[: SHORT - 1] + "…"

    def _several(self, alerts: list[Alert], more: str) -> Iterator[str]:
        for one in alerts[:MOST]:
            yield from self._one(one)
        if len(alerts) > MOST:
            yield self._say(more, count=len(alerts) - MOST)

    def _one(self, alert: Alert) -> Iterator[str]:
        at, summary = self._instant(alert.starts_at), self._summary(alert)
        if alert.ends_at is not None:
            lasted = say_duration(self.language, alert.ends_at - alert.starts_at)
            yield self._say("alerts.over", what=summary, at=at, over=self._instant(alert.ends_at), duration=lasted)
            return
        severity = severity_of(alert)
        grave = self._say("alerts.no_severity") if severity is None else say_severity(self.language, severity)
        lasts = say_duration(self.language, self.now - alert.starts_at)
        yield self._say("alerts.firing", severity=grave, what=summary, at=at, duration=lasts)
        description = self._said(alert, "description")
        if description and description != summary:
            yield description
        for annotation, code in (("page_url", "alerts.page"), ("runbook_url", "alerts.runbook")):
            if (url := alert.annotations.get(annotation, "")).startswith(("http://", "https://")):
                yield self._say(code, url=url)

    def _summary(self, alert: Alert) -> str:
        said = self._said(alert, "summary") or self._said(alert, "description")
        if said:
            return said.partition("\n")[0]
        what = [alert.labels[name] for name in NAMED if alert.labels.get(name)]
        name = alert.labels.get("alertname", "") or self._say("alerts.nameless")
        return self._say("alerts.named", name=name, what=say_list(self.language, what)) if what else name

    def _said(self, alert: Alert, what: str) -> str:
        """Return an annotation in the language, or else in the other one."""
        names = (f"{what}_en", what) if self.language is Language.EN else (f"{what}_zh", what, f"{what}_en")
        return next((alert.annotations[name] for name in names if alert.annotations.get(name)), "")

    def _instant(self, at: float) -> str:
        return datetime.fromtimestamp(at, self.zone).strftime("%Y-%m-%d %H:%M:%S")

    def _clock(self, at: float) -> str:
        return datetime.fromtimestamp(at, self.zone).strftime("%m-%d %H:%M")

    def _say(self, code: str, /, **facts: object) -> str:
        return say(self.language, code, **facts)


def severity_of(alert: Alert) -> Severity | None:
    """Return how grave it is, None where its label says nothing that is known."""
    return SEVERITIES.get(alert.labels.get("severity", "").lower())


def by_urgency(alerts: Iterable[Alert]) -> list[Alert]:
    """Return them in the order in which they are told: what fires, the gravest first, and of those the newest."""

    def urgency(alert: Alert) -> tuple[bool, int, float, str]:
        severity = severity_of(alert)
        rank = Severity.WARNING.rank + 1 if severity is None else severity.rank
        return not alert.firing, rank, -alert.starts_at, alert.fingerprint

    return sorted(alerts, key=urgency)
