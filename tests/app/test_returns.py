"""Returns with a real daemon: entered from the command line, kept over kill -9, audited, and never twice."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from tests.app.running import Running
from tests.app.test_maintenance import INVENTORY
from tests.cli.given import Cli

PAPER = ("--document", "文〔2026〕1 号", "--signer", "张三", "--reviewer", "李四", "--since", "2026年6月30日")


def test_what_is_attested_survives_kill_9_and_is_entered_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "inventory.yaml").write_text(INVENTORY)
    with Running(tmp_path, environ={"LAB_COMMUNITY": "nobody"}) as daemon:
        cli = Cli(capsys, {**daemon.environ, "USER": "ops", "NETMON_URL": daemon.page.rstrip("/")})
        added = cli("attest", "add", "u2", "lan_built", "是", *PAPER, "--json")
        assert added.code == 0, added.err
        id_ = json.loads(added.out)["id"]
        daemon.end(signal.SIGKILL)
        assert [json.loads(line)["id"] for line in cli("attest", "list", "--json").lines()] == [id_]

        daemon.start()
        cli.environ["NETMON_URL"] = daemon.page.rstrip("/")
        assert "says the same" in cli("attest", "add", "u2", "lan_built", "yes", *PAPER, lang="en").out
        refused = cli("attest", "add", "u2", "lan_built", "yes", *PAPER[:-1], "2199-01-01", lang="en")
        assert (refused.code, "yet to come" in refused.err) == (1, True)
        gone = cli("attest", "withdraw", id_, "--reason", "文号写错", "--by", "赵六", lang="en")
        assert (gone.code, f"attestation {id_} withdrawn" in gone.out) == (0, True)
        assert cli("attest", "list", "--json").lines() == []
        lines = [json.loads(line) for line in cli("audit", "list", "--json").lines()]
        said = [line["what"]["code"] for line in lines if line["via"] != "netmon"]
        assert said == ["audit.attested_yes", "audit.attestation_withdrawn"]
