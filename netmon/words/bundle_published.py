"""What is said of the published bulletins that a bundle tells of."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "bundle.tells_of": Text("已发布的通报：", "published bulletins:"),
    "bundle.published_by": Text(
        "{name}：{bulletin}（修订号 {revision}），{digest}", "{name}: {bulletin} (revision {revision}), {digest}"
    ),
    "bundle.with_bulletins": Text(
        "其中列有 {count} 份已发布的通报；别处得到的通报文件用 netmon bundle verify 核对",
        "it tells of {count} published bulletins; hold their files, however they came, with netmon bundle verify",
    ),
    "bundle.column_bulletin": Text("通报", "bulletin"),
    "bundle.column_revision": Text("修订号", "revision"),
    "bundle.column_files": Text("文件数", "files"),
    "bundle.file_is": Text(
        "{file} 与 {name} 发布的通报 {bulletin}（修订号 {revision}）逐字节一致，据其第 {number} 号数据包（{digest}）",
        "{file} is, byte for byte, the bulletin {bulletin} (revision {revision}) as {name} published it, says its "
        "bundle "
        "number {number} ({digest})",
    ),
    "bundle.file_is_not": Text(
        "{file} 自称是 {name} 发布的通报 {bulletin}（修订号 {revision}），但与其第 {number} 号数据包所列文件都不一致："
        "发布之后被改动，或拷贝时损坏",
        "{file} says that it is the bulletin {bulletin} (revision {revision}) of {name}, but it is none of the files "
        "that its bundle number {number} lists: altered after it was published, or damaged in copying",
    ),
    "bundle.file_superseded": Text(
        "注意：{name} 后来发布了修订号 {newest}，以新的为准",
        "beware: {name} published revision {newest} of it since, which stands",
    ),
    "bundle.file_unknown": Text(
        "{file} 不是数据包，也不是已导入的数据包所列通报的文件",
        "{file} is no bundle, and no file of a bulletin that an imported bundle tells of",
    ),
}
