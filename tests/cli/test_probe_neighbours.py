"""What `netmon probe` tells people of neighbours."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from netmon.cli.probe_view import tell
from netmon.cli.session import open_session
from netmon.clock import SystemClock
from netmon.model.names import DeviceId, ObservationId
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.model.observation import DeviceReadings, Observation, ProbeName, Question
from netmon.words import Language


@pytest.mark.parametrize(
    ("language", "words"),
    [(Language.EN, ("neighbours: 1", "local port", "its port")), (Language.ZH, ("邻居 1 个", "本端端口", "对端端口"))],
)
def test_neighbours_are_listed_with_both_ports(language: Language, words: tuple[str, ...]) -> None:
    seen = Neighbour(
        NeighbourProtocol.LLDP,
        PortName("1"),
        PortName("GE0/0/9"),
        name="core",
        addresses=("10.0.0.1",),
        interface="Gi0/1",
    )
    readings = DeviceReadings(neighbours=Neighbours((seen,)))
    questions = frozenset({Question.NEIGHBOURS})
    observation = Observation(ObservationId("a/snmp/1"), DeviceId("a"), ProbeName.SNMP, questions, 0.0, 0.1, readings)
    session = open_session(language, {}, SystemClock())
    written = io.StringIO()
    session.out = Console(file=written, width=120)
    tell(session, "a", observation)
    for word in (*words, "Gi0/1", "core", "GE0/0/9", "10.0.0.1", "LLDP"):
        assert word in written.getvalue(), word
