"""What each key of a receiver means, and what can be wrong with it."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "keys.notify.receivers": Text("接收方：怎样告诉，键为编号", "receivers: ways to tell somebody, by id"),
    "keys.receiver.kind": Text(
        "类型：smtp、wecom-app、wecom-robot、dingtalk、feishu、webhook、syslog、sms-http、sms-modem、alertmanager",
        "kind: smtp, wecom-app, wecom-robot, dingtalk, feishu, webhook, syslog, sms-http, sms-modem or alertmanager",
    ),
    "keys.receiver.language": Text("消息用的语言：zh 或 en；默认 zh", "language of its messages: zh or en; default zh"),
    "keys.receiver.per_minute": Text(
        "每分钟最多发几条；默认按类型：wecom-robot 和 dingtalk 20、wecom-app 30、feishu 100、sms-modem 10，其余不限",
        "messages in a minute at most; default by kind: wecom-robot and dingtalk 20, wecom-app 30, feishu 100, "
        "sms-modem 10, others without limit",
    ),
    "keys.receiver.ca": Text(
        "自建 CA 的证书文件（PEM），代替系统所信任的；相对路径从本文件所在目录算起",
        "file of CA certificates (PEM) to trust instead of the system's; a relative path starts at the folder of this "
        "file",
    ),
    "keys.receiver.allow_weak": Text(
        "允许明文传输和容易猜到的口令；默认 false",
        "allow sending in clear, and passwords that are easy to guess; default false",
    ),
    "keys.smtp.host": Text("邮件服务器", "mail server"),
    "keys.smtp.sender": Text("发件人：地址，或“名称 <地址>”", "sender: an address, or “Name <address>”"),
    "keys.smtp.to": Text("收件人，可以多个", "recipients"),
    "keys.smtp.port": Text("端口；默认按 security：587、465、25", "port; default by security: 587, 465 or 25"),
    "keys.smtp.security": Text(
        "starttls、tls（从一开始就加密）或 plain（不加密，只许本机）；默认 starttls",
        "starttls, tls (from the first octet) or plain (none, on this host alone); default starttls",
    ),
    "keys.smtp.user": Text("登录用户名；不写则不登录", "user to log in as; without it nobody logs in"),
    "keys.smtp.password": Text("口令或授权码的引用", "reference to the password"),
    "keys.wecomapp.corp": Text("企业 ID（corpid）", "the corporation's id (corpid)"),
    "keys.wecomapp.agent": Text("应用的 AgentId", "the application's AgentId"),
    "keys.wecomapp.secret": Text("应用 Secret 的引用", "reference to the application's secret"),
    "keys.wecomapp.users": Text("成员账号，或 @all", "members by account, or @all"),
    "keys.wecomapp.parties": Text("部门 ID", "departments by id"),
    "keys.wecomapp.tags": Text("标签 ID", "tags by id"),
    "keys.wecomapp.api_url": Text(
        "私有部署的地址；默认 https://qyapi.weixin.qq.com",
        "address of a private one; default https://qyapi.weixin.qq.com",
    ),
    "keys.robot.url": Text(
        "Webhook 地址的引用；地址里有密钥，不能写在台账里",
        "reference to the webhook address, which holds a key and must not stand in the inventory",
    ),
    "keys.wecomrobot.format": Text(
        "text（2048 字节）或 markdown（4096 字节）；默认 text",
        "text (2048 octets) or markdown (4096 octets); default text",
    ),
    "keys.wecomrobot.mention": Text(
        "告警和升级时 @ 谁：手机号，或 all；只对 text 有效",
        "who is called at alerts and escalations: mobile numbers, or all; with text alone",
    ),
    "keys.dingtalk.secret": Text(
        "“加签”密钥的引用；不写则不签名", "reference to the key of 加签; without it messages are not signed"
    ),
    "keys.dingtalk.mention": Text(
        "告警和升级时 @ 谁：手机号，或 all", "who is called at alerts and escalations: mobile numbers, or all"
    ),
    "keys.feishu.secret": Text(
        "“签名校验”密钥的引用；不写则不签名", "reference to the key of 签名校验; without it messages are not signed"
    ),
    "keys.alertmanager.urls": Text(
        "各台 Alertmanager 的地址，如 http://127.0.0.1:9093；逐台告知",
        "the addresses of all Alertmanagers, such as http://127.0.0.1:9093; each of them is told",
    ),
    "keys.alertmanager.authorization": Text(
        "Authorization 请求头全文（如 Bearer …）的引用",
        "reference to the whole header Authorization, such as Bearer …",
    ),
    "keys.webhook.url": Text("地址；地址里有密钥的，写它的引用", "address, or a reference to it where it holds a key"),
    "keys.webhook.format": Text(
        "alertmanager（其 webhook 第 4 版的 JSON）或 netmon（自己的 JSON）；默认 alertmanager",
        "alertmanager (the JSON of its webhook, version 4) or netmon (its own JSON); default alertmanager",
    ),
    "keys.webhook.secret": Text(
        "签名密钥的引用；不写则不签名", "reference to the key of the signature; without it messages are not signed"
    ),
    "keys.webhook.authorization": Text(
        "Authorization 请求头全文（如 Bearer …）的引用",
        "reference to the whole header Authorization, such as Bearer …",
    ),
    "keys.syslog.host": Text("日志服务器", "log server"),
    "keys.syslog.port": Text("端口；默认按 transport：514、601、6514", "port; default by transport: 514, 601 or 6514"),
    "keys.syslog.transport": Text("udp、tcp 或 tls；默认 udp", "udp, tcp or tls; default udp"),
    "keys.syslog.facility": Text(
        "设施：kern、user、daemon、local0 到 local7 等；默认 local0",
        "facility: kern, user, daemon, local0 to local7 and so on; default local0",
    ),
    "keys.syslog.enterprise": Text(
        "结构化数据名称里的企业号（IANA）；默认 32473，是文档示例用的号",
        "enterprise number (IANA) in the name of the structured data; default 32473, the one for examples",
    ),
    "keys.syslog.octets": Text(
        "每条最多多少字节；默认 udp 和 tcp 2048，tls 8192",
        "octets of a message at most; default 2048 for udp and tcp, 8192 for tls",
    ),
    "keys.smshttp.url": Text(
        "短信网关的地址；地址里有密钥的，写它的引用",
        "address of the gateway, or a reference to it where it holds a key",
    ),
    "keys.smshttp.template": Text(
        "请求正文（GET 时为查询串）；可写 ${{text}}、${{phone}}（每个号码一个请求）或 ${{phones}}（一个请求）、"
        "${{id}}、${{time}} 和 secrets 里的名称",
        "body of the request (with GET the query); it may name ${{text}}, ${{phone}} (a request for each) or "
        "${{phones}} (one for all), ${{id}}, ${{time}}, and what secrets names",
    ),
    "keys.smshttp.phones": Text("发给哪些手机号", "telephone numbers to send to"),
    "keys.smshttp.method": Text("POST 或 GET；默认 POST", "POST or GET; default POST"),
    "keys.smshttp.format": Text(
        "正文的格式：json、form 或 xml，填入的内容按它转义；默认 json",
        "format of the body: json, form or xml; what is put in is escaped for it; default json",
    ),
    "keys.smshttp.charset": Text("字符集：utf-8 或 gb18030；默认 utf-8", "charset: utf-8 or gb18030; default utf-8"),
    "keys.smshttp.separator": Text(
        "${{phones}} 里号码之间的分隔符；默认逗号", "what stands between numbers in ${{phones}}; default a comma"
    ),
    "keys.smshttp.characters": Text("每条最多多少字；默认 300", "characters of a message at most; default 300"),
    "keys.smshttp.headers": Text("另加的请求头；值可以是引用", "further headers; a value may be a reference"),
    "keys.smshttp.secrets": Text(
        "模板里用的口令：名称对应引用", "passwords that the template names: a name, and a reference"
    ),
    "keys.smshttp.success_path": Text(
        "返回的 JSON 里表示结果的位置，如 code 或 data.0.status",
        "where a JSON answer says the result, such as code or data.0.status",
    ),
    "keys.smshttp.success_values": Text("该位置为哪些值算成功", "the values there that mean success"),
    "keys.smshttp.success_pattern": Text(
        "返回内容中出现此正则表达式才算成功", "a regular expression that a successful answer holds"
    ),
    "keys.smshttp.later_values": Text("该位置为哪些值时稍后重试", "the values there that mean to try again later"),
    "keys.smsmodem.device": Text(
        "串口，如 /dev/serial/by-id/… 下的名称", "serial port, such as a name under /dev/serial/by-id/"
    ),
    "keys.smsmodem.phones": Text("发给哪些手机号", "telephone numbers to send to"),
    "keys.smsmodem.baud": Text("串口速率；默认 115200", "speed of the serial port; default 115200"),
    "keys.smsmodem.parts": Text(
        "一条消息最多拆成几条短信，每条 67 字；默认 4",
        "short messages that make one at most, of 67 characters each; default 4",
    ),
    "problem.not_a_host": Text(
        "“{value}”不是主机名，也不是 IP 地址", "“{value}” is neither the name nor the address of a host"
    ),
    "problem.not_a_mailbox": Text(
        "“{value}”不是邮件地址；请写 noc@example.gov.cn 或“名称 <noc@example.gov.cn>”",
        "“{value}” is no mail address; write noc@example.org or “Name <noc@example.org>”",
    ),
    "problem.not_a_phone": Text(
        "“{value}”不是电话号码；请只写数字，可带前面的 +",
        "“{value}” is no telephone number; write digits alone, with or without a + before them",
    ),
    "problem.not_a_pattern": Text("“{value}”不是正则表达式（{error}）", "“{value}” is no regular expression ({error})"),
    "problem.not_a_header": Text(
        "“{value}”不是请求头的名称；请用字母、数字和“-”",
        "“{value}” is no name of a header; write letters, digits and “-”",
    ),
    "problem.secret_in_header": Text(
        "这个值含有请求头里不能有的字符（不予显示）；只能用可打印的 ASCII 字符",
        "this value holds characters that no header may have (not shown); use printable ASCII alone",
    ),
    "problem.secret_no_web_address": Text(
        "这不是网址（不予显示，以防有密钥）；请写 https://主机/路径",
        "this is no web address (not shown, it may hold a key); write https://HOST/PATH",
    ),
    "problem.secret_in_address": Text(
        "地址里有口令或“?”之后的内容，可能是密钥（不予显示）；请把整个地址放到别处，"
        "这里写 env:变量名、file:路径 或 cred:名称",
        "the address holds a password, or something after “?” that may be a key (not shown); keep all of it elsewhere "
        "and write env:NAME, file:PATH or cred:NAME",
    ),
    "problem.secret_holds_no_address": Text(
        "{reference}：里面不是网址；应为 https://主机/路径，从机器人的设置里整个复制",
        "{reference}: what is there is no web address; it should be https://HOST/PATH, all that the settings of the "
        "robot show",
    ),
    "problem.secret_sent_in_clear": Text(
        "消息和密钥会明文经过网络；请改用加密（https、starttls、tls），或（不建议）写 allow_weak: true",
        "message and key would cross the network in clear; use https, starttls or tls, or (not advised) write "
        "allow_weak: true",
    ),
    "problem.receiver_nobody": Text(
        "没有写发给谁；请至少写其中一项：{choices}", "it reaches nobody; give at least one of: {choices}"
    ),
    "problem.receiver_ca": Text(
        "“{value}”里没有可用的 CA 证书（{error}）", "“{value}” holds no CA certificate ({error})"
    ),
    "problem.template_name": Text(
        "模板里的“{name}”不认识；可用：{choices}",
        "the template names “{name}”, which is not known; it may name: {choices}",
    ),
    "problem.template_lacks": Text(
        "模板里要有 ${{text}}，以及 ${{phone}} 和 ${{phones}} 中的一个",
        "a template has ${{text}}, and one of ${{phone}} and ${{phones}}",
    ),
    "problem.template_of_query": Text("method: GET 只能用 format: form", "method: GET goes with format: form alone"),
    "problem.secret_template_broken": Text(
        "模板填好后不是 {format}（不予显示，以防有密钥）；json 的内容要写在双引号里，form 要写成 名称=内容&名称=内容",
        "a filled template is no {format} (not shown, it may hold a key); in json what is put in stands in double "
        "quotes, form is NAME=VALUE&NAME=VALUE",
    ),
}
