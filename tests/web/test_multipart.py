"""Forms with files: what a browser sends is taken octet by octet, and what is no form is refused in words."""

from __future__ import annotations

from contextlib import suppress
from unicodedata import normalize

import httpx
import pytest
from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from hypothesis import given
from hypothesis import strategies as st

from netmon.web.application import create_app
from netmon.web.attachment import disposition
from netmon.web.multipart import DRAINED, OVERHEAD, form_of, parsed
from netmon.web.office import RefusedError

BOUNDARY = b"----WebKitFormBoundary7MA4YWxkTrZu0gW"


def part(head: str, content: bytes, boundary: bytes = BOUNDARY) -> bytes:
    return b"--" + boundary + b"\r\n" + head.encode() + b"\r\n\r\n" + content + b"\r\n"


def body(*parts: bytes, boundary: bytes = BOUNDARY) -> bytes:
    return b"".join(parts) + b"--" + boundary + b"--\r\n"


@given(st.binary(max_size=300), st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20))
def test_a_file_comes_through_octet_by_octet(content: bytes, name: str) -> None:
    head = f'Content-Disposition: form-data; name="file"; filename="{name}"\r\nContent-Type: application/octet-stream'
    field = part('Content-Disposition: form-data; name="token"', "1.ab 省".encode())
    form = parsed(body(field, part(head, content)), BOUNDARY)
    file = form.files["file"]
    assert (form.fields, file.content, file.name) == ({"token": "1.ab 省"}, content, normalize("NFC", name))


@given(st.binary(max_size=400))
def test_no_body_of_any_kind_does_more_than_be_refused(said: bytes) -> None:
    for each in (said, body(said), body(part("Content-Disposition: form-data", said)), b"--" + BOUNDARY + said):
        with suppress(RefusedError):
            parsed(each, BOUNDARY)


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("C:\\\\Users\\\\li\\\\长沙市.xlsx", "长沙市.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("a%22b%0D%0A.csv", 'a"b.csv'),
        ("x" * 300, "x" * 200),
    ],
)
def test_of_a_name_no_folder_and_nothing_that_no_screen_shows_is_taken(sent: str, name: str) -> None:
    head = f'Content-Disposition: form-data; name="file"; filename="{sent}"'
    assert parsed(body(part(head, b"x")), BOUNDARY).files["file"].name.replace(" ", "") == name


def test_a_form_that_was_cut_off_is_refused() -> None:
    whole = body(part('Content-Disposition: form-data; name="file"; filename="a.csv"', b"x"))
    for length in range(len(whole) - 4):
        with pytest.raises(RefusedError):
            parsed(whole[:length], BOUNDARY)


@pytest.mark.anyio
@pytest.mark.parametrize(("size", "status"), [(1000, 200), (1001, 413), (OVERHEAD + 2000, 413), (DRAINED + 5000, 413)])
async def test_a_file_that_is_too_large_is_refused_after_it_was_sent_and_never_kept(size: int, status: int) -> None:
    router = APIRouter()

    @router.post("/")
    async def take(request: Request) -> JSONResponse:
        try:
            form = await form_of(request, 1000)
        except RefusedError as error:
            return JSONResponse({"code": error.reasons[0].code}, error.status)
        return JSONResponse({"size": len(form.files["file"].content)})

    transport = httpx.ASGITransport(create_app([router]))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1/") as client:
        answer = await client.post("/", files={"file": ("a.csv", b"x" * size)})
        assert (answer.status_code, answer.json()) == (
            status,
            {"size": size} if status == 200 else {"code": "api.too_large"},
        )
        assert (await client.post("/", data={"file": "x"})).status_code == 415


def test_a_name_in_any_script_is_told_to_every_browser() -> None:
    said = disposition('430100-长沙市 "甲".xlsx')
    assert said == (
        'attachment; filename="430100-___ ___.xlsx"; '
        "filename*=UTF-8''430100-%E9%95%BF%E6%B2%99%E5%B8%82%20%22%E7%94%B2%22.xlsx"
    )
