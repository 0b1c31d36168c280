"""One voice: the glossary, Chinese punctuation and spacing, and where a sentence ends."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from netmon.words import CATALOGUE

ROOT = Path(__file__).parent.parent.parent
DOCS = sorted((ROOT / "docs").glob("*.zh.md"))

HAN = r"[\u3400-\u9fff]"
WIDE = r"[\u3000-\u303f\uff01-\uff60“”‘’]"
# Parts of sentences that fill a place in another one: they bring the space that stands around them, or need none.
PARTS = ("hint", "noun", "first", "ago")
# What always is a word of the catalogue: in Chinese no space stands beside it.
WORDS = ("side", "suspect", "likelihood", "condition")

BANNED = {
    "清单(?<!应接入清单)(?<!数据包清单)": "台账",
    "线路": "链路",
    "接口": "端口",
    "地点": "站点",
    "上级(?!行政区划|代码|“|只在|下)(?<!同一上级)": "上游",
    "下级": "下游",
    "根源": "根因",
    "查询 ?(设备|SNMP)|询问(?!时)": "探测",
    "团体名": "团体字",
    "被切断": "上游中断",
    "人为关闭": "管理关闭",
    "载入": "读取、生效",
}
"""Words that the product does not use, and what it says instead."""

BANNED_ENGLISH = {
    r"\bought\b": "should, must",
    r"\basking(s)?\b": "probe",
    r"\bmistakes?\b": "problem",
    r"\bport of\b(?! the SNMP agent)": "interface",
    r"\bwhom to\b": "contact",
    r"\bcut off\b(?! (by|because))": "unreachable",
    r"\bmanagement-down\b|\bshut down on purpose\b": "admin-down",
    "’": "'",
}

PROSE = (
    "integrate.readme", "board_about.", "manual.", "metric.", "reference.", "web.page_",
    "alert.", "runbook.", "recorded.", "bulletin_says.", "bulletin_rule.",
)  # fmt: skip
"""Topics of whole sentences, which end with a full stop; anywhere else a message is a clause and has none."""


def without_code(sentence: str) -> str:
    """Leave out what is typed or shown as it is: code, `file:line`, references to secrets, YAML, addresses."""
    sentence = re.sub(r"`[^`]*`", "`", sentence)
    sentence = re.sub(r"(env|file|cred|device|link|unit|tcp|https?):/{0,2}[\w/]+(:\w+)?", "x", sentence)
    sentence = re.sub(r"文件:行号(: 位置: 说明)?|地址\[?:端口\]?|主机:端口|\[?IPv6\]?:端口|@网络", "x", sentence)
    sentence = re.sub(r"/{3,4}[^\s，；）]+", "/", sentence)
    sentence = re.sub(r"“(键: 值|编号: 内容|协议:引用|: |- |：)”|networks: \{\{.*\}\}", "“x”", sentence)
    sentence = re.sub(rf"\{{({'|'.join(WORDS)})\}}", "字", sentence)
    return re.sub(rf"\{{({'|'.join(PARTS)})\}}", "", sentence)


CHINESE = {code: text.zh for code, text in CATALOGUE.items()}
CHINESE |= {
    f"{path.name}:{number}": line
    for path in DOCS
    for number, line in enumerate(re.sub(r"^```.*?^```", "", path.read_text(), flags=re.S | re.M).splitlines(), 1)
}


def found(pattern: str, texts: dict[str, str]) -> dict[str, str]:
    return {code: text for code, text in texts.items() if re.search(pattern, text)}


BARE = {code: without_code(text) for code, text in CHINESE.items()}


def test_chinese_sentences_have_full_width_punctuation() -> None:
    assert found(rf"{HAN}[,;:()?!]|[,;(!?]{HAN}|[）”][,;:]|{HAN}\.(\s|$)", BARE) == {}


def test_a_space_parts_chinese_from_latin_letters_digits_and_what_is_filled_in() -> None:
    assert (
        found(rf"{HAN}[A-Za-z0-9{{`$]|[A-Za-z0-9}}%]{HAN}", {c: re.sub(r"`+", "`", t) for c, t in BARE.items()}) == {}
    )


def test_no_space_stands_beside_full_width_punctuation() -> None:
    assert found(rf"(?<!\|)(?<!^-) {WIDE}(?<![“”])|{WIDE}(?<![“”]) (?!\|)", BARE) == {}


def test_english_sentences_have_no_full_width_punctuation() -> None:
    english = {code: text.en for code, text in CATALOGUE.items() if code != "problem.hint_fullwidth_colon"}
    assert found(r"[\u3000-\u303f\uff01-\uff60]", english) == {}


@pytest.mark.parametrize(("word", "instead"), BANNED.items())
def test_each_thing_has_one_word_in_chinese(word: str, instead: str) -> None:
    assert found(word, CHINESE) == {}, f"say {instead}"


@pytest.mark.parametrize(("word", "instead"), BANNED_ENGLISH.items())
def test_each_thing_has_one_word_in_english(word: str, instead: str) -> None:
    english = {code: text.en for code, text in CATALOGUE.items()}
    assert found(word, english) == {}, f"say {instead}"


def test_both_languages_end_a_sentence_alike() -> None:
    unlike = {
        code
        for code, text in CATALOGUE.items()
        if text.zh.endswith("。") != (text.en.endswith(".") and not text.en.endswith("..."))
    }
    assert unlike == set()


def test_a_message_is_a_clause_without_a_full_stop() -> None:
    messages = {code: text for code, text in CATALOGUE.items() if not code.startswith(PROSE)}
    assert {code for code, text in messages.items() if "。" in text.zh or re.search(r"\. [A-Z]", text.en)} == set()


def test_every_metric_is_told_in_a_whole_sentence() -> None:
    metrics = [text for code, text in CATALOGUE.items() if code.startswith("metric.")]
    assert [text for text in metrics if not (text.zh.endswith("。") and text.en.endswith("."))] == []


def test_a_message_begins_with_a_small_letter() -> None:
    """It follows a file and line, a program's name or a heading."""
    topics = ("problem.", "syntax.", "reason.", "setting.", "keys.", "port.", "asking.", "daemon.")
    firsts = {code: text.en.split()[0] for code, text in CATALOGUE.items() if code.startswith(topics)}
    assert {code for code, word in firsts.items() if word[0].isupper() and not word[1:2].isupper()} == set()
