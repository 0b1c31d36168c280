"""What of all that changed is told."""

from __future__ import annotations

from netmon.judge.news import falls, news_of, worth_telling
from netmon.model.belief import Event, Flag, Reason, Standing, State
from netmon.model.names import NetworkId, Subject, SubjectKind

NETWORK = NetworkId("extranet")
UP, DOWN, BEHIND, UNKNOWN = State.UP, State.DOWN, State.UNREACHABLE, State.UNKNOWN
LINK = Subject(SubjectKind.LINK, "hub-ce", NETWORK)
CE = Subject(SubjectKind.DEVICE, "ce", NETWORK)
COUNTY = Subject(SubjectKind.UNIT, "county", NETWORK)
TOWN = Subject(SubjectKind.UNIT, "town", NETWORK)


def changed(subject: Subject, before: State, after: State, root: Subject | None = None) -> Event:
    broken = {DOWN, BEHIND}
    return Event(
        f"{subject}{before}{after}",
        subject,
        0.0,
        Standing(before, root=root if before in broken else None),
        Standing(after, root=root if after in broken else None),
        Reason("reason.answers"),
    )


def test_a_start_that_finds_something_up_is_no_news_but_one_that_finds_it_down_is() -> None:
    assert not worth_telling(changed(CE, UNKNOWN, UP))
    assert worth_telling(changed(CE, UNKNOWN, DOWN, CE))
    assert not worth_telling(changed(CE, UP, UP))


def test_units_behind_a_root_are_one_piece_of_news_and_devices_behind_it_are_none() -> None:
    found = news_of(
        [
            changed(TOWN, UP, BEHIND, LINK),
            changed(COUNTY, UP, BEHIND, LINK),
            changed(CE, UP, BEHIND, LINK),
            changed(LINK, UP, DOWN, LINK),
        ]
    )
    assert [(news.event.subject, news.count, news.root) for news in found] == [(TOWN, 2, LINK), (LINK, 1, None)]


def test_units_that_come_back_are_told_apart_from_when_they_went() -> None:
    gone, back = changed(COUNTY, UP, BEHIND, LINK), changed(COUNTY, BEHIND, UP, LINK)
    assert [news.event for news in news_of([back, gone])] == [back, gone]


def test_each_fall_of_a_root_has_its_own_consequences() -> None:
    fall, taken = changed(LINK, UP, DOWN, LINK), changed(COUNTY, UP, BEHIND, LINK)
    assert [news.event for news in news_of([taken, fall, taken, fall])] == [taken, fall, taken, fall]


def test_a_link_that_cannot_be_read_is_no_news_and_one_that_is_found_broken_is() -> None:
    unread, broken = changed(LINK, UP, UNKNOWN), changed(LINK, UNKNOWN, DOWN, LINK)
    assert [news.event for news in news_of([broken, unread])] == [broken]


def test_falls_count_how_often_a_root_went_down_and_nothing_behind_it() -> None:
    events = [changed(LINK, UP, DOWN, LINK), changed(LINK, DOWN, UP, LINK), changed(COUNTY, UP, DOWN, LINK)]
    assert falls([*events, *events]) == {LINK: 2}


def test_that_something_begins_or_ceases_to_flap_is_news_but_not_of_the_units_behind_it() -> None:
    def flagged(subject: Subject, before: bool, after: bool) -> Event:
        flags = [frozenset({Flag.FLAPPING}) if one else frozenset() for one in (before, after)]
        return Event(
            "1", subject, 0.0, Standing(UP, flags=flags[0]), Standing(UP, flags=flags[1]), Reason("reason.steady")
        )

    assert worth_telling(flagged(LINK, False, True))
    assert worth_telling(flagged(LINK, True, False))
    assert not worth_telling(flagged(LINK, True, True))
    assert not worth_telling(flagged(COUNTY, False, True))
