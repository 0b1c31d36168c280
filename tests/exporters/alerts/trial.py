"""An alert on trial: what is so when it fires, what must leave it quiet, and how it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from exporters.prometheus.alerts.rule import WORDS, Alert
from netmon.words import Language, say

PAGES = "https://netmon.example.gov.cn"
INSTANCE = "127.0.0.1:9899"
AFTER = 70
"""Minutes for which what is well is seen, until an alert has to be over."""

GONE = "gone"
HOLD = "hold"
LEFT = "left"
Value = float | tuple[float, float] | str
"""A value, one that grows by so much each minute, or what becomes of it: it stays as it is, or is not told any more.
LEFT is there for five minutes, and then not any more.
"""

Series = Mapping[str, Value]


def told(metric: str, /, **labels: str) -> str:
    """Return a series as one instance tells it."""
    inside = ",".join(f'{key}="{value}"' for key, value in {"job": "netmon", "instance": INSTANCE, **labels}.items())
    return f"{metric}{{{inside}}}"


UNIT = {"unit": "archives", "network": "extranet"}
NAMED = {"network": "extranet", "unit": "archives", "unit_name": "长沙市档案馆", "division": "430100"}
DEVICE = {"device": "ce1", "network": "extranet"}
LINK = {"link": "line1", "network": "extranet"}
SERVICE = {"service": "web1", "network": "extranet"}
CIRCUIT = {"carrier": "电信", "circuit": "CS-001", "hotline": "10000"}

BASE: Series = {
    told("netmon_web_info", url=PAGES): 1,
    told("netmon_network_info", network="extranet", name="政务外网"): 1,
    told(
        "netmon_unit_info", **UNIT, name="长沙市档案馆", level="prefecture", division="430100", prefecture="430100"
    ): 1,
    told("netmon_device_info", **DEVICE, name="接入路由器", unit="archives"): 1,
    told(
        "netmon_link_info",
        **LINK,
        name="档案馆专线",
        **CIRCUIT,
        lower_unit="archives",
        lower_device="ce1",
        lower_interface="ge0",
    ): 1,
    told("netmon_service_info", **SERVICE, name="档案馆网站", unit="archives", portal="yes"): 1,
}
"""What every scene has: names, and where the pages are."""


@dataclass(frozen=True, slots=True)
class Trial:
    """`bad` is so for `minutes`, then the alert fires with `labels`; `facts` are how its value is read. Afterwards
    what `good` says is so, and it ends. Each of `quiet` is laid over `bad`, and nothing fires.
    """

    alert: str
    labels: Mapping[str, str]
    bad: Series
    good: Series
    quiet: tuple[Series, ...]
    minutes: int = 10
    facts: Mapping[str, str] = field(default_factory=dict)
    base: Series = field(default_factory=lambda: BASE)


def scenes(trial: Trial, alert: Alert) -> Iterator[dict[str, object]]:
    """Yield the tests of `promtool test rules` that a trial comes to, one for each kind."""
    expected: list[dict[str, object]] = [
        {"exp_labels": labels_of(trial, alert), "exp_annotations": annotations_of(trial, alert)}
    ]
    firing = {**trial.base, **trial.bad}
    end = trial.minutes + AFTER
    yield _scene(trial, "fires", {name: _steady(value, end) for name, value in firing.items()}, trial.minutes, expected)
    if not trial.quiet and not trial.good:
        return  # it always fires
    for number, other in enumerate(trial.quiet, 1):
        calm = {name: _steady(value, end) for name, value in {**firing, **other}.items() if value != GONE}
        yield _scene(trial, f"does not fire {number}", calm, trial.minutes, [])
    changes = {name: _turning(value, trial.good.get(name, HOLD), trial.minutes) for name, value in firing.items()}
    changes |= {
        name: f"_x{trial.minutes} {_steady(value, AFTER)}" for name, value in trial.good.items() if name not in firing
    }
    yield _scene(trial, "resolves", changes, end, [])


def _scene(
    trial: Trial, kind: str, series: Mapping[str, str], minute: int, expected: list[dict[str, object]]
) -> dict[str, object]:
    return {
        "name": f"{trial.alert} {kind}",
        "interval": "1m",
        "input_series": [{"series": name, "values": values} for name, values in series.items()],
        "alert_rule_test": [{"eval_time": f"{minute}m", "alertname": trial.alert, "exp_alerts": expected}],
    }


def _steady(value: Value, minutes: int) -> str:
    if value == LEFT:
        return f"1x5 stale _x{minutes}"
    start, step = _line(value)
    return f"{start!r}+{step!r}x{minutes}" if step >= 0 else f"{start!r}{step!r}x{minutes}"


def _turning(bad: Value, good: Value, minutes: int) -> str:
    if bad == LEFT:
        return _steady(bad, minutes)
    if good == GONE:
        return f"{_steady(bad, minutes)} stale _x{AFTER}"
    if good == HOLD:
        start, step = _line(bad)
        # A counter stops where it is; what does not grow goes on as it was.
        good = start + step * minutes
    return f"{_steady(bad, minutes)} {_steady(good, AFTER)}"


def _line(value: Value) -> tuple[float, float]:
    if isinstance(value, tuple):
        return value
    return float(value), 0.0


def labels_of(trial: Trial, alert: Alert) -> dict[str, str]:
    """Return the labels that it fires with."""
    severity = {} if alert.severity is None else {"severity": str(alert.severity)}
    return {**severity, **trial.labels}


def annotations_of(trial: Trial, alert: Alert) -> dict[str, str]:
    """Return what people read, from the sentences of the catalogue and not from the templates in the rules."""
    said = {
        f"{part}{end}": sentence(trial, alert, part, language)
        for language, end in ((Language.ZH, ""), (Language.EN, "_en"))
        for part in ("summary", "description")
    }
    page = re.sub(r"\{(\w+)\}", lambda found: trial.labels[found[1]], alert.page)
    return {**said, "runbook_url": f"{PAGES}/runbooks/{alert.name}", "page_url": f"{PAGES}{page}"}


def sentence(trial: Trial, alert: Alert, part: str, language: Language) -> str:
    """Return a sentence with the facts of a trial."""

    def fact(name: str) -> str:
        if name in trial.facts:
            return trial.facts[name]
        value = trial.labels.get(name, "")
        return say(language, f"{name}.{value}") if name in WORDS else value

    return re.sub(r"\{([a-z_]+)\}", lambda found: fact(found[1]), alert.text(part).in_(language))
