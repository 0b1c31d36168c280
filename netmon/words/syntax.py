"""What is wrong with the form of a file: how it is encoded, spelt and laid out, before any of it has a meaning."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "syntax.file_missing": Text(
        "没有文件 {value}；请检查路径（相对路径从写它的文件所在目录算起）",
        "there is no file {value}; check the path (a relative one starts at the folder of the file it is written in)",
    ),
    "syntax.file_unreadable": Text("文件 {value} 无法读取（{error}）", "cannot read the file {value} ({error})"),
    "syntax.file_too_large": Text(
        "文件超过 {limit}；请用 include 拆成几个文件",
        "the file is larger than {limit}; split it with include",
    ),
    "syntax.empty_file": Text(
        "文件是空的；至少要有 networks 一节（见 docs/inventory.zh.md），CSV 至少要有标题行",
        "the file is empty; it needs at least the section networks (see docs/inventory.md), a CSV file at least its "
        "headings",
    ),
    "syntax.encoding": Text(
        "此处字节 {byte} 不是 UTF-8；请把文件另存为 UTF-8{hint}",
        "byte {byte} here is not UTF-8; save the file as UTF-8{hint}",
    ),
    "syntax.encoding_csv": Text(
        "此处字节 {byte} 既不是 UTF-8 也不是 GB18030；请把文件另存为“CSV UTF-8”",
        "byte {byte} here is neither UTF-8 nor GB18030; save the file as “CSV UTF-8”",
    ),
    "syntax.encoding_utf16": Text(
        "文件是 UTF-16（此处字节 {byte}）；请另存为 UTF-8",
        "the file is UTF-16 (byte {byte} here); save it as UTF-8",
    ),
    "syntax.include_nothing": Text(
        "没有文件符合“{value}”",
        "no file matches “{value}”",
    ),
    "syntax.include_loop": Text(
        "文件互相包含成环：{chain}；请去掉其中一个 include",
        "the files include each other in a loop: {chain}; remove one include",
    ),
    "syntax.not_a_file_name": Text(
        "这里应是文件名，或文件名的列表",
        "a file name is expected here, or a list of them",
    ),
    "syntax.tab": Text(
        "行首有制表符；YAML 只能用空格缩进",
        "the line begins with a tab; YAML is indented with spaces only",
    ),
    "syntax.colon": Text(
        "这个冒号在这里多出了一个键；含“: ”的值请加引号，若是上一行缺冒号或缩进不对，请改上一行{hint}",
        "the colon here makes one key too many; quote a value that contains “: ”, or correct the line above if it "
        "lacks a colon or is indented wrongly{hint}",
    ),
    "syntax.no_colon": Text(
        "键后面缺少冒号和空格；请写成“键: 值”{hint}",
        "a colon and a space are missing after the key; write “key: value”{hint}",
    ),
    "syntax.bracket": Text(
        "第 {opened} 行的括号到这里还没有正确结束；请检查逗号和 ] 或 }}",
        "the bracket opened on line {opened} is not closed properly; check commas and ] or }}",
    ),
    "syntax.quote": Text(
        "引号没有结束；请在值的末尾补上同样的引号",
        "the quotation mark is never closed; put the same mark at the end of the value",
    ),
    "syntax.escape": Text(
        "双引号里的反斜杠是转义符；请改用单引号",
        "a backslash within double quotes is an escape; use single quotes instead",
    ),
    "syntax.character": Text(
        "值不能以“{character}”开头；请给值加上引号",
        "a value cannot begin with “{character}”; quote the value",
    ),
    "syntax.indent": Text(
        "缩进与上面的行对不齐；同一级的键要从同一列开始{hint}",
        "the indentation does not match the lines above; keys of one level begin in one column{hint}",
    ),
    "syntax.other": Text("不是正确的 YAML：{detail}{hint}", "not valid YAML: {detail}{hint}"),
    "syntax.duplicate_key": Text(
        "键“{value}”重复，首次出现：{first}；请删掉一个",
        "the key “{value}” is written twice, first at {first}; delete one",
    ),
    "syntax.alias": Text(
        "不支持别名“{value}”；请把值写出来，共同的设置放到 probing 和 probing.roles",
        "the alias “{value}” is not supported; write the value out, and put common settings under probing and "
        "probing.roles",
    ),
    "syntax.anchor": Text(
        "不支持锚点“{value}”；请删掉它",
        "the anchor “{value}” is not supported; delete it",
    ),
    "syntax.merge_key": Text(
        "不支持合并键“<<”；请把值写出来，共同的设置放到 probing 和 probing.roles",
        "the merge key “<<” is not supported; write the values out, and put common settings under probing and "
        "probing.roles",
    ),
    "syntax.tag": Text(
        "不支持标签“{value}”；请删掉它，值照写",
        "the tag “{value}” is not supported; delete it, and write the value as it is",
    ),
    "syntax.second_document": Text(
        "一个文件只能有一份文档；请删掉“---”，或分成两个文件用 include",
        "a file holds only one document; delete the “---”, or make two files and use include",
    ),
    "syntax.key_not_text": Text(
        "键只能是一个词，不能是列表或映射",
        "a key is one word, not a list or a mapping",
    ),
    "syntax.too_deep": Text(
        "嵌套超过 {limit} 层；台账没有这么深的内容",
        "nesting is deeper than {limit} levels; nothing in an inventory is",
    ),
    "syntax.too_many_values": Text(
        "文件里的值超过 {limit} 个；请用 include 拆成几个文件",
        "the file holds more than {limit} values; split it with include",
    ),
    "syntax.too_long": Text(
        "值超过 {limit} 个字符",
        "the value is longer than {limit} characters",
    ),
    "syntax.control_character": Text(
        "这里有不可见的控制字符 {character}；请删掉它",
        "there is an invisible control character {character} here; delete it",
    ),
    "syntax.line_break": Text(
        "值里有换行（{character}）；请写成一行",
        "there is a line break ({character}) within the value; write it on one line",
    ),
    "syntax.unknown_heading": Text("不认识列标题“{value}”{hint}", "unknown heading “{value}”{hint}"),
    "syntax.heading_twice": Text(
        "列标题“{value}”与另一列意思相同（{key}）；请删掉一列",
        "the heading “{value}” means the same as another column ({key}); delete one",
    ),
    "syntax.missing_heading": Text(
        "缺少列“{heading}”（{key}）",
        "the column “{heading}” ({key}) is missing",
    ),
    "syntax.row_too_long": Text(
        "这一行有 {cells} 格，标题只有 {columns} 列；含逗号的值请加双引号",
        "this row has {cells} cells, but there are {columns} headings; put double quotes around a value that "
        "contains a comma",
    ),
    "syntax.row_without_id": Text(
        "这一行没有 {key}；请补上，或把整行清空",
        "this row has no {key}; fill it in, or empty the row",
    ),
    "syntax.csv_broken": Text(
        "从这一行起不是正确的 CSV（{detail}）；请检查双引号",
        "not valid CSV from this row on ({detail}); check the double quotes",
    ),
}
