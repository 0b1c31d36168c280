"""Who looks: in which language, from how deep below the front page, and what their links carry along."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from netmon.model.names import Subject
from netmon.web.language import wanted_language
from netmon.words import Language

FOLDERS = {"unit": "units", "device": "devices", "link": "links", "service": "services"}
"""Kind of subject → the folder its pages are in."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Links are relative, so that pages work behind any path prefix.

    `chosen` is true where the address said the language; then links carry it. `depth` is how many folders below the
    front page this page is, `query` what its address asked for beside the language.
    """

    language: Language
    chosen: bool = False
    depth: int = 0
    query: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, parameters: Iterable[tuple[str, str]], accept: str, depth: int = 0) -> Viewer:
        """Return who sent these query parameters and this Accept-Language header."""
        said = dict(parameters)
        lang = said.pop("lang", None)
        return cls(wanted_language(lang, accept), lang in tuple(Language), depth, tuple(said.items()))

    @property
    def other(self) -> Language:
        """The language that is not this one."""
        return Language.EN if self.language is Language.ZH else Language.ZH

    @property
    def root(self) -> str:
        """The folder of the front page, relative to this one."""
        return "../" * self.depth or "./"

    def url(self, path: str = "", **parameters: object) -> str:
        """Return the relative address of a page; parameters that are None or "" are left out."""
        asked = [(name, str(value)) for name, value in parameters.items() if value not in {None, ""}]
        if self.chosen:
            asked.append(("lang", self.language.value))
        return self.root + path + (f"?{urlencode(asked)}" if asked else "")

    def page_of(self, subject: Subject) -> str:
        """Return the address of a subject's page, "" where there is none."""
        folder = FOLDERS.get(subject.kind)
        return "" if folder is None else self.url(f"{folder}/{quote(subject.id, safe='')}")

    def again(self, **changes: object) -> str:
        """Return the address of this page with other parameters, and the same language; None removes one."""
        asked = dict(self.query) | {name: str(value) for name, value in changes.items() if value is not None}
        for name in (name for name, value in changes.items() if value is None):
            asked.pop(name, None)
        if self.chosen:
            asked["lang"] = self.language.value
        return f"?{urlencode(asked)}"

    def in_other(self) -> str:
        """Return the address of this page in the other language."""
        return f"?{urlencode([*self.query, ('lang', self.other.value)])}"
