"""Bars that lie, one below the other: the frame of every picture of parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from netmon.reports.charts.lettering import fit, width
from netmon.reports.charts.tones import FAINT, INK, RULE, TARGET, Tone
from netmon.reports.document.drawing import Anchor, Box, Drawing, Label, Shape, Stroke

WIDTH = 440.0
"""Of every picture, in points: what A4 has between the margins of an official document."""
SIZE = 9.0
_SMALL = 8.0
_GAP = 6.0
_BAR = 10.0
_LEGEND = 18.0
_AXIS = 16.0
_KEY = 14.0


@dataclass(frozen=True, slots=True)
class Bar:
    """`parts` lie one after the other, each so long with its tone; `mark` is a line across, at that length."""

    label: str
    parts: tuple[tuple[Fraction, Tone], ...]
    value: str
    mark: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """From 0 to `most`; `ticks` are lengths with what is written there."""

    most: Fraction
    ticks: tuple[tuple[Fraction, str], ...]


@dataclass(frozen=True, slots=True)
class Key:
    """What a tone means; without a tone it is the mark."""

    text: str
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the bars lie, in points: from `left` to `right`, the first from `top`, each `pitch` below the other."""

    left: float
    right: float
    top: float
    pitch: float
    above: bool
    scale: Scale

    def x(self, length: Fraction) -> float:
        return self.left + (self.right - self.left) * float(min(length, self.scale.most) / self.scale.most)


def draw(bars: Sequence[Bar], scale: Scale, keys: Sequence[Key], *, above: bool) -> Drawing:
    """Return the bars with what they mean over them. `above`: labels stand over their bars, for they are long; else
    they stand beside them.
    """
    values = max((width(bar.value, SIZE) for bar in bars), default=0.0)
    labels = 0.0 if above else min(max((width(bar.label, SIZE) for bar in bars), default=0.0) + _GAP, WIDTH / 3)
    pitch = 2 * _BAR + 3 * _GAP / 2 if above else _BAR + _GAP
    # What is written at the end of the scale stands half beyond it.
    beyond = max([values + _GAP, *(width(text, _SMALL) / 2 for _, text in scale.ticks)])
    frame = _Frame(labels, WIDTH - beyond, _LEGEND, pitch, above, scale)
    bottom = frame.top + len(bars) * pitch
    shapes = [*_legend(keys), *_ticks(frame, bottom)]
    for place, bar in enumerate(bars):
        shapes += _bar(bar, frame, frame.top + place * pitch)
    return Drawing(WIDTH, bottom + _AXIS, tuple(shapes))


def _legend(keys: Sequence[Key]) -> Iterator[Shape]:
    x = 0.0
    for key in keys:
        if key.tone is None:
            yield Stroke(((x + _KEY / 2, 1), (x + _KEY / 2, 13)), TARGET, 1.6)
        else:
            yield Box(x, 3, _KEY, 8, key.tone.fill, key.tone.hatched)
        yield Label(x + _KEY + 3, 10.5, key.text, _SMALL)
        x += _KEY + 3 + width(key.text, _SMALL) + 14


def _ticks(frame: _Frame, bottom: float) -> Iterator[Shape]:
    for length, text in frame.scale.ticks:
        x = frame.x(length)
        yield Stroke(((x, frame.top), (x, bottom)), RULE, 0.5)
        yield Label(x, bottom + 11, text, _SMALL, FAINT, Anchor.MIDDLE if length else Anchor.START)


def _bar(bar: Bar, frame: _Frame, y: float) -> Iterator[Shape]:
    if frame.above:
        yield Label(frame.left, y + SIZE, fit(bar.label, SIZE, WIDTH), SIZE)
        y += SIZE + _GAP / 2
    else:
        y += _GAP / 2
        yield Label(frame.left - _GAP, y + SIZE - 0.5, fit(bar.label, SIZE, frame.left - _GAP), SIZE, INK, Anchor.END)
    done = Fraction(0)
    for length, tone in bar.parts:
        x, done = frame.x(done), done + length
        if length:
            yield Box(x, y, frame.x(done) - x, _BAR, tone.fill, tone.hatched)
    if bar.mark is not None:
        x = frame.x(bar.mark)
        yield Stroke(((x, y - 2.5), (x, y + _BAR + 2.5)), TARGET, 1.6)
    yield Label(WIDTH, y + SIZE - 0.5, bar.value, SIZE, anchor=Anchor.END)
