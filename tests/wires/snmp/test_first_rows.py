"""Which of many columns an agent has: one GETNEXT that names them all, whatever the agent does about one of them."""

from __future__ import annotations

import pytest

from netmon.model.observation import Failure
from netmon.wires.snmp.objects import ObjectType
from netmon.wires.snmp.values import Syntax
from tests.wires.snmp import ber_tools as ber
from tests.wires.snmp.agents import GETNEXT, Answer, Asked
from tests.wires.snmp.ber_tools import Oid
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import ADMIN, IF_ENTRY, IF_X_ENTRY, STATUS, bench, mib, switch

NAME, NOTHING, BEYOND = (*IF_X_ENTRY, 1), (*IF_ENTRY, 12), (1, 3, 6, 1, 4, 1, 99999, 1)
ASKED = (NOTHING, ADMIN, BEYOND, NAME)
THERE = (0, 1, 0, 1)


def columns(*oids: Oid) -> list[ObjectType]:
    return [ObjectType("column", oid, Syntax.ANY) for oid in oids]


def look(script: Answer, version: str = "v2c", seconds: float = 20.0) -> tuple[tuple[object, ...] | Failure, int]:
    """What is said of the columns, and in how many requests."""
    found: list[tuple[tuple[object, ...] | Failure, int]] = []

    async def main() -> None:
        async with bench(script, version) as it:
            await it.visit(STATUS)
            agent = it.probe._known[it.target.device.id].agent
            assert agent is not None
            before = len(it.agent.asked)
            answer = await agent.present(columns(*ASKED), it.clock.monotonic() + seconds)
            found.append((answer if isinstance(answer, Failure) else answer.values, len(it.agent.asked) - before))

    run(main())
    return found[0]


def sound(asked: Asked) -> bytes:
    return mib(switch()).answer(asked)


def test_one_request_tells_which_columns_have_a_row() -> None:
    assert look(lambda asked: [sound(asked)]) == (THERE, 1)


def test_an_agent_of_snmpv1_names_what_lies_beyond_its_end() -> None:
    assert look(lambda asked: [mib(switch()).answer_v1(asked)], "v1") == (THERE, 2)


@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_reply_that_would_be_too_big_is_asked_for_in_parts(most: int) -> None:
    def script(asked: Asked) -> list[bytes]:
        big = asked.tag == GETNEXT and len(asked.names) > most
        return [asked.refusal(1, 0) if big else sound(asked)]

    assert look(script)[0] == THERE


def test_a_column_that_cannot_be_read_may_be_there() -> None:
    def script(asked: Asked) -> list[bytes]:
        if asked.tag == GETNEXT and ADMIN in asked.names:
            return [asked.refusal(5, asked.names.index(ADMIN) + 1)]
        return [sound(asked)]

    assert look(script)[0] == (0, None, 0, 1)


@pytest.mark.parametrize("count", [0, 1, 3, 5])
def test_a_reply_of_another_length_is_not_believed(count: int) -> None:
    def script(asked: Asked) -> list[bytes]:
        if asked.tag != GETNEXT:
            return [sound(asked)]
        return [asked.reply([ber.varbind((*NAME, 1), ber.tlv(4, b"x"))] * count)]

    assert isinstance(look(script, seconds=5.0)[0], Failure)


def test_the_column_itself_is_no_row_of_it() -> None:
    def script(asked: Asked) -> list[bytes]:
        if asked.tag != GETNEXT:
            return [sound(asked)]
        return [asked.reply([ber.varbind(name, ber.tlv(4, b"x")) for name in asked.names])]

    assert look(script)[0] == (0, 0, 0, 0)
