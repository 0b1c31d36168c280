"""Whoever takes webhooks: writes down each with when it came, one JSON object a line, and says that all is well.

python tests/live/hook.py PORT FILE
"""

from __future__ import annotations

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock


def main() -> None:
    """Run from the command line."""
    port, path, lock = int(sys.argv[1]), Path(sys.argv[2]), Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            line = json.dumps({"at": time.time(), "path": self.path, "body": body})
            with lock, path.open("a") as file:
                file.write(line + "\n")
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base class
            pass

    ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()


if __name__ == "__main__":
    main()
