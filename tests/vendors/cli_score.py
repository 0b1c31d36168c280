"""How many captures are read right: `python -m tests.vendors.cli_score [--json] [--corpus DIR] [WORD…]`.

A command that a profile's reader types is read by that reader, and every expected value that netmon has a word for must
be there; the rows of any other command must be the expected ones. A WORD keeps to captures in whose name it occurs.
Each miss tells what was expected and what was read.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import yaml

from netmon.vendors.cli.profile import CliProfile, UnreadableError
from netmon.vendors.cli.registry import of_platform
from netmon.vendors.cli.rows import rows
from tests.vendors.cli_words import NOTHING, Miss, Row, misses

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "cli"
FOLDERS = ("ntc", "ntc-elinpf")
MISSES_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Result:
    """One capture. `way` is `read` or `rows`, `count` the values compared, `rows` whether its rows are as expected."""

    name: str
    platform: str
    way: str
    count: int
    missed: tuple[Miss, ...]
    rows: bool

    @property
    def agreed(self) -> bool:
        """Whether every value was read, and there was one at all."""
        return not self.missed


def captures(corpus: Path = CORPUS, *words: str) -> Iterator[tuple[str, str, Path]]:
    """Yield platform, command and file of every capture that has rows to compare with."""
    for folder in FOLDERS:
        for raw in sorted((corpus / folder).glob("*/*/*.raw")):
            name = str(raw.relative_to(corpus))
            if raw.with_suffix(".yml").exists() and all(word in name for word in words):
                yield raw.parts[-3], raw.parts[-2].replace("_", " "), raw


def judge(platform: str, command: str, raw: Path, corpus: Path = CORPUS) -> Result:
    """Compare one capture with what is expected of it."""
    text = raw.read_text(encoding="utf-8", errors="replace")
    expected: list[Row] = yaml.safe_load(raw.with_suffix(".yml").read_text(encoding="utf-8"))["parsed_sample"] or []
    name = str(raw.relative_to(corpus))
    by_reader = _read(of_platform(platform), command, text, expected)
    count, missed = _rows(platform, command, text, expected)
    if by_reader is not None and by_reader[0]:
        return Result(name, platform, "read", by_reader[0], tuple(by_reader[1]), not missed)
    return Result(name, platform, "rows", count, tuple(missed), not missed)


def _read(profile: CliProfile | None, command: str, text: str, expected: list[Row]) -> tuple[int, list[Miss]] | None:
    for reader in () if profile is None else (profile.identity, profile.ports, profile.neighbours, profile.health):
        if reader is None or command not in reader.commands:
            continue
        try:
            return misses(reader.read({command: text}), expected)
        except UnreadableError as error:
            # What only adds to another command's output says little alone: then its rows count.
            return (1, [Miss("reader", str(expected)[:200], str(error))]) if command == reader.commands[0] else None
    return None


def _rows(platform: str, command: str, text: str, expected: list[Row]) -> tuple[int, list[Miss]]:
    try:
        found = rows(platform, command, text)
    except UnreadableError as error:
        return (1, [Miss("rows", str(expected)[:200], str(error))]) if expected else (0, [])
    missed = [] if len(found) == len(expected) else [Miss("number of rows", str(len(expected)), str(len(found)))]
    count = 0
    for wanted, row in zip(expected, found, strict=False):
        for field, value in wanted.items():
            count += 1
            if _plain(value) != _plain(row.get(field, "")):
                missed.append(Miss(field, str(value), str(row.get(field))))
    return count, missed


def _plain(value: object) -> object:
    if isinstance(value, list):
        return [_plain(one) for one in value]
    text = str(value).strip()
    return "" if text.casefold() in NOTHING else text


def main(arguments: Sequence[str]) -> int:
    """Print the score."""
    corpus = Path(arguments[arguments.index("--corpus") + 1]) if "--corpus" in arguments else CORPUS
    words = [word for word in arguments if not word.startswith("--") and word != str(corpus)]
    results = [judge(platform, command, raw, corpus) for platform, command, raw in captures(corpus, *words)]
    if "--json" in arguments:
        said = [json.dumps([{**asdict(one), "agreed": one.agreed} for one in results], ensure_ascii=False, indent=1)]
    else:
        said = [*_told(results), *_summed(results)]
    sys.stdout.write("\n".join(said) + "\n")
    return 0


def _told(results: Sequence[Result]) -> Iterator[str]:
    for one in results:
        for miss in one.missed[:MISSES_SHOWN]:
            yield f"{one.name} [{one.way}] {miss.field}: expected {miss.expected[:90]!r}, read {miss.read[:90]!r}"


def _summed(results: Sequence[Result]) -> Iterator[str]:
    for platform in (*sorted({one.platform for one in results}), "all"):
        its = [one for one in results if platform in {one.platform, "all"}]
        right = sum(one.agreed for one in its)
        read = [one for one in its if one.way == "read"]
        by_reader = f"by readers {sum(one.agreed for one in read)} of {len(read)}"
        yield f"{platform:24} {right:4} of {len(its):4}; {by_reader}; rows {sum(one.rows for one in its)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
