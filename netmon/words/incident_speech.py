"""Saying what incidents are made of, by the values of their enumerations."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.words.speech import say, say_list
from netmon.words.text import Language


def say_severity(language: Language, severity: str) -> str:
    """Say how grave something is."""
    return say(language, f"severity.{severity}")


def say_matter(language: Language, matter: str) -> str:
    """Say what the matter is."""
    return say(language, f"matter.{matter}")


def say_conditions(language: Language, conditions: Iterable[str]) -> str:
    """Say what is not as it should be, one after the other."""
    return say_list(language, (say(language, f"condition.{condition}") for condition in conditions))


def say_ending(language: Language, ending: str) -> str:
    """Say how an incident ended."""
    return say(language, f"ending.{ending}")


def say_cause(language: Language, cause: str) -> str:
    """Say what it was in the end."""
    return say(language, f"cause_kind.{cause}")


def say_step(language: Language, step: str) -> str:
    """Say what happened to an incident."""
    return say(language, f"step.{step}")


def say_happening(language: Language, happening: str) -> str:
    """Say why somebody is told."""
    return say(language, f"happening.{happening}")
