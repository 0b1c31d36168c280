"""What can be wrong with a duty roster in a workbook."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "duty.not_a_date": Text(
        "“{value}”不是日期；请写成 2026-11-03、11 月 3 日，或使用 Excel 日期",
        "“{value}” is no date; write 2026-11-03 or 11 月 3 日, or a date of Excel",
    ),
    "duty.no_date": Text("这一行没有日期；请填上日期", "this row has no date; fill it in"),
    "duty.no_year": Text(
        "“{value}”没有写年份，标题、工作表名和文件名里也没有；请写成 2026-11-03，或在标题里写明年份",
        "“{value}” says no year, nor does the title, the name of the sheet or of the file; write 2026-11-03, or the "
        "year in the title",
    ),
    "duty.no_month": Text(
        "“{value}”没有写月份，标题和工作表名里也没有；请写成 2026-11-03，或在标题里写明年月",
        "“{value}” says no month, nor does the title or the name of the sheet; write 2026-11-03, or year and month in "
        "the title",
    ),
    "duty.wrong_weekday": Text(
        "{day} 不是“{value}”，而是 {right}；请核对日期和年份",
        "{day} is no “{value}” but a {right}; check the day and the year",
    ),
    "duty.not_a_time": Text(
        "“{value}”不是时间；请写成 08:30，或使用 Excel 时间",
        "“{value}” is no time of day; write 08:30, or a time of Excel",
    ),
    "duty.no_hours": Text(
        "“{value}”没有写时段；请写成“白班 08:30-18:00”，或填开始时间",
        "“{value}” does not say from when to when; write it as “Day 08:30-18:00”, or fill in when it starts",
    ),
    "duty.unknown_heading": Text(
        "不认识列标题“{value}”{hint}；若是班次，请写明时段，如“白班 08:30-18:00”，若与值班无关，请写“备注”",
        "unknown heading “{value}”{hint}; a shift needs its hours, such as “Day 08:30-18:00”; head what has nothing to "
        "do with duty as “Notes”",
    ),
    "duty.heading_twice": Text(
        "列标题“{value}”与另一列意思相同；请删掉一列",
        "the heading “{value}” means the same as another column; delete one",
    ),
    "duty.no_layout": Text(
        "没有找到标题行；需要“日期”和“值班人”两列，或“日期”一列和“白班 08:30-18:00”这样的班次列",
        "no headings were found; there must be the columns “Date” and “Name”, or “Date” and one for each shift, such "
        "as “Day 08:30-18:00”",
    ),
    "duty.no_value": Text(
        "公式没有算出的值；请用 Excel 或 WPS 打开并保存一次",
        "this formula has no value yet; open the workbook in Excel or WPS and save it",
    ),
    "duty.which_roster": Text(
        "不知道属于哪个值班表；请加一列“值班表”，或把工作表名改为值班表的编号（{choices}）",
        "it does not say to which roster this belongs; add the column “Roster”, or name the sheet after one "
        "({choices})",
    ),
}
