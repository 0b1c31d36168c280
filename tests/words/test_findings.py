"""Whatever may be the matter has a name and a remedy."""

from __future__ import annotations

from netmon.model.preflight import Matter
from netmon.words import CATALOGUE


def test_every_matter_has_a_name_and_a_remedy_and_no_sentence_is_about_anything_else() -> None:
    topics = {topic: set[str]() for topic in ("finding", "finding_at", "remedy")}
    for code in CATALOGUE:
        topic, _, rest = code.partition(".")
        if topic in topics:
            topics[topic].add(rest)
    matters = {matter.value for matter in Matter}
    assert topics["finding"] == topics["remedy"] == matters
    assert topics["finding_at"] <= matters


def test_a_remedy_stands_for_all_devices_of_its_group() -> None:
    assert [
        code for code, text in CATALOGUE.items() if code.startswith(("remedy.", "finding.")) and "{" in text.zh
    ] == []
