"""What offices return is read from whatever they save it as, or all that is wrong is told, each at its cell."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.attestation import Claim
from netmon.model.verdict import Source
from netmon.returns.reading import CellError, answer_of, day_of
from netmon.words import Language
from tests.returns.given import HEADINGS, RIGHT, book_of, csv_of, read, row, told

FUNCTIONS = ("单位编号", "网络", "职能名称", "已上网", "文号", "签发人", "复核人", "生效日期")
ACCESS = ("单位编号", "网络", "依据类型", "文号", "签发人", "复核人", "生效日期")


Write = Callable[[str | bytes], Path]


@pytest.fixture
def file(tmp_path: Path) -> Write:
    def write(content: str | bytes) -> Path:
        path = tmp_path / "r.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_row_answers_each_question_that_is_not_left_empty(file: Write, encoding: str) -> None:
    found = read(file(csv_of(row(IPv6=1, 有门户网站="无")).encode(encoding)))
    assert found.wrong == ()
    lan, portal = (each.paper for _, each in found.rows)
    assert (lan.unit, lan.network, lan.claim, lan.holds) == ("changsha", "extranet", Claim.LAN_BUILT, True)
    assert (portal.claim, portal.holds) == (Claim.PORTAL, False)
    assert (lan.document, lan.signer, lan.reviewer) == ("长政办函〔2026〕17 号", "张三", "李四")
    assert (lan.since, lan.expires, lan.source) == (date(2026, 6, 30), date(2027, 8, 5), Source.REPORTED)
    assert lan.digest == found.sources[0].digest


def test_a_workbook_is_read_with_its_dates_its_title_above_and_sheets_that_are_no_returns(tmp_path: Path) -> None:
    book = book_of(row(生效日期=date(2026, 6, 30)), row(单位编号="furong", 单位名称=None, 网络=None, 局域网已建=True))
    book.worksheets[0].insert_rows(1, 2)
    book.worksheets[0]["A1"] = "长沙市填报表（二〇二六年）"
    book.create_sheet("联系人").append(["姓名", "电话"])
    functions = book.create_sheet("随便什么名字")
    functions.append(list(FUNCTIONS))
    functions.append(["furong", None, "公积金查询", "√", "文 1", "甲", "乙", "2026/6/30"])
    access = book.create_sheet("开通")
    access.append(list(ACCESS))
    access.append(["furong", "extranet", "开通确认单", "文 2", "甲", "乙", "2026年6月30日"])
    book.save(tmp_path / "r.xlsx")
    found = read(tmp_path / "r.xlsx")
    assert told(found) == []
    assert found.sources[0].ignored == ("联系人",)
    assert [
        (one.paper.unit, one.paper.claim, one.paper.item, one.paper.since.isoformat()) for _, one in found.rows
    ] == [
        ("changsha", Claim.LAN_BUILT, "", "2026-06-30"),
        ("furong", Claim.LAN_BUILT, "", "2026-06-30"),
        ("furong", Claim.FUNCTION, "公积金查询", "2026-06-30"),
        ("furong", Claim.COMMISSIONED, "", "2026-06-30"),
    ]
    opened = found.rows[-1][1].paper
    assert (opened.source, opened.expires) == (Source.DOCUMENT, None)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"单位编号": "chngsha", "单位名称": ""},
            "A2: the inventory has no unit “chngsha”; did you mean changsha (长沙市人民政府)",
        ),
        (
            {"单位编号": "x9", "单位名称": "芙蓉区人民政府"},
            "A2: the inventory has no unit “x9”; did you mean furong (芙蓉区人民政府)",
        ),
        ({"单位编号": "zzzzz", "单位名称": ""}, "A2: the inventory has no unit “zzzzz”"),
        ({"单位名称": "芙蓉区人民政府"}, "B2: changsha is “长沙市人民政府”, not “芙蓉区人民政府” (whose id is furong)"),
        ({"网络": ""}, "C2: the network is missing: changsha is to join intranet, extranet"),
        (
            {"单位编号": "furong", "单位名称": "", "网络": "政务内网"},
            "C2: furong is not to join “政务内网”; possible are extranet",
        ),
        ({"局域网已建": "大概"}, "D2: “大概” is neither yes nor no; write yes or no"),
        ({"文号": ""}, "G2: the document number is missing"),
        ({"签发人": ""}, "H2: who signed it is missing"),
        ({"复核人": ""}, "I2: who reviewed it is missing"),
        ({"复核人": "张 三"}, "I2: “张三” signed and reviewed it; another person has to review it"),
        ({"生效日期": ""}, "J2: the day from which it holds is missing"),
        ({"生效日期": "六月底"}, "J2: “六月底” is not a day; write it as 2026-06-30"),
        ({"生效日期": "2026-02-30"}, "J2: “2026-02-30” is not a day; write it as 2026-06-30"),
        ({"生效日期": "46203"}, "J2: “46203” is how a spreadsheet numbers days; if 2026-06-30 is meant, write that"),
        ({"生效日期": "2026-12-31"}, "J2: it holds from 2026-12-31, which is yet to come; check the date"),
        ({"失效日期": "2026-06-01"}, "K2: it expires on 2026-06-01, not after 2026-06-30 when it begins"),
        ({"失效日期": "2030-01-01"}, "K2: it expires on 2027-08-05 at the latest"),
    ],
)
def test_what_is_wrong_is_told_at_its_cell_with_what_would_be_right(
    file: Write, changes: dict[str, object], said: str
) -> None:
    found = read(file(csv_of(row(**changes))))
    (wrong,) = told(found)
    assert wrong.startswith(f"r.csv: {said}")
    assert found.rows == ()


def test_all_that_is_wrong_is_told_at_once_in_all_files_and_the_rows_that_are_right_are_there(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(csv_of(row(文号="", 生效日期="x"), row(), row(签发人="", 单位编号="nobody")))
    book_of(row(有门户网站="?"), row(局域网已建="=1+1")).save(tmp_path / "b.xlsx")
    (tmp_path / "c.csv").write_text("什么,也,不是\n1,2,3\n")
    found = read(tmp_path / "a.csv", tmp_path / "b.xlsx", tmp_path / "c.csv", tmp_path / "d.csv")
    assert [one.partition(": ")[0] + " " + one.split(": ")[1] for one in told(found)[2:]] == [
        "a.csv G2",
        "a.csv J2",
        "a.csv A4",
        "a.csv H4",
        "b.xlsx 填报!E2",
        "b.xlsx 填报!D3",
    ]
    assert "c.csv has no return in it" in told(found)[0]
    assert "cannot read" in told(found)[1]
    assert [one.number for _, one in found.rows] == [3]


def test_a_heading_that_is_misspelt_is_told_and_one_of_their_own_is_not(file: Write) -> None:
    headings = ["序号", *HEADINGS, "联系电话"]
    headings[headings.index("局域网已建")] = "局域网己建"
    found = read(file(csv_of({**RIGHT, "序号": 1, "局域网己建": "是", "联系电话": "123"}, headings=headings)))
    assert told(found) == [
        "r.csv: E1: unknown heading “局域网己建”; if “局域网已建” is meant correct it, else delete the column"
    ]


def test_a_missing_column_and_one_that_is_there_twice_are_told(file: Write) -> None:
    headings = [name for name in HEADINGS if name != "文号"] + ["局域网已建"]
    assert [one.split(": ", 2)[2] for one in told(read(file(csv_of(row(), headings=headings))))][:2] == [
        "the column “Document” is missing; add it",
        "the heading “局域网已建” means the same as another column; delete one",
    ]


def test_rows_that_answer_nothing_are_counted_and_not_wrong(file: Write) -> None:
    blank = {"单位编号": "changsha", "单位名称": "长沙市人民政府", "网络": "政务内网", "文号": "先填好的文号"}
    found = read(file(csv_of(blank, row(), {})))
    assert (told(found), len(found.rows), found.blank) == ([], 1, 1)


def test_rows_that_contradict_each_other_are_told_also_between_files(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(csv_of(row(), row(局域网已建="否")))
    (tmp_path / "b.csv").write_text(csv_of(row(局域网已建="×"), row(局域网已建="否", 生效日期="2026-07-01")))
    found = read(tmp_path / "a.csv", tmp_path / "b.csv")
    assert [
        one.removesuffix(": one unit, one question and one day can have one answer only") for one in told(found)
    ] == [
        "a.csv: D3: says the opposite of D2",
        "b.csv: D2: says the opposite of a.csv D2",
    ]
    assert len(found.rows) == 2


@pytest.mark.parametrize(
    ("answer", "texts"),
    [
        (True, "是| 有 |√|Ｙ|TRUE|1|已建成"),
        (False, "否|无|×|x|No|没有|0"),
        (None, "| |　"),
    ],
)
def test_yes_and_no_are_read_as_people_write_them(answer: bool | None, texts: str) -> None:
    assert {answer_of(text) for text in texts.split("|")} == {answer}


@pytest.mark.parametrize(
    "text",
    [
        "2026-06-30",
        "2026/6/30",
        "2026.6.30",
        "2026年6月30日",
        "2026 年 6 月 30 号",
        "20260630",
        "２０２６－０６－３０",
        "2026-06-30 00:00:00",
        "2026/6/30 0:00",
    ],
)
def test_days_are_read_as_people_and_spreadsheets_write_them(text: str) -> None:
    assert day_of(text) == date(2026, 6, 30)


@pytest.mark.parametrize(
    "text", ["2026-06", "06-30", "30.6.2026", "2026/6-30", "2026-06-30 10:00", "明天", "99999", "²"]
)
def test_a_day_is_never_guessed(text: str) -> None:
    with pytest.raises(CellError):
        day_of(text)


@given(
    st.dates(date(1900, 1, 1), date(2999, 12, 31)), st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日", "%Y%m%d"])
)
def test_every_day_is_read_in_every_way_it_is_written(day: date, way: str) -> None:
    assert day_of(day.strftime(way)) == day


@given(st.text(max_size=30))
def test_no_cell_breaks_the_reader(text: str) -> None:
    for read_cell in (answer_of, day_of):
        with suppress(CellError):
            read_cell(text)


def test_a_hostile_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "old.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512)
    (tmp_path / "huge.csv").write_bytes(b"," * (33 << 20))
    (tmp_path / "utf16.csv").write_bytes(csv_of(row()).encode("utf-16"))
    (tmp_path / "text.xlsx").write_text("not a workbook")
    said = {one.path.name: one.message for one in read(*sorted(tmp_path.iterdir())).wrong}
    expected = {
        "huge.csv": "is larger than",
        "old.xlsx": "old format",
        "text.xlsx": "no Excel workbook",
        "utf16.csv": "UTF-16",
    }
    assert [name for name, part in expected.items() if part not in said[name]] == []


def test_a_formula_is_not_trusted_and_text_that_looks_like_one_stays_text(tmp_path: Path) -> None:
    book = book_of(row(文号="=HYPERLINK(1)"))
    book.save(tmp_path / "r.xlsx")
    assert "this is a formula" in told(read(tmp_path / "r.xlsx"))[0]
    (tmp_path / "r.csv").write_text(csv_of(row(备注="=cmd|' /C calc'!A0")))
    found = read(tmp_path / "r.csv")
    assert found.rows[0][1].paper.note == "=cmd|' /C calc'!A0"


def test_what_is_told_is_there_in_chinese(file: Write) -> None:
    found = read(file(csv_of(row(复核人="张三"))), language=Language.ZH)
    assert told(found) == ["r.csv: I2: 复核人与签发人都是“张三”；须由另一人复核"]
