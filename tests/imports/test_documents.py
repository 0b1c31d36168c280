"""Files that were exported elsewhere: found by their names, whole, and of the kind they are said to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.imports.documents import MAX_OCTETS, decode_json, decode_json_or_yaml, decode_toml, read_files
from netmon.imports.errors import FlawsError, ImportsError
from netmon.imports.seen import Seen
from netmon.imports.sources import SOURCES

WRONG = [
    (decode_json, b"<html>login</html>", "imports.web_page"),
    (decode_json, b'<?xml version="1.0"?><zabbix_export/>', "imports.xml"),
    (decode_json, b'{"a": [1, 2', "imports.json_ends"),
    (decode_json, b'{"a": "b', "imports.json_ends"),
    (decode_json, b"", "imports.json_ends"),
    (decode_json, b"{'a': 1}", "imports.not_json"),
    (decode_json, b"\xff\xfe\xfa", "imports.not_json"),
    (decode_json, b"[" * 200_000, "imports.too_deep"),
    (decode_json_or_yaml, b"<html>", "imports.web_page"),
    (decode_json_or_yaml, b"a: [1\n", "imports.not_yaml"),
    (decode_json_or_yaml, b"a: " + b"[" * 100, "imports.not_yaml"),
    (decode_json_or_yaml, b"", "imports.not_yaml"),
    (decode_toml, b"a = ", "imports.not_toml"),
    (decode_toml, b"\xff", "imports.not_toml"),
    (decode_toml, b"a = " + b"[" * 100_000, "imports.too_deep"),
]


@pytest.mark.parametrize(("decode", "content", "code"), WRONG)
def test_what_is_not_what_it_should_be_is_told(decode: object, content: bytes, code: str) -> None:
    assert callable(decode)
    with pytest.raises(ImportsError) as raised:
        decode(content, "x")
    assert raised.value.code == code


def test_json_is_read_in_every_encoding_that_windows_saves_it_in() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le"):
        assert decode_json('{"名": 1}'.encode(encoding), "x") == {"名": 1}


def test_an_anchor_of_yaml_is_no_way_to_grow() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{two}: &{two} [*{one}, *{one}]\n" for one, two in zip("abcdefgh", "bcdefghi", strict=True)
    )
    decoded = decode_json_or_yaml(bomb.encode(), "x")
    assert len(str(decoded)) < 1_000


def read(system: str, path: Path) -> Seen:
    source = SOURCES[system]
    return source.read(read_files(path, source.parts, source.suffixes, source.decode))


def test_a_folder_without_devices_says_how_their_file_is_called(tmp_path: Path) -> None:
    (tmp_path / "sites.json").write_text("[]")
    with pytest.raises(ImportsError) as raised:
        read("netbox", tmp_path)
    assert (raised.value.code, raised.value.facts["name"]) == ("imports.no_file", "device*.json")


def test_a_file_that_is_missing_or_too_large_is_told(tmp_path: Path) -> None:
    with pytest.raises(ImportsError) as raised:
        read("netbox", tmp_path / "devices.json")
    assert raised.value.code == "imports.unreadable"
    with (tmp_path / "devices.json").open("wb") as file:
        file.truncate(MAX_OCTETS + 1)
    with pytest.raises(ImportsError) as raised:
        read("netbox", tmp_path / "devices.json")
    assert raised.value.code == "imports.too_large"


CUT = [
    ("netbox", "devices.json", '{"count": 812, "next": "http://x/", "previous": null, "results": []}'),
    ("librenms", "devices.json", '{"status": "ok", "count": 9, "devices": []}'),
    ("nightingale", "targets.json", '{"dat": {"list": [], "total": 9}, "err": ""}'),
]


@pytest.mark.parametrize(("system", "name", "content"), CUT)
def test_an_export_that_was_cut_at_a_page_is_told(system: str, name: str, content: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(ImportsError) as raised:
        read(system, tmp_path)
    assert raised.value.code == "imports.cut_off"


OTHER = [
    ("netbox", '{"devices": []}', FlawsError),
    ("netbox", '[{"id": "x"}]', FlawsError),
    ("librenms", '{"status": "ok"}', ImportsError),
    ("librenms", '"text"', ImportsError),
    ("librenms", '{"status": "ok", "devices": [[]]}', FlawsError),
    ("zabbix", '{"zabbix_export": {"hosts": 3}}', ImportsError),
    ("zabbix", '{"result": [{"interfaces": {}}]}', FlawsError),
    ("nightingale", "[]", FlawsError),
    ("nightingale", '{"dat": null, "err": ""}', ImportsError),
    ("file_sd", "{}", ImportsError),
    ("file_sd", '[{"targets": "x"}]', FlawsError),
]


@pytest.mark.parametrize(("system", "content", "error"), OTHER)
def test_an_export_of_something_else_is_told(system: str, content: str, error: type[Exception], tmp_path: Path) -> None:
    (tmp_path / "export.json").write_text(content)
    with pytest.raises(error):
        read(system, tmp_path / "export.json")
