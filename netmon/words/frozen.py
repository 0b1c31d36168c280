"""What is said of a bulletin's frozen content, and of what is no bulletin."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "frozen.not_a_digest": Text(
        "“{value}”不是摘要；应为 sm3: 或 sha256: 加 64 位十六进制数字",
        "“{value}” is no digest; it would be sm3: or sha256: and 64 hexadecimal digits",
    ),
    "frozen.no_sm3": Text(
        "本机的 OpenSSL 不支持 SM3，无法核对 {digest}；请换一台支持的机器核对",
        "the OpenSSL of this machine has no SM3, so {digest} cannot be held here; use a machine that has it",
    ),
    "frozen.too_large": Text(
        "内容有 {octets} 字节，超过上限 {most} 字节",
        "the content has {octets} bytes, more than the {most} that are read",
    ),
    "frozen.not_json": Text("不是通报的内容：不是 JSON（{error}）", "not the content of a bulletin: no JSON ({error})"),
    "frozen.other_format": Text(
        "内容的格式是“{value}”，本版本能读的是 {known}",
        "the content is of the format “{value}”; this release reads {known}",
    ),
    "frozen.no_zone": Text("内容写的时区“{value}”不存在", "the content names a time zone that there is not: “{value}”"),
    "frozen.not_canonical": Text(
        "内容不是规范写法：同样的内容应写成另一串字节",
        "not the canonical text: the same content would be written in other bytes",
    ),
    "frozen.not_text": Text("{path} 处的文字不是有效的 Unicode：{error}", "the text at {path} is no Unicode: {error}"),
    "frozen.not_finite": Text("内容中的 {value} 不是数", "{value} in the content is not a number"),
    "frozen.unknown_field": Text("{path} 是未知的字段", "{path} is not a field that is known"),
    "frozen.missing_field": Text("缺少 {path}", "{path} is missing"),
    "frozen.wrong_type": Text("{path} 处应为 {wanted}，实为 {found}", "{path} would be {wanted}, and is {found}"),
}
