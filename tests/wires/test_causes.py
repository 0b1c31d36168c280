"""What an error means: one table for what routers say, one for what this host says."""

from __future__ import annotations

import pytest

from netmon.model.observation import Cause
from netmon.wires.causes import of_errno, of_icmp


@pytest.mark.parametrize(
    ("version", "kind", "code", "cause"),
    [
        (4, 3, 0, Cause.UNREACHABLE),
        (4, 3, 1, Cause.UNREACHABLE),
        (4, 3, 3, Cause.PORT_CLOSED),
        (4, 3, 4, None),  # fragmentation needed: the path is there
        (4, 3, 9, Cause.PROHIBITED),
        (4, 3, 10, Cause.PROHIBITED),
        (4, 3, 13, Cause.PROHIBITED),
        (4, 11, 0, Cause.LOOP),
        (4, 11, 1, None),  # a fragment was lost
        (6, 1, 0, Cause.UNREACHABLE),
        (6, 1, 1, Cause.PROHIBITED),
        (6, 1, 3, Cause.UNREACHABLE),
        (6, 1, 4, Cause.PORT_CLOSED),
        (6, 2, 0, None),  # packet too big
        (6, 3, 0, Cause.LOOP),
        (6, 3, 3, None),  # means nothing in IPv6, and port unreachable in IPv4
    ],
)
def test_what_a_router_says_is_told_apart(version: int, kind: int, code: int, cause: Cause | None) -> None:
    assert of_icmp(version, kind, code) is cause


@pytest.mark.parametrize(
    ("name", "cause"),
    [("ENETUNREACH", Cause.NO_ROUTE), ("EPERM", Cause.HELD_BACK), ("ENOBUFS", None), ("", None)],
)
def test_what_this_host_says_is_told_apart(name: str, cause: Cause | None) -> None:
    assert of_errno(name) is cause
