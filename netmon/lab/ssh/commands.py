"""A command line of a vendor: what it knows, how it refuses, how it pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from netmon.lab.ssh.picture import Picture

Answer = Callable[[Picture, str], str | None]
"""Gives what a command prints, of the words behind it; None where they make no sense."""


@dataclass(frozen=True, slots=True)
class CommandLine:
    """How one platform talks. Lines end with a line feed; the terminal makes them what they are on the wire.

    `commands` go by their words; those that end with ` *` take what follows. `privileged` are answered only after
    `enable`, where there is such a thing. `paging_off` and `quit` are commands of the terminal itself.
    `prompt` has `{name}`, and `{mark}` where it tells the privileged from others. `welcome` is printed after the
    login, of how many users there are then; `full` instead of it where those are too many: "" where it just hangs up.
    `question` wants the password changed. `refusal` has `{pad}` for the blanks that put its mark under the wrong word.
    """

    platform: str
    software: str
    prompt: str
    commands: Mapping[str, Answer]
    refusal: str
    paging_off: tuple[str, ...]
    quit: tuple[str, ...]
    more: str
    wipe: bytes
    welcome: Callable[[Picture, int], str]
    question: str
    full: str
    privileged: frozenset[str] = frozenset()
    enable: str = ""
    silent: tuple[str, ...] = field(default=())
    """Commands that are taken and print nothing."""

    def prompt_of(self, name: str, *, privileged: bool) -> str:
        """Return the prompt."""
        return self.prompt.format(name=name, mark="#" if privileged else ">")

    def find(self, line: str) -> tuple[str, str] | None:
        """Return the command that a line means, abbreviated or not, and what follows it; None where there is none."""
        words = line.split()
        known = (*self.commands, *self.paging_off, *self.quit, *self.silent, *filter(None, (self.enable,)))
        exact = [name for name in known if name == " ".join(words)]
        best = max(exact or [name for name in known if _means(words, name)], key=_rank, default=None)
        if best is None:
            return None
        return best, " ".join(words[len(best.split()) - 1 :]) if best.endswith("*") else ""

    def wrong_at(self, line: str) -> int:
        """Return where the first word stands that no command has there."""
        words = line.split()
        good = 0
        for count in range(len(words), 0, -1):
            if any(_begins(words[:count], name) for name in self.commands):
                good = count
                break
        return len(" ".join(words[:good])) + bool(good)


def _rank(name: str) -> tuple[bool, int]:
    return not name.endswith("*"), len(name)


def _means(words: list[str], name: str) -> bool:
    wanted = name.split()
    if wanted[-1] == "*":
        return len(words) >= len(wanted) and _begins(words[: len(wanted) - 1], " ".join(wanted[:-1]))
    return len(words) == len(wanted) and _begins(words, name)


def _begins(words: list[str], name: str) -> bool:
    wanted = name.split()
    return len(words) <= len(wanted) and all(
        full == "*" or full.casefold().startswith(word.casefold()) for word, full in zip(words, wanted, strict=False)
    )
