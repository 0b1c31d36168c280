"""The web configuration: who may use the server and with which certificate, in the shape of exporter-toolkit's file.

https://github.com/prometheus/exporter-toolkit/blob/master/docs/web-configuration.md
"""

from __future__ import annotations

from netmon.web.webconfig.error import WebError
from netmon.web.webconfig.load import load_web_config
from netmon.web.webconfig.schema import Bearer, ClientAuth, Grant, TlsConfig, WebConfig

__all__ = ["Bearer", "ClientAuth", "Grant", "TlsConfig", "WebConfig", "WebError", "load_web_config"]
