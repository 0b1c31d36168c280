"""Pieces that are compressed once make one gzip member."""

from __future__ import annotations

import gzip
import zlib

from hypothesis import given
from hypothesis import strategies as st

from exporters.prometheus.packing import Piece, gzip_of

TEXTS = st.lists(st.one_of(st.binary(max_size=2000), st.binary(max_size=20).map(lambda part: part * 200)), max_size=8)


@given(TEXTS)
def test_any_pieces_are_one_gzip_member_of_their_text(texts: list[bytes]) -> None:
    packed = b"".join(gzip_of([Piece(text) for text in texts]))
    assert gzip.decompress(packed) == b"".join(texts)
    reader = zlib.decompressobj(zlib.MAX_WBITS | 16)
    assert reader.decompress(packed) == b"".join(texts)  # a reader of the first member only
    assert reader.eof
    assert reader.unused_data == b""


def test_a_piece_is_compressed_once() -> None:
    piece = Piece(b"netmon " * 1000)
    assert piece.pack() is piece.pack()
    assert len(piece.pack()) < 200
