"""The one catalogue: the topics joined, no code twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from netmon.words import cli, daemon, help, pages, problems, reasons, settings  # noqa: A004 - the topic's name
from netmon.words.text import Text


def join(topics: Iterable[Mapping[str, Text]]) -> dict[str, Text]:
    """Join topics; a code that stands in two of them raises ValueError."""
    joined: dict[str, Text] = {}
    for topic in topics:
        twice = joined.keys() & topic.keys()
        if twice:
            raise ValueError(f"said twice: {sorted(twice)}")
        joined |= topic
    return joined


CATALOGUE: Mapping[str, Text] = join(
    [cli.TEXTS, daemon.TEXTS, help.TEXTS, pages.TEXTS, problems.TEXTS, reasons.TEXTS, settings.TEXTS]
)
