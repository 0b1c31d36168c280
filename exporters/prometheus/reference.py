"""The metric reference, docs/metrics.md and docs/metrics.zh.md, made from the catalogue.

`python -m exporters.prometheus.reference` writes both; a test fails while they say anything else than the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from exporters.prometheus.catalogue import GROUPS, devices
from exporters.prometheus.metric import Metric
from netmon.words import Language, say

FILES = {Language.EN: "metrics.md", Language.ZH: "metrics.zh.md"}


def reference(language: Language) -> str:
    """Return the whole page in Markdown."""
    return "\n".join(_page(language)) + "\n"


def _page(language: Language) -> Iterator[str]:
    yield f"# {say(language, 'reference.title')}"
    yield ""
    yield say(language, "reference.made_from")
    for paragraph in ("reference.rules", "reference.process", "reference.rates"):
        yield ""
        yield say(language, paragraph, info=devices.INFO.name)
    for group, metrics in GROUPS.items():
        yield ""
        yield f"## {say(language, f'reference.group_{group}')}"
        yield ""
        heads = [say(language, f"reference.column_{column}") for column in ("name", "type", "labels", "unit", "help")]
        yield f"| {' | '.join(heads)} |"
        yield "|---|---|---|---|---|"
        yield from (_line(metric, language) for metric in metrics)


def _line(metric: Metric, language: Language) -> str:
    labels = ", ".join(f"`{label}`" for label in metric.labels)
    cells = (f"`{metric.name}`", str(metric.type), labels, metric.unit, metric.help.in_(language).replace("|", "\\|"))
    return f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |")


def write(folder: Path) -> None:
    """Write both pages into `folder`."""
    folder.mkdir(exist_ok=True)
    for language, name in FILES.items():
        (folder / name).write_text(reference(language), encoding="utf-8")


if __name__ == "__main__":
    write(Path("docs"))
