"""Any gateway can be asked in its own way, and nothing that a device is called breaks out of its place."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.filling import fill, is_sound
from netmon.model.notification import Outcome, Sent
from netmon.model.receiver import BodyFormat, Charset, HttpMethod, SmsHttpReceiver
from netmon.notify.channels.sms_http import at_path
from tests.notify.channels.given import ENVIRON, ID, Desk, message, ref
from tests.wires.http.serving import Request, said, serving

JSON = '{"user": "netmon", "password": "${password}", "to": "${phones}", "text": "${text}", "at": "${time}"}'
FORM = "user=netmon&password=${password}&to=${phone}&text=${text}"
XML = "<send><password>${password}</password><to n='${phones}'/><text>${text}</text></send>"
NASTY = '县"},{"to":"1\\ <a>&amp;</a> %41 +=;\''
RECEIVER = SmsHttpReceiver(
    id=ID,
    url="http://127.0.0.1:1",
    template=JSON,
    phones=("13800000000", "13900000000"),
    secrets=(("password", ref("PASSWORD")),),
    success_path="code",
    success_values=("0",),
    later_values=("7",),
)


async def sent(receiver: SmsHttpReceiver, reply: object = b'{"code": 0}') -> tuple[Outcome, list[Request]]:
    def replying(_: Request) -> Iterable[bytes]:
        assert isinstance(reply, bytes)
        return said(reply)

    with serving(replying) as server:
        (outcome,) = await Desk().send(replace(receiver, url=f"{server.url}/send"), message(NASTY, title="断"))
    return outcome, server.requests


@pytest.mark.anyio
async def test_a_gateway_of_json_gets_one_request_for_all() -> None:
    outcome, (request,) = await sent(RECEIVER)
    assert outcome.sent is Sent.TAKEN
    assert request.headers["content-type"] == "application/json; charset=utf-8"
    assert json.loads(request.body) == {
        "user": "netmon",
        "password": ENVIRON["PASSWORD"],
        "to": "13800000000,13900000000",
        "text": f"断\n{NASTY}",
        "at": "20260921141320",
    }


@pytest.mark.anyio
async def test_a_gateway_of_forms_gets_a_request_for_each_in_its_charset() -> None:
    receiver = replace(RECEIVER, template=FORM, format=BodyFormat.FORM, charset=Charset.GB18030)
    outcome, requests = await sent(receiver)
    assert outcome.sent is Sent.TAKEN
    asked = [parse_qs(request.body.decode("ascii"), encoding="gb18030") for request in requests]
    assert [one["to"] for one in asked] == [["13800000000"], ["13900000000"]]
    assert asked[0]["text"] == [f"断\n{NASTY}"]
    assert asked[0]["password"] == [ENVIRON["PASSWORD"]]


@pytest.mark.anyio
async def test_a_gateway_that_is_asked_with_get_gets_a_query() -> None:
    receiver = replace(RECEIVER, template=FORM, format=BodyFormat.FORM, method=HttpMethod.GET, phones=("1380",))
    outcome, (request,) = await sent(receiver)
    assert outcome.sent is Sent.TAKEN
    assert (request.method, request.body) == ("GET", b"")
    assert parse_qs(urlsplit(request.target).query)["text"] == [f"断\n{NASTY}"]


@pytest.mark.anyio
async def test_a_gateway_of_xml_gets_elements_and_attributes() -> None:
    receiver = replace(RECEIVER, template=XML, format=BodyFormat.XML, success_path="", success_pattern="<ok/>")
    receiver = replace(receiver, success_values=(), headers=(("SOAPAction", "send"), ("X-Token", ref("TOKEN"))))
    outcome, (request,) = await sent(receiver, b"<r><ok/></r>")
    assert outcome.sent is Sent.TAKEN
    root = fromstring(request.body)
    assert root.findtext("text") == f"断\n{NASTY}"
    assert (request.headers["soapaction"], request.headers["x-token"]) == ("send", ENVIRON["TOKEN"])


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("reply", "want"),
    [
        (b'{"code": 0}', Sent.TAKEN),
        (b'{"code": "0", "msg": "ok"}', Sent.TAKEN),
        (b'{"code": 7}', Sent.LATER),
        (b'{"code": 1, "msg": "canary pass&word=1 is wrong"}', Sent.REFUSED),
        (b'{"message": "ok"}', Sent.REFUSED),
        (b"OK", Sent.REFUSED),
        (b"", Sent.REFUSED),
    ],
)
async def test_an_answer_says_whether_it_was_taken(reply: bytes, want: Sent) -> None:
    outcome, _ = await sent(RECEIVER, reply)
    assert outcome.sent is want


@pytest.mark.anyio
async def test_a_text_is_cut_to_so_many_characters() -> None:
    _, (request,) = await sent(replace(RECEIVER, characters=40))
    assert len(json.loads(request.body)["text"]) <= 40


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("code", "0"),
        ("data.0.status", "DELIVRD"),
        ("data.1.status", None),
        ("data.x", None),
        ("ok", "true"),
        ("no", None),
    ],
)
def test_a_path_leads_to_a_value(path: str, value: str | None) -> None:
    assert at_path(b'{"code": 0, "ok": true, "data": [{"status": "DELIVRD"}]}', path) == value


VALUES = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


@given(VALUES, VALUES)
def test_what_is_put_into_json_is_one_string(text: str, password: str) -> None:
    values = {"text": text, "password": password, "phones": "1", "time": "2"}
    found = json.loads(fill(JSON, BodyFormat.JSON, Charset.UTF_8, values))
    assert (found["text"], found["password"], len(found)) == (text, password, 5)


@given(VALUES, VALUES)
def test_what_is_put_into_a_form_is_one_value(text: str, password: str) -> None:
    filled = fill(FORM, BodyFormat.FORM, Charset.UTF_8, {"text": text, "password": password, "phone": "1"})
    found = parse_qs(filled.decode("ascii"), keep_blank_values=True, max_num_fields=4)
    assert found == {"user": ["netmon"], "password": [password], "to": ["1"], "text": [text]}


@given(VALUES)
def test_what_is_put_into_xml_is_text(text: str) -> None:
    filled = fill(XML, BodyFormat.XML, Charset.UTF_8, {"text": text, "password": "p", "phones": text})
    root = fromstring(filled.decode())
    assert [child.tag for child in root] == ["password", "to", "text"]


@pytest.mark.parametrize(
    ("template", "form"), [(JSON, BodyFormat.JSON), (FORM, BodyFormat.FORM), (XML, BodyFormat.XML)]
)
def test_these_templates_are_sound_in_their_format_alone(template: str, form: BodyFormat) -> None:
    assert [each for each in BodyFormat if is_sound(template, each)] == [form]
