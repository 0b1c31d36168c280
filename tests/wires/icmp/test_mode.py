from __future__ import annotations

import pytest

from netmon.wires.icmp.mode import NOT_STARTED, Mode, Tried, Way, decide
from netmon.words import Language, say

UNPRIVILEGED = Tried(Way.UNPRIVILEGED)
RAW = Tried(Way.RAW, "EACCES")
NONE = Tried(Way.OFF, "EACCES", "EPERM")
NO_FAMILY = Tried(Way.OFF, "EAFNOSUPPORT", "EAFNOSUPPORT")


@pytest.mark.parametrize(
    ("ipv4", "ipv6", "way", "families", "code", "missing"),
    [
        (UNPRIVILEGED, UNPRIVILEGED, Way.UNPRIVILEGED, (True, True), "icmp.unprivileged", None),
        (RAW, RAW, Way.RAW, (True, True), "icmp.raw", None),
        (NONE, NONE, Way.OFF, (False, False), "icmp.off", None),
        (RAW, NO_FAMILY, Way.RAW, (True, False), "icmp.raw", "icmp.no_ipv6"),
        (NO_FAMILY, UNPRIVILEGED, Way.UNPRIVILEGED, (False, True), "icmp.unprivileged", "icmp.no_ipv4"),
    ],
)
def test_the_mode_says_which_socket_is_used_and_why(
    ipv4: Tried, ipv6: Tried, way: Way, families: tuple[bool, bool], code: str, missing: str | None
) -> None:
    mode = decide(ipv4, ipv6)
    assert (mode.way, (mode.ipv4, mode.ipv6), mode.reason.code) == (way, families, code)
    assert (mode.missing.code if mode.missing else None) == missing


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("mode", [NOT_STARTED, *(decide(a, b) for a in (UNPRIVILEGED, RAW, NONE) for b in (RAW, NONE))])
def test_every_mode_can_be_said(mode: Mode, language: Language) -> None:
    for reason in (mode.reason, mode.missing):
        if reason is not None:
            assert say(language, reason.code, **dict(reason.facts)).startswith("ICMP")
