"""Tables of sensors and of parts whose headings are known, and whose columns differ from model to model."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from netmon.model.health import Measure
from netmon.vendors.cli import values
from netmon.vendors.cli.saying import Sensors
from netmon.vendors.cli.tables import is_ruler, lines

_HEAT = re.compile(r"^(?:cur(?:rent)?_?)?(?:temp(?:erature)?|current)(?:\(.{1,12}\))?$", re.IGNORECASE)
_STATE = re.compile(r"^(?:\w*status|\w*state)$", re.IGNORECASE)


def rows(text: str, known: re.Pattern[str]) -> Iterator[tuple[Sequence[str], int, Sequence[str]]]:
    """Yield headings, the place of the one that is `known`, and the words of each line below them."""
    under: Sequence[str] = ()
    at = 0
    for one in lines(text):
        words = one.split()
        places = [place for place, word in enumerate(words) if known.match(word)]
        if places and len(words) > 1 and not re.search(r"[:=]", one):
            under, at = words, places[0]
        elif under and len(words) > 1 and not is_ruler(one):
            yield under, at, words


def heat(sensors: Sensors, command: str, text: str) -> None:
    """Read temperatures: the column is counted from the right where the names left of it have blanks."""
    for under, at, words in rows(text, _HEAT):
        place = at if len(words) == len(under) else len(words) - len(under) + at
        if 0 <= place < len(words) and re.fullmatch(r"-?\d{1,3}(?:\.\d+)?C?", words[place]):
            name = _name(under[:at], words[:place])
            sensors.add(Measure.TEMPERATURE, name, values.celsius(words[place]), command)


def _name(headings: Sequence[str], words: Sequence[str]) -> str:
    """Say what numbers are of (`Slot 0 Sensor 1`), where words stand under headings in turn."""
    if len(words) != len(headings):
        return " ".join(words) or "Temperature"
    named = (f"{head} {word}" if word.isdigit() else word for head, word in zip(headings, words, strict=True))
    return " ".join(word for word in named if not re.fullmatch(r"-+|N/?A", word)) or "Temperature"


def states(measure: Measure, kind: str) -> Callable[[Sensors, str, str], None]:
    """Return a reader of tables of fans or power supplies: a number of the part in front, and its state."""

    def read(sensors: Sensors, command: str, text: str) -> None:
        for _under, at, words in rows(text, _STATE):
            if at < len(words) and re.search(r"\d", words[0]):
                number = "/".join(word for word in words[:at] if re.fullmatch(r"[\d/.-]*\d[\d/.-]*|\S*\d", word))
                sensors.add(measure, f"{kind} {number}", values.good(words[at]), command)

    return read
