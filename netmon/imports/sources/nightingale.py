"""Nightingale (n9e) 5 to 8: the list of machines, by /api/n9e/targets or from files of its answers.

Shapes: `models.Target` and `targetGets` of ccfos/nightingale. Tokens are of version 8 on (`HTTP.TokenAuth`); before,
save the answer that the browser gets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from pydantic import Field

from netmon.imports.api import Api
from netmon.imports.documents import Document, Documents, decode_json
from netmon.imports.errors import ImportsError
from netmon.imports.names import is_address
from netmon.imports.seen import Seen, SeenDevice, marks_of
from netmon.imports.shape import JsonValue, Said, Shape, key_of, read_all, read_one

PATH: Final = "/api/n9e/targets"
PAGE: Final = 500


class _Group(Shape):
    name: Said = ""


class _Target(Shape):
    id: int
    ident: Said
    host_ip: Said = ""
    note: Said = ""
    os: Said = ""
    tags: list[Said] | None = None
    host_tags: list[Said] | None = None
    group_obj: _Group | None = None
    group_objs: list[_Group] | None = None


class _Dat(Shape):
    total: int
    listed: list[object] | None = Field(default=None, alias="list")


class _Answer(Shape):
    err: Said = ""
    dat: _Dat | None = None


class Nightingale:
    """See `netmon.imports.source.Source`."""

    name = "nightingale"
    parts: Mapping[str, tuple[str, ...]] = {"targets": ("target",)}
    suffixes = (".json",)
    decode = staticmethod(decode_json)

    def fetch(self, api: Api) -> Documents:
        """Return every page."""
        headers = {"X-User-Token": api.token} if api.token else {}
        documents: list[Document] = []
        count = 0
        while True:
            place = f"{api.url}{PATH}?p={len(documents) + 1}"
            content = api.get(PATH, headers, {"limit": PAGE, "p": len(documents) + 1})
            dat = _dat(place, content)
            documents.append(Document(place, content))
            count += len(dat.listed or ())
            if count >= dat.total:
                return {"targets": documents}
            if not dat.listed:
                raise ImportsError("imports.cut_off", place=place, count=count, total=dat.total)

    def read(self, documents: Documents) -> Seen:
        """Return what the pages say."""
        targets = read_all(_Target, _targets(documents))
        return Seen(
            devices=tuple({target.id: _device(place, target) for place, target in targets}.values()),
            unit_fields=("group", "address"),
            role_fields=("group", "name"),
        )


def _dat(place: str, content: JsonValue) -> _Dat:
    answer = read_one(_Answer, place, content)
    if answer.err:
        raise ImportsError("imports.refused", place=place, said=answer.err)
    if answer.dat is None:
        raise ImportsError("imports.other_shape", place=place, key="dat")
    return answer.dat


def _targets(documents: Documents) -> Iterator[tuple[str, object]]:
    taken: set[str | None] = set()
    total = 0
    for document in documents["targets"]:
        dat = _dat(document.place, document.content)
        total = dat.total
        for each in dat.listed or ():
            ident = key_of(each, "ident")
            taken.add(ident)
            yield f"{document.place} {ident or '?'}", each
    if len(taken) < total:
        raise ImportsError("imports.cut_off", place=documents["targets"][-1].place, count=len(taken), total=total)


def _device(place: str, target: _Target) -> SeenDevice:
    name = "" if is_address(target.ident) else target.ident
    groups = target.group_objs or ([target.group_obj] if target.group_obj else [])
    marks = marks_of(name=name, note=target.note, os=target.os)
    if names := tuple(group.name for group in groups if group.name):
        marks["group"] = names
    for tag in (*(target.tags or ()), *(target.host_tags or ())):
        key, _, value = tag.partition("=")
        if key and value:
            marks[f"tag.{key}"] = (value,)
    return SeenDevice(
        key=target.ident,
        origin=place,
        name=name,
        hints=(name,),
        address=target.host_ip or ("" if name else target.ident),
        marks=marks,
    )
