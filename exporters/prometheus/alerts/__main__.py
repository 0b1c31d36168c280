"""Write the rule files and the pages about them: `python -m exporters.prometheus.alerts`."""

from __future__ import annotations

from pathlib import Path

from exporters.prometheus.alerts.files import rule_files
from exporters.prometheus.alerts.reference import FILES, reference

if __name__ == "__main__":
    for name, text in rule_files().items():
        (Path("exporters/prometheus/rules") / name).write_text(text, encoding="utf-8")
    for language, name in FILES.items():
        (Path("docs") / name).write_text(reference(language), encoding="utf-8")
