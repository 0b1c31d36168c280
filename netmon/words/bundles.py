"""Bundles: why one is refused, and what is wrong with a key."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # Why a bundle is refused.
    "bundle.refused_not_a_bundle": Text("不是数据包", "this is no bundle"),
    "bundle.refused_format": Text(
        "数据包格式 {found} 本版本不认识（认识 {known}）；请升级 netmon",
        "this release does not know the bundle's format {found} (it knows {known}); upgrade netmon",
    ),
    "bundle.refused_too_big": Text("数据包超过 {most} MiB 的上限", "the bundle is larger than {most} MiB"),
    "bundle.refused_truncated": Text(
        "数据包不完整：应有 {size} 字节，只有 {found} 字节；请重新拷贝",
        "the bundle is cut short: {found} of {size} octets are there; copy it again",
    ),
    "bundle.refused_malformed": Text(
        "签名无误，但内容不合格式（{where}）；请联系来源单位",
        "the signature holds, but the content is not what the format says ({where}); ring its origin",
    ),
    "bundle.refused_tampered": Text(
        "签名不符：内容在签名之后被改动，或拷贝时损坏",
        "the signature does not hold: altered after it was signed, or damaged in copying",
    ),
    "bundle.refused_foreign_key": Text(
        "不认识签名密钥 {key}；请电话核对指纹后用 netmon bundle trust 登记",
        "nobody here vouched for the key {key}; compare its fingerprint by telephone, then use netmon bundle trust",
    ),
    "bundle.refused_revoked_key": Text(
        "签名密钥（{name}）已于 {day} 吊销：{because}", "the key of {name} was revoked on {day}: {because}"
    ),
    "bundle.refused_network": Text(
        "{name} 的密钥只用于网络 {expected}，数据包是 {found} 的",
        "the key of {name} speaks for the network {expected}, the bundle is of {found}",
    ),
    "bundle.refused_division": Text(
        "{name} 的密钥只用于行政区划 {expected}，数据包自称 {found}",
        "the key of {name} speaks for the division {expected}, the bundle says {found}",
    ),
    "bundle.refused_draft": Text(
        "这是草稿，没有审批，不能导入", "this is a draft without approval and is not imported"
    ),
    "bundle.refused_replayed": Text(
        "{name} 第 {number} 号数据包已于 {day} 导入过", "number {number} of {name} was imported on {day} already"
    ),
    "bundle.refused_gap": Text(
        "{name}：应是第 {expected} 号，这是第 {number} 号；先导入缺的，确实没有时用 --accept-gap 写明原因",
        "{name}: number {expected} is next, this is {number}; import what is missing first, or where there is none say "
        "why with --accept-gap",
    ),
    "bundle.refused_reordered": Text(
        "{name} 第 {number} 号已按缺号跳过（最近是第 {last} 号），不再补导",
        "number {number} of {name} was passed over (the last one is {last}) and is not taken any more",
    ),
    "bundle.refused_forked": Text(
        "{name} 第 {number} 号与已导入的不是同一条链：密钥可能被两处使用，或来源的数据库被换过",
        "number {number} of {name} does not follow what was imported: two places use its key, or its origin's database "
        "is another",
    ),
    "bundle.refused_future": Text(
        "数据包的时间在将来（{day}）；核对两边的时钟", "the bundle is of the future ({day}); compare both clocks"
    ),
    "bundle.refused_stale": Text(
        "已有 {name} 更新的数据（{last}），这份是 {day}", "there is newer of {name} ({last}) than this ({day})"
    ),
    # What is wrong with a key.
    "bundle.key_unreadable": Text("{reference}：读不出私钥", "{reference}: no private key can be read from it"),
    "bundle.key_locked": Text(
        "{reference}：私钥已加密；用 --passphrase 给出口令引用", "{reference} is encrypted; say its --passphrase"
    ),
    "bundle.key_mismatch": Text("{reference}：口令不对", "{reference}: the passphrase does not fit"),
    "bundle.key_open": Text(
        "{reference}：私钥没有加密，不要给 --passphrase", "{reference} is not encrypted; leave out --passphrase"
    ),
    "bundle.key_kind": Text(
        "{reference}：不是 Ed25519 私钥；用 netmon bundle key new 生成",
        "{reference} is no Ed25519 key; make one with netmon bundle key new",
    ),
    "bundle.key_short": Text("{reference}：密钥太短", "{reference}: the key is too short"),
    "bundle.key_not_public": Text(
        "不是公钥；公钥是以“{label}”开头的一行", "this is no public key: one is a line that begins with “{label}”"
    ),
}
