"""What the command line says of bundles."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # Why a bundle was refused, in a word.
    "bundle.word_not_a_bundle": Text("不是数据包", "no bundle"),
    "bundle.word_format": Text("格式不认识", "unknown format"),
    "bundle.word_too_big": Text("过大", "too big"),
    "bundle.word_truncated": Text("不完整", "cut short"),
    "bundle.word_malformed": Text("内容不合格式", "malformed"),
    "bundle.word_tampered": Text("签名不符", "tampered"),
    "bundle.word_foreign_key": Text("密钥未登记", "foreign key"),
    "bundle.word_revoked_key": Text("密钥已吊销", "revoked key"),
    "bundle.word_network": Text("网络不符", "wrong network"),
    "bundle.word_division": Text("行政区划不符", "wrong division"),
    "bundle.word_draft": Text("草稿", "draft"),
    "bundle.word_replayed": Text("重复导入", "replayed"),
    "bundle.word_gap": Text("缺号", "gap"),
    "bundle.word_reordered": Text("次序颠倒", "out of order"),
    "bundle.word_forked": Text("不在同一条链上", "forked"),
    "bundle.word_future": Text("时间在将来", "of the future"),
    "bundle.word_stale": Text("比已有的旧", "older than what is here"),
    # Keys.
    "bundle.bad_reference": Text(
        "{option}：要写引用（file:/路径、env:变量、cred:名称）或文件路径，不能写密钥或口令本身",
        "{option}: say a reference (file:/path, env:NAME, cred:name) or a path, never the secret itself",
    ),
    "bundle.key_made": Text(
        "已生成私钥 {file}，只有本用户可读；不要拷贝到别处", "made {file}, which you alone can read; copy it nowhere"
    ),
    "bundle.key_in_clear": Text(
        "私钥没有加密；可用 --passphrase 引用一个口令加密", "the key is not encrypted; --passphrase encrypts it"
    ),
    "bundle.key_public": Text("公钥，交给接收单位：", "the public key, for those who are to trust it:"),
    "bundle.key_fingerprint": Text("指纹，由双方电话核对：", "its fingerprint, to be compared by telephone:"),
    "bundle.fingerprint_missing": Text(
        "先给 {name} 打电话，请对方念指纹，与下面逐组核对：{fingerprint}；一致后带上 --fingerprint 再运行",
        "ring {name}, have the fingerprint read to you and compare it: {fingerprint}; if it is the same, run this "
        "again with --fingerprint",
    ),
    "bundle.fingerprint_differs": Text(
        "指纹不一致：这把公钥的指纹是 {fingerprint}；不要登记，先向 {name} 问清",
        "the fingerprints differ: this key's is {fingerprint}; do not trust it before {name} has explained",
    ),
    "bundle.bad_origin": Text(
        "--division 要写行政区划代码（6 至 12 位数字），--network 要写网络编号；现在是“{division}”“{network}”",
        "--division is a code of 6 to 12 digits and --network the id of a network, not “{division}” and “{network}”",
    ),
    "bundle.known_already": Text("这把密钥已登记为 {name}", "this key is known already, as that of {name}"),
    "bundle.has_a_key": Text(
        "该网络和行政区划已有密钥（{name}，{key}）；更换时用 --replaces 写旧指纹",
        "{name} has a key for that network and division already ({key}); name it with --replaces to change it",
    ),
    "bundle.replaces_another": Text(
        "--replaces 写的是 {name} 的密钥（网络 {network}，行政区划 {division}），不是这个来源的",
        "--replaces names the key of {name} (network {network}, division {division}), which is another origin's",
    ),
    "bundle.replaced_by": Text("更换为 {key}", "replaced by {key}"),
    "bundle.no_such_key": Text(
        "指纹以“{key}”开头的密钥有 {count} 把，应正好一把",
        "{count} keys have a fingerprint that begins with “{key}”, not one",
    ),
    "bundle.revoked_already": Text("{name} 的这把密钥早已吊销", "this key of {name} was revoked before"),
    "bundle.trusted": Text(
        "已登记：{name}，网络 {network}，行政区划 {division}，指纹 {key}",
        "trusted: {name}, network {network}, division {division}, fingerprint {key}",
    ),
    "bundle.revoked": Text(
        "已吊销 {name} 的密钥 {key}；以前导入的仍在，并注明",
        "revoked the key {key} of {name}; what came before stays, and says so",
    ),
    # Writing and reading.
    "bundle.file_exists": Text("{file} 已存在，不覆盖", "{file} is there already and is not written over"),
    "bundle.not_written": Text("写不了 {file}：{error}", "{file} cannot be written: {error}"),
    "bundle.not_read": Text("读不了 {file}：{error}", "{file} cannot be read: {error}"),
    "bundle.kept_not_written": Text(
        "第 {number} 号已登记，但写不了 {file}：{error}；用 netmon bundle again 重新写出",
        "number {number} is on record, but {file} cannot be written: {error}; write it with netmon bundle again",
    ),
    "bundle.older_database": Text(
        "数据库 {path} 是旧版本的（{found}）；先用本版本启动一次 netmon run",
        "the database {path} is of an older release ({found}); start netmon run of this release once",
    ),
    "bundle.approval_or_draft": Text(
        "没有审批号不能导出：用 --approval 写审批号；只想看看用 --draft（对方不收）",
        "nothing leaves without approval: say its number with --approval, or make a --draft, which nobody takes",
    ),
    "bundle.not_a_line": Text(
        "{option} 要写一行，不超过 {most} 个字，不含看不见的字符",
        "{option} is one line of at most {most} letters, all of which can be seen",
    ),
    "bundle.period_or_at": Text("写 --period 或 --at，二者取一", "say --period or --at, one of both"),
    "bundle.not_over": Text("{day} 还没有过完", "{day} is not over yet"),
    "bundle.overlap_key_short": Text(
        "重复核对密钥至少 {fewest} 字节", "the overlap key has to have {fewest} octets at least"
    ),
    "bundle.sample": Text(
        "{period} 的数据中有示例（虚构）数据，不能导出；用 --draft 可以看看",
        "{period} has invented data in it and does not leave; look at it with --draft",
    ),
    "bundle.which_division": Text(
        "第一次导出要用 --division 写本单位的行政区划代码，以后沿用",
        "the first export has to say --division, the code of your division; later ones remember it",
    ),
    "bundle.unknown_division": Text("台账中没有行政区划 {division}", "the inventory has no division {division}"),
    "bundle.exported": Text(
        "已写出 {file}：网络 {network}，{period}，第 {number} 号，{size} 字节，{digest}",
        "wrote {file}: network {network}, {period}, number {number}, {size} octets, {digest}",
    ),
    "bundle.exported_again": Text(
        "已重新写出 {file}：同一审批号、同样内容的数据包已有编号，仍是网络 {network}，{period}，第 {number} 号，"
        "{size} 字节，{digest}",
        "wrote {file} again: what has this approval and carries this is on record, and still network {network}, "
        "{period}, "
        "number {number}, {size} octets, {digest}",
    ),
    "bundle.drafted": Text(
        "已写出草稿 {file}：网络 {network}，{period}，{size} 字节；对方不收（编号 {number}，{digest}）",
        "wrote the draft {file}: network {network}, {period}, {size} octets; nobody takes it (number "
        "{number}, {digest})",
    ),
    "bundle.carries_summary": Text(
        "内容：指标定义、按行政区划、层级和类别的数目、摘要值；没有单位名称、设备、地址、拓扑和联系人",
        "it carries definitions, counts by division, level and kind, and digests: no unit's name, device, address, "
        "topology or contact",
    ),
    "bundle.carries_detail": Text(
        "内容：另含每家单位的编号、名称和结论；没有设备、地址、拓扑、联系人和口令",
        "it carries the id, name and verdict of each unit besides: no device, address, topology, contact or secret",
    ),
    "bundle.no_such_format": Text(
        "{file}：文件名要以 {choices} 之一结尾", "{file}: its name has to end in one of {choices}"
    ),
    "bundle.manifest_written": Text("已写出数据包清单 {file}", "wrote the manifest {file}"),
    "help.bundle_manifest": Text(
        "写出供审批签字的数据包清单（.html、.docx、.xlsx 等）",
        "Write the manifest that is signed for approval (.html, .docx, .xlsx and others)",
    ),
    "bundle.written_again": Text("已重新写出 {file}，{size} 字节", "wrote {file} once more, {size} octets"),
    "bundle.imported": Text(
        "已导入 {name} 第 {number} 号：网络 {network}，{period}",
        "imported number {number} of {name}: network {network}, {period}",
    ),
    # What there is.
    "bundle.none_here": Text("还没有导入过数据包", "no bundle was imported yet"),
    "bundle.none_sent": Text("还没有导出过数据包", "no bundle was exported yet"),
    "bundle.no_keys": Text(
        "还没有登记任何密钥；用 netmon bundle trust 登记", "no key is trusted yet; see netmon bundle trust"
    ),
    "bundle.no_such_bundle": Text(
        "没有文件“{digest}”，也没有摘要值以它开头的数据包（至少 6 位）",
        "there is neither a file “{digest}” nor one bundle whose digest begins so (6 digits at least)",
    ),
    "bundle.column_network": Text("网络", "network"),
    "bundle.column_from": Text("来源", "origin"),
    "bundle.column_division": Text("行政区划", "division"),
    "bundle.column_number": Text("编号", "number"),
    "bundle.column_period": Text("时段", "period"),
    "bundle.column_at": Text("时间", "time"),
    "bundle.column_approval": Text("审批号", "approval"),
    "bundle.column_remarks": Text("备注", "remarks"),
    "bundle.column_digest": Text("摘要值", "digest"),
    "bundle.column_fingerprint": Text("指纹", "fingerprint"),
    "bundle.column_by": Text("登记人", "vouched for by"),
    "bundle.column_indicator": Text("指标", "indicator"),
    "bundle.column_rule": Text("规则", "rule"),
    "bundle.column_met": Text("达标", "met"),
    "bundle.column_n": Text("应计", "counted"),
    "bundle.column_rate": Text("比例", "rate"),
    "bundle.column_unknown": Text("未知", "unknown"),
    "bundle.column_exempt": Text("免考", "exempt"),
    "bundle.column_inputs": Text("依据摘要", "inputs"),
    "bundle.remark_detail": Text("明细", "in detail"),
    "bundle.remark_gap": Text("缺号：{reason}", "numbers missing before it: {reason}"),
    "bundle.remark_revoked": Text("密钥后来已吊销", "its key was revoked since"),
    "bundle.remark_key_revoked": Text("已吊销：{because}", "revoked: {because}"),
    "bundle.undeclared": Text("未建应接入清单", "no declared list"),
    "bundle.says": Text(
        "第 {number} 号：网络 {network}，行政区划 {division}，{period}，{at} 生成",
        "number {number}: network {network}, division {division}, {period}, made {at}",
    ),
    "bundle.signed_by": Text("签名无误：{key}，{digest}", "the signature holds: {key}, {digest}"),
    "bundle.carried": Text(
        "所载数据摘要值（审批前后不变）：{digest}",
        "digest of the figures, the same before and after approval: {digest}",
    ),
    "bundle.approved_by": Text("审批号：{approval}", "approved: {approval}"),
    "bundle.is_draft": Text("草稿，没有审批", "a draft without approval"),
    "bundle.is_sample": Text("含示例（虚构）数据", "with invented data in it"),
    "bundle.holds": Text(
        "{name} 第 {number} 号签名无误，{digest}", "the signature of number {number} of {name} holds, {digest}"
    ),
    "bundle.is_kept": Text("与数据库中保存的一致", "it is the one that is kept in the database"),
    "bundle.is_not_kept": Text("数据库中没有这一份", "it is not in the database"),
    "bundle.since_revoked": Text(
        "注意：{name} 的密钥已吊销：{because}", "beware: the key of {name} was revoked: {because}"
    ),
    "bundle.all_hold": Text(
        "保存的 {count} 份数据包签名全部无误（有问题 {broken} 份）", "all {count} bundles hold ({broken} do not)"
    ),
    "bundle.some_broken": Text(
        "保存的 {count} 份数据包中有 {broken} 份不符：数据库被人改动过",
        "{broken} of {count} bundles do not hold: somebody changed the database",
    ),
    "cli.bad_period": Text(
        "时段“{value}”不对；写 2026-06、2026-W23、2026-Q2、2026-H1、2026、2026-06-30 或 2026-06-01..2026-06-15",
        "“{value}” is no period; write 2026-06, 2026-W23, 2026-Q2, 2026-H1, 2026, 2026-06-30 or 2026-06-01..2026-06-15",
    ),
    # The audit log.
    "audit.bundle_trusted": Text(
        "登记数据包密钥：{name}（{network}，{division}）", "vouched for the key of {name} ({network}, {division})"
    ),
    "audit.bundle_revoked": Text("吊销 {name} 的数据包密钥：{reason}", "revoked the key of {name}: {reason}"),
    "audit.bundle_exported": Text(
        "导出数据包：网络 {network}，第 {number} 号，审批号 {approval}",
        "exported bundle {number} of the network {network}, approval {approval}",
    ),
    "audit.bundle_imported": Text(
        "导入 {name} 的数据包：网络 {network}，第 {number} 号", "imported bundle {number} of {name}, network {network}"
    ),
    "audit.bundle_imported_gap": Text(
        "导入 {name} 的数据包：网络 {network}，第 {number} 号，缺第 {missing} 号，原因：{reason}",
        "imported bundle {number} of {name}, network {network}, without {missing}: {reason}",
    ),
    "audit.bundle_refused": Text("拒收数据包 {file}：{why}", "refused the bundle {file}: {why}"),
    # Help.
    "help.bundle_key_new": Text(
        "生成签名密钥（Ed25519），显示公钥和可电话核对的指纹",
        "Make a key to sign with (Ed25519); print its public half, and a fingerprint to be read over the telephone",
    ),
    "help.bundle_key_file": Text("私钥文件，不覆盖已有文件", "The file for the private key; none is written over"),
    "help.bundle_key_show": Text("显示密钥的公钥和指纹", "Print the public half of a key, and its fingerprint"),
    "help.bundle_key": Text(
        "签名私钥：文件路径或引用（file:/路径、cred:名称）",
        "The key to sign with: a path, or a reference (file:/path, cred:name)",
    ),
    "help.bundle_passphrase": Text(
        "私钥口令的引用，如 env:变量名", "A reference to the passphrase of the key, such as env:NAME"
    ),
    "help.bundle_by": Text("以谁的名义，默认当前用户", "In whose name; by default the user"),
    "help.bundle_overlap_key": Text(
        "重复核对密钥的引用：据此不露名称也能发现同一单位被两处统计（至少 32 字节，由省级分发）",
        "A reference to the key by which a unit that two origins count is found without its name (32 octets at least, "
        "handed out by the province)",
    ),
    "help.bundle_export": Text(
        "导出签名数据包，供人工送到另一网络或上一级：默认只有数目和摘要值",
        "Write a signed bundle to be carried to another network or upwards: by default nothing but counts and digests",
    ),
    "help.bundle_network": Text("哪个网络", "Of which network"),
    "help.bundle_out": Text("写到哪个文件，不覆盖已有文件", "The file to write; none is written over"),
    "help.bundle_period": Text(
        "时段：2026-06、2026-W23、2026-Q2、2026-H1、2026 或 起..止",
        "The period: 2026-06, 2026-W23, 2026-Q2, 2026-H1, 2026, or FROM..TO",
    ),
    "help.bundle_at": Text("某一天（24 时）", "A day, as of its end"),
    "help.bundle_approval": Text(
        "保密审批号；没有则拒绝导出", "The number of the approval; without one nothing is exported"
    ),
    "help.bundle_draft": Text(
        "草稿：无需审批，不编号，对方不收", "A draft: needs no approval, has no number, and nobody takes it"
    ),
    "help.bundle_detail": Text(
        "另含每家单位的编号、名称和结论（仍无设备、地址、拓扑和联系人）",
        "With the id, name and verdict of each unit (still no device, address, topology or contact)",
    ),
    "help.bundle_division": Text(
        "本单位的行政区划代码；第一次导出必写，以后沿用", "The code of your division; the first export has to say it"
    ),
    "help.bundle_vantage": Text(
        "写入数据包的监测点名称，默认不写",
        "What the place is called from which this instance sees; by default left out",
    ),
    "help.bundle_import": Text(
        "导入数据包：核对签名、密钥、网络、行政区划、编号和时段，任何一项不符即拒收，各有退出码",
        "Take a bundle in: signature, key, network, division, number and period are checked, and each refusal has an "
        "exit code of its own",
    ),
    "help.bundle_import_file": Text("数据包文件", "The bundle"),
    "help.bundle_accept_gap": Text(
        "前面的编号确实没有了：写明原因，记入审计日志",
        "The numbers before it are lost: say why; it goes to the audit log",
    ),
    "help.bundle_list": Text("导入过的数据包", "The bundles that were imported"),
    "help.bundle_list_keys": Text("改为列出登记的密钥", "List the keys that are trusted instead"),
    "help.bundle_list_sent": Text("改为列出导出过的数据包", "List the bundles that were exported instead"),
    "help.bundle_show": Text("数据包里有什么", "What a bundle says"),
    "help.bundle_which": Text(
        "数据包文件，或已保存数据包的摘要值（前几位即可）", "A file, or how the digest of a kept bundle begins"
    ),
    "help.bundle_verify": Text(
        "核对数据包的签名，或通报文件与已导入数据包所列是否一致；不给文件则核对数据库中保存的全部",
        "Hold a bundle against its signature, or a bulletin's file against what imported bundles tell of it; without a "
        "file all that is kept in the database",
    ),
    "help.bundle_verify_file": Text("数据包，或已发布通报的文件", "The bundle, or a file of a published bulletin"),
    "help.bundle_again": Text("把已保存的数据包原样再写成文件", "Write the file of a bundle that is kept once more"),
    "help.bundle_digest": Text("摘要值，前几位即可", "How its digest begins"),
    "help.bundle_trust": Text(
        "登记一把公钥：电话核对指纹之后", "Vouch for a public key, once its fingerprint was compared by telephone"
    ),
    "help.bundle_trust_key": Text("公钥文件，或公钥那一行", "The file with the public key, or its line"),
    "help.bundle_trust_name": Text("来源单位叫什么，如 株洲市", "What its origin is called, such as 株洲市"),
    "help.bundle_trust_network": Text("只收它哪个网络的数据", "For which network it speaks, and no other"),
    "help.bundle_trust_division": Text("它代表的行政区划代码", "For which division it speaks, by code"),
    "help.bundle_trust_fingerprint": Text(
        "电话里核对过的指纹，40 位数字", "The forty digits that were read over the telephone"
    ),
    "help.bundle_trust_replaces": Text(
        "它更换的旧密钥（指纹前几位），随即吊销", "The key it takes over from, which is revoked"
    ),
    "help.bundle_revoke": Text("吊销一把密钥：此后不再收它签的数据包", "Trust a key no more"),
    "help.bundle_revoke_key": Text("指纹前几位", "How its fingerprint begins"),
    "help.bundle_revoke_because": Text("原因，记入审计日志", "Why; it goes to the audit log"),
    # The manual.
    "manual.bundle_key_new": Text(
        "私钥写入一个只有本用户可读的文件，永不离开本机。公钥那一行交给接收单位，指纹由双方在电话里逐组核对。",
        "The private key goes to a file that its owner alone can read, and never leaves the host. The line with the "
        "public key is for those who receive, who compare the fingerprint by telephone.",
    ),
    "manual.bundle_key_show": Text(
        "显示公钥和指纹，不显示私钥。", "Prints the public key and its fingerprint, never the private key."
    ),
    "manual.bundle_export": Text(
        "编号、上一号的摘要值和文件全文先写入数据库，再写出文件；写出失败时用 netmon bundle again 重写，编号不会空缺。"
        "默认只有数目和摘要值，内容逐项见 docs/bundle。",
        "The number, the digest of the one before and the whole file are in the database before the file is written; "
        "where that fails, netmon bundle again writes it, and no number is lost. By default nothing but counts and "
        "digests is in it; docs/bundle lists all.",
    ),
    "manual.bundle_import": Text(
        "先核对签名，再看是谁的密钥，然后才读内容。拒收的数据包什么也不保存，只在审计日志记一行；"
        "每种原因有自己的退出码，见 docs/bundle。",
        "The signature is looked at first, then whose key it is, and only then what is signed. Of a bundle that is "
        "refused nothing is kept but a line of the audit log; docs/bundle lists the exit codes.",
    ),
    "manual.bundle_list": Text(
        "导入过的数据包，或用 --sent 看导出过的，用 --keys 看登记的密钥。",
        "The bundles that were imported; with --sent those that were exported, with --keys the keys that are trusted.",
    ),
    "manual.bundle_show": Text(
        "显示一份数据包的内容，不论由谁签名；不导入。",
        "Prints what a bundle says, whoever signed it, and imports nothing.",
    ),
    "manual.bundle_verify": Text(
        "数据包：签名、密钥、与保存的是否一致。由别的途径得到的通报文件（HTML、DOCX、XLSX 等）："
        "是否与已导入数据包所列的"
        "逐字节一致。不给文件：把保存的每一份重新核对一遍，发现数据库被人改动时退出码为 1。",
        "A bundle: its signature, its key, and whether it is the one that is kept. A bulletin's file that came by "
        "other "
        "means (HTML, DOCX, XLSX …): whether it is, byte for byte, one that an imported bundle tells of. Without a "
        "file "
        "all that is kept is verified again; exit code 1 where somebody changed the database.",
    ),
    "manual.bundle_again": Text("写出的字节与当初完全相同。", "The bytes are those of the first time."),
    "manual.bundle_trust": Text(
        "指纹必须由人在电话里核对后写在 --fingerprint；一把密钥只代表一个网络和一个行政区划，每个来源同时只有一把。",
        "The fingerprint has to be compared by telephone and said with --fingerprint. A key speaks for one network and "
        "one division, and an origin has one key at a time.",
    ),
    "manual.bundle_revoke": Text(
        "以前导入的数据包保留，并注明密钥已吊销。", "What was imported before stays, and says that its key was revoked."
    ),
}
