"""What came of telling a receiver, and what would be right where it refused."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "channel.cut": Text(
        "……内容过长，此处截断，全文见 netmon", "… too long for this channel and cut here; see netmon for all of it"
    ),
    "channel.status": Text("HTTP {status}（{said}）", "HTTP {status} ({said})"),
    "channel.untrusted": Text(
        "{url} 的证书不可信（{error}）；自建 CA 请在接收方的 ca 里写明证书文件",
        "the certificate of {url} is not trusted ({error}); for a CA of your own name its file in the receiver's ca",
    ),
    "channel.not_understood": Text(
        "看不懂对方的答复（{said}）；请检查地址",
        "the answer is not one of such an interface ({said}); check the address",
    ),
    "channel.code": Text("返回码 {code}（{said}）", "error code {code} ({said})"),
    "channel.code_advice": Text("{told}；{advice}", "{told}; {advice}"),
    "channel.too_many": Text("发得太快；请调低 per_minute", "too many messages; lower per_minute"),
    # 企业微信
    "channel.wecom_secret": Text(
        "secret 不对；请从应用的管理页重新复制", "the secret is wrong; copy it again from the page of the application"
    ),
    "channel.wecom_corp": Text(
        "corp 不对；请从“我的企业”复制企业 ID", "corp is wrong; copy the corporation's id from “我的企业”"
    ),
    "channel.wecom_agent": Text(
        "agent 与 secret 不是同一个应用的；请从应用的管理页复制 AgentId",
        "agent and secret are not of one application; copy AgentId from its page",
    ),
    "channel.wecom_ip": Text(
        "本机的出口地址不在应用的“企业可信 IP”里；请加上",
        "the address that this host goes out with is not among the application's trusted ones (企业可信IP); add it",
    ),
    "channel.wecom_key": Text(
        "没有这个机器人，或它已被移出群；请在群里重新添加，复制新的 Webhook 地址",
        "there is no such robot, or it left the group; add one in the group and copy its new webhook address",
    ),
    "channel.wecom_nobody": Text(
        "应用的可见范围里没有这些人；请检查 users、parties、tags 和可见范围",
        "none of them is in the visible range of the application; check users, parties, tags and that range",
    ),
    "channel.wecom_some": Text("已发出，但不认识 {who}", "sent, but {who} is not known there"),
    # 钉钉
    "channel.dingtalk_token": Text(
        "没有这个机器人；请从群里机器人的设置重新复制 Webhook 地址",
        "there is no such robot; copy the webhook address again from its settings in the group",
    ),
    "channel.dingtalk_stopped": Text(
        "机器人已停用；请在群里启用", "the robot is switched off; switch it on in the group"
    ),
    "channel.dingtalk_security": Text(
        "安全设置不允许：请选“加签”，把密钥写进 secret，并检查本机时间",
        "its security settings forbid it: choose signing (加签), write its key in secret, and check the clock here",
    ),
    # 飞书
    "channel.feishu_key": Text(
        "没有这个机器人；请从群里机器人的设置重新复制 Webhook 地址",
        "there is no such bot; copy the webhook address again from its settings in the group",
    ),
    "channel.feishu_sign": Text(
        "签名不符：请检查 secret 与“签名校验”里的密钥是否相同、本机时间是否准确",
        "the signature does not match: check that secret is the key under 签名校验, and the clock here",
    ),
    "channel.feishu_ip": Text(
        "本机的出口地址不在机器人的 IP 白名单里；请加上",
        "the address that this host goes out with is not in the bot's IP list; add it",
    ),
    "channel.feishu_keyword": Text(
        "内容里没有机器人要求的关键词；请改用“签名校验”",
        "the text lacks the keyword that the bot demands; use signature verification (签名校验) instead",
    ),
    # Mail
    "channel.mail_code": Text("邮件服务器答 {code}（{said}）", "the mail server answers {code} ({said})"),
    "channel.mail_login": Text(
        "{told}；请检查 user 和 password（许多邮箱要用客户端授权码）",
        "{told}; check user and password (many providers want an application password)",
    ),
    "channel.mail_no_login": Text(
        "邮件服务器不让登录；请删去 user 和 password，或换端口和 security",
        "the mail server offers no login; delete user and password, or use another port and security",
    ),
    "channel.mail_no_starttls": Text(
        "邮件服务器不支持 STARTTLS；请用 security: tls（465 端口）",
        "the mail server has no STARTTLS; use security: tls (port 465)",
    ),
    "channel.mail_some": Text("已发出，但 {who} 被拒绝（{said}）", "sent, but {who} was refused ({said})"),
    # Whatever has a host and a port
    "channel.unreachable": Text("连不上 {where}（{error}）", "cannot reach {where} ({error})"),
    "channel.timeout": Text("{where} 在 {seconds} 秒内没有答完", "{where} did not finish within {seconds} s"),
    "channel.tls": Text(
        "与 {where} 的 TLS 失败（{error}）；自建 CA 请在 ca 里写明证书文件",
        "TLS with {where} failed ({error}); for a CA of your own name its file in ca",
    ),
    "channel.syslog_udp": Text("已用 UDP 发出，对方不会确认", "sent over UDP, which nobody confirms"),
    "channel.syslog_lost": Text("{where} 没有收下就断开了", "{where} closed the connection before it had read all"),
    # Short messages
    "channel.sms_answer": Text(
        "网关没有说成功（{said}）；请核对 success_path、success_values、success_pattern 和网关的返回码说明",
        "the gateway does not say that it succeeded ({said}); compare success_path, success_values and success_pattern "
        "with the manual of the gateway",
    ),
    "channel.sms_phone": Text("{phone}：{told}", "{phone}: {told}"),
    "channel.modem_absent": Text(
        "没有串口 {device}；请检查接线和设备名（建议用 /dev/serial/by-id/ 下的名称）",
        "there is no serial port {device}; check the cable and the name (names under /dev/serial/by-id/ stay)",
    ),
    "channel.modem_forbidden": Text(
        "无权打开 {device}；请把运行 netmon 的用户加入 dialout 组",
        "{device} may not be opened; add the user that runs netmon to the group dialout",
    ),
    "channel.modem_taken": Text(
        "{device} 正被别的程序占用（常见的是 ModemManager）",
        "{device} is in use by another program (ModemManager, often)",
    ),
    "channel.modem_failed": Text("{device} 读写失败（{error}）", "{device} fails ({error})"),
    "channel.modem_no_port": Text("{device} 不是串口", "{device} is no serial port"),
    "channel.modem_silent": Text(
        "{device} 上没有调制解调器应答；请检查电源、baud 和是否选对了端口",
        "no modem answers at {device}; check its power, baud, and that it is the right one of its ports",
    ),
    "channel.modem_no_sim": Text("没有 SIM 卡，或没有插好", "there is no SIM card, or it is not seated"),
    "channel.modem_pin": Text(
        "SIM 卡要求输入 PIN；请在手机上关闭它的 PIN 锁", "the SIM card wants a PIN; switch that off in a telephone"
    ),
    "channel.modem_no_network": Text(
        "没有注册到移动网；请检查信号、天线和 SIM 卡是否欠费",
        "it is not registered with a mobile network; check signal, aerial, and that the SIM card is paid for",
    ),
    "channel.modem_error": Text("调制解调器答 {said}（{meaning}）", "the modem answers {said} ({meaning})"),
    "channel.modem_unfinished": Text("调制解调器没有答完 {step}", "the modem did not finish {step}"),
    "sms_error.unassigned": Text("空号", "unassigned number"),
    "sms_error.barred": Text("运营商限制", "barred by the operator"),
    "sms_error.rejected": Text("被对方网络拒绝", "rejected by the other side"),
    "sms_error.out_of_order": Text("网络故障", "the network is out of order"),
    "sms_error.busy": Text("网络忙", "the network is busy"),
    "sms_error.not_subscribed": Text("没有开通短信业务", "short messages are not subscribed to"),
    "sms_error.mode": Text("不支持 PDU 方式", "it has no PDU mode"),
    "sms_error.centre": Text("没有短信中心号码", "it does not know the service centre"),
    "sms_error.no_network": Text("没有网络", "no network"),
    "sms_error.other": Text("原因不明", "for a reason of its own"),
}
