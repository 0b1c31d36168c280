"""An application of 企业微信 has a token for a while, renews it once, and says who is not known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from netmon.model.notification import Happening, Outcome, Sent
from netmon.model.receiver import WecomAppReceiver
from netmon.notify.channels.registry import open_channel
from tests.notify.channels.given import ID, Desk, message, ref
from tests.notify.channels.vendors import WecomApp
from tests.wires.http.serving import Request, serving

pytestmark = pytest.mark.anyio

RECEIVER = WecomAppReceiver(
    id=ID, corp="ww77", agent=1000002, secret=ref("SECRET"), users=("zhang", "li"), parties=("2",)
)


async def sent(
    vendor: WecomApp, receiver: WecomAppReceiver = RECEIVER, times: int = 1, desk: Desk | None = None
) -> tuple[Outcome, ...]:
    with serving(vendor) as server:
        private = replace(receiver, api_url=server.url)
        return await (desk or Desk()).send(private, *(message(number=number) for number in range(times)))


async def test_a_token_is_asked_for_once_and_used_for_all() -> None:
    vendor = WecomApp()
    outcomes = await sent(vendor, times=3)
    assert [(one.sent, one.reference) for one in outcomes] == [(Sent.TAKEN, f"m{number}") for number in (1, 2, 3)]
    assert (vendor.tokens, vendor.asked) == (1, 4)
    posted = vendor.taken[0]
    assert (posted["touser"], posted["toparty"], posted["agentid"]) == ("zhang|li", "2", 1000002)
    assert "totag" not in posted
    assert posted["enable_duplicate_check"] == 1


@pytest.mark.parametrize("stale", [40014, 42001])
async def test_a_token_that_is_not_taken_any_more_is_renewed_once(stale: int) -> None:
    vendor = WecomApp(stale=stale)

    def revoking(request: Request) -> Iterable[bytes]:
        found = vendor(request)
        if len(vendor.taken) == 1 and vendor.tokens == 1:
            vendor.tokens += 1  # it takes back the token after the first message
        return found

    with serving(revoking) as server:
        private = replace(RECEIVER, api_url=server.url)
        outcomes = await Desk().send(private, message(number=1), message(number=2))
    assert [one.sent for one in outcomes] == [Sent.TAKEN, Sent.TAKEN]
    assert vendor.asked == 5  # token, message; message refused, token, message


async def test_a_token_that_is_never_taken_is_not_asked_for_without_end() -> None:
    vendor = WecomApp()

    def forgetful(request: Request) -> Iterable[bytes]:
        found = vendor(request)
        vendor.tokens += 1
        return found

    with serving(forgetful) as server:
        (outcome,) = await Desk().send(replace(RECEIVER, api_url=server.url))
    assert outcome.sent is Sent.LATER
    assert vendor.asked == 4


async def test_a_token_near_its_end_is_not_used() -> None:
    vendor, desk = WecomApp(lasts=7200), Desk()
    with serving(vendor) as server, desk.means() as means:
        channel = open_channel(replace(RECEIVER, api_url=server.url), means)
        for _ in range(3):
            assert (await channel.send(message())).sent is Sent.TAKEN
            desk.clock.ran += 3500
    assert vendor.tokens == 2


@pytest.mark.parametrize(
    ("receiver", "environ", "code", "key"),
    [
        (replace(RECEIVER, corp="ww78"), {}, 40013, "corp"),
        (RECEIVER, {"SECRET": "SECcanary-other"}, 40001, "secret"),
        (replace(RECEIVER, agent=7), {}, 301002, "agent"),
        (replace(RECEIVER, users=("nobody",)), {}, 81013, "users"),
    ],
)
async def test_what_is_wrong_is_refused_with_what_would_be_right(
    receiver: WecomAppReceiver, environ: dict[str, str], code: int, key: str
) -> None:
    desk = Desk()
    desk.environ |= environ
    (outcome,) = await sent(WecomApp(), receiver, desk=desk)
    assert outcome.sent is Sent.REFUSED
    assert str(code) in outcome.detail
    assert key in outcome.detail.partition("；")[2]


async def test_who_is_not_known_is_told_though_others_are_reached() -> None:
    (outcome,) = await sent(WecomApp(unknown="li"))
    assert outcome.sent is Sent.TAKEN
    assert "li" in outcome.detail


async def test_a_test_may_be_sent_twice() -> None:
    vendor = WecomApp()
    with serving(vendor) as server:
        await Desk().send(replace(RECEIVER, api_url=server.url), message(happening=Happening.TEST))
    assert "enable_duplicate_check" not in vendor.taken[0]


async def test_a_long_text_is_cut_to_what_the_application_takes() -> None:
    vendor = WecomApp()  # which checks
    with serving(vendor) as server:
        (outcome,) = await Desk().send(replace(RECEIVER, api_url=server.url), message("县" * 5000))
    assert outcome.sent is Sent.TAKEN
