"""What a subject hangs on, as `netmon why` lists it."""

from __future__ import annotations

import pytest

from netmon.cli.upstream import upstream
from netmon.model.names import Subject
from tests.watch.plant import dev, device, inventory, link, lnk, unit

PLANT = inventory(
    [device("core"), device("ce", owner="county")],
    [link("unit:national", "core"), link("core", "unit:pop"), link("unit:pop", "ce"), link("ce", "unit:bureau")],
    units=["empty"],
)


@pytest.mark.parametrize(
    ("subject", "above"),
    [
        (unit("bureau"), [lnk("ce-unit:bureau"), dev("ce"), lnk("unit:pop-ce"), lnk("core-unit:pop"), dev("core")]),
        (unit("county"), [dev("ce"), lnk("unit:pop-ce"), lnk("core-unit:pop"), dev("core")]),
        (unit("pop"), [lnk("core-unit:pop"), dev("core")]),
        (lnk("unit:pop-ce"), [lnk("core-unit:pop"), dev("core")]),
        (dev("core"), []),
        (unit("national"), [lnk("unit:national-core")]),
        (lnk("unit:national-core"), []),
        (unit("empty"), []),
        (unit("nobody"), []),
        (lnk("nobody"), []),
    ],
)
def test_everything_a_subject_hangs_on_is_listed_nearest_first(subject: Subject, above: list[Subject]) -> None:
    found = upstream(PLANT, subject)
    assert [step.subject for step in found] == above
    assert [step.distance for step in found] == list(range(1, len(above) + 1))
