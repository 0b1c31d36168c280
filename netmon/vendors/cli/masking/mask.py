"""From what a device prints to what may be kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from netmon.model.configuration import Configuration
from netmon.vendors.cli.masking.blocks import BLOCKS, Block
from netmon.vendors.cli.masking.general import announced, is_prose, told
from netmon.vendors.cli.masking.habits import habits_of, refuse_fragments
from netmon.vendors.cli.masking.statements import LIKELY, MAKERS, RULES, Rule
from netmon.vendors.cli.masking.tokens import MASK, bounds
from netmon.vendors.cli.profile import UnreadableError

Span = tuple[int, int]
_SEAL = 12  # octets


def mask(platform: str, text: str, key: bytes = b"") -> Configuration:
    """Return the configuration that `text` is, without secrets and without lines that differ from reading to reading.

    With a `key` every line that lost a secret has a seal, a digest keyed by it: equal secrets have equal seals, and
    without the key nobody can try passwords on them. Raises UnreadableError where `text` is no whole configuration.
    """
    habits = habits_of(platform)
    lines, said = habits.settle(text)
    refuse_fragments(habits, lines)
    masker = _Masker(key)
    masked = [done for line in lines for done in masker.take(line)]
    masker.finish()
    return Configuration(
        platform, "".join(f"{line}\n" for line in masked), said.changed_at, said.changed_by, tuple(masker.seals)
    )


@dataclass(slots=True)
class _Masker:
    """Goes from line to line and knows in which section and in which block it is."""

    key: bytes
    seals: list[tuple[int, str]] = field(default_factory=list)
    _count: int = 0
    _sections: list[tuple[int, str]] = field(default_factory=list)
    _root: str = ""
    _block: Block | None = None
    _hidden: list[str] = field(default_factory=list)
    _last: str = ""

    def take(self, line: str) -> Iterator[str]:
        """Yield what stays of a line: nothing of one inside a block."""
        if self._block is not None:
            yield from self._within(self._block, line)
            return
        block = next((block for block in BLOCKS if block.begins.search(line)), None)
        if block is not None and not block.ended.search(line):
            self._block, self._hidden = block, []
            yield self._emit(line)
            return
        above = self._above(line)
        yield self._emit(*_without(line, above))

    def finish(self) -> None:
        """Raise UnreadableError where the text ends within a block."""
        if self._block is not None:
            raise UnreadableError("the configuration is cut off within a key or a certificate")

    def _within(self, block: Block, line: str) -> Iterator[str]:
        if not block.ended.search(line):
            self._hidden.append(line)
            return
        self._block = None
        if self._hidden:
            inside = "" if self._hidden == [MASK] else "\n".join(self._hidden)
            # FortiOS encrypts a key anew each time it is shown.
            yield self._emit(MASK, [] if not inside or "ENCRYPTED" in self._last else [inside])
        yield self._emit(line)

    def _emit(self, line: str, hidden: Iterable[str] = ()) -> str:
        raw = "\0".join(hidden)
        if raw and self.key:
            digest = hashlib.blake2b(raw.encode("utf-8", "surrogatepass"), key=self.key, digest_size=_SEAL)
            self.seals.append((self._count, digest.hexdigest()))
        self._count += 1
        self._last = line
        return line

    def _above(self, line: str) -> list[str]:
        """Return the lines that this one belongs to: less far to the right each, the outermost first."""
        if not line.strip():
            return []
        indent = len(line) - len(line.lstrip())
        while self._sections and self._sections[-1][0] >= indent:
            self._sections.pop()
        above = [self._root] if self._root and not line.startswith("/") else []
        above += [header for _, header in self._sections]
        self._sections.append((indent, line))
        if line.startswith("/"):  # RouterOS: all up to the next path belongs to this one
            self._root = line
        return above


def _without(line: str, above: list[str]) -> tuple[str, list[str]]:
    """Return a line without its secrets, and these, where they tell whether they changed."""
    if not LIKELY.search(line):
        return line, []
    hidden: list[str] = []
    parts: list[str] = []
    end = 0
    for start, stop in _joined(bounds(line, *span) for span in _secrets(line, above)):
        secret = line[start:stop]
        parts += [line[end:start], MASK]
        end = stop
        if secret != MASK:
            hidden.append(secret)
    volatile = "ENC " in line
    return "".join([*parts, line[end:]]), [] if volatile else hidden


def _secrets(line: str, above: list[str]) -> Iterator[Span]:
    if is_prose(line):
        yield from told(line)
    else:
        yield from announced(line)
        for rule in RULES:
            if rule.within is None or any(rule.within.search(header) for header in above):
                yield from _captured(rule, line)
    for rule in MAKERS:
        yield from _captured(rule, line)


def _captured(rule: Rule, line: str) -> Iterator[Span]:
    for found in rule.statement.finditer(line):
        for group in range(1, (found.lastindex or 0) + 1):
            if found.group(group):
                yield found.span(group)


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        elif end > start:
            joined.append((start, end))
    return joined
