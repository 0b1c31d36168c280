"""How parts of a picture are told apart: by lightness and by stripes, so that a grey print says the same."""

from __future__ import annotations

from dataclasses import dataclass

INK = "000000"
FAINT = "595959"
RULE = "BFBFBF"
TARGET = "C00000"


@dataclass(frozen=True, slots=True)
class Tone:
    """A fill (RRGGBB), and whether it is striped."""

    fill: str
    hatched: bool = False


FULL = Tone("1F3864")
STRIPED = Tone("1F3864", hatched=True)
PALE = Tone("DDDDDD")
