"""The socket over which a running lab is told what to break: a JSON object a line, one question a connection.

`{"words": ["cut", "link", "hub-pref"]}` is answered by `{"state": {…}}`, or by `{"problems": [{"code", "facts"}]}`.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import stat
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from netmon.lab.lab import Lab, LabState
from netmon.lab.refusal import LabError, refusal
from netmon.model.belief import Reason

STATE = "state"
PATIENCE = 10.0
_LONGEST_LINE = 1 << 20


def default_path(environ: Mapping[str, str]) -> Path:
    """Return where the socket of this user's lab is."""
    folder = environ.get("XDG_RUNTIME_DIR", "")
    return Path(folder) / "netmon-lab.sock" if folder else Path(f"/tmp/netmon-lab-{os.getuid()}.sock")  # noqa: S108 - only its owner is listened to, see `ask`


class Control:
    """Listens for `lab` at `path`, which its owner alone may use."""

    def __init__(self, lab: Lab, path: Path) -> None:
        self._lab = lab
        self._path = path
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Begin to listen. Raises `LabError` where another lab does already, or the place cannot be used."""
        self._server = await asyncio.start_unix_server(self._serve, sock=_listen(self._path), limit=_LONGEST_LINE)

    async def close(self) -> None:
        """Stop listening; the socket is gone afterwards."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
            self._server = None
            self._path.unlink(missing_ok=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, TimeoutError, ValueError):
            line = await asyncio.wait_for(reader.readline(), PATIENCE)
            writer.write(json.dumps(self._reply(line)).encode() + b"\n")
            await asyncio.wait_for(writer.drain(), PATIENCE)
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()

    def _reply(self, line: bytes) -> object:
        asked = json.loads(line)
        words = asked.get("words") if isinstance(asked, dict) else None
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise ValueError("no words")
        try:
            if words != [STATE]:
                self._lab.obey(words)
        except LabError as error:
            return {"problems": [{"code": problem.code, "facts": dict(problem.facts)} for problem in error.problems]}
        return {STATE: asdict(self._lab.state())}


def _listen(path: Path) -> socket.socket:
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    # The mode is there from the start: nobody else can connect between making the socket and restricting it.
    before = os.umask(0o177)
    try:
        if _is_left_over(path):
            path.unlink()
        listening.bind(str(path))
        listening.listen()
    except OSError as error:
        listening.close()
        raise refusal("lab.no_control", path=path, error=error.strerror or error) from error
    except LabError:
        listening.close()
        raise
    finally:
        os.umask(before)
    return listening


def _is_left_over(path: Path) -> bool:
    """Return whether a socket is there that nobody listens to. Raises `LabError` where somebody does."""
    try:
        is_socket = stat.S_ISSOCK(path.lstat().st_mode)
    except FileNotFoundError:
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knocking:
        knocking.settimeout(PATIENCE)
        try:
            knocking.connect(str(path))
        except ConnectionRefusedError:
            return is_socket
    raise refusal("lab.already_running", path=path)


def ask(path: Path, words: Sequence[str]) -> LabState:
    """Have the lab at `path` do something, or only say how it is (`state`). Raises `LabError`."""
    try:
        if path.lstat().st_uid not in {os.getuid(), 0}:
            raise refusal("lab.control_of_another", path=path)
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(PATIENCE)
            connection.connect(str(path))
            connection.sendall(json.dumps({"words": list(words)}).encode() + b"\n")
            with connection.makefile("rb") as answers:
                said = json.loads(answers.readline())
    except (OSError, ValueError) as error:
        raise refusal("lab.not_running", path=path) from error
    if "problems" in said:
        raise LabError(Reason.of(problem["code"], **problem["facts"]) for problem in said["problems"])
    state = said[STATE]
    return LabState(**{**state, "faults": tuple(state["faults"])})
