"""Waits for a draft that the daemon puts together, for as long as that takes: of a province it takes minutes."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Final

from netmon.cli.daemon_api import DaemonApi, RefusedByDaemonError
from netmon.cli.errors import CliError
from netmon.cli.session import Json, Session

AT_ONCE: Final = 15
"""Seconds that the daemon is to take its time before it answers that it goes on."""
PAUSE: Final = 2.0
"""Seconds between two questions whether it is done."""


def made_by_daemon(session: Session, api: DaemonApi, body: Mapping[str, Json]) -> dict[str, Json]:
    """Have a draft made, once, and return how it stands. Raises CliError, in the daemon's words."""
    answer = api.post("bulletins", {**body, "wait": AT_ONCE})
    making = answer.get("making")
    if not isinstance(making, dict):
        return answer
    session.warn("bulletin_cli.being_made")
    while True:
        time.sleep(PAUSE)
        told = api.get("bulletins")
        if told.get("making") != making:
            return _found(told, making)


def _found(told: Mapping[str, Json], making: Mapping[str, Json]) -> dict[str, Json]:
    failed, drafts = told.get("failed"), told.get("bulletins")
    if isinstance(failed, dict) and failed.get("since") == making["since"]:
        said = failed.get("errors")
        reasons = said if isinstance(said, list) else []
        raise RefusedByDaemonError([str(one["message"]) for one in reasons if isinstance(one, dict)])
    mine = making["network"], making["period"], "draft"
    for one in drafts if isinstance(drafts, list) else []:
        if isinstance(one, dict) and (one.get("network"), one.get("period"), one.get("state")) == mine:
            return {"bulletin": one}
    raise CliError("daemon_api.another_release")
