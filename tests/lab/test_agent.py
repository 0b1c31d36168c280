"""What a simulated agent answers, judged by walks of any kind, by net-snmp, and by time."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netmon.clock import SystemClock
from netmon.lab import Lab
from netmon.lab.activity import Activity, Moment
from netmon.lab.agent import CARD, Agent, PortState
from netmon.lab.recipes import Recipe, opening, write
from netmon.lab.requests import opened
from netmon.lab.values import Growth
from netmon.model.names import DeviceId, LinkId
from netmon.probes import if_mib
from netmon.wires.snmp import ber, message, oid, pdu
from netmon.wires.snmp.message import V1, V2C
from netmon.wires.snmp.objects import Column, Scalars, Table
from netmon.wires.snmp.values import COUNTER32, COUNTER64, TIME_TICKS, integer
from tests.lab.given import BEGINNING, COMMUNITY, ENVIRON, asker, in_loop, listening, made, program, small, written
from tests.ports import free_port

MIB_2, ENTITY = (1, 3, 6, 1, 2, 1), 47
HARDWARE = re.compile(r"\.1\.(0\.8802|3\.6\.1\.(2\.1\.47|4\.1))\.")
Varbinds = list[tuple[oid.Oid, int, bytes]]


def asked(agent: Agent, tag: int, names: list[oid.Oid], repetitions: int = 0, moment: Moment = BEGINNING) -> Varbinds:
    """Ask an agent as netmon does and return what it says."""
    request = pdu.request(tag, tuple(map(oid.encode, names)), repetitions)
    number = pdu.LOWEST_ID.to_bytes(4, "big")
    data = pdu.community_head(V2C, COMMUNITY.encode(), request) + number + request.tail
    reply = agent.answer(data, moment)
    assert reply is not None
    version, at = message.open_message(reply)
    said = message.read(reply, version, at)
    assert (said.community, said.answer.request_id, said.answer.error_status) == (
        COMMUNITY.encode(),
        pdu.LOWEST_ID,
        0,
    )
    return [(oid.decode(name), kind, content) for name, kind, content in pdu.varbinds(reply[said.answer.at :])]


def walked(agent: Agent, repetitions: int) -> list[oid.Oid]:
    """Walk everything, a row or many at a time."""
    found: list[oid.Oid] = []
    at: oid.Oid = (1, 3)
    while True:
        said = asked(agent, pdu.GETBULK if repetitions else pdu.GETNEXT, [at], repetitions)
        for name, kind, _ in said:
            if kind == 0x82:
                return found
            found.append(name)
        at = found[-1]


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(device=st.sampled_from(["hub", "pref", "ce-a"]), ports=st.integers(1, 140), rows=st.integers(1, 60))
def test_a_walk_goes_strictly_on_and_is_the_same_one_or_many_at_a_time(
    tmp_path: Path, device: str, ports: int, rows: int
) -> None:
    agent = made(tmp_path, ports=ports).agent(device)
    one = walked(agent, 0)
    assert one == sorted(set(one))
    assert len([name for name in one if name[:6] == MIB_2 and name[6] != ENTITY]) == 9 + 29 * max(ports, agent.count)
    assert walked(agent, rows) == one
    agent.shuffle()
    assert walked(agent, rows) == one
    before = agent.count
    agent.grow(BEGINNING)
    assert agent.count == before + CARD
    assert len(walked(agent, rows)) >= len(one) + 29 * CARD
    assert walked(agent, rows) == walked(agent, 0)


def whole(agent: Agent) -> Varbinds:
    """Return all that an agent says, each instance asked for by itself."""
    return [varbind for name in walked(agent, 0) for varbind in asked(agent, pdu.GET, [name])]


def test_devices_that_are_alike_share_replies_but_nothing_that_is_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inventory = small(tmp_path)
    names = ("ce-a", "ce-b")
    alone = {}
    for name in names:
        monkeypatch.setattr("netmon.lab.recipes._common", {})
        alone[name] = whole(Lab(inventory, ENVIRON, SystemClock(), ports=1).agent(name))
    monkeypatch.setattr("netmon.lab.recipes._common", {})
    lab = Lab(inventory, ENVIRON, SystemClock(), ports=1)
    assert {name: whole(lab.agent(name)) for name in names} == alone
    status = [(*if_mib.IF_OPER_STATUS.oid, 1)]
    assert asked(lab.agent("ce-a"), pdu.GET, status) == asked(lab.agent("ce-b"), pdu.GET, status)
    lab.agent("ce-a").take({0: PortState(1, 2, flowing=False)}, BEGINNING)
    assert [asked(lab.agent(name), pdu.GET, status)[0][2] for name in names] == [b"\2", b"\1"]
    lab.agent("ce-a").take({}, BEGINNING)
    assert asked(lab.agent("ce-a"), pdu.GET, status)[0][2] == b"\1"
    assert whole(lab.agent("ce-b")) == alone["ce-b"]


@pytest.mark.parametrize("names", [[(1, 3, 6, 1, 2, 1, 2, 2, 1, 7), (1, 3, 6, 1, 2, 1, 2, 2, 1, 8)]])
def test_columns_asked_together_come_row_by_row_and_no_reply_outgrows_a_frame(
    tmp_path: Path, names: list[oid.Oid]
) -> None:
    agent = made(tmp_path, ports=200).agent("hub")
    said = asked(agent, pdu.GETBULK, names, 1000)
    assert [name for name, _, _ in said[:4]] == [(*column, row) for row in (1, 2) for column in names]
    assert 50 < len(said) < 100


def test_what_an_agent_lacks_is_said_as_rfc_3416_says(tmp_path: Path) -> None:
    agent = made(tmp_path).agent("hub")
    no_instance, no_object = (*if_mib.IF_NAME.oid, 999), (1, 3, 6, 1, 4, 1, 1)
    assert [kind for _, kind, _ in asked(agent, pdu.GET, [no_instance, no_object])] == [0x81, 0x80]


@pytest.mark.parametrize("spoil", [lambda data: data.replace(COMMUNITY.encode(), b"x" * len(COMMUNITY)), lambda _: b""])
def test_who_has_the_wrong_word_or_speaks_nonsense_gets_no_answer(tmp_path: Path, spoil: object) -> None:
    assert callable(spoil)
    agent = made(tmp_path).agent("hub")
    request = pdu.request(pdu.GET, (oid.encode(if_mib.SYS_UP_TIME.oid),))
    data = pdu.community_head(V2C, COMMUNITY.encode(), request) + b"\x40\0\0\1" + request.tail
    assert agent.answer(data, BEGINNING) is not None
    assert agent.answer(spoil(data), BEGINNING) is None


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Agent:
    return made(tmp_path_factory.mktemp("lab")).agent("hub")


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=80))
def test_no_octets_can_upset_an_agent(hub: Agent, data: bytes) -> None:
    head = b"\x30" + bytes((len(data) + 5 + len(COMMUNITY),)) + ber.integer(V2C) + ber.tlv(4, COMMUNITY.encode())
    for sent in (data, head + data):
        reply = hub.answer(sent, BEGINNING)
        assert reply is None or opened(sent).community == COMMUNITY.encode()


@settings(max_examples=100, deadline=None)
@given(
    values=st.lists(
        st.tuples(
            st.sampled_from([COUNTER32, COUNTER64, TIME_TICKS]),
            st.integers(0, 2**40),
            st.integers(0, 10**6),
            st.integers(0, 10**6),
        ),
        min_size=1,
        max_size=8,
    ),
    later=st.integers(0, 10**7),
    share=st.floats(0, 1),
)
def test_a_reply_made_beforehand_grows_into_the_one_that_would_be_made_later(
    values: list[tuple[int, int, int, int]], later: int, share: float
) -> None:
    """As long as the recipe says that it holds."""
    made_at = Moment(1000, 10)
    named = [(oid.element((1, 3, 6, number)), Growth(*value)) for number, value in enumerate(values)]
    tail, until, (steady, busy) = write(named, made_at)
    recipe = Recipe(opening(V2C, b"c", len(tail)), tail, until, (steady, busy, made_at))
    moment = Moment(min(1000 + later, max(until, 1000)), 10 + int(share * (min(1000 + later, max(until, 1000)) - 1000)))
    ticks, busy_ticks = moment.ticks - 1000, moment.busy - 10
    grown = [
        (name, Growth(value.tag, value.now + ticks * value.steady + busy_ticks * value.busy, value.steady, value.busy))
        for name, value in named
    ]
    assert recipe.tail(moment) == write(grown, moment)[0]


@settings(max_examples=50)
@given(wall=st.floats(0, 4e9), seconds=st.floats(0, 1e8), more=st.floats(0, 1e6))
def test_busy_time_never_runs_faster_than_time(wall: float, seconds: float, more: float) -> None:
    activity = Activity(1, wall)
    before, after = activity.at(seconds), activity.at(seconds + more)
    assert before.ticks <= after.ticks
    assert before.busy <= after.busy
    assert after.busy - before.busy <= after.ticks - before.ticks + 1


def counters(agent: Agent, port: int, moment: Moment) -> list[int]:
    names = [
        (*column.oid, port + 1)
        for column in (
            if_mib.IF_HC_IN_OCTETS,
            if_mib.IF_HC_OUT_OCTETS,
            if_mib.IF_IN_OCTETS,
            if_mib.IF_OUT_OCTETS,
        )
    ]
    return [integer(tag, content) for _, tag, content in asked(agent, pdu.GET, names, moment=moment)]


def test_both_ends_of_a_link_count_the_same_octets_and_never_more_than_it_can_carry(tmp_path: Path) -> None:
    lab = made(tmp_path)
    pref, hub = lab.agent("pref"), lab.agent("hub")
    begin, end = Moment(0, 0), Moment(360_000, 360_000)
    upper = [after - before for before, after in zip(counters(hub, 0, begin), counters(hub, 0, end), strict=True)]
    lower = [after - before for before, after in zip(counters(pref, 0, begin), counters(pref, 0, end), strict=True)]
    assert (upper[0], upper[1]) == (lower[1], lower[0])
    assert 0 < upper[1] * 8 / 3600 < 1e9
    slow = pref.find("GigabitEthernet1/0/3")
    assert slow is not None
    assert 0 < (counters(pref, slow, end)[1] - counters(pref, slow, begin)[1]) * 8 / 3600 < 64e3


def test_narrow_counters_are_the_wide_ones_cut_short(tmp_path: Path) -> None:
    wide_in, wide_out, narrow_in, narrow_out = counters(made(tmp_path).agent("hub"), 0, Moment(12_345_678, 999))
    assert (narrow_in, narrow_out) == (wide_in % 2**32, wide_out % 2**32)


def test_a_port_that_is_down_counts_no_more_and_goes_on_where_it_stopped(tmp_path: Path) -> None:
    agent = made(tmp_path).agent("hub")
    agent.take({0: PortState(1, 2, flowing=False)}, Moment(1000, 500))
    stopped = counters(agent, 0, Moment(1000, 500))
    assert counters(agent, 0, Moment(900_000, 500_000)) == stopped
    agent.take({}, Moment(900_000, 500_000))
    assert counters(agent, 0, Moment(900_000, 500_000)) == stopped
    assert counters(agent, 0, Moment(900_100, 500_000))[0] > stopped[0]


def test_netmon_reads_a_lab_whole(tmp_path: Path) -> None:
    lab = made(tmp_path)

    async def read() -> tuple[Scalars, Table, Table]:
        async with listening(lab) as engine:
            agent = asker(engine, lab.agent("pref"))
            deadline = engine.clock.monotonic() + 30
            assert lab.state().asked == 0
            system = await agent.get(if_mib.SYSTEM, deadline)
            assert lab.state().asked == 1
            identity = await agent.table(if_mib.IDENTITY, deadline)
            counted = await agent.table(if_mib.COUNTERS, deadline)
            assert isinstance(system, Scalars)
            assert isinstance(identity, Table)
            assert isinstance(counted, Table)
            return system, identity, counted

    system, identity, counted = in_loop(read)
    assert system.values[3:] == (b"pref", b"cs")
    columns = dict(zip((column.name for column in if_mib.IDENTITY.columns), identity.columns, strict=True))
    names, aliases = columns["ifName"], columns["ifAlias"]
    assert isinstance(names, Column)
    assert isinstance(aliases, Column)
    assert names.values[:4] == tuple(b"GigabitEthernet1/0/%d" % number for number in (1, 2, 3, 4))
    assert aliases.values[:4] == (b"hub-pref", b"pref-a", b"pref-b", b"")
    assert len(names.values) == 6
    assert not [column for column in counted.columns if not isinstance(column, Column)]


def test_version_1_is_answered_without_what_it_cannot_carry(tmp_path: Path) -> None:
    lab = made(tmp_path, lambda text: text.replace("v2c", "v1"))

    async def read() -> tuple[Table, Table]:
        async with listening(lab) as engine:
            agent = asker(engine, lab.agent("hub"), V1)
            deadline = engine.clock.monotonic() + 30
            status = await agent.table(if_mib.STATUS, deadline)
            counted = await agent.table(if_mib.COUNTERS, deadline)
            assert isinstance(status, Table)
            assert isinstance(counted, Table)
            return status, counted

    status, counted = in_loop(read)
    assert [len(column.values) for column in status.columns if isinstance(column, Column)] == [6, 6]
    wide, *_ = counted.columns
    assert not isinstance(wide, Column) or not any(wide.values)


OLD = ("credentials: {", 'credentials: {old: {version: v1, community: "env:LAB_COMMUNITY"}, ')


def walk(command: str, *arguments: str) -> str:
    """Return what one of net-snmp's commands prints of everything an agent has,."""
    *options, where = arguments
    done = subprocess.run(
        [command, "-On", "-c", COMMUNITY, *options, where, ".1"], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


@pytest.mark.skipif(shutil.which("snmpbulkwalk") is None, reason="net-snmp's commands are not installed")
def test_net_snmp_walks_a_lab_to_its_end(tmp_path: Path) -> None:
    first, second = free_port(), free_port()
    inventory = written(
        tmp_path,
        first,
        lambda text: text.replace("role: pe,", f"role: pe, snmp: old, snmp_port: {second},").replace(*OLD),
    )
    with program(inventory, tmp_path / "control", "--ports", "30"):
        names = [
            [line.split(" = ")[0] for line in walk(*command).splitlines() if " = " in line and "No more" not in line]
            for command in (
                ["snmpwalk", "-v2c", f"127.77.0.1:{first}"],
                ["snmpbulkwalk", "-v2c", "-Cr40", f"127.77.0.1:{first}"],
                ["snmpwalk", "-v1", f"127.77.0.2:{second}"],
            )
        ]
    assert names[0] == names[1]
    assert len([name for name in names[0] if not HARDWARE.match(name)]) == 9 + 29 * 30
    assert len([name for name in names[2] if not HARDWARE.match(name)]) == 9 + 21 * 30


def test_a_link_names_its_ports_at_both_ends(tmp_path: Path) -> None:
    lab = made(tmp_path)
    assert [lab.agent("ce-a").port(number).link for number in (0, 1)] == [LinkId("pref-a"), None]
    assert lab.agent("ce-a").device.id == DeviceId("ce-a")
