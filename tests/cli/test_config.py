"""`netmon config`: what was kept, what differs, and all of it as a git repository."""

from __future__ import annotations

import asyncio
import json
import subprocess
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.inventory import load
from netmon.model.configuration import ConfigurationNews
from netmon.model.names import DeviceId
from netmon.store import Store
from netmon.vendors.cli.masking import mask
from tests.cli.given import INVENTORY, MORNING, NOW, Cli, FixedClock
from tests.cli.golden import same_as_golden
from tests.store.given import PATIENT

CANARY = "Canary0731"
DAY = 86400.0


def vrp(name: str, *lines: str, at: str = "2026-01-01 08:00:00+08:00", by: str = "li") -> str:
    """Return what `display current-configuration` prints."""
    head = f"!Last configuration was updated at {at} by {by}"
    body = ["interface GigabitEthernet0/0/1", " description 到长沙县", *lines]
    user = f" local-user ops password irreversible-cipher {CANARY}"
    return "\n".join([head, "#", f"sysname {name}", "#", "aaa", user, "#", *body, "#", "return", ""])


READ = [
    ("hub", MORNING, vrp("hub"), 0, 0),
    ("ce", MORNING + 60, vrp("ce"), 0, 0),
    ("hub", MORNING + DAY, vrp("hub", " shutdown", at="2026-01-02 07:40:00+08:00", by="wang"), 1, 0),
    ("hub", MORNING + 2 * DAY, vrp("hub", " shutdown", " mtu 9000", by="<evil>"), 1, 0),
]


