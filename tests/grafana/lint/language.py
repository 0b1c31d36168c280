"""Rules of what people read: Chinese dashboards speak Chinese, English ones English, names apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netmon.words import Language
from tests.grafana.lint.boards import strings
from tests.grafana.lint.rule import Sheet

READ = {"title", "description", "label", "noValue", "displayName", "legendFormat", "tooltip", "content"}
_CHINESE = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\$\{.*?\}|\$\w+")
_SENTENCE = re.compile(r"(?:\b[a-z]{2,}\b[ ,]+){2,}[a-z]{2,}\b")
_WORD = re.compile(r"[A-Za-z]{2,}")
NAMES = {
    "Alertmanager", "ARP", "CPU", "DNS", "Grafana", "HTTP", "HTTPS", "ICMP", "IP", "Mbit", "MTTR", "PE", "CE", "ping",
    "ms", "netmon", "Prometheus", "RSS", "RTT", "SNMP", "SSH", "Trap", "UTC", "p50", "p99", "dBm", "GC",
}  # fmt: skip
"""What is called the same in Chinese."""


def _read(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Yield what people read, without what is filled in."""
    for place, said in strings(sheet.board):
        parts = place.split(".")
        shown = parts[-1] in READ or "renameByName" in parts
        shown = shown or (parts[-1] == "text" and "mappings" in parts)
        shown = shown or (parts[-1] == "text" and "properties" in parts)
        if shown and "current" not in parts:
            yield place, _PLACEHOLDER.sub("", said)


def language(sheet: Sheet) -> Iterator[str]:
    """Everything that people read is in the language of the dashboard."""
    for place, said in _read(sheet):
        if sheet.language is Language.EN:
            if _CHINESE.search(said):
                yield f"{place}: {said!r}"
        elif _SENTENCE.search(said) or (not _CHINESE.search(said) and set(_WORD.findall(said)) - NAMES):
            yield f"{place}: {said!r}"
