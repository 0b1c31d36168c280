"""Which command line a device has, where nobody said: from its prompt, and from what it prints, or refuses. Pure.

The commands are tried one after the other (`next_command`) until `recognise` is sure. All of them only print, on every
system; on those that do not know them they are refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from netmon.vendors.cli.profile import CliProfile, Dialect, Outputs
from netmon.vendors.cli.registry import all_profiles

COMMANDS: Final = (
    "show version",
    "display version",
    "show system info",
    "get system status",
    "show version all",
    "show switch",
    "show system",
    "system resource print",
    "uname -a",
)
"""What is tried, the most common first."""

_FIRST: Final = (
    # `<HUAWEI>`, `HRP_M<fw>`
    (r".{0,32}<.{1,128}>$", ("display version", "show version")),
    # `[admin@MikroTik] >`
    (r"^\[[^\]]+@[^\]]+\] ?[/\w ]*>$", ("system resource print",)),
    # `user@host:~$`, which may as well be a router's own shell
    (r"^\S+@\S+[:~].*\$$", ("show version", "uname -a")),
)
"""What is tried first at a prompt that says more than its neighbours'."""
LONGEST: Final = 20_000
"""Characters of an answer that are looked at: who makes it stands near its top."""

UNKNOWN: Final = CliProfile(
    platform="unknown",
    source="RFC 4254; what the systems here have in common",
    systems=frozenset(),
    dialect=Dialect(
        prompt=r"[^\s<>]{0,32}<[^<>]{1,128}>"
        r"|\[[^\s\]]{1,64}(?: [^\]]{1,64})?\] ?[/\w ]{0,64}[>#$]"
        r"|[^\s<>\[\]#$%]{1,128}(?: [\w().~-]{1,32})?(?: \([\w.-]{1,32}\))? ?[>#$%]",
        refusal=r"^[ \t]*(?:% ?|\^ ?$|error: ?|bad command|syntax error|unknown|invalid|-?\w*sh: .*not found)"
        r"|command not found",
    ),
    allowed=tuple(re.escape(command) for command in COMMANDS),
)
"""How one talks to a device of which nothing is known yet. It is no profile of the registry."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """`platform` is None where nothing was recognised. `reason` is a short English phrase, without a device's text."""

    platform: str | None
    reason: str


def recognise(prompt: str, outputs: Outputs) -> Judgement:
    """Tell the platform. `outputs` are what the commands printed so far; those that were refused may be among them.

    Where several claim a text, the one whose mark stands first in it is right: systems name others they can talk to
    further down.
    """
    for command, text in outputs.items():
        claims = sorted(
            (found.start(), profile.platform)
            for profile, pattern in _marks()
            if (found := pattern.search(text[:LONGEST])) is not None
        )
        if claims:
            return Judgement(claims[0][1], f"`{command}` prints what only {claims[0][1]} prints")
    if re.match(_FIRST[1][0], prompt.strip()):
        return Judgement("mikrotik_routeros", "the prompt is RouterOS's")
    tried = ", ".join(f"`{command}`" for command in outputs) or "nothing yet"
    return Judgement(None, f"no profile knows what was printed; tried: {tried}")


def next_command(prompt: str, outputs: Mapping[str, str]) -> str | None:
    """Return what to try next: None where the platform is known, or everything was tried.

    `outputs` has every command that was tried, a refused one with what it printed, or "".
    """
    if any(text for text in outputs.values()) and recognise("", outputs).platform is not None:
        return None
    first = next((commands for pattern, commands in _FIRST if re.match(pattern, prompt.strip()[:200])), ())
    return next((command for command in (*first, *COMMANDS) if command not in outputs), None)


@cache
def _marks() -> tuple[tuple[CliProfile, re.Pattern[str]], ...]:
    flags = re.IGNORECASE | re.MULTILINE
    return tuple((profile, re.compile(profile.marks, flags)) for profile in all_profiles() if profile.marks)
