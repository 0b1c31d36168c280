"""The same bulletin makes the same bytes, in whatever time zone, locale and order of sets."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from netmon.reports.bulletin import bulletin_document
from netmon.reports.render import FORMATS, render
from netmon.words import Language
from tests.reports.bulletin.sample import draft, sample_bulletin

ROOT = Path(__file__).parent.parent.parent
ELSEWHERE = {"TZ": "America/St_Johns", "LC_ALL": "C", "LANG": "zh_CN.GB18030", "PYTHONHASHSEED": "4711"}


def digests() -> list[str]:
    documents = [bulletin_document(sample_bulletin(), draft(), language) for language in Language]
    return [hashlib.sha256(render(one, name)).hexdigest() for one in documents for name in FORMATS]


def test_files_are_the_same_wherever_they_are_written() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "from tests.reports.test_bytes import digests; print(*digests())"],
        cwd=ROOT,
        env={**os.environ, **ELSEWHERE},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == digests()
