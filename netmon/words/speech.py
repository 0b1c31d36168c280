"""Saying a code of the catalogue, and the few things that every sentence says alike: subjects, states, lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Protocol

from netmon.words.catalogue import CATALOGUE
from netmon.words.text import Language

_SUBJECT = re.compile(r"(?P<kind>device|link|unit|service):(?P<id>[^@]+)@(?P<network>.+)")


class Finding(NamedTuple):
    """What is the matter with a device. `particulars` is empty where there is nothing to add."""

    title: str
    particulars: str
    remedy: str


NameOf = Callable[[str, str, str], str]


class Voice(Protocol):
    """How a code is said: `say`, or as offices print it (`netmon.words.official`)."""

    def __call__(self, language: Language, code: str, /, **facts: object) -> str:
        """Say it."""
        ...


def _nameless(_kind: str, _id: str, _network: str) -> str:
    return ""


def say(language: Language, code: str, /, **facts: object) -> str:
    """Say `code` in `language`. A code that the catalogue lacks raises KeyError: that is a bug, and a test finds it."""
    return CATALOGUE[code].in_(language).format(**facts)


def say_reason(
    language: Language, code: str, facts: Mapping[str, str], name_of: NameOf = _nameless, voice: Voice = say
) -> str:
    """Say `code` with facts that may themselves be codes (a kind of failure) or subjects (`device:hub@extranet`).

    `name_of` tells what a subject is called, by its kind, id and network; "" where it has no name. A record of another
    release may have a code that this one has no words for; it is told as it stands.
    """
    try:
        return voice(language, code, **{name: _fact(language, fact, name_of) for name, fact in facts.items()})
    except KeyError:
        return " ".join([code, *(f"{name}={fact}" for name, fact in facts.items())])


def say_subject(language: Language, kind: str, identifier: str, name: str = "") -> str:
    """Return what a subject is called: its kind and id, and its name where it has one of its own."""
    code = "term.subject_named" if name not in {"", identifier} else "term.subject"
    return say(language, code, kind=say(language, f"term.{kind}"), id=identifier, name=name)


def say_state(language: Language, state: str, flags: Iterable[str] = ()) -> str:
    """Return a state, with the flags that qualify it."""
    word = say(language, f"state.{state}")
    flagged = say_list(language, (say(language, f"flag.{flag}") for flag in sorted(flags)))
    return say(language, "state.flagged", state=word, flags=flagged) if flagged else word


def say_moves(language: Language, at: str, why: str, counts: Mapping[str, int]) -> str:
    """Say how the ports of a device changed: `counts` by `moved`, `renamed`, `new` and `gone`, `why` a code or ""."""
    what = say_list(language, (say(language, f"ports.{kind}", count=count) for kind, count in counts.items() if count))
    code = "ports.changed_why" if why in CATALOGUE else "ports.changed"
    return say(language, code, at=at, what=what, why=say(language, why) if why in CATALOGUE else why)


def say_finding(language: Language, matter: str, facts: Mapping[str, str], name_of: NameOf = _nameless) -> Finding:
    """Tell what is the matter with a device: in a few words, its particulars, and what to do about it."""
    said = {name: _fact(language, fact, name_of) for name, fact in facts.items()}
    particulars = say(language, f"finding_at.{matter}", **said) if f"finding_at.{matter}" in CATALOGUE else ""
    return Finding(say(language, f"finding.{matter}"), particulars, say(language, f"remedy.{matter}"))


def say_failure(language: Language, kind: str, cause: str | None = None) -> str:
    """Say why a probe has nothing to say: its cause where that has words of its own, else its kind."""
    code = f"cause.{cause}"
    return say(language, code if code in CATALOGUE else f"failure.{kind}")


def say_advice(language: Language, probe: str, kind: str, cause: str | None, device: str) -> str:
    """Say what to do about a failure of `probe` at `device`; "" where nothing more can be said than what it is."""
    codes = (f"advice.{cause}", f"advice.{probe}_{kind}")
    return next((say(language, code, device=device) for code in codes if code in CATALOGUE), "")


def say_cabling(language: Language, why: str, devices: Iterable[str]) -> str:
    """Say what a verdict about a cable rests on; `devices` are those that it speaks of."""
    named = list(devices)
    but = "_but" if why == "one_sees" and named else ""
    return say(language, f"cabling.why_{why}{but}", devices=say_list(language, named))


def say_list(language: Language, parts: Iterable[str]) -> str:
    """Return the parts one after the other: “甲、乙”, “a, b”."""
    return say(language, "term.and_then").join(parts)


def _fact(language: Language, fact: str, name_of: NameOf) -> str:
    if fact in CATALOGUE:
        return say(language, fact)
    found = _SUBJECT.fullmatch(fact)
    return say_subject(language, found["kind"], found["id"], name_of(*found.groups())) if found else fact
