"""How long a province takes to load: `python -m tests.inventory.measure [UNITS DEVICES [rows]]`. JSON, seconds and MiB.

With `rows` its units, sites, devices and links stand in CSV files.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from netmon.inventory import load
from tests.inventory.province import province, province_in_rows


def main() -> None:
    units, devices = (int(said) for said in sys.argv[1:3]) if len(sys.argv) > 2 else (5_000, 10_000)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "inventory.yaml"
        if "rows" in sys.argv[3:]:
            province_in_rows(units, devices, Path(folder))
        else:
            path.write_text(province(units, devices), encoding="utf-8")
        began, began_cpu = time.perf_counter(), time.process_time()
        inventory = load(path, {"NETMON_COMMUNITY": "kept-well-9f"})
        took, took_cpu = time.perf_counter() - began, time.process_time() - began_cpu
    result = {
        "units": len(inventory.units),
        "devices": len(inventory.devices),
        "links": len(inventory.links),
        "seconds": round(took, 2),
        "cpu_seconds": round(took_cpu, 2),
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
