"""A sentence in both languages, and the language a reader wants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """Chinese first."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence twice."""

    zh: str
    en: str

    def in_(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return self.zh if language is Language.ZH else self.en


def language_of(environ: Mapping[str, str]) -> Language:
    """Return the language of NETMON_LANG, else of the locale (LC_ALL, LC_MESSAGES, LANG), as POSIX orders them.

    A locale of C, POSIX or none says nothing about the reader; then it is Chinese, because the readers are.
    """
    for variable in ("NETMON_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environ.get(variable, "").lower().split(".")[0]
        if locale.startswith("zh"):
            return Language.ZH
        if locale not in {"", "c", "posix"}:
            return Language.EN
    return Language.ZH
