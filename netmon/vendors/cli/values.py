"""From a word of a command line to a value: states, speeds, addresses, figures. Pure; None for what says nothing."""

from __future__ import annotations

import re
from typing import Final

from netmon.model.text import clean_text
from netmon.vendors.parse import BRIGHTEST, COLDEST, DIMMEST, HOTTEST, words

UP: Final = 1
DOWN: Final = 2
TESTING: Final = 3
UNKNOWN: Final = 4
DORMANT: Final = 5
NOT_PRESENT: Final = 6
LOWER_LAYER_DOWN: Final = 7

State = tuple[int | None, int | None]
"""The numbers of ifAdminStatus and ifOperStatus (RFC 2863)."""

# Software in Chinese is matched by the code points of its words.
_CLOSED = re.compile(
    r"administrative|\badmin(?:istr)?[ _-]?(?:down|disabled?|shutdown)|^\*|\badm\b|shut ?down|\bshutoff|^disabled?\b|"
    r"\bparked\b|\u7ba1\u7406(?:\u5173\u95ed|\u6027?down)"
)
_OPER: Final = (
    (re.compile(r"not[ _-]?present|\babsent\b|\bmissing\b|\bnotpres"), NOT_PRESENT),
    (re.compile(r"lower ?layer ?down"), LOWER_LAYER_DOWN),
    (re.compile(r"\bdormant\b|\bstand-?by\b|\bstby\b"), DORMANT),
    (re.compile(r"\btesting\b|\bloopback\b"), TESTING),
    (
        re.compile(
            r"\bdown\b|^[*#^!]?down|not[ _-]?conn|\bno ?link\b|\bdisabled?\b|\binactive\b|\berr(?:or)?-?(?:dis|down)|"
            r"\bnolink|\boffline\b|\bfaulty?\b|\bsfpabsent|\bxcvr|\bsuspend|\blinkdown|\u65ad\u5f00|\u5173\u95ed"
        ),
        DOWN,
    ),
    (re.compile(r"\bup\b|^[*#^!]?up|\bconn(?:ected)?\b|\bactive\b|\bonline\b|\blinkup|\brunning\b"), UP),
)


def state(text: str) -> State:
    """Tell a state in whatever words: `administratively down`, `*down`, `ADM`, `STP DOWN`, `UP(s)`, `notconnect`.

    An interface that somebody closed is down; one in any other state that is known was opened.
    """
    said = text.strip().casefold()[:64]
    if _CLOSED.search(said):
        return DOWN, DOWN
    for pattern, number in _OPER:
        if pattern.search(said):
            return UP, number
    return None, None


def oper(text: str) -> int | None:
    """Tell the operational state alone."""
    return state(text)[1]


_SPEED = re.compile(
    r"(?<![\w.])(?:a-?)?(\d{1,12}(?:\.\d{1,3})?) ?"
    r"(?:(t|g|m|k)?(?:i?b(?:it)?s?(?:/s(?:ec)?|ps)?|bits?/s(?:ec)?|bps)?)?"
    r"(?=$|[\s,;()/_-]|a-|\(|speed|fd|hd|base)",
    re.IGNORECASE,
)
_SCALE: Final = {"t": 10**12, "g": 10**9, "m": 10**6, "k": 10**3}


def speed_bps(text: str, bare: int = 10**6) -> int | None:
    """Read a speed: `1000Mbps`, `10G(a)`, `a-100`, `100Mb/s`, `1000000 kbps`; `bare` is the unit of a mere number.

    None for `auto`, `Unknown-speed`, 0 and what is no speed.
    """
    found = _SPEED.match(text.strip()[:64])
    if found is None:
        return None
    letters = found[0].lower()
    unit = _SCALE.get((found[2] or "").lower())
    scale = unit if unit is not None else 1 if "b" in letters and "base" not in letters else bare
    speed = round(float(found[1]) * scale)
    return speed if 0 < speed < 2**63 else None


_MAC = re.compile(
    r"[0-9a-f]{4}([-.:])[0-9a-f]{4}\1[0-9a-f]{4}|[0-9a-f]{1,2}([-.: ])[0-9a-f]{1,2}(?:\2[0-9a-f]{1,2}){4}|"
    r"[0-9a-f]{6}[-:][0-9a-f]{6}|[0-9a-f]{12}",
    re.IGNORECASE,
)


