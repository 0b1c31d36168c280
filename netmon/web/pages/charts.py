"""The charts of a link: load, loss, round-trip time, errors; each with its newest values in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from html import escape

from netmon.model.link_sample import SLOT, LinkSample
from netmon.web.pages.chart import Plot, Point, Series, svg, thinned
from netmon.web.pages.render import lasting
from netmon.words import Language, say
from netmon.words.quantities import bit_rate, dbm, milliseconds, percent

DAY = 86_400.0
_MOST_POINTS = 288
_MARK_WITHIN = 5
"""The bandwidth is drawn where the highest load is at least a fifth of it; else it would flatten the load."""
_FRESH = 2 * SLOT + 60
"""Seconds after its beginning for which a slot is the newest: it is over after five minutes, the next after ten."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as HTML, escaped; templates put it in as it is."""

    title: str
    html: str

    def __html__(self) -> str:
        """Return the HTML: what Jinja asks for, and then does not escape."""
        return self.html


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a chart: what it is called, its colour, and its values, a slot each."""

    name: str
    css: str
    points: list[Point]


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the charts of a link have in common. Times: UTC, epoch seconds."""

    language: Language
    zone: tzinfo
    since: float
    now: float

    def local(self, at: float, *, day: bool = False) -> str:
        """Return an instant as clocks show it where the network is; the hour alone where all is of one day."""
        form = "%m-%d %H:%M" if day or self.now - self.since > DAY else "%H:%M"
        return datetime.fromtimestamp(at, UTC).astimezone(self.zone).strftime(form)

    def say(self, code: str, **facts: object) -> str:
        """Say a code to the reader."""
        return say(self.language, code, **facts)


def link_charts(
    samples: Sequence[LinkSample],
    bandwidth_bps: int | None,
    zone: tzinfo,
    language: Language,
    now: float,
    span: float = DAY,
) -> list[Chart]:
    """Return the charts of a link over the `span` seconds before `now` (UTC, epoch seconds); `samples` oldest first.

    What nothing is known of has no chart. Beyond a day the lines are means over longer stretches; what is said of the
    highest is of five minutes all the same.
    """
    frame = _Frame(language, zone, now - span, now)
    found = [sample for sample in samples if frame.since <= sample.at < now]

    def line(code: str, css: str, value: Callable[[LinkSample], float | None]) -> _Line:
        return _Line(say(language, code), css, [(sample.at + SLOT / 2, value(sample)) for sample in found])

    load = [line("chart.down", "in", lambda one: one.in_bps), line("chart.up", "out", lambda one: one.out_bps)]
    loss = [line("chart.lost", "loss", lambda one: one.loss)]
    rtt = [line("chart.mean", "rtt", lambda one: one.rtt)]
    errors = [
        line("chart.bad", "bad", lambda one: one.errors),
        line("chart.discarded", "out", lambda one: one.discards),
    ]
    light = [
        line("chart.light_lower", "in", lambda one: one.rx_lower),
        line("chart.light_upper", "out", lambda one: one.rx_upper),
    ]
    charts = [
        _chart(frame, "chart.load", load, bit_rate, bandwidth=bandwidth_bps, least=1000.0),
        _chart(frame, "chart.loss", loss, percent, most=1.0, least=0.1),
        _chart(frame, "chart.rtt", rtt, milliseconds, least=0.001),
        _chart(frame, "chart.errors", errors, lambda count: f"{count:,.10g}", least=10.0),
        _chart(frame, "chart.light", light, dbm, tens=True),
    ]
    return [chart for chart in charts if chart is not None]


def _chart(
    frame: _Frame,
    title: str,
    lines: list[_Line],
    unit: Callable[[float], str],
    *,
    bandwidth: int | None = None,
    most: float | None = None,
    least: float = 0.0,
    tens: bool = False,
) -> Chart | None:
    values = [value for line in lines for _, value in line.points if value is not None]
    if not values:
        return None
    drawn = [(line, *thinned(line.points, frame.since, SLOT, _MOST_POINTS)) for line in lines]
    told = [(line.css, _newest(frame, line, unit, bandwidth)) for line in lines if line.points]
    notes = _notes(frame, lines, unit, bandwidth, lowest=tens)
    heading = frame.say(title)
    reading = frame.say(
        "chart.reading",
        title=heading,
        since=frame.local(frame.since, day=True),
        until=frame.local(frame.now, day=True),
        what=frame.say("term.and_then").join([*(text for _, text in told), *notes]),
    )
    plot = Plot(
        reading=reading,
        series=[Series(line.css, points) for line, points, _ in drawn],
        since=frame.since,
        until=frame.now,
        step=max(step for _, _, step in drawn),
        zone=frame.zone,
        unit=unit,
        mark=bandwidth if bandwidth is not None and bandwidth <= _MARK_WITHIN * max(values) else None,
        most=most,
        least=least,
        tens=tens,
    )
    keys = "".join(f'<span class="key {css}">{escape(text)}</span> ' for css, text in told)
    said = "".join(f'<span class="note">{escape(text)}</span> ' for text in notes)
    return Chart(
        heading,
        f'<figure class="chart"><figcaption><b>{escape(heading)}</b> {keys}{said}</figcaption>{svg(plot)}</figure>',
    )


def _newest(frame: _Frame, line: _Line, unit: Callable[[float], str], bandwidth: int | None) -> str:
    """Tell the newest value of a line, or that there is none."""
    at, value = line.points[-1]
    if value is None or frame.now - (at - SLOT / 2) > _FRESH:
        return frame.say("chart.now_unknown", name=line.name)
    if bandwidth:
        return frame.say("chart.newest_of", name=line.name, value=unit(value), share=percent(value / bandwidth))
    return frame.say("chart.newest", name=line.name, value=unit(value))


def _notes(
    frame: _Frame, lines: list[_Line], unit: Callable[[float], str], bandwidth: int | None, *, lowest: bool
) -> list[str]:
    """Tell the highest value (of light the lowest) and when it was, the bandwidth, and how long nothing is known."""
    found = [(value, at) for line in lines for at, value in line.points if value is not None]
    value, at = min(found) if lowest else max(found)
    code = "chart.trough" if lowest else "chart.peak"
    notes = [frame.say(code, value=unit(value), at=frame.local(at - SLOT / 2))]
    if bandwidth is not None:
        notes.append(frame.say("chart.bandwidth", rate=bit_rate(bandwidth)))
    known = {at for line in lines for at, value in line.points if value is not None}
    missing = frame.now - _FRESH - frame.since - SLOT * len(known)
    if missing >= SLOT:
        notes.append(frame.say("chart.gap", lasting=lasting(frame.language, missing)))
    return notes
