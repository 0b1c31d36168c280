"""Portals and services: not serving, certificates, checks that are not made."""

from __future__ import annotations

from exporters.prometheus.alerts.joins import named, on, unexpected
from exporters.prometheus.alerts.rule import Alert
from exporters.prometheus.catalogue import services
from netmon.model.incident import Severity

_DAY = 86400
_PAGE = "/services/{service}"
_LEFT = f"{services.CERTIFICATE} - time()"


def _down(portal: str) -> str:
    return unexpected(
        "service",
        f'{services.UP} == 0 and {on("network", "service")} {services.INFO}{{portal="{portal}"}}',
    )


def _expires(after: int, before: int) -> str:
    return named("service", f"({_LEFT} > {after}) <= {before}")


ALERTS = (
    Alert("NetmonPortalDown", named("service", _down("yes")), Severity.MAJOR, wait="2m", keep="2m", page=_PAGE),
    Alert("NetmonServiceDown", named("service", _down("no")), Severity.MINOR, wait="2m", keep="2m", page=_PAGE),
    Alert(
        "NetmonServiceFlapping",
        named("service", unexpected("service", f'{services.FLAG}{{flag="flapping"}}')),
        Severity.WARNING,
        wait="2m",
        keep="10m",
        page=_PAGE,
    ),
    Alert(
        "NetmonServiceUnchecked",
        named("service", unexpected("service", f"time() - {services.CHECKED} > 1800")),
        Severity.WARNING,
        wait="5m",
        keep="5m",
        page=_PAGE,
    ),
    Alert("NetmonCertificateExpires", _expires(7 * _DAY, 30 * _DAY), Severity.WARNING, wait="15m", page=_PAGE),
    Alert("NetmonCertificateExpiresSoon", _expires(0, 7 * _DAY), Severity.MINOR, wait="15m", page=_PAGE),
    Alert("NetmonCertificateExpired", named("service", f"{_LEFT} <= 0"), Severity.MAJOR, wait="15m", page=_PAGE),
)
