"""Floor 0: every sentence a user sees, in Chinese and English, from one catalogue.

A message is named by a code such as `reason.no_answer`; the part before the first dot is the topic, and a topic is a
file in this folder. Facts fill the sentence by name (`str.format` fields without attribute or index access).
"""

from __future__ import annotations

from netmon.words.catalogue import CATALOGUE
from netmon.words.readings import say_sensor
from netmon.words.speech import (
    Finding,
    say,
    say_advice,
    say_cabling,
    say_failure,
    say_finding,
    say_list,
    say_moves,
    say_reason,
    say_state,
    say_subject,
)
from netmon.words.text import Language, Text, language_of

__all__ = [
    "CATALOGUE",
    "Finding",
    "Language",
    "Text",
    "language_of",
    "say",
    "say_advice",
    "say_cabling",
    "say_failure",
    "say_finding",
    "say_list",
    "say_moves",
    "say_reason",
    "say_sensor",
    "say_state",
    "say_subject",
]
