from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.store import Reader, Store, StoreError, owner
from netmon.words import Language, say
from tests.store.given import running, url_of
from tests.store.killing import ROOT

HOLD = """
import sys
from netmon.clock import SystemClock
from netmon.store import Store
store = Store.open(sys.argv[1], SystemClock())
print("open", flush=True)
sys.stdin.read()
"""


def test_a_second_daemon_is_refused_by_the_pid_of_the_first_and_a_killed_one_hinders_nobody(tmp_path: Path) -> None:
    url = url_of(tmp_path / "n.db")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, url], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"open\n"
        assert owner(url) == first.pid
        with pytest.raises(StoreError) as caught:
            Store.open(url, SystemClock())
        assert caught.value.code == "daemon.store_locked"
        assert str(first.pid) in say(Language.EN, caught.value.code, **caught.value.facts)
        assert owner(url) == first.pid
        Reader.open(url)
        first.send_signal(signal.SIGKILL)
        first.wait()
    assert (tmp_path / "n.db.lock").read_text() == f"{first.pid}\n"
    assert owner(url) is None
    Store.open(url, SystemClock())
    assert owner(url) == os.getpid()


@pytest.mark.anyio
async def test_nobody_owns_a_database_that_was_never_opened_or_was_closed(tmp_path: Path) -> None:
    url = url_of(tmp_path / "n.db")
    assert owner(url) is None
    async with running(tmp_path / "n.db"):
        assert owner(url) == os.getpid()
    assert owner(url) is None


def test_asking_for_the_owner_does_not_stop_a_daemon_from_starting(tmp_path: Path) -> None:
    """`owner` holds the lock for an instant; here another process holds it as long, again and again."""
    url = url_of(tmp_path / "n.db")
    (tmp_path / "n.db.lock").touch()
    ask = "import sys\nfrom netmon.store import owner\nprint(1, flush=True)\nwhile True: owner(sys.argv[1])"
    with subprocess.Popen([sys.executable, "-c", ask, url], cwd=ROOT, stdout=subprocess.PIPE) as asking:
        assert asking.stdout is not None
        asking.stdout.readline()
        Store.open(url, SystemClock())
        asking.kill()
