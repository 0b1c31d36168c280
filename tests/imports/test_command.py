"""`netmon import --from` as an administrator lives with it: the first time, every time, and when it goes wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest

from netmon.inventory import load
from netmon.model.names import DeviceId
from tests.cli.conftest import cli
from tests.cli.given import Cli
from tests.imports.given import HERE, MAPS, RECORDINGS
from tests.imports.test_fetch import TOKEN, netbox
from tests.wires.http.serving import said, serving

__all__ = ["cli"]

NETBOX = str(RECORDINGS / "netbox-4")
OPTIONS = ("--from", "netbox", "--network", "extranet")
MAP = ("--map", str(MAPS / "netbox.yaml"))


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_first_import_says_what_it_lacks_and_writes_nothing(cli: Cli, tmp_path: Path) -> None:
    ended = cli("import", NETBOX, *OPTIONS)
    assert ended.code == 1
    assert "role “access-switch” has no role (devices: 4, such as 湘潭县接入01 (devices-1.json id 4))" in ended.lines()
    assert "nothing was imported; --propose-map map.yaml writes a map to fill in" in ended.err
    assert contents(tmp_path) == {}


def test_a_map_is_proposed_filled_in_and_then_lacks_nothing(cli: Cli, tmp_path: Path) -> None:
    assert cli("import", NETBOX, *OPTIONS, "--propose-map", "map.yaml").code == 0
    said_ = (tmp_path / "map.yaml").read_text()
    filled = said_.replace("  # role: access", "  role: access").replace("  # kind:", "  kind:")
    filled = filled.replace("  # division:", "  division:").replace("    xt-gov:", "    xt-gov: xiangtan-gov")
    for slug, role in {"access-switch": "access", "ce-router": "ce", "core-router": "core"}.items():
        filled = filled.replace(f"    {slug}:", f"    {slug}: {role}")
    (tmp_path / "map.yaml").write_text(filled + "declare: {divisions: {430000: {name: 湖南省, level: province}}}\n")
    again = cli("import", NETBOX, *OPTIONS, "--map", "map.yaml", "--propose-map", "more.yaml")
    assert (again.code, again.out) == (0, "the map lacks nothing; go on and import\n")
    assert cli("import", NETBOX, *OPTIONS, "--map", "map.yaml").code == 0
    assert len(load(tmp_path / "netbox" / "inventory.yaml", {}, secrets=False).devices) == 7


def test_a_map_that_is_there_is_not_overwritten(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text("# mine")
    ended = cli("import", NETBOX, *OPTIONS, "--propose-map", "map.yaml", "--force")
    assert (ended.code, (tmp_path / "map.yaml").read_text()) == (1, "# mine")


def test_a_second_import_gives_the_same_bytes(cli: Cli, tmp_path: Path) -> None:
    assert cli("import", NETBOX, *OPTIONS, *MAP).code == 0
    first = contents(tmp_path)
    refused = cli("import", NETBOX, *OPTIONS, *MAP)
    assert (refused.code, refused.err) == (1, "netmon: netbox holds an earlier import; --force replaces it\n")
    assert cli("import", NETBOX, *OPTIONS, *MAP, "--force").code == 0
    assert contents(tmp_path) == first


def test_what_an_administrator_changed_in_the_inventory_file_stays(cli: Cli, tmp_path: Path) -> None:
    cli("import", NETBOX, *OPTIONS, *MAP)
    main = tmp_path / "netbox" / "inventory.yaml"
    main.write_text(main.read_text().replace("reachability: 30s", "reachability: 20s"))
    assert cli("import", NETBOX, *OPTIONS, *MAP, "--force").code == 0
    assert "reachability: 20s" in main.read_text()


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_an_inventory_kept_by_hand_is_never_touched(cli: Cli, tmp_path: Path, force: tuple[str, ...]) -> None:
    (tmp_path / "inventory.d").mkdir()
    (tmp_path / "inventory.d" / "devices.csv").write_text("id,unit,address,role\n")
    (tmp_path / "inventory.yaml").write_text("networks: {extranet: {name: 政务外网}}\n")
    before = contents(tmp_path)
    ended = cli("import", NETBOX, *OPTIONS, *MAP, "--into", ".", *force)
    assert ended.code == 1
    assert "was not written by such an import and is left alone" in ended.err
    assert contents(tmp_path) == before


def given_base(folder: Path) -> tuple[str, ...]:
    """Write an inventory that declares units and divisions; return how to import beside it."""
    (folder / "base.yaml").write_text((HERE / "base.yaml").read_text())
    return (NETBOX, *OPTIONS, *MAP, "--inventory", "base.yaml", "--into", "netbox")


def test_an_import_beside_an_inventory_refers_to_it_and_proposes_only_what_is_new(cli: Cli, tmp_path: Path) -> None:
    arguments = given_base(tmp_path)
    before = (tmp_path / "base.yaml").read_bytes()
    ended = cli("import", *arguments)
    assert ended.code == 0, ended.out + ended.err
    assert "skipped CS-CORE-01 (devices-1.json id 1): it is declared already, as hub" in ended.lines()
    assert (tmp_path / "base.yaml").read_bytes() == before
    inventory = load(tmp_path / "netbox" / "inventory.yaml", {}, secrets=False)
    assert {device.unit for device in inventory.devices.values()} == {"platform", "xiangtan-gov", "xiangtan-county"}
    assert inventory.devices[DeviceId("hub")].address.version == 4
    assert any(link.upper.device == "hub" for link in inventory.links.values())
    assert (tmp_path / "netbox" / "inventory.d" / "units.csv").read_text("utf-8-sig").count("\n") == 1


def test_a_base_that_takes_the_rows_in_itself_sees_them_once(cli: Cli, tmp_path: Path) -> None:
    base = tmp_path / "base.yaml"
    arguments = given_base(tmp_path)
    assert cli("import", *arguments).code == 0
    first = contents(tmp_path / "netbox")
    taken = "".join(f"{name}_from: netbox/inventory.d/{name}.csv\n" for name in ("sites", "devices", "links"))
    base.write_text(base.read_text() + taken)
    assert cli("check", "--no-secrets", "base.yaml").code == 0
    assert cli("import", *arguments, "--force").code == 0
    assert contents(tmp_path / "netbox") == first


def test_an_inventory_is_not_imported_into_itself(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "inventory.yaml").write_text((HERE / "base.yaml").read_text())
    ended = cli("import", NETBOX, *OPTIONS, *MAP, "--inventory", "inventory.yaml", "--into", ".", "--force")
    assert "is the very inventory that is referred to" in ended.err


def test_what_the_loader_refuses_is_told_at_the_thing_it_comes_from(cli: Cli, tmp_path: Path) -> None:
    text = (MAPS / "netbox.yaml").read_text()
    assert text.count("county, parent: 430300") == 1
    text = text.replace("county, parent: 430300", "county, parent: 430399")
    (tmp_path / "map.yaml").write_text(text)
    ended = cli("import", NETBOX, *OPTIONS, "--map", "map.yaml")
    assert ended.code == 1
    assert ended.lines() == ["map: no division “430399” is declared; did you mean “430321”?"]
    assert not (tmp_path / "netbox").exists()


def test_a_program_reads_what_was_done(cli: Cli, tmp_path: Path) -> None:
    lacking = cast("dict[str, object]", cli("import", NETBOX, *OPTIONS, "--json").json())
    assert lacking["imported"] is False
    first = cast("list[dict[str, object]]", lacking["lacking"])[0]
    assert first == {"table": "divisions", "field": "tenant", "value": "platform", "count": 1} | {
        "example": "省政务外网平台"
    }
    done = cast("dict[str, object]", cli("import", NETBOX, *OPTIONS, *MAP, "--json").json())
    assert (done["imported"], done["proposed"]) == (
        True,
        {"divisions": 4, "units": 3, "sites": 2, "devices": 6, "links": 5},
    )
    codes = [each["code"] for each in cast("list[dict[str, object]]", done["remarks"])]
    assert "imports.same_address" in codes


WRONG_USE: list[tuple[tuple[str, ...], str]] = [
    ((NETBOX, "--from", "netbix", "--network", "extranet"), "there is no system “netbix”"),
    ((NETBOX, "--from", "netbox"), "--network"),
    ((NETBOX, *OPTIONS, "--errors", "x"), "--errors is for workbooks only"),
    (("units.xlsx", "--map", "x"), "--map is for importing from another system"),
    (("https://netbox.example",), "name it with --from"),
    ((NETBOX, *OPTIONS, "--token", "env:X"), "files need no --token"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG_USE)
def test_what_cannot_be_meant_is_told(cli: Cli, arguments: tuple[str, ...], message: str) -> None:
    ended = cli("import", *arguments)
    assert ended.code == 2
    assert message in ended.err


NOT_DONE: list[tuple[tuple[str, ...], str]] = [
    ((NETBOX, "--from", "netbox", "--network", "cloud"), "without an inventory to refer to the network is one of"),
    (("https://user:canary@netbox.example", *OPTIONS), "an address must hold no user or password"),
    (("https://netbox.example/?token=canary", *OPTIONS), "an address must hold nothing after “?”"),
    (("http://192.0.2.9", *OPTIONS, "--token", "env:TOKEN"), "is in clear and would show the token"),
    (("http://127.0.0.1:9", *OPTIONS, "--token", "env:NO_SUCH"), "environment variable NO_SUCH is unset"),
    (("missing", *OPTIONS), "cannot read missing"),
]


@pytest.mark.parametrize(("arguments", "message"), NOT_DONE)
def test_what_cannot_be_done_is_told(cli: Cli, arguments: tuple[str, ...], message: str) -> None:
    ended = cli("import", *arguments, TOKEN=TOKEN)
    assert ended.code == 1
    assert message in ended.err
    assert "canary" not in ended.err + ended.out


def test_a_token_typed_in_clear_is_refused_and_not_repeated(cli: Cli) -> None:
    ended = cli("import", "http://127.0.0.1:9", *OPTIONS, "--token", TOKEN)
    assert ended.code == 2
    assert TOKEN not in ended.err + ended.out


def test_an_import_over_the_network_shows_its_token_to_nobody_else(cli: Cli, tmp_path: Path) -> None:
    with serving(netbox(4)) as server:
        ended = cli("--debug", "import", server.url, *OPTIONS, *MAP, "--token", "env:NETBOX_TOKEN", NETBOX_TOKEN=TOKEN)
    assert ended.code == 0, ended.err
    assert all(request.headers["authorization"] == f"Token {TOKEN}" for request in server.requests)
    assert TOKEN not in ended.out + ended.err
    assert not any(TOKEN.encode() in content for content in contents(tmp_path).values())


@pytest.mark.parametrize("path", ["", "/", "/api", "/api/dcim/devices/"])
def test_an_address_may_be_written_as_far_as_the_api(cli: Cli, path: str) -> None:
    with serving(netbox(500)) as server:
        ended = cli("import", server.url + path, *OPTIONS, *MAP, "--token", "env:NETBOX_TOKEN", NETBOX_TOKEN=TOKEN)
    assert ended.code == 0, ended.err


@pytest.mark.parametrize("reply", [b"{", b'{"netbox-version": 4}', b"[" * 200_000], ids=["cut", "odd", "deep"])
def test_a_failure_shows_no_token_even_to_who_looks_for_a_bug(cli: Cli, reply: bytes) -> None:
    with serving(lambda _: said(reply)) as server:
        ended = cli("--debug", "import", server.url, *OPTIONS, "--token", "env:NETBOX_TOKEN", NETBOX_TOKEN=TOKEN)
    assert ended.code == 1
    assert TOKEN not in ended.out + ended.err


def test_a_token_may_stand_in_a_file_that_only_its_owner_reads(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    (tmp_path / "token").chmod(0o644)
    with serving(netbox(500)) as server:
        refused = cli("import", server.url, *OPTIONS, *MAP, "--token", "file:token")
        assert (refused.code, server.requests) == (1, [])
        (tmp_path / "token").chmod(0o600)
        assert cli("import", server.url, *OPTIONS, *MAP, "--token", "file:token").code == 0


def test_what_a_system_says_in_another_shape_is_told_for_programs_too(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "devices.json").write_text(json.dumps([{"id": 1}]))
    ended = cli("import", "devices.json", *OPTIONS, "--json")
    problems = cast("list[dict[str, str]]", cast("dict[str, object]", ended.json())["problems"])
    assert {problem["field"] for problem in problems} == {"status", "site", "device_type"}
    assert ended.code == 1
