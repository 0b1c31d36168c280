"""Maps without a tile server: a blank tile and an outline, for browsers that come from Grafana's origin."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from netmon.web.geo import LARGEST, blank_tile, geo_router, read_outline
from netmon.web.webconfig import WebError
from tests.web.serving import get, hash_of, serving, written

AREA = b'{"type":"Polygon","coordinates":[[[112,28],[113,28],[113,29],[112,28]]]}'
TILE, OUTLINE = "geo/tile/5/26/13.png", "geo/outline.geojson"


def chunks(png: bytes) -> dict[bytes, bytes]:
    """Return the chunks of a PNG; each says its length and its checksum."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = {}, 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", png, at + 8 + length) == (zlib.crc32(kind + data),)
        found[kind] = data
        at += 12 + length
    return found


def test_a_tile_is_256_pixels_square_and_shows_nothing() -> None:
    parts = chunks(blank_tile())
    assert list(parts) == [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"]
    width, height, depth, colour, *rest = struct.unpack(">IIBBBBB", parts[b"IHDR"])
    assert (width, height, depth, colour, rest) == (256, 256, 1, 3, [0, 0, 0])
    assert parts[b"tRNS"] == b"\0"
    assert zlib.decompress(parts[b"IDAT"]) == bytes(33 * 256)


@pytest.mark.anyio
async def test_grafanas_browser_gets_both_from_another_origin_and_without_a_password(tmp_path: Path) -> None:
    config = written(tmp_path / "web.yml", f'basic_auth_users:\n  ops: "{hash_of()}"\n')
    async with serving(config, router=geo_router(AREA)) as server:
        answers = [await get(server, path, headers={"Origin": "https://grafana.example"}) for path in (TILE, OUTLINE)]
        assert (await get(server, "hello")).status_code == 401
    assert [answer.status_code for answer in answers] == [200, 200]
    assert [answer.headers["content-type"] for answer in answers] == ["image/png", "application/geo+json"]
    assert [answer.content for answer in answers] == [blank_tile(), AREA]
    for answer in answers:
        assert answer.headers["access-control-allow-origin"] == "*"
        assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
        assert answer.headers["cache-control"].startswith("public, max-age=")
        assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("0/0/0", 200),
        ("22/4194303/4194303", 200),
        ("0/1/0", 404),
        ("3/0/8", 404),
        ("23/0/0", 404),
        ("-1/0/0", 404),
        ("a/0/0", 422),
    ],
)
async def test_a_tile_is_there_where_the_map_has_one(path: str, status: int) -> None:
    async with serving(router=geo_router()) as server:
        assert (await get(server, f"geo/tile/{path}.png")).status_code == status


@pytest.mark.anyio
async def test_what_only_looks_like_a_path_of_the_map_still_needs_a_password(tmp_path: Path) -> None:
    config = written(tmp_path / "web.yml", f'basic_auth_users:\n  ops: "{hash_of()}"\n')
    async with serving(config) as server:
        found = [await get(server, path) for path in ("geo", "geography", "geo%2f..%2fhello", "geo/../hello", "Geo/x")]
    assert {answer.status_code for answer in found} <= {401, 404}
    assert all(b"hello" not in answer.content for answer in found)


@pytest.mark.anyio
async def test_without_an_outline_the_map_has_no_area_and_no_error() -> None:
    async with serving(router=geo_router(read_outline(None))) as server:
        assert (await get(server, OUTLINE)).json() == {"type": "FeatureCollection", "features": []}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "web.outline_unreadable"),
        (b" " * (LARGEST + 1), "web.outline_too_large"),
        (b"", "web.outline_malformed"),
        (b"\xff", "web.outline_malformed"),
        (b"[" * 200_000, "web.outline_malformed"),
        (b"[]", "web.outline_malformed"),
        (b'{"type":"Topology"}', "web.outline_malformed"),
    ],
    ids=["absent", "huge", "empty", "no text", "deep", "list", "TopoJSON"],
)
def test_what_is_no_outline_is_refused_with_what_would_be(tmp_path: Path, content: bytes | None, code: str) -> None:
    file = tmp_path / "area.geojson"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(WebError) as refused:
        read_outline(file)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_an_outline_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "area.geojson"
    file.write_bytes(b"\xef\xbb\xbf" + AREA)
    assert read_outline(file) == AREA
