"""Puts what `tests.bench.daemon` measured into the manual, in both languages, and keeps the JSON beside it.

python -m tests.bench.report build/bench.json
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
KEPT = DOCS / "performance.json"
BEGIN, END = "<!-- tests.bench.report -->", "<!-- end -->"

Figures = Mapping[str, float]

ROWS: tuple[tuple[str, str, Callable[[Figures], str]], ...] = (
    (
        "switches, of them dead",
        "交换机，其中无应答的",
        lambda run: f"{run['devices']:,.0f}, {run['of them dead']:,.0f}",
    ),
    ("visits a second", "每秒轮询次数", lambda run: f"{run['visits'] / run['measured']:,.0f}"),
    ("visits on time", "按时开始的轮询", lambda run: f"{int(run['visits on time'] * 1000) / 1000:g} %"),
    (
        "late by at most: 99 %, 99.9 % of them",
        "最多晚：99 %、99.9 % 的轮询",
        lambda run: (
            f"{run['lateness, 99th percentile at most']:,.0f} ms, {run['lateness, 99.9th percentile at most']:,.0f} ms"
        ),
    ),
    (
        "overruns, slots skipped",
        "超时未完的轮询、放弃的时隙",
        lambda run: f"{run['visits that overran']:.0f}, {run['slots skipped']:.0f}",
    ),
    ("CPU, of one core", "CPU（占一个核）", lambda run: f"{run['CPU of the daemon']:.0f} %"),
    ("memory", "内存", lambda run: f"{run['memory of the daemon']:,.0f} MiB"),
    ("SNMP requests a second", "每秒 SNMP 请求", lambda run: f"{run['requests of the daemon']:,.0f}"),
    ("values read a second", "每秒读取的值", lambda run: f"{run['values read']:,.0f}"),
    ("a scrape, gzip", "一次抓取（gzip）", lambda run: f"{run['scrape']:,.0f} ms"),
    (
        "devices in a wrong state at the end",
        "结束时状态判断有误的设备",
        lambda run: f"{run['devices in a wrong state']:.0f}",
    ),
    (
        "CPU of the lab, datagrams the kernel dropped",
        "模拟器的 CPU、内核丢弃的数据包",
        lambda run: f"{run['CPU of the lab']:.0f} %, {run['datagrams the kernel dropped']:.0f}",
    ),
)


def table(result: Path, *, chinese: bool) -> str:
    """Return the table of a result: a line for each figure, a column for each run."""
    runs = [
        {figure["what"]: figure["value"] for figure in run["figures"]} for run in json.loads(result.read_text())["runs"]
    ]
    lines = ["| | " + " | ".join(f"{run['devices']:,.0f}" for run in runs) + " |", "|---" * (len(runs) + 1) + "|"]
    for english, translated, show in ROWS:
        lines.append(f"| {translated if chinese else english} | " + " | ".join(show(run) for run in runs) + " |")
    return "\n".join(lines)


def filled(page: str, result: Path, *, chinese: bool) -> str:
    """Return a page of the manual with the table in its place."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{table(result, chinese=chinese)}\n\n{END}{after}"


def main() -> None:
    """Run from the command line."""
    shutil.copyfile(sys.argv[1], KEPT)
    for name, chinese in (("performance.md", False), ("performance.zh.md", True)):
        page = DOCS / name
        page.write_text(filled(page.read_text(encoding="utf-8"), KEPT, chinese=chinese), encoding="utf-8")


if __name__ == "__main__":
    main()