def mac(text: str) -> str | None:
    """Read a MAC address in any spelling; lower case with colons. None for none, or for one of all zeros."""
    found = _MAC.fullmatch(text.strip()[:32])
    if found is None:
        return None
    groups = re.split(r"[-.: ]", found[0])
    digits = "".join(group.rjust(12 // len(groups), "0") for group in groups).lower()
    return ":".join(digits[at : at + 2] for at in range(0, 12, 2)) if digits.strip("0") else None


_NUMBER = re.compile(r"[-+]?\d{1,15}(?:\.\d{1,9})?(?![\w.]*\.\d)")


def number(text: str) -> float | None:
    """Return the first number of a text: of `24%`, `: 41.5 C`, `+3.30V`."""
    found = _NUMBER.search(text[:128])
    return float(found[0]) if found else None


def whole(text: str) -> int | None:
    """Return the first number of a text where it is whole; commas between thousands are passed over."""
    found = re.search(r"(?<![\w.])\d{1,3}(?:,\d{3})+(?![\d.])|(?<![\w.])\d{1,18}(?![\d.])", text[:128])
    return int(found[0].replace(",", "")) if found else None


def percent(text: str) -> float | None:
    """Return a share from 0 to 100."""
    return _within(number(text), 0.0, 100.0)


def celsius(text: str) -> float | None:
    """Return a temperature; 0, -1, 127 and 255 stand for a sensor that is not there."""
    degrees = number(text)
    return None if degrees in {0, -1, 127, 255, -255} else _within(degrees, COLDEST, HOTTEST)


def dbm(text: str) -> float | None:
    """Return a power of light in dBm; None of `--`, `-inf`, `N/A` and of 0.00, which no receiver measures exactly."""
    level = number(text)
    return None if level == 0 else _within(level, DIMMEST, BRIGHTEST)


_SIZES: Final = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40}
_SIZE = re.compile(r"(\d{1,15}(?:\.\d{1,3})?) ?([kmgt]?)", re.IGNORECASE)


def size_bytes(text: str, bare: int = 1) -> int | None:
    """Read an amount of memory: `2025148 Kbytes`, `1024M bytes`, `16777216KB`; `bare` is the unit of a mere number."""
    found = _SIZE.search(text.replace(",", "")[:64])
    if found is None:
        return None
    unit = _SIZES[found[2].lower()] if found[2] else bare
    return round(float(found[1]) * unit)


def good(text: str) -> float | None:
    """Tell how a fan or a power supply is: 1.0 as it should be, 0.0 not; None where there is none or nobody knows."""
    said = text.strip().casefold()[:64]
    if not said or _ABSENT.search(said):
        return None
    if _BAD.search(said):
        return 0.0
    return 1.0 if _GOOD.search(said) else None


_ABSENT = re.compile(
    r"^(?:-+|n/?a|no|none|null|/|nolink)$|absent|not[ -]?(?:present|installed|exist|in position|supported)|unknown|"
    r"empty|unregistered|\u672a\u5b89\u88c5|\u4e0d\u5728\u4f4d|\u672a\u77e5"
)
_BAD = re.compile(
    r"(?:and)?no ?power|readyforpower|powerabnormal|ab-?normal|fault|fail|error|not[ -]?(?:ok|supply|normal|running)|"
    r"no[ -]?supply|\bbad\b|alarm|\bdown\b|\boff\b|stop|critical|offline|no (?:input|output|power)|deactive|inactive|"
    r"unstable|lost|broken|\u5f02\u5e38|\u6545\u969c"
)
_GOOD = re.compile(
    r"normal|\bok\b|\bregistered\b|^linkandpower$|\bgood\b|supply|active|running|\bon\b|\bup\b|\bworking?\b|online|present|sleep|powered|delivering|"
    r"\u6b63\u5e38|\u5728\u4f4d"
)


def said(text: str | None) -> str | None:
    """Return a text as it may be kept, cleaned and on one line; None for what stands for nothing (`--`, `N/A`)."""
    return words(text.encode("utf-8", "surrogatepass")) if text else None


def line(text: str | None) -> str | None:
    """Return a free text, cleaned, without blanks around it; None for one without letters or figures in it."""
    if text is None:
        return None
    clean = " ".join(clean_text(text.encode("utf-8", "surrogatepass")).text.split())
    return clean if any(letter.isalnum() for letter in clean) else None


def _within(value: float | None, low: float, high: float) -> float | None:
    return value if value is not None and low <= value <= high else None
