"""`status`, `why` and `events` over a database that the daemon's own store wrote."""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.given import INVENTORY, PROGRAM, Cli, changed_now, eventually, write_database, write_event
from tests.cli.golden import same_as_golden

LANGUAGES = ["zh", "en"]
READERS = [("status",), ("events",), ("why", "hub")]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("status", ("status",)),
        ("status-up", ("status", "--state", "up")),
        ("why-device", ("why", "ce")),
        ("why-link", ("why", "link:hub-ce")),
        ("why-unit", ("why", "county@extranet")),
        ("why-root", ("why", "hub")),
        ("why-paper", ("why", "paper")),
        ("events", ("events", "--since", "7d")),
        ("events-of-link", ("events", "--since", "7d", "--subject", "link:hub-ce")),
        ("events-cut", ("events", "--since", "7d", "--limit", "2")),
    ],
)
def test_people_read_it_in_their_language(recorded: Cli, name: str, arguments: tuple[str, ...], lang: str) -> None:
    ended = recorded(*arguments, lang=lang)
    assert ended.code == 0
    same_as_golden(f"{name}.{lang}.txt", ended.out + ended.err)


def test_status_for_a_script_holds_counts_and_every_subject(recorded: Cli) -> None:
    found = recorded("status", "--json").json()
    assert isinstance(found, dict)
    assert found["daemon"] == {"running": False, "pid": None}
    assert found["inventory"]["outcome"] == "loaded"
    assert found["counts"]["extranet"]["unit"] == {"up": 1, "down": 0, "unreachable": 1, "unknown": 1}
    states = {row["subject"]: row["state"] for row in found["subjects"]}
    assert states["device:hub@extranet"] == "up"
    assert states["unit:county@extranet"] == "unreachable"
    (link,) = [row for row in found["subjects"] if row["kind"] == "link"]
    assert link["since"] == "2026-01-02T00:00:00.000Z"
    assert link["reason"]["code"] == "reason.port_down"
    assert link["heard"] is None


@pytest.mark.parametrize("state", ["up", "down", "unreachable", "unknown"])
def test_status_of_one_state_lists_that_state_alone(recorded: Cli, state: str) -> None:
    found = recorded("status", "--json", "--state", state).json()
    assert isinstance(found, dict)
    assert {row["state"] for row in found["subjects"]} == {state}


def test_why_for_a_script_holds_belief_evidence_upstream_and_past(recorded: Cli) -> None:
    found = recorded("why", "county", "--json").json()
    assert isinstance(found, dict)
    assert found["belief"]["root"] == "link:hub-ce@extranet"
    assert found["belief"]["evidence"] == ["county/snmp/86401"]
    assert [(step["distance"], step["subject"]) for step in found["upstream"]] == [
        (1, "device:ce@extranet"),
        (1, "device:silent@extranet"),
        (2, "link:hub-ce@extranet"),
        (3, "device:hub@extranet"),
    ]
    assert [event["after"]["state"] for event in found["events"]] == ["unreachable", "up"]


def test_why_for_a_script_holds_every_value_of_a_device_with_its_source_and_null_where_it_said_nothing(
    recorded: Cli,
) -> None:
    found = recorded("why", "hub", "--json").json()
    assert isinstance(found, dict)
    hardware = found["hardware"]
    assert hardware["device"]["model"] is None
    assert hardware["device"]["serial"] == {
        "value": "2102359ABC",
        "since": "2026-01-01T01:00:00.000Z",
        "read": "2026-01-04T03:30:00.000Z",
        "rule": "vrp.serial",
        "oid": "1.3.6.1.4.1.2011.5.25.188.1.1.0",
    }
    assert [(one["what"], one["replaced"]) for one in hardware["changes"]] == [("version", False), ("serial", True)]
    fans = {one["name"]: (one["value"], one["since"]) for one in hardware["health"]["sensors"] if one["since"]}
    assert fans == {"FAN 1": (1.0, "2026-01-04T03:56:00.000Z"), "FAN 2": (0.0, "2026-01-04T03:56:00.000Z")}
    silent = recorded("why", "ce", "--json").json()
    assert isinstance(silent, dict)
    assert silent["hardware"]["health"] is None
    assert "hardware" not in recorded("why", "county", "--json").out


def test_why_of_a_device_tells_how_its_ports_changed_and_which_are_gone(recorded: Cli) -> None:
    found = recorded("why", "hub", "--json").json()
    assert isinstance(found, dict)
    assert found["ports"] == {
        "changed": {
            "at": "2026-01-04T03:50:00.000Z",
            "why": "moved.restart",
            "moved": 2,
            "renamed": 0,
            "new": 0,
            "gone": 1,
        },
        "gone": [{"name": "ge3", "descr": None, "ifIndex": 3, "gone_since": "2026-01-04T03:50:00.000Z"}],
    }
    assert "interfaces changed at 2026-01-04 11:50:00 (after a restart): 2 renumbered, 1 gone" in (
        recorded("why", "hub", lang="en").out
    )
    silent = recorded("why", "ce", "--json").json()
    assert isinstance(silent, dict)
    assert silent["ports"] == {"changed": None, "gone": []}


def test_why_tells_scripts_how_ssh_fares_and_where_it_disagrees(recorded: Cli) -> None:
    found = recorded("why", "hub", "--json").json()
    assert isinstance(found, dict)
    (record,) = found["ssh"]
    assert (record["device"], record["reads"], record["commands"]) == ("hub", False, ["display interface brief"])
    assert record["at"] == "2026-01-04T03:58:30.000Z"
    assert [(one["interface"], one["what"], one["snmp"], one["ssh"]) for one in record["disagreements"]] == [
        (None, "version", "8.210", "8.180"),
        ("ge2", "oper", "up", "down"),
    ]
    assert "ssh" not in recorded("why", "county", "--json").out


