"""Rules evaluated by Debian's promtool."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml


def check(folder: Path, rules: Iterable[Path], interval: str, test: Mapping[str, object]) -> None:
    """Fail unless a test of `promtool test rules` passes; rules are evaluated every `interval`."""
    whole = {"rule_files": sorted(map(str, rules)), "evaluation_interval": interval, "tests": [test]}
    file = folder / "test.yml"
    file.write_text(yaml.safe_dump(whole, allow_unicode=True))
    done = subprocess.run(
        ["promtool", "test", "rules", str(file)], capture_output=True, check=False, timeout=60, text=True
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
