from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from netmon.vendors.detect import LONGEST_DESCR, SYS_DESCR, SYS_OBJECT_ID, absolute, detect
from netmon.vendors.enterprises import ENTERPRISES, maker_of
from netmon.vendors.system import System
from netmon.vendors.systems import SYSTEMS
from tests.vendors.detect_score import cases, misses

ENTERPRISE = "1.3.6.1.4.1."


def os_of(object_id: str | None, descr: str | None = None) -> str | None:
    told = detect(object_id, descr).os
    return told.value if told else None


def vendor_of(object_id: str | None, descr: str | None = None) -> str | None:
    told = detect(object_id, descr).vendor
    return told.value if told else None


@pytest.mark.parametrize(
    ("object_id", "vendor"),
    [
        (ENTERPRISE + "2011.2.23.95", "Huawei"),
        ("." + ENTERPRISE + "25506.1.244", "H3C"),
        (ENTERPRISE + "4881.1.1.10", "Ruijie"),
        (ENTERPRISE + "5651", "Maipu"),
        (ENTERPRISE + "56510.1", None),
        (ENTERPRISE + "565", None),
        (ENTERPRISE + "8072.3.2.10", None),
        (ENTERPRISE, None),
        ("1.3.6.1.4.10.9.1", None),
        ("0.0", None),
        ("", None),
        (None, None),
    ],
)
def test_the_maker_is_who_holds_the_number_and_the_number_ends_on_a_dot(
    object_id: str | None, vendor: str | None
) -> None:
    assert vendor_of(object_id) == vendor


def test_the_longest_prefix_wins() -> None:
    assert os_of(ENTERPRISE + "2011.2.23.95") == "vrp"
    assert os_of(ENTERPRISE + "2011.2.235") == "ibmc"
    assert os_of(ENTERPRISE + "2011.2.2355") == "vrp"


def test_what_a_device_says_beats_what_its_agent_was_built_from() -> None:
    linux = ENTERPRISE + "8072.3.2.10"
    assert os_of(linux, "Linux web01 5.10.0 #1 SMP x86_64") == "linux"
    assert os_of(linux, "ClearPass Policy Manager 6.9") == "clearpass"
    assert vendor_of(linux, "ClearPass Policy Manager 6.9") == "Aruba"


def test_what_a_fact_rests_on_goes_with_it() -> None:
    by_number = detect(ENTERPRISE + "25506.11.1.24", "whatever").os
    assert by_number
    assert (by_number.source.rule, by_number.source.oid) == ("detect.os.comware", SYS_OBJECT_ID)
    by_text = detect(ENTERPRISE + "9.1.1178", "Cisco IOS Software, C2960").os
    assert by_text
    assert (by_text.source.rule, by_text.source.oid) == ("detect.os.ios.cisco", SYS_DESCR)
    maker = detect(ENTERPRISE + "9.1.1178", None).vendor
    assert maker
    assert (maker.source.rule, maker.source.oid) == ("detect.vendor.enterprise", SYS_OBJECT_ID)


def test_an_object_that_would_tell_more_is_asked_for_and_its_answer_used() -> None:
    linux, descr = ENTERPRISE + "8072.3.2.10", "Linux nas 4.4.59+ #42218 SMP x86_64"
    first = detect(linux, descr)
    assert first.os
    assert first.os.value == "linux"
    assert absolute("6574.1.1.0") in first.ask

    none_of_them = detect(linux, descr, dict.fromkeys(first.ask))
    assert none_of_them.os == first.os
    assert none_of_them.ask == ()

    synology = detect(linux, descr, {**dict.fromkeys(first.ask), absolute("6574.1.1.0"): "1"})
    assert synology.os
    assert (synology.os.value, synology.os.source.oid) == ("dsm", absolute("6574.1.1.0"))
    assert synology.ask == ()


def test_a_system_that_needs_no_more_asks_for_nothing() -> None:
    assert detect(ENTERPRISE + "25506.1.1", "H3C Comware Platform Software").ask == ()


@given(st.one_of(st.none(), st.text(max_size=60)), st.one_of(st.none(), st.text(max_size=300)))
@settings(max_examples=200, deadline=None)
def test_whatever_a_device_says_it_is_told_something_or_nothing(object_id: str | None, descr: str | None) -> None:
    told = detect(object_id, descr)
    for fact in (told.vendor, told.os):
        assert fact is None or fact.value


def test_a_text_without_end_is_read_to_where_it_stops_telling() -> None:
    assert os_of(None, " " * LONGEST_DESCR + "Huawei Versatile Routing Platform") is None
    assert os_of(ENTERPRISE + "25506.1", "x" * 5_000_000) == "comware"


def test_no_two_rules_have_one_name() -> None:
    assert [name for name, count in Counter(system.rule for system in SYSTEMS).items() if count > 1] == []


def test_short_names_are_spelled_as_short_names() -> None:
    for system in SYSTEMS:
        assert re.fullmatch(r"[a-zA-Z0-9]+([-_][a-zA-Z0-9]+)*", system.os), system.os


def test_no_prefix_is_listed_twice_by_rules_that_ask_the_same() -> None:
    listed = Counter(
        (prefix, system.says, system.unless, system.has, system.shows)
        for system in SYSTEMS
        for prefix in system.under.split()
    )
    assert [row for row, count in listed.items() if count > 1] == []


def test_there_is_a_device_that_each_rule_tells() -> None:
    assert [never for system in SYSTEMS for never in never_told(system)] == []


def never_told(system: System) -> Iterator[tuple[str, str]]:
    """Yield the prefixes under which no text makes the rule tell a device."""
    texts = st.from_regex(re.compile(system.says, re.IGNORECASE))
    answers = {absolute(system.has): _shown(system)} if system.has else {}
    for prefix in [absolute(prefix) for prefix in system.under.split()] or [""]:

        def told(text: str, object_id: str = prefix) -> bool:
            found = detect(object_id, text, answers).os
            return found is not None and found.source.rule == system.rule

        if told(""):
            continue
        try:
            find(texts, told, settings=settings(phases=[Phase.generate], max_examples=300, database=None))
        except NoSuchExample:
            yield system.rule, prefix


def _shown(system: System) -> str:
    wanted = st.from_regex(re.compile(system.shows, re.IGNORECASE))
    return find(wanted, bool, settings=settings(phases=[Phase.generate], database=None))


def test_enterprises_are_ascending_each_once_and_named() -> None:
    numbers = [int(number) for number in ENTERPRISES]
    assert numbers == sorted(set(numbers))
    assert all(name and name == name.strip() and number == str(int(number)) for number, name in ENTERPRISES.items())
    assert (maker_of("2011"), maker_of("31648"), maker_of("no number")) == ("Huawei", "DPtech", None)


@pytest.mark.corpus
def test_of_the_corpus_nearly_every_device_is_told_and_the_rest_ask_for_an_object() -> None:
    wrong = misses()
    assert len(wrong) <= 0.03 * len(list(cases()))
    assert [miss for miss in wrong if miss.reason == "not known"] == []
