"""Files that offices return, with a real daemon: handed in on a page, kept over kill -9, and accepted once."""

from __future__ import annotations

import re
import signal
from pathlib import Path
from urllib.parse import urljoin

import httpx

from tests.app.running import Running
from tests.app.test_maintenance import INVENTORY
from tests.web.serving import PASSWORD, hash_of, written

RETURN = """单位编号,局域网已建,文号,签发人,复核人,生效日期
u1,是,文〔2026〕1 号,张三,李四,2026-06-30
"""
TOKEN = re.compile(r'name="token" value="([^"]+)"')


def send(daemon: Running, user: str, path: str, data: dict[str, str], content: str = "") -> httpx.Response:
    """Send a form as a browser does that is logged in."""
    auth, headers = (user.encode(), PASSWORD.encode()), {"sec-fetch-site": "same-origin", "accept-language": "en"}
    with httpx.Client(base_url=daemon.page, auth=auth, headers=headers, trust_env=False, timeout=60) as client:
        token = TOKEN.search(client.get("returns").text)
        assert token is not None
        files = {"file": ("省平台.csv", content)} if content else None
        return client.post(path, data={"token": token[1], **data}, files=files)


def test_what_was_handed_in_and_what_was_accepted_survive_kill_9(tmp_path: Path) -> None:
    (tmp_path / "inventory.yaml").write_text(INVENTORY)
    users = "\n".join(f"  {name}: {hash_of()}" for name in ("li", "wang"))
    config = written(tmp_path / "web.yml", f"basic_auth_users:\n{users}\n")
    with Running(tmp_path, "--web-config", str(config), environ={"LAB_COMMUNITY": "nobody"}) as daemon:
        handed_in = send(daemon, "li", "returns/files", {}, RETURN)
        assert handed_in.status_code == 303, handed_in.text
        page = urljoin("returns/files", handed_in.headers["location"])
        daemon.end(signal.SIGKILL)

        daemon.start()
        twice = send(daemon, "li", "returns/files", {}, RETURN)
        assert (twice.status_code, "handed in by li" in twice.text) == (409, True)
        accepted = send(daemon, "wang", f"{page}/decide", {"decision": "accept"})
        assert accepted.status_code == 303, accepted.text
        daemon.end(signal.SIGKILL)

        daemon.start()
        again = send(daemon, "wang", f"{page}/decide", {"decision": "accept"})
        assert (again.status_code, "accepted by wang already" in again.text) == (409, True)
        auth = (b"wang", PASSWORD.encode())
        told = httpx.get(f"{daemon.page}api/v1/attestations", auth=auth, trust_env=False).json()["attestations"]
        assert [(one["unit"], one["claim"], one["recorded_by"]) for one in told] == [("u1", "lan_built", "wang")]
