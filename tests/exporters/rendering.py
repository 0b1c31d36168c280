"""What a board is exposed as, read back with the client library's parser."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

from prometheus_client.parser import text_string_to_metric_families

from exporters.prometheus.exposition import Exposition
from netmon.watch.board import Board

Result = TypeVar("Result")
Samples = dict[tuple[str, tuple[tuple[str, str], ...]], float]


def finish(steps: Generator[None, None, Result]) -> Result:
    """Take all steps at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result


def text_of(exposition: Exposition) -> str:
    return b"".join(piece.text for piece in finish(exposition.render())).decode()


def samples_in(text: str) -> Samples:
    """Return every sample; the same series twice fails."""
    found: Samples = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            key = (sample.name, tuple(sorted(sample.labels.items())))
            assert key not in found, f"twice: {key}"
            found[key] = sample.value
    return found


def samples_of(board: Board, all_interfaces: bool = False) -> Samples:
    return samples_in(text_of(Exposition(board, all_interfaces)))


def named(samples: Samples, name: str) -> dict[tuple[str, ...], float]:
    """Return the samples of one metric by the values of their labels, in the order of the labels' names."""
    return {tuple(value for _, value in labels): at for (metric, labels), at in samples.items() if metric == name}


def names(samples: Samples) -> set[str]:
    return {name for name, _ in samples}
