"""What one rule is: a series that Prometheus records, or an alert that it fires."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from netmon.model.degradation import Condition
from netmon.model.incident import Matter, Severity
from netmon.words import CATALOGUE, Text, say
from netmon.words.runbook import code_of
from netmon.words.text import Language

_ALL = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Record:
    """A recorded series, named `level:metric:operations`. What it tells is in `netmon.words` under `recorded.`."""

    name: str
    expr: str

    @property
    def code(self) -> str:
        """The code of the sentence that says what it tells."""
        return f"recorded.{self.name.replace(':', '_').replace('netmon_', '')}"


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert. `wait` is how long the expression must hold, `keep` how long it goes on after it does not any more.

    `severity` is None where the expression brings it as a label. `page` is a path of netmon's pages, with labels in
    braces; `about` the label by which the instance is found whose pages they are: `network` or `instance`, or "" for
    any.
    """

    name: str
    expr: str
    severity: Severity | None
    wait: str
    keep: str = ""
    page: str = "/"
    about: str = "network"
    labels: Mapping[str, str] = field(default_factory=dict)

    def text(self, part: str) -> Text:
        """Return a sentence of it: `summary` or `description`."""
        return CATALOGUE[f"alert.{code_of(self.name)}_{part}"]

    def said(self, part: str, language: Language) -> str:
        """Return a sentence with its facts as Prometheus' templates fill them in."""
        return filled(self.text(part).in_(language), language)


VALUES = {
    "percent": "{{ $value | humanizePercentage }}",
    "duration": "{{ $value | humanizeDuration }}",
    "count": '{{ $value | printf "%.0f" }}',
}
"""Facts that are the value of the expression; any other is the label of that name."""


WORDS = {"matter": Matter, "condition": Condition}
"""Labels whose values are words of the catalogue: people read the word."""


def filled(sentence: str, language: Language) -> str:
    """Return a sentence of the catalogue as a template of Prometheus."""
    return re.sub(r"\{([a-z_]+)\}", lambda found: _fact(found[1], language), sentence)


def _fact(name: str, language: Language) -> str:
    if name in VALUES:
        return VALUES[name]
    if name not in WORDS:
        return f"{{{{ $labels.{name} }}}}"
    known = [f'eq $labels.{name} "{one}" }}}}{say(language, f"{name}.{one}")}{{{{' for one in WORDS[name]]
    return f"{{{{ if {' else if '.join(known)} else }}}}{{{{ $labels.{name} }}}}{{{{ end }}}}"


def flat(expr: str) -> str:
    """Return an expression without the line breaks and blanks of the code that wrote it."""
    return _ALL.sub(" ", expr).strip()
