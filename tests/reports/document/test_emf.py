"""A drawing as a metafile: its records, read as MS-EMF has them."""

from __future__ import annotations

import struct

from hypothesis import given
from hypothesis import strategies as st

from netmon.reports.document.drawing import Anchor, Box, Drawing, Label, Shape, Stroke
from netmon.reports.document.emf import write_emf
from tests.reports.document.sample import DRAWING

places = st.floats(0, 500, allow_nan=False)
colours = st.sampled_from(["000000", "C00000", "1F3864"])
shapes: st.SearchStrategy[Shape] = st.one_of(
    st.builds(Box, places, places, places, places, colours, st.booleans()),
    st.builds(
        Stroke, st.lists(st.tuples(places, places), min_size=2, max_size=5).map(tuple), colours, places, st.booleans()
    ),
    st.builds(Label, places, places, st.text(max_size=20), st.floats(5, 40), colours, st.sampled_from(Anchor)),
)


def records(metafile: bytes) -> list[tuple[int, bytes]]:
    found = []
    at = 0
    while at < len(metafile):
        kind, size = struct.unpack_from("<II", metafile, at)
        assert size % 4 == 0
        found.append((kind, metafile[at + 8 : at + size]))
        at += size
    assert at == len(metafile)
    return found


def texts(metafile: bytes) -> list[str]:
    """The strings of EMR_EXTTEXTOUTW (2.3.5.8)."""
    told = []
    for kind, data in records(metafile):
        if kind == 84:
            count, offset = struct.unpack_from("<II", data, 36)
            told.append(data[offset - 8 : offset - 8 + 2 * count].decode("utf-16-le"))
    return told


@given(st.lists(shapes, max_size=8))
def test_what_the_header_says_of_the_file_is_so_and_every_object_is_deleted(drawn: list[Shape]) -> None:
    metafile = write_emf(Drawing(500, 500, tuple(drawn)), "题")
    found = records(metafile)
    (_, header), kinds = found[0], [kind for kind, _ in found]
    assert (kinds[0], kinds[-1], kinds.count(14)) == (1, 14, 1)
    assert header[32:36] == b" EMF"
    assert struct.unpack_from("<II", header, 40) == (len(metafile), len(found))
    assert kinds.count(40) == sum(kinds.count(made) for made in (38, 39, 82))


def test_text_stands_in_it_as_text() -> None:
    assert texts(write_emf(DRAWING, "图")) == ["甲 <b> & “乙”"]


def test_a_dashed_line_is_drawn_dash_by_dash_and_ends_where_it_ends() -> None:
    line = Drawing(100, 10, (Stroke(((0, 5), (17, 5)), "000000", dashed=True),))
    lines = [struct.unpack_from("<4i", data, 20) for kind, data in records(write_emf(line, "")) if kind == 4]
    assert lines == [(0, 100, 80, 100), (140, 100, 220, 100), (280, 100, 340, 100)]


def test_the_stripes_of_a_hatched_box_stay_within_it() -> None:
    box = Drawing(100, 100, (Box(10, 20, 30, 9, "C00000", hatched=True),))
    stripes = [struct.unpack_from("<4i", data, 20) for kind, data in records(write_emf(box, "")) if kind == 4]
    assert len(stripes) > 5
    for x, y, to_x, to_y in stripes:
        assert 200 <= min(x, to_x) <= max(x, to_x) <= 800
        assert 400 <= min(y, to_y) <= max(y, to_y) <= 580
