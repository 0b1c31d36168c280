"""The log tells what changed in the reader's words, once it is written down."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable

import pytest

from netmon.app.announce import AnnouncingLedger
from netmon.model.belief import Belief, Event, Flag, Reason, Standing, State
from netmon.model.device_identity import Source
from netmon.model.hardware import DeviceChange, DeviceRecord, FactName, KeptHealth
from netmon.model.incident import Incident, IncidentChange, IncidentNews, IncidentStep, Matter, Severity
from netmon.model.interfaces import InterfaceReading
from netmon.model.link_sample import LinkSample
from netmon.model.names import DeviceId, IncidentId, NetworkId, Subject, SubjectKind
from netmon.model.neighbours import Neighbours
from netmon.model.note import Note
from netmon.model.over_ssh import SshRecord
from netmon.model.quality import QualityRecord
from netmon.model.rollup import HourTally
from netmon.model.service_check import ServiceNews
from netmon.words import Language

NETWORK = NetworkId("extranet")
PREF = Subject(SubjectKind.DEVICE, "pref", NETWORK)
BUREAU = Subject(SubjectKind.UNIT, "bureau", NETWORK)
CUT = Reason.of("reason.path_unreachable", path=Subject(SubjectKind.DEVICE, "ce", NETWORK), root=PREF)
SHUT = Reason.of("reason.path_admin_down", path=Subject(SubjectKind.LINK, "line", NETWORK))


class Paper:
    """A ledger that writes when it is told to."""

    def __init__(self) -> None:
        self.written = asyncio.get_running_loop().create_future()

    def record(self, events: tuple[Event, ...], beliefs: tuple[Belief, ...]) -> asyncio.Future[bool]:
        return self.written

    def incidents(self, news: tuple[IncidentNews, ...]) -> asyncio.Future[bool]:
        return self.written

    def tally(self, parts: Iterable[HourTally]) -> None:
        pass

    def samples(self, parts: Iterable[LinkSample]) -> None:
        pass

    def interfaces(self, device: DeviceId, reading: InterfaceReading) -> None:
        pass

    def device(self, record: DeviceRecord, changes: tuple[DeviceChange, ...]) -> None:
        pass

    def over_ssh(self, record: SshRecord) -> None:
        pass

    def health(self, kept: KeptHealth) -> None:
        pass

    def neighbours(self, device: DeviceId, neighbours: Neighbours, at: float) -> None:
        pass

    def quality(self, record: QualityRecord) -> None:
        pass

    def service(self, news: ServiceNews) -> None:
        pass

    def note(self, note: Note) -> None:
        pass


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("name", "level", "line"),
    [
        (
            FactName.SERIAL,
            logging.WARNING,
            "device ce is another one: serial number A → B; its history until now is that of the one before",
        ),
        (FactName.VERSION, logging.INFO, "device ce: version A → B"),
    ],
)
async def test_a_device_that_was_replaced_is_a_warning_and_an_update_is_told(
    name: FactName, level: int, line: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "netmon.event")
    change = DeviceChange(DeviceId("ce"), name, "A", "B", Source("vrp.serial"), 1.0)
    AnnouncingLedger(Paper(), Language.EN, lambda _: "").device(DeviceRecord(DeviceId("ce")), (change,))
    assert [(record.levelno, record.getMessage()) for record in caplog.records] == [(level, line)]


@pytest.mark.anyio
async def test_what_is_no_change_of_belief_is_told_with_the_name_of_the_device(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "netmon.event")
    what = Reason.of("note.device_changed", fact="fact.version", before="1", after="2")
    AnnouncingLedger(Paper(), Language.ZH, lambda _: "核心").note(Note("1", PREF, 1.0, what))
    assert caplog.messages == ["设备 核心（pref）（extranet）：设备变更，版本：1 → 2"]


def event(before: State, after: Standing, reason: Reason) -> Event:
    return Event("1", BUREAU, 0.0, Standing(before), after, reason)


async def told(language: Language, happened: Event, caplog: pytest.LogCaptureFixture) -> list[str]:
    names = {BUREAU: "局", PREF: "汇聚"}
    caplog.set_level(logging.INFO, "netmon.event")
    paper = Paper()
    AnnouncingLedger(paper, language, lambda subject: names.get(subject, "")).record((happened,), ())
    await asyncio.sleep(0)
    assert caplog.messages == [], "not before it is written"
    paper.written.set_result(True)
    await asyncio.sleep(0)
    return caplog.messages


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("language", "after", "reason", "line"),
    [
        (
            Language.ZH,
            Standing(State.UNREACHABLE, root=PREF),
            CUT,
            "单位 局（bureau），网络 extranet：正常 → 上游中断；根因在上游：设备 汇聚（pref）；接入路径：设备 ce",
        ),
        (
            Language.EN,
            Standing(State.DOWN, flags=frozenset({Flag.ADMIN_DOWN})),
            SHUT,
            (
                "unit 局 (bureau), network extranet: up → down (admin-down); "
                "link line is admin-down, and there is no other path; not a fault"
            ),
        ),
    ],
)
async def test_a_change_is_logged_in_words_once_it_is_written(
    language: Language, after: Standing, reason: Reason, line: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert await told(language, event(State.UP, after, reason), caplog) == [line]


@pytest.mark.anyio
async def test_what_a_start_finds_up_is_no_news(caplog: pytest.LogCaptureFixture) -> None:
    found = event(State.UNKNOWN, Standing(State.UP), Reason("reason.answers"))
    assert await told(Language.ZH, found, caplog) == []


@pytest.mark.anyio
async def test_an_incident_that_opens_and_one_that_closes_are_a_line_each_once_written(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "netmon.event")
    paper = Paper()
    why = Reason.of("reason.never_answered", misses=4)
    opened = Incident(IncidentId("7"), NETWORK, Matter.OUTAGE, Severity.MAJOR, (PREF,), why, 60.0, 100.0)
    steps = [
        IncidentNews(IncidentChange(str(number), opened.id, step, 100.0 + number, why), opened)
        for number, step in enumerate([IncidentStep.OPENED, IncidentStep.SPREAD, IncidentStep.CLOSED])
    ]
    AnnouncingLedger(paper, Language.EN, lambda _: "Prefecture").incidents(tuple(steps))
    assert caplog.records == []
    paper.written.set_result(True)
    await asyncio.sleep(0)
    because = "no answer to 4 probes in a row, nor ever before; check its address and the access lists"
    assert [record.getMessage() for record in caplog.records] == [
        f"incident 7 (extranet, major) opened: outage, device Prefecture (pref); {because}",
        f"incident 7 (extranet, major) closed after 42 s: outage, device Prefecture (pref); {because}",
    ]
