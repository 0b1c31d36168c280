"""Names of metrics in text that people read: documentation, sentences of pages and messages, files of configuration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.promql.known import Known
from tests.promql.labels import problems
from tests.promql.reading import read

_NAME = re.compile(
    r"(?<![\w./$-])(?P<level>[a-z]+:)?(?P<name>netmon_[a-z0-9_]*(?:\{[a-z_,]+\}_[a-z0-9_]*)*)(?P<ops>:[a-z0-9_]+)?"
    r"(?P<open>\*|…)?(?P<braces>\{[^{}]*\})?"
)
_LABEL = re.compile(r"^\s*([a-z_]+)\s*(?:$|=|!)")
_BLOCK = re.compile(r"^( *)```promql\n(.*?)^\1```", re.MULTILINE | re.DOTALL)


NO_METRICS = {
    "netmon_token": "a secret of grafana/compose.yaml",
    "netmon_ca": "a secret of grafana/compose.yaml",
}
"""What is spelled like a metric and is none, each with what it is."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text. `open` ends in a star or dots: it stands for all that begin so."""

    line: int
    name: str
    open: bool
    labels: tuple[str, ...]


def names_in(text: str) -> Iterator[Named]:
    """Yield what a text names; `netmon_{device,link}_flag` is two names."""
    for number, line in enumerate(text.splitlines(), 1):
        for found in _NAME.finditer(line):
            braces = (found["braces"] or "{}")[1:-1]
            labels = tuple(label[1] for part in braces.split(",") if (label := _LABEL.match(part)))
            for name in _spread(found["name"]):
                whole = f"{found['level'] or ''}{name}{found['ops'] or ''}"
                yield Named(number, whole, bool(found["open"]), labels)


def _spread(name: str) -> list[str]:
    if (found := re.search(r"\{([a-z_,]+)\}", name)) is None:
        return [name]
    head, tail = name[: found.start()], name[found.end() :]
    return [one for choice in found[1].split(",") for one in _spread(f"{head}{choice}{tail}")]


def problems_in(text: str, known: Known) -> list[str]:
    """Return what a text names that there is not, with the line."""
    families = dict(known)
    for name, labels in known.items():
        # A text speaks of a histogram by the name that stands in the reference.
        if name.endswith("_bucket"):
            families.setdefault(name.removesuffix("_bucket"), labels)
    found = [f"{one.line}: {problem}" for one in names_in(text) for problem in _problems_of(one, families)]
    for block in _BLOCK.finditer(text):
        line = text[: block.start()].count("\n") + 2
        for query in _queries_of(block[2]):
            found += [f"{line}: {problem}" for problem in problems(query, known)]
    return found


def _queries_of(block: str) -> Iterator[str]:
    """Yield the queries of a block: one for each line, or one over several lines with an empty one after it."""
    for piece in filter(str.strip, re.split(r"\n\s*\n", block)):
        lines = [line for line in piece.splitlines() if line.strip() and not line.lstrip().startswith("#")]
        if all(_is_query(line) for line in lines):
            yield from lines
        else:
            yield piece


def _is_query(text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def _problems_of(named: Named, known: Known) -> Iterator[str]:
    if named.name in NO_METRICS:
        return
    if named.open:
        if not any(one.startswith(named.name) for one in known):
            yield f"nothing begins with {named.name}"
        return
    if named.name not in known:
        yield f"there is no {named.name}"
        return
    labels = known[named.name]
    for label in named.labels:
        if labels is not None and label not in labels:
            yield f"{named.name} has no label {label}"
