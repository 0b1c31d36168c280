"""What 企业微信 answers (its error codes), to applications and to robots alike."""

from __future__ import annotations

from typing import Final

from netmon.notify.channels.verdict import Codes, Verdict

PAUSE: Final = 60.0
"""Its limits are by the minute."""

CODES: Final[Codes] = {
    -1: Verdict(pause=5.0),  # it is busy itself
    40001: Verdict("channel.wecom_secret"),
    40003: Verdict("channel.wecom_nobody"),
    40013: Verdict("channel.wecom_corp"),
    40014: Verdict(pause=PAUSE),  # the token, and a new one right after it
    40056: Verdict("channel.wecom_agent"),
    42001: Verdict(pause=PAUSE),
    45009: Verdict("channel.too_many", PAUSE),
    45033: Verdict("channel.too_many", PAUSE),
    60020: Verdict("channel.wecom_ip"),
    81013: Verdict("channel.wecom_nobody"),
    93000: Verdict("channel.wecom_key"),
    93008: Verdict("channel.wecom_key"),
    301002: Verdict("channel.wecom_agent"),
}
STALE_TOKEN: Final = (40014, 42001)
TEXT_OCTETS: Final = 2048
MARKDOWN_OCTETS: Final = 4096
