"""The pages that people read, and what can be found in them."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))]

_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^(#+) +(.+)$", re.MULTILINE)


def name_of(path: Path) -> str:
    return path.name


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def prose_of(page: Path) -> str:
    """Return a page without its fenced blocks: what stands in them is not Markdown."""
    return _FENCE.sub("", text_of(page))


def block_with(page: Path, key: str) -> str:
    """Return the one YAML block that has `key` at its top."""
    blocks = [found["code"] for found in _FENCE.finditer(text_of(page)) if found["language"] == "yaml"]
    (block,) = (block for block in blocks if block.startswith(f"{key}:"))
    return block


def links_of(page: Path) -> list[str]:
    return [found["target"] for found in _LINK.finditer(prose_of(page))]


def levels_of(page: Path) -> list[int]:
    """Return the levels of a page's headings, in order."""
    return [len(marks) for marks, _ in _HEADING.findall(prose_of(page))]


def anchors_of(page: Path) -> set[str]:
    """Return what a link may point at within a page, as GitHub names headings."""
    titles = (title for _, title in _HEADING.findall(prose_of(page)))
    return {re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-") for title in titles}


def translations() -> list[tuple[Path, Path]]:
    """Return every page in English and in Chinese."""
    return [(DOCS / chinese.name.replace(".zh.md", ".md"), chinese) for chinese in sorted(DOCS.glob("*.zh.md"))]