@pytest.fixture(scope="session")
def configurations(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with three configurations of one device and one of another."""
    url = f"sqlite:///{tmp_path_factory.mktemp('configurations') / 'netmon.db'}"

    async def write() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        store.sync(load(INVENTORY, {}, secrets=False))
        for device, at, text, added, removed in READ:
            store.configuration(ConfigurationNews(DeviceId(device), mask("huawei_vrp", text), at, added, removed))
        newest = mask("huawei_vrp", READ[-1][2])
        assert await store.record((), ())
        assert await store.close()
        assert newest.changed_by

    asyncio.run(write())
    return url


@pytest.fixture
def kept(cli: Cli, configurations: str) -> Cli:
    cli.clock = FixedClock(NOW)
    cli.environ = {"NETMON_DATABASE": configurations, "NETMON_INVENTORY": str(INVENTORY)}
    return cli


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("name", "arguments", "code"),
    [
        ("config-list", ("list",), 0),
        ("config-list-device", ("list", "hub"), 0),
        ("config-show", ("show", "hub", "--at", "2026-01-02"), 0),
        ("config-diff", ("diff", "hub"), 1),
        ("config-diff-devices", ("diff", "hub", "ce"), 1),
        ("config-diff-same", ("diff", "hub", "3", "3"), 0),
    ],
)
def test_people_read_it_in_their_language(
    kept: Cli, name: str, arguments: tuple[str, ...], code: int, lang: str
) -> None:
    ended = kept("config", *arguments, lang=lang)
    assert ended.code == code
    same_as_golden(f"{name}.{lang}.txt", ended.out + ended.err)


@pytest.mark.parametrize(
    ("arguments", "a", "b"),
    [
        ((), 3, 4),
        (("1",), 1, 4),
        (("#1", "3"), 1, 3),
        (("2026-01-01", "2026-01-02"), 1, 3),
        (("2026-01-01 08:00:30",), 1, 4),
        (("2d", "ce"), 3, 2),
        (("ce",), 2, 4),
    ],
)
def test_two_are_named_by_number_by_time_or_by_device(kept: Cli, arguments: tuple[str, ...], a: int, b: int) -> None:
    ended = kept("config", "diff", "hub", *arguments, "--json")
    assert ended.code == 1
    found = ended.json()
    assert isinstance(found, dict)
    assert (found["a"]["number"], found["b"]["number"]) == (a, b)


def test_a_hunk_tells_a_script_its_section(kept: Cli) -> None:
    found = kept("config", "diff", "hub", "1", "--json").json()
    assert isinstance(found, dict)
    (hunk,) = found["hunks"]
    assert hunk["section"] == "interface GigabitEthernet0/0/1"
    assert [line for line in hunk["lines"] if line[0] != " "] == ["+ shutdown", "+ mtu 9000"]


def test_what_is_shown_is_what_was_read_without_its_secrets(kept: Cli) -> None:
    ended = kept("config", "show", "hub", "--number", "1")
    assert ended.out == mask("huawei_vrp", READ[0][2]).text
    assert CANARY not in ended.out
    found = kept("config", "show", "hub", "--json").json()
    assert isinstance(found, dict)
    assert (found["number"], found["lines"]) == (4, 12)


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("show", "nobody"), 1, "netmon config list shows all"),
        (("show", "silent"), 1, "ssh credential"),
        (("show", "hub", "--number", "99"), 1, "netmon config list DEVICE"),
        (("show", "hub", "--number", "2"), 2, "of device ce"),
        (("show", "hub", "--at", "yesterday"), 2, "2026-11-23 08:00"),
        (("show", "hub", "--at", "2020-01-01"), 1, "there was no configuration"),
        (("show", "hub", "--at", "1d", "--number", "1"), 2, "not both"),
        (("diff", "ce"), 1, "netmon config diff ce OTHER"),
        (("diff", "hub", "nonsense"), 2, "write a number"),
    ],
)
def test_bad_input_is_told_with_what_would_be_right(
    kept: Cli, arguments: tuple[str, ...], code: int, says: str
) -> None:
    ended = kept("config", *arguments, lang="en")
    assert ended.code == code
    assert says in ended.err


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, text=True).stdout


def test_an_export_is_a_commit_for_each_change_and_goes_on_where_it_was(kept: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "out" / "configs"
    first = kept("config", "export", str(folder), "--json").json()
    assert isinstance(first, dict)
    assert (first["commits"], first["last"]) == (4, 4)
    assert sorted(path.name for path in folder.iterdir() if path.name != ".git") == ["ce.cfg", "hub.cfg"]
    assert (folder / "hub.cfg").read_text() == mask("huawei_vrp", READ[3][2]).text
    told = git(folder, "log", "--reverse", "--format=%an|%aI|%s").splitlines()
    assert told == [
        "li|2026-01-01T00:00:00+00:00|hub",
        "li|2026-01-01T00:01:00+00:00|ce",
        "wang|2026-01-02T00:00:00+00:00|hub: +1 -0",
        "evil|2026-01-03T00:00:00+00:00|hub: +1 -0",
    ]
    assert git(folder, "fsck", "--strict") == ""
    assert git(folder, "diff", "HEAD~1", "--stat").count("hub.cfg") == 1
    again = kept("config", "export", str(folder), "--json").json()
    assert isinstance(again, dict)
    assert (again["commits"], again["last"]) == (0, 4)
    assert CANARY not in git(folder, "log", "-p")


def test_an_export_never_touches_what_it_did_not_write(kept: Cli, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x")
    ended = kept("config", "export", str(tmp_path), lang="en")
    assert ended.code == 1
    assert "is not empty" in ended.err
    other = tmp_path / "other"
    git(tmp_path, "init", "-q", str(other))
    git(other, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "--allow-empty", "-m", "mine")
    git(other, "branch", "-m", "main")
    assert "netmon did not write" in kept("config", "export", str(other), lang="en").err
    ours = tmp_path / "ours"
    assert kept("config", "export", str(ours)).code == 0
    (ours / "hub.cfg").write_text("edited")
    assert "was edited" in kept("config", "export", str(ours), lang="en").err
    assert (ours / "hub.cfg").read_text() == "edited"


def test_without_git_it_says_so(kept: Cli, tmp_path: Path) -> None:
    kept.environ["PATH"] = str(tmp_path)
    ended = kept("config", "export", str(tmp_path / "x"), lang="en")
    assert (ended.code, "install it first" in ended.err) == (1, True)


def test_a_list_for_a_script_holds_every_snapshot(kept: Cli) -> None:
    found = json.loads(kept("config", "list", "hub", "--json").out)["configurations"]
    assert [one["number"] for one in found] == [4, 3, 1]
    assert found[1]["changed_by"] == "wang"
    assert found[1]["first_read"] == "2026-01-02T00:00:00.000Z"
