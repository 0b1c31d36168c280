"""Returns with a real daemon: entered from the command line, kept over kill -9, audited, and never twice."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from tests.app.running import Running
from tests.app.test_maintenance import INVENTORY
from tests.cli.given import Cli

RETURN = """单位编号,单位名称,网络,局域网已建,有门户网站,文号,签发人,复核人,生效日期
u1,省平台,政务外网,是,有,文〔2026〕1 号,张三,李四,2026-06-30
u2,长沙县,,否,,文〔2026〕1 号,张三,{reviewer},2026/6/30
"""
PAPER = ("--document", "文〔2026〕1 号", "--signer", "张三", "--reviewer", "李四", "--since", "2026年6月30日")


def test_what_is_returned_and_attested_is_entered_whole_and_once_and_survives_kill_9(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "inventory.yaml").write_text(INVENTORY)
    wrong, right = tmp_path / "wrong.csv", tmp_path / "right.csv"
    wrong.write_text(RETURN.format(reviewer="张三"), encoding="gb18030")
    right.write_text(RETURN.format(reviewer="李四"), encoding="utf-8-sig")
    with Running(tmp_path, environ={"LAB_COMMUNITY": "nobody"}) as daemon:
        cli = Cli(capsys, {**daemon.environ, "USER": "ops", "NETMON_URL": daemon.page.rstrip("/")})
        refused = cli("returns", "import", str(wrong), lang="en")
        assert refused.code == 1
        assert f"{wrong}: H3: “张三” signed and reviewed it" in refused.out
        assert "nothing entered; 2 could be (1 units), 0 unchanged" in refused.out
        assert cli("attest", "list", "--json").lines() == []
        some = cli("returns", "import", str(wrong), "--skip-wrong", "--json")
        assert (some.code, len(json.loads(some.out)["new"])) == (1, 2)
        rest = cli("returns", "import", str(right), "--dry-run", "--json")
        assert [len(json.loads(rest.out)[key]) for key in ("new", "unchanged", "wrong")] == [1, 2, 0]
        whole = cli("returns", "import", str(right), lang="en")
        assert (whole.code, "1 entered (1 units), 2 unchanged, 0 contradicting" in whole.out) == (0, True)
        again = cli("returns", "import", str(right), str(right), lang="en")
        assert (again.code, "0 entered (0 units), 6 unchanged" in again.out) == (0, True)
        added = cli("attest", "add", "u2", "ipv6", "是", *PAPER, "--json")
        assert added.code == 0, added.err
        id_ = json.loads(added.out)["id"]
        daemon.end(signal.SIGKILL)
        assert [json.loads(line)["claim"] for line in cli("attest", "list", "u2", "--json").lines()] == [
            "lan_built",
            "ipv6",
        ]

        daemon.start()
        cli.environ["NETMON_URL"] = daemon.page.rstrip("/")
        assert "says the same" in cli("attest", "add", "u2", "ipv6", "yes", *PAPER, lang="en").out
        refused = cli("attest", "add", "u2", "ipv6", "yes", *PAPER[:-1], "2199-01-01", lang="en")
        assert (refused.code, "yet to come" in refused.err) == (1, True)
        gone = cli("attest", "withdraw", id_, "--reason", "文号写错", "--by", "赵六", lang="en")
        assert (gone.code, f"attestation {id_} withdrawn" in gone.out) == (0, True)
        assert cli("attest", "list", "--claim", "ipv6", "--json").lines() == []
        lines = [json.loads(line) for line in cli("audit", "list", "--json").lines()]
        said = [line["what"]["code"] for line in lines if line["via"] != "netmon"]
        entered = ["audit.returned", "audit.returned", "audit.attested_yes", "audit.attestation_withdrawn"]
        assert said == entered
