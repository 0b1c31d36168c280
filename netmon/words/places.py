"""Where two files differ, and what differs between two bulletins."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "places.more": Text("还有更多处不同，只列出前 {most} 处", "there are more places; the first {most} are told"),
    "places.offset": Text(
        "各部分内容相同，文件从第 {offset} 字节起不同",
        "every part is equal; the file itself differs from byte {offset} on",
    ),
    "places.byte": Text("{member} 从第 {offset} 字节起不同", "{member} differs from byte {offset} on"),
    "places.no_archive": Text(
        "文件已损坏，打不开（{error}），从第 {offset} 字节起不同",
        "the file is damaged and cannot be opened ({error}); it differs from byte {offset} on",
    ),
    "places.member_missing": Text("压缩包里缺少 {member}", "{member} is missing in the archive"),
    "places.member_added": Text("压缩包里多出 {member}", "{member} was added to the archive"),
    "places.member_damaged": Text("压缩包里的 {member} 已损坏", "{member} in the archive is damaged"),
    "places.cell": Text(
        "工作表“{sheet}”单元格 {cell}：应为“{before}”，实为“{after}”",
        "sheet “{sheet}”, cell {cell}: “{before}” was written, “{after}” stands there",
    ),
    "places.paragraph": Text(
        "正文第 {number} 段：应为“{before}”，实为“{after}”",
        "paragraph {number}: “{before}” was written, “{after}” stands there",
    ),
    "places.path": Text(
        "{path}：应为“{before}”，实为“{after}”", "{path}: “{before}” was written, “{after}” stands there"
    ),
    "places.line": Text(
        "第 {number} 行：应为“{before}”，实为“{after}”",
        "line {number}: “{before}” was written, “{after}” stands there",
    ),
    "places.line_of": Text(
        "{member} 第 {number} 行：应为“{before}”，实为“{after}”",
        "{member}, line {number}: “{before}” was written, “{after}” stands there",
    ),
}
