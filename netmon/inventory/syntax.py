"""What libyaml says about bad syntax, in words that help: the usual slips are recognised by their line."""

from __future__ import annotations

import yaml

from netmon.inventory.nearest import NO_HINT
from netmon.inventory.problem import Phrase, Report, Spot
from netmon.words.headings import FULL_WIDTH_COLON

BY_MESSAGE = {
    "mapping values are not allowed in this context": "syntax.colon",
    "did not find expected ',' or ']'": "syntax.bracket",
    "did not find expected ',' or '}'": "syntax.bracket",
    "did not find expected node content": "syntax.bracket",
    "could not find expected ':'": "syntax.no_colon",
    "did not find expected key": "syntax.indent",
    "did not find expected '-' indicator": "syntax.indent",
    "found unexpected end of stream": "syntax.quote",
    "found unknown escape character": "syntax.escape",
    "found character that cannot start any token": "syntax.character",
}
"""libyaml's message → what it usually means."""

LATE = ("syntax.quote", "syntax.no_colon")
"""What libyaml notices lines below the place where it began."""


def report_syntax(error: yaml.YAMLError, content: str, file: str, report: Report) -> None:
    """Report that `content` is not YAML, at the line where reading stopped. No text of the line is repeated."""
    if isinstance(error, yaml.reader.ReaderError):
        report.add("syntax.control_character", _spot_of(error, content, file), character=_character(error))
        return
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        report.add("syntax.other", Spot(file), detail=str(error))
        return
    lines = content.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    spot = Spot(file, mark.line + 1, mark.column + 1)
    message = getattr(error, "problem", None) or ""
    code = BY_MESSAGE.get(message, "syntax.other")
    if "\t" in line[: len(line) - len(line.lstrip())]:
        code = "syntax.tab"
    context = getattr(error, "context_mark", None)
    opened = context.line + 1 if context is not None else spot.line
    if code in LATE:
        spot = Spot(file, opened)
    full_width = any(FULL_WIDTH_COLON in near for near in lines[max(opened - 2, 0) : mark.line + 1])
    hint = Phrase("problem.hint_fullwidth_colon") if full_width else NO_HINT
    character = line[mark.column] if mark.column < len(line) else ""
    report.add(code, spot, detail=message, opened=str(opened), character=character, hint=hint)


def _spot_of(error: yaml.reader.ReaderError, content: str, file: str) -> Spot:
    # libyaml counts bytes of UTF-8 here.
    before = content.encode("utf-8", "surrogatepass")[: error.position]
    return Spot(file, before.count(b"\n") + 1)


def _character(error: yaml.reader.ReaderError) -> str:
    code = error.character if isinstance(error.character, int) else ord(error.character)
    return f"U+{code:04X}"
