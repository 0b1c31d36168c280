"""Who may publish what, and why not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.bulletins.digest import digest
from netmon.bulletins.publishing import approved, drafted, pins_of, published, refusals, withdrawn
from netmon.model.names import IncidentId, LinkId
from netmon.model.publishing import BulletinState, KeptBulletin, Pin
from tests.bulletins.published import MADE_AT, draft_of, june, revised

DRAFT = draft_of(june()).kept
PUBLISHED = approved(DRAFT, "李四", MADE_AT + 60, "1.0")


def second(because: str = "迟到的数据") -> KeptBulletin:
    return drafted(revised(), [PUBLISHED], "张三", MADE_AT + 100, "1.0", because=because).kept


def codes(draft: KeptBulletin, existing: list[KeptBulletin], by: str = "李四") -> list[str]:
    return [one.code.removeprefix("publishing.") for one in refusals(draft, existing, by)]


def test_a_draft_is_of_the_first_revision_and_a_second_person_may_publish_it() -> None:
    assert (DRAFT.name, DRAFT.publication.revision) == ("extranet-2026-06-month", 1)
    assert codes(DRAFT, []) == []


@pytest.mark.parametrize("by", ["张三", " 张 三 "])
def test_nobody_publishes_what_is_his_own(by: str) -> None:
    assert codes(DRAFT, [], by) == ["own_draft"]


def test_what_is_published_or_withdrawn_is_no_draft() -> None:
    assert codes(PUBLISHED, [PUBLISHED]) == ["not_a_draft"]
    assert codes(withdrawn(DRAFT, "张三", 1.0, "x").kept, []) == ["not_a_draft"]


def test_another_revision_says_what_it_replaces_and_why_there_is_one() -> None:
    draft = second()
    assert (draft.publication.revision, draft.publication.replaces) == (2, PUBLISHED.publication.digest)
    assert codes(draft, [PUBLISHED]) == []
    assert codes(second(" "), [PUBLISHED]) == ["because_missing"]


def test_where_nothing_changed_there_is_nothing_to_publish() -> None:
    again = drafted(june(), [PUBLISHED], "张三", MADE_AT + 100, "1.0", because="x").kept
    assert codes(again, [PUBLISHED]) == ["nothing_changed"]


def test_a_draft_that_another_revision_overtook_has_to_be_made_again() -> None:
    between = approved(second(), "李四", MADE_AT + 200, "1.0")
    late = drafted(replace(revised(), vantage="x"), [PUBLISHED], "张三", MADE_AT + 150, "1.0", because="x").kept
    assert codes(late, [PUBLISHED, between]) == ["overtaken"]
    assert codes(draft_of(replace(june(), vantage="x")).kept, [PUBLISHED]) == ["overtaken"]


def test_drafts_and_other_periods_are_no_revisions() -> None:
    gone = withdrawn(DRAFT, "张三", 1.0, "x").kept
    other = replace(PUBLISHED, publication=replace(PUBLISHED.publication, id="extranet-2026-05-month"))
    assert drafted(june(), [gone, DRAFT, other], "张三", MADE_AT, "1.0").kept.publication.revision == 1


def test_what_is_published_has_its_files_with_their_digests() -> None:
    made = draft_of(june())
    files = published(PUBLISHED, [], []).files
    assert files == ()
    assert PUBLISHED.state is BulletinState.PUBLISHED
    assert PUBLISHED.publication.digest == digest(made.content)
    assert (PUBLISHED.publication.made_by, PUBLISHED.publication.approved_by) == ("张三", "李四")


def test_outages_are_pinned_with_the_samples_of_their_links_an_hour_around() -> None:
    outage = june().outages[0]
    pins = pins_of(june(), {IncidentId("1"): [LinkId("l1")]})
    assert pins == (
        Pin(outage.incident),
        Pin(outage.incident, LinkId("l1"), outage.began - 3600, june().at + 3600),  # it lasts at the end
    )
