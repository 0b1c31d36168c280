"""Beliefs and events of every shape."""

from __future__ import annotations

from hypothesis import strategies as st

from netmon.model.belief import Belief, Event, Flag, Reason, Standing, State, Truth
from netmon.model.names import NetworkId, ObservationId, Subject, SubjectKind

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
TIMES = st.floats(min_value=0, max_value=5e9)
NAMES = st.from_regex(r"[a-z0-9][a-z0-9.:@-]{0,15}", fullmatch=True)
SUBJECTS = st.builds(
    Subject, st.sampled_from(SubjectKind), NAMES, st.sampled_from(["intranet", "extranet"]).map(NetworkId)
)
STANDINGS = st.builds(
    Standing,
    state=st.sampled_from(State),
    reachable=st.sampled_from(Truth),
    manageable=st.sampled_from(Truth),
    carrying=st.sampled_from(Truth),
    serving=st.sampled_from(Truth),
    flags=st.frozensets(st.sampled_from(Flag)),
    root=st.none() | SUBJECTS,
)
REASONS = st.builds(Reason, NAMES, st.dictionaries(TEXTS, TEXTS, max_size=4).map(lambda facts: tuple(facts.items())))
EVIDENCE = st.lists(TEXTS.map(ObservationId), max_size=3).map(tuple)
BELIEFS = st.builds(Belief, SUBJECTS, STANDINGS, TIMES, REASONS, st.none() | TIMES, EVIDENCE)
EVENTS = st.builds(
    Event,
    st.integers(min_value=0, max_value=10**17 - 1).map(lambda number: f"{number:017}"),
    SUBJECTS,
    TIMES,
    STANDINGS,
    STANDINGS,
    REASONS,
    EVIDENCE,
)
