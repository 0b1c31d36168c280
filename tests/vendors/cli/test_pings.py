"""Pings that devices send, as their command lines sum them up."""

from __future__ import annotations

import pytest

from netmon.model.observation import Echo
from netmon.vendors.cli.pings import read_ping
from netmon.vendors.cli.profile import UnreadableError

VRP = """  --- 10.0.0.1 ping statistics ---
    5 packet(s) transmitted
    {received} packet(s) received
    0.00% packet loss
    round-trip min/avg/max = 1/2/4 ms
"""
COMWARE = """--- Ping statistics for 10.0.0.1 ---
5 packet(s) transmitted, 5 packet(s) received, 0.0% packet loss
round-trip min/avg/max/std-dev = 1.000/2.000/4.000/0.5 ms
"""
IOS = "Success rate is 80 percent (4/5), round-trip min/avg/max = 1/2/4 ms"
DEAD = "Success rate is 0 percent (0/5)"
JUNOS = """5 packets transmitted, 5 packets received, 0% packet loss
round-trip min/avg/max/stddev = 1.0/2.0/4.0/0.1 ms
"""
LINUX = "5 packets transmitted, 0 received, 100% packet loss, time 4081ms"


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        (VRP.format(received=5), Echo(5, 5, 0.001, 0.002, 0.004)),
        (VRP.format(received=0), Echo(5, 0)),
        (COMWARE, Echo(5, 5, 0.001, 0.002, 0.004)),
        (IOS, Echo(5, 4, 0.001, 0.002, 0.004)),
        (DEAD, Echo(5, 0)),
        (JUNOS, Echo(5, 5, 0.001, 0.002, 0.004)),
        (LINUX, Echo(5, 0)),
    ],
    ids=["huawei", "huawei, none back", "h3c", "cisco", "cisco, none back", "juniper", "linux"],
)
def test_a_summary_is_read(text: str, echo: Echo) -> None:
    assert read_ping(text) == echo


@pytest.mark.parametrize(
    "text", ["", "Request time out", "5 packets transmitted, 9 received", "Success rate is 0 percent"]
)
def test_what_is_no_summary_is_told_so(text: str) -> None:
    with pytest.raises(UnreadableError):
        read_ping(text)
