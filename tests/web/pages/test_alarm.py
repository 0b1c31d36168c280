"""What is heard at `/alarm` is what somebody must see to now, and only that page may run the script that sounds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.model.belief import Reason
from netmon.model.incident import Acknowledgement, Incident, Matter, Severity
from netmon.model.names import IncidentId, MaintenanceId, NetworkId, SubjectKind
from netmon.web.pages import pages_router
from netmon.web.pages.alarm import sounding
from tests.exporters import plain
from tests.web.pages.browsing import outage, page, sources
from tests.web.serving import get, serving

NOW = plain.NOON
OPEN = Incident(
    id=IncidentId(f"{17:017}"),
    network=NetworkId("extranet"),
    matter=Matter.OUTAGE,
    severity=Severity.CRITICAL,
    roots=(plain.subject(SubjectKind.DEVICE, "root"),),
    reason=Reason("reason.answers"),
    since=NOW - 600,
    opened_at=NOW - 590,
)
SEEN = Acknowledgement("zhang", NOW - 60)


@pytest.mark.parametrize(
    ("incident", "heard"),
    [
        (OPEN, True),
        (replace(OPEN, severity=Severity.MAJOR), True),
        (replace(OPEN, severity=Severity.MINOR), False),
        (replace(OPEN, severity=Severity.WARNING), False),
        (replace(OPEN, closed_at=NOW), False),
        (replace(OPEN, over_since=NOW - 5), False),
        (replace(OPEN, covered_by=MaintenanceId("m1")), False),
        (replace(OPEN, acknowledgement=SEEN), False),
        (replace(OPEN, acknowledgement=replace(SEEN, until=NOW + 1)), False),
        (replace(OPEN, acknowledgement=replace(SEEN, until=NOW)), True),
    ],
)
def test_what_is_grave_open_and_nobodys_is_heard(incident: Incident, heard: bool) -> None:
    assert bool(sounding([incident], NOW)) is heard


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("lang", "words"), [("zh", "2 条紧急或重要故障无人认领"), ("en", "nobody has acknowledged: 2")]
)
async def test_the_page_names_what_is_heard_to_the_script(lang: str, words: str) -> None:
    other = replace(OPEN, id=IncidentId(f"{18:017}"), severity=Severity.MAJOR)
    minor = replace(OPEN, id=IncidentId(f"{19:017}"), severity=Severity.MINOR)
    known = {one.id: one for one in (other, OPEN, minor)}
    shown = await page(outage(), f"alarm?lang={lang}", incidents=lambda: known)
    assert ("data-sounding", f"{OPEN.id} {other.id}") in shown.attributes
    assert words in shown.said
    assert ("href", f"./?lang={lang}") in shown.attributes


@pytest.mark.anyio
async def test_scripts_run_there_alone_and_only_ours() -> None:
    async with serving(router=pages_router(sources(outage().board))) as server:
        aloud, front = await get(server, "alarm"), await get(server, "")
        assert "script-src 'self'; connect-src 'self'" in aloud.headers["content-security-policy"]
        assert "default-src 'none'" in aloud.headers["content-security-policy"]
        assert "unsafe" not in aloud.headers["content-security-policy"]
        assert "script" not in front.headers["content-security-policy"]
        assert "<script" not in front.text
        assert aloud.text.count("<script") == 1
        script = await get(server, "alarm.js")
        assert script.headers["content-type"].startswith("text/javascript")
        assert "://" not in script.text
