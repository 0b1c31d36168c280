"""Notices are counted by network, with a 0 where there is none, and by the day's own calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from exporters.prometheus.rectification import rectification
from netmon.model.names import NetworkId, NoticeId
from netmon.model.notice import Notice
from tests.exporters.rendering import samples_in
from tests.rectification.given import EXTRANET, NOTICE, on, replayed, replied, sent

INTRANET = NetworkId("intranet")


def told(day: date, *notices: Notice) -> dict[tuple[str, str], float]:
    text = "".join(rectification((EXTRANET, INTRANET), notices, day))
    found = samples_in(text).items()
    return {
        (name.removeprefix("netmon_rectification_"), dict(labels)["network"]): value for (name, labels), value in found
    }


def test_what_was_sent_and_is_not_closed_is_open_and_what_is_late_overdue_too() -> None:
    other = replace(NOTICE, id=NoticeId("00000000000000099"))
    notices = (sent(), replied(sent(other)), replayed("mmm"), NOTICE)
    assert told(on(5), *notices) == {
        ("open", "extranet"): 2, ("open", "intranet"): 0, ("overdue", "extranet"): 0, ("overdue", "intranet"): 0,
    }  # fmt: skip
    assert told(on(21), *notices)["overdue", "extranet"] == 2
    assert told(on(21), *notices)["open", "extranet"] == 2
