"""Short messages through a modem at a serial port, where there is no gateway, or no network to reach one by."""

from __future__ import annotations

import asyncio
from hashlib import sha256
from typing import Final

from netmon.model.notification import Notification, Outcome, Sent
from netmon.model.receiver import SmsModemReceiver
from netmon.notify.channels.already import Already
from netmon.notify.channels.cut import cut, units_of_ucs2
from netmon.notify.channels.means import Means
from netmon.notify.channels.outcomes import later, refused, taken
from netmon.notify.channels.texts import whole
from netmon.wires.modem import PART_UNITS, SINGLE_UNITS, ModemError, ModemFault, Pdu, send_pdus, submits
from netmon.words import Language, say

ABOUT_THE_NUMBER: Final = {
    1: "sms_error.unassigned",
    8: "sms_error.barred",
    10: "sms_error.barred",
    21: "sms_error.rejected",
    28: "sms_error.unassigned",
    30: "sms_error.unassigned",
}
"""Causes that another try does not mend (TS 24.011 §8.2.5.4, as +CMS ERROR gives them)."""
OTHERS: Final = {
    27: "sms_error.out_of_order",
    38: "sms_error.out_of_order",
    41: "sms_error.busy",
    42: "sms_error.busy",
    47: "sms_error.busy",
    50: "sms_error.not_subscribed",
    303: "sms_error.mode",
    304: "sms_error.mode",
    314: "sms_error.busy",
    330: "sms_error.centre",
    332: "sms_error.no_network",
    500: "sms_error.other",
}
SPOKEN: Final = {
    ModemFault.ABSENT: "channel.modem_absent",
    ModemFault.FORBIDDEN: "channel.modem_forbidden",
    ModemFault.TAKEN: "channel.modem_taken",
    ModemFault.NO_PORT: "channel.modem_no_port",
    ModemFault.SILENT: "channel.modem_silent",
    ModemFault.NO_SIM: "channel.modem_no_sim",
    ModemFault.PIN: "channel.modem_pin",
    ModemFault.NO_NETWORK: "channel.modem_no_network",
}


class SmsModem:
    """Sends to one telephone number after the other."""

    def __init__(self, receiver: SmsModemReceiver, means: Means) -> None:
        self._receiver = receiver
        self._means = means
        self._language = Language(receiver.language)
        self._already = Already()

    @property
    def per_minute(self) -> int:
        """How many messages it takes in any minute."""
        return self._receiver.per_minute

    async def send(self, notification: Notification) -> Outcome:
        """Send one message to everybody who does not have it yet."""
        to = self._receiver
        most = SINGLE_UNITS if to.parts == 1 else PART_UNITS * to.parts
        # A pair of units is not torn over two parts, which may leave one unit of each part but the last unused.
        text = cut(whole(notification), most - to.parts + 1, self._language, units_of_ucs2)
        reference = sha256(notification.id.encode()).digest()[0]
        failures: list[tuple[Sent, str]] = []
        references: list[str] = []
        for phone in to.phones:
            if self._already.told(notification.id, phone):
                continue
            try:
                references.append(await self._send(submits(phone, text, reference)))
                self._already.note(notification.id, phone)
            except ModemError as error:
                failures.append(self._failed(error, phone))
                if error.fault is not ModemFault.ERROR:
                    break  # it would be the same for the next number
        return self._all_in_all(notification, failures, references)

    async def close(self) -> None:
        """Nothing is open between messages: another program may use the modem then."""

    async def _send(self, parts: tuple[Pdu, ...]) -> str:
        loop = asyncio.get_running_loop()
        to, clock = self._receiver, self._means.clock
        return await loop.run_in_executor(self._means.threads, send_pdus, to.device, to.baud, parts, clock)

    def _all_in_all(
        self, notification: Notification, failures: list[tuple[Sent, str]], references: list[str]
    ) -> Outcome:
        detail = "; ".join(dict.fromkeys(told for _, told in failures))
        if any(sent is Sent.LATER for sent, _ in failures):
            return later(detail)
        self._already.forget(notification.id)
        if failures and not references:
            return refused(detail)
        return (
            Outcome(Sent.TAKEN, detail, reference=" ".join(filter(None, references)))
            if detail
            else taken(reference=" ".join(filter(None, references)))
        )

    def _failed(self, error: ModemError, phone: str) -> tuple[Sent, str]:
        """Return whether to try again, and what it was, in words."""
        code, device = SPOKEN.get(error.fault), self._receiver.device
        if code is not None:
            return Sent.LATER, say(self._language, code, device=device)
        if error.fault is ModemFault.FAILED:
            return Sent.LATER, say(self._language, "channel.modem_failed", device=device, error=error.said)
        if error.fault is ModemFault.UNFINISHED:
            return Sent.LATER, say(self._language, "channel.modem_unfinished", step=error.said)
        of_number = ABOUT_THE_NUMBER.get(error.code or 0)
        meaning = say(self._language, of_number or OTHERS.get(error.code or 0, "sms_error.other"))
        told = say(self._language, "channel.modem_error", said=error.said, meaning=meaning)
        told = say(self._language, "channel.sms_phone", phone=phone, told=told)
        return (Sent.LATER if of_number is None else Sent.REFUSED), told
