"""Services: a portal or application, where it is reached, and whose it is."""

from __future__ import annotations

from urllib.parse import urlsplit

from netmon.inventory.book import Book
from netmon.inventory.owners import Register
from netmon.inventory.problem import Report
from netmon.inventory.schema.plant import ServiceEntry
from netmon.model.names import ServiceId
from netmon.model.plant import Service


def services_of(book: Book[ServiceEntry], register: Register, report: Report) -> dict[ServiceId, Service]:
    """Return the services that are right."""
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
        services[ServiceId(id_)] = Service(
            id=ServiceId(id_),
            name=entry.name,
            network=network,
            unit=unit.id,
            url=entry.url,
            name_en=entry.name_en,
            sample=unit.sample if entry.sample is None else entry.sample,
        )
    return services


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