def test_why_tells_by_which_command_the_end_of_a_link_was_read(recorded: Cli) -> None:
    found = recorded("why", "link:hub-ce", "--json").json()
    assert isinstance(found, dict)
    assert [(record["device"], record["reads"]) for record in found["ssh"]] == [("hub", False), ("ce", True)]
    assert "the interfaces of device ce were read over SSH, by: display interface brief" in (
        recorded("why", "link:hub-ce", lang="en").out
    )


def test_why_says_what_to_do_about_another_host_key(recorded: Cli) -> None:
    assert "netmon ssh enrol --replace silent" in recorded("why", "silent", lang="zh").out
    found = recorded("why", "silent", "--json").json()
    assert isinstance(found, dict)
    assert found["ssh"][0]["failure"] == {"kind": "hostkey", "cause": "host_key_changed", "detail": "shown another"}


def test_status_counts_what_snmp_and_ssh_disagree_about(recorded: Cli) -> None:
    found = recorded("status", "--json").json()
    assert isinstance(found, dict)
    assert found["disagreements"] == 2


@pytest.mark.parametrize(
    ("subject", "last_answer"), [("ce", "2026-01-01T23:59:50.000Z"), ("hub", None), ("county", None)]
)
def test_when_it_last_answered_is_told_only_of_a_device_that_does_not(
    recorded: Cli, subject: str, last_answer: str | None
) -> None:
    """Of one that does, the database knows only when it did as the belief last changed."""
    found = recorded("why", subject, "--json").json()
    assert isinstance(found, dict)
    assert found["belief"]["heard"] == last_answer
    assert ("last answer" in recorded("why", subject, lang="en").out) is (last_answer is not None)


def test_events_for_a_script_are_one_object_a_line_the_newest_last(recorded: Cli) -> None:
    found = [json.loads(line) for line in recorded("events", "--since", "7d", "--json").lines()]
    assert len(found) == 10
    assert [row["event"] for row in found] == sorted(row["event"] for row in found)
    notes = [row for row in found if row["after"] is None]
    assert [row["reason"]["code"] for row in notes] == ["note.device_replaced", "note.device_changed"]
    assert {row["before"] for row in notes} == {None}
    assert found[-1]["subject"] == "unit:county@extranet"


def test_nothing_to_tell_is_an_empty_answer_and_not_a_failure(recorded: Cli) -> None:
    ended = recorded("events", "--since", "1s", "--json")
    assert (ended.code, ended.out) == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("status", "--state", "sleepy"),
        ("status", "--network", "nowhere"),
        ("events", "--since", "yesterday"),
        ("events", "--limit", "0"),
        ("status", "--json", "extra"),
        ("why",),
    ],
)
def test_wrong_use_ends_with_2_and_prints_nothing_to_parse(recorded: Cli, arguments: tuple[str, ...]) -> None:
    ended = recorded(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err


def test_a_subject_nobody_knows_is_not_read(recorded: Cli) -> None:
    ended = recorded("why", "device:nobody")
    assert (ended.code, ended.out) == (1, "")
    assert "device:nobody" in ended.err


@pytest.mark.parametrize("arguments", READERS)
def test_without_a_database_it_says_so(cli: Cli, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ended = cli(*arguments, NETMON_DATABASE=f"sqlite:///{tmp_path / 'none.db'}")
    assert (ended.code, ended.out) == (1, "")
    assert "none.db" in ended.err
    assert not (tmp_path / "none.db").exists(), "reading makes nothing"


@pytest.mark.parametrize("arguments", READERS)
def test_a_file_that_is_no_database_is_refused_as_it_is(cli: Cli, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    path = tmp_path / "notes.db"
    path.write_text("not a database\n" * 100)
    ended = cli(*arguments, NETMON_DATABASE=f"sqlite:///{path}")
    assert (ended.code, ended.out) == (1, "")
    assert "Traceback" not in ended.err
    assert path.read_text() == "not a database\n" * 100


def test_an_inventory_that_is_wrong_for_the_moment_does_not_hide_what_is_known(recorded: Cli, tmp_path: Path) -> None:
    broken = tmp_path / "inventory.yaml"
    broken.write_text("networks: [\n")
    ended = recorded("why", "ce", NETMON_INVENTORY=str(broken))
    assert ended.code == 0
    assert "2026-01-02 00:00:01" in ended.out, "UTC, as the time zone is not known"
    assert "netmon check" in ended.err


def test_following_shows_what_is_committed_from_now_on(tmp_path: Path) -> None:
    database = write_database(tmp_path / "netmon.db")
    environ = {"NETMON_DATABASE": database, "NETMON_INVENTORY": str(INVENTORY), "NETMON_LANG": "en"}
    out, err = tmp_path / "out", tmp_path / "err"
    with out.open("wb") as said, err.open("wb") as warned:
        follower = subprocess.Popen([PROGRAM, "events", "--follow"], env=environ, stdout=said, stderr=warned)
    try:
        eventually(lambda: "no events" in err.read_text())
        write_event(database, changed_now())
        eventually(lambda: "device ce" in out.read_text())
    finally:
        follower.send_signal(signal.SIGINT)
        assert follower.wait(60) == 130
    assert len(out.read_text().splitlines()) == 1
