"""`python -m grafana` makes the dashboards anew in `built/`."""

from __future__ import annotations

import sys

from grafana.making import BUILT, made

if __name__ == "__main__":
    wanted = made()
    for file in sorted(set(BUILT.rglob("*.json")) - {BUILT / name for name in wanted}):
        file.unlink()
    for name, text in wanted.items():
        path = BUILT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{len(wanted)} dashboards in {BUILT}\n")
