"""Who gets a published bulletin, with which files, and what the letter says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.notification import Happening
from netmon.model.notify_plan import Circulation, Digest, FileFormat
from netmon.notify.attachments import Attached, attached
from netmon.notify.digest import Traffic, together
from netmon.notify.letters.circulation import MOST, NEWS_FOR, copies, is_news, letter
from tests.notify.letters.given import EXTRANET, FILES, INTRANET, NOON, WALL, circulated, file, kept, told
from tests.notify.test_lane import told as alert

DOCX, XLSX = FileFormat.DOCX, FileFormat.XLSX


@pytest.mark.parametrize(
    ("entries", "who"),
    [
        ((), {}),
        ((Circulation(("chief",)),), {"chief": ["通报.zh.docx"]}),
        ((Circulation(("guest",), formats=(DOCX, XLSX)),), {"guest": ["通报.en.docx", "通报.en.xlsx"]}),
        ((Circulation(("chief",), (INTRANET,)),), {}),
        ((Circulation(("chief",), (INTRANET, EXTRANET)),), {"chief": ["通报.zh.docx"]}),
        ((Circulation(("duty",)),), {"chief": ["通报.zh.docx"]}),  # whoever is on duty, by mail, not by a program
        ((Circulation(("am",)),), {}),
        ((Circulation(("group", "phone")),), {"group": [], "phone": []}),
        (
            (Circulation(("chief",)), Circulation(("zhang", "chief"), formats=(XLSX,))),
            {"chief": ["通报.zh.docx", "通报.zh.xlsx"]},
        ),
    ],
)
def test_each_gets_it_once_with_the_files_of_all_entries_in_its_own_language(
    entries: tuple[Circulation, ...], who: dict[str, list[str]]
) -> None:
    found = {
        one.receiver.id: [each.name for each in one.files] for one in copies(circulated(*entries), kept(), FILES, NOON)
    }
    assert found == who


@given(st.lists(st.integers(1, MOST * 2), max_size=5))
def test_no_mail_carries_more_than_servers_take_and_what_is_left_out_is_named(sizes: list[int]) -> None:
    files = [file(format_, size=size) for format_, size in zip(FileFormat, sizes, strict=False)]
    plan = circulated(Circulation(("chief",), formats=tuple(FileFormat)))
    (copy,) = copies(plan, kept(), files, NOON)
    assert sum(one.size for one in copy.files) <= MOST
    assert sorted([*copy.files, *copy.left_out], key=str) == sorted(files, key=str)
    text = letter(told(), copy, plan, WALL).text
    assert all(f"{one.name}（{one.size:,} 字节）太大" in text for one in copy.left_out)


def test_the_letter_says_what_the_bulletin_says_and_names_its_files() -> None:
    plan = circulated(Circulation(("chief", "phone", "guest")))
    chief, phone, guest = (letter(told(), one, plan, WALL) for one in copies(plan, kept(), FILES, NOON))
    assert chief.title == "【通报】2026年6月政务外网通报"
    assert chief.happening is Happening.PUBLISHED
    assert chief.text.splitlines() == [
        chief.title,
        "文号 湘通〔2026〕1号",
        "编制 zhang，批准发布 li",
        "",
        "截至6月30日24时，1项指标，达标1项。",
        "联网率93.0%（133/143）。",
        "",
        "附件 通报.zh.docx（sm3:00）",
        f"内容摘要值 {kept().publication.digest}",
        "核验：netmon bulletin verify extranet-2026-06-month，或在通报页面上传文件",
        "详见 https://netmon.example/bulletins/extranet-2026-06-month/1",
    ]
    assert attached(chief) == Attached("extranet-2026-06-month", 1, ("通报.zh.docx",))
    assert phone.text.splitlines() == [chief.title, "https://netmon.example/bulletins/extranet-2026-06-month/1"]
    assert attached(phone) is None
    assert (guest.title, attached(guest)) == (
        "[bulletin] Extranet, June 2026",
        Attached("extranet-2026-06-month", 1, ("通报.en.docx",)),
    )


def test_a_later_revision_is_another_letter_and_says_which_it_is() -> None:
    plan = circulated(Circulation(("chief",)))
    (copy,) = copies(plan, kept(2), FILES, NOON)
    second = letter(told(2), copy, plan, WALL)
    assert second.title == "【通报·第 2 版】2026年6月政务外网通报"
    assert second.id != letter(told(), copy, plan, WALL).id


def test_what_was_published_long_ago_is_no_news_to_whoever_is_added_now() -> None:
    at = kept().publication.published_at
    assert at is not None
    assert is_news(kept(), at + NEWS_FOR - 1)
    assert not is_news(kept(), at + NEWS_FOR)


def test_a_letter_with_files_never_goes_into_a_digest_and_what_waits_before_it_does() -> None:
    plan = circulated(Circulation(("chief",)))
    (copy,) = copies(plan, kept(), FILES, NOON)
    mine, many, storm = letter(told(), copy, plan, WALL), Traffic(0, 100), Digest(1, 300)
    alerts = [alert(number) for number in range(3)]
    assert together([*alerts, mine, *alerts], many, 0, storm) == 3
    assert together([mine, *alerts], many, 0, storm) == 0
