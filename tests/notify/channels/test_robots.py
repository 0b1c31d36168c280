"""Robots of groups take what they can check, and what they refuse is told in words that help and show no key."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

import pytest

from netmon.model.notification import Happening, Outcome, Sent
from netmon.model.receiver import DingtalkReceiver, FeishuReceiver, Receiver, RobotFormat, WecomRobotReceiver
from tests.notify.channels.given import ENVIRON, ID, Desk, message, ref
from tests.notify.channels.vendors import Dingtalk, Feishu, WecomRobot
from tests.wires.http.serving import Request, said, serving

pytestmark = pytest.mark.anyio

LONG = "岳阳县、平江县、湘阴县、华容县“电子政务”\n" * 900
URL, SECRET = ref("URL"), ref("SECRET")
PATHS = {
    WecomRobotReceiver: "/cgi-bin/webhook/send?key={key}",
    DingtalkReceiver: "/robot/send?access_token={key}",
    FeishuReceiver: "/open-apis/bot/v2/hook/{key}",
}
WECOM = WecomRobotReceiver(id=ID, url=URL)
DINGTALK = DingtalkReceiver(id=ID, url=URL, secret=SECRET)
FEISHU = FeishuReceiver(id=ID, url=URL, secret=SECRET)


async def sent(
    receiver: Receiver,
    vendor: Callable[[Request], Iterable[bytes]],
    *texts: str,
    desk: Desk | None = None,
    key: str = ENVIRON["KEY"],
    happening: Happening = Happening.FIRING,
) -> tuple[Outcome, ...]:
    """Return what comes of sending these texts."""
    desk = desk or Desk()
    with serving(vendor) as server:
        desk.environ["URL"] = server.url + PATHS[type(receiver)].format(key=key)
        messages = [message(text, happening, number) for number, text in enumerate(texts or ("断",))]
        return await desk.send(receiver, *messages)


def content(posted: dict[str, object]) -> str:
    for key in ("text", "markdown", "content"):
        part = posted.get(key)
        if isinstance(part, dict):
            return str(part.get("content", part.get("text")))
    raise AssertionError(posted)


@pytest.mark.parametrize(
    ("receiver", "vendor"), [(WECOM, WecomRobot()), (DINGTALK, Dingtalk()), (FEISHU, Feishu())], ids=["w", "d", "f"]
)
async def test_what_is_sent_arrives_whole_and_signed(
    receiver: Receiver, vendor: WecomRobot | Dingtalk | Feishu
) -> None:
    (outcome,) = await sent(receiver, vendor, "长沙核心 中断\n牵连：3 个县")
    assert outcome == Outcome(Sent.TAKEN)
    assert content(vendor.taken[0]) == "[紧急] 长沙核心 中断\n长沙核心 中断\n牵连：3 个县"


@pytest.mark.parametrize(
    ("receiver", "vendor", "most"),
    [
        (WECOM, WecomRobot(), 2048),
        (WecomRobotReceiver(id=ID, url=URL, format=RobotFormat.MARKDOWN), WecomRobot(), 4096),
        (DINGTALK, Dingtalk(), 20_000),
        (FEISHU, Feishu(), 20 * 1024),
    ],
    ids=["text", "markdown", "dingtalk", "feishu"],
)
async def test_what_is_too_long_is_cut_and_says_so(
    receiver: Receiver, vendor: WecomRobot | Dingtalk | Feishu, most: int
) -> None:
    (outcome,) = await sent(receiver, vendor, LONG)
    assert outcome.sent is Sent.TAKEN
    got = content(vendor.taken[0])
    assert got.endswith("……内容过长，此处截断，全文见 netmon")
    spent = len(json.dumps(vendor.taken[0], ensure_ascii=False).encode())
    assert most * 0.9 < max(spent, len(got.encode())) <= most * 1.05


@pytest.mark.parametrize(
    ("receiver", "vendor", "pause"),
    [(WECOM, WecomRobot(1), 60.0), (DINGTALK, Dingtalk(1), 600.0), (FEISHU, Feishu(1), 60.0)],
    ids=["w", "d", "f"],
)
async def test_too_many_are_to_be_sent_later(
    receiver: Receiver, vendor: WecomRobot | Dingtalk | Feishu, pause: float
) -> None:
    first, second = await sent(receiver, vendor, "一", "二")
    assert first.sent is Sent.TAKEN
    assert (second.sent, second.retry_after) == (Sent.LATER, pause)
    assert "per_minute" in second.detail


@pytest.mark.parametrize(
    ("receiver", "vendor", "code"),
    [(WECOM, WecomRobot(), 93000), (DINGTALK, Dingtalk(), 300005), (FEISHU, Feishu(), 19001)],
    ids=["w", "d", "f"],
)
async def test_a_wrong_key_is_refused_with_what_would_be_right(
    receiver: Receiver, vendor: WecomRobot | Dingtalk | Feishu, code: int
) -> None:
    (outcome,) = await sent(receiver, vendor, key="canary-other")
    assert outcome.sent is Sent.REFUSED
    assert str(code) in outcome.detail
    assert "Webhook 地址" in outcome.detail
    assert "***" in outcome.detail


@pytest.mark.parametrize(
    ("receiver", "vendor"), [(DINGTALK, Dingtalk()), (FEISHU, Feishu())], ids=["dingtalk", "feishu"]
)
async def test_a_wrong_secret_or_clock_is_refused_with_what_would_be_right(
    receiver: Receiver, vendor: Dingtalk | Feishu
) -> None:
    wrong, slow = Desk(), Desk()
    wrong.environ["SECRET"] = "SECcanary-other"
    slow.clock.at -= 2 * 3600
    for desk in (wrong, slow):
        (outcome,) = await sent(receiver, vendor, desk=desk)
        assert outcome.sent is Sent.REFUSED
        assert "secret" in outcome.detail


async def test_a_robot_without_a_secret_is_not_signed_for() -> None:
    vendor = Dingtalk(signed=False)
    (outcome,) = await sent(DingtalkReceiver(id=ID, url=URL), vendor)
    assert outcome.sent is Sent.TAKEN


@pytest.mark.parametrize("happening", Happening)
async def test_people_are_called_by_number_when_something_fails_and_not_when_it_is_over(happening: Happening) -> None:
    wecom, dingtalk = WecomRobot(), Dingtalk()
    mention = ("13800000000", "all")
    await sent(WecomRobotReceiver(id=ID, url=URL, mention=mention), wecom, happening=happening)
    await sent(DingtalkReceiver(id=ID, url=URL, secret=SECRET, mention=mention), dingtalk, happening=happening)
    called = happening in (Happening.FIRING, Happening.ESCALATED)
    assert ("mentioned_mobile_list" in str(wecom.taken[0])) is called
    assert ("at" in dingtalk.taken[0]) is called
    if called:
        assert "['13800000000', '@all']" in str(wecom.taken[0])
        assert dingtalk.taken[0]["at"] == {"atMobiles": ["13800000000"], "isAtAll": True}


async def test_what_a_device_is_called_marks_nothing_up() -> None:
    vendor = WecomRobot()
    markdown = WecomRobotReceiver(id=ID, url=URL, format=RobotFormat.MARKDOWN)
    await sent(markdown, vendor, "# cs*pe*1 <font color='info'>[好](http://x)</font> `rm`\n> 又")
    got = content(vendor.taken[0])
    title, _, text = got.partition("\n")
    assert title.startswith("**")
    assert not set("*<>[]`") & set(text)
    assert not text.startswith("#")
    assert "cs＊pe＊1" in text


async def test_whoever_answers_something_else_is_asked_again_later() -> None:
    for reply in (b"<html>login first</html>", b"[]", b'{"errcode": "0"}', b""):
        answer = said(reply)
        (outcome,) = await sent(WECOM, lambda _, answer=answer: answer)  # type: ignore[misc] # mypy infers no default
        assert outcome.sent is Sent.LATER


@pytest.mark.parametrize(
    ("status", "fields", "want", "pause"),
    [
        ("500 Broken", {}, Sent.LATER, None),
        ("502 Bad Gateway", {}, Sent.LATER, None),
        ("503 Busy", {"Retry_After": "7"}, Sent.LATER, 7.0),
        ("429 Slow", {"Retry_After": "999999"}, Sent.LATER, 3600.0),
        ("429 Slow", {"Retry_After": "Mon, 21 Sep 2026 14:13:50 GMT"}, Sent.LATER, 30.0),
        ("429 Slow", {}, Sent.LATER, 60.0),
        ("404 Gone", {}, Sent.REFUSED, None),
        ("401 Who", {}, Sent.REFUSED, None),
        ("302 There", {"Location": "http://127.0.0.9/?key=canary"}, Sent.LATER, None),
    ],
)
async def test_a_status_says_whether_to_try_again(
    status: str, fields: dict[str, str], want: Sent, pause: float | None
) -> None:
    (outcome,) = await sent(WECOM, lambda _: said(b"no canary-key-77aa here", status, **fields))
    assert (outcome.sent, outcome.retry_after) == (want, pause)
    assert outcome.detail


async def test_a_receiver_that_is_not_there_is_tried_later() -> None:
    desk = Desk()
    desk.environ["URL"] = "http://127.0.0.1:1/x?key=canary-key-77aa"
    (outcome,) = await desk.send(WECOM)
    assert outcome.sent is Sent.LATER
    assert "http://127.0.0.1:1" in outcome.detail


async def test_a_secret_that_is_gone_may_come_back() -> None:
    (outcome,) = await Desk().send(WECOM)
    assert outcome.sent is Sent.LATER
    assert "env:URL" in outcome.detail
