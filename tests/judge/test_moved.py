from __future__ import annotations

import pytest

from netmon.judge.moved import counted_on
from netmon.model.interfaces import InterfaceCounters

TERA = 10**12


def counters(*pairs: tuple[int | None, int | None], bits: int = 64) -> InterfaceCounters:
    zeros, size = (0,) * len(pairs), len(pairs)
    incoming, outgoing = (tuple(pair[way] for pair in pairs) for way in (0, 1))
    return InterfaceCounters(tuple(range(1, size + 1)), incoming, outgoing, zeros, zeros, zeros, zeros, (bits,) * size)


@pytest.mark.parametrize(
    ("after", "bits", "expected"),
    [
        pytest.param([(9 * TERA + 5, TERA + 5), (8 * TERA + 5, 2 * TERA + 5), (0, 0)], 64, False, id="all go on"),
        pytest.param([(8 * TERA + 5, 2 * TERA + 5), (9 * TERA + 5, TERA + 5), (0, 0)], 64, True, id="two swapped"),
        pytest.param([(0, 0), (8 * TERA + 5, 2 * TERA + 5), (9 * TERA, TERA + 5)], 64, True, id="with an idle one"),
        pytest.param([(0, 0), (8 * TERA + 5, 2 * TERA + 5), (0, 0)], 64, False, id="one was cleared"),
        pytest.param([(None, 3), (8 * TERA + 5, 2 * TERA + 5), (0, 0)], 64, False, id="a hole"),
        pytest.param([(8 * TERA, 2 * TERA), (9 * TERA, TERA), (0, 0)], 32, False, id="32 bits may have gone round"),
    ],
)
def test_ports_that_count_on_as_others_have_changed_places(
    after: list[tuple[int | None, int | None]], bits: int, expected: bool
) -> None:
    before = counters((9 * TERA, TERA), (8 * TERA, 2 * TERA), (0, 0), bits=bits)
    assert counted_on(before, counters(*after, bits=bits), 60.0) is expected
