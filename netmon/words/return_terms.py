"""The words and signs that offices write in returns, and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

YES: Final = frozenset(
    "是 有 已 对 已建 已建成 建成 已开通 开通 已上网 具备 支持 √ ✓ ✔ ☑ y yes true t 1".split()  # noqa: SIM905 - to be read
)
"""What is meant for yes, in small letters."""

NO: Final = frozenset(
    "否 无 未 没有 不是 未建 未建成 没建 未开通 未上网 不具备 不支持 × ✗ ✘ ✕ ☒ x n no false f 0".split()  # noqa: SIM905 - to be read
)
"""What is meant for no, in small letters."""

DAY: Final = re.compile(
    r"(?P<year>[12][0-9]{3})(?: ?年 ?|(?P<mark>[-/.]))(?P<month>[0-9]{1,2})(?(mark)(?P=mark)| ?月 ?)"
    r"(?P<day>[0-9]{1,2})(?(mark)| ?[日号]?)(?: ?0?0:00(?::00(?:\.0+)?)?)?"
)
"""2026-06-30, 2026/6/30, 2026.6.30, 2026年6月30日; a spreadsheet may have added midnight."""

DAY_IN_DIGITS: Final = re.compile(r"(?P<year>[12][0-9]{3})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
"""20260630."""

KINDS: Final[Mapping[str, str]] = {
    "开通确认单": "commissioned",
    "开通确认": "commissioned",
    "存量台账": "baseline",
    "opening confirmation": "commissioned",
    "baseline list": "baseline",
    "commissioned": "commissioned",
    "baseline": "baseline",
}
"""What a paper about an access is called → its claim; in small letters."""
