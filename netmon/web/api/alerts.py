"""`POST /api/v1/alerts`: the webhook of Alertmanager, version 4.

https://prometheus.io/docs/alerting/latest/configuration/#webhook_config
"""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Final, Protocol

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from pydantic import ValidationError

from netmon.model.alert_group import AlertGroup, Receipt, Received
from netmon.model.belief import Reason
from netmon.web.api.alert_bodies import VERSION, WebhookBody, WrongTimeError, group_of
from netmon.web.api.problems import reasons_of
from netmon.web.api.request import check_same_site, check_writer, read
from netmon.web.api.router import OK, language_of, routed, sent
from netmon.web.office import RefusedError
from netmon.web.visitor import visitor_of

LARGEST: Final = 1024 * 1024
MALFORMED, TOO_LARGE, NOBODY, AGAIN = 400, 413, 422, 503
"""Alertmanager tries again after 5xx, and gives up after 4xx."""


class Inbox(Protocol):
    """Where alerts go."""

    def take(self, group: AlertGroup) -> Awaitable[Receipt]:
        """Have people told. What the receipt says is written down."""
        ...

    def count(self, received: Received) -> None:
        """Note what became of one that is not even a group."""
        ...


def alerts_router(inbox: Inbox) -> APIRouter:
    """Return the route."""
    return routed([("POST", "/alerts", AlertsApi(inbox).take)])


@dataclass(frozen=True, slots=True)
class AlertsApi:
    """Answers Alertmanager."""

    inbox: Inbox

    async def take(self, request: Request) -> JSONResponse:
        """Take what it hands over."""
        check_sender(request)
        group = await self._group(request)
        receipt = await self.inbox.take(group)
        match receipt.received:
            case Received.NOBODY:
                raise RefusedError(NOBODY, Reason.of("alerts.nobody", receiver=group.receiver))
            case Received.NOT_READY:
                raise RefusedError(AGAIN, Reason("alerts.not_ready"))
            case Received.NOT_STORED:
                raise RefusedError(AGAIN, Reason("alerts.not_stored"))
        told = {"outcome": receipt.received.value, "receivers": list(map(str, receipt.receivers))}
        return sent(told, OK, language_of(request))

    async def _group(self, request: Request) -> AlertGroup:
        try:
            body = WebhookBody.model_validate_json(await read(request, LARGEST), strict=True)
            if body.version != VERSION:
                raise self._malformed(Reason.of("alerts.version", version=body.version))
            return group_of(body)
        except RefusedError as error:
            if error.status != TOO_LARGE:
                raise
            self.inbox.count(Received.TOO_LARGE)
            raise RefusedError(TOO_LARGE, Reason.of("alerts.too_large", limit=LARGEST // 1024)) from error
        except ValidationError as error:
            raise self._malformed(*reasons_of(error, WebhookBody)) from error
        except WrongTimeError as error:
            raise self._malformed(Reason.of("alerts.bad_time", field=error.field)) from error

    def _malformed(self, *reasons: Reason) -> RefusedError:
        self.inbox.count(Received.MALFORMED)
        return RefusedError(MALFORMED, *reasons)


def check_sender(request: Request) -> None:
    """Raise RefusedError unless whoever asks may hand over alerts: a program whose token says so, or an operator.

    Alertmanager cannot send `X-Netmon`. A page of somebody else's cannot send JSON to us without asking first (CORS),
    and is never answered that it may.
    """
    if not visitor_of(request).program:
        check_writer(request)
        check_same_site(request)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise RefusedError(415, Reason("api.not_json_type"))
