"""Pages tell what works and not as it should: on the front page, and on that of the device or link."""

from __future__ import annotations

import pytest

from netmon.model.degradation import Condition, Degradation
from netmon.model.incident import Severity
from netmon.watch.board import Board
from tests.watch.plant import dev, lnk, tree
from tests.watch.world import World
from tests.web.pages.browsing import page


def world() -> World:
    made = World(tree({"hub": "", "ce": "hub"}))
    made.run(60.0)
    since = made.clock.wall() - 3600.0
    degrade(made.watch.board, Degradation(dev("ce"), Condition.LOSS, Severity.MAJOR, since, 0.062, 0.03))
    degrade(
        made.watch.board,
        Degradation(lnk("hub-ce"), Condition.LIGHT, Severity.MINOR, since, -24.5, -22.0, "ce to-hub"),
        Degradation(lnk("hub-ce"), Condition.ERRORS, Severity.MINOR, since, 12.0, 1.0),
    )
    return made


def degrade(board: Board, *found: Degradation) -> None:
    board.degrade(found[0].subject, found)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "质量下降 2 对象 项目 持续 设备 ce 丢包 6.2%（界限 3%）"),
        ("?lang=en", "Link hub-ce received light (ce to-hub) -24.5 dBm (limit -22.0 dBm)"),
        ("devices/ce", "质量下降 丢包 6.2%（界限 3%） 重要"),
        ("links/hub-ce", "质量下降 错包 12/s（界限 1/s） 次要"),
        ("links/hub-ce", "质量下降 收光（ce to-hub）-24.5 dBm（界限 -22.0 dBm） 次要"),
    ],
)
async def test_it_is_told_with_its_value_and_limit(path: str, words: str) -> None:
    made = world()
    shown = await page(made.watch.board, path, explain=made.watch.explain, clock=made.clock)
    assert words.casefold() in shown.said.casefold()


@pytest.mark.anyio
async def test_where_all_is_well_the_front_page_says_so() -> None:
    made = World(tree({"hub": ""}))
    made.run(60.0)
    shown = await page(made.watch.board, "", explain=made.watch.explain, clock=made.clock)
    assert "质量下降 全部正常。" in shown.said
