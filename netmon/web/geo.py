"""`/geo/…`: what a map in Grafana needs where there is no tile server, and the internet is not to be asked for one.

A browser that shows Grafana loads both from another origin and without credentials, for a tile is an image and an
outline a plain fetch. So they are open to all who reach the listener, may be used from anywhere, and hold nothing of
the network: a tile is blank, an outline is the file that the operator named for this.
"""

from __future__ import annotations

import codecs
import json
import struct
import zlib
from pathlib import Path
from typing import Final

from fastapi import APIRouter
from fastapi.responses import Response

from netmon.inventory.problem import Fact, Problem
from netmon.web.webconfig import WebError

PREFIX: Final = "/geo/"
LARGEST: Final = 8 * 1024 * 1024
"""Octets of an outline: more would make a browser's map sluggish."""
_DEEPEST: Final = 22
_DAY: Final = 86_400
_ELSEWHERE: Final = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
_TILE_HEADERS: Final = {**_ELSEWHERE, "Cache-Control": f"public, max-age={30 * _DAY}, immutable"}
_OUTLINE_HEADERS: Final = {**_ELSEWHERE, "Cache-Control": "public, max-age=300"}
_TYPES: Final = frozenset({"FeatureCollection", "Feature", "GeometryCollection", "Polygon", "MultiPolygon"})
NOTHING: Final = b'{"type":"FeatureCollection","features":[]}'


def blank_tile(side: int = 256) -> bytes:
    """Return a transparent square as PNG (W3C PNG, 1 bit of palette, its one colour transparent)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 1, 3, 0, 0, 0)
    rows = (b"\0" + b"\0" * (side // 8)) * side
    body = chunk(b"IHDR", header) + chunk(b"PLTE", b"\xff\xff\xff") + chunk(b"tRNS", b"\0")
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


_TILE: Final = blank_tile()


def geo_router(outline: bytes = NOTHING) -> APIRouter:
    """Return both routes. `outline` is GeoJSON (RFC 7946), by default without any area."""
    router = APIRouter()

    @router.api_route("/geo/tile/{z}/{x}/{y}.png", methods=["GET", "HEAD"], include_in_schema=False)
    async def tile(z: int, x: int, y: int) -> Response:
        if not (0 <= z <= _DEEPEST and 0 <= x < 2**z and 0 <= y < 2**z):
            return Response(status_code=404)
        return Response(_TILE, headers=_TILE_HEADERS, media_type="image/png")

    @router.api_route("/geo/outline.geojson", methods=["GET", "HEAD"], include_in_schema=False)
    async def border() -> Response:
        return Response(outline, headers=_OUTLINE_HEADERS, media_type="application/geo+json")

    return router


def read_outline(path: Path | None) -> bytes:
    """Return a GeoJSON file, one without any area where none is named. Raises WebError where it is no GeoJSON."""
    if path is None:
        return NOTHING
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1).removeprefix(codecs.BOM_UTF8)
    except OSError as error:
        raise _refused(path, "web.outline_unreadable", reason=error.strerror or str(error)) from error
    if len(content) > LARGEST:
        raise _refused(path, "web.outline_too_large", most=str(LARGEST // 1024**2))
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise _refused(path, "web.outline_malformed") from error
    if not isinstance(found, dict) or found.get("type") not in _TYPES:
        raise _refused(path, "web.outline_malformed")
    return content


def _refused(path: Path, code: str, **facts: Fact) -> WebError:
    return WebError([Problem(code, str(path), 1, facts=facts)])
