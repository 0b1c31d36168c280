"""The figures of docs/how-it-decides are those of the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from netmon.judge.asking import CONFIRM_AFTER, CONFIRM_PORT_AFTER, ENOUGH_TO_DOUBT
from netmon.judge.isolation import RULES
from netmon.judge.memory import counters_last, stale_after
from netmon.judge.rates import TOLERANCE
from netmon.model.probing import Probing
from netmon.watch.hold import HOLD
from netmon.watch.pause import PER_SECOND
from tests.docs.pages import DOCS, name_of, text_of

PAGES = [DOCS / "how-it-decides.md", DOCS / "how-it-decides.zh.md"]


def begins(probing: Probing) -> list[float]:
    """Return when each asking begins after the first: its pause counts from the beginning of the one before."""
    at = [0.0]
    for pause in probing.reasks:
        at.append(at[-1] + max(pause, probing.timeout))
    return at


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_timeline_of_a_loss_is_that_of_the_defaults(page: Path) -> None:
    probing, said = Probing(), text_of(page)
    assert probing.down.k == probing.down.n == len(probing.reasks) + 1
    for begin in begins(probing):
        assert f"| {probing.reachability + begin:.1f} |" in said
    known = probing.reachability + begins(probing)[-1] + probing.timeout
    assert f"| {known:.1f} |" in said
    bound = probing.reachability + probing.down.k * probing.timeout + sum(probing.reasks)
    assert f"= {bound:.1f} s" in said or f"= {bound:.1f} 秒" in said
    assert bound < 45.0


def tells_seconds(page: Path, seconds: float) -> bool:
    return re.search(rf"(?<![\d.]){re.escape(f'{seconds:g}')} (?:s\b|秒)", text_of(page)) is not None


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_other_figures_are_those_of_the_program(page: Path) -> None:
    core = Probing(reachability=10.0)
    loss_of_core = core.reachability + begins(core)[-1] + core.timeout
    figures = [
        loss_of_core,
        HOLD,
        CONFIRM_AFTER,
        CONFIRM_PORT_AFTER,
        stale_after(Probing()),
        stale_after(core),
        counters_last(Probing()),
    ]
    assert [seconds for seconds in figures if not tells_seconds(page, seconds)] == []
    assert re.search(rf"(?<!\d){TOLERANCE * 100:g} ?%", text_of(page))


@pytest.mark.parametrize(
    ("page", "said"), list(zip(PAGES, ("From a device's second miss on", "第 2 次无应答起"), strict=True))
)
def test_upstream_is_asked_from_the_miss_the_pages_tell(page: Path, said: str) -> None:
    assert ENOUGH_TO_DOUBT == 2
    assert said in text_of(page)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_what_is_said_of_anchors_is_so(page: Path) -> None:
    said = text_of(page)
    zh = page.name.endswith(".zh.md")
    assert (f"{RULES.every:g} 秒问一次" if zh else f"asked every {RULES.every:g} s") in said
    assert (f"一轮 {RULES.packets} 个 ping 包" if zh else f"a round of pings with {RULES.packets} packets") in said
    assert (f"每秒 {PER_SECOND:g} 台" if zh else f"{PER_SECOND:g} a second") in said
    assert (RULES.misses, RULES.own_misses, RULES.answers) == (3, 2, 2)
