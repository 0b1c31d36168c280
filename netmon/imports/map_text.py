"""A map to fill in: what an import has to be told, as the file that tells it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from netmon.imports.mapping import Map
from netmon.imports.proposal import Gap, Undeclared
from netmon.words import Language, say

PLAIN: Final = re.compile(r"[A-Za-z\u3400-\u9fff][\w./-]*")
WORDS: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "as-is"})
WITH_DEFAULT: Final = ("units", "roles", "divisions", "kinds")


def map_text(gaps: Iterable[Gap], undeclared: Iterable[Undeclared], map_: Map, source: str, language: Language) -> str:
    """Return the text of a map with every line that is lacking, its value left open.

    What `map_` says already is not repeated: the lines are added to it by hand.
    """
    return "\n".join(_lines(tuple(gaps), tuple(undeclared), map_, source, language)) + "\n"


def _lines(
    gaps: tuple[Gap, ...], undeclared: tuple[Undeclared, ...], map_: Map, source: str, language: Language
) -> Iterator[str]:
    yield from _comment("imports.map_head", language, source=source)
    if map_ == Map():
        yield ""
        yield from _comment("imports.map_default", language)
        yield "default:"
        yield "  # role: access"
        yield "  # division: 430000"
        yield f"  # kind: {say(language, 'imports.map_kind')}"
        yield "  # unit: unassigned"
        yield "  # snmp: readonly"
        yield ""
        yield from _comment("imports.map_leave_out", language)
        yield "# only:"
        yield "#   tag: [network]"
        yield "# leave_out:"
        yield "#   role: [server, pdu]"
    for table, lacking in groupby(gaps, key=lambda gap: gap.table):
        yield ""
        yield from _comment(f"imports.map_{table}", language)
        yield f"{table}:"
        for field, lines in groupby(lacking, key=lambda gap: gap.field):
            yield f"  {field}:"
            for gap in lines:
                count = say(language, "imports.map_count", count=gap.count, example=gap.example)
                yield f"    {_quoted(gap.value)}:  # {count}"
    if undeclared:
        yield ""
        yield from _comment("imports.map_declare", language)
        yield "# declare:"
        for section, ids in groupby(undeclared, key=lambda each: each.section):
            yield f"#   {section}:"
            yield from (f"#     {each.id}: {{name: }}" for each in ids)


def _comment(code: str, language: Language, **facts: object) -> Iterator[str]:
    yield from (f"# {line}" for line in say(language, code, **facts).splitlines())


def _quoted(text: str) -> str:
    """Return a text as a YAML key."""
    is_plain = PLAIN.fullmatch(text) and text.casefold() not in WORDS
    return text if is_plain else json.dumps(text, ensure_ascii=False)
