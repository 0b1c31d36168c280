"""Debian's Prometheus, run as its user would."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from tests.ports import free_port


@contextmanager
def prometheus(folder: Path, config: str) -> Iterator[str]:
    """Run it with a configuration; yield where its API is."""
    file = folder / "prometheus.yml"
    file.write_text(config, encoding="utf-8")
    port = free_port()
    command = [
        "prometheus",
        f"--config.file={file}",
        f"--storage.tsdb.path={folder}/tsdb",
        f"--web.listen-address=127.0.0.1:{port}",
        "--web.enable-lifecycle",
    ]
    with (folder / "prometheus.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            yield f"http://127.0.0.1:{port}/api/v1/"
        finally:
            process.terminate()
            process.wait(30)


def reload(api: str) -> None:
    """Have it read its configuration again."""
    with urlopen(Request(api.replace("/api/v1/", "/-/reload"), method="POST"), timeout=30):
        pass


def ask(api: str, query: str) -> list[tuple[Mapping[str, str], float]]:
    """Return what an instant query finds: labels and value; nothing while it is not up yet."""
    try:
        with urlopen(f"{api}query?{urlencode({'query': query})}", timeout=10) as answer:
            told = json.load(answer)
    except URLError:
        return []
    return [(one["metric"], float(one["value"][1])) for one in told["data"]["result"]]
