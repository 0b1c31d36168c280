"""What is said while host keys are put on record."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.ssh_enrol": Text(
        "登记设备的 SSH 主机密钥：取来指纹、核对、写入文件；不登录设备",
        "Put a device's SSH host key on record: fetch it, have it compared, write it down; nobody logs in",
    ),
    "help.ssh_list": Text(
        "列出哪些设备的 SSH 主机密钥已登记、指纹是什么，哪些还没有",
        "List whose SSH host key is on record, with its fingerprint, and whose is not",
    ),
    "help.enrol_devices": Text("台账里的设备编号，可写多个", "Ids of devices in the inventory"),
    "help.enrol_all": Text("所有配有 SSH 而尚未登记密钥的设备", "Every device with SSH whose key is not on record yet"),
    "help.enrol_fingerprint": Text(
        "只接受指纹与此相同的密钥（从设备控制台抄来），不再要求确认",
        "Take only the key with this fingerprint, as read on the device's console; nothing is asked",
    ),
    "help.enrol_replace": Text(
        "密钥与登记的不同时，用新的换下旧的", "Where another key is on record, put the new one in its place"
    ),
    "help.enrol_yes": Text(
        "不要求确认，直接登记（用于脚本；第一次连接就信任，中间人也会被登记）",
        "Record without a question, for scripts: the first key seen is trusted, whoever shows it",
    ),
    "help.enrol_timeout": Text("每台设备最多等待的秒数，默认 10", "Seconds for each device at most; by default 10"),
    "manual.ssh_enrol": Text(
        "连接设备，完成密钥交换就断开，不登录，也不发送任何口令；显示主机密钥的类型、SHA-256 指纹和在设备控制台上的"
        "核对办法，确认之后写入 `known_hosts`。密钥未登记或与登记的不同时，netmon 不会向它发送口令。与登记的不同须 "
        "`--replace`。只支持 SHA-1、CBC 的设备会点名，并说明台账里该怎么写。全部登记后退出码为 0，否则为 1。",
        "Connects, exchanges keys and goes away: nobody logs in and no password is sent. It shows the type of each "
        "host key, its SHA-256 fingerprint and how to compare it on the device's console, asks, and writes it to "
        "`known_hosts`. While a key is not on record, or is another one, no password leaves netmon. Another key takes "
        "`--replace`. Devices that offer SHA-1 and CBC alone are named, with what to write in the inventory. The exit "
        "code is 0 where all are on record then, 1 where one is not.",
    ),
    "manual.ssh_list": Text(
        "每台配有 SSH 的设备：是否已登记、密钥类型和指纹；不连接设备。",
        "Every device with SSH: whether its key is on record, its type and fingerprint. Nobody is connected to.",
    ),
    "ssh.column_address": Text("地址", "Address"),
    "ssh.column_record": Text("登记情况", "On record"),
    "ssh.column_type": Text("密钥类型", "Type of key"),
    "ssh.column_fingerprint": Text("SHA-256 指纹", "SHA-256 fingerprint"),
    "ssh.column_end": Text("密钥末尾", "End of the key"),
    "ssh.enrolment_new": Text("未登记", "none yet"),
    "ssh.enrolment_none": Text("未登记", "none"),
    "ssh.enrolment_known": Text("已登记", "yes"),
    "ssh.enrolment_changed": Text("与登记的不同！", "another one!"),
    "ssh.enrolment_old": Text("原先登记的", "on record so far"),
    "ssh.enrolment_other_fingerprint": Text("指纹不符！", "not that fingerprint!"),
    "ssh.enrolment_revoked": Text("已作废", "revoked"),
    "ssh.enrolment_failed": Text("取不到", "not shown"),
    "ssh.enrol_compare": Text(
        "请在设备的控制台（不要经同一条链路）查看主机密钥，与上表核对；设备只显示密钥本身时，比较末尾几个字符：",
        "Compare them on the devices' consoles, not over the same line; where a device shows the key itself, compare "
        "its end:",
    ),
    "ssh.enrol_compare_huawei": Text(
        "  华为：display rsa local-key-pair public（或 ecc、dsa），看 ssh-rsa 开头的那一行",
        "  Huawei: display rsa local-key-pair public (or ecc, dsa), the line that begins with ssh-rsa",
    ),
    "ssh.enrol_compare_h3c": Text(
        "  新华三：在系统视图执行 public-key local export rsa openssh（或 ecdsa），只显示，不改配置",
        "  H3C: public-key local export rsa openssh (or ecdsa) in system view; it only shows",
    ),
    "ssh.enrol_compare_cisco": Text(
        "  思科：show ip ssh，看 ssh-rsa 开头的部分", "  Cisco: show ip ssh, the part that begins with ssh-rsa"
    ),
    "ssh.enrol_compare_ruijie": Text(
        "  锐捷：show crypto key mypubkey rsa（或 dsa、ecc）",
        "  Ruijie: show crypto key mypubkey rsa (or dsa, ecc)",
    ),
    "ssh.enrol_ask": Text(
        "以上 {count} 台设备的密钥核对无误，登记吗？[y/N]", "Record the keys of {count} devices? [y/N]"
    ),
    "ssh.enrol_agreed": Text("y yes 是", "y yes 是"),
    "ssh.enrolled": Text(
        "新登记 {count} 台，早已登记 {known} 台，未登记 {left} 台；文件 {file}",
        "recorded: {count}; on record before: {known}; not recorded: {left}; file {file}",
    ),
    "ssh.listed": Text(
        "{count} 台设备中 {known} 台已登记；文件 {file}", "{known} of {count} devices are on record; file {file}"
    ),
    "ssh.enrol_not": Text("{device}：{reason}", "{device}: {reason}"),
    "ssh.enrol_changed": Text(
        "它出示的密钥与登记的不同，未登记；若设备更换过，或重新生成过密钥，核对无误后执行 "
        "netmon ssh enrol --replace {device}",
        "it shows another key than the one on record, so nothing was recorded; if it was replaced, or its key made "
        "anew, compare and run netmon ssh enrol --replace {device}",
    ),
    "ssh.enrol_other": Text(
        "它出示的密钥都不是 --fingerprint 所写的指纹（出示的是 {shown}），未登记；请重新核对，也可能有中间人",
        "none of its keys has the fingerprint of --fingerprint (shown: {shown}), so nothing was recorded; compare "
        "again: somebody may be in between",
    ),
    "ssh.enrol_revoked": Text(
        "文件里写明这个密钥已作废（@revoked），未登记",
        "the file says that this key is revoked (@revoked); not recorded",
    ),
    "ssh.enrol_weak": Text(
        "只支持过时的算法（{detail}）；确认只能如此时，在台账里给 {device} 写 ssh_legacy: true，再登记",
        "it offers obsolete algorithms only ({detail}); where nothing better is to be had, write ssh_legacy: true for "
        "{device} in the inventory and enrol it again",
    ),
    "ssh.enrol_failed": Text("{reason}（{detail}）", "{reason} ({detail})"),
    "ssh.enrol_bad_fingerprint": Text(
        "“{value}”不是指纹：应为 SHA256: 加 43 个字符，如 ssh-keygen -lf 所显示",
        "“{value}” is no fingerprint: it is SHA256: and 43 characters, as ssh-keygen -lf shows it",
    ),
    "ssh.enrol_one_fingerprint": Text(
        "--fingerprint 只能用于一台设备，这里有 {count} 台", "--fingerprint goes with one device; here are {count}"
    ),
    "ssh.enrol_which": Text(
        "请写设备编号，或者写 --all（所有尚未登记的设备），二者择一",
        "name devices, or say --all for every device that is not on record yet; one of the two",
    ),
    "ssh.enrol_nobody": Text(
        "台账里没有一台设备配有 SSH：请在 probing 或设备上写 ssh: 凭据名",
        "no device of the inventory has SSH: write ssh: CREDENTIAL under probing, or at a device",
    ),
    "ssh.enrol_without_ssh": Text(
        "{device} 没有 SSH：请在台账里给它写 ssh: 凭据名", "{device} has no SSH: write ssh: CREDENTIAL at it"
    ),
    "ssh.enrol_nobody_to_ask": Text(
        "这里没有人可以确认：请用 --fingerprint SHA256:… 写明要接受的密钥，或用 --yes 全部接受",
        "there is nobody to ask here: name the key to take with --fingerprint SHA256:…, or take all with --yes",
    ),
    "ssh.enrol_unread": Text(
        "读不了主机密钥文件 {file}：{error}", "the file of host keys {file} cannot be read: {error}"
    ),
    "ssh.enrol_unwritten": Text(
        "写不了主机密钥文件 {file}：{error}", "the file of host keys {file} cannot be written: {error}"
    ),
    "ssh.wrong_lines": Text(
        "{file} 有看不懂的行，已忽略：{lines}", "{file} has lines that say nothing, and are ignored: {lines}"
    ),
}
