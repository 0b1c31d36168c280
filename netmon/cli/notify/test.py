"""`netmon notify test`: does a message arrive?"""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from netmon.cli.access import Access, acting
from netmon.cli.daemon_api import DaemonApi, quoted
from netmon.cli.errors import NOT_DONE, CliError, WrongUseError, end
from netmon.cli.notify.place import inventory_of
from netmon.cli.options import InventoryOption, JsonOption
from netmon.cli.session import Session, session_of
from netmon.model.incident import Severity
from netmon.model.names import NotificationId, ReceiverId
from netmon.model.notification import Happening, Notification, Outcome, Sent
from netmon.model.receiver import Receiver
from netmon.notify.channels.means import Means, threads_for
from netmon.notify.channels.registry import open_channel
from netmon.words import Language, say

PATIENCE = 60.0
"""Seconds after which nobody waits any longer for what came of it."""


@acting
def notify_test(
    context: typer.Context,
    access: Access,
    receiver: Annotated[str, typer.Argument(metavar="RECEIVER", help="help.notify_test_receiver")],
    json: JsonOption = False,
    inventory: InventoryOption = None,
) -> None:
    """Send one message, and tell what came of it."""
    session = session_of(context)
    receivers = inventory_of(session, inventory).notify.receivers
    found = receivers.get(ReceiverId(receiver))
    if found is None and not receivers:
        raise CliError("notify.no_receivers")
    if found is None:
        raise WrongUseError("notify.unknown_receiver", receiver=receiver, choices=list(receivers))
    outcome = asyncio.run(_send(session, found))
    why_not = _audit(session, access, found, outcome)
    if json:
        said = {"receiver": receiver, "sent": outcome.sent.value, "detail": outcome.detail}
        session.json(
            {**said, "reference": outcome.reference, "retry_after": outcome.retry_after, "audited": not why_not}
        )
    else:
        session.tell(f"notify.test_{outcome.sent}", receiver=receiver, detail=outcome.detail)
        if not why_not:
            session.tell("notify.test_audited")
    if why_not:
        session.warn("notify.test_unaudited", why=why_not)
    if outcome.sent is not Sent.TAKEN:
        end(NOT_DONE)


def _audit(session: Session, access: Access, receiver: Receiver, outcome: Outcome) -> str:
    """Have the daemon note the test; return why it is not noted, "" where it is."""
    try:
        DaemonApi(session, access).post(f"receivers/{quoted(receiver.id)}/tested", {"outcome": outcome.sent.value})
    except CliError as error:
        return error.sentence(session.language)
    return ""


async def _send(session: Session, receiver: Receiver) -> Outcome:
    threads = threads_for(1)
    channel = open_channel(receiver, Means(session.environ, session.clock, threads))
    try:
        return await asyncio.wait_for(channel.send(_message(session, receiver)), PATIENCE)
    except TimeoutError:
        return Outcome(Sent.LATER, session.say("notify.test_slow", seconds=f"{PATIENCE:g}"))
    finally:
        await channel.close()
        threads.shutdown(wait=False, cancel_futures=True)


def _message(session: Session, receiver: Receiver) -> Notification:
    language, now = Language(receiver.language), session.clock.wall()
    title = say(language, "notify.test_title", receiver=receiver.id)
    return Notification(
        id=NotificationId(f"test.{now:.0f}.{receiver.id}"),
        receiver=receiver.id,
        happening=Happening.TEST,
        incident=None,
        network=None,
        severity=Severity.WARNING,
        made_at=now,
        title=title,
        text=f"{title}\n{say(language, 'notify.test_text')}",
        annotations=(("summary", title),),
    )
