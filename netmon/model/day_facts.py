"""What a day came to for one subject: the grain of every figure over several days."""

from __future__ import annotations

from typing import NamedTuple


class DayFacts(NamedTuple):
    """Bits are the hours of the local day, the first one lowest (a day has 23 to 25 of them).

    `valid` has the hours in which the subject was really asked, netmon itself not being cut off; `ok` those in which it
    answered, or, of a link, carried. A day `maintained` was wholly under approved maintenance. `checks` and `failed`
    count the checks of a service that were valid, and those among them that failed. `over_snmp` tells of a device that
    it answered over SNMP, with the credentials it was asked by.
    """

    valid: int
    ok: int
    maintained: bool = False
    checks: int = 0
    failed: int = 0
    over_snmp: bool = False
