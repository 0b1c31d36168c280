"""The forms of notices: to propose and send them, to note an answer, to extend and to withdraw. For users alone."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import Response

from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.names import IndicatorId, NetworkId, NoticeId, UnitId
from netmon.model.notice import NoticeAct, NoticeStep
from netmon.rectification.proposing import Wanted
from netmon.web.notices.bodies import day_of
from netmon.web.office import RefusedError
from netmon.web.pages.entering import NOTHING, Said, said_by, see, sender_of
from netmon.web.pages.rectification.router import RectificationPages

LOOK, PROPOSE = "look", "propose"
_BETWEEN: Final = re.compile(r"[\s,\uff0c\u3001]+")
"""What stands between ids: blanks and commas, of Chinese too."""
_ACTS: Final = (NoticeAct.SENT, NoticeAct.REPLIED, NoticeAct.EXTENDED, NoticeAct.WITHDRAWN)


class RectificationActing:
    """The routes that forms are sent to."""

    def __init__(self, pages: RectificationPages) -> None:
        self._pages: Final = pages

    def add_to(self, router: APIRouter) -> None:
        """Add them."""
        routes: dict[str, Callable[..., Awaitable[Response]]] = {
            "/rectification/propose": self.propose,
            "/rectification/send": self.send,
            "/rectification/{identifier}/take": self.take,
        }
        for path, answer in routes.items():
            router.add_api_route(path, answer, methods=["POST"], include_in_schema=False)

    async def propose(self, request: Request) -> Response:
        """Show which notices there would be, or propose them."""
        pages, said = self._pages, NOTHING
        here = pages.standing(request, 1)
        if isinstance(here, Response):
            return here
        try:
            said = await said_by(request)
            caller = sender_of(request, pages.tokens, said["token"])
            if said["decision"] not in {LOOK, PROPOSE}:
                choices = f"{LOOK}, {PROPOSE}"
                raise RefusedError(422, Reason.of("api.field_choice", field="decision", choices=choices))
            wanted = _wanted(said, here.inventory)
            drafts = await pages.room.desk.draw(wanted)
            if said["decision"] == LOOK or not drafts.drafts:
                return pages.front(request, here, typed=said, drafts=drafts)
            await pages.room.office.propose(drafts, wanted.network, caller)
        except RefusedError as error:
            return pages.front(request, here, error, said)
        return see(request, "../rectification")

    async def send(self, request: Request) -> Response:
        """Note that several notices were sent under one number, with one deadline: all of them, or none."""
        pages, said = self._pages, NOTHING
        here = pages.standing(request, 1)
        if isinstance(here, Response):
            return here
        try:
            said = await said_by(request)
            caller = sender_of(request, pages.tokens, said["token"])
            named = said.every("notices")
            if not named:
                raise RefusedError(422, Reason("shift_pages.none_chosen"))
            await pages.room.office.take(named, _step(NoticeAct.SENT, said, here.today), here.today, caller)
        except RefusedError as error:
            return pages.front(request, here, error, said)
        return see(request, "../rectification")

    async def take(self, request: Request, identifier: str) -> Response:
        """Send one notice, note its answer, extend or withdraw it."""
        pages, said = self._pages, NOTHING
        here = pages.standing(request, 2)
        if isinstance(here, Response):
            return here
        try:
            notice = pages.found(identifier)
        except RefusedError as error:
            return pages.refused(here, error)
        try:
            said = await said_by(request)
            caller = sender_of(request, pages.tokens, said["token"])
            if said["act"] not in _ACTS:
                choices = ", ".join(_ACTS)
                raise RefusedError(422, Reason.of("api.field_choice", field="act", choices=choices))
            step = _step(NoticeAct(said["act"]), said, here.today)
            await pages.room.office.take([notice.id], step, here.today, caller)
        except RefusedError as error:
            return pages.notice(request, here, notice, error, said)
        return see(request, f"../{notice.id}")


def _wanted(said: Said, inventory: Inventory) -> Wanted:
    """Return for whom notices are drawn up; raises RefusedError for what the inventory does not have."""
    if said["network"] not in inventory.networks:
        choices = ", ".join(inventory.networks)
        raise RefusedError(422, Reason.of("register.unknown_network", network=said["network"][:100], choices=choices))
    units = tuple(UnitId(one) for one in _BETWEEN.split(said["units"]) if one)
    if unknown := next((one for one in units if one not in inventory.units), None):
        raise RefusedError(422, Reason.of("coverage.no_such_unit", unit=unknown[:100]))
    return Wanted(
        NetworkId(said["network"]),
        units,
        (IndicatorId(said["indicator"]),) if said["indicator"] else (),
        day_of("day", said["day"]) if said["day"] else None,
        said["unknown"] == "yes",
    )


def _step(act: NoticeAct, said: Said, today: date) -> NoticeStep:
    """Return a step of nobody yet, with no notice; raises RefusedError where a day is none."""
    deadline = day_of("deadline", said["deadline"]) if act in {NoticeAct.SENT, NoticeAct.EXTENDED} else None
    day = None
    if act is NoticeAct.REPLIED:
        day = day_of("day", said["day"]) if said["day"] else today
    return NoticeStep("", NoticeId(""), act, 0.0, "", said["document"], deadline, said["text"], said["signer"], day)
