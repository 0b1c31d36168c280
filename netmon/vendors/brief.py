"""Short profiles: what a device is, for the many systems of which nothing but model, version and serial number is read.

Objects are written as in `netmon.vendors.system`: below `enterprises`, or from the root with a leading dot.
"""

from __future__ import annotations

from typing import Final

from netmon.vendors.facts import Found, TextRule, from_descr, from_object
from netmon.vendors.objects import Answers, instance, steady
from netmon.vendors.profile import Profile

ENTERPRISES: Final = "1.3.6.1.4.1"

Rules = TextRule | tuple[TextRule, ...]


def brief(
    systems: str, source: str, *, model: Rules = (), version: Rules = (), serial: Rules = (), name: str = ""
) -> Profile:
    """Return a profile of one system, or of several separated by blanks; it is called by the first of them."""
    return Profile(
        name=name or systems.partition(" ")[0],
        source=source,
        systems=frozenset(systems.split()),
        model=_alternatives(model),
        version=_alternatives(version),
        serial=_alternatives(serial),
    )


def at(oid: str, pattern: str = "", template: str = "{0}") -> TextRule:
    """Read a single value; `oid` is that of the instance."""
    return from_object(instance(oid, _whole(oid)), pattern, template)


def row(oid: str, pattern: str = "", template: str = "{0}") -> TextRule:
    """Read a column, of which the first row that says something counts."""
    return from_object(steady(oid, _whole(oid)), pattern, template)


def count(oid: str) -> TextRule:
    """Read a single value that is an integer where others have a text: a serial number, a build."""
    wanted = instance(oid, _whole(oid))

    def find(said: Answers) -> Found | None:
        value = said.number(wanted)
        return Found(str(value), _whole(oid)) if value else None

    return TextRule((wanted,), find)


says = from_descr


def _whole(oid: str) -> str:
    return oid[1:] if oid.startswith(".") else f"{ENTERPRISES}.{oid}"


def _alternatives(rules: Rules) -> tuple[TextRule, ...]:
    return (rules,) if isinstance(rules, TextRule) else rules


WHOLE: Final = says(r"^\W*(\S.{1,79}?)\W*$")
"""All of sysDescr, where that is no more than the name of the model."""
FIRST_WORD: Final = says(r"^\W*([A-Za-z][\w+/.()-]*\d[\w+/.()-]*)(?:[\s,;]|$)")
"""What sysDescr begins with, where that has letters and digits as models have."""

ENTITY_MODEL: Final = row(".1.3.6.1.2.1.47.1.1.1.1.13")
ENTITY_DESCR: Final = row(".1.3.6.1.2.1.47.1.1.1.1.2")
ENTITY_NAME: Final = row(".1.3.6.1.2.1.47.1.1.1.1.7")
ENTITY_FIRMWARE: Final = row(".1.3.6.1.2.1.47.1.1.1.1.9")
ENTITY_SERIAL: Final = row(".1.3.6.1.2.1.47.1.1.1.1.11")

UPS_MODEL: Final = at(".1.3.6.1.2.1.33.1.1.2.0")
UPS_VERSION: Final = (at(".1.3.6.1.2.1.33.1.1.4.0"), at(".1.3.6.1.2.1.33.1.1.3.0"))
"""RFC 1628: the agent's version, else the UPS's own."""

PRINTER_MODEL: Final = row(".1.3.6.1.2.1.25.3.2.1.3")
"""hrDeviceDescr: of a printer the first device is the printer."""
PRINTER_SERIAL: Final = row(".1.3.6.1.2.1.43.5.1.1.17")
"""prtGeneralSerialNumber, RFC 3805."""

PROBE_VERSION: Final = at(".1.3.6.1.2.1.16.19.2.0")
"""probeSoftwareRev, RFC 2021: switches without a MIB of their own say it here."""
