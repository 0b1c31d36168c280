"""What a receiver is like: one who reads, one who counts every character, or a machine."""

from __future__ import annotations

from netmon.model.receiver import (
    AlertmanagerReceiver,
    Receiver,
    SmsHttpReceiver,
    SmsModemReceiver,
    SyslogReceiver,
    WebhookReceiver,
)


def is_short(receiver: Receiver) -> bool:
    """Whether it is told in as few characters as possible."""
    return isinstance(receiver, SmsHttpReceiver | SmsModemReceiver)


def is_machine(receiver: Receiver) -> bool:
    """Whether it keeps the state of every incident by itself, and so has to hear of the end of each."""
    return isinstance(receiver, AlertmanagerReceiver)


def gathers(receiver: Receiver) -> bool:
    """Whether several messages to it may become one: not where a program takes each apart."""
    return not isinstance(receiver, AlertmanagerReceiver | SyslogReceiver | WebhookReceiver)
