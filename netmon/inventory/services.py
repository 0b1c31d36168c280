"""Services: a portal or application, where it is reached, whose it is, and how it is checked."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from netmon.inventory.asking import spoken
from netmon.inventory.book import Book
from netmon.inventory.located import Located
from netmon.inventory.node import Text
from netmon.inventory.owners import Register
from netmon.inventory.problem import Fact, Report
from netmon.inventory.schema.plant import ServiceEntry
from netmon.model.names import ServiceId
from netmon.model.plant import Service
from netmon.model.service_check import OFFICIAL_LIMIT

LEAST_INTERVAL, MOST_INTERVAL = 30.0, 86400.0 / 20
"""Seconds. A site is judged by twenty checks a day at least."""
LEAST_TIMEOUT, MOST_TIMEOUT = 0.5, 60.0
_SHORTEST: Final = 0.5
"""The share of the interval that a check may take."""

Mistake = tuple[str, str, dict[str, Fact]]
"""Key, code of the problem, its facts."""


def services_of(
    book: Book[ServiceEntry], register: Register, report: Report, *, looks: bool = True
) -> dict[ServiceId, Service]:
    """Return the services that are right. With `looks` False, what other files hold is not checked."""
    services: dict[ServiceId, Service] = {}
    for id_, declared, entry in book:
        unit = register.unit(entry.unit, declared, "unit")
        fault = url_fault(entry.url)
        if fault is not None:
            located = declared.follow(("url",))
            # A password in an address is not repeated.
            value = None if fault == "problem.secret_in_url" else entry.url
            report.add(fault, located.value_place(), located.path, value)
        network = None if unit is None else register.network(entry.network, unit, declared, report)
        if unit is None or network is None:
            continue
        built_in = Service(ServiceId(id_), entry.name, network, unit.id, entry.url)
        service = Service(
            id=ServiceId(id_),
            name=entry.name,
            network=network,
            unit=unit.id,
            url=entry.url,
            name_en=entry.name_en,
            sample=unit.sample if entry.sample is None else entry.sample,
            portal=entry.portal,
            interval=built_in.interval if entry.interval is None else entry.interval,
            timeout=built_in.timeout if entry.timeout is None else entry.timeout,
            marker=entry.marker,
            ca=_ca(declared, entry.ca, report, looks=looks and entry.url.startswith("https:")),
            resolve=entry.resolve,
        )
        for key, code, facts in mistakes(service) if fault is None else ():
            where = key if declared.has(key) else "timeout" if declared.has("timeout") else "interval"
            declared.tell(report, code, where, **facts)
        services[service.id] = service
    return services


def mistakes(service: Service) -> Iterator[Mistake]:
    """Yield what cannot work, or would not be what a portal is judged by."""
    interval, timeout = service.interval, service.timeout
    if not LEAST_INTERVAL <= interval <= MOST_INTERVAL:
        yield "interval", "problem.service_interval", {"low": spoken(LEAST_INTERVAL), "high": spoken(MOST_INTERVAL)}
    elif service.portal and timeout != OFFICIAL_LIMIT:
        yield "timeout", "problem.portal_timeout", {"limit": spoken(OFFICIAL_LIMIT)}
    elif not LEAST_TIMEOUT <= timeout <= MOST_TIMEOUT:
        yield "timeout", "problem.duration_range", {"low": spoken(LEAST_TIMEOUT), "high": spoken(MOST_TIMEOUT)}
    elif timeout > interval * _SHORTEST:
        yield "timeout", "problem.service_timeout", {"timeout": spoken(timeout), "interval": spoken(interval)}
    parts = urlsplit(service.url)
    if parts.scheme == "tcp":
        for key, said in (("portal", service.portal), ("marker", service.marker)):
            if said:
                yield key, "problem.service_of_pages", {"key": key}
    if service.ca and parts.scheme != "https":
        yield "ca", "problem.service_of_tls", {}
    if service.resolve is not None and _is_address(parts.hostname or ""):
        yield "resolve", "problem.service_resolved", {}


def url_fault(url: str) -> str | None:
    """Return the code of what is wrong with the address of a service, None where it is right."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "problem.not_a_url"
    if parts.username is not None or parts.password is not None:
        return "problem.secret_in_url"
    if parts.scheme not in ("http", "https", "tcp") or not parts.hostname or any(char.isspace() for char in url):
        return "problem.not_a_url"
    if parts.scheme == "tcp" and (port is None or parts.path or parts.query):
        return "problem.not_a_url"
    return None


def _ca(declared: Located, said: str, report: Report, *, looks: bool) -> str:
    """Return the file of certificates as this host finds it, "" where the host's own are believed."""
    if not said:
        return ""
    node = declared.follow(("ca",)).node
    path = Path(node.file).parent / said if isinstance(node, Text) else Path(said)
    if looks:
        try:
            ssl.create_default_context(cafile=str(path))
        except OSError as error:  # an SSLError is one: the file is there and holds no certificate
            why = "PEM" if isinstance(error, ssl.SSLError) else error.strerror or "?"
            declared.tell(report, "problem.receiver_ca", "ca", error=why)
    return str(path)


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
