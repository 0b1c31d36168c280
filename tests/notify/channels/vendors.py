"""企业微信, 钉钉 and 飞书 on 127.0.0.1, written from what they document: they check what they are sent, and count."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from tests.notify.channels.given import AT, ENVIRON
from tests.wires.http.serving import Request, said

HOUR = 3600.0


def answer(**fields: object) -> list[bytes]:
    return said(json.dumps(fields).encode())


def query(request: Request) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(request.target).query).items()}


@dataclass
class WecomRobot:
    """`limit` messages a minute, and no minute ever passes."""

    limit: int = 20
    taken: list[dict[str, object]] = field(default_factory=list)

    def __call__(self, request: Request) -> Iterable[bytes]:
        if query(request).get("key") != ENVIRON["KEY"]:
            return answer(errcode=93000, errmsg=f"invalid webhook url, key={query(request).get('key')}")
        posted = json.loads(request.body)
        kind = posted["msgtype"]
        most = {"text": 2048, "markdown": 4096}[kind]
        content = posted[kind]["content"]
        if len(content.encode()) > most:
            return answer(errcode=40058, errmsg="content exceed max length. invalid Request Parameter")
        if len(self.taken) >= self.limit:
            return answer(errcode=45009, errmsg="api freq out of limit")
        self.taken.append(posted)
        return answer(errcode=0, errmsg="ok")


@dataclass
class WecomApp:
    """Gives tokens, of which only the last one is taken."""

    tokens: int = 0
    stale: int = 42001
    asked: int = 0
    lasts: int = 7200
    taken: list[dict[str, object]] = field(default_factory=list)
    unknown: str = ""

    @property
    def token(self) -> str:
        return f"canary-access-{self.tokens}"

    def __call__(self, request: Request) -> Iterable[bytes]:
        self.asked += 1
        asked = query(request)
        if request.target.startswith("/cgi-bin/gettoken?"):
            assert request.method == "GET"
            if asked["corpid"] != "ww77":
                return answer(errcode=40013, errmsg="invalid corpid")
            if asked["corpsecret"] != ENVIRON["SECRET"]:
                return answer(errcode=40001, errmsg=f"invalid credential {asked['corpsecret']}")
            self.tokens += 1
            return answer(errcode=0, errmsg="ok", access_token=self.token, expires_in=self.lasts)
        assert request.target.startswith("/cgi-bin/message/send?")
        if asked.get("access_token") != self.token:
            return answer(errcode=self.stale, errmsg=f"access_token expired {asked.get('access_token')}")
        posted = json.loads(request.body)
        assert len(posted["text"]["content"].encode()) <= 2048
        if int(posted["agentid"]) != 1000002:  # Alertmanager says it as text
            return answer(errcode=301002, errmsg="not allow operate another agent")
        if posted.get("touser") == "nobody":
            return answer(errcode=81013, errmsg="user & party & tag all invalid")
        self.taken.append(posted)
        return answer(errcode=0, errmsg="ok", msgid=f"m{len(self.taken)}", invaliduser=self.unknown)


@dataclass
class Dingtalk:
    """Signed, within the hour, 20 in a minute."""

    limit: int = 20
    signed: bool = True
    taken: list[dict[str, object]] = field(default_factory=list)

    def __call__(self, request: Request) -> Iterable[bytes]:
        asked = query(request)
        if asked.get("access_token") != ENVIRON["KEY"]:
            return answer(errcode=300005, errmsg=f"token is not exist {asked.get('access_token')}")
        if self.signed and not self._sign_matches(asked):
            return answer(errcode=310000, errmsg="sign not match")
        if len(request.body) > 20_000:
            return answer(errcode=460101, errmsg="message too long")
        if len(self.taken) >= self.limit:
            return answer(errcode=660026, errmsg="send too fast, exceed 20 times per minute")
        posted = json.loads(request.body)
        self.taken.append(posted)
        return answer(errcode=0, errmsg="ok")

    @staticmethod
    def _sign_matches(asked: dict[str, str]) -> bool:
        at = asked.get("timestamp", "")
        if not at.isdecimal() or abs(int(at) / 1000 - AT) > HOUR:
            return False
        secret = ENVIRON["SECRET"]
        digest = hmac.new(secret.encode(), f"{at}\n{secret}".encode(), hashlib.sha256).digest()
        return asked.get("sign") == base64.b64encode(digest).decode()


@dataclass
class Feishu:
    """Signed in the body, within the hour, 100 in a minute, 20 KB."""

    limit: int = 100
    taken: list[dict[str, object]] = field(default_factory=list)

    def __call__(self, request: Request) -> Iterable[bytes]:
        if request.target != f"/open-apis/bot/v2/hook/{ENVIRON['KEY']}":
            return answer(code=19001, msg=f"param invalid: incoming webhook access token invalid {request.target}")
        if len(request.body) > 20 * 1024:
            return answer(code=9499, msg="Bad Request: request body too large")
        posted = json.loads(request.body)
        at = posted.get("timestamp", "")
        key = f"{at}\n{ENVIRON['SECRET']}".encode()
        digest = base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode()
        if not at.isdecimal() or abs(int(at) - AT) > HOUR or posted.get("sign") != digest:
            return answer(code=19021, msg="sign match fail or timestamp is not within one hour from current time")
        if len(self.taken) >= self.limit:
            return answer(code=11232, msg="frequency limited psm[lark.oapi.app_platform_runtime]appID[1500]")
        self.taken.append(posted)
        return answer(StatusCode=0, StatusMessage="success", code=0, data={}, msg="success")
