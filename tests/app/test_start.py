"""A daemon starts, or says in one go why it does not; and then it has asked nobody and holds nothing."""

from __future__ import annotations

import fcntl
import socket
from pathlib import Path

import pytest

from tests.app.plant import ENVIRON, device, inventory
from tests.app.running import Running, until

MISTAKES = """
networks: {extranet: {name: 政务外网}}
divisions: {'430000': {name: 湖南省, level: province}}
units:
  u: {name: 单位, level: county, kind: 节点, division: '430001', networks: extranet}
devices:
  d: {unit: u, address: 999.1.1.1, role: core}
  e: {unit: nowhere, address: 127.0.0.1, role: core}
"""


def refused(daemon: Running) -> str:
    """Start a daemon that will not run; return all it said."""
    ended = daemon.command("run", *daemon.arguments)
    assert ended.returncode == 1, ended
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""
    return ended.stderr


@pytest.mark.parametrize(("language", "words"), [("en", "refus"), ("zh", "拒绝监听")])
def test_all_that_hinders_it_is_said_at_once_and_no_database_is_made(tmp_path: Path, language: str, words: str) -> None:
    (tmp_path / "inventory.yaml").write_text(MISTAKES)
    daemon = Running(tmp_path, "--listen", "0.0.0.0:9899", environ={"NETMON_LANG": language})
    said = refused(daemon)
    assert [name for name in ("430001", "nowhere", "999.1.1.1", "0.0.0.0:9899") if name not in said] == []
    assert words in said
    assert all(line.startswith("netmon: ") for line in said.splitlines())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["inventory.yaml"]


@pytest.mark.parametrize(("language", "words"), [("en", "in use by another netmon"), ("zh", "正由另一个 netmon 使用")])
def test_a_database_in_use_is_refused_in_one_line(tmp_path: Path, language: str, words: str) -> None:
    (tmp_path / "inventory.yaml").write_text(inventory([device("d", 9)]))
    with (tmp_path / "netmon.db.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        said = refused(Running(tmp_path, environ={"NETMON_LANG": language, **ENVIRON}))
    assert words in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("how", ["flag", "variable"])
def test_a_network_that_the_inventory_does_not_have_is_refused_in_one_line(tmp_path: Path, how: str) -> None:
    (tmp_path / "inventory.yaml").write_text(inventory([device("d", 9)]))
    arguments = ("--network", "nowhere") if how == "flag" else ()
    said = refused(Running(tmp_path, *arguments, environ={**ENVIRON, "NETMON_NETWORK": "nowhere"}))
    assert "“nowhere”" in said
    assert "extranet" in said
    assert said.count("\n") == 1


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "inventory.yaml").write_text(inventory([device("d", 9)]))
    gone = tmp_path / "gone"
    said = refused(Running(tmp_path, "--database", f"sqlite:///{gone}/netmon.db", environ=ENVIRON))
    assert str(gone) in said
    assert said.count("\n") == 1


def test_where_the_port_is_taken_nobody_was_asked_and_nothing_stays_locked(tmp_path: Path) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as switch, socket.create_server(("127.0.0.1", 0)) as taken:
        switch.bind(("127.0.0.1", 0))
        switch.setblocking(False)
        (tmp_path / "inventory.yaml").write_text(inventory([device("d", switch.getsockname()[1])]))
        said = refused(Running(tmp_path, "--listen", f"127.0.0.1:{taken.getsockname()[1]}", environ=ENVIRON))
        assert str(taken.getsockname()[1]) in said
        assert said.strip().count("\n") <= 1, said
        with pytest.raises(BlockingIOError):
            switch.recv(4096)
    with Running(tmp_path, environ=ENVIRON) as daemon:  # the next one can
        assert daemon.end() == 0


@pytest.mark.parametrize("icmp", ["off", "auto"])
def test_how_it_pings_is_said_once_in_the_log_on_the_page_and_in_a_metric(tmp_path: Path, icmp: str) -> None:
    (tmp_path / "inventory.yaml").write_text(inventory([device("d", 9)]))
    with Running(tmp_path, environ={**ENVIRON, "NETMON_ICMP": icmp}) as daemon:
        until(lambda: "ICMP: " in daemon.said(), "the log tells how it pings")
        modes = {dict(labels)["mode"]: value for labels, value in daemon.scrape().all("netmon_icmp_mode").items()}
        assert sorted(modes.values()) == [0.0, 0.0, 1.0]
        if icmp == "off":
            assert modes["off"] == 1.0
            assert "--icmp off" in daemon.said()
        page = daemon.get()
        assert "ICMP" in page
        until(lambda: daemon.value("netmon_visits_total") not in (None, 0.0), "a visit")
        assert daemon.said().count("ICMP: ") == 1
