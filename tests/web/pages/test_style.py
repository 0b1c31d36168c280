"""Colours can be told apart from what is behind them, by day and by night (WCAG 2.1, 1.4.3: at least 4.5 to 1)."""

from __future__ import annotations

import re

import pytest

from netmon.web.pages.condition import Condition
from netmon.web.pages.render import stylesheet

SCHEMES = [
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]+);", block))
    for block in re.findall(r":root \{(.*?)\}", stylesheet(), re.S)
]


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21.0)


@pytest.mark.parametrize("scheme", range(2), ids=["light", "dark"])
def test_all_that_is_to_be_read_stands_out(scheme: int) -> None:
    colours = SCHEMES[scheme]
    said = ("ink", "quiet", "link", *Condition)
    faint = {
        (each, ground): round(found, 2)
        for each in said
        for ground in ("ground", "card")
        if (found := contrast(colours[each], colours[ground])) < 4.5
    }
    assert faint == {}
    assert contrast(colours["down"], colours["down-ground"]) >= 4.5
    assert contrast(colours["ground"], colours["quiet"]) >= 4.5


def test_every_state_has_a_sign_of_its_own() -> None:
    signs = dict(re.findall(r'\.state\.(\w+)::before \{ content: "(.)"; \}', stylesheet()))
    assert {condition.value for condition in Condition} <= signs.keys()
    assert len(set(signs.values())) == len(signs)
