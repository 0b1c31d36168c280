"""What stands behind an ICMP error, or an error of this host's own kernel."""

from __future__ import annotations

from netmon.model.observation import Cause

_IPV4 = {
    (3, 3): Cause.PORT_CLOSED,
    **{(3, code): Cause.UNREACHABLE for code in (0, 1, 6, 7, 11, 12)},
    **{(3, code): Cause.PROHIBITED for code in (9, 10, 13)},
    (11, 0): Cause.LOOP,
}
_IPV6 = {
    (1, 4): Cause.PORT_CLOSED,
    **{(1, code): Cause.UNREACHABLE for code in (0, 2, 3)},
    **{(1, code): Cause.PROHIBITED for code in (1, 5, 6)},
    (3, 0): Cause.LOOP,
}

_OF_THIS_HOST = {
    "ENETUNREACH": Cause.NO_ROUTE,
    "EHOSTUNREACH": Cause.NO_ROUTE,
    "EADDRNOTAVAIL": Cause.NO_ROUTE,  # no address of this family to send from
    "EAFNOSUPPORT": Cause.NO_ROUTE,  # the host has no IPv6 at all
    "EINVAL": Cause.NO_ROUTE,  # a route of type blackhole
    "EPERM": Cause.HELD_BACK,  # dropped by a packet filter on its way out
    "EACCES": Cause.HELD_BACK,  # a route of type prohibit
}


def of_icmp(version: int, kind: int, code: int) -> Cause | None:
    """Return what an ICMP error of IPv4 (RFC 792, RFC 1812 §5.2.7) or IPv6 (RFC 4443 §3) says; None of all others."""
    return (_IPV6 if version == 6 else _IPV4).get((kind, code))


def of_errno(name: str) -> Cause | None:
    """Return why this host did not send, by the name of the error (`ENETUNREACH`, …)."""
    return _OF_THIS_HOST.get(name)
