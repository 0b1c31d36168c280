"""sysDescr (RFC 3418), for devices of which nobody knows more: the forms that most makers give it.

It comes last, after ENTITY-MIB: what is found here is a word that looks like a model, a number behind `Version`.
"""

from __future__ import annotations

from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import instance
from netmon.vendors.profile import Profile
from netmon.vendors.standard import entity

PROBE_SOFTWARE = instance("probeSoftwareRev", "1.3.6.1.2.1.16.19.2.0")

_BEFORE = (
    r"\b(?:Software|Firmware|SW|FW|System|Runtime Code)(?: Version| Ver| Rev| Release)?|\bVersion|\bVer|\bRev|\bRelease"
)
_NUMBER = r"\d+(?:\.[A-Za-z\d]+)+(?:[-_][A-Za-z\d.]+|\([A-Za-z\d.]+\)[A-Za-z\d]*)*"

# What an owner writes there: the name of a place (`SW1`, `FW2`, `B3`), an address.
_NO_MODEL = r"x86|amd64|i\d86|H3C\b|3Com\b|(?:SW|FW|RT|AP|DC|[A-Z]|core|room|rack|floor)-?\d{1,2}(?![\w+/.()-])"
_ADDRESS = r"(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}(?![\w.])"

PROFILE = Profile(
    name="sys_descr",
    source="SNMPv2-MIB, RFC 3418; RMON2-MIB, RFC 4502",
    model=(
        from_descr(r"(?a:\bModel(?: Name| No\.?)? ?[:=] ?([A-Za-z][\w+/.-]*\d[\w+/.-]*))"),
        from_descr(rf"^\W*((?!{_NO_MODEL})(?a:[A-Z][A-Za-z]*-?\d[\w+/.()-]*))(?=[\s,;:]|$)(?!.* Linux )"),
        from_object(entity.DESCR, r"^(?=.*\d)(.{3,60})$", pick=entity.CHASSIS),
    ),
    version=(
        from_descr(rf"(?:{_BEFORE}) ?[.:=,]? ?[vVrR]?(?!{_ADDRESS})({_NUMBER})"),
        from_descr(rf"^\S+(?: \S+)? [vV]?(?!{_ADDRESS})(\d+\.\d+(?:\.\w+)*)$"),
        from_object(PROBE_SOFTWARE),
    ),
    serial=(
        from_descr(r"\b(?:S/N|SN|Serial(?: No\.?| Number| num)?) ?[:=.#] ?((?=[A-Z\d-]*\d)[A-Z\d][A-Z\d-]{5,})\b"),
    ),
)
