"""What people do with a notice, and why it cannot be meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from netmon.coverage.notices import Ending, Standing, standing
from netmon.coverage.people import same_person
from netmon.model.belief import Reason
from netmon.model.notice import Notice, NoticeAct, NoticeStep

LONGEST_TEXT: Final = 500
LONGEST: Final = 366
"""Days that a deadline may be away."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something is not done. `own`: another person has to; `late`: the notice has gone on; else what is wrong."""

    reasons: tuple[Reason, ...]
    own: bool = False
    late: bool = False


def refusal(notice: Notice, step: NoticeStep, today: date) -> Refusal | None:
    """Return why a person's step cannot be taken on the local day `today`, None where it can."""
    stands = standing(notice, today)
    if (late := _too_late(notice, step, stands)) is not None:
        return Refusal((late,), late=True)
    if step.act is NoticeAct.SENT and same_person(notice.proposed_by, step.by):
        return Refusal((Reason.of("rectify.own_notice", id=notice.id, by=step.by),), own=True)
    wrong = tuple(_doubts(step, stands, today))
    return Refusal(wrong) if wrong else None


def _too_late(notice: Notice, step: NoticeStep, stands: Standing) -> Reason | None:
    if stands.ending is Ending.WITHDRAWN:
        return Reason.of("rectify.withdrawn_already", id=notice.id)
    if step.act is NoticeAct.SENT and stands.sent is not None:
        return Reason.of("rectify.sent_already", id=notice.id, number=stands.number, by=stands.sent.by)
    if step.act in {NoticeAct.REPLIED, NoticeAct.EXTENDED} and stands.sent is None:
        return Reason.of("rectify.not_sent", id=notice.id)
    # A unit may answer for the record after all is well.
    if step.act is not NoticeAct.REPLIED and stands.ending is not None:
        return Reason.of("rectify.closed_already", id=notice.id)
    return None


def _doubts(step: NoticeStep, stands: Standing, today: date) -> Iterator[Reason]:
    if step.act is NoticeAct.SENT and not step.document:
        yield Reason("rectify.document_missing")
    if step.act in {NoticeAct.EXTENDED, NoticeAct.WITHDRAWN} and not step.text:
        yield Reason("rectify.reason_missing")
    if step.act is NoticeAct.REPLIED:
        yield from _of_reply(step, today)
    if step.act in {NoticeAct.SENT, NoticeAct.EXTENDED}:
        yield from _of_deadline(step, stands, today)
    if any(len(text) > LONGEST_TEXT for text in (step.document, step.text, step.signer)):
        yield Reason.of("api.text_too_long", limit=LONGEST_TEXT)


def _of_reply(step: NoticeStep, today: date) -> Iterator[Reason]:
    if not step.text:
        yield Reason("rectify.text_missing")
    if not step.signer:
        yield Reason("rectify.signer_missing")
    if step.day is None or step.day > today:
        yield Reason.of("rectify.reply_to_come", day=step.day)


def _of_deadline(step: NoticeStep, stands: Standing, today: date) -> Iterator[Reason]:
    if step.deadline is None or step.deadline < today:
        yield Reason.of("rectify.deadline_over", day=step.deadline, today=today)
    elif step.deadline > today + timedelta(days=LONGEST):
        yield Reason.of("rectify.deadline_far", day=step.deadline, most=LONGEST)
    elif step.act is NoticeAct.EXTENDED and stands.deadline is not None and step.deadline <= stands.deadline:
        yield Reason.of("rectify.no_extension", day=step.deadline, deadline=stands.deadline)
