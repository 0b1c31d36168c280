"""All that is on the screen at a moment, as a value: what `view` makes a picture of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo

from netmon.cli.live.picture import Picture
from netmon.judge.news import News
from netmon.model.names import Subject
from netmon.model.note import Note


@dataclass(frozen=True, slots=True)
class Block:
    """One network; `notice` is what stands in the way of reading it, or qualifies what was read.

    `news` and `notes` are newest first; `falls` tells how often a root went down within the last hour. `address` is
    that of the network's page, "" where it is not known. Times are shown in `zone`.
    """

    title: str
    picture: Picture | None = None
    news: tuple[News, ...] = ()
    notes: tuple[Note, ...] = ()
    falls: Mapping[Subject, int] = field(default_factory=dict)
    names: Mapping[Subject, str] = field(default_factory=dict)
    notice: str = ""
    address: str = ""
    zone: tzinfo = UTC


@dataclass(frozen=True, slots=True)
class Screen:
    """Every network, and what whoever shows it wants to say above (`title`, `lines`) and below (`footer`).

    `now` in UTC, epoch seconds. `sample` marks invented data. All texts are in the reader's language.
    """

    now: float
    title: str
    blocks: tuple[Block, ...]
    lines: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    sample: bool = False
