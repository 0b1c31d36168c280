"""Tells from what a command line has sent so far whether it waits for something, and what its answer was. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from netmon.vendors.cli.profile import Dialect
from netmon.wires.ssh.screen import shown

LONGEST_PROMPT = 1024
"""Octets that the last line may have to be looked at, sequences and all."""
LONGEST_MARK = 256
FIRST_LINES = 3
"""Where a refusal stands: in the first lines that are not empty."""
ECHO_LINES = 8

_HA = re.compile(r"^(?:HRP|RBM)_[A-Z]\s*")
_ROLE = re.compile(r"/(?:act|stby|actNoFailover|pri|sec)\b|\((?:active|passive|primary|secondary|standby|backup)\)")
_MEMBER = re.compile(r"\{[\w:-]{1,32}\}")  # what Junos says above its prompt: which member of a chassis this is
_MODE = re.compile(r"\s*[>#$%\])]+\s*$")


class Waiting(Enum):
    """For what a command line waits."""

    NOTHING = auto()
    COMMAND = auto()  # it shows the prompt that it showed at login
    OTHER = auto()  # it shows a prompt, of another name
    PAGER = auto()
    ANSWER = auto()
    SECRET = auto()


@dataclass(frozen=True, slots=True)
class Look:
    """What the last line says. `reply` is what the pager or the question is to get."""

    waiting: Waiting
    reply: str = ""
    prompt: str = ""


def core(prompt: str) -> str:
    """Return what stays of a prompt when the role of an HA pair, or the user's privilege, changes."""
    return _MODE.sub("", _ROLE.sub("", _HA.sub("", prompt.strip())))


def look(octets: bytes | bytearray, dialect: Dialect, prompt: str, since: int = 0) -> Look:
    """Tell what the last line waits for. `prompt` is the one found at login, "" where there is none yet.

    What stands before `since` was answered before.
    """
    tail = last_line(octets, since)
    if not tail:
        return Look(Waiting.NOTHING)
    line = tail.strip()
    if re.fullmatch(dialect.prompt, line):
        known = prompt and core(line) == core(prompt)
        return Look(Waiting.COMMAND if known else Waiting.OTHER, prompt=line)
    for question, answer in dialect.questions:
        if asks(octets, question, since):
            return Look(Waiting.ANSWER, answer)
    if len(tail) <= LONGEST_MARK and re.match(rf"\s*(?:{dialect.more})", line, re.IGNORECASE):
        return Look(Waiting.PAGER, dialect.on)
    return Look(Waiting.NOTHING)


def last_line(octets: bytes | bytearray, since: int = 0) -> str:
    """Return the line that has not ended yet, as it is shown; "" where it is longer than any prompt."""
    begin = max(0, since, len(octets) - LONGEST_PROMPT - 1)
    feed = octets.rfind(b"\n", begin)
    start = feed + 1 if feed >= 0 else begin
    return shown(bytes(octets[start:]))[-1] if len(octets) - start <= LONGEST_PROMPT else ""


def asks(octets: bytes | bytearray, question: str, since: int = 0) -> bool:
    """Whether that is asked by the last line, with a few lines before it."""
    start = max(since, len(octets) - LONGEST_PROMPT)
    lines = "\n".join(shown(bytes(octets[start:])))
    begin = lines.rfind("\n") + 1
    return any(match.end() > begin for match in re.finditer(question, lines, re.IGNORECASE | re.MULTILINE))


def printed(octets: bytes | bytearray, command: str, dialect: Dialect, prompt: str = "", *, turned: bool) -> str:
    """Return what a command printed: without its echo, the prompt at the end and, where pages turned, their marks."""
    lines = shown(bytes(octets))[:-1]
    lines = lines[_echo(lines, command) :]
    while lines and (not lines[-1] or (prompt and lines[-1].strip() == prompt) or _MEMBER.fullmatch(lines[-1])):
        del lines[-1]  # the prompt was shown again, or begins a line above
    if turned:
        mark = re.compile(rf"^\s*(?:{dialect.more})\s?", re.IGNORECASE)
        lines = [line for line in (_unmarked(mark, line) for line in lines) if line is not None]
    while lines and not lines[0]:
        del lines[0]
    return "".join(f"{line}\n" for line in lines)


def echoed(octets: bytes | bytearray, command: str) -> bool:
    """Whether the command has come back."""
    return _echo(shown(bytes(octets[: LONGEST_PROMPT * 2])), command) > 0


def refused(text: str, dialect: Dialect) -> bool:
    """Whether an answer says that the device does not take the command."""
    first = [line[:LONGEST_MARK] for line in text.split("\n", 20)[:20] if line.strip()][:FIRST_LINES]
    return any(re.search(dialect.refusal, line, re.IGNORECASE) for line in first)


def _echo(lines: list[str], command: str) -> int:
    """Return how many lines at the beginning are the echo, which may be wrapped and may stand after the prompt."""
    wanted = "".join(command.split())
    so_far = ""
    for number, line in enumerate(lines[:ECHO_LINES], 1):
        so_far += "".join(line.split())
        if so_far.endswith(wanted):
            return number
    return 0


def _unmarked(mark: re.Pattern[str], line: str) -> str | None:
    """Return a line without the pager's mark before it; None where it was nothing else."""
    rest = mark.sub("", line, count=1) if len(line) <= LONGEST_PROMPT * 4 else line
    return None if not rest and line else rest
