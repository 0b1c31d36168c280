"""What came of holding a bulletin against the database."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "verified.sound": Text("数据库完好（SQLite 完整性检查通过）", "the database is sound (SQLite's integrity check)"),
    "verified.damaged": Text("数据库已损坏：{error}", "the database is damaged: {error}"),
    "verified.no_files": Text("{name} 没有存档的文件", "{name} has no files that were kept"),
    "verified.file_same": Text("文件与存档的 {file} 逐字节相同", "the file is {file} as it was kept, byte for byte"),
    "verified.file_other": Text("文件与存档的 {file} 不同", "the file differs from {file} as it was kept"),
    "verified.content_other": Text(
        "存档的内容与其摘要 {digest} 不符", "the content that is kept does not have its digest {digest}"
    ),
    "verified.kept_files": Text(
        "存档的文件中有 {count} 个与其摘要不符", "{count} of the files that are kept do not have their digest"
    ),
    "verified.kept_file_other": Text("{file} 与其摘要 {digest} 不符", "{file} does not have its digest {digest}"),
    "verified.kept_same": Text(
        "存档的内容和 {count} 个文件都与其摘要相符", "the content and {count} files that are kept have their digests"
    ),
    "verified.gathered_same": Text(
        "按当时所知从数据库重新汇总，内容相同（{digest}）",
        "gathered again from the database as known then, the content is the same ({digest})",
    ),
    "verified.gathered_other": Text(
        "按当时所知从数据库重新汇总，内容与 {digest} 不同",
        "gathered again from the database as known then, the content is not that of {digest}",
    ),
    "verified.other_gathering": Text(
        "按汇总规则 {then} 编制，本版按 {now} 汇总，结果可能不同，不再比对",
        "it was gathered by the rules {then}; this release gathers by {now}, so they are not compared",
    ),
    "verified.other_release": Text(
        "文件由 netmon {then} 生成，现为 {now}，版式可能不同，不再比对",
        "the files were rendered by netmon {then}; {now} may lay them out otherwise, so they are not compared",
    ),
    "verified.rendered_file": Text("{file}：", "{file}:"),
    "verified.not_rendered": Text("{file} 现在生成不出来", "{file} is not rendered any more"),
    "verified.rendered_other": Text(
        "重新生成的文件与存档的不同", "the files rendered again are not those that were kept"
    ),
    "verified.rendered_same": Text(
        "重新生成的文件与存档的逐字节相同", "the files rendered again are those that were kept, byte for byte"
    ),
}
