"""Bulletins of every shape, made from the types alone."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from netmon.model.belief import Reason
from netmon.model.bulletin import Bulletin

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
TIMES = st.floats(min_value=0, max_value=5e9)

st.register_type_strategy(str, TEXTS)
st.register_type_strategy(float, TIMES)
st.register_type_strategy(int, st.integers(-(2**40), 2**40))
st.register_type_strategy(date, st.dates(date(2000, 1, 1), date(2099, 12, 31)))
st.register_type_strategy(Fraction, st.fractions(0, 1, max_denominator=10_000))
st.register_type_strategy(
    Reason, st.builds(Reason, TEXTS, st.dictionaries(TEXTS, TEXTS, max_size=2).map(lambda facts: tuple(facts.items())))
)

BULLETINS = st.from_type(Bulletin)
